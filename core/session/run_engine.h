// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_reader.h"
#include "core/session/runner.h"

namespace hearth::session {

/// Carries events out on a session's facts. Asks nothing whether an event is possible: the rules
/// do, before.
class RunEngine
{
public:
    RunEngine(const RunPlan &plan, RunFacts &facts)
        : m_read(plan, facts)
        , m_plan(plan)
        , f(facts)
    {
    }
    Effects perform(const RunEvent &event);

private:
    void on(const Start &start);
    void on(const Pause &);
    void on(const Resume &);
    void on(const Next &);
    void on(const Back &);
    void on(const Jump &jump);
    void on(const Pass &pass) { letGo(pass.person, TurnStatus::Passed); }
    void on(const Skip &skip) { letGo(skip.person, TurnStatus::Skipped); }
    void on(const ComeBack &comeBack);
    void on(const GiveTurn &give);
    void on(const AddTime &add);
    void on(const EndStep &) { advance(); }
    void on(const Arrive &arrive);
    void on(const Leave &leave);
    void on(const SwapRole &swap);
    void on(const AddItem &add);
    void on(const DropItem &drop);
    void on(const NoteKept &);
    void on(const AcceptReplan &replan);
    void on(const CatchUp &) { m_effects |= Effect::TimeChanged; }
    void on(const EndSession &session);
    void on(const StartedEarlier &earlier);

    // Time
    void passTime(qint64 untilMs);
    void hear(qint64 ms); ///< counts it as airtime of whoever speaks

    // Moving through the session
    StepRun &run() { return f.runs[static_cast<size_t>(f.run)]; }
    void advance();
    void goTo(const Position &to);
    void enter(const Position &to);
    void beginTurn(int item, int loop, int turn);
    int makeLoopRun(int item, int loop);
    void addRun(const Position &at, int item);
    void leaveFootprint(Seat seat);
    void end();

    // Turns
    void letGo(const std::optional<PersonId> &person, TurnStatus how);
    void startFirstWaiting();
    void speak(Seat seat);
    void fallSilent(TurnStatus how);
    void refitSpeakers();
    void dropSpeakers(bool queues);
    void addSpeakers();
    bool takesPart(const PlanStep &step, Seat seat) const;
    bool closes(const PlanStep &step, Seat seat) const;
    void refitEveryone();
    void swapMoving(LoopRun &loop, Seat seat);
    void release(const PlanHolder &holder);

    // Circles and groups
    std::vector<Seat> circle() const;
    std::vector<Seat> ordered(practice::Order order, quint64 salt) const;
    int groupingFor(int item, int size, bool remix, practice::Order order);
    void refitGrouping(int grouping);

    RunReader m_read;
    const RunPlan &m_plan;
    RunFacts &f;
    Effects m_effects = {};
    qint64 m_overSinceMs = 0; ///< until when time went by in this event
};

} // namespace hearth::session
