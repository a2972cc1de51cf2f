// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <QtCore/QString>

namespace hearth {

/// Whether a text says by itself whose it is: it begins with the name as whole words, whatever the
/// case, so that nobody has to be named before it. Marks that isolate a name do not count.
HEARTH_CORE_EXPORT bool beginsWithName(const QString &text, const QString &name);

} // namespace hearth
