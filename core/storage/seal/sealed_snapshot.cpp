// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/seal/sealed_snapshot.h"

#include "core/crypto/stream.h"
#include "core/storage/durable_file.h"

#include <QtCore/QFile>

#include <cstring>
#include <functional>

namespace hearth::storage {

using namespace crypto;

namespace {
constexpr qsizetype bodyAt = headerBytes + streamHeaderBytes;
constexpr qsizetype sealedChunkBytes = chunkBytes + chunkSealBytes;
// SQLite's file format, 1.3: what writes and what reads; 2 is WAL, which memory cannot have.
constexpr qsizetype journalVersionsAt = 18;

QString freshPath(const QString &path)
{
    return path + QStringLiteral("-new");
}

tl::unexpected<Error> damaged(const QString &what)
{
    return fail(ErrorCode::NotebookDamaged, what);
}

/// Hands every chunk of a snapshot, unsealed, to `take`; the last call may still come to an error.
Status unsealChunks(QFile &file, const FoundHeader &found, const Keys &keys,
                    const std::function<Status(qint64 at, QByteArrayView chunk)> &take)
{
    if (!file.seek(headerBytes))
        return fail(ErrorCode::FileNotReadable, file.errorString());
    const QByteArray streamHeader = file.read(streamHeaderBytes);
    if (streamHeader.size() != streamHeaderBytes)
        return damaged(QStringLiteral("cut off"));
    StreamUnsealer stream(keys.snapshot, streamHeader, found.header.bound());
    QByteArray sealed(sealedChunkBytes, Qt::Uninitialized);
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    for (qint64 at = 0;;) {
        const qint64 got = file.read(sealed.data(), sealed.size());
        if (got < 0)
            return fail(ErrorCode::FileNotReadable, file.errorString());
        const auto isLast = stream.unseal(QByteArrayView(sealed).first(got),
                                          reinterpret_cast<unsigned char *>(chunk.data()));
        // Only the last may be shorter, and it is not empty.
        if (!isLast || got <= chunkSealBytes || (!*isLast && got != sealedChunkBytes)) {
            wipe(chunk);
            return damaged(QStringLiteral("chunk %1").arg(at / chunkBytes));
        }
        const QByteArrayView plain = QByteArrayView(chunk).first(got - chunkSealBytes);
        if (const auto taken = take(at, plain); !taken || *isLast) {
            wipe(chunk);
            if (taken && !file.atEnd())
                return damaged(QStringLiteral("bytes after the end"));
            return taken;
        }
        at += plain.size();
    }
}

Status writeChunks(const Descriptor &file, const QString &path, const SealedHeader &header,
                   const Keys &keys, QByteArrayView database)
{
    StreamSealer stream(keys.snapshot, header.bound());
    if (const auto begun = writeAt(file, 0, header.encode(keys) + stream.header(), path); !begun)
        return begun;
    qint64 to = bodyAt;
    for (qsizetype at = 0; at < database.size(); at += chunkBytes) {
        QByteArrayView plain = database.sliced(at, qMin(chunkBytes, database.size() - at));
        QByteArray first;
        if (at == 0) {
            first = plain.toByteArray();
            first[journalVersionsAt] = 1;
            first[journalVersionsAt + 1] = 1;
            plain = first;
        }
        const QByteArray sealed = stream.seal(plain, at + plain.size() == database.size());
        wipe(first);
        if (const auto written = writeAt(file, to, sealed, path); !written)
            return written;
        to += sealed.size();
    }
    return {};
}

/// Whether the file on the disk, opened anew, holds these bytes.
Status holds(const QString &path, const Keys &keys, QByteArrayView database)
{
    const auto found = readSealedHeader(path);
    if (!found)
        return tl::unexpected(found.error());
    if (!SealedHeader::isGenuine(found->bytes, keys))
        return damaged(QStringLiteral("header"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, file.errorString());
    qint64 length = 0;
    const auto same = [&](qint64 at, QByteArrayView chunk) -> Status {
        const qint64 from = at == 0 ? journalVersionsAt + 2 : 0;
        length = at + chunk.size();
        if (length > database.size()
            || std::memcmp(chunk.data() + from, database.data() + at + from,
                           static_cast<size_t>(chunk.size() - from))
                != 0)
            return damaged(QStringLiteral("not what was written"));
        return {};
    };
    const auto read = unsealChunks(file, *found, keys, same);
    if (read && length != database.size())
        return damaged(QStringLiteral("not all that was written"));
    return read;
}

/// Makes the new file with `write`, and puts it in place once `isSound` has read it again.
Status replace(const QString &path, const std::function<Status(const Descriptor &)> &write,
               const std::function<Status(const QString &)> &isSound)
{
    const QString fresh = freshPath(path);
    auto file = freshFile(fresh);
    if (!file)
        return tl::unexpected(file.error());
    auto done = write(*file);
    if (done)
        done = syncFile(*file, fresh);
    if (done && !file->close())
        done = tl::unexpected(writeError(fresh, errno));
    if (done)
        done = isSound(fresh);
    if (done)
        done = replaceFile(fresh, path);
    if (!done)
        QFile::remove(fresh);
    return done;
}
} // namespace

bool isSealedFile(const QString &path)
{
    const auto found = readSealedHeader(path);
    return found || found.error().code == ErrorCode::NotebookDamaged
        || found.error().code == ErrorCode::NotebookNewer;
}

Result<FoundHeader> readSealedHeader(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotebookMissing, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, path);
    QByteArray bytes = file.read(headerBytes);
    auto header = SealedHeader::decode(bytes);
    if (!header)
        return tl::unexpected(header.error());
    return FoundHeader{*std::move(header), std::move(bytes)};
}

Result<MemoryBytes> readSnapshot(const QString &path, const FoundHeader &found, const Keys &keys)
{
    // What the passphrase opened may still have had something put beside it.
    if (!SealedHeader::isGenuine(found.bytes, keys))
        return damaged(QStringLiteral("header"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, path);
    const qint64 sealedSize = file.size() - bodyAt;
    const qint64 chunks = (sealedSize + sealedChunkBytes - 1) / sealedChunkBytes;
    const qint64 size = sealedSize - chunks * chunkSealBytes;
    if (sealedSize <= 0 || size <= journalVersionsAt + 1)
        return damaged(QStringLiteral("cut off"));
    MemoryBytes database(size);
    if (database.isNull())
        return fail(ErrorCode::StorageFailed, QStringLiteral("no memory for the notebook"));
    qint64 length = 0;
    const auto take = [&](qint64 at, QByteArrayView chunk) -> Status {
        if (at + chunk.size() > size)
            return damaged(QStringLiteral("longer than it says"));
        std::memcpy(database.data() + at, chunk.data(), static_cast<size_t>(chunk.size()));
        length = at + chunk.size();
        return {};
    };
    if (const auto read = unsealChunks(file, found, keys, take); !read)
        return tl::unexpected(read.error());
    if (length != size)
        return damaged(QStringLiteral("shorter than it says"));
    return database;
}

Status writeSnapshot(const QString &path, const SealedHeader &header, const Keys &keys,
                     QByteArrayView database)
{
    Q_ASSERT(database.size() > journalVersionsAt + 1);
    return replace(
        path,
        [&](const Descriptor &file) {
            return writeChunks(file, freshPath(path), header, keys, database);
        },
        [&](const QString &fresh) { return holds(fresh, keys, database); });
}

Status rewriteHeader(const QString &path, const SealedHeader &header, const Keys &keys)
{
    QFile old(path);
    if (!old.open(QIODevice::ReadOnly) || !old.seek(headerBytes))
        return fail(ErrorCode::FileNotReadable, path);
    const auto write = [&](const Descriptor &file) -> Status {
        QByteArray part = header.encode(keys);
        for (qint64 at = 0; !part.isEmpty(); part = old.read(1024 * 1024)) {
            if (const auto written = writeAt(file, at, part, path); !written)
                return written;
            at += part.size();
        }
        return {};
    };
    const auto isSound = [&](const QString &fresh) -> Status {
        const auto found = readSealedHeader(fresh);
        const auto read = found ? readSnapshot(fresh, *found, keys) : tl::unexpected(found.error());
        return read ? Status{} : tl::unexpected(read.error());
    };
    return replace(path, write, isSound);
}

} // namespace hearth::storage
