// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/library.h"
#include "core/usecases/sample.h"
#include "core/usecases/sealing.h"
#include "tests/support/core/hearthside.h"
#include "tests/support/core/sealedside.h"

#include <QtCore/QDir>
#include <QtTest/QtTest>

#include <unistd.h>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SealingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNotebookIsSealedAndUnsealedAsItWas();
    void thePlainBytesAreGone();
    void aSealingCutShortIsFinished();
    void theRecoveryKeyIsToldWhereThePlainBytesStay();
    void whatACutLeavesBesideIsErasedWhenItIsOpened();
    void anotherFileIsNeverOverwritten();
    void aNotebookThatIsOpenIsNotSealed();
    void aWrongPassphraseUnsealsNothing();
    void whatIsNotSealedHasNoPassphraseToChange();

private:
    static void fill(Notebook &notebook)
    {
        const practice::Library library;
        QVERIFY(
            usecases::makeSample(notebook, [&](const QString &id) { return library.find(id); }));
    }
    static Passphrase words() { return Sealedside::itsPassphrase(); }
};

void SealingTest::aNotebookIsSealedAndUnsealedAsItWas()
{
    Hearthside h;
    fill(h.notebook());
    const QStringList rows = everyRow(h.notebook());
    h.close();
    const auto sealed = usecases::sealNotebook(h.path(), words(), cheap, h.clock(), h.chance());
    QVERIFY(sealed);
    QCOMPARE(sealed->path, h.file(QStringLiteral("notebook.hearth-sealed")));
    for (const QString &secret : {QStringLiteral("amber kettle"), sealed->recoveryKey}) {
        const auto opened =
            Notebook::unlock(sealed->path, passphrase(secret), h.clock(), h.chance());
        QVERIFY(opened);
        QCOMPARE(everyRow(**opened), rows);
        QVERIFY((*opened)->check());
    }
    const auto plain = usecases::unsealNotebook(sealed->path, words(), h.clock(), h.chance());
    QVERIFY(plain);
    QCOMPARE(*plain, h.path());
    QCOMPARE(QDir(QFileInfo(h.path()).path()).entryList(QDir::Files),
             QStringList{QStringLiteral("notebook.hearth-db")});
    h.reopen();
    QCOMPARE(everyRow(h.notebook()), rows);
    QVERIFY(h.notebook().history().nextUndo());
    QVERIFY(h.notebook().check());
}

void SealingTest::thePlainBytesAreGone()
{
    Hearthside h;
    fill(h.notebook());
    // As after a program that was killed: a log beside it.
    QVERIFY(QFile::copy(h.path(), h.file(QStringLiteral("left.hearth-db"))));
    QVERIFY(QFile::copy(h.path() + QStringLiteral("-wal"),
                        h.file(QStringLiteral("left.hearth-db-wal"))));
    h.close();
    const QString left = h.file(QStringLiteral("left.hearth-db"));
    // A second name keeps the very bytes in sight.
    QVERIFY(bytesOf(left + QStringLiteral("-wal")).contains("Amara"));
    QCOMPARE(
        ::link(left.toUtf8().constData(), (left + QStringLiteral(".eye")).toUtf8().constData()), 0);
    QVERIFY(usecases::sealNotebook(left, words(), cheap, h.clock(), h.chance()));
    QVERIFY(!QFile::exists(left));
    QVERIFY(!QFile::exists(left + QStringLiteral("-wal")));
    const QByteArray eye = bytesOf(left + QStringLiteral(".eye"));
    QVERIFY(!eye.isEmpty());
    QCOMPARE(eye.count('\0'), eye.size());
}

void SealingTest::aSealingCutShortIsFinished()
{
    Hearthside h;
    fill(h.notebook());
    const QStringList rows = everyRow(h.notebook());
    h.close();
    const QByteArray plain = bytesOf(h.path());
    const auto first = usecases::sealNotebook(h.path(), words(), cheap, h.clock(), h.chance());
    QVERIFY(first);
    QFile again(h.path());
    QVERIFY(again.open(QIODevice::WriteOnly));
    again.write(plain);
    again.close();
    const auto second = usecases::sealNotebook(h.path(), words(), cheap, h.clock(), h.chance());
    QVERIFY(second);
    QVERIFY(!QFile::exists(h.path()));
    // The recovery key of the first was perhaps never seen: there is a new one.
    QVERIFY(second->recoveryKey != first->recoveryKey);
    const auto opened =
        Notebook::unlock(second->path, passphrase(second->recoveryKey), h.clock(), h.chance());
    QVERIFY(opened);
    QCOMPARE(everyRow(**opened), rows);
}

