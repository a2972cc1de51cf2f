// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/stamp.h"
#include "core/export.h"
#include "core/storage/change_hub.h"
#include "core/storage/database.h"
#include "core/storage/history.h"

#include <memory>

namespace hearth::crypto {
struct Cost;
}

namespace hearth::storage {

class Passphrase;
class RowWriter;
class SealedStore;

/// One file that holds everything of one person, open and ours alone while this lives. For one
/// thread; only one that nobody has used yet may be handed to another, its `changes()` moved there.
class HEARTH_CORE_EXPORT Notebook
{
public:
    /// Makes a new notebook, file 0600, in a directory that is made (0700) if need be.
    /// NotebookExists where there is a file; where it fails no file stays behind. The clock and the
    /// chance must outlive the notebook.
    static Result<std::unique_ptr<Notebook>> create(const QString &path, const Clock &clock,
                                                    QRandomGenerator &chance);
    /// Opens a notebook; one that cannot be opened is left as it is, byte for byte.
    static Result<std::unique_ptr<Notebook>> open(const QString &path, const Clock &clock,
                                                  QRandomGenerator &chance,
                                                  OpenMode mode = OpenMode::ReadWrite);
    /// Makes a new notebook that is sealed from its first byte, closed, and gives its recovery key
    /// as it is to be printed: it is kept nowhere. `cost` is what each try of a passphrase costs.
    static Result<QString> createSealed(const QString &path, const Passphrase &passphrase,
                                        const crypto::Cost &cost, const Clock &clock,
                                        QRandomGenerator &chance);
    /// Opens a sealed notebook, which `open` refuses (NotebookSealed). PassphraseWrong after one
    /// derivation, for whatever reason it did not open.
    static Result<std::unique_ptr<Notebook>> unlock(const QString &path,
                                                    const Passphrase &passphrase,
                                                    const Clock &clock, QRandomGenerator &chance,
                                                    OpenMode mode = OpenMode::ReadWrite);
    /// Locks a sealed notebook: its keys are wiped and what was in memory is dropped.
    ~Notebook();
    Notebook(const Notebook &) = delete;
    Notebook &operator=(const Notebook &) = delete;

    /// Everything SQLite can prove about the file, and that the search index says what the tables
    /// say. Slow.
    Status check() const;

    const QString &path() const noexcept { return m_path; }
    bool isReadOnly() const noexcept { return m_mode == OpenMode::ReadOnly; }
    /// Whether no byte on the disk tells what is in it.
    bool isSealed() const noexcept { return m_sealed != nullptr; }
    /// The files of a sealed notebook; null where it is not sealed.
    SealedStore *sealed() const noexcept { return m_sealed.get(); }
    const Clock &clock() const noexcept { return m_clock; }
    QRandomGenerator &chance() const noexcept { return m_chance; }
    const DeviceId &device() const noexcept { return m_device; }
    ChangeHub &changes() const noexcept { return *m_changes; }
    History &history() const noexcept { return *m_history; }
    /// For the stores: the connection, which reads may use as well.
    Database &database() const noexcept { return *m_database; }

private:
    friend class History;
    friend class UnitOfWork;
    friend HEARTH_CORE_EXPORT Status burn(Notebook &notebook, const QList<RowTouched> &rows);
    Notebook(QString path, OpenMode mode, std::unique_ptr<Database> database, const Clock &clock,
             QRandomGenerator &chance, const DeviceId &device, Stamp last);
    static Result<std::unique_ptr<Notebook>> ready(const QString &path, OpenMode mode,
                                                   std::unique_ptr<Database> database,
                                                   const Clock &clock, QRandomGenerator &chance);
    static Result<std::unique_ptr<Notebook>>
    readySealed(const QString &path, OpenMode mode, std::unique_ptr<SealedStore> sealed,
                std::unique_ptr<Database> database, const Clock &clock, QRandomGenerator &chance);
    RowWriter rowWriter();
    /// Sees to it that no stamp given out is given out again, whatever becomes of the program; part
    /// of the transaction that used one. `stampIsKept` follows when it has been committed.
    Status keepStamp();
    void stampIsKept();

    QString m_path;
    OpenMode m_mode;
    const Clock &m_clock;
    QRandomGenerator &m_chance;
    DeviceId m_device;
    StampClock m_stamps;
    Stamp m_kept; ///< what the file says: no stamp after it has been given out
    Stamp m_keeping; ///< what it will say once the transaction is committed
    std::unique_ptr<SealedStore> m_sealed;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ChangeHub> m_changes;
    std::unique_ptr<History> m_history;
};

} // namespace hearth::storage
