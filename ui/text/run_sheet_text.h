// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/run_sheet.h"

namespace hearth::ui {

/// The fixed words of a run sheet in the person's language.
exchange::RunSheetWords runSheetWords();

} // namespace hearth::ui
