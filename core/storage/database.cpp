// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/storage/sqlite.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include <utility>

namespace hearth::storage {

namespace {
// Statements kept for the next use. The stores need about this many; more would only be odd column
// sets.
constexpr qsizetype maxIdle = 160;

QString logPath(const QString &path)
{
    return path + QStringLiteral("-wal");
}

// Only a file that nobody can change may be read without locks.
QByteArray immutableUri(const QString &path)
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    url.setQuery(QStringLiteral("immutable=1"));
    return url.toEncoded(QUrl::FullyEncoded);
}
} // namespace

Error sqliteError(int code, sqlite3 *database)
{
    const auto words = [&] {
        return QString::fromUtf8(database ? sqlite3_errmsg(database) : sqlite3_errstr(code));
    };
    switch (code & 0xff) {
    case SQLITE_FULL: return {ErrorCode::DiskFull, words()};
    case SQLITE_READONLY: return {ErrorCode::NotebookReadOnly, words()};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {ErrorCode::NotebookInUse, words()};
    case SQLITE_NOTADB: return {ErrorCode::NotebookNotOurs, words()};
    case SQLITE_CORRUPT: return {ErrorCode::NotebookDamaged, words()};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return {ErrorCode::FileNotReadable, words()};
    default: return {ErrorCode::StorageFailed, words()};
    }
}

Database::Database(sqlite3 *handle, bool wasLeftOpen)
    : m_handle(handle)
    , m_wasLeftOpen(wasLeftOpen)
{
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, OpenMode mode)
{
    const QFileInfo file(path);
    if (!file.exists())
        return fail(ErrorCode::NotebookMissing, path);
    if (!file.isFile())
        return fail(ErrorCode::NotebookNotOurs, path);
    if (mode == OpenMode::ReadWrite && !file.isWritable())
        return fail(ErrorCode::NotebookReadOnly, path);

    const bool wasLeftOpen = QFileInfo(logPath(path)).size() > 0;
    const bool locked = file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
    QByteArray name = file.absoluteFilePath().toUtf8();
    int flags = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READWRITE;
    if (!locked) {
        flags = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        name = immutableUri(path);
    }
    sqlite3 *handle = nullptr;
    const int rc = sqlite3_open_v2(name.constData(), &handle, flags, nullptr);
    std::unique_ptr<Database> database(new Database(handle, wasLeftOpen));
    if (rc != SQLITE_OK)
        return tl::unexpected(sqliteError(rc, handle));
    if (mode == OpenMode::ReadWrite && !database->isWritable())
        return fail(ErrorCode::NotebookReadOnly, path);

    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // Until the file is known to be ours, closing must not fold a log into it.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, wasLeftOpen ? 1 : 0, nullptr);
    // The locking mode comes before anything that reads the file: then the log's index is in
    // memory, not in a file.
    auto set = database->execute("PRAGMA locking_mode = EXCLUSIVE;"
                                 "PRAGMA trusted_schema = OFF;"
                                 "PRAGMA cell_size_check = ON;"
                                 "PRAGMA temp_store = MEMORY;"
                                 "PRAGMA mmap_size = 0;"
                                 "PRAGMA foreign_keys = ON;");
    if (set && mode == OpenMode::ReadOnly)
        set = database->execute("PRAGMA query_only = ON;");
    if (!set)
        return tl::unexpected(set.error());
    return database;
}

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Status Database::beginWriting()
{
    const auto set = execute("PRAGMA journal_mode = WAL;"
                             "PRAGMA synchronous = FULL;"
                             "PRAGMA secure_delete = ON;");
    if (set)
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return set;
}

Statement Database::prepare(QByteArrayView sql)
{
    DatabaseTurn turn = this->turn();
    QByteArray text = sql.toByteArray();
    if (sqlite3_stmt *idle = m_idle.take(text))
        return Statement(this, std::move(turn), idle, std::move(text), std::nullopt);
    sqlite3_stmt *handle = nullptr;
    const int rc = sqlite3_prepare_v3(m_handle, text.constData(), static_cast<int>(text.size()),
                                      SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    std::optional<Error> error;
    if (rc != SQLITE_OK)
        error = sqliteError(rc, m_handle);
    return Statement(this, std::move(turn), handle, std::move(text), std::move(error));
}

void Database::takeBack(const QByteArray &sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (m_idle.size() >= maxIdle || m_idle.contains(sql))
        sqlite3_finalize(statement);
    else
        m_idle.insert(sql, statement);
}

Status Database::execute(const QByteArray &script)
{
    const DatabaseTurn turn = this->turn();
    const int rc = sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK)
        return tl::unexpected(sqliteError(rc, m_handle));
    return {};
}

Result<qint64> Database::number(QByteArrayView sql)
{
    Statement statement = prepare(sql);
    const auto step = statement.step();
    if (!step)
        return tl::unexpected(step.error());
    if (*step == Statement::Step::Done)
        return 0;
    const Value found = statement.value(0);
    const auto *number = std::get_if<qint64>(&found);
    return number ? *number : 0;
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

bool Database::isWritable() const
{
    return sqlite3_db_readonly(m_handle, "main") == 0;
}

Result<Transaction> Transaction::begin(Database &database)
{
    DatabaseTurn turn = database.turn();
    if (const auto begun = database.prepare("BEGIN IMMEDIATE").run(); !begun)
        return tl::unexpected(begun.error());
    return Transaction(database, std::move(turn));
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_turn(std::move(other.m_turn))
    , m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // SQLite may have rolled back on its own, for instance on a full disk.
    if (m_database && m_database->inTransaction())
        (void)m_database->prepare("ROLLBACK").run();
}

Status Transaction::commit()
{
    const auto done = m_database->prepare("COMMIT").run();
    if (done)
        m_database = nullptr;
    return done;
}

} // namespace hearth::storage
