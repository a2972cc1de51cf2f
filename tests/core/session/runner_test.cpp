// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/run_record.h"
#include "tests/core/session/session_world.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;
using practice::Mode;
using practice::Order;

class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void caseClinicRunsWithFourOfFive();
    void nothingButStartIsPossibleBeforeTheStart();
    void anImpossibleEventChangesNothing();
    void timeRunsOnlyWhileRunning();
    void aBackdatedStartCountsTheMinutesBefore();
    void nothingAdvancesByItself();
    void backReturnsToTheFormerSpeakerWithTheirClock();
    void backReturnsToTheFormerStepWithItsClock();
    void backUndoesAJump();
    void backReopensASessionThatEnded();
    void jumpGoesToAnyStepOfTheAgenda();
    void addedTimeLengthensTheRunningStepOnly();
    void timeTakenAwayLeavesNoLessThanNothing();
    void endStepLeavesThoseWhoWait();
    void itemsAreAddedAndDroppedAhead();
    void aSwappedHostIsTheHost();
    void aSwappedCaseGiverTakesTheirPlaceInTheRound();
    void catchUpForgetsWhatNobodySaw();
    void catchUpKeepsWhatTheRoomLived();
    void aSessionLeftOpenEndsAtItsLastEvent();
    void anEndIsNoEarlierThanTheLastEvent();
    void aSessionReopenedCountsNoTimeThatNobodyLived();
    void startedEarlierLengthensTheFirstStep();
    void startedEarlierLengthensWhoeverSpeaksAndWasHere();
    void startedEarlierKeepsAPlannedEnd();
    void anInstantBeforeTheLastCountsAsTheLast();
    void keptNotesAreCounted();
};

