// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/seal/sealed_log.h"
#include "core/storage/seal/sealed_snapshot.h"
#include "tests/support/core/hearthside.h"
#include "tests/support/core/sealedside.h"

#include <QtTest/QtTest>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::test;

namespace {

/// A snapshot and a log of a few hundred bytes, and what opens them. What is sealed need not be a
/// database here.
struct SmallFiles
{
    QTemporaryDir folder;
    Keys keys{crypto::Secret::random(crypto::keyBytes)};
    SealedHeader header = SealedHeader::fresh();
    QByteArray snapshot;
    QByteArray log;
    QList<QByteArray> messages{"the first", "", "the third, which is longer than the others"};
    QList<qint64> ends; ///< of the log's header and of each record

    explicit SmallFiles(const QByteArray &database = QByteArray(300, 'd'))
    {
        Hearthside::must(
            header.wrap(keys, passphrase(QStringLiteral("amber kettle")).text(), cheap));
        header.wrap(keys, crypto::RecoveryKey::fresh());
        Hearthside::must(writeSnapshot(path(), header, keys, database));
        snapshot = bytesOf(path());
        auto made = Hearthside::must(SealedLog::open(logPath()));
        Hearthside::must(made.beginAnew(header, keys, 0));
        ends.append(made.size());
        for (const QByteArray &message : messages) {
            Hearthside::must(made.append(message, keys));
            ends.append(made.size());
        }
        log = bytesOf(logPath());
    }
    QString path() const { return folder.filePath(QStringLiteral("snapshot")); }
    QString logPath() const { return folder.filePath(QStringLiteral("log")); }

    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void put(const QString &name, const QByteArray &bytes)
    {
        // A file that is written over is synced by some file systems; a new one is not.
        QFile::remove(name);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// What somebody gets who has the passphrase.
    Result<QByteArray> openSnapshot(const QByteArray &bytes) const
    {
        put(path(), bytes);
        const auto found = readSealedHeader(path());
        if (!found)
            return tl::unexpected(found.error());
        const auto unwrapped = found->header.unwrap(passphrase(QStringLiteral("amber kettle")));
        if (!unwrapped)
            return tl::unexpected(unwrapped.error());
        const auto read = readSnapshot(path(), *found, *unwrapped);
        if (!read)
            return tl::unexpected(read.error());
        return read->view().toByteArray();
    }
    /// The log as somebody leaves it who goes on after what it tells.
    QByteArray goneOnWith(const QByteArray &message) const
    {
        auto made = Hearthside::must(SealedLog::open(logPath()));
        Hearthside::must(made.read(header, keys));
        Hearthside::must(made.append(message, keys));
        return bytesOf(logPath());
    }
    Result<QList<QByteArray>> openLog(const QByteArray &bytes) const
    {
        put(logPath(), bytes);
        return Hearthside::must(SealedLog::open(logPath())).read(header, keys);
    }
};

} // namespace

class SealedFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasSealedIsUnsealed_data();
    void whatWasSealedIsUnsealed();
    void aSnapshotWithOneByteFlippedIsRefused();
    void aSnapshotCutAnywhereIsRefused();
    void aSnapshotWithMoreAtItsEndIsRefused();
    void chunksThatChangedPlacesAreRefused();
    void aCostOutsideTheLimitsIsRefusedBeforeItIsPaid_data();
    void aCostOutsideTheLimitsIsRefusedBeforeItIsPaid();
    void aLogTellsWhatWasKept();
    void aLogWithOneByteFlippedIsRefused();
    void aLogCutAnywhereTellsWhatIsWhole();
    void aLogThatLostPowerIsCut();
    void recordsLeftOutMovedOrRepeatedAreRefused();
    void aTakenBackRecordIsGone();
};

void SealedFilesTest::whatWasSealedIsUnsealed_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {100, 65'535, 65'536, 65'537, 131'072, 300'000})
        QTest::addRow("%d bytes", static_cast<int>(size)) << size;
}

void SealedFilesTest::whatWasSealedIsUnsealed()
{
    QFETCH(qsizetype, size);
    QByteArray database(size, Qt::Uninitialized);
    QRandomGenerator chance(20'261'124);
    std::generate(database.begin(), database.end(),
                  [&] { return static_cast<char>(chance.bounded(256)); });
    const SmallFiles files(database);
    const auto opened = files.openSnapshot(files.snapshot);
    QVERIFY(opened);
    // What says WAL says so no more.
    database[18] = 1;
    database[19] = 1;
    QCOMPARE(*opened, database);
}

