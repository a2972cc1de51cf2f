// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/calendars.h"

#include "core/usecases/calling.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/starting.h"
#include "tests/core/usecases/planned_evening.h"

#include <QtCore/QMap>
#include <QtTest/QTest>

#include <libical/ical.h>

#include <memory>
#include <random>

using namespace hearth;
using namespace hearth::usecases;

namespace {

/// A calendar program that takes files in as RFC 5546 has it: the same UID and RECURRENCE-ID are
/// the same thing, and only a SEQUENCE that is no lower changes it; a row of dates that comes anew
/// takes the place of all that was known of it.
class SomebodysCalendar
{
public:
    bool take(const QByteArray &file)
    {
        const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> all(
            icalparser_parse_string(file.constData()), &icalcomponent_free);
        if (!all || !icalrestriction_check(all.get()) || icalcomponent_count_errors(all.get()) > 0)
            return false;
        QList<icalcomponent *> events;
        for (auto *each = icalcomponent_get_first_component(all.get(), ICAL_VEVENT_COMPONENT); each;
             each = icalcomponent_get_next_component(all.get(), ICAL_VEVENT_COMPONENT))
            events.append(each);
        for (icalcomponent *each : events) {
            const QByteArray uid = icalcomponent_get_uid(each);
            Row &row = m_rows[uid];
            const int sequence = icalcomponent_get_sequence(each);
            if (sequence < row.sequence)
                return false; // it would be passed over
            row.sequence = sequence;
            auto *rule = icalcomponent_get_first_property(each, ICAL_RRULE_PROPERTY);
            auto *instead = icalcomponent_get_first_property(each, ICAL_RECURRENCEID_PROPERTY);
            if (instead) {
                const auto original = text(icalproperty_get_recurrenceid(instead));
                row.instead[original] = instant(icalcomponent_get_dtstart(each));
                row.summaries[original] = icalcomponent_get_summary(each);
                continue;
            }
            row = {sequence, {}, {}, {}, {}};
            if (!rule) {
                row.dates = {{"", instant(icalcomponent_get_dtstart(each))}};
                row.summaries[""] = icalcomponent_get_summary(each);
                continue;
            }
            const icaltimetype start = icalcomponent_get_dtstart(each);
            const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> dates(
                icalrecur_iterator_new(icalproperty_get_rrule(rule), start),
                &icalrecur_iterator_free);
            for (int i = 0; i < 5; ++i) {
                icaltimetype next = icalrecur_iterator_next(dates.get());
                next.zone = start.zone;
                row.dates.append({text(next), instant(next)});
            }
            for (auto *out = icalcomponent_get_first_property(each, ICAL_EXDATE_PROPERTY); out;
                 out = icalcomponent_get_next_property(each, ICAL_EXDATE_PROPERTY))
                row.skipped.append(text(icalproperty_get_exdate(out)));
        }
        return true;
    }
    /// The evenings it shows, in order; of a row of dates the first five.
    QList<QDateTime> evenings() const
    {
        QList<QDateTime> all;
        for (const Row &row : m_rows) {
            QMap<QByteArray, QDateTime> shown;
            for (const auto &[original, at] : row.dates) {
                if (!row.skipped.contains(original))
                    shown.insert(original, at);
            }
            for (auto other = row.instead.cbegin(); other != row.instead.cend(); ++other)
                shown.insert(other.key(), other.value());
            all += shown.values();
        }
        std::sort(all.begin(), all.end());
        return all;
    }
    int sequence(const QString &uid) const
    {
        return m_rows.value(uid.toUtf8() + "@hearth").sequence;
    }
    QByteArray summary(const QString &uid, const QByteArray &original) const
    {
        return m_rows.value(uid.toUtf8() + "@hearth").summaries.value(original);
    }

private:
    struct Row
    {
        int sequence = -1;
        QList<QPair<QByteArray, QDateTime>> dates;
        QList<QByteArray> skipped;
        QMap<QByteArray, QDateTime> instead;
        QMap<QByteArray, QByteArray> summaries;
    };
    static QByteArray text(const icaltimetype &wall) { return icaltime_as_ical_string(wall); }
    static QDateTime instant(const icaltimetype &time)
    {
        return QDateTime::fromSecsSinceEpoch(icaltime_as_timet_with_zone(time, time.zone), Qt::UTC);
    }
    QMap<QByteArray, Row> m_rows;
};

} // namespace

class CalendarsTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static QDateTime utc(int month, int day, int hour, int minute = 0)
    {
        return {QDate(2026, month, day), QTime(hour, minute), Qt::UTC};
    }
    static SessionId planAt(PlannedEvening &e, const QDateTime &at)
    {
        e.later();
        return Hearthside::must(
            planSession(e.notebook(), e.crew.id, at, StartFrom::Nothing, e.find()));
    }
    static QByteArray crewFile(PlannedEvening &e)
    {
        e.later();
        return Hearthside::must(crewCalendar(e.notebook(), e.crew.id));
    }
    static QByteArray sessionFile(PlannedEvening &e, const SessionId &id)
    {
        e.later();
        return Hearthside::must(sessionCalendar(e.notebook(), id));
    }
    static QList<QDateTime> theFirstFive()
    {
        return {utc(3, 3, 18), utc(3, 17, 18), utc(3, 31, 17), utc(4, 14, 17), utc(4, 28, 17)};
    }
    /// The crew's file first or the session's first, they tell of the same evenings.
    static bool agree(PlannedEvening &e, const QList<SessionId> &sessions,
                      const QList<QDateTime> &evenings)
    {
        SomebodysCalendar crewFirst;
        bool taken = crewFirst.take(crewFile(e));
        for (const SessionId &id : sessions)
            taken = taken && crewFirst.take(sessionFile(e, id));
        SomebodysCalendar sessionsFirst;
        for (const SessionId &id : sessions)
            taken = taken && sessionsFirst.take(sessionFile(e, id));
        taken = taken && sessionsFirst.take(crewFile(e));
        return taken && crewFirst.evenings() == evenings && sessionsFirst.evenings() == evenings;
    }

private Q_SLOTS:
    void anEveningIsOneEventInBothFiles();
    void anEveningThatWasMovedIsOneEventInBothFiles();
    void aDateThatWasSkippedIsNowhere();
    void aSessionBesidesTheRhythmIsOneEventInBothFiles();
    void anotherRhythmMakesAPlanAnEventOfItsOwn();
    void thePlanOfAnEveningIsToldInTheCrewsFile();
    void undoingRaisesTheSequence();
    void undoingIsToldToWhomTheFileWasGiven();
    void theSequenceNeverFalls();
    void aCalendarTellsWhatWasMovedAndSkipped();
    void aSessionsCalendarTellsItsAgenda();
    void aCrewWithoutDatesHasNoCalendar();
};

void CalendarsTest::anEveningIsOneEventInBothFiles()
{
    PlannedEvening e;
    QVERIFY(agree(e, {e.session}, theFirstFive()));
}

void CalendarsTest::anEveningThatWasMovedIsOneEventInBothFiles()
{
    PlannedEvening e;
    SomebodysCalendar theirs;
    QVERIFY(theirs.take(crewFile(e)));
    QVERIFY(theirs.take(sessionFile(e, e.session)));
    Hearthside::must(moveSession(e.notebook(), e.session, utc(3, 5, 19)));
    auto evenings = theFirstFive();
    evenings[0] = utc(3, 5, 19);
    QVERIFY(theirs.take(sessionFile(e, e.session)));
    QCOMPARE(theirs.evenings(), evenings);
    QVERIFY(agree(e, {e.session}, evenings));
    Hearthside::must(removePlan(e.notebook(), e.session));
    QVERIFY(agree(e, {}, evenings));
    QVERIFY(theirs.take(crewFile(e)));
    QCOMPARE(theirs.evenings(), evenings);
}

void CalendarsTest::aDateThatWasSkippedIsNowhere()
{
    PlannedEvening e;
    SomebodysCalendar theirs;
    QVERIFY(theirs.take(sessionFile(e, e.session)));
    Hearthside::must(skipSession(e.notebook(), e.session));
    QVERIFY(agree(e, {}, theFirstFive().mid(1)));
    // Whoever has the invitation loses the evening with the crew's file.
    QVERIFY(theirs.take(crewFile(e)));
    QCOMPARE(theirs.evenings(), theFirstFive().mid(1));
}

void CalendarsTest::aSessionBesidesTheRhythmIsOneEventInBothFiles()
{
    PlannedEvening e;
    const auto besides = planAt(e, utc(3, 9, 18));
    auto evenings = theFirstFive();
    evenings.insert(1, utc(3, 9, 18));
    QVERIFY(agree(e, {besides, e.session}, evenings));
    Hearthside::must(moveSession(e.notebook(), besides, utc(3, 10, 18)));
    evenings[1] = utc(3, 10, 18);
    QVERIFY(agree(e, {besides, e.session}, evenings));
}

