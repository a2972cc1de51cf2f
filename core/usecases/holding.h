// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/crew.h"
#include "core/domain/meeting.h"
#include "core/domain/person.h"
#include "core/domain/role_holders.h"
#include "core/practice/carried.h"
#include "core/practice/prompts.h"
#include "core/session/run_record.h"
#include "core/storage/notebook.h"

/// Holding a session: from who is in the room to the end, every event on disk as it happens.
namespace hearth::usecases {

/// One practice to be run, with who takes its roles.
struct PracticeToRun
{
    practice::Practice practice;
    QString preset = {};
    QHash<QString, QList<PersonId>> roles = {};
};

struct SessionDraft
{
    CrewId crew;
    QString title = {}; ///< empty: the names of the practices
    QList<PracticeToRun> practices;
    QList<PersonId> here; ///< who is in the room
    PersonId host;
    QList<PersonId> guests = {}; ///< here, and not of the crew
};

/// Makes the session and starts it; `find` knows the practices that steps call, and the session
/// keeps them as they are now; `prompts` are the banks that steps draw questions from.
/// SessionAlreadyOpen where the crew has one under way; whatever RunPlan::make finds wrong.
HEARTH_CORE_EXPORT Result<SessionId> startSession(storage::Notebook &notebook,
                                                  const SessionDraft &draft,
                                                  const practice::Find &find = {},
                                                  const practice::PromptsOf &prompts = {});

/// Something that happened and is not on disk yet, with what it led to.
struct Unsaved
{
    session::RunEvent event;
    session::RunState after;
    bool ends = false; ///< the session was under way before
};

/// A session with the state that its stored events add up to, and what happened since and could not
/// be stored.
struct HeldSession
{
    Session session;
    Crew crew;
    QList<AgendaItem> agenda;
    QList<Person> people; ///< in circle order; who came as a guest last
    session::RunState state;
    qint64 aliveUntilMs = 0; ///< last sign of life of the program in this session, UTC
    QMap<QString, PersonId>
        roles; ///< of the session as a whole: who keeps time, takes notes, learns to host
    SessionClock clock; ///< what "now" is in this session, whatever the wall clock does
    QList<Unsaved> unsaved = {};
};
HEARTH_CORE_EXPORT Result<HeldSession> openSession(const storage::Notebook &notebook,
                                                   const SessionId &id);

/// Reads a session that is held anew, after something else wrote to it; its clock runs on, and what
/// is not on disk yet happens again as far as it is still possible.
HEARTH_CORE_EXPORT Status readAgain(const storage::Notebook &notebook, HeldSession &held);

/// Lets something happen now: durable when it returns, with all that was unsaved before it. An
/// event that is not possible, or cannot be written, changes nothing, in `held` either.
HEARTH_CORE_EXPORT Result<session::Effects> happen(storage::Notebook &notebook, HeldSession &held,
                                                   const session::RunAction &what);

/// Lets something happen in memory alone, where the disk refuses: it waits in `held.unsaved`.
HEARTH_CORE_EXPORT Result<session::Effects> happenUnsaved(HeldSession &held,
                                                          const session::RunAction &what);

/// Writes what is unsaved, in order, each an undo step of its own; stops at the first that cannot
/// be written.
HEARTH_CORE_EXPORT Status saveUnsaved(storage::Notebook &notebook, HeldSession &held);

/// Whether an error is the disk's: what could not be written may be later.
HEARTH_CORE_EXPORT bool isTroubleWithDisk(ErrorCode code);

/// Puts a practice on the agenda of a running session, `position` counting agenda places (-1: the
/// end): the item and the event are one undo step. `find` and `prompts` as in startSession.
HEARTH_CORE_EXPORT Result<session::Effects>
insertPractice(storage::Notebook &notebook, HeldSession &held, const PracticeToRun &practice,
               int position, const practice::Find &find = {},
               const practice::PromptsOf &prompts = {});

/// Somebody whom the notebook does not know comes in: the person and their arrival are one undo
/// step.
HEARTH_CORE_EXPORT Result<PersonId> welcomeGuest(storage::Notebook &notebook, HeldSession &held,
                                                 const PersonName &name);

/// Gives a role of the session as a whole, other than the host's, to somebody: the timekeeper went
/// home.
HEARTH_CORE_EXPORT Status takeRole(storage::Notebook &notebook, HeldSession &held,
                                   const QString &role, const PersonId &person);

/// Notes that the program is awake in this session; not part of what can be undone.
HEARTH_CORE_EXPORT Status markAlive(storage::Notebook &notebook, const HeldSession &held);

/// When something last happened in a session, or the program was last awake in it (UTC
/// milliseconds); 0 where neither is known.
HEARTH_CORE_EXPORT Result<qint64> lastSignOf(const storage::Notebook &notebook,
                                             const SessionId &session);

/// A session in which nothing happened for so long was left open: its end is offered at what
/// happened last.
inline constexpr qint64 leftOpenAfterMs = 6LL * 3600 * 1000;

/// Seconds between two signs of life while a session runs.
inline constexpr int aliveEverySeconds = 5;

} // namespace hearth::usecases
