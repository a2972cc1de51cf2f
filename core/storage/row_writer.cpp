// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/row_writer.h"

#include "core/storage/database.h"

#include <algorithm>

namespace hearth::storage {

namespace {
bool isBookkeeping(const QByteArray &name)
{
    return name == "born" || name == "stamp" || name == "life";
}

bool isOdd(const Value &life)
{
    const auto *number = std::get_if<qint64>(&life);
    return number && *number % 2 == 1;
}

// What a change says of a row's life: whether it was alive, and whether it is to be. A row that was
// not there yet or is not there any more counts as removed, since rows only ever end, never go.
struct LifeChange
{
    std::optional<bool> before;
    std::optional<bool> after;
};

LifeChange lifeChange(const RowChange &change)
{
    LifeChange life;
    if (change.kind == RowChange::Kind::Insert)
        life.before = false;
    if (change.kind == RowChange::Kind::Delete)
        life.after = false;
    for (const auto &field : change.fields) {
        if (field.name != "life")
            continue;
        if (field.before)
            life.before = isOdd(*field.before);
        if (field.after)
            life.after = isOdd(*field.after);
    }
    return life;
}
} // namespace

RowWriter::RowWriter(Database &database, QString device, std::function<QString()> stamp)
    : m_database(database)
    , m_device(std::move(device))
    , m_nextStamp(std::move(stamp))
{
}

const Value *RowWriter::Row::find(const QByteArray &name) const
{
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
                                    [&](const Column &column) { return column.name == name; });
    return found == columns.cend() ? nullptr : &found->value;
}

const QString &RowWriter::stamp()
{
    if (m_stamp.isEmpty())
        m_stamp = m_nextStamp();
    return m_stamp;
}

Result<RowWriter::Row> RowWriter::read(const QByteArray &table, const QString &id)
{
    Statement statement = m_database.prepare("SELECT * FROM " + table + " WHERE id = :id");
    const auto step = statement.bind(":id", id).step();
    if (!step)
        return tl::unexpected(step.error());
    Row row;
    if (*step == Statement::Step::Done)
        return row;
    row.exists = true;
    row.life = statement.integer("life");
    row.born = statement.text("born");
    for (int i = 0; i < statement.columnCount(); ++i) {
        const QByteArray name = statement.columnName(i);
        row.values.append(statement.value(i));
        if (i > 0 && !isBookkeeping(name))
            row.columns.append({name, row.values.constLast()});
    }
    return row;
}

Status RowWriter::put(const QByteArray &table, const QString &id, const Columns &columns)
{
    const auto row = read(table, id);
    if (!row)
        return tl::unexpected(row.error());
    if (!row->exists)
        return insert(table, id, columns);
    if (row->life >= burnedLife)
        return fail(ErrorCode::NoSuchRow, QString::fromUtf8(table) + QLatin1Char(' ') + id);
    Columns changed;
    for (const Column &column : columns) {
        const Value *current = row->find(column.name);
        Q_ASSERT_X(current, "RowWriter::put", column.name.constData());
        if (*current != column.value)
            changed.append(column);
    }
    return update(table, id, *row, changed, true);
}

Status RowWriter::remove(const QByteArray &table, const QString &id)
{
    const auto row = read(table, id);
    if (!row)
        return tl::unexpected(row.error());
    if (!row->isAlive())
        return fail(ErrorCode::NoSuchRow, QString::fromUtf8(table) + QLatin1Char(' ') + id);
    return update(table, id, *row, {}, false);
}

Status RowWriter::burn(const QByteArray &table, const QString &id, const Columns &emptied)
{
    const auto row = read(table, id);
    if (!row)
        return tl::unexpected(row.error());
    if (!row->exists)
        return fail(ErrorCode::NoSuchRow, id);
    QByteArray sets = "stamp = :stamp, life = :life";
    for (const Column &column : emptied)
        sets += ", " + column.name + " = :" + column.name;
    Statement statement =
        m_database.prepare("UPDATE " + table + " SET " + sets + " WHERE id = :id");
    const qint64 ended = row->isAlive() ? row->life + 1 : row->life;
    statement.bind(":id", id).bind(":stamp", stamp()).bind(":life", std::max(burnedLife, ended));
    for (const Column &column : emptied)
        statement.bind((':' + column.name).constData(), column.value);
    if (const auto written = statement.run(); !written)
        return written;
    return keepChange(table, id, *row, emptied);
}

