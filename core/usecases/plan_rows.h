// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/meeting_dates.h"
#include "core/usecases/planning.h"

/// What the verbs of planning share; not for others.
namespace hearth::usecases {

/// A meeting whose time has passed is still the next one for so many seconds: people come late.
inline constexpr int lateStart = 3 * 60 * 60;

/// From when on a meeting is to come: one that has just begun is, until it is too late to begin it.
inline QDateTime stillToCome(const storage::Notebook &notebook)
{
    return notebook.clock().now().addSecs(-lateStart);
}

/// A session that has not begun. NoSuchRow, SessionNotPlanned.
Result<Session> plannedSession(const storage::Notebook &notebook, const SessionId &id);

/// When a session began, or is planned for.
inline QDateTime whenOf(const Session &session)
{
    return session.startedAt.isValid() ? session.startedAt : session.plannedAt;
}

/// An item to plan, with the practice as it once was in case it is not known any more.
struct AgendaSeed
{
    ItemToPlan item;
    QByteArray asItWas = {};
    int version = 1;
};

/// What was done in the last session that was held, as items to plan; empty where none was.
Result<QList<AgendaSeed>> lastAgenda(const storage::Notebook &notebook, const CrewId &crew);

/// The row of an item that begins as the seed says.
Result<AgendaItem> itemFrom(storage::UnitOfWork &work, const SessionId &session, int position,
                            const AgendaSeed &seed, const practice::Find &find);

/// Which members are likely to come: those who did not say no, and of those who did not answer
/// whoever is not away.
QList<PersonId> expectedOf(const QList<storage::Member> &members, const QList<Answer> &answers,
                           const QList<PersonId> &away);

/// The writing of setAnswer, setRole and setItemRole, for verbs that do more of it at once.
Status putAnswer(storage::UnitOfWork &work, const SessionId &id, const PersonId &person,
                 std::optional<AnswerKind> kind);
Status putRole(storage::UnitOfWork &work, const SessionId &id, const QString &role,
               std::optional<PersonId> person);
Status putItemRole(storage::UnitOfWork &work, const AgendaItemId &id, const QString &role,
                   std::optional<PersonId> person);

/// Puts this agenda in the place of the one there is. AgendaFull, MinutesOutOfRange.
Status putAgenda(storage::UnitOfWork &work, const SessionId &session,
                 const QList<AgendaSeed> &seeds, const practice::Find &find);

/// The writing of makePlan, for verbs that do more of it at once.
Result<SessionId> putPlan(storage::UnitOfWork &work, const CrewId &crew, const QDateTime &at,
                          const QList<AgendaSeed> &seeds, const practice::Find &find,
                          const QMap<QString, PersonId> &roles = {});

/// Makes the session with this agenda and these roles (session_role::), in a unit of work of its
/// own.
Result<SessionId> makePlan(storage::Notebook &notebook, const CrewId &crew, const QDateTime &at,
                           const QList<AgendaSeed> &seeds, const practice::Find &find,
                           const QMap<QString, PersonId> &roles = {});

/// The practice of an item, or where it cannot be read one with a name and no steps.
practice::Practice practiceOf(const AgendaItem &item);

/// Whole minutes, at least what the practice takes.
int minutesFor(const practice::Practice &practice, const QString &preset, int people);

/// The open date of the crew's rhythm on the day of an instant, if there is one.
Result<std::optional<MeetingDate>> openDateOn(const storage::Notebook &notebook, const Crew &crew,
                                              const QDateTime &at);

/// Writes that a date of the rhythm is now at another instant, or (invalid) is skipped.
Status changeDate(storage::UnitOfWork &work, const Crew &crew, const QDateTime &original,
                  const QDateTime &movedTo);

} // namespace hearth::usecases
