// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QtTest/QTest>

using namespace hearth;

namespace {
constexpr qint64 evening = 1'772'560'800'000;
constexpr qint64 hour = 3'600'000;
} // namespace

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSystemsSteadyClockNeverGoesBack()
    {
        const SystemClock clock;
        const qint64 first = clock.steadyMs();
        QVERIFY(clock.steadyMs() >= first);
    }

    void aSessionBeginsAtWhatTheWallSays()
    {
        ManualClock wall(evening);
        const SessionClock session(wall);
        QCOMPARE(session.nowMs(), evening);
        wall.advance(90'000);
        QCOMPARE(session.nowMs(), evening + 90'000);
        QCOMPARE(session.wallAheadMs(), 0);
    }

    void settingTheWallClockMovesNoSession_data()
    {
        QTest::addColumn<qint64>("jump");
        QTest::newRow("back an hour") << -hour;
        QTest::newRow("back a day") << -24 * hour;
        QTest::newRow("forward an hour") << hour;
        QTest::newRow("forward a day") << 24 * hour;
        QTest::newRow("back to 1970") << -evening;
    }

    void settingTheWallClockMovesNoSession()
    {
        QFETCH(const qint64, jump);
        ManualClock wall(evening);
        const SessionClock session(wall);
        wall.advance(60'000);
        wall.set(wall.nowMs() + jump);
        QCOMPARE(session.nowMs(), evening + 60'000);
        QCOMPARE(session.wallAheadMs(), jump);
        wall.advance(1'000);
        QCOMPARE(session.nowMs(), evening + 61'000);
    }

    void whatHasHappenedIsNotAhead()
    {
        ManualClock wall(evening);
        const SessionClock session(wall, evening + hour);
        QCOMPARE(session.nowMs(), evening + hour);
        wall.advance(1'000);
        QCOMPARE(session.nowMs(), evening + hour + 1'000);
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clock_test.moc"
