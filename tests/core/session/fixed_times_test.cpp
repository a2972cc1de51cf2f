// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/fixed_times.h"
#include "tests/core/session/session_world.h"

#include <QtTest/QTest>

#include <random>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;

class FixedTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanWithoutFixedTimesHasNone();
    void whatIsTooFewBeforeAFixedTimeIsTold();
    void timeThatIsFreeBeforeAFixedTimeIsWaitedFor();
    void anItemThatHasBegunIsFixedNoMore();
    void aDroppedItemIsFixedNoMore();
    void beforeTheStartAndAfterTheEndNothingIsFixed();
    void onlyWhatLiesBeforeAFixedTimeGivesWayForIt();
    void aFixedTimeIsMindedThoughTheEndHolds();
    void whatCannotBeMetIsSaid();
    void aMissedStartPushesWhatComesAfter();
    void aTickKnowsTheFixedTimes();
    void anyAgendaKeepsTheLaws();
};

namespace {

/// Talk 10 min, share 20 min, close 5 min; close is fixed so many minutes after the start, and the
/// session ends so many.
PlanInput evening(int closeAt, int endAt)
{
    auto three = input(3,
                       {item(0, practiceOf("talk", {step("talk", 600)})),
                        item(1, practiceOf("share", {step("share", 1200)})),
                        item(2, practiceOf("close", {step("close", 300)}))});
    three.items[2].fixedStartMs = Room::startMs + closeAt * 60'000LL;
    three.plannedEndMs = Room::startMs + endAt * 60'000LL;
    return three;
}

} // namespace

void FixedTimesTest::aPlanWithoutFixedTimesHasNone()
{
    Room room(input(3, {item(0, caseClinic())}));
    room.tell(Start{});
    QVERIFY(fixedTimes(room.state, room.nowMs).isEmpty());
}

