// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/replan.h"

#include "core/session/run_reader.h"

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

/// What a step ahead lasts, how far it may shrink, and how often it comes.
struct Ahead
{
    int item = 0;
    int step = 0;
    int times = 0;
    int seconds = 0;
    int slack = 0;
};

std::vector<Ahead> everythingAhead(const RunReader &read)
{
    std::vector<Ahead> ahead;
    for (int place = read.facts.agendaPlace; place < read.agendaSize(); ++place) {
        const int item = read.agendaItem(place);
        for (int step = 0; step < static_cast<int>(read.item(item).steps.size()); ++step) {
            const int times = timesAhead(read, place, step);
            if (times == 0)
                continue;
            const int seconds = read.stepSeconds(item, step);
            ahead.push_back({item, step, times, seconds, seconds - read.leastSeconds(item, step)});
        }
    }
    return ahead;
}

} // namespace

AcceptReplan ReplanOffer::accept() const
{
    AcceptReplan event;
    for (const auto &each : steps)
        event.steps.push_back({each.item, each.step, each.toSeconds});
    return event;
}

qint64 projectedEndMs(const RunState &state, qint64 nowMs)
{
    const auto &facts = state.facts();
    if (facts.phase == Phase::Ended)
        return facts.endedMs;
    if (facts.phase == Phase::NotStarted)
        return 0;
    const RunReader read(state.plan(), facts);
    const qint64 now = std::max(nowMs, facts.lastMs);
    const qint64 elapsed = read.run().elapsedMs + read.sinceLastMs(nowMs);
    qint64 end = now + std::max<qint64>(0, read.runSeconds(read.run()) * 1000LL - elapsed);
    for (const auto &each : everythingAhead(read))
        end += 1000LL * each.seconds * each.times;
    return end;
}

std::optional<ReplanOffer> replanOffer(const RunState &state, qint64 nowMs)
{
    const auto &facts = state.facts();
    if (facts.phase != Phase::Running && facts.phase != Phase::Paused)
        return std::nullopt;
    const qint64 late = projectedEndMs(state, nowMs) - facts.plannedEndMs;
    if (late <= lateToleranceMs)
        return std::nullopt;
    const RunReader read(state.plan(), facts);
    const auto ahead = everythingAhead(read);
    qint64 slack = 0;
    for (const auto &each : ahead)
        slack += static_cast<qint64>(each.slack) * each.times;
    ReplanOffer offer;
    const qint64 wanted = (late + 999) / 1000;
    for (const auto &each : ahead) {
        const auto &item = read.item(each.item);
        const auto &step = item.steps[static_cast<size_t>(each.step)];
        if (step.text->keep && each.seconds > 0)
            offer.kept.append({item.id, step.id});
        // Rounded up, so that the seconds lost in rounding do not leave the session a little late.
        const qint64 less = std::min<qint64>(
            each.slack, slack == 0 ? 0 : (each.slack * wanted + slack - 1) / slack);
        if (less <= 0)
            continue;
        offer.steps.append({item.id, step.id, each.seconds, each.seconds - static_cast<int>(less)});
        offer.savedMs += 1000 * less * each.times;
    }
    offer.unmetMs = std::max<qint64>(0, late - offer.savedMs);
    return offer;
}

} // namespace hearth::session
