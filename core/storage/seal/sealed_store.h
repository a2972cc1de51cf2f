// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/storage/seal/commit_keeper.h"
#include "core/storage/seal/sealed_log.h"
#include "core/storage/seal/sealed_snapshot.h"

#include <future>

namespace hearth::storage {

/// The two files of a sealed notebook that is open, and its keys.
class HEARTH_CORE_EXPORT SealedStore final : public CommitKeeper
{
public:
    /// A log larger than this is folded into a new snapshot, beside the work.
    static constexpr qint64 longestLog = 8 * 1024 * 1024;

    /// A sealed notebook that is open, and the database in it as it was when it was used last.
    struct Opened
    {
        std::unique_ptr<SealedStore> store;
        std::unique_ptr<Database> database;
    };
    /// PassphraseWrong after one derivation; NotebookInUse before any.
    static Result<Opened> open(const QString &path, const Passphrase &passphrase, OpenMode mode);

    /// Seals a database into a new file and its log, durably, and reads it again; NotebookExists
    /// where there is a file. Gives the recovery key, as it is to be printed: it is nowhere else.
    static Result<QString> create(const QString &path, const Passphrase &passphrase,
                                  const crypto::Cost &cost, QByteArrayView database);

    ~SealedStore() override;

    Status keep(const QByteArray &patchset) override;
    void takeBack() override;
    void committed(Database &database) override;
    Status compact(Database &database) override;

    /// Folds the log in when it is larger than this, instead of longestLog.
    void foldOver(qint64 bytes) { m_longest = m_foldAt = bytes; }
    /// Whether the snapshot alone says everything.
    bool isCompact() const;
    /// From now on `passphrase` opens it, and the one before does not.
    Status changePassphrase(const Passphrase &passphrase, const crypto::Cost &cost);
    /// From now on the recovery key that this gives opens it, and the one before does not.
    Result<QString> changeRecoveryKey();

private:
    SealedStore(QString path, FoundHeader found, Keys keys);
    SealedHeader nextHeader() const;
    Status rewrapped(SealedHeader header);
    /// Waits for a snapshot under way, or takes one that is finished, and begins the log anew.
    void takeFinished(bool wait);

    QString m_path;
    SealedHeader m_header; ///< of the snapshot on the disk
    Keys m_keys;
    std::optional<SealedLog> m_log;
    qint64 m_longest = longestLog;
    qint64 m_foldAt = longestLog; ///< the size of the log

    struct Folding
    {
        SealedHeader header;
        std::future<Status> done;
    };
    std::optional<Folding> m_folding;
};

HEARTH_CORE_EXPORT QString sealedLogPath(const QString &path);

} // namespace hearth::storage