void FixedTimesTest::whatIsTooFewBeforeAFixedTimeIsTold()
{
    Room room(evening(30, 35));
    room.tell(Start{});
    QCOMPARE(fixedTimes(room.state, room.nowMs),
             (QList<FixedTime>{{itemId(2), QStringLiteral("close"), Room::startMs + 30 * 60'000,
                                Room::startMs + 30 * 60'000}}));
    room.wait(16 * 60);
    const auto fixed = fixedTimes(room.state, room.nowMs).constFirst();
    QCOMPARE(fixed.tooFewMs(), 6 * 60'000);
    QCOMPARE(fixed.spareMs(), 0);
    QCOMPARE(room.see().fixedTimes, QList{fixed});
}

void FixedTimesTest::timeThatIsFreeBeforeAFixedTimeIsWaitedFor()
{
    Room room(evening(40, 45));
    room.tell(Start{});
    QCOMPARE(fixedTimes(room.state, room.nowMs).constFirst().spareMs(), 10 * 60'000);
    QCOMPARE(room.see().projectedEndMs, Room::startMs + 45 * 60'000);
    QCOMPARE(room.see().latenessMs, 0);
    room.wait(15 * 60); // five minutes over, which the free time takes up
    QCOMPARE(room.see().latenessMs, 0);
    QVERIFY(!room.see().replan);
}

void FixedTimesTest::anItemThatHasBegunIsFixedNoMore()
{
    Room room(evening(40, 45));
    room.tell(Start{});
    room.jump(2, "close");
    QVERIFY(fixedTimes(room.state, room.nowMs).isEmpty());
    QCOMPARE(room.see().projectedEndMs, Room::startMs + 5 * 60'000);
    room.tell(Back{});
    QVERIFY(fixedTimes(room.state, room.nowMs).isEmpty());
}

void FixedTimesTest::aDroppedItemIsFixedNoMore()
{
    Room room(evening(20, 35));
    room.tell(Start{});
    QCOMPARE(fixedTimes(room.state, room.nowMs).size(), 1);
    QVERIFY(room.tell(DropItem{itemId(2)}));
    QVERIFY(fixedTimes(room.state, room.nowMs).isEmpty());
    QVERIFY(!room.see().replan);
    QVERIFY(room.tell(AddItem{itemId(2)}));
    QCOMPARE(fixedTimes(room.state, room.nowMs).constFirst().tooFewMs(), 10 * 60'000);
}

void FixedTimesTest::beforeTheStartAndAfterTheEndNothingIsFixed()
{
    Room room(evening(20, 35));
    QVERIFY(fixedTimes(room.state, room.nowMs).isEmpty());
    room.tell(Start{});
    room.tell(EndSession{});
    QVERIFY(fixedTimes(room.state, room.nowMs).isEmpty());
}

void FixedTimesTest::onlyWhatLiesBeforeAFixedTimeGivesWayForIt()
{
    Room room(evening(30, 35));
    room.tell(Start{});
    room.wait(16 * 60);
    const auto offer = *room.see().replan;
    QCOMPARE(offer.steps, (QList<ShorterStep>{{itemId(1), QStringLiteral("share"), 1200, 840}}));
    QVERIFY(offer.missed.isEmpty());
    QCOMPARE(offer.unmetMs, 0);
    QVERIFY(room.tell(offer.accept()));
    QCOMPARE(fixedTimes(room.state, room.nowMs).constFirst().tooFewMs(), 0);
    QCOMPARE(room.see().latenessMs, 0);
    QVERIFY(!room.see().replan);
}

void FixedTimesTest::aFixedTimeIsMindedThoughTheEndHolds()
{
    Room room(evening(30, 60));
    room.tell(Start{});
    room.wait(14 * 60);
    QVERIFY(room.see().latenessMs < 0);
    const auto offer = room.see().replan;
    QVERIFY(offer);
    QCOMPARE(offer->savedMs, 4 * 60'000);
    QCOMPARE(offer->unmetMs, 0);
}

void FixedTimesTest::whatCannotBeMetIsSaid()
{
    Room room(evening(30, 60));
    room.tell(Start{});
    room.wait(25 * 60); // share can give 10 of its 20 min, and 15 are missing
    const auto offer = *room.see().replan;
    QCOMPARE(offer.missed, (QList<MissedStart>{{itemId(2), 5 * 60'000}}));
    QCOMPARE(offer.savedMs, 10 * 60'000);
    QCOMPARE(offer.unmetMs, 0); // the end holds even so
}

void FixedTimesTest::aMissedStartPushesWhatComesAfter()
{
    Room room(evening(30, 35));
    room.tell(Start{});
    room.wait(25 * 60);
    const auto offer = *room.see().replan;
    QCOMPARE(offer.missed.constFirst().lateMs, 5 * 60'000);
    // Close gives way for the end: it can give half of its five minutes.
    QCOMPARE(offer.steps.constLast(), (ShorterStep{itemId(2), QStringLiteral("close"), 300, 150}));
    QCOMPARE(offer.unmetMs, 150'000);
}

void FixedTimesTest::aTickKnowsTheFixedTimes()
{
    Room room(evening(30, 35));
    room.tell(Start{});
    room.wait(11 * 60);
    QCOMPARE(timeView(room.state, room.nowMs).fixedTimes.constFirst().tooFewMs(), 60'000);
}

void FixedTimesTest::anyAgendaKeepsTheLaws()
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 chance(seed);
        const auto upTo = [&](int most) { return static_cast<int>(chance() % unsigned(most + 1)); };
        PlanInput from = input(3, {});
        const int items = 1 + upTo(6);
        int minutes = 0;
        for (int i = 0; i < items; ++i) {
            auto only = step("only", upTo(20) * 60);
            only.keep = upTo(4) == 0;
            auto each = item(i, practiceOf("p", {only, step("more", upTo(600))}));
            if (upTo(2) == 0)
                each.fixedStartMs = Room::startMs + (minutes + upTo(20) - 5) * 60'000LL;
            minutes += only.time.total / 60;
            from.items.append(each);
        }
        from.plannedEndMs = Room::startMs + upTo(120) * 60'000LL;
        Room room(from);
        room.tell(Start{});
        for (int i = upTo(4); i > 0; --i) {
            room.wait(upTo(900));
            room.tell(Next{});
        }
        if (room.state.facts().phase == Phase::Ended)
            continue;
        const auto seen = room.see();
        const QByteArray which = "seed " + QByteArray::number(seed);
        QVERIFY2(seen.projectedEndMs >= room.nowMs, which);
        for (const auto &fixed : seen.fixedTimes) {
            QVERIFY2(fixed.atMs > 0 && fixed.readyMs >= room.nowMs, which);
            QVERIFY2(seen.projectedEndMs >= fixed.atMs, which);
        }
        // It offers exactly where something is later than may be.
        bool late = seen.latenessMs > lateToleranceMs;
        for (const auto &fixed : seen.fixedTimes)
            late = late || fixed.tooFewMs() > lateToleranceMs;
        QVERIFY2(seen.replan.has_value() == late, which);
        if (!seen.replan || seen.replan->steps.isEmpty())
            continue;
        // Accepting keeps every promise of the offer, and nothing is asked for twice.
        const auto offer = *seen.replan;
        QVERIFY2(room.tell(offer.accept()), which);
        const auto after = room.see();
        QVERIFY2(after.latenessMs <= offer.unmetMs + lateToleranceMs, which);
        for (const auto &fixed : after.fixedTimes) {
            const auto missed =
                std::find_if(offer.missed.cbegin(), offer.missed.cend(),
                             [&](const auto &each) { return each.item == fixed.item; });
            const qint64 told = missed == offer.missed.cend() ? lateToleranceMs : missed->lateMs;
            QVERIFY2(fixed.tooFewMs() <= told, which);
        }
        if (after.replan)
            QVERIFY2(after.replan->steps.isEmpty(), which);
    }
}

QTEST_GUILESS_MAIN(FixedTimesTest)
#include "fixed_times_test.moc"
