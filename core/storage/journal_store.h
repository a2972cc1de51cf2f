// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QList>

namespace hearth::storage {

/// The journal. Nothing that belongs to a crew reads from here.
class HEARTH_CORE_EXPORT JournalStore
{
public:
    explicit JournalStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    Result<JournalEntry> get(const JournalEntryId &id) const;
    /// Newest first.
    Result<QList<JournalEntry>> page(int limit, int offset = 0) const;
    /// With words, written at or after `from` and before `until` (UTC), newest first.
    Result<QList<JournalEntry>> between(const QDateTime &from, const QDateTime &until,
                                        int limit) const;

    static Status put(UnitOfWork &work, const JournalEntry &entry);
    static Status remove(UnitOfWork &work, const JournalEntryId &id);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
