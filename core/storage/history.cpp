// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history.h"

#include "core/storage/change_hub.h"
#include "core/storage/changeset_filter.h"
#include "core/storage/database.h"
#include "core/storage/notebook.h"
#include "core/storage/recorder.h"
#include "core/storage/row_writer.h"
#include "core/storage/search_index.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace hearth::storage {

namespace {
// Old entries go in batches, so that a usual commit touches no more pages than it must.
constexpr qint64 trimEvery = 32;

QString touchedText(const QList<RowTouched> &rows)
{
    QJsonArray list;
    for (const RowTouched &row : rows)
        list.append(QJsonArray{QString::fromUtf8(row.table), row.id});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<RowTouched> touchedFrom(const QString &text)
{
    QList<RowTouched> rows;
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &entry : list)
        rows.append({entry[0].toString().toUtf8(), entry[1].toString()});
    return rows;
}

HistoryEntry entryFrom(const Statement &row)
{
    return {row.integer("id"),      row.word("op", Op::Other),  row.instant("first_at"),
            row.instant("last_at"), row.integer("undone") != 0, touchedFrom(row.text("touched"))};
}

constexpr const char *newestDone =
    "SELECT * FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1";
constexpr const char *oldestUndone = "SELECT * FROM history WHERE undone = 1 ORDER BY id LIMIT 1";

Result<std::optional<HistoryEntry>> one(Database &database, const char *sql)
{
    Statement statement = database.prepare(sql);
    const auto step = statement.step();
    if (!step)
        return tl::unexpected(step.error());
    if (*step == Statement::Step::Done)
        return std::optional<HistoryEntry>{};
    return entryFrom(statement);
}
} // namespace

History::History(Notebook &notebook)
    : m_notebook(notebook)
{
}

Result<ChangeSet> History::undo()
{
    return apply(ChangeSet::Way::Undone);
}

Result<ChangeSet> History::redo()
{
    return apply(ChangeSet::Way::Redone);
}

Result<std::optional<HistoryEntry>> History::nextUndo() const
{
    return one(m_notebook.database(), newestDone);
}

Result<std::optional<HistoryEntry>> History::nextRedo() const
{
    return one(m_notebook.database(), oldestUndone);
}

Result<QList<HistoryEntry>> History::entries(int limit) const
{
    Statement statement =
        m_notebook.database().prepare("SELECT * FROM history ORDER BY id DESC LIMIT :limit");
    statement.bind(":limit", limit);
    QList<HistoryEntry> entries;
    for (;;) {
        const auto step = statement.step();
        if (!step)
            return tl::unexpected(step.error());
        if (*step == Statement::Step::Done)
            return entries;
        entries.append(entryFrom(statement));
    }
}

void History::closeEntry()
{
    const DatabaseTurn turn = m_notebook.database().turn();
    m_open.reset();
}

Status History::forget(const QList<RowTouched> &rows)
{
    const auto gone = [&](const RowTouched &row) { return rows.contains(row); };
    Database &database = m_notebook.database();
    QList<qint64> ids;
    {
        Statement all = database.prepare("SELECT id FROM history");
        for (;;) {
            const auto step = all.step();
            if (!step)
                return tl::unexpected(step.error());
            if (*step == Statement::Step::Done)
                break;
            ids.append(all.integer("id"));
        }
    }
    for (const qint64 id : std::as_const(ids)) {
        QByteArray before;
        QList<RowTouched> touched;
        {
            Statement entry =
                database.prepare("SELECT changeset, touched FROM history WHERE id = :id");
            if (const auto step = entry.bind(":id", id).step(); !step)
                return tl::unexpected(step.error());
            before = entry.bytes("changeset");
            touched = touchedFrom(entry.text("touched"));
        }
        const auto after = withoutRows(before, gone);
        if (!after)
            return tl::unexpected(after.error());
        if (after->size() == before.size())
            continue;
        touched.removeIf(gone);
        // What is left of an entry may be bookkeeping alone.
        const auto left = rowChanges(database, *after);
        if (!left)
            return tl::unexpected(left.error());
        const Status written = left->isEmpty()
            ? database.prepare("DELETE FROM history WHERE id = :id").bind(":id", id).run()
            : database
                  .prepare("UPDATE history SET changeset = :changeset, touched = :touched"
                           " WHERE id = :id")
                  .bind(":changeset", Value{*after})
                  .bind(":touched", touchedText(touched))
                  .bind(":id", id)
                  .run();
        if (!written)
            return written;
    }
    return {};
}

