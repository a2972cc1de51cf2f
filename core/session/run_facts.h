// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_plan.h"

#include <vector>

namespace hearth::session {

enum class Phase : quint8 { NotStarted, Running, Paused, Ended };
enum class TurnStatus : quint8 { Waiting, Speaking, Spoken, Passed, Skipped };

/// Somebody's turn in a round.
struct Speaker
{
    Seat seat = nobody;
    TurnStatus status = TurnStatus::Waiting;
    bool closing = false; ///< the role that speaks after the round
    qint32 addedSeconds = 0; ///< given to this turn by hand, where each has a fixed time
    qint64 elapsedMs = 0;
    friend bool operator==(const Speaker &, const Speaker &) = default;
};

/// One time that a step comes: it keeps its clock and its round when the session goes away and
/// back.
struct StepRun
{
    int item = 0;
    int step = 0;
    int turn = 0; ///< of the step's loop; 0 without one
    int nextRun = -1; ///< the run of the same step in another turn
    int plannedSeconds = 0; ///< as planned, with those who were there when it began
    int fixedSeconds = -1; ///< from an accepted re-plan; -1: none
    int addedSeconds = 0;
    int grouping = -1;
    int speaking = -1; ///< index into speakers
    int notes = 0;
    qint64 enteredMs = 0; ///< UTC, first time
    qint64 elapsedMs = 0; ///< running time only
    std::vector<Speaker> speakers = {};
    friend bool operator==(const StepRun &, const StepRun &) = default;
};

/// Pairs, trios or larger groups; a group may run empty when people leave.
struct Grouping
{
    int item = 0;
    int size = 0; ///< what was wished for
    std::vector<std::vector<Seat>> groups = {};
    friend bool operator==(const Grouping &, const Grouping &) = default;
};

/// A loop under way: whose turn it is, in the circle (one group) or in each group at once.
struct LoopRun
{
    int item = 0;
    int loop = 0;
    int grouping = -1; ///< -1: the whole circle, in `order`
    int width = 1; ///< groups, hence places in a row of `held`
    std::vector<Seat> order = {};
    std::vector<Seat> held = {}; ///< row by row, one row a turn
    std::vector<Seat> passed = {};
    int turns() const { return width == 0 ? 0 : static_cast<int>(held.size()) / width; }
    friend bool operator==(const LoopRun &, const LoopRun &) = default;
};

/// Where `back` leads: a run, and who spoke in it or held its moving role.
struct Footprint
{
    int run = -1;
    Seat seat = nobody;
    friend bool operator==(const Footprint &, const Footprint &) = default;
};

struct Presence
{
    PersonId person;
    bool here = false;
    qint64 firstMs = 0; ///< UTC; 0: never here while the session ran
    qint64 sinceMs = 0; ///< UTC of the last coming or going
    qint64 hereMs = 0; ///< up to the last going
    qint64 airtimeMs = 0;
    friend bool operator==(const Presence &, const Presence &) = default;
};

/// All that a running session is. Values only: two folds of the same events are equal.
struct RunFacts
{
    Phase phase = Phase::NotStarted;
    Phase beforeEnd = Phase::Running; ///< what `back` returns to after the end
    Seat host = nobody;
    int run = -1; ///< index into runs; -1: not started
    int agendaPlace = 0; ///< of the item that runs, or will run first
    qint64 startedMs = 0;
    qint64 plannedEndMs = 0; ///< 0 until the start, unless the plan says
    qint64 lastMs = 0; ///< of the last event
    qint64 endedMs = 0;
    qint64 closedMs = 0; ///< how long it was over before it was reopened, all times together
    int hereCount = 0;
    std::vector<Presence> people = {};
    std::vector<int> agenda = {}; ///< indices of items
    std::vector<PlanHolder> holders = {}; ///< who holds which role now
    std::vector<PlanHolder> released = {}; ///< who held one before, in an item that had begun
    std::vector<int> replanned = {}; ///< by step of the plan; -1: as planned
    std::vector<int>
        stretch; ///< by item: seconds that each stretching step takes up; -1: item not begun
    std::vector<int> firstRun = {}; ///< by step of the plan; -1: never came
    std::vector<StepRun> runs = {};
    std::vector<LoopRun> loops = {};
    std::vector<Grouping> groupings = {};
    std::vector<Footprint> trail = {};
    friend bool operator==(const RunFacts &, const RunFacts &) = default;
};

} // namespace hearth::session
