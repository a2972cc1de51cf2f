// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/replan.h"

#include "core/session/time_ahead.h"

#include <algorithm>

namespace hearth::session {

namespace {

/// What lies between one fixed moment and the next: the steps that may give way for it.
struct Stretch
{
    std::vector<StepAhead> steps = {};
    int fixedItem = -1; ///< begins when the stretch is through; -1: it ends with the session
    qint64 dueMs = 0; ///< UTC, when it has to be through
    qint64 slack() const
    {
        qint64 sum = 0;
        for (const auto &each : steps)
            sum += static_cast<qint64>(each.slack) * each.times;
        return sum;
    }
    qint64 lengthMs() const
    {
        qint64 sum = 0;
        for (const auto &each : steps)
            sum += 1000LL * each.seconds * each.times;
        return sum;
    }
};

std::vector<Stretch> stretchesAhead(const RunReader &read)
{
    std::vector<Stretch> stretches(1);
    const auto ahead = stepsAhead(read);
    auto step = ahead.cbegin();
    for (int place = read.facts.agendaPlace; place < read.agendaSize(); ++place) {
        if (const qint64 start = fixedStartMs(read, place); start > 0) {
            stretches.back().fixedItem = read.agendaItem(place);
            stretches.back().dueMs = start;
            stretches.emplace_back();
        }
        for (; step != ahead.cend() && step->place == place; ++step)
            stretches.back().steps.push_back(*step);
    }
    stretches.back().dueMs = read.facts.plannedEndMs;
    return stretches;
}

/// When a stretch is through that can begin at `fromMs`, and what follows it may begin.
qint64 throughMs(const Stretch &stretch, qint64 fromMs)
{
    const qint64 end = fromMs + stretch.lengthMs();
    return stretch.fixedItem < 0 ? end : std::max(end, stretch.dueMs);
}

/// The offer as it stands, each stretch giving way as far as it can, or not at all.
ReplanOffer offerFor(const RunReader &read, const std::vector<Stretch> &stretches, qint64 at,
                     bool shorten)
{
    ReplanOffer offer;
    for (const auto &stretch : stretches) {
        const qint64 late = at + stretch.lengthMs() - stretch.dueMs;
        const qint64 wanted = shorten && late > lateToleranceMs ? (late + 999) / 1000 : 0;
        const qint64 slack = stretch.slack();
        qint64 saved = 0;
        for (const auto &each : stretch.steps) {
            const auto &item = read.item(each.item);
            const auto &step = item.steps[static_cast<size_t>(each.step)];
            if (step.text->keep && each.seconds > 0)
                offer.kept.append({item.id, step.id});
            // Rounded up, so that the seconds lost in rounding do not leave the session a little
            // late.
            const qint64 less = std::min<qint64>(
                each.slack, slack == 0 ? 0 : (each.slack * wanted + slack - 1) / slack);
            if (less <= 0)
                continue;
            offer.steps.append(
                {item.id, step.id, each.seconds, each.seconds - static_cast<int>(less)});
            saved += 1000 * less * each.times;
        }
        offer.savedMs += saved;
        const qint64 unmet = std::max<qint64>(0, late - saved);
        if (stretch.fixedItem < 0)
            offer.unmetMs = unmet;
        else if (unmet > lateToleranceMs)
            offer.missed.append({read.item(stretch.fixedItem).id, unmet});
        at = throughMs(stretch, at - saved);
    }
    return offer;
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
    qint64 end = runningStepEndMs(read, nowMs);
    for (const auto &stretch : stretchesAhead(read))
        end = throughMs(stretch, end);
    return end;
}

std::optional<ReplanOffer> replanOffer(const RunState &state, qint64 nowMs)
{
    const auto &facts = state.facts();
    if (facts.phase != Phase::Running && facts.phase != Phase::Paused)
        return std::nullopt;
    const RunReader read(state.plan(), facts);
    const auto stretches = stretchesAhead(read);
    const qint64 from = runningStepEndMs(read, nowMs);
    bool isLate = false;
    qint64 at = from;
    for (const auto &stretch : stretches) {
        isLate = isLate || at + stretch.lengthMs() - stretch.dueMs > lateToleranceMs;
        at = throughMs(stretch, at);
    }
    if (!isLate)
        return std::nullopt;
    auto offer = offerFor(read, stretches, from, true);
    return offer.savedMs < leastSavedMs ? offerFor(read, stretches, from, false) : offer;
}

} // namespace hearth::session
