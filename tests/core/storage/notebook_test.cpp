// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal_store.h"
#include "core/storage/notebook.h"
#include "core/storage/person_store.h"
#include "tests/support/core/hearthside.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace hearth;
using namespace hearth::storage;

class NotebookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewNotebookIsForItsOwnerOnly();
    void whatIsThereIsNotOverwritten();
    void whatIsWrittenIsThereAfterARestart();
    void badFilesAreRefusedAndLeftAlone_data();
    void badFilesAreRefusedAndLeftAlone();
    void anyCutIsNoticed();
    void aMissingFileIsSaidToBeMissing();
    void aSecondOpenerIsRefused();
    void aFileThatMayNotBeWrittenCanBeRead();
    void readingChangesNothing();
    void aFullDiskIsAnErrorAndNothingIsHalfWritten();
    void aNotebookThatCannotBeMadeLeavesNoFile();
    void aKilledProcessLosesNothingThatWasCommitted();
    void stampsGoOnAfterARestartWhateverTheClockSays();
};

namespace {
QByteArray bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString large(int n)
{
    return QStringLiteral("wood and water ").repeated(n);
}

void journal(Hearthside &h, const QString &text)
{
    auto unit = h.work(Op::WriteJournal);
    Hearthside::must(JournalStore::put(unit, JournalEntry{unit.freshId<JournalEntryId>(), text}));
    Hearthside::commit(unit);
}

// Runs in a process of its own and gives its exit code, or minus the signal that ended it.
template <class Work>
int inChild(Work work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}
} // namespace

void NotebookTest::aNewNotebookIsForItsOwnerOnly()
{
    Hearthside h;
    const QString path = h.file(QStringLiteral("new/deep/n.hearth-db"));
    const auto made = Notebook::create(path, h.clock(), h.chance());
    QVERIFY(made);
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    const auto user = QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(path), owner | user);
    QCOMPARE(QFile::permissions(path + QStringLiteral("-wal")), owner | user);
    QCOMPARE(QFile::permissions(QFileInfo(path).path()),
             owner | user | QFile::ExeOwner | QFile::ExeUser);
    QVERIFY((*made)->check());
}

void NotebookTest::whatIsThereIsNotOverwritten()
{
    Hearthside h;
    const QString path = h.file(QStringLiteral("letter.txt"));
    overwrite(path, "dear Ada");
    QCOMPARE(Notebook::create(path, h.clock(), h.chance()).error().code, ErrorCode::NotebookExists);
    QCOMPARE(bytes(path), QByteArray("dear Ada"));
}

void NotebookTest::whatIsWrittenIsThereAfterARestart()
{
    Hearthside h;
    const Person ada = h.someone();
    const DeviceId device = h.notebook().device();
    h.reopen();
    QCOMPARE(*PersonStore(h.notebook()).get(ada.id), ada);
    QVERIFY(h.notebook().device() == device);
    h.close();
    QVERIFY(!QFile::exists(h.path() + QStringLiteral("-wal")));
}

void NotebookTest::badFilesAreRefusedAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("spoil");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray("empty") << ErrorCode::NotebookNotOurs;
    QTest::newRow("not SQLite") << QByteArray("text") << ErrorCode::NotebookNotOurs;
    QTest::newRow("another program's")
        << QByteArray("PRAGMA application_id = 252006674") << ErrorCode::NotebookNotOurs;
    QTest::newRow("nobody's") << QByteArray("PRAGMA application_id = 0")
                              << ErrorCode::NotebookNotOurs;
    QTest::newRow("newer") << QByteArray("PRAGMA user_version = 99") << ErrorCode::NotebookNewer;
    QTest::newRow("of no format") << QByteArray("PRAGMA user_version = 0")
                                  << ErrorCode::NotebookDamaged;
    QTest::newRow("half") << QByteArray("half") << ErrorCode::NotebookDamaged;
    QTest::newRow("a page missing") << QByteArray("page") << ErrorCode::NotebookDamaged;
    QTest::newRow("a byte missing") << QByteArray("byte") << ErrorCode::NotebookDamaged;
    QTest::newRow("scribbled over") << QByteArray("scribble") << ErrorCode::NotebookDamaged;
    QTest::newRow("without a device")
        << QByteArray("DELETE FROM meta") << ErrorCode::NotebookDamaged;
}

