// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/acknowledged.h"
#include "tests/support/core/hearthside.h"

#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr quint32 seed = 20'261'124;
/// How long a window lives at most after it has shown the session.
constexpr int longestLifeMs = 1'500;

/// What the screen said it shows: when, how many seconds are left, in which step.
struct Shown
{
    qint64 atMs = 0;
    qint64 leftSeconds = 0;
    QString step;
    qint64 event = 0; ///< the last one told before, 0 for none in this life
};

/// "4:05", "1:04:05", "+0:12" (over).
qint64 secondsOf(const QString &figures)
{
    qint64 seconds = 0;
    for (const QString &part : figures.split(QLatin1Char(':')))
        seconds = seconds * 60 + part.toLongLong();
    return figures.startsWith(QLatin1Char('+')) ? -seconds : seconds;
}

QList<Shown> shownIn(const QByteArray &output)
{
    QList<Shown> all;
    qint64 event = 0;
    for (const QByteArray &line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
        const QString words = QString::fromUtf8(line);
        const QString second = words.section(QLatin1Char(' '), 1, 1);
        if (words.startsWith(QLatin1String("event ")))
            event = second.toLongLong();
        if (words.startsWith(QLatin1String("shown ")))
            all.append({second.toLongLong(), secondsOf(words.section(QLatin1Char(' '), 2, 2)),
                        words.section(QLatin1Char(' '), 3), event});
    }
    return all;
}

/// One life of the window.
struct Life
{
    QString session; ///< at its end
    QList<Shown> shown;
    qint64 eventsBefore = 0; ///< of the session that was under way, in the notebook
    qint64 eventsAfter = 0;

    /// Whether the screen showed all that was written when the window went.
    bool showedAll() const
    {
        const qint64 known = shown.constLast().event;
        return eventsAfter == (known > 0 ? known : eventsBefore);
    }
};

} // namespace

class WindowKillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSessionGoesOnWhereTheWindowWasKilled();

private:
    static void live(const QString &path, QRandomGenerator &chance, Acknowledged &said, Life &life);
    static void resumed(const Shown &last, const Shown &first);
};

void WindowKillTest::live(const QString &path, QRandomGenerator &chance, Acknowledged &said,
                          Life &life)
{
    QProcess host;
    host.start(QStringLiteral(HEARTH_BUSY_HOST), {path, QString::number(chance.generate())});
    QVERIFY(host.waitForStarted());
    QByteArray output;
    while (!output.contains("\nshown ")) {
        QVERIFY2(host.waitForReadyRead(30'000), host.readAllStandardError().constData());
        output += host.readAllStandardOutput();
    }
    QThread::msleep(static_cast<unsigned long>(chance.bounded(longestLifeMs)));
    host.kill();
    QVERIFY(host.waitForFinished());
    QVERIFY2(host.exitStatus() == QProcess::CrashExit, host.readAllStandardError().constData());
    output += host.readAllStandardOutput();
    said.take(output);
    life.session = said.session;
    life.shown = shownIn(output);
}

void WindowKillTest::resumed(const Shown &last, const Shown &first)
{
    QCOMPARE(first.step, last.step);
    const double away = static_cast<double>(first.atMs - last.atMs) / 1000;
    const double slip = static_cast<double>(last.leftSeconds - first.leftSeconds) - away;
    QVERIFY2(qAbs(slip) <= 1.5, qPrintable(QStringLiteral("%1 s off").arg(slip)));
}

void WindowKillTest::theSessionGoesOnWhereTheWindowWasKilled()
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("HEARTH_KILL_ROUNDS", &isNumber);
    const int rounds = isNumber ? asked : 15;
    qInfo("seed %u, %d rounds", seed, rounds);
    QRandomGenerator chance(seed);
    Hearthside world;
    world.aCrew(QStringLiteral("Tuesday Lanterns"),
                {QStringLiteral("Amara"), QStringLiteral("Jonas"), QStringLiteral("Lucía"),
                 QStringLiteral("Tomek")});
    world.close();
    Acknowledged said;
    const SystemClock clock;
    Life before;
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        Life life;
        life.eventsBefore = before.eventsAfter;
        live(world.path(), chance, said, life);
        if (QTest::currentTestFailed())
            return;
        const auto notebook = storage::Notebook::open(world.path(), clock, chance);
        QVERIFY2(notebook, qPrintable(QStringLiteral("round %1").arg(round)));
        QVERIFY2((*notebook)->check(), qPrintable(QStringLiteral("round %1").arg(round)));
        isThere(**notebook, said);
        if (QTest::currentTestFailed())
            return;
        const auto events =
            storage::EventStore(**notebook).ofSession(*SessionId::parse(life.session));
        QVERIFY(events && !events->isEmpty());
        life.eventsAfter = events->constLast().seq;
        if (before.session == life.session && before.showedAll()) {
            resumed(before.shown.constLast(), life.shown.constFirst());
            if (QTest::currentTestFailed())
                return;
            ++compared;
        }
        before = life;
    }
    qInfo("%d lines acknowledged: %lld notes, %lld sessions", said.lines,
          static_cast<long long>(said.notes.size()), static_cast<long long>(said.events.size()));
    qInfo("%d times the session went on in the step and with the time that was last seen",
          compared);
    QVERIFY(compared > rounds / 2);
    QVERIFY(said.lines > rounds);
    QVERIFY(!said.notes.isEmpty());
    QVERIFY(!said.events.isEmpty());
}

QTEST_GUILESS_MAIN(WindowKillTest)
#include "window_kill_test.moc"
