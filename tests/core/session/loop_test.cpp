// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/session_world.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;
using practice::LoopOver;
using practice::Mode;

class LoopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRoleMovesRoundTheCircle();
    void whoeverIsGivenTheRoleBegins();
    void aLoopOfTurnsGoesRoundAgain();
    void whoeverPassesTheRoleIsPassedByAndMayComeBack();
    void whoeverArrivesGetsATurnOfTheLoop();
    void whenTheHolderLeavesTheNextTurnBegins();
    void backLeadsIntoTheTurnBefore();
    void jumpIntoALoopThatIsOverLandsInItsLastTurn();
    void aLoopWithNobodyIsGonePast();
    void troikaFormsTrios_data();
    void troikaFormsTrios();
    void everybodyInATroikaIsClientOnce_data();
    void everybodyInATroikaIsClientOnce();
    void plannedTurnsInGroupsGrowForTheLeftover();
    void oddPeopleMakeATrioAmongPairs();
    void nobodyIsLeftAloneWhenTheirPartnerLeaves();
    void whoeverArrivesJoinsTheSmallestGroup();
    void groupsStayUnlessRemixed();
    void remixedPairsDoNotRepeat_data();
    void remixedPairsDoNotRepeat();
    void theHolderInEachPairSpeaks();
};

namespace {
QSet<int> numbers(const QList<PersonId> &people)
{
    QSet<int> all;
    for (const auto &each : people)
        all.insert(Room::numberOf(each));
    return all;
}
} // namespace

