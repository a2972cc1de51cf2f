// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/run_rules.h"

#include <algorithm>

namespace hearth::session {

using practice::Mode;

namespace {
constexpr qint64 dayMs = 86'400'000;
constexpr int daySeconds = 86'400;
} // namespace

bool RunRules::allow(const RunEvent &event) const
{
    return event.atMs > 0 && std::visit([this](const auto &what) { return can(what); }, event.what);
}

bool RunRules::can(const Start &start) const
{
    return f.phase == Phase::NotStarted && start.backdateMs >= 0 && start.backdateMs <= dayMs
        && !m_read.isEnd(m_read.settled({0, 0, 0}));
}

bool RunRules::can(const Back &) const
{
    return f.phase == Phase::Ended || (underWay() && m_read.lastFootprint() >= 0);
}

bool RunRules::can(const Jump &jump) const
{
    const int item = underWay() ? m_read.indexOf(jump.item) : -1;
    if (item < 0 || m_read.placeOf(item) < 0)
        return false;
    const int step = RunReader::stepIndex(m_read.item(item), jump.step);
    if (step < 0 || (m_read.run().item == item && m_read.run().step == step))
        return false;
    const int loop = m_read.step(item, step).loop;
    return loop < 0 || m_read.loopTurns(item, loop) > 0;
}

bool RunRules::canLetGo(const std::optional<PersonId> &person) const
{
    if (!underWay())
        return false;
    const auto &run = m_read.run();
    const Seat holder = m_read.circleHolder();
    const bool mayPassRole = holder != nobody && m_read.here(holder) && run.speakers.empty()
        && m_read.loop(run.item, m_read.step(run).loop).over == practice::LoopOver::Person;
    if (!person)
        return run.speaking >= 0 || mayPassRole;
    const Seat seat = m_read.seatOf(*person);
    const auto found = std::ranges::find(run.speakers, seat, &Speaker::seat);
    if (found == run.speakers.end())
        return mayPassRole && seat == holder;
    return found->status == TurnStatus::Waiting || found->status == TurnStatus::Speaking;
}

bool RunRules::can(const ComeBack &comeBack) const
{
    const Seat seat = underWay() ? m_read.seatOf(comeBack.person) : nobody;
    if (!m_read.here(seat))
        return false;
    const auto &run = m_read.run();
    const auto found = std::ranges::find(run.speakers, seat, &Speaker::seat);
    if (found != run.speakers.end())
        return found->status == TurnStatus::Passed || found->status == TurnStatus::Skipped;
    const auto *loop = m_read.activeLoop();
    return loop && std::ranges::find(loop->passed, seat) != loop->passed.end();
}

bool RunRules::can(const GiveTurn &give) const
{
    const Seat seat = underWay() ? m_read.seatOf(give.person) : nobody;
    if (!m_read.here(seat) || !m_read.isCircleOpen(m_read.step(m_read.run())))
        return false;
    const auto &run = m_read.run();
    const auto mode = m_read.step(run).mode;
    const auto found = std::ranges::find(run.speakers, seat, &Speaker::seat);
    if (found == run.speakers.end())
        return mode == Mode::All || mode == Mode::AllButOne;
    return found->status != TurnStatus::Speaking;
}

bool RunRules::can(const AddTime &add) const
{
    return underWay() && add.seconds != 0
        && std::abs(static_cast<qint64>(add.seconds)) <= daySeconds
        && m_read.run().addedSeconds + add.seconds <= daySeconds;
}

bool RunRules::can(const Arrive &arrive) const
{
    if (f.phase == Phase::Ended)
        return false;
    const Seat seat = m_read.seatOf(arrive.person);
    return seat == nobody ? f.people.size() < mostPeople : !m_read.here(seat);
}

bool RunRules::can(const Leave &leave) const
{
    return f.phase != Phase::Ended && m_read.here(m_read.seatOf(leave.person));
}

bool RunRules::can(const SwapRole &swap) const
{
    const Seat seat = m_read.seatOf(swap.person);
    if (f.phase == Phase::Ended || !m_read.here(seat))
        return false;
    const auto &item = m_read.item(m_read.currentItem());
    const int role = RunReader::roleIndex(item, swap.role);
    return role >= 0 && item.roles[static_cast<size_t>(role)].count > 0
        && !m_read.holds(role, seat);
}

bool RunRules::can(const AddItem &add) const
{
    const int item = m_read.indexOf(add.item);
    if (f.phase == Phase::Ended || item < 0 || m_read.placeOf(item) >= 0)
        return false;
    const int earliest = m_read.started() ? f.agendaPlace + 1 : 0;
    return add.position == -1 || (add.position >= earliest && add.position <= m_read.agendaSize());
}

bool RunRules::can(const DropItem &drop) const
{
    const int item = m_read.indexOf(drop.item);
    const int place = item < 0 ? -1 : m_read.placeOf(item);
    if (f.phase == Phase::Ended || place < 0 || f.stretch[static_cast<size_t>(item)] >= 0)
        return false;
    return m_read.started() ? place > f.agendaPlace : m_read.agendaSize() > 1;
}

bool RunRules::can(const AcceptReplan &replan) const
{
    return underWay() && !replan.steps.empty()
        && std::ranges::all_of(replan.steps, [&](const StepSeconds &each) {
               const int item = m_read.indexOf(each.item);
               if (item < 0 || m_read.placeOf(item) < 0)
                   return false;
               const int step = RunReader::stepIndex(m_read.item(item), each.step);
               return step >= 0 && each.seconds >= m_read.leastSeconds(item, step)
                   && each.seconds <= m_read.stepSeconds(item, step);
           });
}

bool RunRules::can(const CatchUp &catchUp) const
{
    return f.phase == Phase::Running && catchUp.aliveUntilMs >= 0;
}

bool RunRules::can(const StartedEarlier &earlier) const
{
    return underWay() && earlier.ms > 0 && earlier.ms <= dayMs && earlier.ms < f.startedMs;
}

} // namespace hearth::session
