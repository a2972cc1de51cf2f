// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/seal/sealed_store.h"

#include "core/storage/seal/commit_recording.h"

#include <QtCore/QFile>

#include <cstring>

namespace hearth::storage {

using namespace crypto;

QString sealedLogPath(const QString &path)
{
    return path + QStringLiteral("-log");
}

SealedStore::SealedStore(QString path, FoundHeader found, Keys keys)
    : m_path(std::move(path))
    , m_header(std::move(found.header))
    , m_keys(std::move(keys))
{
}

SealedStore::~SealedStore()
{
    takeFinished(true);
}

Result<SealedStore::Opened> SealedStore::open(const QString &path, const Passphrase &passphrase,
                                              OpenMode mode)
{
    keepOutOfDumps();
    if (const auto known = readSealedHeader(path); !known)
        return tl::unexpected(known.error().code == ErrorCode::NotebookNotOurs
                                  ? Error{ErrorCode::NotebookNotSealed, path}
                                  : known.error());
    std::optional<SealedLog> log;
    if (mode == OpenMode::ReadWrite) {
        auto opened = SealedLog::open(sealedLogPath(path));
        if (!opened)
            return tl::unexpected(opened.error());
        log = *std::move(opened);
    } else {
        auto opened = SealedLog::openForReading(sealedLogPath(path));
        if (!opened)
            return tl::unexpected(opened.error());
        log = *std::move(opened);
    }
    // Now that nobody else writes: the header may be another than a moment ago.
    auto found = readSealedHeader(path);
    if (!found)
        return tl::unexpected(found.error());
    auto keys = found->header.unwrap(passphrase);
    if (!keys)
        return tl::unexpected(keys.error());
    auto bytes = readSnapshot(path, *found, *keys);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QList<QByteArray> patchsets;
    if (log) {
        auto told = log->read(found->header, *keys);
        if (!told)
            return tl::unexpected(told.error());
        patchsets = *std::move(told);
    }
    auto database = Database::inMemory(*std::move(bytes));
    if (!database)
        return tl::unexpected(database.error());
    const auto replayed = replay(**database, patchsets);
    for (QByteArray &patchset : patchsets)
        wipe(patchset);
    if (!replayed)
        return tl::unexpected(replayed.error());
    std::unique_ptr<SealedStore> store(new SealedStore(path, *std::move(found), *std::move(keys)));
    store->m_log = std::move(log);
    if (mode == OpenMode::ReadWrite && !store->m_log->hasBegun()) {
        if (const auto begun = store->m_log->beginAnew(store->m_header, store->m_keys, 0); !begun)
            return tl::unexpected(begun.error());
    }
    return Opened{std::move(store), *std::move(database)};
}

Result<QString> SealedStore::create(const QString &path, const Passphrase &passphrase,
                                    const Cost &cost, QByteArrayView database)
{
    keepOutOfDumps();
    if (QFile::exists(path))
        return fail(ErrorCode::NotebookExists, path);
    auto log = SealedLog::open(sealedLogPath(path));
    if (!log)
        return tl::unexpected(log.error());
    const Keys keys(Secret::random(keyBytes));
    const RecoveryKey recovery = RecoveryKey::fresh();
    SealedHeader header = SealedHeader::fresh();
    header.wrap(keys, recovery);
    auto done = header.wrap(keys, passphrase.text(), cost);
    // The log first: it says nothing without the snapshot, and the snapshot makes the notebook.
    if (done)
        done = log->beginAnew(header, keys, 0);
    if (done)
        done = writeSnapshot(path, header, keys, database);
    if (!done) {
        QFile::remove(sealedLogPath(path));
        return tl::unexpected(done.error());
    }
    return recovery.printed();
}

Status SealedStore::keep(const QByteArray &patchset)
{
    takeFinished(false);
    return m_log->append(patchset, m_keys);
}

void SealedStore::takeBack()
{
    m_log->takeBack();
}

bool SealedStore::isCompact() const
{
    return m_log && m_log->generation() == m_header.generation && m_log->count() == 0;
}

SealedHeader SealedStore::nextHeader() const
{
    SealedHeader next = m_header;
    next.before = m_log->generation();
    next.included = m_log->count();
    next.generation = randomBytes(idBytes);
    return next;
}

void SealedStore::committed(Database &database)
{
    if (m_folding || m_log->size() < m_foldAt)
        return;
    // Where it does not come about, not with every commit again.
    m_foldAt = m_log->size() + m_longest;
    const auto all = database.bytes();
    if (!all)
        return;
    MemoryBytes copy(all->size());
    if (copy.isNull())
        return;
    std::memcpy(copy.data(), all->view().data(), static_cast<size_t>(all->size()));
    SealedHeader header = nextHeader();
    // The log goes on meanwhile: a snapshot says how much of it is in it.
    auto work = [path = m_path, header, bytes = std::move(copy),
                 keys = std::make_shared<Keys>(Secret::copyOf(QByteArrayView(
                     reinterpret_cast<const char *>(m_keys.data.data()), m_keys.data.size())))] {
        return writeSnapshot(path, header, *keys, bytes.view());
    };
    m_folding = Folding{std::move(header), std::async(std::launch::async, std::move(work))};
}

void SealedStore::takeFinished(bool wait)
{
    using namespace std::chrono_literals;
    if (!m_folding || (!wait && m_folding->done.wait_for(0s) != std::future_status::ready))
        return;
    const Status done = m_folding->done.get();
    const SealedHeader header = std::move(m_folding->header);
    m_folding.reset();
    // Where it failed the log just goes on to grow. It goes on as well where it cannot be begun
    // anew: the snapshot says how much of it is known.
    if (!done)
        return;
    const quint64 included = header.included;
    m_header = header;
    if (m_log->beginAnew(m_header, m_keys, included))
        m_foldAt = m_longest;
}

Status SealedStore::compact(Database &database)
{
    takeFinished(true);
    const auto all = database.bytes();
    if (!all)
        return tl::unexpected(all.error());
    const SealedHeader next = nextHeader();
    if (const auto written = writeSnapshot(m_path, next, m_keys, all->view()); !written)
        return written;
    m_header = next;
    return m_log->beginAnew(m_header, m_keys, m_log->count());
}

Status SealedStore::rewrapped(SealedHeader header)
{
    if (const auto written = rewriteHeader(m_path, header, m_keys); !written)
        return written;
    m_header = std::move(header);
    return {};
}

Status SealedStore::changePassphrase(const Passphrase &passphrase, const Cost &cost)
{
    takeFinished(true);
    SealedHeader header = m_header;
    const auto wrapped = header.wrap(m_keys, passphrase.text(), cost);
    return wrapped ? rewrapped(std::move(header)) : wrapped;
}

Result<QString> SealedStore::changeRecoveryKey()
{
    takeFinished(true);
    SealedHeader header = m_header;
    const RecoveryKey recovery = RecoveryKey::fresh();
    header.wrap(m_keys, recovery);
    if (const auto written = rewrapped(std::move(header)); !written)
        return tl::unexpected(written.error());
    return recovery.printed();
}

} // namespace hearth::storage
