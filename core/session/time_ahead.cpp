// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/time_ahead.h"

#include <algorithm>

namespace hearth::session {

namespace {

/// How often a step of the running or a coming item still begins after the running step.
int timesAhead(const RunReader &read, int place, int step)
{
    const int item = read.agendaItem(place);
    if (!read.started() || place > read.facts.agendaPlace)
        return read.stepTimes(item, step);
    const auto &run = read.run();
    const auto *loopRun = read.activeLoop();
    const int loop = read.step(item, step).loop;
    if (!loopRun || loop != loopRun->loop)
        return step > run.step ? read.stepTimes(item, step) : 0;
    const int turnsAfter = loopRun->turns() - 1 - run.turn + read.loopTurnsLeft(*loopRun);
    return turnsAfter + (step > run.step && read.turnAlive(*loopRun, run.turn) ? 1 : 0);
}

} // namespace

std::vector<StepAhead> stepsAhead(const RunReader &read)
{
    std::vector<StepAhead> ahead;
    for (int place = read.facts.agendaPlace; place < read.agendaSize(); ++place) {
        const int item = read.agendaItem(place);
        for (int step = 0; step < static_cast<int>(read.item(item).steps.size()); ++step) {
            const int times = timesAhead(read, place, step);
            if (times == 0)
                continue;
            const int seconds = read.stepSeconds(item, step);
            ahead.push_back(
                {place, item, step, times, seconds, seconds - read.leastSeconds(item, step)});
        }
    }
    return ahead;
}

qint64 runningStepEndMs(const RunReader &read, qint64 nowMs)
{
    const qint64 elapsed = read.run().elapsedMs + read.sinceLastMs(nowMs);
    return std::max(nowMs, read.facts.lastMs)
        + std::max<qint64>(0, read.runSeconds(read.run()) * 1000LL - elapsed);
}

qint64 fixedStartMs(const RunReader &read, int place)
{
    const int item = read.agendaItem(place);
    const bool begun = read.facts.stretch[static_cast<size_t>(item)] >= 0;
    return place <= read.facts.agendaPlace || begun ? 0 : read.item(item).fixedStartMs;
}

} // namespace hearth::session
