// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moving through the session and its time; turns and groups are in run_engine_turns.cpp.
#include "core/session/run_engine.h"

#include <algorithm>

namespace hearth::session {

using practice::Mode;

namespace {
/// How far `back` remembers; a session of two hours has fewer moves.
constexpr size_t longestTrail = 256;
} // namespace

Effects RunEngine::perform(const RunEvent &event)
{
    const auto *over = std::get_if<EndSession>(&event.what);
    if (const auto *catchUp = std::get_if<CatchUp>(&event.what); catchUp && !catchUp->keep)
        passTime(std::min(event.atMs, catchUp->aliveUntilMs));
    else if (over && over->endedMs > 0)
        passTime(std::min(event.atMs, over->endedMs));
    else if (f.phase != Phase::NotStarted)
        passTime(event.atMs);
    m_overSinceMs = f.lastMs;
    f.lastMs = std::max(f.lastMs, event.atMs);
    std::visit([this](const auto &what) { on(what); }, event.what);
    return m_effects;
}

/// A session that was over for longer was really over.
static constexpr qint64 longClosedMs = 30 * 60'000;

void RunEngine::passTime(qint64 untilMs)
{
    const qint64 ms = untilMs - f.lastMs;
    if (ms <= 0)
        return;
    f.lastMs = untilMs;
    if (f.phase != Phase::Running)
        return;
    run().elapsedMs += ms;
    if (run().speaking >= 0)
        run().speakers[static_cast<size_t>(run().speaking)].elapsedMs += ms;
    hear(ms);
}

void RunEngine::hear(qint64 ms)
{
    for (Seat seat = 0; seat < static_cast<Seat>(f.people.size()); ++seat) {
        if (m_read.isHeard(seat))
            f.people[static_cast<size_t>(seat)].airtimeMs += ms;
    }
}

void RunEngine::on(const Start &start)
{
    const qint64 at = f.lastMs;
    f.startedMs = at - start.backdateMs;
    f.lastMs = f.startedMs;
    f.phase = Phase::Running;
    m_effects |= Effect::PhaseChanged;
    for (auto &person : f.people) {
        if (person.here)
            person.firstMs = person.sinceMs = f.startedMs;
    }
    f.plannedEndMs = m_plan.plannedEndMs();
    if (f.plannedEndMs == 0) {
        f.plannedEndMs = f.startedMs;
        for (const int item : f.agenda) {
            const int planned = m_read.item(item).seconds;
            f.plannedEndMs += 1000LL * (planned > 0 ? planned : m_read.itemSeconds(item));
        }
    }
    enter(m_read.settled({0, 0, 0}));
    startFirstWaiting();
    passTime(at);
}

void RunEngine::on(const Pause &)
{
    f.phase = Phase::Paused;
    m_effects |= Effect::PhaseChanged;
}

void RunEngine::on(const Resume &)
{
    f.phase = Phase::Running;
    m_effects |= Effect::PhaseChanged;
}

void RunEngine::on(const Next &)
{
    const auto &now = run();
    if (m_read.step(now).mode != Mode::Round || m_read.firstWaiting(now) < 0) {
        advance();
        return;
    }
    leaveFootprint(now.speaking < 0 ? nobody
                                    : now.speakers[static_cast<size_t>(now.speaking)].seat);
    fallSilent(TurnStatus::Spoken);
    startFirstWaiting();
}

void RunEngine::on(const Back &)
{
    if (f.phase == Phase::Ended) {
        f.phase = f.beforeEnd;
        const qint64 closed = std::max<qint64>(0, f.lastMs - f.endedMs);
        f.closedMs += closed;
        // After a slip of the finger the end stays where it was; after a night it cannot.
        if (closed > longClosedMs)
            f.plannedEndMs += closed;
        f.endedMs = 0;
        m_effects |= Effect::PhaseChanged;
        return;
    }
    const int index = m_read.lastFootprint();
    const auto foot = f.trail[static_cast<size_t>(index)];
    f.trail.resize(static_cast<size_t>(index));
    fallSilent(TurnStatus::Waiting);
    if (foot.run == f.run) {
        speak(foot.seat);
        return;
    }
    const auto &to = f.runs[static_cast<size_t>(foot.run)];
    enter({m_read.placeOf(to.item), to.step, to.turn});
    if (auto at = m_read.findLoopRun(run().item, m_read.step(run()).loop); at >= 0) {
        auto &loop = f.loops[static_cast<size_t>(at)];
        const auto passed = std::ranges::find(loop.passed, foot.seat);
        if (passed != loop.passed.end() && m_read.circleHolder() == nobody && loop.width == 1) {
            loop.passed.erase(passed);
            loop.held[static_cast<size_t>(run().turn)] = foot.seat;
        }
    }
    speak(foot.seat);
    if (run().speaking < 0)
        startFirstWaiting();
}

void RunEngine::on(const Jump &jump)
{
    const int item = m_read.indexOf(jump.item);
    const int step = RunReader::stepIndex(m_read.item(item), jump.step);
    int turn = 0;
    if (const int loop = m_read.step(item, step).loop; loop >= 0) {
        const int begun = m_read.findLoopRun(item, loop);
        const auto *active = m_read.activeLoop();
        if (active && active->item == item && active->loop == loop)
            turn = run().turn;
        else if (begun >= 0)
            turn = f.loops[static_cast<size_t>(begun)].turns() - 1;
    }
    goTo({m_read.placeOf(item), step, turn});
}

void RunEngine::on(const AddTime &add)
{
    auto &now = run();
    const int seconds = std::max(add.seconds, -m_read.runSeconds(now));
    now.addedSeconds += seconds;
    if (now.speaking >= 0) {
        auto &speaker = now.speakers[static_cast<size_t>(now.speaking)];
        speaker.addedSeconds = std::max(speaker.addedSeconds + seconds, -m_read.step(now).seconds);
    }
    m_effects |= Effect::TimeChanged;
}

void RunEngine::on(const AddItem &add)
{
    const auto at = add.position < 0 ? f.agenda.end() : f.agenda.begin() + add.position;
    f.agenda.insert(at, m_read.indexOf(add.item));
    m_effects |= Effect::AgendaChanged;
}

void RunEngine::on(const DropItem &drop)
{
    f.agenda.erase(f.agenda.begin() + m_read.placeOf(m_read.indexOf(drop.item)));
    m_effects |= Effect::AgendaChanged;
}

void RunEngine::on(const NoteKept &)
{
    if (m_read.started())
        ++run().notes;
    m_effects |= Effect::NotesChanged;
}

void RunEngine::on(const AcceptReplan &replan)
{
    for (const auto &each : replan.steps) {
        const int item = m_read.indexOf(each.item);
        const int step = RunReader::stepIndex(m_read.item(item), each.step);
        f.replanned[static_cast<size_t>(m_read.globalStep(item, step))] = each.seconds;
    }
    m_effects |= Effect::TimeChanged;
}

void RunEngine::on(const EndSession &session)
{
    end();
    if (session.endedMs > 0)
        f.endedMs = m_overSinceMs;
}

void RunEngine::on(const StartedEarlier &earlier)
{
    for (auto &person : f.people) {
        if (person.firstMs != f.startedMs)
            continue;
        person.firstMs -= earlier.ms;
        if (person.sinceMs == f.startedMs)
            person.sinceMs -= earlier.ms;
        else
            person.hereMs += earlier.ms;
    }
    f.startedMs -= earlier.ms;
    if (m_plan.plannedEndMs() == 0)
        f.plannedEndMs -= earlier.ms;
    auto &first = f.runs.front();
    first.enteredMs -= earlier.ms;
    first.elapsedMs += earlier.ms;
    m_effects |= Effect::TimeChanged;
    if (f.run != 0 || !f.trail.empty())
        return;
    if (first.speaking >= 0)
        first.speakers[static_cast<size_t>(first.speaking)].elapsedMs += earlier.ms;
    hear(earlier.ms);
}

void RunEngine::advance()
{
    const auto to = m_read.afterStep();
    if (m_read.isEnd(to))
        end();
    else
        goTo(to);
}

void RunEngine::goTo(const Position &to)
{
    leaveFootprint(run().speaking < 0 ? nobody
                                      : run().speakers[static_cast<size_t>(run().speaking)].seat);
    fallSilent(TurnStatus::Spoken);
    enter(to);
    startFirstWaiting();
}

void RunEngine::enter(const Position &to)
{
    const int item = m_read.agendaItem(to.agendaPlace);
    if (!m_read.started() || f.agendaPlace != to.agendaPlace)
        m_effects |= Effect::ItemChanged;
    f.agendaPlace = to.agendaPlace;
    auto &stretch = f.stretch[static_cast<size_t>(item)];
    if (stretch < 0)
        stretch = m_read.stretchSeconds(item);
    if (const int loop = m_read.step(item, to.step).loop; loop >= 0) {
        if (!m_read.started() || run().item != item || run().turn != to.turn
            || m_read.step(run()).loop != loop)
            m_effects |= Effect::TurnChanged;
        beginTurn(item, loop, to.turn);
    }
    f.run = m_read.findRun(item, to.step, to.turn);
    if (f.run < 0)
        addRun(to, item);
    else if (run().grouping >= 0)
        refitGrouping(run().grouping);
    refitSpeakers();
    m_effects |= Effect::StepChanged;
}

void RunEngine::addRun(const Position &at, int item)
{
    const auto &step = m_read.step(item, at.step);
    int grouping = -1;
    if (step.loop >= 0)
        grouping = f.loops[static_cast<size_t>(m_read.findLoopRun(item, step.loop))].grouping;
    if (grouping < 0 && step.groupSize > 0)
        grouping = groupingFor(item, step.groupSize, step.text->speaking.remix, step.order);
    const auto global = static_cast<size_t>(m_read.globalStep(item, at.step));
    const int fixed = f.replanned[global];
    f.run = static_cast<int>(f.runs.size());
    f.runs.push_back({.item = item,
                      .step = at.step,
                      .turn = at.turn,
                      .nextRun = f.firstRun[global],
                      .plannedSeconds = m_read.plannedStepSeconds(item, at.step),
                      .fixedSeconds = fixed,
                      .grouping = grouping,
                      .enteredMs = f.lastMs});
    f.firstRun[global] = f.run;
}

void RunEngine::beginTurn(int item, int loop, int turn)
{
    int index = m_read.findLoopRun(item, loop);
    if (index < 0)
        index = makeLoopRun(item, loop);
    auto &loopRun = f.loops[static_cast<size_t>(index)];
    if (loopRun.grouping >= 0)
        refitGrouping(loopRun.grouping);
    const auto &planned = m_read.loop(item, loop);
    const bool hasFocus = planned.role >= 0 || planned.over == practice::LoopOver::Person;
    while (loopRun.turns() <= turn) {
        std::vector<Seat> row(static_cast<size_t>(loopRun.width), nobody);
        for (int group = 0; hasFocus && group < loopRun.width; ++group)
            row[static_cast<size_t>(group)] = m_read.nextInLoop(loopRun, group);
        loopRun.held.insert(loopRun.held.end(), row.begin(), row.end());
    }
}

int RunEngine::makeLoopRun(int item, int loop)
{
    const auto &planned = m_read.loop(item, loop);
    LoopRun made{.item = item, .loop = loop};
    if (planned.withinGroups) {
        const auto &speaking = m_read.step(item, planned.first).text->speaking;
        made.grouping = groupingFor(item, planned.groupSize, speaking.remix, speaking.order);
        made.width =
            static_cast<int>(f.groupings[static_cast<size_t>(made.grouping)].groups.size());
    } else {
        made.order = circle();
        const auto first = std::ranges::find_if(made.order, [&](Seat seat) {
            return std::ranges::any_of(f.holders, [&](const PlanHolder &each) {
                return each.item == item && each.role == planned.role && each.seat == seat;
            });
        });
        if (first != made.order.end())
            std::rotate(made.order.begin(), first, made.order.end());
    }
    f.loops.push_back(std::move(made));
    return static_cast<int>(f.loops.size()) - 1;
}

void RunEngine::leaveFootprint(Seat seat)
{
    if (f.trail.size() >= longestTrail)
        f.trail.erase(f.trail.begin(), f.trail.begin() + longestTrail / 4);
    f.trail.push_back({f.run, seat});
}

void RunEngine::end()
{
    f.beforeEnd = f.phase;
    f.phase = Phase::Ended;
    f.endedMs = f.lastMs;
    m_effects |= Effect::PhaseChanged | Effect::Finished;
}

} // namespace hearth::session
