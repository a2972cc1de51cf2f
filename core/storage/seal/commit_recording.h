// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <memory>

struct sqlite3;
struct sqlite3_session;

namespace hearth::storage {

class Database;

/// The tables whose rows a sealed notebook's log tells: all but those of the search index, which
/// triggers keep.
Result<QList<QByteArray>> keptTables(Database &database);

/// Everything that a transaction does to the kept tables, from when this is made.
class CommitRecording
{
public:
    static Result<std::unique_ptr<CommitRecording>> begin(Database &database,
                                                          const QList<QByteArray> &tables);
    /// In SQLite's session format; empty where nothing was done.
    Result<QByteArray> patchset() const;

private:
    struct Delete
    {
        void operator()(sqlite3_session *session) const noexcept;
    };
    CommitRecording(sqlite3 *database, sqlite3_session *session);
    sqlite3 *m_database;
    std::unique_ptr<sqlite3_session, Delete> m_session;
};

/// Makes happen again what recordings told, in one transaction.
Status replay(Database &database, const QList<QByteArray> &patchsets);

} // namespace hearth::storage
