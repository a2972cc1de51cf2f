// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar_writer.h"

#include "core/domain/rhythm.h"

#include <QtCore/QFile>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

#include <libical/ical.h>

#include <memory>

using namespace hearth;
using namespace hearth::exchange;

/// Calendars are read again by libical here, and by python3-icalendar in calendar_reader.py.
class CalendarWriterTest : public QObject
{
    Q_OBJECT

    using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;
    static QString s(const char *text) { return QString::fromUtf8(text); }
    static QDateTime stamp() { return {QDate(2026, 11, 1), QTime(8, 0), Qt::UTC}; }
    static Component read(const QByteArray &bytes)
    {
        return {icalparser_parse_string(bytes.constData()), &icalcomponent_free};
    }
    static Rhythm fortnightly(const char *zone)
    {
        return *Rhythm::everyWeeks(2, QDate(2026, 10, 13), QTime(19, 0), s(zone));
    }
    static Calendar crew(const char *zone)
    {
        const Rhythm rhythm = fortnightly(zone);
        CalendarEvent event{s("0198f0aa-0000-7000-8000-000000000001"), 3, s("Tuesday Lanterns")};
        event.start = rhythm.firstStart();
        event.rule = rhythm.rule();
        event.place = s("Wren's kitchen");
        return {s(zone), stamp(), {event}};
    }
    static CalendarEvent once(const QDateTime &start)
    {
        CalendarEvent event{s("once"), 0, s("Once")};
        event.start = start;
        return event;
    }
    static void isAsItWas(const QString &file, const QByteArray &written);

private Q_SLOTS:
    void filesAreAsTheyWere_data();
    void filesAreAsTheyWere();
    void theZoneSaysWhatItsClocksDo_data();
    void theZoneSaysWhatItsClocksDo();
    void aFortnightlyCrewMeetsAtItsWallTime_data();
    void aFortnightlyCrewMeetsAtItsWallTime();
    void rulesStandSince1970WhereThereAreRules();
    void skippedAndMovedDatesAreTold();
    void theSecondOfADoubleHourIsAnInstant();
    void textsAreEscapedAndLinesFolded();
    void anotherExportDiffersInItsStampAlone();
    void nobodyIsNamed();
};

void CalendarWriterTest::isAsItWas(const QString &file, const QByteArray &written)
{
    QFile golden(QStringLiteral(HEARTH_TESTS_DIR "/golden/calendar/") + file);
    if (qEnvironmentVariableIntValue("HEARTH_UPDATE_GOLDEN") == 1) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        QCOMPARE(golden.write(written), written.size());
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    QCOMPARE(QString::fromUtf8(written), QString::fromUtf8(golden.readAll()));
}

namespace {
constexpr const char *zones[] = {"Europe/Berlin",     "Europe/London",    "America/New_York",
                                 "Australia/Sydney",  "Asia/Kolkata",     "America/Sao_Paulo",
                                 "Africa/Casablanca", "America/Santiago", "UTC"};
}

void CalendarWriterTest::filesAreAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : zones)
        QTest::newRow(zone) << QByteArray(zone);
}

void CalendarWriterTest::filesAreAsTheyWere()
{
    QFETCH(QByteArray, zone);
    const QString name =
        QString::fromUtf8(zone).toLower().replace(QLatin1Char('/'), QLatin1Char('-'));
    isAsItWas(name + QLatin1String(".ics"), toCalendar(crew(zone.constData())));
    // The instants that any reader has to come to, for the reader in another language.
    QByteArray instants;
    for (const QDateTime &start :
         fortnightly(zone.constData()).startsFrom(stamp().addYears(-1), 26))
        instants += start.toString(Qt::ISODate).toUtf8() + "\n";
    isAsItWas(name + QLatin1String(".txt"), instants);
}

void CalendarWriterTest::theZoneSaysWhatItsClocksDo_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("year");
    for (const char *zone : zones) {
        if (qstrcmp(zone, "UTC") != 0)
            QTest::newRow(zone) << QByteArray(zone) << 2026;
    }
    QTest::newRow("before a zone stopped moving its clocks")
        << QByteArray("America/Sao_Paulo") << 2017;
    QTest::newRow("before the rules were others") << QByteArray("America/New_York") << 2005;
    QTest::newRow("half an hour") << QByteArray("Australia/Lord_Howe") << 2026;
}

