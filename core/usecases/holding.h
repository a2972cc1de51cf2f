// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/domain/meeting.h"
#include "core/domain/person.h"
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

/// Makes the session and starts it; `find` knows the practices that steps call, and the session keeps them as they are
/// now; `prompts` are the banks that steps draw questions from. SessionAlreadyOpen where the crew has one under way; whatever RunPlan::make finds wrong.
HEARTH_CORE_EXPORT Result<SessionId> startSession(storage::Notebook &notebook, const SessionDraft &draft,
                                                  const practice::Find &find = {},
                                                  const practice::PromptsOf &prompts = {});

/// A session with the state that its stored events add up to.
struct HeldSession
{
    Session session;
    Crew crew;
    QList<AgendaItem> agenda;
    QList<Person> people; ///< in circle order; who came as a guest last
    session::RunState state;
    qint64 aliveUntilMs = 0; ///< last sign of life of the program in this session, UTC
};
HEARTH_CORE_EXPORT Result<HeldSession> openSession(const storage::Notebook &notebook, const SessionId &id);

/// Lets something happen now: durable when it returns. An event that is not possible, or cannot be written, changes
/// nothing, in `held` either.
HEARTH_CORE_EXPORT Result<session::Effects> happen(storage::Notebook &notebook, HeldSession &held,
                                                   const session::RunAction &what);

/// Notes that the program is awake in this session; not part of what can be undone.
HEARTH_CORE_EXPORT Status markAlive(storage::Notebook &notebook, const SessionId &id);

/// Seconds between two signs of life while a session runs.
inline constexpr int aliveEverySeconds = 5;

} // namespace hearth::usecases
