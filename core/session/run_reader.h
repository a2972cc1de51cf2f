// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_facts.h"
#include "core/session/run_plan.h"

#include <algorithm>

namespace hearth::session {

/// A place in the session: which step of which item, in which turn of its loop.
struct Position
{
    int agendaPlace = 0; ///< past the last: the end
    int step = 0;
    int turn = 0;
};

/// Answers questions about a moment of a session; shared by the machine, the view and the re-plan.
/// Changes nothing.
class RunReader
{
public:
    RunReader(const RunPlan &ofPlan, const RunFacts &ofFacts)
        : plan(ofPlan)
        , facts(ofFacts)
    {
    }

    const PlanItem &item(int index) const { return plan.items()[static_cast<size_t>(index)]; }
    const PlanStep &step(int itemIndex, int stepIndex) const
    {
        return item(itemIndex).steps[static_cast<size_t>(stepIndex)];
    }
    const PlanLoop &loop(int itemIndex, int loopIndex) const
    {
        return item(itemIndex).loops[static_cast<size_t>(loopIndex)];
    }
    const PlanStep &step(const StepRun &run) const { return step(run.item, run.step); }
    /// Running time since the last event; none while paused.
    qint64 sinceLastMs(qint64 nowMs) const
    {
        return facts.phase == Phase::Running ? std::max<qint64>(0, nowMs - facts.lastMs) : 0;
    }
    bool started() const { return facts.run >= 0; }
    const StepRun &run() const { return facts.runs[static_cast<size_t>(facts.run)]; }
    int agendaItem(int place) const { return facts.agenda[static_cast<size_t>(place)]; }
    int agendaSize() const { return static_cast<int>(facts.agenda.size()); }
    int currentItem() const { return agendaItem(facts.agendaPlace); }
    int indexOf(const AgendaItemId &id) const; ///< -1: the plan does not know it
    int placeOf(int itemIndex) const; ///< on the agenda; -1: not there
    static int stepIndex(const PlanItem &item, const QString &id); ///< -1: none
    static int roleIndex(const PlanItem &item, const QString &id); ///< -1: none
    int globalStep(int itemIndex, int stepIndex) const
    {
        return item(itemIndex).firstStep + stepIndex;
    }

    Seat seatOf(const PersonId &person) const;
    bool here(Seat seat) const { return seat >= 0 && facts.people[static_cast<size_t>(seat)].here; }
    const PersonId &personAt(Seat seat) const
    {
        return facts.people[static_cast<size_t>(seat)].person;
    }

    int findRun(int itemIndex, int stepIndex, int turn) const;
    int findLoopRun(int itemIndex, int loopIndex) const;
    /// The loop that the running step belongs to, or null.
    const LoopRun *activeLoop() const;
    /// Who holds the moving role of the loop in a turn, in one group (0: the circle).
    static Seat heldBy(const LoopRun &loop, int turn, int group);
    /// The moving role's holder where the loop goes round the whole circle.
    Seat circleHolder() const;

    /// Whether somebody holds a role of the running item now.
    bool holds(int role, Seat seat) const;
    /// The first who is here and holds it; nobody if none.
    Seat holderOf(int role) const;
    /// Whether a step of the running item lets this person speak, closing role aside.
    bool maySpeak(const PlanStep &step, Seat seat) const;
    /// Whether somebody is known to be speaking in the running step, alone or in a group.
    bool isHeard(Seat seat) const;
    bool isCircleOpen(const PlanStep &step) const; ///< a turn can be given by name

    /// Members of a group who are here and did not hold the moving role yet, in order.
    Seat nextInLoop(const LoopRun &run, int group) const;
    /// How many turns can still begin after those begun.
    int loopTurnsLeft(const LoopRun &run) const;
    /// In all, begun or to come, with those who are here.
    int loopTurns(int itemIndex, int loopIndex) const;
    /// Whether a begun turn still has anybody who holds its role (a loop of turns needs nobody).
    bool turnAlive(const LoopRun &run, int turn) const;

    Position position() const;
    /// Where the session goes when the running step is over.
    Position afterStep() const;
    /// The first place at or behind `from` that can be entered: loops without a turn are gone past.
    Position settled(Position from) const;
    bool isEnd(const Position &at) const { return at.agendaPlace >= agendaSize(); }
    int firstWaiting(const StepRun &run) const; ///< index into speakers; -1: nobody
    int waitingCount(const StepRun &run) const;
    /// Index of the footprint that `back` would follow; -1: none.
    int lastFootprint() const;

    /// Length of a running or past occurrence, live: with those who take part now.
    int runSeconds(const StepRun &run) const;
    /// Length of one occurrence that is still ahead.
    int stepSeconds(int itemIndex, int stepIndex) const;
    /// As stepSeconds, but without re-plans.
    int plannedStepSeconds(int itemIndex, int stepIndex) const;
    int leastSeconds(int itemIndex, int stepIndex) const; ///< re-planning never goes below
    int stepTimes(int itemIndex, int stepIndex) const; ///< how often it comes
    int stepsSeconds(int itemIndex) const; ///< all steps with repeats, nothing stretched
    int itemSeconds(int itemIndex) const; ///< from start to end, with stretching and re-plans
    int stretchSeconds(int itemIndex) const; ///< for each occurrence of a stretching step
    /// What the running speaker gets in all; the step's length where turns are not taken.
    int speakerSeconds(const StepRun &run) const;
    /// For each who still waits.
    int secondsEach(const StepRun &run, qint64 sinceMs) const;

    const RunPlan &plan;
    const RunFacts &facts;

private:
    const std::vector<Seat> &members(const LoopRun &run, int group) const;
    int waitingInLoop(const LoopRun &run, int group) const;
    int speakerCount(int itemIndex, const PlanStep &step) const;
};

} // namespace hearth::session