void LoopTest::theRoleMovesRoundTheCircle()
{
    Room room(input(4, {item(0, empathyCircle())}));
    room.tell(Start{});
    QCOMPARE(room.see().next, NextIs::NextStep);
    room.tell(Next{});
    QList<int> holders;
    while (room.see().inLoop) {
        auto seen = room.see();
        QCOMPARE(seen.loopTurns, 4);
        QCOMPARE(seen.loopTurn, holders.size() + 1);
        QCOMPARE(seen.loopRole, QStringLiteral("speaker"));
        QCOMPARE(seen.speaking, seen.inRole);
        holders.append(Room::numberOf(seen.inRole));
        room.tell(Next{});
        QCOMPARE(room.see().stepId, QStringLiteral("pause"));
        QCOMPARE(room.see().next, holders.size() < 4 ? NextIs::NextTurn : NextIs::NextStep);
        room.tell(Next{});
    }
    QCOMPARE(holders, QList<int>({1, 2, 3, 0}));
    QCOMPARE(room.see().stepId, QStringLiteral("debrief"));
    QCOMPARE(room.see().stepClock.lengthMs, 240'000);
}

void LoopTest::whoeverIsGivenTheRoleBegins()
{
    auto circle = item(0, empathyCircle());
    circle.roles = {{QStringLiteral("speaker"), {person(3)}}};
    Room room(input(4, {circle}));
    room.tell(Start{});
    room.tell(Next{});
    QCOMPARE(room.speaking(), 3);
}

void LoopTest::aLoopOfTurnsGoesRoundAgain()
{
    auto circle = item(0, empathyCircle());
    circle.practice.loops[0].over = LoopOver::Turn;
    circle.practice.loops[0].times = 5;
    Room room(input(3, {circle}));
    room.tell(Start{});
    room.tell(Next{});
    QList<int> holders;
    for (; room.see().inLoop; room.tell(EndStep{})) {
        if (room.see().stepId == QStringLiteral("turn"))
            holders.append(room.speaking());
    }
    QCOMPARE(holders, QList<int>({1, 2, 0, 1, 2}));
}

void LoopTest::whoeverPassesTheRoleIsPassedByAndMayComeBack()
{
    Room room(input(3, {item(0, empathyCircle())}));
    room.tell(Start{});
    room.tell(Next{});
    QVERIFY(room.tell(Pass{}));
    QCOMPARE(room.speaking(), 2);
    QVERIFY(room.tell(ComeBack{person(1)}));
    room.tell(Next{});
    room.tell(Next{});
    QCOMPARE(room.speaking(), 0);
    room.tell(Next{});
    room.tell(Next{});
    QCOMPARE(room.speaking(), 1);
    room.tell(Next{});
    QCOMPARE(room.see().next, NextIs::NextStep);
}

void LoopTest::whoeverArrivesGetsATurnOfTheLoop()
{
    Room room(input(4, {item(0, empathyCircle())}, {1}));
    room.tell(Start{});
    room.tell(Next{});
    QCOMPARE(room.see().loopTurns, 3);
    room.tell(Arrive{person(1)});
    QCOMPARE(room.see().loopTurns, 4);
    QList<int> holders;
    for (; room.see().inLoop; room.tell(Next{})) {
        if (room.see().stepId == QStringLiteral("turn"))
            holders.append(room.speaking());
    }
    QCOMPARE(holders, QList<int>({2, 3, 0, 1}));
}

void LoopTest::whenTheHolderLeavesTheNextTurnBegins()
{
    Room room(input(4, {item(0, empathyCircle())}));
    room.tell(Start{});
    room.tell(Next{});
    room.tell(Leave{person(1)});
    QVERIFY(!room.see().speaking);
    QCOMPARE(room.see().next, NextIs::NextTurn);
    room.tell(Next{});
    QCOMPARE(room.speaking(), 2);
}

void LoopTest::backLeadsIntoTheTurnBefore()
{
    Room room(input(4, {item(0, empathyCircle())}));
    room.tell(Start{});
    room.tell(Next{});
    room.wait(100);
    room.tell(Pass{});
    QCOMPARE(room.see().loopTurn, 2);
    room.wait(10);
    QVERIFY(room.tell(Back{}));
    QCOMPARE(room.see().loopTurn, 1);
    QCOMPARE(room.speaking(), 1); // the pass is taken back
    QCOMPARE(room.see().stepClock.elapsedMs, 100'000);
    room.tell(Next{});
    room.tell(Next{});
    QCOMPARE(room.speaking(), 2);
    QCOMPARE(room.see().stepClock.elapsedMs, 10'000);
}

void LoopTest::jumpIntoALoopThatIsOverLandsInItsLastTurn()
{
    Room room(input(3, {item(0, empathyCircle())}));
    room.tell(Start{});
    while (room.see().stepId != QStringLiteral("debrief"))
        room.tell(Next{});
    QVERIFY(room.jump(0, "turn"));
    QCOMPARE(room.see().loopTurn, 3);
    QCOMPARE(room.speaking(), 0);
    room.tell(EndStep{});
    room.tell(EndStep{});
    QCOMPARE(room.see().stepId, QStringLiteral("debrief"));
}

void LoopTest::aLoopWithNobodyIsGonePast()
{
    Room room(input(2, {item(0, empathyCircle())}));
    room.tell(Start{});
    room.tell(Leave{person(0)});
    room.tell(Leave{person(1)});
    QVERIFY(!room.jump(0, "turn"));
    QVERIFY(room.tell(Next{}));
    QCOMPARE(room.see().stepId, QStringLiteral("debrief"));
    QVERIFY(room.tell(Next{}));
    QCOMPARE(room.see().phase, Phase::Ended);
}

void LoopTest::troikaFormsTrios_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("3") << 3 << QList<int>{3};
    QTest::newRow("4") << 4 << QList<int>{4};
    QTest::newRow("5, never a pair beside a trio") << 5 << QList<int>{5};
    QTest::newRow("6") << 6 << QList<int>{3, 3};
    QTest::newRow("7") << 7 << QList<int>{3, 4};
    QTest::newRow("8") << 8 << QList<int>{4, 4};
    QTest::newRow("11") << 11 << QList<int>{3, 4, 4};
}

void LoopTest::troikaFormsTrios()
{
    QFETCH(const int, people);
    QFETCH(const QList<int>, sizes);
    Room room(input(people, {item(0, troika())}));
    room.tell(Start{});
    room.tell(Next{});
    QList<int> formed;
    QSet<int> seen;
    for (const auto &group : room.see().groups) {
        formed.append(static_cast<int>(group.people.size()));
        seen += numbers(group.people);
        QVERIFY(group.people.contains(*group.inRole));
    }
    QCOMPARE(formed, sizes);
    QCOMPARE(seen.size(), people);
    QVERIFY(!room.see().speaking); // one in each group, none for the room
}

void LoopTest::everybodyInATroikaIsClientOnce_data()
{
    QTest::addColumn<int>("people");
    for (const int people : {3, 4, 5, 6, 7})
        QTest::addRow("%d", people) << people;
}

void LoopTest::everybodyInATroikaIsClientOnce()
{
    QFETCH(const int, people);
    Room room(input(people, {item(0, troika())}));
    room.tell(Start{});
    room.tell(Next{});
    QList<int> clients;
    for (; room.see().inLoop; room.tell(Next{})) {
        if (room.see().stepId != QStringLiteral("share"))
            continue;
        for (const auto &group : room.see().groups) {
            if (group.inRole)
                clients.append(Room::numberOf(group.inRole));
        }
    }
    QCOMPARE(clients.size(), people);
    QCOMPARE(QSet<int>(clients.begin(), clients.end()).size(), people);
}

void LoopTest::plannedTurnsInGroupsGrowForTheLeftover()
{
    auto three = item(0, troika());
    three.practice.loops[0].over = LoopOver::Turn;
    three.practice.loops[0].times = 3;
    Room room(input(7, {three}));
    QCOMPARE(room.see().steps[1].times, 4);
    room.tell(Start{});
    room.tell(Next{});
    QCOMPARE(room.see().loopTurns, 4);
    while (room.see().loopTurn < 4)
        room.tell(Next{});
    const auto groups = room.see().groups;
    QVERIFY(!groups[0].inRole); // the trio is done
    QVERIFY(groups[1].inRole.has_value());
}

void LoopTest::oddPeopleMakeATrioAmongPairs()
{
    Room room(input(5, {item(0, listenAndLoop())}));
    room.tell(Start{});
    room.tell(Next{});
    const auto seen = room.see();
    QCOMPARE(seen.groups.size(), 2);
    QCOMPARE(seen.groups[0].people.size(), 2);
    QCOMPARE(seen.groups[1].people.size(), 3);
    QCOMPARE(seen.loopTurns, 3);
}

void LoopTest::nobodyIsLeftAloneWhenTheirPartnerLeaves()
{
    Room room(input(4, {item(0, listenAndLoop())}));
    room.tell(Start{});
    room.tell(Next{});
    QCOMPARE(room.see().groups.size(), 2);
    room.tell(Leave{room.see().groups[0].people[0]});
    QVERIFY(room.effects.testFlag(Effect::GroupsChanged));
    QCOMPARE(room.see().groups.size(), 1);
    QCOMPARE(room.see().groups[0].people.size(), 3);
    QCOMPARE(room.see().loopTurns, 3);
}

void LoopTest::whoeverArrivesJoinsTheSmallestGroup()
{
    Room room(input(6, {item(0, listenAndLoop())}, {5}));
    room.tell(Start{});
    room.tell(Next{});
    room.tell(Arrive{person(5)});
    QCOMPARE(room.see().groups[0].people.size(), 3);
    QVERIFY(room.see().groups[0].people.contains(person(5)));
}

void LoopTest::groupsStayUnlessRemixed()
{
    auto again = step("mix", 60, Mode::Pairs);
    again.speaking.remix = true;
    Room room(input(
        4,
        {item(0,
              practiceOf("p",
                         {step("one", 60, Mode::Pairs), step("two", 60, Mode::Pairs), again}))}));
    room.tell(Start{});
    const auto first = room.see().groups;
    room.tell(Next{});
    QCOMPARE(room.see().groups, first);
    room.tell(Next{});
    QVERIFY(room.see().groups != first);
    room.tell(Back{});
    QCOMPARE(room.see().groups, first);
}

void LoopTest::remixedPairsDoNotRepeat_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("rounds");
    for (const int people : {2, 4, 6, 8, 12})
        QTest::addRow("%d", people) << people << people - 1;
}

void LoopTest::remixedPairsDoNotRepeat()
{
    QFETCH(const int, people);
    QFETCH(const int, rounds);
    QList<practice::Step> steps;
    for (int at = 0; at < rounds; ++at) {
        auto mix = step(qPrintable(QStringLiteral("mix%1").arg(at)), 60, Mode::Pairs);
        mix.speaking.remix = true;
        steps.append(mix);
    }
    Room room(input(people, {item(0, practiceOf("p", steps))}));
    room.tell(Start{});
    QSet<QPair<int, int>> met;
    for (int at = 0; at < rounds; ++at, room.tell(Next{})) {
        for (const auto &group : room.see().groups) {
            QCOMPARE(group.people.size(), 2);
            const int a = Room::numberOf(group.people[0]);
            const int b = Room::numberOf(group.people[1]);
            const auto pair = qMakePair(std::min(a, b), std::max(a, b));
            QVERIFY(!met.contains(pair));
            met.insert(pair);
        }
    }
    QCOMPARE(met.size(), people * (people - 1) / 2);
}

void LoopTest::theHolderInEachPairSpeaks()
{
    Room room(input(4, {item(0, listenAndLoop())}));
    room.tell(Start{});
    room.tell(Next{});
    room.wait(60);
    const auto groups = room.see().groups;
    room.tell(Pause{});
    for (const auto &group : groups) {
        const auto holder = static_cast<size_t>(Room::numberOf(group.inRole));
        QCOMPARE(room.state.facts().people[holder].airtimeMs, 60'000);
    }
}

QTEST_GUILESS_MAIN(LoopTest)
#include "loop_test.moc"