bool History::joins(Op op, const QString &key, qint64 nowMs) const
{
    return m_open && !key.isEmpty() && m_open->op == op && m_open->key == key
        && nowMs >= m_open->lastMs && nowMs - m_open->lastMs <= pauseMs
        && nowMs - m_open->firstMs <= longestMs;
}

Result<qint64> History::add(Op op, qint64 nowMs, const Recorder::Record &record)
{
    Database &database = m_notebook.database();
    // What was undone cannot be done again once something else was done.
    if (const auto dropped = database.prepare("DELETE FROM history WHERE undone = 1").run();
        !dropped)
        return tl::unexpected(dropped.error());
    const auto newest = database.number("SELECT max(id) FROM history");
    if (!newest)
        return newest;
    const qint64 id = *newest + 1;
    const auto added =
        database
            .prepare("INSERT INTO history (id, op, first_at, last_at, touched, changeset)"
                     " VALUES (:id, :op, :at, :at, :touched, :changeset)")
            .bind(":id", id)
            .bind(":op", op)
            .bind(":at", nowMs)
            .bind(":touched", touchedText(record.rows))
            .bind(":changeset", Value{record.changeset})
            .run();
    if (!added)
        return tl::unexpected(added.error());
    if (id % trimEvery == 0) {
        if (const auto trimmed = trim(id, nowMs); !trimmed)
            return tl::unexpected(trimmed.error());
    }
    return id;
}

Result<qint64> History::join(qint64 nowMs, const Recorder::Record &record)
{
    Database &database = m_notebook.database();
    const qint64 id = m_open->id;
    if (record.rows.isEmpty()) {
        const auto gone =
            database.prepare("DELETE FROM history WHERE id = :id").bind(":id", id).run();
        return gone ? Result<qint64>(0) : tl::unexpected(gone.error());
    }
    const auto written = database
                             .prepare("UPDATE history SET last_at = :at, touched = :touched,"
                                      " changeset = :changeset WHERE id = :id")
                             .bind(":at", nowMs)
                             .bind(":touched", touchedText(record.rows))
                             .bind(":changeset", Value{record.changeset})
                             .bind(":id", id)
                             .run();
    return written ? Result<qint64>(id) : tl::unexpected(written.error());
}

Status History::trim(qint64 newestId, qint64 nowMs)
{
    return m_notebook.database()
        .prepare("DELETE FROM history WHERE id <= :last OR last_at < :oldest")
        .bind(":last", newestId - mostEntries)
        .bind(":oldest", nowMs - oldestMs)
        .run();
}

Result<ChangeSet> History::apply(ChangeSet::Way way)
{
    const bool undoing = way == ChangeSet::Way::Undone;
    Database &database = m_notebook.database();
    if (m_notebook.isReadOnly())
        return fail(ErrorCode::NotebookReadOnly);
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    std::optional<HistoryEntry> entry;
    QByteArray changeset;
    {
        Statement statement = database.prepare(undoing ? newestDone : oldestUndone);
        const auto step = statement.step();
        if (!step)
            return tl::unexpected(step.error());
        if (*step == Statement::Step::Done)
            return fail(undoing ? ErrorCode::NothingToUndo : ErrorCode::NothingToRedo);
        entry = entryFrom(statement);
        changeset = statement.bytes("changeset");
    }
    if (undoing) {
        auto inverse = inverted(changeset);
        if (!inverse)
            return tl::unexpected(inverse.error());
        changeset = *std::move(inverse);
    }
    const auto changes = rowChanges(database, changeset);
    if (!changes)
        return tl::unexpected(changes.error());
    RowWriter writer = m_notebook.rowWriter();
    for (const RowChange &change : *changes) {
        if (const auto replayed = writer.replay(change); !replayed)
            return tl::unexpected(replayed.error());
    }
    auto done = database.prepare("UPDATE history SET undone = :undone WHERE id = :id")
                    .bind(":undone", undoing)
                    .bind(":id", entry->id)
                    .run();
    if (done)
        done = updateSearchIndex(database);
    if (done && writer.hasWritten())
        done = m_notebook.keepStamp();
    if (done)
        done = transaction->commit();
    if (!done)
        return tl::unexpected(done.error());
    m_notebook.stampIsKept();
    closeEntry();
    ChangeSet set{entry->op, entry->id, touchedRows(*changes), way};
    Q_EMIT m_notebook.changes().committed(set);
    return set;
}

} // namespace hearth::storage