void NotebookTest::badFilesAreRefusedAndLeftAlone()
{
    QFETCH(QByteArray, spoil);
    QFETCH(ErrorCode, code);
    Hearthside h;
    h.someone();
    journal(h, large(2'000));
    if (spoil.contains(' '))
        QVERIFY(h.notebook().database().execute(spoil));
    h.close();
    QByteArray content = bytes(h.path());
    if (spoil == "empty") {
        content.clear();
    } else if (spoil == "text") {
        content = QByteArray("Dear Ada, this is no database at all.\n").repeated(100);
    } else if (spoil == "half") {
        content.truncate(content.size() / 2);
    } else if (spoil == "page") {
        content.chop(4'096);
    } else if (spoil == "byte") {
        content.chop(1);
    } else if (spoil == "scribble") {
        for (qsizetype at = 4'096; at < content.size(); at += 4'096)
            content.replace(at, 64, QByteArray(64, '\x5a'));
    }
    overwrite(h.path(), content);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = Notebook::open(h.path(), h.clock(), h.chance(), mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QVERIFY(bytes(h.path()) == content);
        QVERIFY(!QFile::exists(h.path() + QStringLiteral("-wal")));
    }
}

void NotebookTest::anyCutIsNoticed()
{
    constexpr quint32 seed = 41;
    Hearthside h(seed);
    h.someone();
    journal(h, large(500));
    h.close();
    const QByteArray whole = bytes(h.path());
    for (int i = 0; i < 60; ++i) {
        const QByteArray part = whole.left(h.chance().bounded(static_cast<int>(whole.size())));
        overwrite(h.path(), part);
        const auto opened = Notebook::open(h.path(), h.clock(), h.chance());
        QVERIFY2(!opened, qPrintable(QString::number(part.size())));
        QVERIFY(opened.error().code == ErrorCode::NotebookDamaged
                || opened.error().code == ErrorCode::NotebookNotOurs);
        QVERIFY(bytes(h.path()) == part);
    }
}

void NotebookTest::aMissingFileIsSaidToBeMissing()
{
    Hearthside h;
    const QString path = h.file(QStringLiteral("nowhere.hearth-db"));
    QCOMPARE(Notebook::open(path, h.clock(), h.chance()).error().code, ErrorCode::NotebookMissing);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(Notebook::open(h.file({}), h.clock(), h.chance()).error().code,
             ErrorCode::NotebookNotOurs);
}

void NotebookTest::aSecondOpenerIsRefused()
{
    Hearthside h;
    const Person ada = h.someone();
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        QCOMPARE(Notebook::open(h.path(), h.clock(), h.chance(), mode).error().code,
                 ErrorCode::NotebookInUse);
        const int other = inChild([&] {
            const auto opened = Notebook::open(h.path(), h.clock(), h.chance(), mode);
            return !opened && opened.error().code == ErrorCode::NotebookInUse ? 0 : 1;
        });
        QCOMPARE(other, 0);
    }
    QVERIFY(h.notebook().check());
    QCOMPARE(*PersonStore(h.notebook()).get(ada.id), ada);
}

void NotebookTest::aFileThatMayNotBeWrittenCanBeRead()
{
    Hearthside h;
    const Person ada = h.someone();
    h.close();
    const QString folder = QFileInfo(h.path()).path();
    const QByteArray before = bytes(h.path());
    QVERIFY(
        QFile::setPermissions(h.path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const auto folderPermissions = QFile::permissions(folder);
    QVERIFY(QFile::setPermissions(folder,
                                  QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup
                                      | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther));
    const int child = inChild([&] {
        // The one who may do everything is not stopped by permissions.
        if (::geteuid() == 0 && ::setuid(65'534) != 0)
            return 1;
        const auto writing = Notebook::open(h.path(), h.clock(), h.chance());
        if (writing || writing.error().code != ErrorCode::NotebookReadOnly)
            return 2;
        const auto reading = Notebook::open(h.path(), h.clock(), h.chance(), OpenMode::ReadOnly);
        if (!reading)
            return 3;
        if (PersonStore(**reading).get(ada.id) != ada)
            return 4;
        if (!(*reading)->check())
            return 6;
        const auto unit = UnitOfWork::begin(**reading, Op::EditPerson);
        return !unit && unit.error().code == ErrorCode::NotebookReadOnly ? 0 : 5;
    });
    QVERIFY(QFile::setPermissions(folder, folderPermissions));
    QCOMPARE(child, 0);
    QVERIFY(bytes(h.path()) == before);
}

void NotebookTest::readingChangesNothing()
{
    Hearthside h;
    const Person ada = h.someone();
    h.close();
    const QByteArray before = bytes(h.path());
    {
        const auto reading = Notebook::open(h.path(), h.clock(), h.chance(), OpenMode::ReadOnly);
        QVERIFY(reading);
        QCOMPARE(*PersonStore(**reading).get(ada.id), ada);
        QVERIFY(!UnitOfWork::begin(**reading, Op::EditPerson));
        QCOMPARE((*reading)->history().undo().error().code, ErrorCode::NotebookReadOnly);
        QVERIFY((*reading)->check());
        QVERIFY(!(*reading)->database().execute("DELETE FROM person"));
    }
    QVERIFY(bytes(h.path()) == before);
    QVERIFY(!QFile::exists(h.path() + QStringLiteral("-wal")));
}

void NotebookTest::aFullDiskIsAnErrorAndNothingIsHalfWritten()
{
    Hearthside h;
    h.someone();
    Database &database = h.notebook().database();
    const qint64 pages = *database.number("PRAGMA page_count");
    const QString text = large(3'000);
    // Full after one page more, two, three … until there is room.
    bool fits = false;
    for (int room = 0; room < 100 && !fits; ++room) {
        QVERIFY(database.number("PRAGMA max_page_count = " + QByteArray::number(pages + room)));
        const auto entry = [&]() -> Result<ChangeSet> {
            auto unit = UnitOfWork::begin(h.notebook(), Op::WriteJournal);
            if (!unit)
                return tl::unexpected(unit.error());
            const auto put =
                JournalStore::put(*unit, JournalEntry{unit->freshId<JournalEntryId>(), text});
            if (!put)
                return tl::unexpected(put.error());
            return unit->commit();
        }();
        fits = entry.has_value();
        if (!fits)
            QCOMPARE(entry.error().code, ErrorCode::DiskFull);
        QCOMPARE(JournalStore(h.notebook()).page(10)->size(), fits ? 1 : 0);
        QCOMPARE(h.notebook().history().entries(10)->size(), fits ? 2 : 1);
        QVERIFY(h.notebook().check());
    }
    QVERIFY(fits);
}

void NotebookTest::aNotebookThatCannotBeMadeLeavesNoFile()
{
    Hearthside h;
    const QString path = h.file(QStringLiteral("file/n.hearth-db"));
    overwrite(h.file(QStringLiteral("file")), "in the way");
    QCOMPARE(Notebook::create(path, h.clock(), h.chance()).error().code,
             ErrorCode::FileNotWritable);
    QCOMPARE(bytes(h.file(QStringLiteral("file"))), QByteArray("in the way"));
}

void NotebookTest::aKilledProcessLosesNothingThatWasCommitted()
{
    Hearthside h;
    h.close();
    const int child = inChild([&] {
        h.reopen();
        h.someone(QStringLiteral("Ada"));
        auto unit = h.work(Op::AddPerson);
        (void)PersonStore::put(
            unit, Person{unit.freshId<PersonId>(), *PersonName::from(QStringLiteral("Bo"))});
        ::kill(::getpid(), SIGKILL);
        return 0;
    });
    QCOMPARE(child, -SIGKILL);
    QVERIFY(QFileInfo(h.path() + QStringLiteral("-wal")).size() > 0);
    {
        const QByteArray before = bytes(h.path());
        const auto reading = Notebook::open(h.path(), h.clock(), h.chance(), OpenMode::ReadOnly);
        QVERIFY(reading);
        QCOMPARE(PersonStore(**reading).all()->size(), 1);
        QVERIFY(bytes(h.path()) == before);
    }
    h.reopen();
    QCOMPARE(PersonStore(h.notebook()).all()->size(), 1);
    QVERIFY(h.notebook().check());
    QVERIFY(h.notebook().history().undo());
}

void NotebookTest::stampsGoOnAfterARestartWhateverTheClockSays()
{
    Hearthside h;
    const auto newest = [&] {
        Statement statement =
            h.notebook().database().prepare("SELECT max(stamp) AS it FROM person");
        return *statement.step() == Statement::Step::Row ? statement.text("it") : QString();
    };
    h.someone(QStringLiteral("Ada"));
    const QString before = newest();
    h.reopen();
    h.clock().advance(-86'400'000);
    h.someone(QStringLiteral("Bo"));
    QVERIFY(newest() > before);
    QVERIFY(newest().endsWith(QLatin1Char('@') + h.notebook().device().toString()));
}

QTEST_GUILESS_MAIN(NotebookTest)
#include "notebook_test.moc"
