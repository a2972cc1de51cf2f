// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/library.h"
#include "core/search/search.h"
#include "core/storage/burn.h"
#include "core/storage/journal_store.h"
#include "core/storage/meta_store.h"
#include "core/storage/migrations.h"
#include "core/storage/seal/sealed_store.h"
#include "core/storage/unit_of_work.h"
#include "core/usecases/sample.h"
#include "core/usecases/sealing.h"
#include "tests/support/core/hearthside.h"
#include "tests/support/core/sealedside.h"

#include <QtCore/QDirIterator>
#include <QtTest/QtTest>
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::test;

namespace {

const QString canary = QStringLiteral("Zwölfuhrkanarienvogel");

Status fill(Notebook &notebook)
{
    const practice::Library library;
    return usecases::makeSample(notebook, [&](const QString &id) { return library.find(id); });
}

/// One page of the journal, written letter by letter as typing does; gives its id.
JournalEntryId type(Sealedside &s, const QString &text)
{
    std::optional<JournalEntryId> id;
    for (qsizetype length = text.size() % 5; length <= text.size(); length += 5) {
        auto work = Hearthside::must(
            UnitOfWork::begin(s.notebook(), Op::Other, QStringLiteral("the page")));
        if (!id)
            id = work.freshId<JournalEntryId>();
        const auto put = work.put(
            "journal_entry", id->toString(),
            {{"text", Value{text.first(length)}}, {"written_at", Value{s.clock().nowMs()}}});
        Hearthside::must(put);
        Hearthside::commit(work);
        s.clock().advance(300);
    }
    return *id;
}

qsizetype found(const Notebook &notebook, const QString &word)
{
    search::Query query{word};
    query.includeJournal = true;
    return Hearthside::must(search::find(notebook, query)).size();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SealedNotebookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasWrittenIsThereAgain();
    void everyCommitIsThereThoughNothingWasClosed();
    void undoAndSearchGoOnAfterAKill();
    void nothingIsWrittenPastTheLog();
    void everyTableButTheIndexIsKept();
    void aSealedNotebookDoesNotOpenWithoutItsPassphrase();
    void theRecoveryKeyOpensIt();
    void aNewPassphraseTakesThePlaceOfTheOld();
    void aNewRecoveryKeyTakesThePlaceOfTheOld();
    void onlyOneProgramHasItOpen();
    void readingLeavesEveryByte();
    void aSnapshotAloneIsAWholeNotebook();
    void aLogOfAnotherTimeIsRefused();
    void anOldFormatIsMigratedAndKept();
    void aCompactNotebookIsNotWrittenAgain();
    void aLongLogIsFoldedInWhileWorkGoesOn();
    void whatIsBurnedIsInNeitherFile();
    void aFullDiskLosesNothingThatWasKept();
    void noByteOnTheDiskTellsWhatIsInIt();
    void theProcessLeavesNoCoreFile();
};

void SealedNotebookTest::whatWasWrittenIsThereAgain()
{
    Sealedside s;
    QVERIFY(fill(s.notebook()));
    type(s, canary);
    const QStringList before = everyRow(s.notebook());
    QVERIFY(before.size() > 100);
    s.reopen();
    QCOMPARE(everyRow(s.notebook()), before);
    QVERIFY(s.notebook().check());
    QVERIFY(s.notebook().isSealed());
    QCOMPARE(found(s.notebook(), canary), 1);
}

void SealedNotebookTest::everyCommitIsThereThoughNothingWasClosed()
{
    Sealedside s;
    QVERIFY(fill(s.notebook()));
    for (int round = 0; round < 12; ++round) {
        type(s, QStringLiteral("%1 on evening %2").arg(canary).arg(round));
        if (round % 3 == 1)
            QVERIFY(s.notebook().history().undo());
        if (round % 6 == 1)
            QVERIFY(s.notebook().history().redo());
        if (round == 5)
            s.reopen();
        const auto copy =
            s.unlock(s.asKilled(), round % 2 ? OpenMode::ReadOnly : OpenMode::ReadWrite);
        QVERIFY(copy);
        QCOMPARE(everyRow(**copy), everyRow(s.notebook()));
        QVERIFY((*copy)->check());
    }
}

void SealedNotebookTest::undoAndSearchGoOnAfterAKill()
{
    Sealedside s;
    type(s, canary);
    const auto copy = s.unlock(s.asKilled());
    QVERIFY(copy);
    QCOMPARE(found(**copy, canary), 1);
    QVERIFY((*copy)->history().undo());
    QCOMPARE(found(**copy, canary), 0);
    QVERIFY((*copy)->history().redo());
    QCOMPARE(found(**copy, canary), 1);
    const auto reading = s.unlock(s.asKilled(), OpenMode::ReadOnly);
    QVERIFY(reading);
    QCOMPARE(found(**reading, canary), 1);
}

void SealedNotebookTest::nothingIsWrittenPastTheLog()
{
    Sealedside s;
    Database &database = s.notebook().database();
    QVERIFY(!database.prepare("INSERT INTO meta (key, value) VALUES ('a', 'b')").run());
    QVERIFY(!Hearthside::must(MetaStore(s.notebook()).find(QStringLiteral("a"))));
    auto transaction = Transaction::begin(database);
    QVERIFY(transaction);
    QVERIFY(database.prepare("INSERT INTO meta (key, value) VALUES ('a', 'b')").run());
    QVERIFY(transaction->commit());
    const auto copy = s.unlock(s.asKilled());
    QCOMPARE(Hearthside::must(MetaStore(**copy).find(QStringLiteral("a"))), QStringLiteral("b"));
}

void SealedNotebookTest::everyTableButTheIndexIsKept()
{
    // SQLite leaves a table without a primary key out of a recording, and says nothing.
    Sealedside s;
    Statement without = s.notebook().database().prepare(
        "SELECT count(*) AS n FROM pragma_table_list t WHERE schema = 'main' AND type = 'table'"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE pk > 0)");
    QCOMPARE(Hearthside::must(without.step()), Statement::Step::Row);
    QCOMPARE(without.integer("n"), 0);
}

void SealedNotebookTest::aSealedNotebookDoesNotOpenWithoutItsPassphrase()
{
    Sealedside s;
    s.close();
    const QByteArray before = bytesOf(s.path());
    QCOMPARE(Notebook::open(s.path(), s.clock(), s.chance()).error().code,
             ErrorCode::NotebookSealed);
    for (const char *wrong : {"amber kettl", "Amber kettle", "amber kettle ", "x"}) {
        const auto opened =
            Notebook::unlock(s.path(), passphrase(QLatin1String(wrong)), s.clock(), s.chance());
        QCOMPARE(opened.error(), (Error{ErrorCode::PassphraseWrong}));
    }
    QCOMPARE(bytesOf(s.path()), before);
    Hearthside plain;
    plain.close();
    QCOMPARE(s.unlock(plain.path()).error().code, ErrorCode::NotebookNotSealed);
    QCOMPARE(s.unlock(s.file(QStringLiteral("nowhere"))).error().code, ErrorCode::NotebookMissing);
    // The same letters, written another way.
    QString composed = QStringLiteral("K\u00e4fer");
    QString apart = QStringLiteral("Ka\u0308fer");
    const QString path = s.file(QStringLiteral("other.hearth-sealed"));
    QVERIFY(Notebook::createSealed(path, passphrase(composed), cheap, s.clock(), s.chance()));
    QVERIFY(Notebook::unlock(path, passphrase(apart), s.clock(), s.chance()));
}

void SealedNotebookTest::theRecoveryKeyOpensIt()
{
    Sealedside s;
    type(s, canary);
    const QStringList rows = everyRow(s.notebook());
    s.close();
    const QString typed = s.recoveryKey().toLower().replace(QLatin1Char('-'), QLatin1Char(' '));
    const auto opened = Notebook::unlock(s.path(), passphrase(typed), s.clock(), s.chance());
    QVERIFY(opened);
    QCOMPARE(everyRow(**opened), rows);
}

void SealedNotebookTest::aNewPassphraseTakesThePlaceOfTheOld()
{
    Sealedside s;
    type(s, canary);
    const QByteArray before = bytesOf(s.path());
    QVERIFY(usecases::changePassphrase(s.notebook(), passphrase(QStringLiteral("second")), cheap));
    // Wrapped anew; what is sealed stays as it was.
    QCOMPARE(bytesOf(s.path()).mid(headerBytes), before.mid(headerBytes));
    type(s, QStringLiteral("after it"));
    const QStringList rows = everyRow(s.notebook());
    const QString killed = s.asKilled();
    s.close();
    for (const QString &path : {killed, s.path()}) {
        QCOMPARE(s.unlock(path).error().code, ErrorCode::PassphraseWrong);
        QVERIFY(Notebook::unlock(path, passphrase(s.recoveryKey()), s.clock(), s.chance()));
        const auto opened =
            Notebook::unlock(path, passphrase(QStringLiteral("second")), s.clock(), s.chance());
        QVERIFY(opened);
        QCOMPARE(everyRow(**opened), rows);
    }
}

void SealedNotebookTest::aNewRecoveryKeyTakesThePlaceOfTheOld()
{
    Sealedside s;
    const auto recoveryKey = usecases::changeRecoveryKey(s.notebook());
    QVERIFY(recoveryKey);
    s.close();
    QCOMPARE(
        Notebook::unlock(s.path(), passphrase(s.recoveryKey()), s.clock(), s.chance()).error().code,
        ErrorCode::PassphraseWrong);
    QVERIFY(Notebook::unlock(s.path(), passphrase(*recoveryKey), s.clock(), s.chance()));
    QVERIFY(s.unlock(s.path()));
}

void SealedNotebookTest::onlyOneProgramHasItOpen()
{
    Sealedside s;
    type(s, canary);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly})
        QCOMPARE(s.unlock(s.path(), mode).error().code, ErrorCode::NotebookInUse);
    // Also after the log is another file.
    QVERIFY(s.notebook().sealed()->compact(s.notebook().database()));
    QCOMPARE(s.unlock(s.path()).error().code, ErrorCode::NotebookInUse);
    s.close();
    QVERIFY(s.unlock(s.path(), OpenMode::ReadOnly));
}

