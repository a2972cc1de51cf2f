// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rota_store.h"

#include "core/storage/rows.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace hearth::storage {

namespace {

QList<PersonId> peopleFrom(const QString &text)
{
    QList<PersonId> people;
    for (const QJsonValue &each : QJsonDocument::fromJson(text.toUtf8()).array()) {
        if (const auto person = PersonId::parse(each.toString()))
            people.append(*person);
    }
    return people;
}

QString peopleText(const QList<PersonId> &people)
{
    QJsonArray list;
    for (const PersonId &person : people)
        list.append(person.toString());
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Result<RotaRole> roleFrom(const Statement &row)
{
    const auto id = row.id<RotaRoleId>("id");
    const auto crew = row.id<CrewId>("crew");
    if (!id || !crew)
        return unreadable("rota_role", row);
    return RotaRole{*id,
                    *crew,
                    row.text("role"),
                    row.text("name"),
                    row.word("mode", RotaMode::FairShare),
                    peopleFrom(row.text("turn_order"))};
}

Result<RoleWish> wishFrom(const Statement &row)
{
    const auto id = row.id<RoleWishId>("id");
    const auto crew = row.id<CrewId>("crew");
    const auto person = row.id<PersonId>("person");
    if (!id || !crew || !person)
        return unreadable("role_wish", row);
    return RoleWish{
        *id, *crew, *person, row.text("role"), row.integer("willing") != 0, row.date("from_on")};
}

Result<Away> awayFrom(const Statement &row)
{
    const auto id = row.id<AwayId>("id");
    const auto person = row.id<PersonId>("person");
    if (!id || !person)
        return unreadable("away", row);
    return Away{*id, *person, row.date("from_on"), row.date("until_on")};
}

Result<DyadTurn> dyadFrom(const Statement &row)
{
    const auto id = row.id<DyadTurnId>("id");
    const auto crew = row.id<CrewId>("crew");
    const auto first = row.id<PersonId>("first");
    const auto second = row.id<PersonId>("second");
    if (!id || !crew || !first || !second)
        return unreadable("dyad_turn", row);
    return DyadTurn{*id, *crew, *first, *second, row.date("met_on")};
}

/// The rows of a bound statement, each handed to `take` until one cannot be read.
template <class Take>
Status eachRow(Statement &statement, Take take)
{
    for (;;) {
        const auto step = statement.step();
        if (!step)
            return tl::unexpected(step.error());
        if (*step == Statement::Step::Done)
            return {};
        if (auto taken = take(statement); !taken)
            return taken;
    }
}

} // namespace

Result<QList<BegunSession>> RotaStore::begun(const CrewId &crew) const
{
    QList<BegunSession> sessions;
    QHash<QString, qsizetype> places;
    Statement began = m_notebook.database().prepare(
        "SELECT id, started_at FROM session WHERE crew = :crew AND state <> 'planned'"
        " AND life & 1 ORDER BY coalesce(started_at, planned_at, 0), id");
    began.bind(":crew", crew);
    if (auto read = eachRow(began,
                            [&](const Statement &row) -> Status {
                                const auto id = row.id<SessionId>("id");
                                if (!id)
                                    return unreadable("session", row);
                                places.insert(row.text("id"), sessions.size());
                                sessions.append({*id, row.instant("started_at"), {}, {}});
                                return {};
                            });
        !read)
        return tl::unexpected(read.error());
    Statement came = m_notebook.database().prepare(
        "SELECT a.id, a.session, a.person FROM session s JOIN answer a ON a.session = s.id"
        " WHERE s.crew = :crew AND s.state <> 'planned' AND s.life & 1 AND a.life & 1"
        " AND a.kind IN ('here', 'late', 'left') ORDER BY a.seat, a.id");
    came.bind(":crew", crew);
    if (auto read = eachRow(came,
                            [&](const Statement &row) -> Status {
                                const auto person = row.id<PersonId>("person");
                                if (!person)
                                    return unreadable("answer", row);
                                auto &session = sessions[places.value(row.text("session"))];
                                if (!session.came.contains(*person))
                                    session.came.append(*person);
                                return {};
                            });
        !read)
        return tl::unexpected(read.error());
    Statement turns = m_notebook.database().prepare(
        "SELECT t.* FROM session s JOIN role_turn t ON t.session = s.id"
        " WHERE s.crew = :crew AND s.state <> 'planned' AND s.life & 1 AND t.life & 1"
        " ORDER BY t.born, t.id");
    turns.bind(":crew", crew);
    if (auto read =
            eachRow(turns,
                    [&](const Statement &row) -> Status {
                        const auto id = row.id<RoleTurnId>("id");
                        const auto person = row.id<PersonId>("person");
                        if (!id || !person)
                            return unreadable("role_turn", row);
                        auto &session = sessions[places.value(row.text("session"))];
                        session.turns.append({*id, session.session, *person, row.text("role"),
                                              row.word("outcome", TurnOutcome::Served)});
                        return {};
                    });
        !read)
        return tl::unexpected(read.error());
    return sessions;
}

Result<QList<RotaRole>> RotaStore::roles(const CrewId &crew) const
{
    auto rows = rowsWith(m_notebook, "rota_role", "crew", crew, "born DESC, id DESC", roleFrom);
    if (!rows)
        return rows;
    QList<RotaRole> roles;
    for (const RotaRole &each : std::as_const(*rows)) {
        if (std::none_of(roles.cbegin(), roles.cend(),
                         [&](const RotaRole &known) { return known.role == each.role; }))
            roles.prepend(each);
    }
    return roles;
}

Result<QList<RoleWish>> RotaStore::wishes(const CrewId &crew) const
{
    return rowsWith(m_notebook, "role_wish", "crew", crew, "born, id", wishFrom);
}

Result<QList<Away>> RotaStore::away(const CrewId &crew) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM away WHERE life & 1 AND person IN (SELECT person FROM membership"
        " WHERE crew = :crew AND life & 1 AND until_on IS NULL) ORDER BY from_on, until_on, id");
    statement.bind(":crew", crew);
    return allRows(statement, awayFrom);
}

