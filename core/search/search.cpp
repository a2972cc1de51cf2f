// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"

#include "core/storage/search_index.h"

namespace hearth::search {

using storage::Statement;

namespace {
// What snippet() puts around a match: control characters, which nobody types.
constexpr ushort matchBegins = 0x02;
constexpr ushort matchEnds = 0x03;

// Where a kind's row says which session and crew it is from, and when it was.
const char *context(Kind kind)
{
    switch (kind) {
    case Kind::Person:
        return "SELECT name AS title, NULL AS crew, NULL AS session, NULL AS at FROM person WHERE "
               "id = :id";
    case Kind::Crew:
        return "SELECT name AS title, id AS crew, NULL AS session, NULL AS at FROM crew WHERE id = "
               ":id";
    case Kind::Session:
        return "SELECT title, crew, id AS session, coalesce(started_at, planned_at) AS at FROM "
               "session"
               " WHERE id = :id";
    case Kind::Note:
        return "SELECT s.title AS title, s.crew AS crew, n.session AS session, n.written_at AS at"
               " FROM note n LEFT JOIN session s ON s.id = n.session WHERE n.id = :id";
    case Kind::Commitment:
        return "SELECT s.title AS title, o.crew AS crew, o.session AS session, s.started_at AS at"
               " FROM commitment o LEFT JOIN session s ON s.id = o.session WHERE o.id = :id";
    case Kind::Decision:
        return "SELECT s.title AS title, o.crew AS crew, o.session AS session, s.started_at AS at"
               " FROM decision o LEFT JOIN session s ON s.id = o.session WHERE o.id = :id";
    case Kind::Appreciation:
        return "SELECT s.title AS title, o.crew AS crew, o.session AS session, s.started_at AS at"
               " FROM appreciation o LEFT JOIN session s ON s.id = o.session WHERE o.id = :id";
    case Kind::ParkedTopic:
        return "SELECT s.title AS title, o.crew AS crew, o.session AS session, s.started_at AS at"
               " FROM parked_topic o LEFT JOIN session s ON s.id = o.session WHERE o.id = :id";
    case Kind::Agreement:
        return "SELECT '' AS title, crew, NULL AS session, NULL AS at FROM agreement WHERE id = "
               ":id";
    case Kind::CheckIn:
        return "SELECT s.title AS title, s.crew AS crew, o.session AS session, s.started_at AS at"
               " FROM check_in o LEFT JOIN session s ON s.id = o.session WHERE o.id = :id";
    case Kind::Practice:
        return "SELECT name AS title, NULL AS crew, NULL AS session, NULL AS at FROM practice "
               "WHERE id = :id";
    case Kind::JournalEntry:
        return "SELECT prompt AS title, NULL AS crew, NULL AS session, written_at AS at FROM "
               "journal_entry"
               " WHERE id = :id";
    }
    Q_UNREACHABLE();
}

// What a query is narrowed to; an empty id narrows nothing.
constexpr const char within[] =
    " AND (:session = '' OR s.row IN ("
    "SELECT id FROM note WHERE session = :session"
    " UNION ALL SELECT id FROM commitment WHERE session = :session"
    " UNION ALL SELECT id FROM decision WHERE session = :session"
    " UNION ALL SELECT id FROM appreciation WHERE session = :session"
    " UNION ALL SELECT id FROM parked_topic WHERE session = :session"
    " UNION ALL SELECT id FROM check_in WHERE session = :session))"
    " AND (:crew = '' OR s.row IN ("
    "SELECT n.id FROM note n JOIN session e ON e.id = n.session WHERE e.crew = :crew"
    " UNION ALL SELECT c.id FROM check_in c JOIN session e ON e.id = c.session WHERE e.crew = :crew"
    " UNION ALL SELECT id FROM commitment WHERE crew = :crew"
    " UNION ALL SELECT id FROM decision WHERE crew = :crew"
    " UNION ALL SELECT id FROM appreciation WHERE crew = :crew"
    " UNION ALL SELECT id FROM parked_topic WHERE crew = :crew"
    " UNION ALL SELECT id FROM agreement WHERE crew = :crew"
    " UNION ALL SELECT id FROM session WHERE crew = :crew"
    " UNION ALL SELECT :crew))";

// The first 48 bits of a UUIDv7 are when it was made.
QDateTime madeAt(const QString &id)
{
    bool ok = false;
    const qint64 ms = (id.left(8) + id.mid(9, 4)).toLongLong(&ok, 16);
    return ok ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

void readSnippet(const QString &marked, Hit &hit)
{
    qsizetype begun = -1;
    for (const QChar c : marked) {
        if (c.unicode() == matchBegins) {
            begun = hit.snippet.size();
        } else if (c.unicode() == matchEnds) {
            if (begun >= 0)
                hit.matches.append({begun, hit.snippet.size() - begun});
            begun = -1;
        } else {
            hit.snippet.append(c);
        }
    }
}

Status addContext(storage::Database &database, Hit &hit)
{
    Statement row = database.prepare(context(hit.kind));
    const auto step = row.bind(":id", hit.id).step();
    if (!step)
        return tl::unexpected(step.error());
    if (*step == Statement::Step::Row) {
        hit.title = row.text("title");
        hit.crew = row.id<CrewId>("crew");
        hit.session = row.id<SessionId>("session");
        hit.at = row.instant("at");
    }
    if (!hit.at.isValid())
        hit.at = madeAt(hit.id);
    if (!hit.title.isEmpty() || !hit.crew)
        return {};
    Statement crew = database.prepare("SELECT name FROM crew WHERE id = :id");
    const auto found = crew.bind(":id", *hit.crew).step();
    if (!found)
        return tl::unexpected(found.error());
    if (*found == Statement::Step::Row)
        hit.title = crew.text("name");
    return {};
}
} // namespace

Result<QList<Hit>> find(const storage::Notebook &notebook, const Query &query)
{
    const QString wanted = expression(query.text);
    QList<Hit> hits;
    if (wanted.isEmpty())
        return hits;
    storage::Database &database = notebook.database();
    if (!notebook.isReadOnly()) {
        if (const auto updated = storage::updateSearchIndex(database); !updated)
            return tl::unexpected(updated.error());
    }
    Statement statement =
        database.prepare("SELECT s.tbl AS tbl, s.row AS row, snippet(search, -1, char(2), char(3), "
                         "'…', 16) AS snippet"
                         " FROM search JOIN searchable s ON s.doc = search.rowid"
                         " WHERE search MATCH :wanted AND (:journal OR s.tbl <> 'journal_entry')"
                         + QByteArray(within) + " ORDER BY search.rowid DESC LIMIT :limit");
    statement.bind(":wanted", wanted)
        .bind(":journal", query.includeJournal)
        .bind(":session", query.session ? query.session->toString() : QStringLiteral(""))
        .bind(":crew", query.crew ? query.crew->toString() : QStringLiteral(""))
        .bind(":limit", query.limit);
    for (;;) {
        const auto step = statement.step();
        if (!step)
            return tl::unexpected(step.error());
        if (*step == Statement::Step::Done)
            break;
        const auto kind = parseCode<Kind>(statement.text("tbl"));
        if (!kind)
            continue;
        Hit hit{*kind, statement.text("row"), {}, {}, {}, {}, {}, {}};
        readSnippet(statement.text("snippet"), hit);
        hits.append(std::move(hit));
    }
    for (Hit &hit : hits) {
        if (const auto added = addContext(database, hit); !added)
            return tl::unexpected(added.error());
    }
    return hits;
}

} // namespace hearth::search
