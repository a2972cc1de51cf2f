// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/save_file.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace hearth;
using exchange::saveWhole;

class SaveFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsWrittenWholeForItsOwnerAlone();
    void anOldFileIsReplaced();
    void aLinkKeepsPointing();
    void whereNothingCanBeWrittenNothingIsLeft_data();
    void whereNothingCanBeWrittenNothingIsLeft();
    void aFullDiskLeavesTheOldFile();

private:
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    static QStringList names(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                      | QDir::NoDotAndDotDot);
    }
};

void SaveFileTest::aFileIsWrittenWholeForItsOwnerAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromUtf8("notes \U0001F331.md"));
    QVERIFY(saveWhole(path, "all of it"));
    QCOMPARE(read(path), QByteArray("all of it"));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    QCOMPARE(names(folder.path()).size(), 1);
}

void SaveFileTest::anOldFileIsReplaced()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("notes.md"));
    QVERIFY(saveWhole(path, "a long old text"));
    QVERIFY(saveWhole(path, "new"));
    QCOMPARE(read(path), QByteArray("new"));
    QCOMPARE(names(folder.path()).size(), 1);
}

void SaveFileTest::aLinkKeepsPointing()
{
    const QTemporaryDir folder;
    const QString real = folder.filePath(QStringLiteral("real.md"));
    const QString link = folder.filePath(QStringLiteral("link.md"));
    QVERIFY(saveWhole(real, "old"));
    QVERIFY(QFile::link(real, link));
    QVERIFY(saveWhole(link, "new"));
    QCOMPARE(read(real), QByteArray("new"));
    QVERIFY(QFileInfo(link).isSymLink());
}

void SaveFileTest::whereNothingCanBeWrittenNothingIsLeft_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder that is not there") << QStringLiteral("missing/notes.md");
    QTest::newRow("under a file") << QStringLiteral("file/notes.md");
    QTest::newRow("a folder") << QStringLiteral("folder");
    QTest::newRow("nothing") << QStringLiteral("folder/");
    QTest::newRow("a name too long") << QString(300, QLatin1Char('x'));
}

void SaveFileTest::whereNothingCanBeWrittenNothingIsLeft()
{
    QFETCH(QString, path);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
    QVERIFY(saveWhole(folder.filePath(QStringLiteral("file")), "stays"));
    const Status saved = saveWhole(folder.filePath(path), "text");
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileNotWritable);
    QVERIFY(saved.error().detail.contains(path));
    QCOMPARE(names(folder.path()), (QStringList{QStringLiteral("file"), QStringLiteral("folder")}));
    QCOMPARE(read(folder.filePath(QStringLiteral("file"))), QByteArray("stays"));
}

void SaveFileTest::aFullDiskLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("notes.md"));
    QVERIFY(saveWhole(path, "old"));
    // A limit on the size of files stands in for a disk with no room: the write stops in the
    // middle.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{4096, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Status saved = saveWhole(path, QByteArray(100'000, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::DiskFull);
    QCOMPARE(read(path), QByteArray("old"));
    QCOMPARE(names(folder.path()).size(), 1);
}

QTEST_GUILESS_MAIN(SaveFileTest)
#include "save_file_test.moc"
