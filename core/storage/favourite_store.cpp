// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/favourite_store.h"

#include "core/storage/rows.h"

namespace hearth::storage {

namespace {

/// A merge may leave two marks of one practice.
Result<QList<FavouriteId>> marksOf(const Notebook &notebook, const QString &practice)
{
    Statement statement = notebook.database().prepare(
        "SELECT * FROM favourite WHERE practice = :practice AND life & 1 ORDER BY id");
    statement.bind(":practice", practice);
    return allRows(statement, [](const Statement &row) -> Result<FavouriteId> {
        if (const auto id = row.id<FavouriteId>("id"))
            return *id;
        return unreadable("favourite", row);
    });
}

} // namespace

Result<QSet<QString>> FavouriteStore::all() const
{
    Statement statement =
        m_notebook.database().prepare("SELECT practice FROM favourite WHERE life & 1");
    const auto rows = allRows(
        statement, [](const Statement &row) -> Result<QString> { return row.text("practice"); });
    if (!rows)
        return tl::unexpected(rows.error());
    return QSet<QString>(rows->cbegin(), rows->cend());
}

Result<QHash<QString, QDateTime>> FavouriteStore::lastUsed() const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT i.practice_id AS practice, max(s.started_at) AS at FROM agenda_item AS i"
        " JOIN session AS s ON s.id = i.session"
        " WHERE i.life & 1 AND s.life & 1 AND s.started_at IS NOT NULL GROUP BY i.practice_id");
    QHash<QString, QDateTime> used;
    for (;;) {
        const auto step = statement.step();
        if (!step)
            return tl::unexpected(step.error());
        if (*step == Statement::Step::Done)
            return used;
        used.insert(statement.text("practice"), statement.instant("at"));
    }
}

Status FavouriteStore::mark(UnitOfWork &work, const QString &practice, bool favourite)
{
    const auto marks = marksOf(work.notebook(), practice);
    if (!marks)
        return tl::unexpected(marks.error());
    if (favourite) {
        if (!marks->isEmpty())
            return {};
        return work.put("favourite", work.freshId<FavouriteId>().toString(),
                        {{"practice", stored(practice)}});
    }
    for (const FavouriteId &id : *marks) {
        if (auto removed = work.remove("favourite", id.toString()); !removed)
            return removed;
    }
    return {};
}

} // namespace hearth::storage
