// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/schedule.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace hearth::session;

class ScheduleTest : public QObject
{
    Q_OBJECT

    static constexpr qint64 minuteMs = 60'000;
    static qint64 utc(int year, int month, int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch();
    }
    static qint64 pin(qint64 start, int hour, int minute, const char *zone)
    {
        return pinnedInstant(start, QTime(hour, minute), QTimeZone(zone));
    }

private Q_SLOTS:
    void itemsFollowEachOther();
    void anEmptyPlanHasAllItsTime();
    void timeThatIsLeftOrMissingIsTold();
    void aPinThatComesLaterLeavesAGap();
    void aPinThatIsPassedClashesAndTheItemBeginsLate();
    void aClashMovesNothingElse();
    void aGapIsNotPlannedTime();
    void minutesBelowNoneCountAsNone();
    void itGoesOnAfterMidnightAndThroughTheDoubleHour();
    void anyAgendaKeepsTheLaws();
    void aPinIsTheNextTimeTheClockShowsIt_data();
    void aPinIsTheNextTimeTheClockShowsIt();
};

void ScheduleTest::itemsFollowEachOther()
{
    const qint64 start = utc(2026, 11, 24, 18);
    const Schedule times = schedule(start, 90, {{10}, {4}, {55}});
    QCOMPARE(times.items.size(), 3);
    QCOMPARE(times.items.at(0).startMs, start);
    QCOMPARE(times.items.at(1).startMs, start + 10 * minuteMs);
    QCOMPARE(times.items.at(2).startMs, start + 14 * minuteMs);
    QCOMPARE(times.items.at(2).endMs, start + 69 * minuteMs);
    QCOMPARE(times.endMs, times.items.at(2).endMs);
    QCOMPARE(times.plannedMinutes, 69);
    QCOMPARE(times.spareMinutes, 21);
}

void ScheduleTest::anEmptyPlanHasAllItsTime()
{
    const Schedule times = schedule(utc(2026, 11, 24, 18), 90, {});
    QVERIFY(times.items.isEmpty());
    QCOMPARE(times.endMs, utc(2026, 11, 24, 18));
    QCOMPARE(times.plannedMinutes, 0);
    QCOMPARE(times.spareMinutes, 90);
}

void ScheduleTest::timeThatIsLeftOrMissingIsTold()
{
    QCOMPARE(schedule(0, 90, {{84}}).spareMinutes, 6);
    QCOMPARE(schedule(0, 90, {{90}}).spareMinutes, 0);
    QCOMPARE(schedule(0, 90, {{60}, {45}}).spareMinutes, -15);
    // A pin that is not on a whole minute of the start: one second over is over.
    QCOMPARE(schedule(0, 90, {{30}, {60, 30 * minuteMs + 1000}}).spareMinutes, -1);
}

void ScheduleTest::aPinThatComesLaterLeavesAGap()
{
    const qint64 start = utc(2026, 11, 24, 18);
    const Schedule times = schedule(start, 90, {{20}, {30, start + 25 * minuteMs}, {10}});
    QCOMPARE(times.items.at(1).startMs, start + 25 * minuteMs);
    QCOMPARE(times.items.at(1).gapMs, 5 * minuteMs);
    QCOMPARE(times.items.at(1).clashMs, 0);
    QCOMPARE(times.items.at(2).startMs, start + 55 * minuteMs);
}

void ScheduleTest::aPinThatIsPassedClashesAndTheItemBeginsLate()
{
    const qint64 start = utc(2026, 11, 24, 18);
    const Schedule times = schedule(start, 90, {{20}, {30, start + 15 * minuteMs}});
    QCOMPARE(times.items.at(1).clashMs, 5 * minuteMs);
    QCOMPARE(times.items.at(1).gapMs, 0);
    QCOMPARE(times.items.at(1).startMs, start + 20 * minuteMs);
    QCOMPARE(schedule(start, 90, {{30, start - 10 * minuteMs}}).items.at(0).clashMs, 10 * minuteMs);
}

void ScheduleTest::aClashMovesNothingElse()
{
    const qint64 start = utc(2026, 11, 24, 18);
    const QList<ScheduleItem> free{{20}, {30}, {10}};
    QList<ScheduleItem> clashing = free;
    clashing[1].pinnedMs = start + 15 * minuteMs;
    const Schedule before = schedule(start, 90, free);
    Schedule after = schedule(start, 90, clashing);
    after.items[1].clashMs = 0;
    QCOMPARE(after, before);
}

void ScheduleTest::aGapIsNotPlannedTime()
{
    const Schedule times = schedule(0, 90, {{20}, {30, 50 * minuteMs}});
    QCOMPARE(times.plannedMinutes, 50);
    QCOMPARE(times.spanMinutes, 80);
    QCOMPARE(times.spareMinutes, 10);
}

