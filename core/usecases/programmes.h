// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/programme_run.h"
#include "core/practice/carried.h"
#include "core/practice/programme.h"
#include "core/usecases/recalling.h"

/// Crews that follow a programme: the next session is proposed from it. Each verb is one unit of
/// work.
namespace hearth::usecases {

/// Finds a programme by its id.
using FindProgramme = std::function<std::optional<practice::Programme>(const QString &)>;

/// A session of the programme, as it stands for a crew.
struct ProgrammeStep
{
    std::optional<SessionId> session = {}; ///< planned, under way or held
    bool held = false;
    QDate day = {}; ///< of that session, or when it would be, where the crew meets
    friend bool operator==(const ProgrammeStep &, const ProgrammeStep &) = default;
};

/// A crew on its way through a programme.
struct Following
{
    ProgrammeRun run;
    practice::Programme programme;
    QList<ProgrammeStep> steps; ///< one a session of the programme, in its order
    qsizetype next = 0; ///< the first that is neither planned nor passed over; steps.size(): none
    HEARTH_CORE_EXPORT bool
    isOver() const; ///< nothing is left to plan, and nothing that is planned is left to hold
};

/// Nothing where the crew follows none, or one that is not known any more.
HEARTH_CORE_EXPORT Result<std::optional<Following>>
following(const storage::Notebook &notebook, const CrewId &crew, const FindProgramme &find);

/// Begins today; one that the crew follows already it leaves.
HEARTH_CORE_EXPORT Result<ProgrammeRunId>
followProgramme(storage::Notebook &notebook, const CrewId &crew, const QString &programme);

/// When the next session of the programme may be (UTC): as many days after the one before as it
/// says, on the first open date of the crew's rhythm from then on.
HEARTH_CORE_EXPORT Result<QDateTime> nextProgrammeDate(const storage::Notebook &notebook,
                                                       const Following &following);

/// Plans the next session of the programme: the crew's next plan if its agenda is still empty, or a
/// new one. EventNotPossible where none is left.
HEARTH_CORE_EXPORT Result<SessionId> planOfProgramme(storage::Notebook &notebook,
                                                     const Following &following,
                                                     const practice::Find &find);

/// Puts the next session of the programme in the place of a plan's agenda. EventNotPossible where
/// none is left; SessionNotPlanned.
HEARTH_CORE_EXPORT Status fillFromProgramme(storage::Notebook &notebook, const SessionId &session,
                                            const Following &following, const practice::Find &find);

/// Passes over the next session of the programme. EventNotPossible where none is left.
HEARTH_CORE_EXPORT Status skipProgrammeSession(storage::Notebook &notebook,
                                               const Following &following);

/// The crew stops following it today; Continue begins it once more.
HEARTH_CORE_EXPORT Status endProgramme(storage::Notebook &notebook, const ProgrammeRun &run,
                                       RunOutcome outcome);

/// A task of the programme and its day.
struct DatedTask
{
    practice::ProgrammeTask task;
    QDate day;
};
/// What is to be seen to before and after the sessions, by day.
HEARTH_CORE_EXPORT QList<DatedTask> tasksOf(const Following &following);

/// Makes a commitment of the crew, due on its day, from every task that is not among the open ones;
/// answers with how many.
HEARTH_CORE_EXPORT Result<int> promiseTasks(storage::Notebook &notebook,
                                            const Following &following);

/// What the next session takes over from those before, as the programme says; at most mostRecalled
/// of each.
struct CarriedOver
{
    QList<Commitment> commitments; ///< still open
    QList<Agreement> agreements; ///< to be looked at again
    QList<Decision> decisions; ///< to be looked at again
    QList<ParkedTopic> topics; ///< not taken up yet
};
HEARTH_CORE_EXPORT Result<CarriedOver> carriedOver(const storage::Notebook &notebook,
                                                   const Following &following);

} // namespace hearth::usecases