void CalendarsTest::anotherRhythmMakesAPlanAnEventOfItsOwn()
{
    PlannedEvening e;
    Crew crew = Hearthside::must(storage::CrewStore(e.notebook()).get(e.crew.id));
    crew.rhythm = Hearthside::must(
        Rhythm::everyWeeks(1, QDate(2026, 3, 4), QTime(20, 0), s("Europe/Berlin")));
    Hearthside::must(editCrew(e.notebook(), crew));
    QVERIFY(agree(e, {e.session},
                  {utc(3, 3, 18), utc(3, 4, 19), utc(3, 11, 19), utc(3, 18, 19), utc(3, 25, 19),
                   utc(4, 1, 18)}));
}

void CalendarsTest::thePlanOfAnEveningIsToldInTheCrewsFile()
{
    PlannedEvening e;
    Hearthside::must(editPlan(e.notebook(), e.session, {s("Spring"), 120, {}}));
    SomebodysCalendar theirs;
    QVERIFY(theirs.take(crewFile(e)));
    QCOMPARE(theirs.summary(e.crew.id.toString(), "20260303T190000"), "Lanterns: Spring");
}

void CalendarsTest::undoingRaisesTheSequence()
{
    PlannedEvening e;
    e.h.clock().set(Hearthside::evening + 1000);
    const auto besides = planAt(e, utc(3, 9, 18));
    const auto sequenceOf = [&](const QString &uid) {
        SomebodysCalendar fresh;
        return fresh.take(crewFile(e)) ? fresh.sequence(uid) : -1;
    };
    for (const QString &uid : {e.crew.id.toString(), besides.toString()}) {
        const auto id = uid == besides.toString() ? besides : e.session;
        int before = sequenceOf(uid);
        QVERIFY(before > 0);
        const auto rises = [&](const auto &verb) {
            e.later();
            if (!verb())
                return false;
            const int after = sequenceOf(uid);
            const bool risen = after > before;
            before = after;
            return risen;
        };
        auto &history = e.notebook().history();
        QVERIFY(rises([&] { return moveSession(e.notebook(), id, utc(3, 12, 18)).has_value(); }));
        QVERIFY(rises([&] { return history.undo().has_value(); }));
        QVERIFY(rises([&] { return history.redo().has_value(); }));
        QVERIFY(rises([&] {
            return editPlan(e.notebook(), id, {s("Spring"), 120, {}}).has_value();
        }));
        QVERIFY(rises([&] { return history.undo().has_value(); }));
        QVERIFY(rises([&] {
            return addPractice(e.notebook(), id, e.practice("case-clinic"), {}, -1).has_value();
        }));
        QVERIFY(rises([&] { return history.undo().has_value(); }));
        Crew crew = Hearthside::must(storage::CrewStore(e.notebook()).get(e.crew.id));
        crew.place = s("Elsewhere");
        QVERIFY(rises([&] { return editCrew(e.notebook(), crew).has_value(); }));
        QVERIFY(rises([&] { return history.undo().has_value(); }));
    }
}

void CalendarsTest::undoingIsToldToWhomTheFileWasGiven()
{
    PlannedEvening e;
    SomebodysCalendar theirs;
    Hearthside::must(moveSession(e.notebook(), e.session, utc(3, 5, 19)));
    QVERIFY(theirs.take(sessionFile(e, e.session)));
    QVERIFY(theirs.take(crewFile(e)));
    e.later();
    QVERIFY(e.notebook().history().undo());
    QVERIFY(theirs.take(sessionFile(e, e.session)));
    QCOMPARE(theirs.evenings(), theFirstFive());
    QVERIFY(theirs.take(crewFile(e)));
    QCOMPARE(theirs.evenings(), theFirstFive());
    // A skipped date that comes back is there again.
    Hearthside::must(skipSession(e.notebook(), e.session));
    QVERIFY(theirs.take(crewFile(e)));
    QCOMPARE(theirs.evenings(), theFirstFive().mid(1));
    QVERIFY(e.notebook().history().undo());
    QVERIFY(theirs.take(crewFile(e)));
    QCOMPARE(theirs.evenings(), theFirstFive());
}

