// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_reader.h"

#include <vector>

namespace hearth::session {

/// A step of the running or a coming item that still begins: what it lasts each time it comes, and
/// how much shorter it may get.
struct StepAhead
{
    int place = 0; ///< of its item, on the agenda
    int item = 0;
    int step = 0;
    int times = 0;
    int seconds = 0;
    int slack = 0;
};

/// In the order of the agenda; steps that do not come any more are not in it.
std::vector<StepAhead> stepsAhead(const RunReader &read);

/// UTC ms at which the running step is through, if it takes its time.
qint64 runningStepEndMs(const RunReader &read, qint64 nowMs);

/// UTC ms before which the item of an agenda place does not begin; 0: when its turn comes, or it
/// has begun.
qint64 fixedStartMs(const RunReader &read, int place);

} // namespace hearth::session