void CalendarWriterTest::theZoneSaysWhatItsClocksDo()
{
    QFETCH(QByteArray, zone);
    QFETCH(int, year);
    const QDateTime first(QDate(year, 1, 2), QTime(0, 0), Qt::UTC);
    Calendar calendar{QString::fromUtf8(zone), stamp(), {once(first)}};
    const auto file = read(toCalendar(calendar));
    QVERIFY(file);
    QCOMPARE(icalcomponent_count_errors(file.get()), 0);
    icaltimezone *read = icalcomponent_get_timezone(file.get(), zone.constData());
    QVERIFY(read);
    const QTimeZone known(zone);
    for (QDateTime at = first; at.date().year() < year + 9; at = at.addSecs(6 * 3600 + 60)) {
        icaltimetype moment = icaltime_from_timet_with_zone(at.toSecsSinceEpoch(), 0,
                                                            icaltimezone_get_utc_timezone());
        int summer = 0;
        const int offset = icaltimezone_get_utc_offset_of_utc_time(read, &moment, &summer);
        if (offset != known.offsetFromUtc(at))
            QCOMPARE(
                QStringLiteral("%1 %2").arg(at.toString(Qt::ISODate)).arg(offset),
                QStringLiteral("%1 %2").arg(at.toString(Qt::ISODate)).arg(known.offsetFromUtc(at)));
    }
}

void CalendarWriterTest::aFortnightlyCrewMeetsAtItsWallTime_data()
{
    filesAreAsTheyWere_data();
}

void CalendarWriterTest::aFortnightlyCrewMeetsAtItsWallTime()
{
    QFETCH(QByteArray, zone);
    const auto file = read(toCalendar(crew(zone.constData())));
    QVERIFY(file);
    QVERIFY(icalrestriction_check(file.get()));
    QCOMPARE(icalcomponent_count_errors(file.get()), 0);
    icalcomponent *event = icalcomponent_get_first_component(file.get(), ICAL_VEVENT_COMPONENT);
    const icaltimetype start = icalcomponent_get_dtstart(event);
    const auto rule =
        icalproperty_get_rrule(icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY));
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> dates(
        icalrecur_iterator_new(rule, start), &icalrecur_iterator_free);
    QList<QDateTime> found;
    while (found.size() < 26) {
        icaltimetype next = icalrecur_iterator_next(dates.get());
        next.zone = start.zone;
        found.append(
            QDateTime::fromSecsSinceEpoch(icaltime_as_timet_with_zone(next, start.zone), Qt::UTC));
    }
    QCOMPARE(found, fortnightly(zone.constData()).startsFrom(stamp().addYears(-1), 26));
    const icaltimetype end = icalcomponent_get_dtend(event);
    QCOMPARE(icaltime_as_timet_with_zone(end, end.zone)
                 - icaltime_as_timet_with_zone(start, start.zone),
             90 * 60);
}

