// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/seal/plain_file.h"
#include "core/usecases/sealing.h"
#include "tests/app/any_notebook.h"
#include "tests/support/core/hearthside.h"
#include "tests/support/core/sealedside.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::test;

/// Every write, sync, truncation and rename of a scenario fails in turn, once and for ever, until
/// one goes through without.
class FaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasAcknowledgedIsThere_data() { onceAndForEver(); }
    void whatWasAcknowledgedIsThere();
    void aNotebookIsEitherOpenOrSealed_data() { onceAndForEver(); }
    void aNotebookIsEitherOpenOrSealed();
    void aNotebookIsEitherSealedOrOpen_data() { onceAndForEver(); }
    void aNotebookIsEitherSealedOrOpen();

private:
    static void onceAndForEver();
    /// The lines it told; the last is the number of faults.
    static QStringList run(const char *what, const QString &path, int at, bool forEver);
    static Result<std::unique_ptr<Notebook>> either(Hearthside &h);
};

void FaultTest::onceAndForEver()
{
    QTest::addColumn<bool>("forEver");
    QTest::newRow("once") << false;
    QTest::newRow("for ever") << true;
}

QStringList FaultTest::run(const char *what, const QString &path, int at, bool forEver)
{
    QProcess scenario;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString before = environment.value(QStringLiteral("LD_PRELOAD"));
    environment.insert(QStringLiteral("LD_PRELOAD"),
                       before.isEmpty()
                           ? QStringLiteral(HEARTH_FAULT_SHIM)
                           : before + QLatin1Char(' ') + QStringLiteral(HEARTH_FAULT_SHIM));
    environment.insert(QStringLiteral("HEARTH_FAULT_AT"), QString::number(at));
    if (forEver)
        environment.insert(QStringLiteral("HEARTH_FAULT_FOR_EVER"), QStringLiteral("1"));
    scenario.setProcessEnvironment(environment);
    scenario.start(QStringLiteral(HEARTH_FAULT_SCENARIO), {QLatin1String(what), path});
    if (!scenario.waitForFinished(60'000) || scenario.exitStatus() != QProcess::NormalExit)
        return {};
    return QString::fromUtf8(scenario.readAllStandardOutput()).trimmed().split(QLatin1Char('\n'));
}

void FaultTest::whatWasAcknowledgedIsThere()
{
    QFETCH(bool, forEver);
    Sealedside s;
    s.close();
    int refused = 0;
    for (int at = 1;; ++at) {
        const QString path = s.asKilled();
        const QStringList told = run("write", path, at, forEver);
        QVERIFY2(!told.isEmpty(), qPrintable(QStringLiteral("fault %1").arg(at)));
        const auto opened = s.unlock(path);
        QVERIFY2(opened, qPrintable(QStringLiteral("fault %1").arg(at)));
        QVERIFY((*opened)->check());
        const QStringList rows =
            everyRow(**opened).filter(QRegularExpression(QStringLiteral("^journal_entry\\|")));
        qsizetype kept = 0;
        for (const QString &line : told) {
            if (!line.startsWith(QLatin1String("kept ")))
                continue;
            ++kept;
            const QString page = QStringLiteral("|page %1|").arg(line.mid(5));
            QCOMPARE(rows.filter(page).size(), 1);
        }
        // What was refused may be there only where nobody could cut it off again: with a second
        // fault.
        QVERIFY(forEver || rows.size() == kept);
        refused += kept < 9;
        if (told.constLast() == QLatin1String("faults 0")) {
            QCOMPARE(kept, 9);
            qInfo("%d faults, %d of them noticed", at - 1, refused);
            QVERIFY(at > 40);
            return;
        }
    }
}

Result<std::unique_ptr<Notebook>> FaultTest::either(Hearthside &h)
{
    const QString sealed = storage::sealedPathOf(h.path());
    if (QFile::exists(sealed)) {
        auto opened = openAny(sealed, h.clock(), h.chance());
        if (opened)
            return opened;
    }
    return openAny(h.path(), h.clock(), h.chance());
}

void FaultTest::aNotebookIsEitherOpenOrSealed()
{
    QFETCH(bool, forEver);
    for (int at = 1;; ++at) {
        Hearthside h;
        h.aCrew(QStringLiteral("Lanterns"), {QStringLiteral("Amara"), QStringLiteral("Jonas")});
        const QStringList rows = everyRow(h.notebook()).filter(QStringLiteral("Amara"));
        h.close();
        const QStringList told = run("seal", h.path(), at, forEver);
        QVERIFY2(!told.isEmpty(), qPrintable(QStringLiteral("fault %1").arg(at)));
        const auto opened = either(h);
        QVERIFY2(opened, qPrintable(QStringLiteral("fault %1").arg(at)));
        QVERIFY((*opened)->check());
        QCOMPARE(everyRow(**opened).filter(QStringLiteral("Amara")), rows);
        if (told.constLast() == QLatin1String("faults 0")) {
            QVERIFY((*opened)->isSealed());
            QVERIFY(!QFile::exists(h.path()));
            QVERIFY(at > 10);
            return;
        }
    }
}

void FaultTest::aNotebookIsEitherSealedOrOpen()
{
    QFETCH(bool, forEver);
    for (int at = 1;; ++at) {
        Hearthside h;
        h.aCrew(QStringLiteral("Lanterns"), {QStringLiteral("Amara"), QStringLiteral("Jonas")});
        const QStringList rows = everyRow(h.notebook()).filter(QStringLiteral("Amara"));
        h.close();
        const auto sealed = usecases::sealNotebook(h.path(), Sealedside::itsPassphrase(), cheap,
                                                   h.clock(), h.chance());
        QVERIFY(sealed);
        const QStringList told = run("unseal", sealed->path, at, forEver);
        QVERIFY2(!told.isEmpty(), qPrintable(QStringLiteral("fault %1").arg(at)));
        const auto opened = either(h);
        QVERIFY2(opened, qPrintable(QStringLiteral("fault %1").arg(at)));
        QVERIFY((*opened)->check());
        QCOMPARE(everyRow(**opened).filter(QStringLiteral("Amara")), rows);
        if (told.constLast() == QLatin1String("faults 0")) {
            QVERIFY(!(*opened)->isSealed());
            QVERIFY(!QFile::exists(sealed->path));
            QVERIFY(at > 10);
            return;
        }
    }
}

QTEST_GUILESS_MAIN(FaultTest)
#include "fault_test.moc"
