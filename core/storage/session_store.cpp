// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/session_store.h"

#include "core/storage/rows.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hearth::storage {

namespace {
Result<Session> sessionFrom(const Statement &row)
{
    const auto id = row.id<SessionId>("id");
    const auto crew = row.id<CrewId>("crew");
    if (!id || !crew)
        return unreadable("session", row);
    return Session{*id,
                   *crew,
                   row.text("title"),
                   row.word("state", SessionState::Planned),
                   row.instant("planned_at"),
                   static_cast<int>(row.integer("minutes")),
                   row.instant("started_at"),
                   row.instant("ended_at"),
                   row.id<CycleId>("cycle"),
                   row.text("bring"),
                   row.wallTime("rhythm_date")};
}

QHash<QString, QList<PersonId>> rolesFrom(const QString &text)
{
    QHash<QString, QList<PersonId>> roles;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto role = object.begin(); role != object.end(); ++role) {
        for (const QJsonValue &each : role->toArray()) {
            if (const auto person = PersonId::parse(each.toString()))
                roles[role.key()].append(*person);
        }
    }
    return roles;
}

QString rolesText(const QHash<QString, QList<PersonId>> &roles)
{
    QJsonObject object; // keeps its keys sorted: equal roles are equal text
    for (auto role = roles.begin(); role != roles.end(); ++role) {
        QJsonArray people;
        for (const PersonId &person : *role)
            people.append(person.toString());
        object.insert(role.key(), people);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<AgendaItem> agendaItemFrom(const Statement &row)
{
    const auto id = row.id<AgendaItemId>("id");
    const auto session = row.id<SessionId>("session");
    if (!id || !session)
        return unreadable("agenda_item", row);
    return AgendaItem{*id,
                      *session,
                      static_cast<int>(row.integer("position")),
                      row.text("practice_id"),
                      static_cast<int>(row.integer("practice_version")),
                      row.text("practice").toUtf8(),
                      row.text("preset"),
                      rolesFrom(row.text("roles")),
                      static_cast<int>(row.integer("minutes")),
                      row.time("pinned")};
}

Result<PlanTemplate> templateFrom(const Statement &row)
{
    const auto id = row.id<PlanTemplateId>("id");
    if (!id)
        return unreadable("plan_template", row);
    return PlanTemplate{*id, row.text("name"), row.id<CrewId>("crew"), row.text("source").toUtf8()};
}

Result<Answer> answerFrom(const Statement &row)
{
    const auto id = row.id<AnswerId>("id");
    const auto session = row.id<SessionId>("session");
    const auto person = row.id<PersonId>("person");
    if (!id || !session || !person)
        return unreadable("answer", row);
    return Answer{*id, *session, *person, row.word("kind", AnswerKind::Maybe),
                  static_cast<int>(row.integer("seat"))};
}

Result<RoleTurn> roleTurnFrom(const Statement &row)
{
    const auto id = row.id<RoleTurnId>("id");
    const auto session = row.id<SessionId>("session");
    const auto person = row.id<PersonId>("person");
    if (!id || !session || !person)
        return unreadable("role_turn", row);
    return RoleTurn{*id, *session, *person, row.text("role"),
                    row.word("outcome", TurnOutcome::Served)};
}
/// Of a turn t in a session s: the person was not released from the role afterwards.
const char *const notReleased =
    " AND NOT EXISTS (SELECT 1 FROM role_turn r WHERE r.session = s.id AND r.role = t.role"
    "   AND r.person = t.person AND r.outcome IN ('covered_by', 'declined', 'absent')"
    "   AND r.born > t.born AND r.life & 1)";
} // namespace

Result<Session> SessionStore::get(const SessionId &id) const
{
    return rowWithId(m_notebook, "session", id, sessionFrom);
}

Result<QList<Session>> SessionStore::ofCrew(const CrewId &crew, int limit, int offset) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM session WHERE crew = :crew AND life & 1"
        " ORDER BY coalesce(started_at, planned_at, 0) DESC, id DESC LIMIT :limit OFFSET :offset");
    statement.bind(":crew", crew).bind(":limit", limit).bind(":offset", offset);
    return allRows(statement, sessionFrom);
}

Result<int> SessionStore::countOfCrew(const CrewId &crew) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT count(*) AS number FROM session WHERE crew = :crew AND life & 1");
    statement.bind(":crew", crew);
    return onlyRow(statement, [](const Statement &row) {
        return Result<int>(static_cast<int>(row.integer("number")));
    });
}

Result<QList<Session>> SessionStore::latest(int limit, int offset) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM session WHERE life & 1"
        " ORDER BY coalesce(started_at, planned_at, 0) DESC, id DESC LIMIT :limit OFFSET :offset");
    statement.bind(":limit", limit).bind(":offset", offset);
    return allRows(statement, sessionFrom);
}

Result<std::optional<Session>> SessionStore::running() const
{
    Statement statement =
        m_notebook.database().prepare("SELECT * FROM session WHERE state = 'running' AND life & 1 "
                                      "ORDER BY started_at DESC LIMIT 1");
    return firstRow(statement, sessionFrom);
}