void CalendarWriterTest::rulesStandSince1970WhereThereAreRules()
{
    const QByteArray berlin = toCalendar(crew("Europe/Berlin"));
    QVERIFY(berlin.contains("TZID:Europe/Berlin\r\n"));
    QVERIFY(berlin.contains(
        "DTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"));
    QVERIFY(berlin.contains(
        "DTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"));
    QVERIFY(
        toCalendar(crew("America/New_York")).contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n"));
    QVERIFY(toCalendar(crew("Australia/Sydney"))
                .contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU\r\n"));
    const QByteArray casablanca = toCalendar(crew("Africa/Casablanca"));
    QVERIFY(!casablanca.contains("RRULE:FREQ=YEARLY"));
    QVERIFY(casablanca.count("BEGIN:STANDARD") > 10);
    const QByteArray kolkata = toCalendar(crew("Asia/Kolkata"));
    QCOMPARE(kolkata.count("BEGIN:STANDARD"), 1);
    QVERIFY(!kolkata.contains("BEGIN:DAYLIGHT"));
    QVERIFY(!toCalendar(crew("UTC")).contains("VTIMEZONE"));
    for (const char *zone : zones) {
        QVERIFY(!toCalendar(crew(zone)).contains("METHOD"));
        QVERIFY(!toCalendar(crew(zone)).contains("RDATE"));
    }
}

void CalendarWriterTest::skippedAndMovedDatesAreTold()
{
    Calendar calendar = crew("Europe/Berlin");
    calendar.events[0].skipped = {QDateTime(QDate(2026, 12, 22), QTime(19, 0))};
    CalendarEvent moved = calendar.events.constFirst();
    moved.rule.clear();
    moved.skipped.clear();
    moved.start = QDateTime(QDate(2026, 11, 11), QTime(19, 0), Qt::UTC);
    moved.instead = QDateTime(QDate(2026, 11, 10), QTime(19, 0));
    calendar.events.append(moved);
    const QByteArray written = toCalendar(calendar);
    QVERIFY(written.contains("EXDATE;TZID=Europe/Berlin:20261222T190000\r\n"));
    QVERIFY(written.contains("RECURRENCE-ID;TZID=Europe/Berlin:20261110T190000\r\n"));
    QVERIFY(written.contains("DTSTART;TZID=Europe/Berlin:20261111T200000\r\n"));
    QCOMPARE(written.count("UID:0198f0aa-0000-7000-8000-000000000001@hearth\r\n"), 2);
    QCOMPARE(written.count("RRULE:FREQ=WEEKLY"), 1);
    const auto file = read(written);
    QVERIFY(file);
    QVERIFY(icalrestriction_check(file.get()));
    isAsItWas(s("changed.ics"), written);
}

void CalendarWriterTest::theSecondOfADoubleHourIsAnInstant()
{
    const QDateTime second(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC);
    Calendar calendar{s("Europe/Berlin"), stamp(), {once(second)}};
    QVERIFY(toCalendar(calendar).contains("DTSTART:20261025T013000Z\r\n"));
    calendar.events = {once(second.addSecs(-3600))};
    QVERIFY(toCalendar(calendar).contains("DTSTART;TZID=Europe/Berlin:20261025T023000\r\n"));
    // Half past one for an hour and a half: the end is the second three o'clock minus an hour, and
    // no wall time.
    calendar.events = {once(QDateTime(QDate(2026, 10, 24), QTime(23, 30), Qt::UTC))};
    QVERIFY(toCalendar(calendar).contains("DTEND:20261025T010000Z\r\n"));
}

void CalendarWriterTest::textsAreEscapedAndLinesFolded()
{
    CalendarEvent event = once(stamp());
    event.summary = s("a, b; c \\ d") + QChar(QChar::Null) + QChar(7);
    event.description = s("one\r\ntwo\rthree\nfour\tfive") + QString(200, QChar(0x1F))
        + s("ü").repeated(300) + QString::fromUcs4(U"\U0001F525").repeated(60);
    event.place = QString(75, QLatin1Char('x'));
    const QByteArray written = toCalendar({s("Europe/Berlin"), stamp(), {event}});
    QVERIFY(written.contains("SUMMARY:a\\, b\\; c \\\\ d\r\n"));
    QVERIFY(!written.contains('\0'));
    const auto lines = written.split('\n');
    for (const QByteArray &line : lines) {
        if (&line == &lines.constLast())
            continue;
        QVERIFY(line.endsWith('\r'));
        QVERIFY2(line.size() - 1 <= 75, line.constData());
        // Each line alone is sound UTF-8: no character is split.
        QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    const auto file = read(written);
    icalcomponent *found = icalcomponent_get_first_component(file.get(), ICAL_VEVENT_COMPONENT);
    QCOMPARE(QString::fromUtf8(icalcomponent_get_summary(found)), s("a, b; c \\ d"));
    QCOMPARE(QString::fromUtf8(icalcomponent_get_description(found)),
             s("one\ntwo\nthree\nfour five") + s("ü").repeated(300)
                 + QString::fromUcs4(U"\U0001F525").repeated(60));
    QCOMPARE(QString::fromUtf8(icalcomponent_get_location(found)), event.place);
}

void CalendarWriterTest::anotherExportDiffersInItsStampAlone()
{
    Calendar calendar = crew("Europe/Berlin");
    const QByteArray first = toCalendar(calendar);
    QCOMPARE(toCalendar(calendar), first);
    calendar.stamp = calendar.stamp.addDays(9);
    QCOMPARE(toCalendar(calendar),
             QByteArray(first).replace("DTSTAMP:20261101T", "DTSTAMP:20261110T"));
}

void CalendarWriterTest::nobodyIsNamed()
{
    const QByteArray written = toCalendar(crew("Europe/Berlin"));
    for (const char *property : {"ORGANIZER", "ATTENDEE", "mailto"})
        QVERIFY(!written.contains(property));
}

QTEST_GUILESS_MAIN(CalendarWriterTest)
#include "calendar_writer_test.moc"
