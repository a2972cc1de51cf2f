// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/crypto/secret.h"
#include "core/storage/seal/commit_keeper.h"
#include "core/storage/seal/commit_recording.h"
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

// What holds for every connection, wherever its bytes are. The locking mode comes before anything
// that reads the file: then the log's index is in memory, not in a file.
constexpr const char *settings = "PRAGMA locking_mode = EXCLUSIVE;"
                                 "PRAGMA trusted_schema = OFF;"
                                 "PRAGMA cell_size_check = ON;"
                                 "PRAGMA temp_store = MEMORY;"
                                 "PRAGMA mmap_size = 0;"
                                 "PRAGMA foreign_keys = ON;";

// A database in memory may grow this far.
constexpr sqlite3_int64 mostInMemory = 64LL * 1024 * 1024 * 1024;
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
    auto set = database->execute(settings);
    if (set && mode == OpenMode::ReadOnly)
        set = database->execute("PRAGMA query_only = ON;");
    if (!set)
        return tl::unexpected(set.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::inMemory(MemoryBytes bytes)
{
    sqlite3 *handle = nullptr;
    int rc = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READWRITE,
                             nullptr);
    std::unique_ptr<Database> database(new Database(handle, false));
    if (rc == SQLITE_OK) {
        const sqlite3_int64 size = bytes.size();
        unsigned char *data = bytes.release();
        rc = sqlite3_deserialize(handle, "main", data, size, size,
                                 SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    }
    if (rc != SQLITE_OK)
        return tl::unexpected(sqliteError(rc, handle));
    database->m_inMemory = true;
    sqlite3_int64 most = mostInMemory;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_SIZE_LIMIT, &most);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (const auto set = database->execute(settings); !set)
        return tl::unexpected(set.error());
    if (const auto set = database->execute("PRAGMA journal_mode = MEMORY;"
                                           "PRAGMA secure_delete = ON;");
        !set)
        return tl::unexpected(set.error());
    return database;
}

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    if (m_inMemory) {
        sqlite3_int64 size = 0;
        if (auto *data = sqlite3_serialize(m_handle, "main", &size, SQLITE_SERIALIZE_NOCOPY))
            crypto::wipe(data, size);
    }
    sqlite3_close_v2(m_handle);
}

Status Database::keepCommitsWith(CommitKeeper &keeper)
{
    auto tables = keptTables(*this);
    if (!tables)
        return tl::unexpected(tables.error());
    m_kept = *std::move(tables);
    m_keeper = &keeper;
    const auto isForbidden = [](void *self) -> int {
        return static_cast<Database *>(self)->m_mayCommit ? 0 : 1;
    };
    sqlite3_commit_hook(m_handle, isForbidden, this);
    return {};
}

Status Database::vacuum()
{
    const DatabaseTurn turn = this->turn();
    m_mayCommit = true;
    const auto done = execute("VACUUM");
    m_mayCommit = false;
    return done;
}

Result<MemoryBytes> Database::bytes()
{
    const DatabaseTurn turn = this->turn();
    sqlite3_int64 size = 0;
    auto *data =
        sqlite3_serialize(m_handle, "main", &size, m_inMemory ? SQLITE_SERIALIZE_NOCOPY : 0U);
    if (!data)
        return fail(ErrorCode::StorageFailed, QStringLiteral("no memory for the notebook"));
    return m_inMemory ? MemoryBytes::lent(data, size) : MemoryBytes::taken(data, size);
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
    Transaction transaction(database, std::move(turn), nullptr);
    if (database.m_keeper) {
        auto recording = CommitRecording::begin(database, database.m_kept);
        if (!recording)
            return tl::unexpected(recording.error());
        transaction.m_recording = *std::move(recording);
    }
    return transaction;
}

Transaction::Transaction(Database &database, DatabaseTurn turn,
                         std::unique_ptr<CommitRecording> recording)
    : m_turn(std::move(turn))
    , m_database(&database)
    , m_recording(std::move(recording))
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_turn(std::move(other.m_turn))
    , m_database(std::exchange(other.m_database, nullptr))
    , m_recording(std::move(other.m_recording))
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
    const auto done = m_recording ? commitKept() : m_database->prepare("COMMIT").run();
    if (done)
        m_database = nullptr;
    return done;
}

Status Transaction::commitKept()
{
    auto patchset = m_recording->patchset();
    m_recording.reset();
    if (!patchset)
        return tl::unexpected(patchset.error());
    CommitKeeper &keeper = *m_database->m_keeper;
    const bool says = !patchset->isEmpty();
    const Status kept = says ? keeper.keep(*patchset) : Status{};
    crypto::wipe(*patchset);
    if (!kept)
        return kept;
    m_database->m_mayCommit = true;
    const auto done = m_database->prepare("COMMIT").run();
    m_database->m_mayCommit = false;
    if (!done && says)
        keeper.takeBack();
    if (done)
        keeper.committed(*m_database);
    return done;
}

} // namespace hearth::storage
