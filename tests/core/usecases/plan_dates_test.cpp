// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/plan_dates.h"

#include "core/usecases/calling.h"
#include "core/usecases/holding.h"
#include "core/usecases/starting.h"
#include "tests/core/usecases/planned_evening.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::usecases;

class PlanDatesTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static QDateTime next(PlannedEvening &e)
    {
        return Hearthside::must(nextDate(e.notebook(), e.crew.id));
    }
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
    static QList<RhythmChange> changes(PlannedEvening &e)
    {
        return Hearthside::must(storage::CrewStore(e.notebook()).rhythmChanges(e.crew.id));
    }

private Q_SLOTS:
    void theNextDateIsTheFirstWithoutASession();
    void wallTimeIsKeptWhenClocksAreMoved();
    void whoComesLateStillPlansTonight();
    void aPlanMovedToAnotherDateOfTheRhythmStandsForThatOne();
    void aSkippedDateIsPassedOver();
    void aMovedDateStandsWhereItWasMoved();
    void aDateMovedBackIsAsTheRhythmSays();
    void anotherTimeOnTheDayMovesItsDate();
    void aSessionBesidesTheRhythmMovesNothing();
    void aPlanTakenAwayLeavesItsDateOpen();
    void aSessionThatNobodyPlannedTakesItsDay();
    void withoutARhythmItIsAWeekOn();
    void anotherRhythmForgetsWhatWasMoved();
    void movingAndSkippingAreOneStepBack();
    void whatCannotMoveIsRefused();
    void ofTwoChangesOfADateTheLastOneWrittenCounts();
};

void PlanDatesTest::theNextDateIsTheFirstWithoutASession()
{
    PlannedEvening e; // 3 March is planned
    QCOMPARE(next(e), utc(3, 17, 18));
    planAt(e, next(e));
    QCOMPARE(next(e), utc(3, 31, 17));
    QCOMPARE(Hearthside::must(openDates(e.notebook(), e.crew.id, 3)).size(), 3);
    QVERIFY(Hearthside::must(openDates(e.notebook(), e.crew.id, 0)).isEmpty());
}

void PlanDatesTest::wallTimeIsKeptWhenClocksAreMoved()
{
    PlannedEvening e;
    const auto dates = Hearthside::must(openDates(e.notebook(), e.crew.id, 20));
    for (const MeetingDate &date : dates)
        QCOMPARE(date.at.toTimeZone(QTimeZone("Europe/Berlin")).time(), QTime(19, 0));
    QCOMPARE(dates.constFirst().at, utc(3, 17, 18));
    QCOMPARE(dates.at(1).at, utc(3, 31, 17));
}

void PlanDatesTest::whoComesLateStillPlansTonight()
{
    PlannedEvening e; // 3 March is planned
    e.h.clock().set(utc(3, 17, 18, 25).toMSecsSinceEpoch());
    QCOMPARE(next(e), utc(3, 17, 18));
    QCOMPARE(Hearthside::must(openDates(e.notebook(), e.crew.id, 1)).constFirst().at,
             utc(3, 17, 18));
    e.h.clock().set(utc(3, 17, 22).toMSecsSinceEpoch());
    QCOMPARE(next(e).date(), QDate(2026, 3, 31));
}

void PlanDatesTest::aPlanMovedToAnotherDateOfTheRhythmStandsForThatOne()
{
    PlannedEvening e; // 3 March is planned
    Hearthside::must(moveSession(e.notebook(), e.session, utc(3, 17, 18)));
    QVERIFY(changes(e).isEmpty());
    QCOMPARE(next(e), utc(3, 3, 18));
    Hearthside::must(moveSession(e.notebook(), e.session, utc(3, 17, 19)));
    QCOMPARE(changes(e).size(), 1);
    QCOMPARE(changes(e).constFirst().original.date(), QDate(2026, 3, 17));
    QCOMPARE(next(e), utc(3, 3, 18));
}

