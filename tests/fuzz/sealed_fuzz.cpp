// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a snapshot or as its log, whole or laid over genuine ones: a refusal, or what was
// sealed, as far as it goes.
#include "core/storage/seal/sealed_log.h"
#include "core/storage/seal/sealed_snapshot.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <cstdlib>

using namespace hearth;
using namespace hearth::storage;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// A sealed notebook of a few hundred bytes.
struct Sealed
{
    QTemporaryDir folder;
    Keys keys{crypto::Secret::copyOf(QByteArray(crypto::keyBytes, 'k'))};
    SealedHeader header = SealedHeader::fresh();
    QByteArray plain = QByteArray(300, 'p');
    QByteArray snapshot;
    QByteArray log;

    Sealed()
    {
        plain[18] = plain[19] = 1;
        require(header.wrap(keys, crypto::Secret::copyOf("amber kettle"), {1, 8}).has_value());
        header.wrap(keys, crypto::RecoveryKey::fresh());
        require(writeSnapshot(path(), header, keys, plain).has_value());
        snapshot = bytesOf(path());
        auto made = SealedLog::open(path() + QStringLiteral("-log"));
        require(made && made->beginAnew(header, keys, 0).has_value());
        for (const char *message : {"one", "two", "three"})
            require(made->append(QByteArrayView(message), keys).has_value());
        log = bytesOf(path() + QStringLiteral("-log"));
    }
    QString path() const { return folder.filePath(QStringLiteral("n")); }

    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

/// A few of the bytes laid over those that were sealed, at a place that all of them choose.
QByteArray laidOver(QByteArray genuine, const QByteArray &bytes, size_t choice)
{
    const auto place = static_cast<qsizetype>(choice % static_cast<size_t>(genuine.size() + 1));
    const QByteArray over = bytes.first(qMin<qsizetype>(bytes.size(), 1 + place % 24));
    return genuine.replace(place, over.size(), over);
}

void put(const QString &path, const QByteArray &bytes)
{
    // A file that is written over is synced by some file systems; a new one is not.
    QFile::remove(path);
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void asSnapshot(const Sealed &sealed, const QByteArray &bytes)
{
    put(sealed.path(), bytes);
    const auto found = readSealedHeader(sealed.path());
    if (!found)
        return;
    require(found->header.cost.isAllowed());
    const auto read = readSnapshot(sealed.path(), *found, sealed.keys);
    require(!read || (read->view() == sealed.plain && bytes == sealed.snapshot));
}

void asLog(const Sealed &sealed, const QByteArray &bytes)
{
    const QString path = sealed.path() + QStringLiteral("-log");
    put(path, bytes);
    auto log = SealedLog::open(path);
    require(log.has_value());
    const auto told = log->read(sealed.header, sealed.keys);
    const QList<QByteArray> all{"one", "two", "three"};
    require(!told || *told == all.first(qMin(told->size(), all.size())));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Sealed sealed;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const size_t choice = qHash(bytes, 1);
    switch (choice % 4) {
    case 0: asSnapshot(sealed, bytes); break;
    case 1: asSnapshot(sealed, laidOver(sealed.snapshot, bytes, choice / 4)); break;
    case 2: asLog(sealed, bytes); break;
    default: asLog(sealed, laidOver(sealed.log, bytes, choice / 4));
    }
    return 0;
}
