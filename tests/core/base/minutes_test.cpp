// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/minutes.h"

#include <QtTest/QtTest>

using namespace hearth;

class MinutesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMinuteThatIsBegunIsTaken()
    {
        QCOMPARE(minutesTaken(0), 0);
        QCOMPARE(minutesTaken(1), 1);
        QCOMPARE(minutesTaken(600), 10);
        QCOMPARE(minutesTaken(601), 11);
        QCOMPARE(minutesTaken(-5), 0);
    }

    void timeGoneByIsTheNearestMinute()
    {
        QCOMPARE(minutesBetween(29'999), 0);
        QCOMPARE(minutesBetween(30'000), 1);
        QCOMPARE(minutesBetween(-29'999), 0);
        QCOMPARE(minutesBetween(-30'000), -1);
    }
};

QTEST_GUILESS_MAIN(MinutesTest)
#include "minutes_test.moc"
