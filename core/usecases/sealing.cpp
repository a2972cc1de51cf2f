// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/sealing.h"

#include "core/storage/durable_file.h"
#include "core/storage/seal/plain_file.h"
#include "core/storage/seal/sealed_store.h"
#include "core/storage/state_hash.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace hearth::usecases {

using namespace storage;

namespace {
/// NotebookDamaged where two notebooks do not say the same.
Status requireEqual(const Notebook &one, const Notebook &other)
{
    const auto hash = stateHash(one);
    const auto otherHash = stateHash(other);
    if (const Error *error = firstError(hash, otherHash))
        return tl::unexpected(*error);
    if (*hash != *otherHash || one.device() != other.device())
        return fail(ErrorCode::NotebookDamaged, QStringLiteral("the copy does not say the same"));
    return {};
}

/// Finishes a sealing that was cut short once the sealed file was whole.
Result<QString> takeUp(const QString &target, const Notebook &plain, const Passphrase &passphrase,
                       const Clock &clock, QRandomGenerator &chance)
{
    const auto sealed = Notebook::unlock(target, passphrase, clock, chance);
    if (!sealed || !requireEqual(plain, **sealed))
        return fail(ErrorCode::NotebookExists, target);
    return changeRecoveryKey(**sealed);
}

Result<QString> makeSealed(const QString &target, Notebook &plain, const Passphrase &passphrase,
                           const crypto::Cost &cost, const Clock &clock, QRandomGenerator &chance)
{
    const auto bytes = plain.database().bytes();
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto recoveryKey = SealedStore::create(target, passphrase, cost, bytes->view());
    if (!recoveryKey)
        return recoveryKey;
    const auto sealed = Notebook::unlock(target, passphrase, clock, chance, OpenMode::ReadOnly);
    const Status equal = sealed ? requireEqual(plain, **sealed) : tl::unexpected(sealed.error());
    if (equal)
        return recoveryKey;
    QFile::remove(target);
    QFile::remove(sealedLogPath(target));
    return tl::unexpected(equal.error());
}

Status writePlain(const QString &path, Notebook &sealed)
{
    const auto bytes = sealed.database().bytes();
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto file = freshFile(path);
    if (!file)
        return tl::unexpected(file.error());
    const auto written = writeAt(*file, 0, bytes->view(), path);
    return written ? syncFile(*file, path) : written;
}

Result<SealedStore *> writableStore(Notebook &notebook)
{
    if (!notebook.isSealed())
        return fail(ErrorCode::NotebookNotSealed, notebook.path());
    if (notebook.isReadOnly())
        return fail(ErrorCode::NotebookReadOnly, notebook.path());
    return notebook.sealed();
}
} // namespace

Result<SealedAs> sealNotebook(const QString &name, const Passphrase &passphrase,
                              const crypto::Cost &cost, const Clock &clock,
                              QRandomGenerator &chance)
{
    // Through a link the file itself is meant, which is what has to be erased.
    const QString real = QFileInfo(name).canonicalFilePath();
    const QString path = real.isEmpty() ? name : real;
    const QString target = sealedPathOf(path);
    auto plain = Notebook::open(path, clock, chance);
    if (!plain)
        return tl::unexpected(plain.error());
    if (const auto checked = (*plain)->check(); !checked)
        return tl::unexpected(checked.error());
    const auto recoveryKey = QFileInfo::exists(target)
        ? takeUp(target, **plain, passphrase, clock, chance)
        : makeSealed(target, **plain, passphrase, cost, clock, chance);
    if (!recoveryKey)
        return tl::unexpected(recoveryKey.error());
    plain->reset();
    return SealedAs{target, *recoveryKey, erasePlain(path)};
}

Result<QString> unsealNotebook(const QString &path, const Passphrase &passphrase,
                               const Clock &clock, QRandomGenerator &chance)
{
    const QString target = plainPathOf(path);
    if (QFileInfo::exists(target))
        return fail(ErrorCode::NotebookExists, target);
    auto sealed = Notebook::unlock(path, passphrase, clock, chance);
    if (!sealed)
        return tl::unexpected(sealed.error());
    if (const auto checked = (*sealed)->check(); !checked)
        return tl::unexpected(checked.error());
    const QString fresh = unsealingPathOf(target);
    auto done = writePlain(fresh, **sealed);
    if (done) {
        const auto plain = Notebook::open(fresh, clock, chance);
        done = plain ? requireEqual(**sealed, **plain) : tl::unexpected(plain.error());
    }
    if (done)
        done = replaceFile(fresh, target);
    if (!done) {
        (void)erasePlain(fresh);
        return tl::unexpected(done.error());
    }
    sealed->reset();
    QFile::remove(path);
    QFile::remove(sealedLogPath(path));
    if (const auto synced = syncFolderOf(path); !synced)
        return tl::unexpected(synced.error());
    return target;
}

Result<LockStatus> lockStatus(const QString &path, const Clock &clock, QRandomGenerator &chance)
{
    LockStatus status;
    const auto plain = Notebook::open(path, clock, chance, OpenMode::ReadOnly);
    if (plain)
        return status;
    status.isInUse = plain.error().code == ErrorCode::NotebookInUse;
    if (status.isInUse)
        return status;
    status.isSealed = plain.error().code == ErrorCode::NotebookSealed;
    if (!status.isSealed)
        return tl::unexpected(plain.error());
    const auto found = readSealedHeader(path);
    if (!found)
        return tl::unexpected(found.error());
    status.cost = found->header.cost;
    status.hasPlainRemains = hasPlainRemains(path);
    const auto log = SealedLog::openForReading(sealedLogPath(path));
    if (!log && log.error().code != ErrorCode::NotebookInUse)
        return tl::unexpected(log.error());
    status.isInUse = !log;
    return status;
}

Status changePassphrase(Notebook &notebook, const Passphrase &passphrase, const crypto::Cost &cost)
{
    const auto store = writableStore(notebook);
    return store ? (*store)->changePassphrase(passphrase, cost) : tl::unexpected(store.error());
}

Result<QString> changeRecoveryKey(Notebook &notebook)
{
    const auto store = writableStore(notebook);
    return store ? (*store)->changeRecoveryKey() : tl::unexpected(store.error());
}

} // namespace hearth::usecases