Result<std::optional<Session>> SessionStore::running(const CrewId &crew) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM session WHERE crew = :crew AND state = 'running' AND life & 1 "
        "ORDER BY started_at DESC LIMIT 1");
    statement.bind(":crew", crew);
    return firstRow(statement, sessionFrom);
}

Result<QList<Session>> SessionStore::allRunning() const
{
    Statement statement =
        m_notebook.database().prepare("SELECT * FROM session WHERE state = 'running' AND life & 1 "
                                      "ORDER BY started_at DESC");
    return allRows(statement, sessionFrom);
}

Result<QList<Session>> SessionStore::plannedFrom(const QDateTime &instant, int limit) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM session WHERE state = 'planned' AND planned_at >= :from AND life & 1"
        " ORDER BY planned_at, id LIMIT :limit");
    statement.bind(":from", instant).bind(":limit", limit);
    return allRows(statement, sessionFrom);
}

Result<std::optional<Session>> SessionStore::nextPlanned(const CrewId &crew,
                                                         const QDateTime &instant) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM session WHERE crew = :crew AND state = 'planned' AND planned_at >= :from"
        " AND life & 1 ORDER BY planned_at, id LIMIT 1");
    statement.bind(":crew", crew).bind(":from", instant);
    return firstRow(statement, sessionFrom);
}

Result<std::optional<Session>> SessionStore::lastStarted(const CrewId &crew) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM session WHERE crew = :crew AND state <> 'planned' AND life & 1"
        " ORDER BY coalesce(started_at, 0) DESC, id DESC LIMIT 1");
    statement.bind(":crew", crew);
    return firstRow(statement, sessionFrom);
}

Result<QList<PresenceCount>> SessionStore::presences(const CrewId &crew) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT person, count(*) AS total, sum(kind IN ('here', 'late', 'left')) AS came"
        " FROM (SELECT a.person, a.kind, row_number() OVER"
        " (PARTITION BY s.id, a.person ORDER BY a.stamp DESC, a.id DESC) AS nth"
        " FROM session s JOIN answer a ON a.session = s.id AND a.life & 1"
        " WHERE s.crew = :crew AND s.state = 'ended' AND s.life & 1)"
        " WHERE nth = 1 GROUP BY person");
    statement.bind(":crew", crew);
    return allRows(statement, [](const Statement &row) -> Result<PresenceCount> {
        const auto person = row.id<PersonId>("person");
        if (!person)
            return fail(ErrorCode::NotebookDamaged, QStringLiteral("answer"));
        return PresenceCount{*person, static_cast<int>(row.integer("came")),
                             static_cast<int>(row.integer("total"))};
    });
}

Result<QList<HostedSession>> SessionStore::hosted(const CrewId &crew) const
{
    // Who accepted and served stands there twice; who took over in the middle hosted as well.
    Statement statement = m_notebook.database().prepare(
        QByteArray("SELECT DISTINCT s.id, t.person, s.started_at FROM session s"
                   " JOIN role_turn t ON t.session = s.id AND t.role = 'host' AND t.life & 1"
                   " AND t.outcome IN ('accepted', 'served')")
        + notReleased
        + " WHERE s.crew = :crew AND s.state = 'ended' AND s.life & 1 ORDER BY s.started_at, s.id");
    statement.bind(":crew", crew);
    return allRows(statement, [](const Statement &row) -> Result<HostedSession> {
        const auto session = row.id<SessionId>("id");
        const auto person = row.id<PersonId>("person");
        if (!session || !person)
            return unreadable("session", row);
        return HostedSession{*session, *person, row.instant("started_at")};
    });
}

Result<QList<Session>> SessionStore::plannedOfCrew(const CrewId &crew) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM session WHERE crew = :crew AND state = 'planned' AND life & 1"
        " ORDER BY planned_at, id");
    statement.bind(":crew", crew);
    return allRows(statement, sessionFrom);
}

Result<std::optional<Session>> SessionStore::lastEnded() const
{
    Statement statement =
        m_notebook.database().prepare("SELECT s.* FROM session s JOIN crew c ON c.id = s.crew"
                                      " AND c.life & 1 AND c.state <> 'ended'"
                                      " WHERE s.state = 'ended' AND s.life & 1"
                                      " ORDER BY s.ended_at DESC, s.id DESC LIMIT 1");
    return firstRow(statement, sessionFrom);
}

Result<std::optional<Session>> SessionStore::lastHeld(const CrewId &crew) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM session AS s WHERE crew = :crew AND state = 'ended' AND life & 1"
        " AND EXISTS (SELECT 1 FROM agenda_item i WHERE i.session = s.id AND i.life & 1)"
        " ORDER BY coalesce(started_at, planned_at, 0) DESC, id DESC LIMIT 1");
    statement.bind(":crew", crew);
    return firstRow(statement, sessionFrom);
}

