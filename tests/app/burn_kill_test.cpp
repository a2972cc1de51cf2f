// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/note_store.h"
#include "core/storage/session_store.h"
#include "tests/support/core/hearthside.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace hearth;
using namespace hearth::storage;

namespace {

constexpr quint32 seed = 20'261'124;
const QString canary = QStringLiteral("CANARYwordthatburns");

bool holdsCanary(const QString &path)
{
    for (const char *ending : {"", "-wal", "-journal"}) {
        QFile file(path + QLatin1String(ending));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        if (bytes.contains(canary.toUtf8()) || bytes.contains(canary.toLower().toUtf8()))
            return true;
    }
    return false;
}

/// A notebook with a few hundred notes, so that there is something to kill in the middle of.
NoteId fill(Hearthside &side)
{
    const Crew crew = side.aCrew(QStringLiteral("Us"), {QStringLiteral("Ada")});
    auto work = side.work(Op::WriteNote);
    const Session session{work.freshId<SessionId>(), crew.id, QStringLiteral("Evening")};
    Hearthside::must(SessionStore::put(work, session));
    Note burned{work.freshId<NoteId>(), session.id};
    burned.text = canary;
    Hearthside::must(NoteStore::put(work, burned));
    for (int i = 0; i < 400; ++i) {
        Note note{work.freshId<NoteId>(), session.id};
        for (int word = 0; word < 120; ++word)
            note.text += QString::number(side.chance().generate(), 36) + QLatin1Char(' ');
        Hearthside::must(NoteStore::put(work, note));
    }
    Hearthside::commit(work);
    return burned.id;
}

} // namespace

/// A burn that is killed leaves either everything as it was, or a notebook without a trace.
class BurnKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledBurnIsEitherBeforeOrAfter();
};

void BurnKillTest::aKilledBurnIsEitherBeforeOrAfter()
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("HEARTH_KILL_ROUNDS", &isNumber);
    const int rounds = isNumber ? asked : 16;
    qInfo("seed %u, %d rounds", seed, rounds);
    QRandomGenerator chance(seed);
    Hearthside world;
    const NoteId id = fill(world);
    world.close();
    const QString copy = world.file(QStringLiteral("copy.hearth-db"));
    const SystemClock clock;

    // How long a burn takes here, so that the kills fall into it.
    QElapsedTimer whole;
    const auto begin = [&](QProcess &burner) {
        QFile::remove(copy);
        QFile::remove(copy + QStringLiteral("-wal"));
        QVERIFY(QFile::copy(world.path(), copy));
        burner.start(QStringLiteral(HEARTH_BURNER), {copy, id.toString()});
        QVERIFY(burner.waitForReadyRead(30'000));
        whole.restart();
    };
    QProcess first;
    begin(first);
    QVERIFY(first.waitForFinished(60'000));
    QCOMPARE(first.exitCode(), 0);
    QVERIFY(!holdsCanary(copy));
    const qint64 microseconds = qMax<qint64>(2'000, whole.nsecsElapsed() / 1000);

    int before = 0;
    int after = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess burner;
        begin(burner);
        if (QTest::currentTestFailed())
            return;
        QThread::usleep(static_cast<unsigned long>(chance.bounded(static_cast<int>(microseconds))));
        burner.kill();
        QVERIFY(burner.waitForFinished());
        {
            const auto notebook = Notebook::open(copy, clock, chance);
            QVERIFY2(notebook, qPrintable(QStringLiteral("round %1").arg(round)));
            QVERIFY2((*notebook)->check(), qPrintable(QStringLiteral("round %1").arg(round)));
            const auto note = NoteStore(**notebook).get(id);
            if (note) {
                QCOMPARE(note->text, canary);
                ++before;
            } else {
                QCOMPARE(note.error().code, ErrorCode::NoSuchRow);
                QVERIFY2(!holdsCanary(copy), qPrintable(QStringLiteral("round %1").arg(round)));
                ++after;
            }
        }
    }
    qInfo("%d times before, %d times after", before, after);
    QCOMPARE(before + after, rounds);
}

QTEST_GUILESS_MAIN(BurnKillTest)
#include "burn_kill_test.moc"