Status RowWriter::replay(const RowChange &change)
{
    const auto row = read(change.table, change.id);
    if (!row)
        return tl::unexpected(row.error());
    const LifeChange life = lifeChange(change);
    if (!row->exists || row->isAlive() != life.before.value_or(true))
        return fail(ErrorCode::RowMovedOn,
                    QString::fromUtf8(change.table) + QLatin1Char(' ') + change.id);
    Columns changed;
    for (const auto &field : change.fields) {
        const Value *current = row->find(field.name);
        if (!current)
            continue;
        // A row that comes back must be as it was when it went; any other field as the change left
        // it.
        const auto &expected = change.kind == RowChange::Kind::Insert ? field.after : field.before;
        if (expected && *expected != *current)
            return fail(ErrorCode::RowMovedOn, QString::fromUtf8(change.table + '.' + field.name));
        if (field.after && *field.after != *current)
            changed.append({field.name, *field.after});
    }
    return update(change.table, change.id, *row, changed, life.after.value_or(row->isAlive()));
}

Status RowWriter::insert(const QByteArray &table, const QString &id, const Columns &columns)
{
    if (m_recorder)
        m_recorder->note(table, id, {});
    QByteArray names = "id, born, stamp";
    QByteArray values = ":id, :stamp, :stamp";
    for (const Column &column : columns) {
        names += ", " + column.name;
        values += ", :" + column.name;
    }
    Statement statement =
        m_database.prepare("INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")");
    statement.bind(":id", id).bind(":stamp", stamp());
    for (const Column &column : columns)
        statement.bind((':' + column.name).constData(), column.value);
    return statement.run();
}

Status RowWriter::update(const QByteArray &table, const QString &id, const Row &row,
                         const Columns &changed, bool alive)
{
    const bool lifeChanges = alive != row.isAlive();
    if (changed.isEmpty() && !lifeChanges)
        return {};
    if (m_recorder)
        m_recorder->note(table, id, row.values);
    QByteArray sets = "stamp = :stamp";
    if (lifeChanges)
        sets += ", life = life + 1";
    for (const Column &column : changed)
        sets += ", " + column.name + " = :" + column.name;
    Statement statement =
        m_database.prepare("UPDATE " + table + " SET " + sets + " WHERE id = :id");
    statement.bind(":id", id).bind(":stamp", stamp());
    for (const Column &column : changed)
        statement.bind((':' + column.name).constData(), column.value);
    if (const auto written = statement.run(); !written)
        return written;
    // What happens to a row in the transaction that makes it belongs to its creation.
    return row.born == stamp() ? Status() : keepChange(table, id, row, changed);
}

Status RowWriter::keepChange(const QByteArray &table, const QString &id, const Row &row,
                             const Columns &changed)
{
    const QString tableName = QString::fromUtf8(table);
    for (const Column &column : changed) {
        const auto stamped = m_database
                                 .prepare("INSERT INTO field_stamp (tbl, row, field, stamp)"
                                          " VALUES (:tbl, :row, :field, :stamp)"
                                          " ON CONFLICT DO UPDATE SET stamp = excluded.stamp")
                                 .bind(":tbl", tableName)
                                 .bind(":row", id)
                                 .bind(":field", QString::fromUtf8(column.name))
                                 .bind(":stamp", stamp())
                                 .run();
        if (!stamped)
            return stamped;
    }
    if (m_counted.contains({table, id}))
        return {};
    m_counted.insert({table, id});
    const bool isOwn = row.born.endsWith(QLatin1Char('@') + m_device);
    return m_database
        .prepare("INSERT INTO row_seen (tbl, row, device, counter) VALUES (:tbl, :row, :device, "
                 ":counter)"
                 " ON CONFLICT DO UPDATE SET counter = counter + 1")
        .bind(":tbl", tableName)
        .bind(":row", id)
        .bind(":device", m_device)
        .bind(":counter", isOwn ? 2 : 1)
        .run();
}

} // namespace hearth::storage
