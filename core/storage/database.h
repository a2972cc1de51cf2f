// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"
#include "core/storage/memory_bytes.h"
#include "core/storage/statement.h"

#include <QtCore/QHash>

#include <memory>
#include <mutex>

struct sqlite3;
struct sqlite3_stmt;

namespace hearth::storage {

enum class OpenMode {
    ReadWrite,
    ReadOnly, ///< nothing is written, not even by closing
};

class CommitKeeper;
class CommitRecording;

/// Keeps other threads from a connection while it lives.
using DatabaseTurn = std::unique_lock<std::recursive_mutex>;

/// One SQLite connection, with the notebook's settings; errors as values. For one thread, save for
/// slow work that takes its turn: statements and transactions of other threads wait for its end.
class HEARTH_CORE_EXPORT Database
{
public:
    /// Opens a file that is there, without changing a byte of it. `beginWriting` makes it ready to
    /// be changed.
    static Result<std::unique_ptr<Database>> open(const QString &path, OpenMode mode);
    /// A database in memory alone, with what `bytes` hold; empty where they do.
    static Result<std::unique_ptr<Database>> inMemory(MemoryBytes bytes);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Turns write-ahead logging on, every commit synced, the log folded in at closing.
    Status beginWriting();

    /// From now on a transaction is committed once the keeper, which must live as long, has it; and
    /// nothing is written outside of a transaction. After this nothing may change the schema.
    Status keepCommitsWith(CommitKeeper &keeper);
    CommitKeeper *keeper() const noexcept { return m_keeper; }
    /// Rewrites the whole database without what was deleted in it.
    Status vacuum();
    /// The whole of it, as a file would hold it. Shared where the memory is its own: until the next
    /// change.
    Result<MemoryBytes> bytes();

    DatabaseTurn turn() { return DatabaseTurn(m_turns); }
    Statement prepare(QByteArrayView sql);
    /// Runs a script of statements that give no rows.
    Status execute(const QByteArray &script);
    /// The number in the first column of the first row; 0 where there is no row.
    Result<qint64> number(QByteArrayView sql);

    bool inTransaction() const;
    /// Whether the file itself can be written, in either mode.
    bool isWritable() const;
    /// Whether a log of changes lay beside the file when it was opened: the last user of it did not
    /// close.
    bool wasLeftOpen() const noexcept { return m_wasLeftOpen; }
    sqlite3 *handle() const noexcept { return m_handle; }

private:
    friend class Statement;
    friend class Transaction;
    Database(sqlite3 *handle, bool wasLeftOpen);
    void takeBack(const QByteArray &sql, sqlite3_stmt *statement);

    sqlite3 *m_handle;
    bool m_wasLeftOpen;
    bool m_inMemory = false;
    CommitKeeper *m_keeper = nullptr;
    QList<QByteArray> m_kept; ///< the tables whose changes the keeper is told
    bool m_mayCommit = false;
    QHash<QByteArray, sqlite3_stmt *> m_idle;
    std::recursive_mutex m_turns;
};

/// A write transaction that is rolled back unless committed.
class HEARTH_CORE_EXPORT Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    /// Durable when it returns.
    Status commit();

private:
    Transaction(Database &database, DatabaseTurn turn, std::unique_ptr<CommitRecording> recording);
    Status commitKept();
    DatabaseTurn m_turn;
    Database *m_database;
    std::unique_ptr<CommitRecording> m_recording;
};

} // namespace hearth::storage
