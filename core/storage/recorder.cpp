// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recorder.h"

#include "core/storage/database.h"
#include "core/storage/sqlite.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <bit>
#include <memory>

namespace hearth::storage {

namespace {
struct Free
{
    void operator()(void *bytes) const { sqlite3_free(bytes); }
};
struct FinalizeIterator
{
    void operator()(sqlite3_changeset_iter *iterator) const { sqlite3changeset_finalize(iterator); }
};

QByteArray taken(int size, void *bytes)
{
    const std::unique_ptr<void, Free> owner(bytes);
    return QByteArray(static_cast<const char *>(bytes), size);
}

// SQLite takes its input by non-const pointer and does not write to it.
void *input(const QByteArray &bytes)
{
    return const_cast<char *>(bytes.constData());
}

std::optional<Value> valueOf(sqlite3_value *value)
{
    if (!value)
        return std::nullopt;
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return Value{qint64{sqlite3_value_int64(value)}};
    case SQLITE_FLOAT: return Value{sqlite3_value_double(value)};
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
        return Value{QString::fromUtf8(text, sqlite3_value_bytes(value))};
    }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
        return Value{QByteArray(bytes, sqlite3_value_bytes(value))};
    }
    default: return Value{};
    }
}

QList<QByteArray> columnNames(Database &database, const QByteArray &table)
{
    const Statement any = database.prepare("SELECT * FROM " + table + " WHERE id = :id");
    QList<QByteArray> names;
    for (int i = 0; i < any.columnCount(); ++i)
        names.append(any.columnName(i));
    return names;
}

bool isOdd(const Value *life)
{
    const auto *number = life ? std::get_if<qint64>(life) : nullptr;
    return number && *number % 2 == 1;
}

// A row that was changed and changed back, or made and removed at once, has a stamp to show for it
// and nothing else. Null is what a row holds that is not there.
bool saysSomething(const QByteArray &column, const Value *before, const Value *after)
{
    return column == "life" ? isOdd(before) != isOdd(after) : before && after && column != "stamp";
}

bool saysSomething(const RowChange &change)
{
    return std::any_of(change.fields.cbegin(), change.fields.cend(),
                       [&](const RowChange::Field &field) {
                           if (field.name != "life" && change.kind != RowChange::Kind::Update)
                               return false;
                           return saysSomething(field.name, field.before ? &*field.before : nullptr,
                                                field.after ? &*field.after : nullptr);
                       });
}

RowChange::Kind kindOf(int op)
{
    switch (op) {
    case SQLITE_INSERT: return RowChange::Kind::Insert;
    case SQLITE_DELETE: return RowChange::Kind::Delete;
    default: return RowChange::Kind::Update;
    }
}
void appendVarint(QByteArray &bytes, quint32 number)
{
    for (int shift = 28; shift > 0; shift -= 7) {
        if (number >> shift != 0)
            bytes += static_cast<char>(0x80U | (number >> shift & 0x7fU));
    }
    bytes += static_cast<char>(number & 0x7fU);
}

void appendEight(QByteArray &bytes, quint64 number)
{
    const quint64 bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

void appendBytes(QByteArray &bytes, int type, const QByteArray &value)
{
    bytes += static_cast<char>(type);
    appendVarint(bytes, static_cast<quint32>(value.size()));
    bytes += value;
}

void appendValue(QByteArray &bytes, const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value)) {
        bytes += static_cast<char>(SQLITE_INTEGER);
        appendEight(bytes, static_cast<quint64>(*number));
    } else if (const auto *real = std::get_if<double>(&value)) {
        bytes += static_cast<char>(SQLITE_FLOAT);
        appendEight(bytes, std::bit_cast<quint64>(*real));
    } else if (const auto *text = std::get_if<QString>(&value)) {
        appendBytes(bytes, SQLITE_TEXT, text->toUtf8());
    } else if (const auto *blob = std::get_if<QByteArray>(&value)) {
        appendBytes(bytes, SQLITE_BLOB, *blob);
    } else {
        bytes += static_cast<char>(SQLITE_NULL);
    }
}

/// A row that is new is told whole; of one that was there, its id and what is different.
void appendChange(QByteArray &bytes, const QList<Value> &before, const QList<Value> &after)
{
    constexpr char direct = '\0'; // not the doing of a trigger
    constexpr char untold = '\0';
    if (before.isEmpty()) {
        bytes += static_cast<char>(SQLITE_INSERT);
        bytes += direct;
        for (const Value &value : after)
            appendValue(bytes, value);
        return;
    }
    bytes += static_cast<char>(SQLITE_UPDATE);
    bytes += direct;
    for (const QList<Value> *record : {&before, &after}) {
        for (qsizetype i = 0; i < after.size(); ++i) {
            if (i == 0 ? record == &before : before[i] != after[i])
                appendValue(bytes, record->at(i));
            else
                bytes += untold;
        }
    }
}
} // namespace

