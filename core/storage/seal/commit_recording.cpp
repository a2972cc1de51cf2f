// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/seal/commit_recording.h"

#include "core/crypto/secret.h"
#include "core/storage/database.h"
#include "core/storage/sqlite.h"

namespace hearth::storage {

Result<QList<QByteArray>> keptTables(Database &database)
{
    QList<QByteArray> tables;
    Statement statement =
        database.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = "
                         "'table' AND name NOT IN ('sqlite_schema', 'searchable', 'search_due')");
    for (;;) {
        const auto step = statement.step();
        if (!step)
            return tl::unexpected(step.error());
        if (*step == Statement::Step::Done)
            return tables;
        tables.append(statement.text("name").toUtf8());
    }
}

void CommitRecording::Delete::operator()(sqlite3_session *session) const noexcept
{
    sqlite3session_delete(session);
}

CommitRecording::CommitRecording(sqlite3 *database, sqlite3_session *session)
    : m_database(database)
    , m_session(session)
{
}

Result<std::unique_ptr<CommitRecording>> CommitRecording::begin(Database &database,
                                                                const QList<QByteArray> &tables)
{
    sqlite3_session *session = nullptr;
    int rc = sqlite3session_create(database.handle(), "main", &session);
    std::unique_ptr<CommitRecording> recording(new CommitRecording(database.handle(), session));
    for (const QByteArray &table : tables) {
        if (rc == SQLITE_OK)
            rc = sqlite3session_attach(session, table.constData());
    }
    if (rc != SQLITE_OK)
        return tl::unexpected(sqliteError(rc, database.handle()));
    return recording;
}

Result<QByteArray> CommitRecording::patchset() const
{
    int size = 0;
    void *bytes = nullptr;
    const int rc = sqlite3session_patchset(m_session.get(), &size, &bytes);
    if (rc != SQLITE_OK)
        return tl::unexpected(sqliteError(rc, m_database));
    QByteArray patchset(static_cast<const char *>(bytes), size);
    if (bytes)
        crypto::wipe(static_cast<unsigned char *>(bytes), size);
    sqlite3_free(bytes);
    return patchset;
}

Status replay(Database &database, const QList<QByteArray> &patchsets)
{
    if (patchsets.isEmpty())
        return {};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // The log says exactly what happened, from exactly this state: any conflict is damage.
    const auto stop = [](void *, int, sqlite3_changeset_iter *) -> int {
        return SQLITE_CHANGESET_ABORT;
    };
    for (const QByteArray &patchset : patchsets) {
        // SQLite takes its input by non-const pointer and does not write to it.
        const int rc =
            sqlite3changeset_apply_v2(database.handle(), static_cast<int>(patchset.size()),
                                      const_cast<char *>(patchset.constData()), nullptr, stop,
                                      nullptr, nullptr, nullptr, SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
        if (rc != SQLITE_OK)
            return fail(ErrorCode::NotebookDamaged,
                        QStringLiteral("the log: %1").arg(QLatin1String(sqlite3_errstr(rc))));
    }
    return transaction->commit();
}

} // namespace hearth::storage
