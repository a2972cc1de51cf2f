// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/run_sheet.h"
#include "core/usecases/planning.h"

namespace hearth::usecases {

/// A plan as a page to lead from, with clock times in the crew's zone and the names of who takes
/// which role. The line under its title is left to whoever has words.
HEARTH_CORE_EXPORT exchange::RunSheet runSheetOf(const Plan &plan);

} // namespace hearth::usecases