Result<Away> RotaStore::away(const AwayId &id) const
{
    return rowWithId(m_notebook, "away", id, awayFrom);
}

Result<QList<DyadTurn>> RotaStore::dyads(const CrewId &crew) const
{
    return rowsWith(m_notebook, "dyad_turn", "crew", crew, "met_on, id", dyadFrom);
}

Status RotaStore::put(UnitOfWork &work, const RotaRole &role)
{
    return work.put("rota_role", role.id.toString(),
                    {{"crew", stored(role.crew)},
                     {"role", stored(role.role)},
                     {"name", stored(role.name)},
                     {"mode", stored(role.mode)},
                     {"turn_order", stored(peopleText(role.order))}});
}

Status RotaStore::put(UnitOfWork &work, const RoleWish &wish)
{
    return work.put("role_wish", wish.id.toString(),
                    {{"crew", stored(wish.crew)},
                     {"person", stored(wish.person)},
                     {"role", stored(wish.role)},
                     {"willing", stored(wish.willing)},
                     {"from_on", stored(wish.from)}});
}

Status RotaStore::put(UnitOfWork &work, const Away &away)
{
    return work.put("away", away.id.toString(),
                    {{"person", stored(away.person)},
                     {"from_on", stored(away.from)},
                     {"until_on", stored(away.until)}});
}

Status RotaStore::put(UnitOfWork &work, const DyadTurn &turn)
{
    return work.put("dyad_turn", turn.id.toString(),
                    {{"crew", stored(turn.crew)},
                     {"first", stored(turn.first)},
                     {"second", stored(turn.second)},
                     {"met_on", stored(turn.metOn)}});
}

Status RotaStore::remove(UnitOfWork &work, const RotaRoleId &id)
{
    return work.remove("rota_role", id.toString());
}

Status RotaStore::remove(UnitOfWork &work, const AwayId &id)
{
    return work.remove("away", id.toString());
}

} // namespace hearth::storage
