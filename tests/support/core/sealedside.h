// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keys.h"
#include "core/storage/notebook.h"
#include "core/storage/seal/sealed_header.h"

#include <QtCore/QTemporaryDir>

namespace hearth::test {

/// What a passphrase costs where nobody tries to guess it.
constexpr crypto::Cost cheap{1, 8};

/// Never empty.
storage::Passphrase passphrase(QString text);

/// A world for a test: a sealed notebook in a folder of its own, a clock that stands still, chance
/// from a seed.
class Sealedside
{
public:
    static constexpr qint64 evening = 1'772'560'800'000;

    Sealedside();

    storage::Notebook &notebook() { return *m_notebook; }
    ManualClock &clock() { return m_clock; }
    QRandomGenerator &chance() { return m_chance; }
    const QString &recoveryKey() const { return m_recoveryKey; }
    QString path() const { return file(QStringLiteral("notebook.hearth-sealed")); }
    QString folder() const { return m_folder.path(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// "amber kettle".
    static storage::Passphrase itsPassphrase();

    void close() { m_notebook.reset(); }
    void reopen();
    /// The files as they are now, as a program that is killed leaves them; gives the snapshot's
    /// path.
    QString asKilled();
    Result<std::unique_ptr<storage::Notebook>>
    unlock(const QString &path, storage::OpenMode mode = storage::OpenMode::ReadWrite);

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{evening};
    QRandomGenerator m_chance{1};
    QString m_recoveryKey;
    std::unique_ptr<storage::Notebook> m_notebook;
    int m_copies = 0;
};

/// Every row of every table but those of the search index, table by table.
QStringList everyRow(const storage::Notebook &notebook);

} // namespace hearth::test