void CalendarsTest::theSequenceNeverFalls()
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        std::mt19937 chance(seed);
        PlannedEvening e;
        e.h.clock().set(Hearthside::evening + 1000);
        QList<SessionId> sessions{e.session, planAt(e, utc(3, 9, 18))};
        QMap<QString, int> known;
        SomebodysCalendar theirs;
        for (int i = 0; i < 25; ++i) {
            e.later();
            const auto id = sessions.at(static_cast<qsizetype>(chance() % 2));
            const int day = 1 + static_cast<int>(chance() % 28);
            switch (chance() % 7) {
            case 0: (void)moveSession(e.notebook(), id, utc(3, day, 18)); break;
            case 1: (void)skipSession(e.notebook(), id); break;
            case 2: (void)editPlan(e.notebook(), id, {s("Day %1").arg(day), 60 + day, {}}); break;
            case 3: {
                auto crew = Hearthside::must(storage::CrewStore(e.notebook()).get(e.crew.id));
                crew.place = QString::number(day);
                (void)editCrew(e.notebook(), crew);
                break;
            }
            case 4: (void)e.notebook().history().redo(); break;
            default:
                (void)e.notebook().history().undo();
                // Not so far back that there is no crew.
                if (!crewCalendar(e.notebook(), e.crew.id))
                    Hearthside::must(e.notebook().history().redo());
            }
            const QByteArray which = "seed " + QByteArray::number(seed);
            QVERIFY2(theirs.take(crewFile(e)), which);
            for (const auto &each : sessions) {
                e.later();
                if (const auto file = sessionCalendar(e.notebook(), each))
                    QVERIFY2(theirs.take(*file), which);
            }
        }
    }
}

void CalendarsTest::aCalendarTellsWhatWasMovedAndSkipped()
{
    PlannedEvening e;
    const QByteArray crew = e.crew.id.toString().toUtf8();
    Hearthside::must(moveSession(e.notebook(), e.session, utc(3, 5, 18)));
    Hearthside::must(skipSession(e.notebook(), planAt(e, utc(3, 17, 18))));
    const auto besides = planAt(e, utc(3, 9, 18));
    const QByteArray file = Hearthside::must(crewCalendar(e.notebook(), e.crew.id));
    QCOMPARE(file.count("UID:" + crew + "@hearth"), 2);
    QVERIFY(file.contains("RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU\r\n"));
    QVERIFY(file.contains("EXDATE;TZID=Europe/Berlin:20260317T190000\r\n"));
    QVERIFY(file.contains("RECURRENCE-ID;TZID=Europe/Berlin:20260303T190000\r\n"));
    QVERIFY(file.contains("DTSTART;TZID=Europe/Berlin:20260305T190000\r\n"));
    QVERIFY(file.contains("UID:" + besides.toString().toUtf8() + "@hearth"));
    QCOMPARE(file.count("BEGIN:VEVENT"), 3);
    QCOMPARE(Hearthside::must(crewCalendar(e.notebook(), e.crew.id)), file);
}

void CalendarsTest::aSessionsCalendarTellsItsAgenda()
{
    PlannedEvening e;
    e.add("check-in-round");
    e.add("case-clinic");
    Hearthside::must(
        editPlan(e.notebook(), e.session, {s("Spring, and after"), 120, s("A cup;\na question")}));
    const QByteArray file =
        Hearthside::must(sessionCalendar(e.notebook(), e.session)).replace("\r\n ", "");
    QVERIFY(file.contains("UID:" + e.crew.id.toString().toUtf8() + "@hearth\r\n"));
    QVERIFY(file.contains("RECURRENCE-ID;TZID=Europe/Berlin:20260303T190000\r\n"));
    QVERIFY(file.contains("SUMMARY:Lanterns: Spring\\, and after\r\n"));
    QVERIFY(file.contains("DTSTART;TZID=Europe/Berlin:20260303T190000\r\n"));
    QVERIFY(file.contains("DTEND;TZID=Europe/Berlin:20260303T210000\r\n"));
    QVERIFY2(file.contains("DESCRIPTION:A cup\\;\\na question\\n\\n19:00 "), file.constData());
    QVERIFY(file.contains(e.practice("case-clinic").name.toUtf8()));
    for (const char *name : {"Ada", "Bo\r", "Eli"})
        QVERIFY(!file.contains(name));
}

void CalendarsTest::aCrewWithoutDatesHasNoCalendar()
{
    PlannedEvening e;
    const Crew other = e.h.aCrew(s("Bread"), {s("Flo")});
    QCOMPARE(crewCalendar(e.notebook(), other.id).error().code, ErrorCode::NothingToExport);
    QCOMPARE(crewCalendar(e.notebook(), CrewId::fresh(e.h.clock(), e.h.chance())).error().code,
             ErrorCode::NoSuchRow);
    QCOMPARE(
        sessionCalendar(e.notebook(), SessionId::fresh(e.h.clock(), e.h.chance())).error().code,
        ErrorCode::NoSuchRow);
}

QTEST_GUILESS_MAIN(CalendarsTest)
#include "calendars_test.moc"