void ScheduleTest::minutesBelowNoneCountAsNone()
{
    const Schedule times = schedule(0, 90, {{-5}, {10}});
    QCOMPARE(times.items.at(0).endMs, 0);
    QCOMPARE(times.plannedMinutes, 10);
}

void ScheduleTest::itGoesOnAfterMidnightAndThroughTheDoubleHour()
{
    // 23:30 in Berlin on the eve of the longer day, four hours: it ends at 02:30 of the second
    // time.
    const qint64 start = utc(2026, 10, 24, 21, 30);
    const Schedule times = schedule(start, 240, {{120}, {120, pin(start, 1, 30, "Europe/Berlin")}});
    QCOMPARE(times.items.at(1).startMs, utc(2026, 10, 24, 23, 30));
    QCOMPARE(times.items.at(1).gapMs, 0);
    QCOMPARE(times.endMs, utc(2026, 10, 25, 1, 30));
    QCOMPARE(times.spareMinutes, 0);
}

void ScheduleTest::anyAgendaKeepsTheLaws()
{
    QRandomGenerator chance(2611);
    for (int round = 0; round < 2000; ++round) {
        const qint64 start = utc(2026, 3, 28, 22) + chance.bounded(600) * minuteMs;
        QList<ScheduleItem> items;
        for (int i = chance.bounded(31); i > 0; --i)
            items.append({chance.bounded(61),
                          chance.bounded(4) == 0 ? start + chance.bounded(300) * minuteMs : 0});
        const Schedule times = schedule(start, 90, items);
        qint64 at = start;
        int planned = 0;
        QCOMPARE(times.items.size(), items.size());
        for (qsizetype i = 0; i < items.size(); ++i) {
            const ScheduledItem &timed = times.items.at(i);
            QCOMPARE(timed.startMs, at + timed.gapMs);
            QCOMPARE(timed.endMs - timed.startMs, items.at(i).minutes * minuteMs);
            QVERIFY(timed.gapMs == 0 || timed.clashMs == 0);
            if (items.at(i).pinnedMs != 0)
                QCOMPARE(timed.startMs, items.at(i).pinnedMs + timed.clashMs);
            else
                QVERIFY(timed.gapMs == 0 && timed.clashMs == 0);
            at = timed.endMs;
            planned += items.at(i).minutes;
        }
        QCOMPARE(times.endMs, at);
        QCOMPARE(times.plannedMinutes, planned);
        QCOMPARE(times.spareMinutes, static_cast<int>(90 - (at - start) / minuteMs));
    }
}

void ScheduleTest::aPinIsTheNextTimeTheClockShowsIt_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<QTime>("wall");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<qint64>("instant");
    const QByteArray berlin("Europe/Berlin");
    const qint64 seven = utc(2026, 11, 24, 18);
    QTest::newRow("the same evening")
        << seven << QTime(19, 30) << berlin << utc(2026, 11, 24, 18, 30);
    QTest::newRow("at the start itself") << seven << QTime(19, 0) << berlin << seven;
    QTest::newRow("after midnight") << seven << QTime(0, 15) << berlin << utc(2026, 11, 24, 23, 15);
    QTest::newRow("shortly before the start")
        << seven << QTime(18, 45) << berlin << utc(2026, 11, 24, 17, 45);
    QTest::newRow("the evening before a start after midnight")
        << utc(2026, 11, 24, 23, 10) << QTime(23, 50) << berlin << utc(2026, 11, 24, 22, 50);
    QTest::newRow("in the gap of spring")
        << utc(2026, 3, 29, 0) << QTime(2, 30) << berlin << utc(2026, 3, 29, 1, 30);
    QTest::newRow("first of the double hour")
        << utc(2026, 10, 24, 23) << QTime(2, 30) << berlin << utc(2026, 10, 25, 0, 30);
    QTest::newRow("second of the double hour, as the first is over")
        << utc(2026, 10, 25, 0, 45) << QTime(2, 30) << berlin << utc(2026, 10, 25, 1, 30);
    QTest::newRow("after the double hour")
        << utc(2026, 10, 24, 23) << QTime(3, 0) << berlin << utc(2026, 10, 25, 2);
    QTest::newRow("half an hour in Lord Howe")
        << utc(2026, 4, 4, 13) << QTime(1, 45) << QByteArray("Australia/Lord_Howe")
        << utc(2026, 4, 4, 14, 45);
    QTest::newRow("no daylight saving") << utc(2026, 3, 29, 12) << QTime(19, 30)
                                        << QByteArray("Asia/Kolkata") << utc(2026, 3, 29, 14);
}

void ScheduleTest::aPinIsTheNextTimeTheClockShowsIt()
{
    QFETCH(qint64, start);
    QFETCH(QTime, wall);
    QFETCH(QByteArray, zone);
    QFETCH(qint64, instant);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(pinnedInstant(start, wall, QTimeZone(zone)), Qt::UTC),
             QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC));
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