void SealedFilesTest::aSnapshotWithOneByteFlippedIsRefused()
{
    const SmallFiles files;
    for (qsizetype at = 0; at < files.snapshot.size(); ++at) {
        QByteArray flipped = files.snapshot;
        flipped[at] = static_cast<char>(flipped[at] ^ 1 << at % 8);
        QVERIFY2(!files.openSnapshot(flipped), qPrintable(QString::number(at)));
    }
    QVERIFY(files.openSnapshot(files.snapshot));
}

void SealedFilesTest::aSnapshotCutAnywhereIsRefused()
{
    const SmallFiles files;
    for (qsizetype size = 0; size < files.snapshot.size(); ++size)
        QVERIFY2(!files.openSnapshot(files.snapshot.first(size)),
                 qPrintable(QString::number(size)));
    // Between two chunks, where nothing but the missing end tells.
    const SmallFiles two(QByteArray(100'000, 'd'));
    QVERIFY(!two.openSnapshot(two.snapshot.first(296 + 65'553)));
}

void SealedFilesTest::aSnapshotWithMoreAtItsEndIsRefused()
{
    const SmallFiles files;
    QVERIFY(!files.openSnapshot(files.snapshot + '\0'));
    QVERIFY(!files.openSnapshot(files.snapshot + files.snapshot.sliced(296)));
    const SmallFiles whole(QByteArray(65'536, 'd'));
    QVERIFY(!whole.openSnapshot(whole.snapshot + whole.snapshot.sliced(296)));
}

void SealedFilesTest::chunksThatChangedPlacesAreRefused()
{
    const SmallFiles files(QByteArray(200'000, 'd'));
    constexpr qsizetype chunk = 65'553;
    const QByteArray &all = files.snapshot;
    const QByteArray head = all.first(296);
    const QByteArray one = all.sliced(296, chunk);
    const QByteArray two = all.sliced(296 + chunk, chunk);
    const QByteArray rest = all.sliced(296 + 2 * chunk);
    QVERIFY(files.openSnapshot(head + one + two + rest));
    QVERIFY(!files.openSnapshot(head + two + one + rest));
    QVERIFY(!files.openSnapshot(head + one + one + rest));
    QVERIFY(!files.openSnapshot(head + one + rest));
    QVERIFY(!files.openSnapshot(head + one + two + two + rest));
    const SmallFiles other(QByteArray(200'000, 'd'));
    QVERIFY(!files.openSnapshot(head + other.snapshot.sliced(296)));
    // Another snapshot of the same notebook.
    SealedHeader later = files.header;
    later.generation = crypto::randomBytes(idBytes);
    Hearthside::must(writeSnapshot(files.path(), later, files.keys, QByteArray(200'000, 'd')));
    const QByteArray laterBytes = SmallFiles::bytesOf(files.path());
    QVERIFY(files.openSnapshot(laterBytes));
    QVERIFY(!files.openSnapshot(head + laterBytes.sliced(296)));
    QVERIFY(!files.openSnapshot(laterBytes.first(272) + all.sliced(272)));
}

void SealedFilesTest::aCostOutsideTheLimitsIsRefusedBeforeItIsPaid_data()
{
    QTest::addColumn<quint32>("operations");
    QTest::addColumn<quint32>("memory");
    QTest::newRow("no operations") << 0U << 8U;
    QTest::newRow("eleven operations") << 11U << 8U;
    QTest::newRow("no memory") << 1U << 7U;
    QTest::newRow("more than 1 GiB") << 1U << 1024U * 1024 + 1;
    QTest::newRow("all there is") << 1U << 0xffffffffU;
}

void SealedFilesTest::aCostOutsideTheLimitsIsRefusedBeforeItIsPaid()
{
    QFETCH(quint32, operations);
    QFETCH(quint32, memory);
    const SmallFiles files;
    const QByteArray asking = files.snapshot.first(32) + littleEndian(operations)
        + littleEndian(memory) + files.snapshot.sliced(40);
    QCOMPARE(files.openSnapshot(asking).error().code, ErrorCode::NotebookDamaged);
}

void SealedFilesTest::aLogTellsWhatWasKept()
{
    const SmallFiles files;
    QCOMPARE(Hearthside::must(files.openLog(files.log)), files.messages);
    SealedHeader later = files.header;
    later.before = files.header.generation;
    later.generation = crypto::randomBytes(idBytes);
    later.included = 2;
    auto log = Hearthside::must(SealedLog::open(files.logPath()));
    QCOMPARE(Hearthside::must(log.read(later, files.keys)), files.messages.mid(2));
    later.included = 4;
    QVERIFY(!log.read(later, files.keys));
    SealedHeader another = files.header;
    another.generation = crypto::randomBytes(idBytes);
    QVERIFY(!log.read(another, files.keys));
}

void SealedFilesTest::aLogWithOneByteFlippedIsRefused()
{
    const SmallFiles files;
    for (qsizetype at = 0; at < files.log.size(); ++at) {
        QByteArray flipped = files.log;
        flipped[at] = static_cast<char>(flipped[at] ^ 1 << at % 8);
        QVERIFY2(!files.openLog(flipped), qPrintable(QString::number(at)));
    }
}

void SealedFilesTest::aLogCutAnywhereTellsWhatIsWhole()
{
    const SmallFiles files;
    for (qsizetype size = 0; size < files.log.size(); ++size) {
        const auto told = files.openLog(files.log.first(size));
        QVERIFY2(told, qPrintable(QString::number(size)));
        const qsizetype whole = std::count_if(files.ends.cbegin() + 1, files.ends.cend(),
                                              [&](qint64 end) { return end <= size; });
        QCOMPARE(*told, files.messages.first(whole));
    }
}

void SealedFilesTest::aLogThatLostPowerIsCut()
{
    const SmallFiles files;
    const qsizetype lastAt = files.ends.at(2);
    for (qsizetype from = lastAt; from + 16 <= files.log.size(); ++from) {
        QByteArray unwritten = files.log;
        std::fill(unwritten.begin() + from, unwritten.end(), '\0');
        const auto told = files.openLog(unwritten);
        QVERIFY2(told, qPrintable(QString::number(from)));
        QCOMPARE(*told, files.messages.first(2));
    }
    QVERIFY(Hearthside::must(files.openLog(QByteArray(files.log.size(), '\0'))).isEmpty());
    // In the middle nothing is ever unwritten.
    QByteArray hole = files.log;
    std::fill_n(hole.begin() + files.ends.at(0) + 44, 16, '\0');
    QVERIFY(!files.openLog(hole));
    // What is left of a long record does not stand behind a short one that comes after it.
    QVERIFY(files.openLog(files.log));
    const QByteArray torn = files.goneOnWith(QByteArray(900, 'x')).chopped(5);
    QVERIFY(files.openLog(torn));
    QCOMPARE(Hearthside::must(files.openLog(files.goneOnWith("short"))).constLast(),
             QByteArray("short"));
    // What comes after the cut is written over it.
    QVERIFY(files.openLog(files.log.chopped(5)));
    QCOMPARE(Hearthside::must(files.openLog(files.goneOnWith("another third"))),
             (QList<QByteArray>{"the first", "", "another third"}));
}

void SealedFilesTest::recordsLeftOutMovedOrRepeatedAreRefused()
{
    const SmallFiles files;
    const auto part = [&](int record) {
        return files.log.sliced(files.ends.at(record),
                                files.ends.at(record + 1) - files.ends.at(record));
    };
    const QByteArray head = files.log.first(files.ends.at(0));
    QVERIFY(files.openLog(head + part(0) + part(1) + part(2)));
    QVERIFY(!files.openLog(head + part(1) + part(2)));
    QVERIFY(!files.openLog(head + part(0) + part(2)));
    QVERIFY(!files.openLog(head + part(1) + part(0) + part(2)));
    QVERIFY(!files.openLog(head + part(0) + part(0) + part(1)));
    QVERIFY(!files.openLog(files.log + part(2)));
    // A past that went on in two ways: neither goes on from the other.
    Hearthside::must(files.openLog(head + part(0)));
    const QByteArray forked = files.goneOnWith("another second");
    QVERIFY(files.openLog(forked));
    QVERIFY(!files.openLog(forked + part(2)));
}

void SealedFilesTest::aTakenBackRecordIsGone()
{
    const SmallFiles files;
    {
        auto log = Hearthside::must(SealedLog::open(files.logPath()));
        Hearthside::must(log.read(files.header, files.keys));
        QVERIFY(log.append("not after all", files.keys));
        log.takeBack();
        QCOMPARE(SmallFiles::bytesOf(files.logPath()), files.log);
    }
    QCOMPARE(Hearthside::must(files.openLog(files.goneOnWith("the fourth"))),
             files.messages + QList<QByteArray>{"the fourth"});
}

QTEST_GUILESS_MAIN(SealedFilesTest)
#include "sealed_files_test.moc"
