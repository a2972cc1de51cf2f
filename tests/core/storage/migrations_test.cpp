// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"
#include "core/storage/crew_store.h"
#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "core/storage/state_hash.h"
#include "tests/support/core/hearthside.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;

/// Every notebook that any Hearth has written still opens. Each file in tests/migrations is one as
/// SQL, its triggers last and its index rebuilt at the end.
class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOldNotebookOpens_data();
    void everyOldNotebookOpens();
    void thereIsAnOldNotebookOfEveryFormat();
};

namespace {
QDir folder()
{
    return QDir(QStringLiteral(HEARTH_TESTS_DIR "/migrations"), QStringLiteral("v*.sql"));
}

Status restore(const QString &path, const QByteArray &dump)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileNotWritable, path);
    file.close();
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    return (*database)->execute(dump);
}
} // namespace

void MigrationsTest::everyOldNotebookOpens_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = folder().entryList();
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder().filePath(file);
}

void MigrationsTest::everyOldNotebookOpens()
{
    QFETCH(QString, file);
    QFile dump(file);
    QVERIFY(dump.open(QIODevice::ReadOnly));
    Hearthside h;
    const QString path = h.file(QStringLiteral("old.hearth-db"));
    const auto restored = restore(path, dump.readAll());
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));

    const auto opened = Notebook::open(path, h.clock(), h.chance());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    Notebook &notebook = **opened;
    const auto sound = notebook.check();
    QVERIFY2(sound, sound ? "" : qPrintable(sound.error().detail));
    QCOMPARE(*notebook.database().number("PRAGMA user_version"), qint64{newestFormat()});
    const auto crews = Hearthside::must(CrewStore(notebook).allWithCounts());
    QCOMPARE(crews.size(), 1);
    QCOMPARE(crews.first().people, 3);
    QVERIFY(!Hearthside::must(search::find(notebook, {QStringLiteral("lantern")})).isEmpty());
    for (const char *of : {"thank", "warm", "stays here"}) // thanks, a check-in, an agreement
        QCOMPARE(Hearthside::must(search::find(notebook, {QString::fromUtf8(of)})).size(), 1);

    // Its history still works, all the way back.
    while (notebook.history().undo()) { }
    QVERIFY(Hearthside::must(CrewStore(notebook).allWithCounts()).isEmpty());
    while (notebook.history().redo()) { }
    QCOMPARE(CrewStore(notebook).allWithCounts()->size(), 1);
    QVERIFY(notebook.check());
}

void MigrationsTest::thereIsAnOldNotebookOfEveryFormat()
{
    QCOMPARE(folder().entryList().size(), newestFormat());
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
