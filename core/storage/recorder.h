// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/change_set.h"
#include "core/storage/value.h"

namespace hearth::storage {

class Database;

/// One row's part in a recorded change.
struct RowChange
{
    enum class Kind { Insert, Update, Delete };

    struct Field
    {
        QByteArray name;
        std::optional<Value> before =
            {}; ///< absent where the row was not there, or the field did not change
        std::optional<Value> after = {};
    };

    QByteArray table;
    QString id;
    Kind kind = Kind::Update;
    QList<Field> fields = {};
};

/// Records what becomes of rows in the units of one undo step, in the format of SQLite's session
/// extension (sqlite.org/session/changeset.html). The extension itself looks into the schema for
/// every table and every commit anew, which costs more than all else in a commit; and a RowWriter,
/// through which every recorded row is written, has read the row anyway.
class Recorder
{
public:
    struct Record
    {
        QByteArray changeset;
        QList<RowTouched> rows; ///< without those of which only the bookkeeping changed
    };

    /// The next unit of the step begins.
    void beginUnit() { m_unit.clear(); }
    /// What a row holds before it is written: all its columns in their order, or nothing where it
    /// is not there yet. Only what it held at first in the step counts.
    void note(const QByteArray &table, const QString &id, const QList<Value> &before);

    /// The rows written in this unit.
    const QList<RowTouched> &unit() const noexcept { return m_unit; }
    /// All that the step has done so far.
    Result<Record> record(Database &database) const;

private:
    struct Row
    {
        QString id;
        QList<Value> before;
    };
    struct Table
    {
        QByteArray name;
        QList<Row> rows;
    };
    QList<Table> m_tables;
    QList<RowTouched> m_unit;
};

/// The changeset that takes back what `changeset` did.
Result<QByteArray> inverted(const QByteArray &changeset);

/// The rows that changes are about.
QList<RowTouched> touchedRows(const QList<RowChange> &changes);

/// What a changeset says, row by row, without rows of which only the bookkeeping changed. Fields
/// added to a table since are simply not mentioned.
Result<QList<RowChange>> rowChanges(Database &database, const QByteArray &changeset);

} // namespace hearth::storage
