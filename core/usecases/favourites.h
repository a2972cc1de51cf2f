// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/notebook.h"

namespace hearth::usecases {

/// Marks a practice as a favourite, or takes the mark away.
HEARTH_CORE_EXPORT Status markFavourite(storage::Notebook &notebook, const QString &practice,
                                        bool favourite);

} // namespace hearth::usecases