void PlanDatesTest::aSkippedDateIsPassedOver()
{
    PlannedEvening e;
    const auto id = planAt(e, utc(3, 17, 18));
    Hearthside::must(skipSession(e.notebook(), id));
    QCOMPARE(next(e), utc(3, 31, 17));
    QCOMPARE(changes(e).size(), 1);
    QVERIFY(!changes(e).constFirst().movedTo.isValid());
    QVERIFY(!storage::SessionStore(e.notebook()).get(id));
}

void PlanDatesTest::aMovedDateStandsWhereItWasMoved()
{
    PlannedEvening e;
    Hearthside::must(moveSession(e.notebook(), e.session, utc(3, 5, 18)));
    QCOMPARE(e.plan().session.plannedAt, utc(3, 5, 18));
    QCOMPARE(changes(e).constFirst().movedTo, utc(3, 5, 18));
    QCOMPARE(changes(e).constFirst().original, QDateTime(QDate(2026, 3, 3), QTime(19, 0)));
    QCOMPARE(next(e), utc(3, 17, 18));
    // Moved again: still one change of one date.
    Hearthside::must(moveSession(e.notebook(), e.session, utc(3, 6, 18)));
    QCOMPARE(changes(e).size(), 1);
    QCOMPARE(changes(e).constFirst().movedTo, utc(3, 6, 18));
    // The plan goes; the date stays where the crew moved it.
    Hearthside::must(removePlan(e.notebook(), e.session));
    QCOMPARE(next(e), utc(3, 6, 18));
}

void PlanDatesTest::aDateMovedBackIsAsTheRhythmSays()
{
    PlannedEvening e;
    Hearthside::must(moveSession(e.notebook(), e.session, utc(3, 5, 18)));
    Hearthside::must(moveSession(e.notebook(), e.session, utc(3, 3, 18)));
    QVERIFY(changes(e).isEmpty());
    QCOMPARE(next(e), utc(3, 17, 18));
}

void PlanDatesTest::anotherTimeOnTheDayMovesItsDate()
{
    PlannedEvening e;
    const auto id = planAt(e, utc(3, 17, 19, 30));
    const auto session = Hearthside::must(storage::SessionStore(e.notebook()).get(id));
    QCOMPARE(session.rhythmDate, QDateTime(QDate(2026, 3, 17), QTime(19, 0)));
    QCOMPARE(changes(e).constFirst().movedTo, utc(3, 17, 19, 30));
    QCOMPARE(next(e), utc(3, 31, 17));
}

void PlanDatesTest::aSessionBesidesTheRhythmMovesNothing()
{
    PlannedEvening e;
    const auto id = planAt(e, utc(3, 9, 18));
    QVERIFY(!Hearthside::must(storage::SessionStore(e.notebook()).get(id)).rhythmDate.isValid());
    QVERIFY(changes(e).isEmpty());
    QCOMPARE(next(e), utc(3, 17, 18));
    Hearthside::must(moveSession(e.notebook(), id, utc(3, 10, 18)));
    QVERIFY(changes(e).isEmpty());
    Hearthside::must(skipSession(e.notebook(), id));
    QVERIFY(changes(e).isEmpty());
}

void PlanDatesTest::aPlanTakenAwayLeavesItsDateOpen()
{
    PlannedEvening e;
    Hearthside::must(removePlan(e.notebook(), e.session));
    QCOMPARE(next(e), PlannedEvening::first());
}

void PlanDatesTest::aSessionThatNobodyPlannedTakesItsDay()
{
    PlannedEvening e;
    Hearthside::must(removePlan(e.notebook(), e.session));
    Hearthside::must(startSession(
        e.notebook(),
        {e.crew.id, {}, {{e.practice("check-in-round")}}, e.people, e.people.constFirst()}));
    QCOMPARE(next(e), utc(3, 17, 18));
}

