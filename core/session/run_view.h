// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/session/fixed_times.h"
#include "core/session/replan.h"
#include "core/session/runner.h"

#include <QtCore/QList>

#include <optional>

namespace hearth::session {

/// Where the step's time is: soft at 20 % left, hard from 0 on. A step without a length has none.
enum class Mark { None, Soft, Hard };
/// What the event Next would do now.
enum class NextIs { Nothing, Start, NextSpeaker, NextStep, NextTurn, NextItem, Finish };
enum class StepPlace { Done, Now, Ahead };

/// A clock: it counts up; past `lengthMs` the rest is over.
struct ClockView
{
    qint64 elapsedMs = 0;
    qint64 lengthMs = 0;
    qint64 leftMs() const { return lengthMs - elapsedMs; }
    friend bool operator==(const ClockView &, const ClockView &) = default;
};

struct SpeakerView
{
    PersonId person;
    TurnStatus status = TurnStatus::Waiting;
    bool closing = false; ///< speaks after the round
    qint64 elapsedMs = 0;
    friend bool operator==(const SpeakerView &, const SpeakerView &) = default;
};

struct GroupView
{
    QList<PersonId> people = {};
    std::optional<PersonId> inRole; ///< holds the moving role in this group
    friend bool operator==(const GroupView &, const GroupView &) = default;
};

struct StepView
{
    AgendaItemId item;
    const practice::Step *step = nullptr; ///< lives as long as the plan
    QString id = {};
    StepPlace place = StepPlace::Ahead;
    int seconds = 0; ///< each time it comes
    int times = 1; ///< how often it comes in all, as far as can be told
    qint64 elapsedMs = 0; ///< over all its times
    friend bool operator==(const StepView &, const StepView &) = default;
};

struct ItemView
{
    AgendaItemId id;
    QString name = {};
    StepPlace place = StepPlace::Ahead;
    int seconds = 0; ///< from the start of the item to its end, with those who are here
    qint64 elapsedMs = 0; ///< over all its steps so far
    practice::People people = {}; ///< whom its practice is made for
    bool begun = false; ///< it ran, or runs: it can no longer be dropped
    friend bool operator==(const ItemView &, const ItemView &) = default;
};

struct PresenceView
{
    PersonId person;
    bool here = false;
    bool host = false;
    QList<QString> roles = {}; ///< role ids in the running item
    qint64 airtimeMs = 0;
    friend bool operator==(const PresenceView &, const PresenceView &) = default;
};

/// Everything a live screen shows, as values of one moment.
struct RunView
{
    Phase phase = Phase::NotStarted;
    int itemIndex = 0; ///< on the agenda
    int itemCount = 0;
    int stepIndex = 0; ///< in the item
    int stepCount = 0;
    std::optional<AgendaItemId> item;
    const practice::Step *step = nullptr; ///< lives as long as the plan; null before the start
    QString stepId = {};

    bool inLoop = false;
    int loopTurn = 0; ///< from 1
    int loopTurns = 0;
    QString loopRole = {}; ///< id of the moving role, or empty
    std::optional<PersonId> inRole; ///< who holds it; in groups see `groups`

    ClockView stepClock;
    ClockView speakerClock; ///< of the one who speaks; the step's where nobody has an own time
    Mark stepMark = Mark::None;
    Mark speakerMark = Mark::None;
    int secondsEach = 0; ///< for each who still waits; 0 where turns are not taken

    QList<SpeakerView> speakers = {};
    std::optional<PersonId> speaking;
    std::optional<PersonId> nextSpeaker;
    std::optional<PersonId> listener; ///< all but one: who only listens
    QList<PersonId> notYetSpoken = {};
    QList<GroupView> groups = {};

    QList<StepView> steps = {}; ///< of the running item
    QList<ItemView> items = {}; ///< of the agenda
    QList<PresenceView> people = {};

    qint64 startedMs = 0;
    qint64 plannedEndMs = 0;
    qint64 projectedEndMs = 0;
    qint64 latenessMs = 0; ///< positive: later than planned
    QList<FixedTime> fixedTimes = {}; ///< still ahead
    std::optional<ReplanOffer> replan;
    NextIs next = NextIs::Nothing;
    bool canGoBack = false;
    bool canPass = false; ///< whoever has the turn may let it go
};

/// What changes while nothing happens but time: all that a tick needs, at a fraction of a view's
/// cost.
struct TimeView
{
    ClockView stepClock;
    ClockView speakerClock;
    Mark stepMark = Mark::None;
    Mark speakerMark = Mark::None;
    int secondsEach = 0;
    qint64 projectedEndMs = 0;
    qint64 latenessMs = 0;
    QList<FixedTime> fixedTimes = {};
    friend bool operator==(const TimeView &, const TimeView &) = default;
};
HEARTH_CORE_EXPORT TimeView timeView(const RunState &state, qint64 nowMs);

HEARTH_CORE_EXPORT RunView view(const RunState &state, qint64 nowMs);

} // namespace hearth::session
