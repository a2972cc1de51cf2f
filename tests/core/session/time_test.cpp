// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/run_record.h"
#include "tests/core/session/session_world.h"

#include <QtTest/QTest>

#include <limits>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;
using practice::Mode;

class TimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSessionOnTimeOffersNothing();
    void fifteenSecondsAreNotLate();
    void lessThanFifteenSecondsAreNotAskedFor();
    void replanningShortensInProportionToWhatEachCanGive();
    void replanningKeepsWhatIsToBeKept();
    void replanningSaysWhatItCannotSave();
    void anAcceptedReplanHolds();
    void replanningNeverLengthens();
    void replanningCountsTheTurnsOfALoop();
    void anAddedItemMakesItLate();
    void aStretchingStepTakesUpWhatIsLeft();
    void theSpeakersOfAPerPersonStepAreCounted();
    void stepsOfTheItemTellWhereTheyStand();
    void attendanceTellsWhenAndHowLong();
    void recordsSetPlannedBesideActual();
    void everybodyWhoHeldARoleIsNamedOnce();
    void resumingTellsWhereAndForHowLong();
    void resumingInARoundTellsTheTimeOfTheTurn();
    void eightHoursAndAbsurdTimesAreStillCounted();
};

namespace {
PlanInput threeSteps(int minutes = 0)
{
    auto still = step("still", 120, Mode::Silence);
    still.keep = true;
    auto talk = step("talk", 600);
    talk.time.min = 480; // can give 120
    auto close = step("close", 240); // can give half, 120
    auto one = item(0, practiceOf("evening", {step("open", 60, Mode::Host), still, talk, close}));
    one.minutes = minutes;
    return input(3, {one});
}
} // namespace

void TimeTest::aSessionOnTimeOffersNothing()
{
    Room room(threeSteps());
    QVERIFY(!room.see().replan);
    room.tell(Start{});
    QCOMPARE(room.see().plannedEndMs, Room::startMs + 1'020'000);
    QCOMPARE(room.see().projectedEndMs, room.see().plannedEndMs);
    room.wait(60);
    QCOMPARE(room.see().latenessMs, 0);
    QVERIFY(!room.see().replan);
}

