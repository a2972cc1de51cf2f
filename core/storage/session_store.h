// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/meeting.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QList>

namespace hearth::storage {

/// How often somebody came to the sessions of a crew that are over.
struct PresenceCount
{
    PersonId person;
    int here = 0;
    int of = 0; ///< sessions whose circle they were in
};

/// A session that is over, and who hosted it.
struct HostedSession
{
    SessionId session;
    PersonId person;
    QDateTime startedAt; ///< UTC
};

/// When somebody had a role last in the sessions of a crew that are over.
struct RoleHeld
{
    QString role;
    PersonId person;
    QDateTime at; ///< UTC, when that session began
};

/// Sessions with their agenda, who answered or came, and who held which role.
class HEARTH_CORE_EXPORT SessionStore
{
public:
    explicit SessionStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    Result<Session> get(const SessionId &id) const;
    /// Newest first, by when it started or, not started, is planned.
    Result<QList<Session>> ofCrew(const CrewId &crew, int limit, int offset = 0) const;
    Result<int> countOfCrew(const CrewId &crew) const;
    /// Newest first, of all crews.
    Result<QList<Session>> latest(int limit, int offset = 0) const;
    /// The session that was started and not ended, if there is one.
    Result<std::optional<Session>> running() const;
    /// The same for one crew.
    Result<std::optional<Session>> running(const CrewId &crew) const;
    /// All that were started and not ended, newest first: at most one a crew, but a laptop may
    /// serve several.
    Result<QList<Session>> allRunning() const;
    /// Planned sessions from an instant on, the next first.
    Result<QList<Session>> plannedFrom(const QDateTime &instant, int limit) const;
    /// What a crew has planned and not started, the next first.
    Result<QList<Session>> plannedOfCrew(const CrewId &crew) const;
    /// The session that ended last, of all crews that go on.
    Result<std::optional<Session>> lastEnded() const;
    /// The session of a crew that ended last and had an agenda.
    Result<std::optional<Session>> lastHeld(const CrewId &crew) const;
    /// Sessions of a crew that are at or after an instant, or stand for a date of its rhythm at or
    /// after a wall time.
    Result<QList<Session>> around(const CrewId &crew, const QDateTime &instant,
                                  const QDateTime &wall) const;

    /// The planned session of a crew that comes next from an instant on.
    Result<std::optional<Session>> nextPlanned(const CrewId &crew, const QDateTime &instant) const;

    /// The one of a crew that was started last, under way or over.
    Result<std::optional<Session>> lastStarted(const CrewId &crew) const;

    Result<QList<PresenceCount>> presences(const CrewId &crew) const;
    /// Oldest first.
    Result<QList<HostedSession>> hosted(const CrewId &crew) const;

    /// One for each role and person.
    Result<QList<RoleHeld>> lastHeldRoles(const CrewId &crew) const;

    Result<AgendaItem> item(const AgendaItemId &id) const;
    /// By position.
    Result<QList<AgendaItem>> agenda(const SessionId &session) const;
    /// By seat, one a person: of two, as a merge may leave them, the one that was written last.
    Result<QList<Answer>> answers(const SessionId &session) const;
    /// As they happened.
    Result<QList<RoleTurn>> roleTurns(const SessionId &session) const;

    Result<PlanTemplate> planTemplate(const PlanTemplateId &id) const;
    /// Agendas to start a plan of that crew from, by name.
    Result<QList<PlanTemplate>> templates(const CrewId &crew) const;

    static Status put(UnitOfWork &work, const Session &session);
    static Status put(UnitOfWork &work, const AgendaItem &item);
    static Status put(UnitOfWork &work, const Answer &answer);
    static Status put(UnitOfWork &work, const RoleTurn &turn);
    static Status put(UnitOfWork &work, const PlanTemplate &plan);
    static Status remove(UnitOfWork &work, const SessionId &id);
    static Status remove(UnitOfWork &work, const PlanTemplateId &id);
    static Status remove(UnitOfWork &work, const AgendaItemId &id);
    /// With every other answer of that person to that session.
    static Status remove(UnitOfWork &work, const AnswerId &id);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