void Recorder::note(const QByteArray &table, const QString &id, const QList<Value> &before)
{
    if (const RowTouched row{table, id}; !m_unit.contains(row))
        m_unit.append(row);
    auto known = std::find_if(m_tables.begin(), m_tables.end(),
                              [&](const Table &each) { return each.name == table; });
    if (known == m_tables.end())
        known = m_tables.insert(m_tables.end(), {table, {}});
    const bool isNoted = std::any_of(known->rows.cbegin(), known->rows.cend(),
                                     [&](const Row &row) { return row.id == id; });
    if (!isNoted)
        known->rows.append({id, before});
}

Result<Recorder::Record> Recorder::record(Database &database) const
{
    Record record;
    for (const Table &table : m_tables) {
        Statement statement = database.prepare("SELECT * FROM " + table.name + " WHERE id = :id");
        const int count = statement.columnCount();
        record.changeset += 'T';
        appendVarint(record.changeset, static_cast<quint32>(count));
        // The id is every table's first column, and its key.
        record.changeset += '\1' + QByteArray(count - 1, '\0') + table.name + '\0';
        for (const Row &row : table.rows) {
            statement.reset();
            const auto step = statement.bind(":id", row.id).step();
            if (!step)
                return tl::unexpected(step.error());
            QList<Value> after;
            bool says = false;
            for (int i = 0; i < count; ++i) {
                after.append(statement.value(i));
                const Value *before = row.before.isEmpty() ? nullptr : &row.before[i];
                if (!before || *before != after[i])
                    says = says || saysSomething(statement.columnName(i), before, &after[i]);
            }
            appendChange(record.changeset, row.before, after);
            if (says)
                record.rows.append({table.name, row.id});
        }
    }
    return record;
}

Result<QByteArray> inverted(const QByteArray &changeset)
{
    int size = 0;
    void *bytes = nullptr;
    const int rc = sqlite3changeset_invert(static_cast<int>(changeset.size()), input(changeset),
                                           &size, &bytes);
    if (rc != SQLITE_OK)
        return tl::unexpected(sqliteError(rc, nullptr));
    return taken(size, bytes);
}

QList<RowTouched> touchedRows(const QList<RowChange> &changes)
{
    QList<RowTouched> rows;
    for (const RowChange &change : changes)
        rows.append({change.table, change.id});
    return rows;
}

Result<QList<RowChange>> rowChanges(Database &database, const QByteArray &changeset)
{
    sqlite3_changeset_iter *raw = nullptr;
    int rc = sqlite3changeset_start(&raw, static_cast<int>(changeset.size()), input(changeset));
    const std::unique_ptr<sqlite3_changeset_iter, FinalizeIterator> iterator(raw);
    if (rc != SQLITE_OK)
        return tl::unexpected(sqliteError(rc, nullptr));
    QList<RowChange> changes;
    QHash<QByteArray, QList<QByteArray>> names;
    while ((rc = sqlite3changeset_next(raw)) == SQLITE_ROW) {
        const char *table = nullptr;
        int count = 0;
        int op = 0;
        sqlite3changeset_op(raw, &table, &count, &op, nullptr);
        if (!names.contains(table))
            names.insert(table, columnNames(database, table));
        const QList<QByteArray> &columns = names[table];
        if (columns.size() < count)
            return fail(ErrorCode::NotebookDamaged,
                        QStringLiteral("a recorded change does not fit its table"));
        RowChange change{table, {}, kindOf(op)};
        for (int i = 0; i < count; ++i) {
            sqlite3_value *before = nullptr;
            sqlite3_value *after = nullptr;
            if (op != SQLITE_INSERT)
                sqlite3changeset_old(raw, i, &before);
            if (op != SQLITE_DELETE)
                sqlite3changeset_new(raw, i, &after);
            if (i == 0) // the id is every table's first column
                change.id = std::get<QString>(*valueOf(before ? before : after));
            else if (before || after)
                change.fields.append({columns.at(i), valueOf(before), valueOf(after)});
        }
        if (saysSomething(change))
            changes.append(std::move(change));
    }
    if (rc != SQLITE_DONE)
        return tl::unexpected(sqliteError(rc, nullptr));
    return changes;
}

} // namespace hearth::storage