void SealedNotebookTest::readingLeavesEveryByte()
{
    Sealedside s;
    type(s, canary);
    const QString path = s.asKilled();
    const QByteArray snapshot = bytesOf(path);
    const QByteArray log = bytesOf(path + QStringLiteral("-log"));
    {
        const auto reading = s.unlock(path, OpenMode::ReadOnly);
        QVERIFY(reading);
        QVERIFY((*reading)->check());
        QCOMPARE(UnitOfWork::begin(**reading, Op::Other).error().code, ErrorCode::NotebookReadOnly);
    }
    QCOMPARE(bytesOf(path), snapshot);
    QCOMPARE(bytesOf(path + QStringLiteral("-log")), log);
}

void SealedNotebookTest::aSnapshotAloneIsAWholeNotebook()
{
    Sealedside s;
    type(s, canary);
    const QStringList rows = everyRow(s.notebook());
    s.close();
    QVERIFY(QFile::remove(sealedLogPath(s.path())));
    const auto opened = s.unlock(s.path());
    QVERIFY(opened);
    QCOMPARE(everyRow(**opened), rows);
}

void SealedNotebookTest::aLogOfAnotherTimeIsRefused()
{
    Sealedside s;
    type(s, canary);
    const QString old = s.asKilled();
    s.reopen();
    type(s, QStringLiteral("one more page"));
    const QString middle = s.asKilled();
    s.reopen();
    const QString newest = s.asKilled();
    const auto with = [&](const QString &snapshot, const QString &log) {
        const QString path = s.file(QStringLiteral("mixed.hearth-sealed"));
        QFile::remove(path);
        QFile::remove(sealedLogPath(path));
        QFile::copy(snapshot, path);
        QFile::copy(sealedLogPath(log), sealedLogPath(path));
        return s.unlock(path, OpenMode::ReadOnly);
    };
    QVERIFY(with(newest, newest));
    // Killed between the two renames of a new snapshot.
    QVERIFY(with(newest, middle));
    QCOMPARE(with(newest, old).error().code, ErrorCode::NotebookDamaged);
    QCOMPARE(with(old, newest).error().code, ErrorCode::NotebookDamaged);
    Sealedside other;
    QCOMPARE(with(newest, other.path()).error().code, ErrorCode::NotebookDamaged);
}

