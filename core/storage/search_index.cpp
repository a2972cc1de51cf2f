// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/search_index.h"

#include "core/storage/database.h"

namespace hearth::storage {

Status updateSearchIndex(Database &database)
{
    const auto due = database.number("SELECT EXISTS (SELECT 1 FROM search_due)");
    if (!due)
        return tl::unexpected(due.error());
    if (*due == 0)
        return {};
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

Status checkSearchIndex(Database &database)
{
    return database.prepare("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        .run();
}

} // namespace hearth::storage