Result<QList<Session>> SessionStore::around(const CrewId &crew, const QDateTime &instant,
                                            const QDateTime &wall) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM session WHERE crew = :crew AND life & 1"
        " AND (coalesce(started_at, planned_at, 0) >= :instant OR rhythm_date >= :wall)"
        " ORDER BY coalesce(started_at, planned_at, 0), id");
    statement.bind(":crew", crew)
        .bind(":instant", instant)
        .bind(":wall", wall.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")));
    return allRows(statement, sessionFrom);
}

Result<QList<RoleHeld>> SessionStore::lastHeldRoles(const CrewId &crew) const
{
    Statement statement = m_notebook.database().prepare(
        QByteArray("SELECT t.role, t.person, max(s.started_at) AS began FROM session s"
                   " JOIN role_turn t ON t.session = s.id AND t.outcome IN ('accepted', 'served') "
                   "AND t.life & 1")
        + notReleased
        + " WHERE s.crew = :crew AND s.state = 'ended' AND s.life & 1 GROUP BY t.role, t.person");
    statement.bind(":crew", crew);
    return allRows(statement, [](const Statement &row) -> Result<RoleHeld> {
        const auto person = row.id<PersonId>("person");
        if (!person)
            return unreadable("role_turn", row);
        return RoleHeld{row.text("role"), *person, row.instant("began")};
    });
}

Result<AgendaItem> SessionStore::item(const AgendaItemId &id) const
{
    return rowWithId(m_notebook, "agenda_item", id, agendaItemFrom);
}

Result<QList<AgendaItem>> SessionStore::agenda(const SessionId &session) const
{
    return rowsWith(m_notebook, "agenda_item", "session", session, "position, id", agendaItemFrom);
}

Result<QList<Answer>> SessionStore::answers(const SessionId &session) const
{
    return newestRowsWith(m_notebook, "answer", "session", session, "person", "seat, id",
                          answerFrom);
}

Result<QList<RoleTurn>> SessionStore::roleTurns(const SessionId &session) const
{
    return rowsWith(m_notebook, "role_turn", "session", session, "born, id", roleTurnFrom);
}

Result<PlanTemplate> SessionStore::planTemplate(const PlanTemplateId &id) const
{
    return rowWithId(m_notebook, "plan_template", id, templateFrom);
}

Result<QList<PlanTemplate>> SessionStore::templates(const CrewId &crew) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM plan_template WHERE life & 1 AND (crew IS NULL OR crew = :crew)"
        " ORDER BY name, id");
    statement.bind(":crew", crew);
    return allRows(statement, templateFrom);
}

Status SessionStore::put(UnitOfWork &work, const Session &session)
{
    return work.put("session", session.id.toString(),
                    {{"crew", stored(session.crew)},
                     {"title", stored(session.title)},
                     {"state", stored(session.state)},
                     {"planned_at", stored(session.plannedAt)},
                     {"minutes", stored(session.minutes)},
                     {"started_at", stored(session.startedAt)},
                     {"ended_at", stored(session.endedAt)},
                     {"cycle", stored(session.cycle)},
                     {"bring", stored(session.bring)},
                     {"rhythm_date", storedWallTime(session.rhythmDate)}});
}

Status SessionStore::put(UnitOfWork &work, const AgendaItem &item)
{
    return work.put("agenda_item", item.id.toString(),
                    {{"session", stored(item.session)},
                     {"position", stored(item.position)},
                     {"practice_id", stored(item.practiceId)},
                     {"practice_version", stored(item.practiceVersion)},
                     {"practice", stored(QString::fromUtf8(item.practice))},
                     {"preset", stored(item.preset)},
                     {"roles", stored(rolesText(item.roles))},
                     {"minutes", stored(item.minutes)},
                     {"pinned", stored(item.pinned)}});
}

Status SessionStore::put(UnitOfWork &work, const Answer &answer)
{
    return work.put("answer", answer.id.toString(),
                    {{"session", stored(answer.session)},
                     {"person", stored(answer.person)},
                     {"kind", stored(answer.kind)},
                     {"seat", stored(answer.seat)}});
}

Status SessionStore::put(UnitOfWork &work, const RoleTurn &turn)
{
    return work.put("role_turn", turn.id.toString(),
                    {{"session", stored(turn.session)},
                     {"person", stored(turn.person)},
                     {"role", stored(turn.role)},
                     {"outcome", stored(turn.outcome)}});
}

Status SessionStore::put(UnitOfWork &work, const PlanTemplate &plan)
{
    return work.put("plan_template", plan.id.toString(),
                    {{"name", stored(plan.name)},
                     {"crew", stored(plan.crew)},
                     {"source", stored(QString::fromUtf8(plan.source))}});
}

Status SessionStore::remove(UnitOfWork &work, const PlanTemplateId &id)
{
    return work.remove("plan_template", id.toString());
}

Status SessionStore::remove(UnitOfWork &work, const SessionId &id)
{
    return work.remove("session", id.toString());
}

Status SessionStore::remove(UnitOfWork &work, const AgendaItemId &id)
{
    return work.remove("agenda_item", id.toString());
}

Status SessionStore::remove(UnitOfWork &work, const AnswerId &id)
{
    return removeAllLike(work, "answer", id.toString(), "session", "person");
}

} // namespace hearth::storage
