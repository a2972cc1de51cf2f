// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/seal/sealed_log.h"

#include <QtCore/QFile>
#include <QtCore/QtEndian>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hearth::storage {

using namespace crypto;

namespace {
constexpr QByteArrayView logMagic("HRTHSLOG");
constexpr quint32 logVersion = 1;
constexpr qsizetype toldBytes = 48;
constexpr qsizetype logHeaderBytes = toldBytes + digestBytes;
constexpr qsizetype headBytes = nonceBytes + qsizetype{sizeof(quint32)} + sealBytes;
constexpr quint32 longestMessage = 1U << 30;
constexpr qsizetype unwrittenRun = 16;

QByteArray logHeader(const SealedHeader &header, const Keys &keys)
{
    const QByteArray told = logMagic.toByteArray() + littleEndian(logVersion) + QByteArray(4, '\0')
        + header.notebook + header.generation;
    return told
        + digest(told,
                 QByteArrayView(reinterpret_cast<const char *>(keys.header.data()),
                                keys.header.size()));
}

/// What is left where bytes did not come to the disk before the power went.
bool hasUnwritten(QByteArrayView bytes)
{
    const auto isZero = [](char c) { return c == '\0'; };
    return std::search_n(bytes.begin(), bytes.end(), unwrittenRun, '\0') != bytes.end()
        || (bytes.size() < unwrittenRun && std::all_of(bytes.begin(), bytes.end(), isZero));
}

tl::unexpected<Error> damagedLog(const QString &what)
{
    return fail(ErrorCode::NotebookDamaged, QStringLiteral("the log: %1").arg(what));
}

/// Nobody else may have the file, nor has put another in its place meanwhile.
enum class Lock { Ours, Elsewhere, Replaced };

Lock lock(const Descriptor &file, const QString &path)
{
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0)
        return Lock::Elsewhere;
    struct stat ours = {};
    struct stat there = {};
    const bool same = ::fstat(file.get(), &ours) == 0
        && ::stat(QFile::encodeName(path).constData(), &there) == 0 && ours.st_ino == there.st_ino
        && ours.st_dev == there.st_dev;
    return same ? Lock::Ours : Lock::Replaced;
}
} // namespace

Result<SealedLog> SealedLog::open(const QString &path)
{
    for (;;) {
        Descriptor file(::open(QFile::encodeName(path).constData(),
                               O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!file.isOpen())
            return tl::unexpected(writeError(path, errno));
        const Lock locked = lock(file, path);
        if (locked == Lock::Elsewhere)
            return fail(ErrorCode::NotebookInUse, path);
        if (locked == Lock::Ours)
            return SealedLog(path, std::move(file));
    }
}

Result<std::optional<SealedLog>> SealedLog::openForReading(const QString &path)
{
    Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen() && errno == ENOENT)
        return std::optional<SealedLog>{};
    if (!file.isOpen())
        return fail(ErrorCode::FileNotReadable, path);
    if (lock(file, path) != Lock::Ours)
        return fail(ErrorCode::NotebookInUse, path);
    return SealedLog(path, std::move(file));
}

Result<QByteArray> SealedLog::wholeFile() const
{
    struct stat status = {};
    if (::fstat(m_file.get(), &status) != 0)
        return fail(ErrorCode::FileNotReadable, m_path);
    QByteArray bytes(static_cast<qsizetype>(status.st_size), Qt::Uninitialized);
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t got = ::pread(m_file.get(), bytes.data() + done,
                                    static_cast<size_t>(bytes.size() - done), done);
        if (got > 0)
            done += got;
        else if (got == 0)
            bytes.truncate(done);
        else if (errno != EINTR)
            return fail(ErrorCode::FileNotReadable, m_path);
    }
    return bytes;
}

QByteArray SealedLog::bound() const
{
    return m_generation + littleEndian(m_count) + m_lastSeal;
}

Result<QList<QByteArray>> SealedLog::read(const SealedHeader &header, const Keys &keys)
{
    const auto bytes = wholeFile();
    if (!bytes)
        return tl::unexpected(bytes.error());
    m_generation.clear();
    const QByteArrayView head = QByteArrayView(*bytes).first(qMin(bytes->size(), logHeaderBytes));
    // A snapshot alone is a whole notebook.
    if (head.size() < logHeaderBytes
        || std::all_of(head.begin(), head.end(), [](char c) { return c == '\0'; }))
        return QList<QByteArray>{};
    SealedHeader writer = header;
    if (logHeader(writer, keys) != head) {
        writer.generation = header.before;
        if (logHeader(writer, keys) != head)
            return damagedLog(QStringLiteral("it is of another time"));
    }
    m_generation = writer.generation;
    m_lastSeal = head.last(sealBytes).toByteArray();
    m_end = logHeaderBytes;
    auto messages = records(*bytes, keys);
    if (!messages)
        return messages;
    m_isTorn = m_end < bytes->size();
    if (m_generation == header.generation)
        return messages;
    if (header.included > m_count)
        return damagedLog(QStringLiteral("it is shorter than it was"));
    return messages->mid(static_cast<qsizetype>(header.included));
}