void RunnerTest::caseClinicRunsWithFourOfFive()
{
    auto clinic = item(0, caseClinic());
    clinic.roles = {{QStringLiteral("case-giver"), {person(2)}},
                    {QStringLiteral("timekeeper"), {person(3)}}};
    Room room(input(5, {clinic}, {4}));
    QVERIFY(room.tell(Start{}));
    QCOMPARE(room.see().stepCount, 6);
    QCOMPARE(room.speaking(), 0); // the host asks who keeps time
    QVERIFY(room.tell(Next{}));
    QCOMPARE(room.see().stepId, QStringLiteral("present"));
    QCOMPARE(room.speaking(), 2);
    QVERIFY(room.tell(Next{}));
    QVERIFY(!room.see().speaking);
    QVERIFY(room.tell(Next{}));
    QCOMPARE(room.see().stepId, QStringLiteral("mirroring"));
    auto seen = room.see();
    QCOMPARE(seen.speakers.size(), 4);
    QVERIFY(seen.speakers.last().closing);
    QCOMPARE(seen.speakerClock.lengthMs, 150'000); // ten minutes for four
    QCOMPARE(room.listen(), QList<int>({1, 3, 0, 2}));
    QCOMPARE(room.see().stepId, QStringLiteral("dialogue"));
    QVERIFY(room.tell(Next{}));
    QCOMPARE(room.listen(), QList<int>({1, 2, 3, 0}));
    QCOMPARE(room.see().phase, Phase::Ended);
}

void RunnerTest::nothingButStartIsPossibleBeforeTheStart()
{
    Room room(input(5, {item(0, caseClinic())}));
    QVERIFY(!room.tell(Next{}));
    QVERIFY(!room.tell(Pause{}));
    QVERIFY(!room.tell(EndSession{}));
    QCOMPARE(room.see().next, NextIs::Start);
    QVERIFY(room.tell(Leave{person(4)}));
    QVERIFY(room.tell(SwapRole{QStringLiteral("case-giver"), person(1)}));
    QVERIFY(room.tell(Start{}));
    QVERIFY(!room.tell(Start{}));
}

void RunnerTest::anImpossibleEventChangesNothing()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    room.wait(30);
    const auto before = room.state;
    const auto refused = room.state.apply({room.nowMs, Resume{}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::EventNotPossible);
    QVERIFY(room.state == before);
}

void RunnerTest::timeRunsOnlyWhileRunning()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    room.wait(10);
    QVERIFY(room.tell(Pause{}));
    room.wait(100);
    QCOMPARE(room.see().stepClock.elapsedMs, 10'000);
    QVERIFY(room.tell(Resume{}));
    room.wait(5);
    QCOMPARE(room.see().stepClock.elapsedMs, 15'000);
}

void RunnerTest::aBackdatedStartCountsTheMinutesBefore()
{
    Room room(input(3, {item(0, caseClinic())}));
    QVERIFY(room.tell(Start{240'000}));
    QCOMPARE(room.see().startedMs, Room::startMs - 240'000);
    QCOMPARE(room.see().stepClock.elapsedMs, 240'000);
}

void RunnerTest::nothingAdvancesByItself()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    room.wait(144);
    QCOMPARE(room.see().stepMark, Mark::Soft);
    room.wait(36);
    QCOMPARE(room.see().stepMark, Mark::Hard);
    room.wait(3600);
    QCOMPARE(room.see().stepId, QStringLiteral("choose"));
    QCOMPARE(room.see().stepClock.leftMs(), -3'600'000);
}

void RunnerTest::backReturnsToTheFormerSpeakerWithTheirClock()
{
    Room room(input(3, {item(0, practiceOf("check-in", {round("in", 300)}))}));
    room.tell(Start{});
    room.wait(40);
    room.tell(Next{});
    room.wait(10);
    QVERIFY(room.tell(Back{}));
    QCOMPARE(room.speaking(), 1);
    room.wait(2);
    QCOMPARE(room.see().speakerClock.elapsedMs, 42'000);
    QCOMPARE(room.listen(), QList<int>({1, 2, 0}));
}

void RunnerTest::backReturnsToTheFormerStepWithItsClock()
{
    Room room(input(3, {item(0, practiceOf("two", {round("in", 300), step("talk", 60)}))}));
    room.tell(Start{});
    room.wait(100);
    room.listen();
    QCOMPARE(room.see().stepId, QStringLiteral("talk"));
    room.wait(20);
    QVERIFY(room.tell(Back{}));
    QCOMPARE(room.see().stepId, QStringLiteral("in"));
    QCOMPARE(room.speaking(), 0);
    room.wait(7);
    QCOMPARE(room.see().stepClock.elapsedMs, 107'000);
    room.tell(Next{});
    QCOMPARE(room.see().stepClock.elapsedMs, 20'000);
}

void RunnerTest::backUndoesAJump()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    QVERIFY(!room.see().canGoBack);
    QVERIFY(room.jump(0, "closing"));
    QVERIFY(room.tell(Back{}));
    QCOMPARE(room.see().stepId, QStringLiteral("choose"));
    QVERIFY(!room.tell(Back{}));
}

void RunnerTest::backReopensASessionThatEnded()
{
    Room room(input(3, {item(0, practiceOf("one", {step("talk", 60)}))}));
    room.tell(Start{});
    room.wait(10);
    QCOMPARE(room.see().next, NextIs::Finish);
    QVERIFY(room.tell(Next{}));
    QVERIFY(room.effects.testFlag(Effect::Finished));
    room.wait(10);
    QVERIFY(room.tell(Back{}));
    QCOMPARE(room.see().phase, Phase::Running);
    room.wait(5);
    QCOMPARE(room.see().stepClock.elapsedMs, 15'000);
}

void RunnerTest::jumpGoesToAnyStepOfTheAgenda()
{
    Room room(input(3, {item(0, caseClinic()), item(1, practiceOf("out", {round("word", 60)}))}));
    room.tell(Start{});
    QVERIFY(!room.jump(0, "nowhere"));
    QVERIFY(!room.jump(0, "choose")); // there already
    QVERIFY(!room.jump(7, "choose"));
    QVERIFY(room.jump(1, "word"));
    QCOMPARE(room.see().itemIndex, 1);
    QCOMPARE(room.speaking(), 1);
}

void RunnerTest::addedTimeLengthensTheRunningStepOnly()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    const auto end = room.see().projectedEndMs;
    QVERIFY(room.tell(AddTime{60}));
    QCOMPARE(room.see().stepClock.lengthMs, 240'000);
    QCOMPARE(room.see().projectedEndMs, end + 60'000);
    QVERIFY(!room.tell(AddTime{0}));
}

void RunnerTest::timeTakenAwayLeavesNoLessThanNothing()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    QVERIFY(room.tell(AddTime{-1000}));
    QCOMPARE(room.see().stepClock.lengthMs, 0);
    QVERIFY(room.tell(AddTime{30}));
    QCOMPARE(room.see().stepClock.lengthMs, 30'000);
}

void RunnerTest::endStepLeavesThoseWhoWait()
{
    Room room(input(4, {item(0, practiceOf("two", {round("in", 300), step("talk", 60)}))}));
    room.tell(Start{});
    QVERIFY(room.tell(EndStep{}));
    QCOMPARE(room.see().stepId, QStringLiteral("talk"));
}

void RunnerTest::itemsAreAddedAndDroppedAhead()
{
    auto extra = item(2, practiceOf("stretch", {step("move", 60)}));
    extra.later = true;
    Room room(
        input(3, {item(0, caseClinic()), item(1, practiceOf("out", {round("word", 60)})), extra}));
    QCOMPARE(room.see().itemCount, 2);
    room.tell(Start{});
    QVERIFY(!room.tell(AddItem{itemId(2), 0}));
    QVERIFY(room.tell(AddItem{itemId(2), 1}));
    QCOMPARE(room.see().items[1].id, itemId(2));
    QVERIFY(!room.tell(AddItem{itemId(2)}));
    QVERIFY(!room.tell(DropItem{itemId(0)}));
    QVERIFY(room.tell(DropItem{itemId(1)}));
    QCOMPARE(room.see().itemCount, 2);

    auto wider =
        input(3, {item(0, caseClinic()), item(1, practiceOf("out", {round("word", 60)})), extra});
    wider.items.append(item(3, practiceOf("more", {step("more", 60)})));
    QCOMPARE(room.state.adopt(plan(wider)).error().code, ErrorCode::RowMovedOn);
    wider.items.last().later = true;
    QVERIFY(room.state.adopt(plan(wider)));
    QVERIFY(room.tell(AddItem{itemId(3)}));
    QVERIFY(room.jump(3, "more"));
    QVERIFY(*RunState::fold(plan(wider), room.events) == room.state);
}

void RunnerTest::aSwappedHostIsTheHost()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    QCOMPARE(room.speaking(), 0);
    QVERIFY(room.tell(SwapRole{QStringLiteral("host"), person(2)}));
    QCOMPARE(room.speaking(), 2);
    QVERIFY(!room.tell(SwapRole{QStringLiteral("host"), person(2)}));
    QVERIFY(!room.tell(SwapRole{QStringLiteral("king"), person(1)}));
}

void RunnerTest::aSwappedCaseGiverTakesTheirPlaceInTheRound()
{
    auto clinic = item(0, caseClinic());
    clinic.roles = {{QStringLiteral("case-giver"), {person(2)}}};
    Room room(input(4, {clinic}));
    room.tell(Start{});
    room.jump(0, "mirroring");
    QVERIFY(room.tell(SwapRole{QStringLiteral("case-giver"), person(3)}));
    QCOMPARE(room.listen(), QList<int>({1, 0, 2, 3}));
}

void RunnerTest::catchUpForgetsWhatNobodySaw()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    room.wait(360);
    QVERIFY(room.tell(CatchUp{false, Room::startMs + 50'000}));
    QCOMPARE(room.see().stepClock.elapsedMs, 50'000);
    room.wait(1);
    QCOMPARE(room.see().stepClock.elapsedMs, 51'000);
}

void RunnerTest::catchUpKeepsWhatTheRoomLived()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    room.wait(360);
    QVERIFY(room.tell(CatchUp{true, Room::startMs + 50'000}));
    QCOMPARE(room.see().stepClock.elapsedMs, 360'000);
}

void RunnerTest::aSessionLeftOpenEndsAtItsLastEvent()
{
    Room room(input(3, {item(0, practiceOf("talk", {round("round", 600), step("rest", 60)}))}));
    QVERIFY(room.tell(Start{}));
    room.wait(90);
    QVERIFY(room.tell(Next{}));
    const qint64 last = room.nowMs;
    room.wait(9 * 3600);
    QVERIFY(room.tell(EndSession{last + 30'000}));
    QVERIFY(room.effects.testFlag(Effect::Finished));
    QCOMPARE(room.state.facts().endedMs, last + 30'000);
    QCOMPARE(room.see().stepClock.elapsedMs, 120'000);
    for (const auto &each : attendance(room.state, room.nowMs)) {
        QCOMPARE(each.hereMs, 120'000);
        QCOMPARE(each.lastMs, last + 30'000);
    }
}

void RunnerTest::anEndIsNoEarlierThanTheLastEvent()
{
    Room room(input(3, {item(0, practiceOf("talk", {step("rest", 60)}))}));
    QVERIFY(room.tell(Start{}));
    room.wait(50);
    QVERIFY(room.tell(AddTime{60}));
    const qint64 last = room.nowMs;
    room.wait(3600);
    QVERIFY(room.tell(EndSession{last - 20'000}));
    QCOMPARE(room.state.facts().endedMs, last);
    QVERIFY(!room.tell(EndSession{last}));
}

void RunnerTest::aSessionReopenedCountsNoTimeThatNobodyLived()
{
    Room room(input(3, {item(0, practiceOf("talk", {step("rest", 60)}))}));
    QVERIFY(room.tell(Start{}));
    room.wait(50);
    const qint64 last = room.nowMs;
    room.wait(9 * 3600);
    QVERIFY(room.tell(EndSession{last}));
    room.wait(60);
    QVERIFY(room.tell(Back{}));
    room.wait(10);
    QCOMPARE(room.see().stepClock.elapsedMs, 60'000);
}

void RunnerTest::startedEarlierLengthensTheFirstStep()
{
    Room room(input(3, {item(0, practiceOf("talk", {step("talk", 600), step("rest", 60)}))}));
    QVERIFY(!room.tell(StartedEarlier{60'000}));
    QVERIFY(room.tell(Start{}));
    const qint64 end = room.see().plannedEndMs;
    room.wait(30);
    QVERIFY(room.tell(StartedEarlier{240'000}));
    QCOMPARE(room.see().stepClock.elapsedMs, 270'000);
    QCOMPARE(room.see().startedMs, Room::startMs - 240'000);
    QCOMPARE(room.see().plannedEndMs, end - 240'000);
    QCOMPARE(room.see().latenessMs, 0);
    QVERIFY(room.tell(Next{}));
    room.wait(20);
    QVERIFY(room.tell(StartedEarlier{60'000}));
    QCOMPARE(room.see().stepClock.elapsedMs, 20'000);
    QCOMPARE(stepRecords(room.state, room.nowMs).first().elapsedMs, 330'000);
    QVERIFY(!room.tell(StartedEarlier{0}));
    QVERIFY(!room.tell(StartedEarlier{90'000'000}));
}

void RunnerTest::startedEarlierLengthensWhoeverSpeaksAndWasHere()
{
    Room room(input(3, {item(0, practiceOf("talk", {round("round", 600)}))}, {2}));
    QVERIFY(room.tell(Start{}));
    const int speaking = room.speaking();
    room.wait(10);
    QVERIFY(room.tell(Arrive{person(2)}));
    QVERIFY(room.tell(StartedEarlier{60'000}));
    QCOMPARE(room.see().speakerClock.elapsedMs, 70'000);
    const auto all = attendance(room.state, room.nowMs);
    QCOMPARE(all[speaking].airtimeMs, 70'000);
    QCOMPARE(all[0].hereMs, 70'000);
    QCOMPARE(all[2].hereMs, 0); // came late all the same
}

void RunnerTest::startedEarlierKeepsAPlannedEnd()
{
    auto from = input(3, {item(0, practiceOf("talk", {step("talk", 600)}))});
    from.plannedEndMs = Room::startMs + 600'000;
    Room room(from);
    QVERIFY(room.tell(Start{}));
    QVERIFY(room.tell(StartedEarlier{60'000}));
    QCOMPARE(room.see().plannedEndMs, from.plannedEndMs);
    QCOMPARE(room.see().latenessMs, -60'000);
}

void RunnerTest::anInstantBeforeTheLastCountsAsTheLast()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    room.wait(60);
    room.tell(NoteKept{noteId(0)});
    room.wait(-3600);
    QVERIFY(room.tell(Next{}));
    QCOMPARE(room.see().stepClock.elapsedMs, 0);
    QCOMPARE(room.state.facts().lastMs, Room::startMs + 60'000);
}

void RunnerTest::keptNotesAreCounted()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    QVERIFY(room.tell(NoteKept{noteId(0)}));
    QVERIFY(room.tell(NoteKept{noteId(1)}));
    QCOMPARE(room.state.facts().runs.front().notes, 2);
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "runner_test.moc"