void SealingTest::theRecoveryKeyIsToldWhereThePlainBytesStay()
{
    Hearthside h;
    fill(h.notebook());
    h.close();
    // Nothing can take this name: it is a folder, and not an empty one.
    QVERIFY(QDir().mkpath(h.path() + QStringLiteral("-erasing/in-the-way")));
    const auto sealed = usecases::sealNotebook(h.path(), words(), cheap, h.clock(), h.chance());
    QVERIFY(sealed);
    QVERIFY(!sealed->erased);
    QVERIFY(Notebook::unlock(sealed->path, passphrase(sealed->recoveryKey), h.clock(), h.chance()));
    QVERIFY(Notebook::open(h.path(), h.clock(), h.chance()));
}

void SealingTest::whatACutLeavesBesideIsErasedWhenItIsOpened()
{
    Sealedside s;
    s.close();
    const QString plain = s.file(QStringLiteral("notebook.hearth-db"));
    const QStringList left{plain + QStringLiteral("-erasing"), plain + QStringLiteral("-new"),
                           plain + QStringLiteral("-new-wal"), plain + QStringLiteral("-wal")};
    for (const QString &each : left) {
        QFile file(each);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("CANARY");
    }
    QVERIFY(
        Hearthside::must(usecases::lockStatus(s.path(), s.clock(), s.chance())).hasPlainRemains);
    QVERIFY(s.unlock(s.path()));
    for (const QString &each : left)
        QVERIFY2(!QFile::exists(each), qPrintable(each));
    QVERIFY(
        !Hearthside::must(usecases::lockStatus(s.path(), s.clock(), s.chance())).hasPlainRemains);
}

void SealingTest::anotherFileIsNeverOverwritten()
{
    Hearthside h;
    Sealedside s;
    const QString there = h.file(QStringLiteral("notebook.hearth-sealed"));
    h.someone();
    s.close();
    h.close();
    QVERIFY(QFile::copy(s.path(), there));
    const QByteArray before = bytesOf(there);
    const QByteArray plain = bytesOf(h.path());
    QCOMPARE(usecases::sealNotebook(h.path(), words(), cheap, h.clock(), h.chance()).error().code,
             ErrorCode::NotebookExists);
    QCOMPARE(bytesOf(there), before);
    QCOMPARE(usecases::unsealNotebook(there, words(), h.clock(), h.chance()).error().code,
             ErrorCode::NotebookExists);
    QCOMPARE(bytesOf(h.path()), plain);
}

void SealingTest::aNotebookThatIsOpenIsNotSealed()
{
    Hearthside h;
    QVERIFY(h.someone().id.toString().size() > 0);
    QCOMPARE(usecases::sealNotebook(h.path(), words(), cheap, h.clock(), h.chance()).error().code,
             ErrorCode::NotebookInUse);
    QVERIFY(h.notebook().check());
    QVERIFY(!QFile::exists(h.file(QStringLiteral("notebook.hearth-sealed"))));
}

void SealingTest::aWrongPassphraseUnsealsNothing()
{
    Sealedside s;
    s.close();
    QCOMPARE(
        usecases::unsealNotebook(s.path(), passphrase(QStringLiteral("no")), s.clock(), s.chance())
            .error()
            .code,
        ErrorCode::PassphraseWrong);
    QVERIFY(s.unlock(s.path()));
    QVERIFY(!QFile::exists(s.file(QStringLiteral("notebook.hearth-db"))));
}

void SealingTest::whatIsNotSealedHasNoPassphraseToChange()
{
    Hearthside h;
    QCOMPARE(usecases::changePassphrase(h.notebook(), words(), cheap).error().code,
             ErrorCode::NotebookNotSealed);
    QCOMPARE(usecases::changeRecoveryKey(h.notebook()).error().code, ErrorCode::NotebookNotSealed);
    Sealedside s;
    s.close();
    const auto reading = s.unlock(s.path(), OpenMode::ReadOnly);
    QCOMPARE(usecases::changePassphrase(**reading, words(), cheap).error().code,
             ErrorCode::NotebookReadOnly);
}

QTEST_GUILESS_MAIN(SealingTest)
#include "sealing_test.moc"