Result<QList<QByteArray>> SealedLog::records(QByteArrayView bytes, const Keys &keys)
{
    QList<QByteArray> messages;
    while (m_end < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(m_end);
        if (rest.size() < headBytes)
            break;
        const QByteArrayView nonce = rest.first(nonceBytes);
        quint32 length = 0;
        if (!unseal(rest.sliced(nonceBytes, headBytes - nonceBytes), bound(), nonce, keys.length,
                    reinterpret_cast<unsigned char *>(&length))) {
            if (hasUnwritten(rest))
                break;
            return damagedLog(QStringLiteral("record %1").arg(m_count));
        }
        length = qFromLittleEndian(length);
        if (length > longestMessage)
            return damagedLog(QStringLiteral("record %1").arg(m_count));
        const qsizetype whole = headBytes + qsizetype{length} + sealBytes;
        if (rest.size() < whole)
            break;
        QByteArray message(qsizetype{length}, Qt::Uninitialized);
        if (!unseal(rest.sliced(headBytes, whole - headBytes), bound(), nonce, keys.record,
                    reinterpret_cast<unsigned char *>(message.data()))) {
            if (rest.size() == whole && hasUnwritten(rest))
                break;
            return damagedLog(QStringLiteral("record %1").arg(m_count));
        }
        messages.append(std::move(message));
        m_lastSeal = rest.sliced(whole - sealBytes, sealBytes).toByteArray();
        m_end += whole;
        ++m_count;
    }
    return messages;
}

QByteArray SealedLog::sealedRecord(QByteArrayView message, const Keys &keys) const
{
    const QByteArray nonce = randomBytes(nonceBytes);
    return nonce
        + seal(littleEndian(static_cast<quint32>(message.size())), bound(), nonce, keys.length)
        + seal(message, bound(), nonce, keys.record);
}

Status SealedLog::append(QByteArrayView message, const Keys &keys)
{
    if (m_isBroken)
        return fail(ErrorCode::StorageFailed, m_path);
    if (message.size() > longestMessage)
        return fail(ErrorCode::TextTooLong);
    if (m_isFolderBehind) {
        if (const auto synced = syncFolderOf(m_path); !synced)
            return synced;
        m_isFolderBehind = false;
    }
    // What is left of a record that was never whole would stand behind a shorter one.
    if (m_isTorn) {
        if (const auto cut = cutTo(m_end); !cut)
            return cut;
        m_isTorn = false;
    }
    const QByteArray record = sealedRecord(message, keys);
    auto kept = writeAt(m_file, m_end, record, m_path);
    if (kept)
        kept = syncFile(m_file, m_path);
    if (!kept) {
        m_isBroken = !cutTo(m_end);
        return kept;
    }
    m_endBefore = m_end;
    m_lastSealBefore = m_lastSeal;
    m_end += record.size();
    m_lastSeal = record.last(sealBytes);
    ++m_count;
    return {};
}

void SealedLog::takeBack()
{
    m_end = m_endBefore;
    m_lastSeal = m_lastSealBefore;
    --m_count;
    m_isBroken = !cutTo(m_end);
}

Status SealedLog::cutTo(qint64 end)
{
    if (::ftruncate(m_file.get(), end) != 0)
        return tl::unexpected(writeError(m_path, errno));
    return syncFile(m_file, m_path);
}

Status SealedLog::beginAnew(const SealedHeader &header, const Keys &keys, quint64 from)
{
    QList<QByteArray> kept;
    if (hasBegun() && from < m_count) {
        auto bytes = wholeFile();
        if (!bytes)
            return tl::unexpected(bytes.error());
        SealedLog again(m_path, Descriptor());
        again.m_generation = m_generation;
        again.m_lastSeal = QByteArrayView(*bytes)
                               .sliced(toldBytes + digestBytes - sealBytes, sealBytes)
                               .toByteArray();
        again.m_end = logHeaderBytes;
        auto messages = again.records(QByteArrayView(*bytes).first(m_end), keys);
        if (!messages)
            return tl::unexpected(messages.error());
        kept = messages->mid(static_cast<qsizetype>(from));
    }
    const QString fresh = m_path + QStringLiteral("-new");
    auto file = freshFile(fresh);
    if (!file)
        return tl::unexpected(file.error());
    SealedLog anew(m_path, *std::move(file));
    anew.m_generation = header.generation;
    QByteArray bytes = logHeader(header, keys);
    anew.m_lastSeal = bytes.last(sealBytes);
    for (QByteArray &message : kept) {
        const QByteArray record = anew.sealedRecord(message, keys);
        anew.m_lastSeal = record.last(sealBytes);
        ++anew.m_count;
        bytes += record;
        wipe(message);
    }
    anew.m_end = bytes.size();
    auto done = writeAt(anew.m_file, 0, bytes, fresh);
    if (done)
        done = syncFile(anew.m_file, fresh);
    // Before anybody can find it by its name.
    if (done && ::flock(anew.m_file.get(), LOCK_EX | LOCK_NB) != 0)
        done = tl::unexpected(writeError(fresh, errno));
    if (done
        && ::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(m_path).constData())
            != 0)
        done = tl::unexpected(writeError(m_path, errno));
    if (!done) {
        QFile::remove(fresh);
        return done;
    }
    anew.m_isFolderBehind = !syncFolderOf(m_path);
    *this = std::move(anew);
    return {};
}

} // namespace hearth::storage
