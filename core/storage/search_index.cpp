// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/search_index.h"

#include "core/storage/database.h"

namespace hearth::storage {

namespace {
Status tellIndex(Database &database)
{
    for (const char *sql : {
             "INSERT INTO search (search, rowid, title, body)"
             " SELECT 'delete', doc, title, body FROM search_due WHERE known = 1",
             // CROSS keeps SQLite from walking through everything searchable.
             "INSERT INTO search (rowid, title, body)"
             " SELECT t.doc, t.title, t.body FROM search_due d CROSS JOIN search_text t ON t.doc = "
             "d.doc",
             "DELETE FROM search_due",
         }) {
        if (const auto done = database.prepare(sql).run(); !done)
            return done;
    }
    return {};
}
} // namespace

Status updateSearchIndex(Database &database)
{
    const auto due = database.number("SELECT EXISTS (SELECT 1 FROM search_due)");
    if (!due)
        return tl::unexpected(due.error());
    if (*due == 0)
        return {};
    if (database.inTransaction())
        return tellIndex(database);
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto told = tellIndex(database);
    return told ? transaction->commit() : told;
}

Status checkSearchIndex(Database &database)
{
    // Never committed.
    const auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto told = tellIndex(database); !told)
        return told;
    return database.prepare("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        .run();
}

} // namespace hearth::storage