void SealedNotebookTest::anOldFormatIsMigratedAndKept()
{
    Sealedside s;
    const QByteArray dump = bytesOf(QStringLiteral(HEARTH_TESTS_DIR "/migrations/v001.sql"));
    const auto old = Hearthside::must(Database::inMemory({}));
    Hearthside::must(old->execute(dump));
    QCOMPARE(*old->number("PRAGMA user_version"), 1);
    const QString path = s.file(QStringLiteral("old.hearth-sealed"));
    Hearthside::must(SealedStore::create(path, Sealedside::itsPassphrase(), cheap,
                                         Hearthside::must(old->bytes()).view()));
    const QByteArray before = bytesOf(path);
    const auto migrated = Hearthside::must(s.unlock(path));
    QCOMPARE(*migrated->database().number("PRAGMA user_version"), newestFormat());
    QVERIFY(bytesOf(path) != before);
    auto work = Hearthside::must(UnitOfWork::begin(*migrated, Op::Other));
    QVERIFY(work.put("favourite", work.freshId<FavouriteId>().toString(),
                     {{"practice", Value{QStringLiteral("case-clinic")}}}));
    Hearthside::commit(work);
    // Killed here: the log goes on from the new tables.
    const QString copy = s.file(QStringLiteral("copy.hearth-sealed"));
    QVERIFY(QFile::copy(path, copy) && QFile::copy(sealedLogPath(path), sealedLogPath(copy)));
    const auto again = s.unlock(copy);
    QVERIFY(again);
    QVERIFY((*again)->check());
    QCOMPARE(everyRow(**again), everyRow(*migrated));
}

