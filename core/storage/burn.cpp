// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/burn.h"

#include "core/storage/changeset_filter.h"
#include "core/storage/meta_store.h"
#include "core/storage/notebook.h"
#include "core/storage/row_writer.h"
#include "core/storage/seal/commit_keeper.h"
#include "core/storage/search_index.h"

namespace hearth::storage {

namespace {

const QString burningKey = QStringLiteral("burning");

/// What the fields that hold words, or say whose they are, become; nothing for a table of which
/// nothing burns.
Columns ashesOf(const QByteArray &table)
{
    const Value text = stored(QString());
    const Value list = stored(QStringLiteral("[]"));
    const Value none;
    static const QHash<QByteArray, Columns> all{
        {"note",
         {{"text", text},
          {"step", text},
          {"field", text},
          {"item", none},
          {"about", none},
          {"by_person", none},
          {"held_back_by", none},
          {"written_at", none},
          {"parents", list}}},
        {"note_version", {{"text", text}, {"written_at", none}, {"parents", list}}},
        {"commitment",
         {{"text", text},
          {"person", none},
          {"due", none},
          {"done_at", none},
          {"dropped_at", none}}},
        {"decision", {{"text", text}, {"objections", text}, {"review_on", none}}},
        {"appreciation", {{"text", text}, {"from_person", none}, {"to_person", none}}},
        {"parked_topic", {{"text", text}, {"person", none}, {"taken_up_at", none}}},
        {"check_in", {{"word", text}, {"weather", text}, {"scale", stored(0)}}},
        {"journal_entry",
         {{"text", text},
          {"prompt", text},
          {"weather", text},
          {"tags", list},
          {"part", text},
          {"written_at", none}}},
    };
    return all.value(table);
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

Status emptyRow(RowWriter &writer, const RowTouched &row)
{
    const Columns ashes = ashesOf(row.table);
    return ashes.isEmpty() ? fail(ErrorCode::NoSuchRow, QString::fromUtf8(row.table))
                           : writer.burn(row.table, row.id, ashes);
}

/// The index keeps deleted words until its parts are merged.
Status mergeIndex(Database &database)
{
    return database.prepare("INSERT INTO search (search) VALUES ('optimize')").run();
}

/// Puts a new snapshot without what was deleted in the place of the old one and of its log.
Status sweepSealed(Database &database)
{
    // What came from the log has an index that is not merged.
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto done = mergeIndex(database);
    if (done)
        done = transaction->commit();
    if (done)
        done = database.vacuum();
    return done ? database.keeper()->compact(database) : done;
}

/// Rewrites the file without what was deleted in it, and empties the log.
Status sweep(Database &database)
{
    if (database.keeper())
        return sweepSealed(database);
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
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto done =
        database.prepare("DELETE FROM meta WHERE key = :key").bind(":key", burningKey).run();
    return done ? transaction->commit() : done;
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
                done = emptyRow(writer, row);
        }
        if (done)
            done = notebook.history().forget(rows + links);
        if (done)
            done = updateSearchIndex(database);
        if (done)
            done = mergeIndex(database);
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
