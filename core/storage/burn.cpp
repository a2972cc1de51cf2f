// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/burn.h"

#include "core/storage/changeset_filter.h"
#include "core/storage/meta_store.h"
#include "core/storage/notebook.h"
#include "core/storage/row_writer.h"
#include "core/storage/search_index.h"

namespace hearth::storage {

namespace {

const QString burningKey = QStringLiteral("burning");

struct Ashes
{
    const char *table;
    const char *sets; ///< what empties a row
};
constexpr Ashes ashes[] = {
    {"note",
     "text = '', step = '', field = '', item = NULL, about = NULL, by_person = NULL,"
     " held_back_by = NULL, written_at = NULL, parents = '[]'"},
    {"note_version", "text = '', written_at = NULL, parents = '[]'"},
    {"commitment", "text = '', person = NULL, due = NULL, done_at = NULL, dropped_at = NULL"},
    {"decision", "text = '', objections = '', review_on = NULL"},
    {"appreciation", "text = '', from_person = NULL, to_person = NULL"},
    {"parked_topic", "text = '', person = NULL, taken_up_at = NULL"},
    {"check_in", "word = '', weather = '', scale = 0"},
    {"journal_entry",
     "text = '', prompt = '', weather = '', tags = '[]', part = '', written_at = NULL"},
};

const char *setsOf(const QByteArray &table)
{
    for (const Ashes &each : ashes) {
        if (table == each.table)
            return each.sets;
    }
    return nullptr;
}

/// A note's versions go with it.
Status addVersions(Database &database, QList<RowTouched> &rows)
{
    Statement statement = database.prepare("SELECT id FROM note_version WHERE note = :note");
    const QList<RowTouched> asked = rows;
    for (const RowTouched &row : asked) {
        if (row.table != "note")
            continue;
        statement.reset();
        statement.bind(":note", row.id);
        for (;;) {
            const auto step = statement.step();
            if (!step)
                return tl::unexpected(step.error());
            if (*step == Statement::Step::Done)
                break;
            rows.append({"note_version", statement.text("id")});
        }
    }
    return {};
}

/// What became what is burned goes too, however often it was turned; `links` are the rows that say
/// so.
Status addOrigins(Database &database, QList<RowTouched> &rows, QList<RowTouched> &links)
{
    Statement statement = database.prepare(
        "SELECT id, was_table, was_row FROM turned WHERE now_table = :table AND now_row = :row"
        " AND life & 1");
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const RowTouched row = rows.at(i);
        statement.reset();
        statement.bind(":table", QString::fromUtf8(row.table)).bind(":row", row.id);
        for (;;) {
            const auto step = statement.step();
            if (!step)
                return tl::unexpected(step.error());
            if (*step == Statement::Step::Done)
                break;
            links.append({"turned", statement.text("id")});
            const RowTouched was{statement.text("was_table").toUtf8(), statement.text("was_row")};
            if (!rows.contains(was))
                rows.append(was);
        }
    }
    return {};
}

Status emptyRow(Database &database, RowWriter &writer, const RowTouched &row)
{
    const char *sets = setsOf(row.table);
    if (!sets)
        return fail(ErrorCode::NoSuchRow, QString::fromUtf8(row.table));
    Statement statement = database.prepare("SELECT life FROM " + row.table + " WHERE id = :id");
    statement.bind(":id", row.id);
    const auto step = statement.step();
    if (!step)
        return tl::unexpected(step.error());
    if (*step == Statement::Step::Done)
        return fail(ErrorCode::NoSuchRow, row.id);
    const bool alive = statement.integer("life") % 2 == 1;
    statement.reset();
    auto emptied = database.prepare("UPDATE " + row.table + " SET " + sets + " WHERE id = :id")
                       .bind(":id", row.id)
                       .run();
    if (!emptied || !alive)
        return emptied;
    return writer.remove(row.table, row.id);
}

/// Rewrites the file without what was deleted in it, and empties the log.
Status sweep(Database &database)
{
    for (const char *step :
         {"PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"}) {
        if (auto done = database.execute(step); !done)
            return done;
    }
    return {};
}

} // namespace

Status finishBurning(Database &database)
{
    const auto burning = readMeta(database, burningKey);
    if (!burning)
        return tl::unexpected(burning.error());
    if (!*burning)
        return {};
    if (auto swept = sweep(database); !swept)
        return swept;
    return database.prepare("DELETE FROM meta WHERE key = :key").bind(":key", burningKey).run();
}

Status burn(Notebook &notebook, const QList<RowTouched> &asked)
{
    if (notebook.isReadOnly())
        return fail(ErrorCode::NotebookReadOnly, notebook.path());
    Database &database = notebook.database();
    const DatabaseTurn turn = database.turn();
    QList<RowTouched> rows = asked;
    {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        QList<RowTouched> links;
        Status done = addOrigins(database, rows, links);
        if (done)
            done = addVersions(database, rows);
        RowWriter writer = notebook.rowWriter();
        for (const RowTouched &row : std::as_const(rows)) {
            if (done)
                done = emptyRow(database, writer, row);
        }
        if (done)
            done = notebook.history().forget(rows + links);
        if (done)
            done = updateSearchIndex(database);
        // The index keeps deleted words until its parts are merged.
        if (done)
            done = database.prepare("INSERT INTO search (search) VALUES ('optimize')").run();
        if (done)
            done = writeMeta(database, burningKey, QStringLiteral("1"));
        if (done && writer.hasWritten())
            done = notebook.keepStamp();
        if (done)
            done = transaction->commit();
        if (!done)
            return done;
    }
    notebook.stampIsKept();
    notebook.history().closeEntry();
    const Status finished = finishBurning(database);
    ChangeSet set;
    set.rows = rows;
    QMetaObject::invokeMethod(&notebook.changes(),
                              [&hub = notebook.changes(), set] { Q_EMIT hub.committed(set); });
    if (!finished)
        return fail(ErrorCode::BurnUnfinished, finished.error().detail);
    return {};
}

} // namespace hearth::storage