void SealedNotebookTest::aCompactNotebookIsNotWrittenAgain()
{
    Sealedside s;
    s.close();
    const QByteArray before = bytesOf(s.path());
    s.reopen();
    s.close();
    QCOMPARE(bytesOf(s.path()), before);
}

void SealedNotebookTest::aLongLogIsFoldedInWhileWorkGoesOn()
{
    Sealedside s;
    const QByteArray first = bytesOf(s.path());
    const QString page(1'000'000, QLatin1Char('x'));
    qint64 longest = 0;
    QString newest;
    for (int i = 0; i < 8 || bytesOf(s.path()) == first; ++i) {
        auto work = Hearthside::must(UnitOfWork::begin(s.notebook(), Op::Other));
        newest = work.freshId<JournalEntryId>().toString();
        QVERIFY(work.put("journal_entry", newest,
                         {{"text", Value{QString::number(i) + page}},
                          {"written_at", Value{s.clock().nowMs()}}}));
        // What is folded in while one writes takes the log away with the next write.
        Hearthside::commit(work);
        longest = qMax(longest, QFileInfo(sealedLogPath(s.path())).size());
        if (i > 0)
            QVERIFY(s.notebook().history().undo());
        longest = qMax(longest, QFileInfo(sealedLogPath(s.path())).size());
        if (i % 5 == 0) {
            const auto copy = s.unlock(s.asKilled());
            QVERIFY(copy);
            QCOMPARE(everyRow(**copy), everyRow(s.notebook()));
        }
    }
    QVERIFY(longest > SealedStore::longestLog);
    QVERIFY(QFileInfo(sealedLogPath(s.path())).size() < 3 * SealedStore::longestLog);
    const QStringList rows = everyRow(s.notebook());
    const auto copy = s.unlock(s.asKilled());
    QVERIFY(copy);
    QCOMPARE(everyRow(**copy), rows);
    s.reopen();
    QCOMPARE(everyRow(s.notebook()), rows);
}

