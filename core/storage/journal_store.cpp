// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal_store.h"

#include "core/storage/rows.h"

namespace hearth::storage {

namespace {
Result<JournalEntry> pageFrom(const Statement &row)
{
    const auto id = row.id<JournalEntryId>("id");
    if (!id)
        return unreadable("journal_entry", row);
    return JournalEntry{*id, row.text("text"), row.instant("written_at"), row.text("prompt"),
                        row.text("weather")};
}
} // namespace

Result<JournalEntry> JournalStore::get(const JournalEntryId &id) const
{
    return rowWithId(m_notebook, "journal_entry", id, pageFrom);
}

Result<QList<JournalEntry>> JournalStore::page(int limit, int offset) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM journal_entry WHERE life & 1"
        " ORDER BY written_at DESC, id DESC LIMIT :limit OFFSET :offset");
    statement.bind(":limit", limit).bind(":offset", offset);
    return allRows(statement, pageFrom);
}

Result<QList<JournalEntry>> JournalStore::between(const QDateTime &from, const QDateTime &until,
                                                  int limit) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM journal_entry WHERE life & 1 AND written_at >= :from AND written_at < :until"
        " AND trim(text) <> ''"
        " ORDER BY written_at DESC, id DESC LIMIT :limit");
    statement.bind(":from", from).bind(":until", until).bind(":limit", limit);
    return allRows(statement, pageFrom);
}

Status JournalStore::put(UnitOfWork &work, const JournalEntry &entry)
{
    return work.put("journal_entry", entry.id.toString(),
                    {{"text", stored(entry.text)},
                     {"written_at", stored(entry.writtenAt)},
                     {"prompt", stored(entry.prompt)},
                     {"weather", stored(entry.weather)}});
}

Status JournalStore::remove(UnitOfWork &work, const JournalEntryId &id)
{
    return work.remove("journal_entry", id.toString());
}

} // namespace hearth::storage