void PlanDatesTest::withoutARhythmItIsAWeekOn()
{
    PlannedEvening e;
    auto work = e.h.work(storage::Op::EditCrew);
    e.crew.rhythm.reset();
    Hearthside::must(storage::CrewStore::put(work, e.crew));
    Hearthside::commit(work);
    QCOMPARE(next(e), PlannedEvening::first().addDays(7));
    e.h.clock().set(Hearthside::evening + 30 * 86'400'000LL);
    QVERIFY(next(e) > e.h.clock().now());
    QVERIFY(next(e) <= e.h.clock().now().addDays(8));
    const Crew fresh = e.h.aCrew(s("Bread"), {s("Flo")});
    const QDateTime first = Hearthside::must(nextDate(e.notebook(), fresh.id));
    QCOMPARE(first.toTimeZone(crewZone(fresh)).time(), QTime(19, 0));
    QVERIFY(first > e.h.clock().now());
}

void PlanDatesTest::anotherRhythmForgetsWhatWasMoved()
{
    PlannedEvening e;
    Hearthside::must(moveSession(e.notebook(), e.session, utc(3, 5, 18)));
    Hearthside::must(removePlan(e.notebook(), e.session));
    Crew crew = Hearthside::must(storage::CrewStore(e.notebook()).get(e.crew.id));
    crew.rhythm = Hearthside::must(
        Rhythm::everyWeeks(1, QDate(2026, 3, 4), QTime(20, 0), s("Europe/Berlin")));
    Hearthside::must(editCrew(e.notebook(), crew));
    QCOMPARE(next(e), utc(3, 4, 19));
    Hearthside::must(editCrew(e.notebook(), crew));
}

void PlanDatesTest::movingAndSkippingAreOneStepBack()
{
    PlannedEvening e;
    QVERIFY(e.isOneStep([&] { return moveSession(e.notebook(), e.session, utc(3, 5, 18)); }));
    QVERIFY(e.isOneStep([&] { return moveSession(e.notebook(), e.session, utc(3, 3, 18)); }));
    QVERIFY(e.isOneStep([&] { return skipSession(e.notebook(), e.session); }));
}

void PlanDatesTest::whatCannotMoveIsRefused()
{
    PlannedEvening e;
    const auto none = SessionId::fresh(e.h.clock(), e.h.chance());
    using C = ErrorCode;
    QVERIFY(
        e.isRefused(C::NoSuchRow, [&] { return moveSession(e.notebook(), none, utc(3, 5, 18)); }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return skipSession(e.notebook(), none); }));
    QVERIFY(
        e.isRefused(C::DateImpossible, [&] { return moveSession(e.notebook(), e.session, {}); }));
    e.add("check-in-round");
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people));
    QVERIFY(e.isRefused(C::SessionNotPlanned,
                        [&] { return moveSession(e.notebook(), e.session, utc(3, 5, 18)); }));
    QVERIFY(
        e.isRefused(C::SessionNotPlanned, [&] { return skipSession(e.notebook(), e.session); }));
}

void PlanDatesTest::ofTwoChangesOfADateTheLastOneWrittenCounts()
{
    PlannedEvening e;
    const QDateTime original(QDate(2026, 3, 17), QTime(19, 0));
    for (const QDateTime &to : {utc(3, 18, 18), utc(3, 19, 18)}) {
        e.later();
        auto work = e.h.work(storage::Op::MoveDate);
        Hearthside::must(storage::CrewStore::put(
            work, RhythmChange{work.freshId<RhythmChangeId>(), e.crew.id, original, to}));
        Hearthside::commit(work);
    }
    QCOMPARE(changes(e).size(), 1);
    QCOMPARE(next(e), utc(3, 19, 18));
    const auto id = planAt(e, utc(3, 19, 18));
    Hearthside::must(moveSession(e.notebook(), id, utc(3, 17, 18)));
    QVERIFY(changes(e).isEmpty());
}

QTEST_GUILESS_MAIN(PlanDatesTest)
#include "plan_dates_test.moc"
