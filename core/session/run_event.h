// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QtCore/QString>

#include <optional>
#include <variant>
#include <vector>

/// What can happen in a running session. Each is stored as it happens; the state is the fold of
/// them all.
namespace hearth::session {

/// The session began `backdateMs` before the event ("started 4 min ago").
struct Start
{
    qint64 backdateMs = 0;
    friend bool operator==(const Start &, const Start &) = default;
};
struct Pause
{
    friend bool operator==(const Pause &, const Pause &) = default;
};
struct Resume
{
    friend bool operator==(const Resume &, const Resume &) = default;
};
/// The next speaker of a round; when all had a turn, the next step, turn or item; after the last,
/// the end.
struct Next
{
    friend bool operator==(const Next &, const Next &) = default;
};
/// To the speaker or step that was before, whose clock goes on; also back into a session that just
/// ended.
struct Back
{
    friend bool operator==(const Back &, const Back &) = default;
};
struct Jump
{
    AgendaItemId item;
    QString step; ///< step id; "outer/inner" for a step of a sub-practice
    friend bool operator==(const Jump &, const Jump &) = default;
};
/// A person lets their turn go by; without a person, whoever speaks or holds the moving role.
struct Pass
{
    std::optional<PersonId> person = {};
    friend bool operator==(const Pass &, const Pass &) = default;
};
/// The host goes past somebody (out of the room for a minute, say).
struct Skip
{
    std::optional<PersonId> person = {};
    friend bool operator==(const Skip &, const Skip &) = default;
};
/// Somebody who passed or was skipped wants a turn after all: at the end, before who closes the
/// round.
struct ComeBack
{
    PersonId person;
    friend bool operator==(const ComeBack &, const ComeBack &) = default;
};
struct GiveTurn
{
    PersonId person;
    friend bool operator==(const GiveTurn &, const GiveTurn &) = default;
};
/// To the running step; negative takes away, never below none.
struct AddTime
{
    int seconds = 60;
    friend bool operator==(const AddTime &, const AddTime &) = default;
};
/// To the next step, whoever still waits for a turn.
struct EndStep
{
    friend bool operator==(const EndStep &, const EndStep &) = default;
};
/// Also for people the plan does not know: they sit down at the end of the circle.
struct Arrive
{
    PersonId person;
    friend bool operator==(const Arrive &, const Arrive &) = default;
};
struct Leave
{
    PersonId person;
    friend bool operator==(const Leave &, const Leave &) = default;
};
/// Gives a role of the running item (or "host") to somebody who is here.
struct SwapRole
{
    QString role;
    PersonId person;
    friend bool operator==(const SwapRole &, const SwapRole &) = default;
};
/// Puts an item that the plan knows on the agenda; `position` counts agenda places, -1 is the end.
struct AddItem
{
    AgendaItemId item;
    int position = -1;
    friend bool operator==(const AddItem &, const AddItem &) = default;
};
/// Takes an item that is still ahead off the agenda.
struct DropItem
{
    AgendaItemId item;
    friend bool operator==(const DropItem &, const DropItem &) = default;
};
struct NoteKept
{
    NoteId note;
    friend bool operator==(const NoteKept &, const NoteKept &) = default;
};
struct StepSeconds
{
    AgendaItemId item;
    QString step;
    int seconds = 0; ///< for each time the step comes
    friend bool operator==(const StepSeconds &, const StepSeconds &) = default;
};
/// The host accepts shorter times for steps ahead.
struct AcceptReplan
{
    std::vector<StepSeconds> steps;
    friend bool operator==(const AcceptReplan &, const AcceptReplan &) = default;
};
/// After a crash: the room went on without the program from `aliveUntilMs` to the event. Keep: that
/// time counts.
struct CatchUp
{
    bool keep = true;
    qint64 aliveUntilMs = 0;
    friend bool operator==(const CatchUp &, const CatchUp &) = default;
};
/// The session is over: now, or since an earlier moment (it was left open overnight, say), which
/// counts as no earlier than the last event.
struct EndSession
{
    qint64 endedMs = 0; ///< UTC; 0: now
    friend bool operator==(const EndSession &, const EndSession &) = default;
};
/// It had begun before Start was told ("started 4 min ago"): the time counts to the first step.
struct StartedEarlier
{
    qint64 ms = 0;
    friend bool operator==(const StartedEarlier &, const StartedEarlier &) = default;
};

using RunAction =
    std::variant<Start, Pause, Resume, Next, Back, Jump, Pass, Skip, ComeBack, GiveTurn, AddTime,
                 EndStep, Arrive, Leave, SwapRole, AddItem, DropItem, NoteKept, AcceptReplan,
                 CatchUp, EndSession, StartedEarlier>;

/// One thing that happened, at an instant in UTC ms. An instant before the last one counts as that
/// one.
struct RunEvent
{
    qint64 atMs = 0;
    RunAction what = {};
    friend bool operator==(const RunEvent &, const RunEvent &) = default;
};

} // namespace hearth::session
