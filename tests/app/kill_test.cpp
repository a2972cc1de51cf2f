// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/sealing.h"
#include "tests/app/acknowledged.h"
#include "tests/app/any_notebook.h"
#include "tests/support/core/hearthside.h"
#include "tests/support/core/sealedside.h"

#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr quint32 seed = 20'261'123;
/// How long a writer lives at most, from its first word (a commit takes it some 5 ms) or, where it
/// is killed on the way there, from its start.
constexpr int longestLifeUs = 120'000;
constexpr int longestStartUs = 60'000;
} // namespace

class KillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled_data();
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled();

private:
    static void killOnce(const QString &path, QRandomGenerator &chance, bool whileOpening,
                         Acknowledged &said);
};

void KillTest::killOnce(const QString &path, QRandomGenerator &chance, bool whileOpening,
                        Acknowledged &said)
{
    QProcess writer;
    writer.start(QStringLiteral(HEARTH_BUSY_WRITER), {path, QString::number(chance.generate())});
    QVERIFY(writer.waitForStarted());
    if (!whileOpening)
        QVERIFY2(writer.waitForReadyRead(30'000), writer.readAllStandardError().constData());
    const int life = chance.bounded(whileOpening ? longestStartUs : longestLifeUs);
    QThread::usleep(static_cast<unsigned long>(life));
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QVERIFY2(writer.exitStatus() == QProcess::CrashExit, writer.readAllStandardError().constData());
    said.take(writer.readAllStandardOutput());
}

void KillTest::nothingAcknowledgedIsLostWhenTheProcessIsKilled_data()
{
    QTest::addColumn<bool>("isSealed");
    QTest::newRow("open") << false;
    QTest::newRow("sealed") << true;
}

void KillTest::nothingAcknowledgedIsLostWhenTheProcessIsKilled()
{
    QFETCH(bool, isSealed);
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("HEARTH_KILL_ROUNDS", &isNumber);
    const int rounds = isNumber ? asked : 200;
    qInfo("seed %u, %d rounds", seed, rounds);
    QRandomGenerator chance(seed);
    Hearthside world;
    world.aCrew(QStringLiteral("Tuesday Lanterns"),
                {QStringLiteral("Amara"), QStringLiteral("Jonas"), QStringLiteral("Lucía"),
                 QStringLiteral("Tomek")});
    world.close();
    Acknowledged said;
    const SystemClock clock;
    QString path = world.path();
    if (isSealed)
        path = Hearthside::must(
                   usecases::sealNotebook(path, Sealedside::itsPassphrase(), cheap, clock, chance))
                   .path;
    QSet<QByteArray> snapshots;
    for (int round = 0; round < rounds; ++round) {
        // Every fourth time also while the notebook is being opened and recovered.
        killOnce(path, chance, round % 4 == 3, said);
        if (QTest::currentTestFailed())
            return;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        snapshots.insert(file.read(storage::headerBytes));
        file.close();
        const auto notebook = openAny(path, clock, chance);
        QVERIFY2(notebook, qPrintable(QStringLiteral("round %1").arg(round)));
        QVERIFY2((*notebook)->check(), qPrintable(QStringLiteral("round %1").arg(round)));
        isThere(**notebook, said);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d lines acknowledged: %lld notes, %lld sessions", said.lines,
          static_cast<long long>(said.notes.size()), static_cast<long long>(said.events.size()));
    // New snapshots were made all the time, by writers as by this test.
    QVERIFY(!isSealed || snapshots.size() > rounds / 2);
    QVERIFY(said.lines > rounds);
    QVERIFY(!said.notes.isEmpty());
    QVERIFY(!said.events.isEmpty());
}

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