void SealedNotebookTest::whatIsBurnedIsInNeitherFile()
{
    Sealedside s;
    const JournalEntryId id = type(s, canary);
    type(s, QStringLiteral("something else"));
    QVERIFY(burn(s.notebook(), {{"journal_entry", id.toString()}}));
    const auto copy = s.unlock(s.asKilled());
    QVERIFY(copy);
    QCOMPARE(found(**copy, canary), 0);
    QCOMPARE(found(**copy, QStringLiteral("something")), 1);
    const auto bytes = Hearthside::must((*copy)->database().bytes());
    QVERIFY(!bytes.view().contains(canary.left(5).toUtf8()));
    QVERIFY(bytes.view().contains("something else"));
    // The log has been begun anew: what was burned is not in it either.
    QVERIFY(QFileInfo(sealedLogPath(s.path())).size() < 1000);
}

void SealedNotebookTest::aFullDiskLosesNothingThatWasKept()
{
    Sealedside s;
    type(s, canary);
    const QStringList rows = everyRow(s.notebook());
    // A limit on the size of files stands in for a disk with no room.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto size = static_cast<rlim_t>(QFileInfo(sealedLogPath(s.path())).size());
    const rlimit small{size + 100, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    auto work = Hearthside::must(UnitOfWork::begin(s.notebook(), Op::Other));
    QVERIFY(work.put(
        "journal_entry", work.freshId<JournalEntryId>().toString(),
        {{"text", Value{QStringLiteral("no room")}}, {"written_at", Value{s.clock().nowMs()}}}));
    const auto committed = work.commit();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!committed);
    QCOMPARE(committed.error().code, ErrorCode::DiskFull);
    {
        const auto dropped = std::move(work);
    }
    QCOMPARE(everyRow(s.notebook()), rows);
    type(s, QStringLiteral("there is room again"));
    const auto copy = s.unlock(s.asKilled());
    QVERIFY(copy);
    QCOMPARE(everyRow(**copy), everyRow(s.notebook()));
}

void SealedNotebookTest::noByteOnTheDiskTellsWhatIsInIt()
{
    Sealedside s;
    QVERIFY(fill(s.notebook()));
    const JournalEntryId id = type(s, canary);
    QCOMPARE(found(s.notebook(), canary), 1);
    QVERIFY(s.notebook().history().undo());
    QVERIFY(s.notebook().history().redo());
    QVERIFY(usecases::changePassphrase(s.notebook(), Sealedside::itsPassphrase(), cheap));
    s.asKilled();
    s.reopen();
    QVERIFY(burn(s.notebook(), {{"journal_entry", id.toString()}}));
    s.asKilled();
    s.close();
    const QString told = canary.mid(2, 12);
    const QByteArray utf16(reinterpret_cast<const char *>(told.utf16()), told.size() * 2);
    QDirIterator files(s.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QByteArray bytes = bytesOf(files.next());
        QVERIFY(!bytes.contains(told.toUtf8()) && !bytes.contains(utf16));
        QVERIFY(!bytes.contains("SQLite") && !bytes.contains("journal")
                && !bytes.contains("Amara"));
        ++count;
    }
    QVERIFY(count >= 6);
}

void SealedNotebookTest::theProcessLeavesNoCoreFile()
{
    const Sealedside s;
    QCOMPARE(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
    rlimit core{};
    QCOMPARE(getrlimit(RLIMIT_CORE, &core), 0);
    QCOMPARE(core.rlim_max, rlim_t{0});
}

QTEST_GUILESS_MAIN(SealedNotebookTest)
#include "sealed_notebook_test.moc"
