// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/wall_time.h"

#include <QtTest/QTest>

using namespace hearth;

class WallTimeTest : public QObject
{
    Q_OBJECT

    static QDateTime utc(int year, int month, int day, int hour, int minute = 0)
    {
        return {QDate(year, month, day), QTime(hour, minute), Qt::UTC};
    }
    const QTimeZone m_berlin{"Europe/Berlin"};

private Q_SLOTS:
    void aUsualTimeIsOneInstant();
    void inTheGapOfSpringTheTimeMovesForward();
    void theDoubleHourOfAutumnHasTwoInstants();
    void southOfTheEquatorTheGapIsInOctober();
    void aDayThatAZoneLeftOutMovesForwardToo();
    void whatIsNoTimeHasNoInstant();
    void everyInstantOfTwoYearsComesBack();
};

void WallTimeTest::aUsualTimeIsOneInstant()
{
    QCOMPARE(instantsAt(QDate(2026, 3, 3), QTime(19, 0), m_berlin), QList{utc(2026, 3, 3, 18)});
    QCOMPARE(instantsAt(QDate(2026, 7, 7), QTime(19, 0), m_berlin), QList{utc(2026, 7, 7, 17)});
    QCOMPARE(instantsAt(QDate(2026, 7, 7), QTime(19, 0), QTimeZone("Asia/Kolkata")),
             QList{utc(2026, 7, 7, 13, 30)});
}

void WallTimeTest::inTheGapOfSpringTheTimeMovesForward()
{
    QCOMPARE(instantsAt(QDate(2026, 3, 29), QTime(1, 59), m_berlin),
             QList{utc(2026, 3, 29, 0, 59)});
    // 02:30 is half an hour after the clocks went from 02:00 to 03:00.
    QCOMPARE(instantsAt(QDate(2026, 3, 29), QTime(2, 30), m_berlin),
             QList{utc(2026, 3, 29, 1, 30)});
    QCOMPARE(instantsAt(QDate(2026, 3, 29), QTime(3, 0), m_berlin), QList{utc(2026, 3, 29, 1)});
}

void WallTimeTest::theDoubleHourOfAutumnHasTwoInstants()
{
    const QList both{utc(2026, 10, 25, 0, 30), utc(2026, 10, 25, 1, 30)};
    QCOMPARE(instantsAt(QDate(2026, 10, 25), QTime(2, 30), m_berlin), both);
    QCOMPARE(instantAt(QDate(2026, 10, 25), QTime(2, 30), m_berlin), both.constFirst());
    QCOMPARE(instantsAt(QDate(2026, 10, 25), QTime(3, 0), m_berlin), QList{utc(2026, 10, 25, 2)});
}

void WallTimeTest::southOfTheEquatorTheGapIsInOctober()
{
    const QTimeZone sydney("Australia/Sydney");
    QCOMPARE(instantsAt(QDate(2026, 10, 4), QTime(2, 30), sydney), QList{utc(2026, 10, 3, 16, 30)});
    QCOMPARE(instantsAt(QDate(2026, 4, 5), QTime(2, 30), sydney).size(), 2);
}

void WallTimeTest::aDayThatAZoneLeftOutMovesForwardToo()
{
    // Samoa went from 29 to 31 December 2011.
    const QDateTime instant =
        instantAt(QDate(2011, 12, 30), QTime(12, 0), QTimeZone("Pacific/Apia"));
    QCOMPARE(instant.toTimeZone(QTimeZone("Pacific/Apia")).date(), QDate(2011, 12, 31));
}

void WallTimeTest::whatIsNoTimeHasNoInstant()
{
    QVERIFY(instantsAt(QDate(), QTime(19, 0), m_berlin).isEmpty());
    QVERIFY(instantsAt(QDate(2026, 2, 30), QTime(19, 0), m_berlin).isEmpty());
    QVERIFY(instantsAt(QDate(2026, 3, 3), QTime(), m_berlin).isEmpty());
    QVERIFY(!instantAt(QDate(2026, 3, 3), QTime(19, 0), QTimeZone()).isValid());
}

void WallTimeTest::everyInstantOfTwoYearsComesBack()
{
    for (const char *name :
         {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"}) {
        const QTimeZone zone(name);
        for (QDateTime at = utc(2025, 1, 1, 0); at < utc(2027, 1, 1, 0); at = at.addSecs(1800)) {
            const QDateTime wall = at.toTimeZone(zone);
            QVERIFY2(instantsAt(wall.date(), wall.time(), zone).contains(at),
                     qPrintable(wall.toString(Qt::ISODate)));
        }
    }
}

QTEST_GUILESS_MAIN(WallTimeTest)
#include "wall_time_test.moc"
