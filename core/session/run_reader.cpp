// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/run_reader.h"

#include "core/practice/timing.h"

#include <algorithm>

namespace hearth::session {

using practice::LoopOver;
using practice::Mode;

namespace {
/// Whether the loop lasts until every member of every group had the role, so that the fourth of a
/// trio is not left out.
bool movesInGroups(const PlanLoop &loop)
{
    return loop.withinGroups && (loop.role >= 0 || loop.over == LoopOver::Person);
}
} // namespace

int RunReader::indexOf(const AgendaItemId &id) const
{
    const auto &items = plan.items();
    const auto found = std::ranges::find(items, id, &PlanItem::id);
    return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

int RunReader::placeOf(int itemIndex) const
{
    const auto found = std::ranges::find(facts.agenda, itemIndex);
    return found == facts.agenda.end() ? -1 : static_cast<int>(found - facts.agenda.begin());
}

int RunReader::stepIndex(const PlanItem &item, const QString &id)
{
    const auto found = std::ranges::find(item.steps, id, &PlanStep::id);
    return found == item.steps.end() ? -1 : static_cast<int>(found - item.steps.begin());
}

int RunReader::roleIndex(const PlanItem &item, const QString &id)
{
    const auto found = std::ranges::find(item.roles, id, &PlanRole::id);
    return found == item.roles.end() ? -1 : static_cast<int>(found - item.roles.begin());
}

Seat RunReader::seatOf(const PersonId &person) const
{
    const auto found = std::ranges::find(facts.people, person, &Presence::person);
    return found == facts.people.end() ? nobody : static_cast<Seat>(found - facts.people.begin());
}

int RunReader::findRun(int itemIndex, int stepIndex, int turn) const
{
    int at = facts.firstRun[static_cast<size_t>(globalStep(itemIndex, stepIndex))];
    while (at >= 0 && facts.runs[static_cast<size_t>(at)].turn != turn)
        at = facts.runs[static_cast<size_t>(at)].nextRun;
    return at;
}

int RunReader::findLoopRun(int itemIndex, int loopIndex) const
{
    const auto found = std::ranges::find_if(facts.loops, [&](const LoopRun &each) {
        return each.item == itemIndex && each.loop == loopIndex;
    });
    return found == facts.loops.end() ? -1 : static_cast<int>(found - facts.loops.begin());
}

const LoopRun *RunReader::activeLoop() const
{
    if (!started() || step(run()).loop < 0)
        return nullptr;
    return &facts.loops[static_cast<size_t>(findLoopRun(run().item, step(run()).loop))];
}

Seat RunReader::heldBy(const LoopRun &loop, int turn, int group)
{
    const int place = turn * loop.width + group;
    return loop.held[static_cast<size_t>(place)];
}

Seat RunReader::circleHolder() const
{
    const auto *loop = activeLoop();
    return loop && loop->grouping < 0 ? heldBy(*loop, run().turn, 0) : nobody;
}

bool RunReader::holds(int role, Seat seat) const
{
    if (role < 0)
        return false;
    if (role == hostRole)
        return seat == facts.host;
    const int itemIndex = currentItem();
    const auto *loopRun = activeLoop();
    const int moving = loopRun ? loop(loopRun->item, loopRun->loop).role : -1;
    const auto holdsMoving = [&] {
        for (int group = 0; group < loopRun->width; ++group) {
            if (heldBy(*loopRun, run().turn, group) == seat)
                return true;
        }
        return false;
    };
    if (moving >= 0 && role == moving)
        return holdsMoving();
    const bool everyoneElse = item(itemIndex).roles[static_cast<size_t>(role)].count == 0;
    for (const auto &each : facts.holders) {
        if (each.item != itemIndex || each.seat != seat || each.role == moving)
            continue;
        if (each.role == role)
            return true;
        if (everyoneElse)
            return false;
    }
    return everyoneElse && !(moving >= 0 && holdsMoving());
}

Seat RunReader::holderOf(int role) const
{
    for (Seat seat = 0; seat < static_cast<Seat>(facts.people.size()); ++seat) {
        if (here(seat) && holds(role, seat))
            return seat;
    }
    return nobody;
}

bool RunReader::maySpeak(const PlanStep &which, Seat seat) const
{
    if (!here(seat))
        return false;
    switch (which.who.kind) {
    case WhoSpeaks::All: return true;
    case WhoSpeaks::AllBut: return !holds(which.who.role, seat);
    case WhoSpeaks::Holders: return holds(which.who.role, seat);
    }
    Q_UNREACHABLE();
}

bool RunReader::isHeard(Seat seat) const
{
    if (!started() || !here(seat))
        return false;
    const auto &now = run();
    if (now.speaking >= 0)
        return now.speakers[static_cast<size_t>(now.speaking)].seat == seat;
    const auto &which = step(now);
    if (which.mode == Mode::Host)
        return seat == facts.host;
    return (which.mode == Mode::One || which.groupSize > 0) && holds(which.role, seat);
}

bool RunReader::isCircleOpen(const PlanStep &which) const
{
    return which.mode == Mode::Round || which.mode == Mode::Popcorn || which.mode == Mode::All
        || which.mode == Mode::AllButOne;
}

const std::vector<Seat> &RunReader::members(const LoopRun &loopRun, int group) const
{
    if (loopRun.grouping < 0)
        return loopRun.order;
    const auto &groups = facts.groupings[static_cast<size_t>(loopRun.grouping)].groups;
    return groups[static_cast<size_t>(group)];
}

Seat RunReader::nextInLoop(const LoopRun &loopRun, int group) const
{
    const auto &planned = loop(loopRun.item, loopRun.loop);
    // Turns beyond the planned ones are for those in larger groups who had none yet.
    const bool eachOnce = planned.over == LoopOver::Person
        || (loopRun.grouping >= 0 && loopRun.turns() >= planned.times);
    Seat best = nobody;
    qsizetype fewest = eachOnce ? 1 : std::numeric_limits<qsizetype>::max();
    for (const Seat seat : members(loopRun, group)) {
        if (!here(seat)
            || (eachOnce && std::ranges::find(loopRun.passed, seat) != loopRun.passed.end()))
            continue;
        const auto times = std::ranges::count(loopRun.held, seat);
        if (times < fewest) {
            fewest = times;
            best = seat;
        }
    }
    return best;
}

int RunReader::waitingInLoop(const LoopRun &loopRun, int group) const
{
    return static_cast<int>(std::ranges::count_if(members(loopRun, group), [&](Seat seat) {
        return here(seat) && std::ranges::find(loopRun.held, seat) == loopRun.held.end()
            && std::ranges::find(loopRun.passed, seat) == loopRun.passed.end();
    }));
}

int RunReader::loopTurnsLeft(const LoopRun &loopRun) const
{
    const auto &planned = loop(loopRun.item, loopRun.loop);
    const bool byTurn = planned.over == LoopOver::Turn;
    const int fixed = byTurn ? std::max(0, planned.times - loopRun.turns()) : 0;
    if (byTurn && !movesInGroups(planned))
        return fixed;
    int most = fixed;
    for (int group = 0; group < loopRun.width; ++group)
        most = std::max(most, waitingInLoop(loopRun, group));
    return most;
}

int RunReader::loopTurns(int itemIndex, int loopIndex) const
{
    const auto &planned = loop(itemIndex, loopIndex);
    const int begun = findLoopRun(itemIndex, loopIndex);
    if (begun >= 0) {
        const auto &loopRun = facts.loops[static_cast<size_t>(begun)];
        return loopRun.turns() + loopTurnsLeft(loopRun);
    }
    const int fixed = planned.over == LoopOver::Turn ? planned.times : 0;
    if (movesInGroups(planned)) {
        return std::max(fixed, practice::largestGroup(facts.hereCount, planned.groupSize));
    }
    return planned.over == LoopOver::Turn ? fixed : facts.hereCount;
}

bool RunReader::turnAlive(const LoopRun &loopRun, int turn) const
{
    if (loop(loopRun.item, loopRun.loop).over == LoopOver::Turn)
        return true;
    for (int group = 0; group < loopRun.width; ++group) {
        if (here(heldBy(loopRun, turn, group)))
            return true;
    }
    return false;
}

Position RunReader::position() const
{
    return started() ? Position{facts.agendaPlace, run().step, run().turn}
                     : Position{facts.agendaPlace, 0, 0};
}

Position RunReader::afterStep() const
{
    const auto &now = run();
    const auto *loopRun = activeLoop();
    if (!loopRun)
        return settled({facts.agendaPlace, now.step + 1, 0});
    const auto &planned = loop(now.item, loopRun->loop);
    const bool turnOver = now.step == planned.last || !turnAlive(*loopRun, now.turn);
    if (!turnOver)
        return {facts.agendaPlace, now.step + 1, now.turn};
    for (int turn = now.turn + 1; turn < loopRun->turns(); ++turn) {
        if (turnAlive(*loopRun, turn))
            return {facts.agendaPlace, planned.first, turn};
    }
    if (loopTurnsLeft(*loopRun) > 0)
        return {facts.agendaPlace, planned.first, loopRun->turns()};
    return settled({facts.agendaPlace, planned.last + 1, 0});
}

Position RunReader::settled(Position from) const
{
    while (from.agendaPlace < agendaSize()) {
        const int itemIndex = agendaItem(from.agendaPlace);
        if (from.step >= static_cast<int>(item(itemIndex).steps.size())) {
            from = {from.agendaPlace + 1, 0, 0};
            continue;
        }
        const int loopIndex = step(itemIndex, from.step).loop;
        if (loopIndex < 0 || loopTurns(itemIndex, loopIndex) > 0)
            return from;
        from.step = loop(itemIndex, loopIndex).last + 1;
    }
    return from;
}

int RunReader::firstWaiting(const StepRun &which) const
{
    const auto found = std::ranges::find(which.speakers, TurnStatus::Waiting, &Speaker::status);
    return found == which.speakers.end() ? -1 : static_cast<int>(found - which.speakers.begin());
}

int RunReader::waitingCount(const StepRun &which) const
{
    return static_cast<int>(
        std::ranges::count(which.speakers, TurnStatus::Waiting, &Speaker::status));
}

int RunReader::lastFootprint() const
{
    for (auto at = facts.trail.size(); at > 0; --at) {
        const auto &foot = facts.trail[at - 1];
        const auto &speakers = facts.runs[static_cast<size_t>(foot.run)].speakers;
        const bool speakerGone = foot.run == facts.run && foot.seat != nobody
            && (!here(foot.seat)
                || std::ranges::find(speakers, foot.seat, &Speaker::seat) == speakers.end());
        if (!speakerGone)
            return static_cast<int>(at) - 1;
    }
    return -1;
}

} // namespace hearth::session