void TimeTest::fifteenSecondsAreNotLate()
{
    Room room(threeSteps());
    room.tell(Start{});
    room.wait(75);
    QCOMPARE(room.see().latenessMs, 15'000);
    QVERIFY(!room.see().replan);
    room.wait(1);
    QVERIFY(room.see().replan);
}

void TimeTest::replanningShortensInProportionToWhatEachCanGive()
{
    Room room(threeSteps());
    room.tell(Start{});
    room.wait(160); // 100 s late, 240 s to give
    const auto offer = *room.see().replan;
    QCOMPARE(offer.steps.size(), 2);
    QCOMPARE(offer.steps[0], (ShorterStep{itemId(0), QStringLiteral("talk"), 600, 550}));
    QCOMPARE(offer.steps[1], (ShorterStep{itemId(0), QStringLiteral("close"), 240, 190}));
    QCOMPARE(offer.unmetMs, 0);
}

void TimeTest::replanningKeepsWhatIsToBeKept()
{
    Room room(threeSteps());
    room.tell(Start{});
    room.wait(600);
    const auto offer = *room.see().replan;
    for (const auto &each : offer.steps)
        QVERIFY(each.step != QStringLiteral("still"));
    QVERIFY(!room.tell(AcceptReplan{{{itemId(0), QStringLiteral("still"), 60}}}));
}

void TimeTest::replanningSaysWhatItCannotSave()
{
    Room room(threeSteps());
    room.tell(Start{});
    room.wait(400); // 340 s late
    const auto offer = *room.see().replan;
    QCOMPARE(offer.savedMs, 240'000);
    QCOMPARE(offer.unmetMs, 100'000);
    QCOMPARE(offer.steps[0].toSeconds, 480);
    QCOMPARE(offer.steps[1].toSeconds, 120);
}

void TimeTest::anAcceptedReplanHolds()
{
    Room room(threeSteps());
    room.tell(Start{});
    room.wait(160);
    QVERIFY(room.tell(room.see().replan->accept()));
    QVERIFY(!room.see().replan);
    QCOMPARE(room.see().latenessMs, 0);
    room.jump(0, "talk");
    QCOMPARE(room.see().stepClock.lengthMs, 550'000);
}

void TimeTest::lessThanFifteenSecondsAreNotAskedFor()
{
    Room room(threeSteps());
    room.tell(Start{});
    room.wait(60 + 230);
    QVERIFY(room.tell(room.see().replan->accept()));
    room.wait(60); // 10 s are left to give
    const auto offer = *room.see().replan;
    QVERIFY(offer.steps.isEmpty());
    QCOMPARE(offer.savedMs, 0);
    QCOMPARE(offer.unmetMs, 60'000);
}

void TimeTest::replanningNeverLengthens()
{
    Room room(threeSteps());
    room.tell(Start{});
    QVERIFY(!room.tell(AcceptReplan{{{itemId(0), QStringLiteral("talk"), 601}}}));
    QVERIFY(!room.tell(AcceptReplan{{{itemId(0), QStringLiteral("talk"), 479}}}));
    QVERIFY(!room.tell(AcceptReplan{}));
    QVERIFY(room.tell(AcceptReplan{{{itemId(0), QStringLiteral("talk"), 480}}}));
    QVERIFY(!room.tell(AcceptReplan{{{itemId(0), QStringLiteral("talk"), 500}}}));
}

void TimeTest::replanningCountsTheTurnsOfALoop()
{
    Room room(input(4, {item(0, empathyCircle())}));
    room.tell(Start{});
    QCOMPARE(room.see().projectedEndMs - room.nowMs, (120 + 4 * 330 + 240) * 1000);
    room.tell(Next{});
    room.wait(300 + 3 * 60);
    const qint64 late = room.see().latenessMs;
    QCOMPARE(late, 180'000 - 120'000); // the welcome took no time
    QVERIFY(room.tell(room.see().replan->accept()));
    QVERIFY(room.see().latenessMs <= 0);
    QVERIFY(room.see().latenessMs > -10'000);
}

void TimeTest::anAddedItemMakesItLate()
{
    auto from = threeSteps();
    from.items.append(item(1, practiceOf("more", {step("more", 300)})));
    from.items.last().later = true;
    Room room(from);
    room.tell(Start{});
    room.tell(AddItem{itemId(1)});
    QCOMPARE(room.see().latenessMs, 300'000);
    QVERIFY(room.tell(DropItem{itemId(1)}));
    QCOMPARE(room.see().latenessMs, 0);
}

void TimeTest::aStretchingStepTakesUpWhatIsLeft()
{
    auto from = threeSteps(20);
    from.items[0].practice.steps[2].time.stretch = true;
    Room room(from);
    QCOMPARE(room.see().steps[2].seconds, 780);
    room.tell(Start{});
    QCOMPARE(room.see().latenessMs, 0);
    room.jump(0, "talk");
    QCOMPARE(room.see().stepClock.lengthMs, 780'000);
}

void TimeTest::theSpeakersOfAPerPersonStepAreCounted()
{
    auto each = round("in", 0);
    each.time = {.perPerson = 90};
    Room room(input(5, {item(0, practiceOf("p", {step("talk", 60), each}))}, {4}));
    QCOMPARE(room.see().steps[1].seconds, 360);
    room.tell(Start{});
    room.tell(Arrive{person(4)});
    QCOMPARE(room.see().steps[1].seconds, 450);
    QCOMPARE(room.see().latenessMs, 90'000);
}

void TimeTest::stepsOfTheItemTellWhereTheyStand()
{
    Room room(threeSteps());
    QCOMPARE(room.see().steps[0].place, StepPlace::Ahead);
    room.tell(Start{});
    room.wait(50);
    room.tell(Next{});
    const auto steps = room.see().steps;
    QCOMPARE(steps[0].place, StepPlace::Done);
    QCOMPARE(steps[0].elapsedMs, 50'000);
    QCOMPARE(steps[1].place, StepPlace::Now);
    QCOMPARE(steps[2].place, StepPlace::Ahead);
}

void TimeTest::attendanceTellsWhenAndHowLong()
{
    Room room(input(4, {item(0, caseClinic())}, {3}));
    room.wait(10);
    room.tell(Start{});
    room.wait(60);
    room.tell(Arrive{person(3)});
    room.wait(60);
    room.tell(Leave{person(1)});
    room.wait(60);
    const auto all = attendance(room.state, room.nowMs);
    QCOMPARE(all[0].hereMs, 180'000);
    QVERIFY(all[0].hereNow);
    QCOMPARE(all[1].hereMs, 120'000);
    QCOMPARE(all[1].lastMs, room.nowMs - 60'000);
    QVERIFY(!all[1].hereNow);
    QCOMPARE(all[3].firstMs, Room::startMs + 70'000);
    QCOMPARE(all[3].hereMs, 120'000);
    QCOMPARE(all[0].airtimeMs, 180'000); // the host speaks still
}

void TimeTest::recordsSetPlannedBesideActual()
{
    Room room(input(3, {item(0, empathyCircle())}));
    room.tell(Start{});
    room.wait(100);
    room.tell(Next{});
    room.wait(400);
    room.tell(Next{});
    room.wait(5);
    const auto records = stepRecords(room.state, room.nowMs);
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[0].plannedSeconds, 120);
    QCOMPARE(records[0].elapsedMs, 100'000);
    QCOMPARE(records[0].turn, 0);
    QCOMPARE(records[1].turn, 1);
    QCOMPARE(records[1].inRole, std::optional(person(1)));
    QCOMPARE(records[1].plannedSeconds, 300);
    QCOMPARE(records[1].elapsedMs, 400'000);
    QCOMPARE(records[2].elapsedMs, 5'000);
}

void TimeTest::everybodyWhoHeldARoleIsNamedOnce()
{
    auto clinic = item(0, caseClinic());
    clinic.roles = {{QStringLiteral("case-giver"), {person(1)}}};
    Room room(input(3, {clinic, item(1, empathyCircle())}));
    QVERIFY(roleHolders(room.state).isEmpty());
    room.tell(Start{});
    room.tell(SwapRole{QStringLiteral("case-giver"), person(2)});
    room.tell(SwapRole{QStringLiteral("host"), person(1)});
    const auto holders = roleHolders(room.state);
    QCOMPARE(holders.size(), 4);
    QVERIFY(holders.contains({itemId(0), QStringLiteral("case-giver"), person(1)}));
    QVERIFY(holders.contains({itemId(0), QStringLiteral("case-giver"), person(2)}));
    QVERIFY(holders.contains({itemId(0), QStringLiteral("host"), person(0)}));
    QVERIFY(holders.contains({itemId(0), QStringLiteral("host"), person(1)}));
    room.jump(1, "turn");
    QVERIFY(roleHolders(room.state).contains({itemId(1), QStringLiteral("speaker"), person(2)}));
}

void TimeTest::resumingTellsWhereAndForHowLong()
{
    Room room(threeSteps());
    QVERIFY(!resumeInfo(room.state, 0, room.nowMs));
    room.tell(Start{});
    room.tell(Next{});
    room.wait(30);
    const qint64 alive = room.nowMs;
    room.wait(360);
    const auto info = *resumeInfo(room.state, alive, room.nowMs);
    QCOMPARE(info.step, QStringLiteral("still"));
    QCOMPARE(info.leftMs, 90'000);
    QCOMPARE(info.roomWentOnMs, 360'000);
    QVERIFY(room.tell(CatchUp{false, alive}));
    QCOMPARE(room.see().stepClock.leftMs(), 90'000);
    QCOMPARE(room.see().latenessMs, 360'000 - 60'000);
}

void TimeTest::resumingInARoundTellsTheTimeOfTheTurn()
{
    Room room(input(5, {item(0, practiceOf("in", {round("in", 600)}))}));
    room.tell(Start{});
    room.wait(30);
    const qint64 shown = room.see().speakerClock.leftMs();
    QVERIFY(shown != room.see().stepClock.leftMs());
    const qint64 alive = room.nowMs;
    room.wait(360);
    QCOMPARE(resumeInfo(room.state, alive, room.nowMs)->leftMs, shown);
}

void TimeTest::eightHoursAndAbsurdTimesAreStillCounted()
{
    Room day(input(5, {item(0, practiceOf("retreat", {step("walk", 8 * 3600)}))}));
    day.tell(Start{});
    day.wait(8 * 3600 - 60);
    QCOMPARE(day.see().latenessMs, 0);
    QCOMPARE(day.see().stepMark, Mark::Soft);

    // As much as the format allows, for as many as a circle holds, each in everybody's turn.
    auto each = inLoop(round("all", 0), "turns");
    each.time = {.perPerson = 36'000};
    auto made = practiceOf("endless", QList<practice::Step>(1, each));
    made.roles = {{QStringLiteral("giver"), QStringLiteral("Giver")}};
    made.loops = {{.id = QStringLiteral("turns"), .role = QStringLiteral("giver")}};
    auto one = item(0, made);
    one.minutes = std::numeric_limits<int>::max();
    Room endless(input(mostPeople, {one}));
    endless.tell(Start{});
    const auto seen = endless.see();
    QVERIFY(seen.items.constFirst().seconds > 0);
    QVERIFY(seen.plannedEndMs > Room::startMs && seen.projectedEndMs > Room::startMs);
    QVERIFY(seen.steps.constFirst().seconds > 0);
}

QTEST_GUILESS_MAIN(TimeTest)
#include "time_test.moc"
