// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/storage/notebook.h"
#include "core/storage/unit_of_work.h"

#include <optional>

/// Shared by the stores: how rows become values.
namespace hearth::storage {

/// Every row of a bound statement through `read`, which answers with a value or an error.
template <class Read>
auto allRows(Statement &statement, Read read)
    -> Result<QList<typename decltype(read(statement))::value_type>>
{
    QList<typename decltype(read(statement))::value_type> rows;
    for (;;) {
        const auto step = statement.step();
        if (!step)
            return tl::unexpected(step.error());
        if (*step == Statement::Step::Done)
            return rows;
        auto row = read(statement);
        if (!row)
            return tl::unexpected(row.error());
        rows.append(*std::move(row));
    }
}

/// The first row of a bound statement through `read`, if there is one.
template <class Read>
auto firstRow(Statement &statement, Read read)
    -> Result<std::optional<typename decltype(read(statement))::value_type>>
{
    using T = typename decltype(read(statement))::value_type;
    const auto step = statement.step();
    if (!step)
        return tl::unexpected(step.error());
    if (*step == Statement::Step::Done)
        return std::optional<T>{};
    auto row = read(statement);
    if (!row)
        return tl::unexpected(row.error());
    return std::optional<T>(*std::move(row));
}

/// The first row, or NoSuchRow.
template <class Read>
auto onlyRow(Statement &statement, Read read) -> decltype(read(statement))
{
    auto row = firstRow(statement, read);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::NoSuchRow);
    return **std::move(row);
}

/// The living row of a table with this id, or NoSuchRow.
template <class I, class Read>
auto rowWithId(const Notebook &notebook, const char *table, const I &id, Read read)
{
    Statement statement = notebook.database().prepare(QByteArray("SELECT * FROM ") + table
                                                      + " WHERE id = :id AND life & 1");
    statement.bind(":id", id);
    return onlyRow(statement, read);
}

/// The living rows of a table whose `column` names `id`, in the order given.
template <class I, class Read>
auto rowsWith(const Notebook &notebook, const char *table, const char *column, const I &id,
              const char *order, Read read)
{
    Statement statement =
        notebook.database().prepare(QByteArray("SELECT * FROM ") + table + " WHERE " + column
                                    + " = :id AND life & 1 ORDER BY " + order);
    statement.bind(":id", id);
    return allRows(statement, read);
}

/// As rowsWith, where two laptops may have written the same thing each: of rows that are equal in
/// `same`, only the one that was written last.
template <class I, class Read>
auto newestRowsWith(const Notebook &notebook, const char *table, const char *column, const I &id,
                    const char *same, const char *order, Read read)
{
    Statement statement = notebook.database().prepare(
        QByteArray("SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY ") + same
        + " ORDER BY stamp DESC, id DESC) AS nth FROM " + table + " WHERE " + column
        + " = :id AND life & 1) WHERE nth = 1 ORDER BY " + order);
    statement.bind(":id", id);
    return allRows(statement, read);
}

/// Removes a row and all that are equal to it in both columns, so that none of them comes to light
/// again.
inline Status removeAllLike(UnitOfWork &work, const QByteArray &table, const QString &id,
                            const QByteArray &column, const QByteArray &alike)
{
    Statement statement = work.notebook().database().prepare(
        "SELECT other.id FROM " + table + " mine JOIN " + table + " other ON other." + column
        + " = mine." + column + " AND other." + alike + " = mine." + alike
        + " WHERE mine.id = :id AND mine.life & 1 AND other.life & 1");
    statement.bind(":id", id);
    const auto ids =
        allRows(statement, [](const Statement &row) -> Result<QString> { return row.text("id"); });
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->isEmpty())
        return fail(ErrorCode::NoSuchRow, QString::fromUtf8(table) + QLatin1Char(' ') + id);
    for (const QString &each : *ids) {
        if (auto removed = work.remove(table.constData(), each); !removed)
            return removed;
    }
    return {};
}

/// Why a row cannot be read: an id or a name in it is none.
inline tl::unexpected<Error> unreadable(const char *table, const Statement &row)
{
    return fail(ErrorCode::NotebookDamaged,
                QLatin1String(table) + QLatin1Char(' ') + row.text("id"));
}

} // namespace hearth::storage
