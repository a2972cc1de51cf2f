// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "ui/widgets/timer_ring.h"

#include <QtTest/QTest>

using namespace hearth::ui;
using namespace hearth::test;

class TimerRingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void itCountsDownThenUp()
    {
        TimerRing ring;
        ring.setTime(120, 74);
        QCOMPARE(ring.timeText(), QStringLiteral("1:14"));
        ring.setTime(120, -5);
        QCOMPARE(ring.timeText(), QStringLiteral("+0:05"));
        ring.setTime(0, -65);
        QCOMPARE(ring.timeText(), QStringLiteral("1:05"));
    }

    void itSpeaksAtMostEveryFifteenSeconds()
    {
        TimerRing ring;
        ring.setTime(120, 120);
        QString heard = ring.accessibleName();
        int changes = 0;
        for (int left = 119; left > 0; --left) {
            ring.setTime(120, left);
            changes += ring.accessibleName() != heard;
            heard = ring.accessibleName();
        }
        QCOMPARE(changes, 119 / TimerRing::spokenEvery);
        ring.setTime(120, 0); // a milestone is said at once
        QVERIFY(ring.accessibleName() != heard);
    }

    void pauseAndCaptionAreHeard()
    {
        TimerRing ring;
        ring.setTime(120, 60);
        ring.setCaption(QStringLiteral("of 2:00 for Tomek"));
        ring.setPaused(true);
        QVERIFY(ring.accessibleName().contains(QStringLiteral("Tomek")));
        QVERIFY(ring.accessibleName().contains(QStringLiteral("paused")));
    }

    void hoursFitTheRing()
    {
        TimerRing ring;
        ring.setTime(9000, 8999);
        settle(ring, ring.sizeHint());
        QVERIFY(!ring.grab().isNull());
    }
};

QTEST_MAIN(TimerRingTest)
#include "timer_ring_test.moc"
