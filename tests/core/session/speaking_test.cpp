// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/session_world.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;
using practice::Mode;
using practice::Order;

class SpeakingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCircleBeginsAtTheHostsLeft();
    void theReverseCircleBeginsAtTheHostsRight();
    void shuffledHasEverybodyOnceAndFollowsTheSeed();
    void hostLastEndsWithTheHost();
    void speakerPicksBeginsWithTheHostAndFollowsTheirChoice();
    void longestUnheardFirstFollowsAirtime();
    void whoeverPassesIsNotWaitedFor();
    void somebodyAheadMayPass();
    void whoSpeaksAloneCannotPass();
    void theHostMayGoPastSomebody();
    void whoComesBackSpeaksLastButBeforeTheClosing();
    void aRoundOfOneRoleHearsItsHoldersOnly();
    void rolesWithoutACountAreEveryoneElse();
    void minutesEachAreLive();
    void minutesPerPersonAreFixed();
    void addedTimeGoesToWhoeverSpeaks();
    void popcornTellsWhoHasNotSpoken();
    void openTalkTakesTurnsByName();
    void silenceHasNoSpeaker();
    void theListenerOfAllButOneIsNamed();
    void whoeverArrivesJoinsTheRound();
    void aGuestSitsDownAtTheEnd();
    void whoeverLeavesIsNotWaitedFor();
    void theRoundGoesOnWhenTheSpeakerLeaves();
    void airtimeIsThatOfTheSpeaker();
};

namespace {
Room started(QList<practice::Step> steps, int people = 4, const QList<int> &away = {})
{
    Room room(input(people, {item(0, practiceOf("practice", std::move(steps)))}, away));
    room.tell(Start{});
    return room;
}
} // namespace

void SpeakingTest::theCircleBeginsAtTheHostsLeft()
{
    auto from = input(4, {item(0, practiceOf("p", {round("in", 60)}))});
    from.host = person(2);
    Room room(from);
    room.tell(Start{});
    QCOMPARE(room.listen(), QList<int>({3, 0, 1, 2}));
}

void SpeakingTest::theReverseCircleBeginsAtTheHostsRight()
{
    QCOMPARE(started({round("in", 60, Order::Reverse)}).listen(), QList<int>({3, 2, 1, 0}));
}

void SpeakingTest::shuffledHasEverybodyOnceAndFollowsTheSeed()
{
    const auto once = started({round("in", 60, Order::Shuffled)}, 8).listen();
    QCOMPARE(started({round("in", 60, Order::Shuffled)}, 8).listen(), once);
    auto sorted = once;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(sorted, QList<int>({0, 1, 2, 3, 4, 5, 6, 7}));
    auto from = input(8, {item(0, practiceOf("practice", {round("in", 60, Order::Shuffled)}))});
    from.seed = 8;
    Room other(from);
    other.tell(Start{});
    QVERIFY(other.listen() != once);
}

void SpeakingTest::hostLastEndsWithTheHost()
{
    auto from = input(4, {item(0, practiceOf("p", {round("in", 60, Order::HostLast)}))});
    from.host = person(2);
    Room room(from);
    room.tell(Start{});
    QCOMPARE(room.listen(), QList<int>({0, 1, 3, 2}));
}

void SpeakingTest::speakerPicksBeginsWithTheHostAndFollowsTheirChoice()
{
    auto room = started({round("in", 60, Order::SpeakerPicks), step("talk", 60)});
    QCOMPARE(room.speaking(), 0);
    QVERIFY(room.tell(GiveTurn{person(2)}));
    QVERIFY(!room.tell(GiveTurn{person(2)}));
    QCOMPARE(room.listen(), QList<int>({2, 1, 3}));
}

void SpeakingTest::longestUnheardFirstFollowsAirtime()
{
    auto room = started({round("in", 60), round("again", 60, Order::LongestUnheardFirst)});
    for (const int seconds : {30, 10, 40, 20}) { // spoken by 1, 2, 3, 0
        room.wait(seconds);
        room.tell(Next{});
    }
    QCOMPARE(room.listen(), QList<int>({2, 0, 1, 3}));
}

void SpeakingTest::whoeverPassesIsNotWaitedFor()
{
    auto room = started({round("in", 60), step("talk", 60)}, 3);
    QVERIFY(room.tell(Pass{}));
    QCOMPARE(room.speaking(), 2);
    QCOMPARE(room.see().speakers[0].status, TurnStatus::Passed);
    room.tell(Next{});
    QVERIFY(room.tell(Pass{}));
    QVERIFY(room.effects.testFlag(Effect::RoundDone));
    QCOMPARE(room.see().stepId, QStringLiteral("in")); // nothing advances by itself
    QCOMPARE(room.see().next, NextIs::NextStep);
    QVERIFY(!room.tell(Pass{}));
}

void SpeakingTest::somebodyAheadMayPass()
{
    auto room = started({round("in", 60), step("talk", 60)});
    QVERIFY(room.tell(Pass{person(3)}));
    QVERIFY(!room.tell(Pass{person(3)}));
    QCOMPARE(room.listen(), QList<int>({1, 2, 0}));
}

void SpeakingTest::whoSpeaksAloneCannotPass()
{
    Room room(input(5, {item(0, caseClinic())}));
    room.tell(Start{});
    room.tell(SwapRole{QStringLiteral("case-giver"), person(1)});
    QVERIFY(!room.see().canPass);
    room.tell(Next{});
    QCOMPARE(room.speaking(), 1);
    QVERIFY(!room.see().canPass);
    room.tell(Next{});
    room.tell(Next{});
    QVERIFY(room.see().canPass);
}

void SpeakingTest::theHostMayGoPastSomebody()
{
    auto room = started({round("in", 60), step("talk", 60)});
    QVERIFY(room.tell(Skip{}));
    QCOMPARE(room.see().speakers[0].status, TurnStatus::Skipped);
    QCOMPARE(room.listen(), QList<int>({2, 3, 0}));
}

void SpeakingTest::whoComesBackSpeaksLastButBeforeTheClosing()
{
    auto clinic = item(0, caseClinic());
    clinic.roles = {{QStringLiteral("case-giver"), {person(2)}}};
    Room room(input(4, {clinic}));
    room.tell(Start{});
    room.jump(0, "mirroring");
    room.tell(Pass{});
    QVERIFY(!room.tell(ComeBack{person(3)}));
    QVERIFY(room.tell(ComeBack{person(1)}));
    QCOMPARE(room.listen(), QList<int>({3, 0, 1, 2}));
}

void SpeakingTest::aRoundOfOneRoleHearsItsHoldersOnly()
{
    auto clinic = item(0, caseClinic());
    clinic.practice.steps = {round("in", 60), step("talk", 60)};
    clinic.practice.steps[0].speaking.who = QStringLiteral("role:case-giver");
    clinic.roles = {{QStringLiteral("case-giver"), {person(2)}}};
    Room room(input(4, {clinic}));
    room.tell(Start{});
    QCOMPARE(room.listen(), QList<int>({2}));
}

void SpeakingTest::rolesWithoutACountAreEveryoneElse()
{
    auto clinic = item(0, caseClinic());
    clinic.practice.roles.append({QStringLiteral("coach"), QStringLiteral("Coach"), 0});
    clinic.practice.steps = {round("in", 60), step("talk", 60)};
    clinic.practice.steps[0].speaking.who = QStringLiteral("role:coach");
    clinic.roles = {{QStringLiteral("case-giver"), {person(2)}}};
    Room room(input(4, {clinic}));
    room.tell(Start{});
    QVERIFY(!room.tell(SwapRole{QStringLiteral("coach"), person(2)}));
    QCOMPARE(room.listen(), QList<int>({1, 3, 0}));
}

void SpeakingTest::minutesEachAreLive()
{
    auto room = started({round("in", 600)}, 5, {4});
    QCOMPARE(room.see().speakerClock.lengthMs, 150'000);
    room.wait(200); // fifty seconds long
    QCOMPARE(room.see().speakerClock.lengthMs, 150'000);
    QCOMPARE(room.see().secondsEach, 133);
    room.tell(Next{});
    QCOMPARE(room.see().speakerClock.lengthMs, 133'000);
    room.tell(Arrive{person(4)});
    QCOMPARE(room.see().secondsEach, 100);
    room.tell(Pass{person(4)});
    room.tell(Leave{person(3)});
    QCOMPARE(room.see().secondsEach, 200);
}

void SpeakingTest::minutesPerPersonAreFixed()
{
    auto each = round("in", 0);
    each.time = {.perPerson = 90};
    auto room = started({each}, 5, {4});
    QCOMPARE(room.see().stepClock.lengthMs, 360'000);
    room.wait(200);
    room.tell(Next{});
    QCOMPARE(room.see().speakerClock.lengthMs, 90'000);
    room.tell(Arrive{person(4)});
    QCOMPARE(room.see().speakerClock.lengthMs, 90'000);
    QCOMPARE(room.see().stepClock.lengthMs, 450'000);
    room.tell(Pass{});
    QCOMPARE(room.see().stepClock.lengthMs, 360'000);
}

void SpeakingTest::addedTimeGoesToWhoeverSpeaks()
{
    auto each = round("in", 0);
    each.time = {.perPerson = 90};
    auto room = started({each});
    room.tell(AddTime{60});
    QCOMPARE(room.see().speakerClock.lengthMs, 150'000);
    room.tell(Next{});
    QCOMPARE(room.see().speakerClock.lengthMs, 90'000);
    QCOMPARE(room.see().stepClock.lengthMs, 420'000);
}

void SpeakingTest::popcornTellsWhoHasNotSpoken()
{
    auto room = started({step("pop", 300, Mode::Popcorn), step("talk", 60)}, 3);
    QVERIFY(!room.see().speaking);
    QCOMPARE(room.see().notYetSpoken.size(), 3);
    QVERIFY(room.tell(GiveTurn{person(2)}));
    QVERIFY(room.tell(GiveTurn{person(0)}));
    QCOMPARE(room.see().notYetSpoken, QList<PersonId>({person(1)}));
    QVERIFY(room.tell(Pass{person(1)}));
    QVERIFY(room.see().notYetSpoken.isEmpty());
    QVERIFY(room.tell(GiveTurn{person(2)})); // popcorn has no limit
    QCOMPARE(room.see().next, NextIs::NextStep);
    QVERIFY(room.tell(Back{}));
    QCOMPARE(room.speaking(), 0);
}

void SpeakingTest::openTalkTakesTurnsByName()
{
    auto room = started({step("talk", 300)}, 3);
    QVERIFY(!room.see().speaking);
    QVERIFY(room.tell(GiveTurn{person(1)}));
    room.wait(30);
    QVERIFY(room.tell(Leave{person(1)}));
    QVERIFY(!room.see().speaking);
    QCOMPARE(room.state.facts().people[1].airtimeMs, 30'000);
}

void SpeakingTest::silenceHasNoSpeaker()
{
    auto room = started({step("still", 300, Mode::Silence)});
    QVERIFY(!room.see().speaking);
    QVERIFY(!room.tell(GiveTurn{person(1)}));
    QVERIFY(!room.tell(Pass{}));
}

void SpeakingTest::theListenerOfAllButOneIsNamed()
{
    auto clinic = item(0, caseClinic());
    clinic.practice.steps = {step("talk", 60, Mode::AllButOne)};
    clinic.practice.steps[0].speaking.role = QStringLiteral("case-giver");
    clinic.roles = {{QStringLiteral("case-giver"), {person(2)}}};
    Room room(input(4, {clinic}));
    room.tell(Start{});
    QCOMPARE(room.see().listener, std::optional(person(2)));
    QVERIFY(!room.see().speaking);
}

void SpeakingTest::whoeverArrivesJoinsTheRound()
{
    auto room = started({round("in", 600), step("talk", 60)}, 4, {1});
    QVERIFY(room.tell(Arrive{person(1)}));
    QVERIFY(!room.tell(Arrive{person(1)}));
    QCOMPARE(room.listen(), QList<int>({2, 3, 0, 1}));
}

void SpeakingTest::aGuestSitsDownAtTheEnd()
{
    auto room = started({round("in", 600), round("again", 600)}, 3);
    QVERIFY(room.tell(Arrive{person(9)}));
    QCOMPARE(room.listen(), QList<int>({1, 2, 0, 9}));
    QCOMPARE(room.listen(), QList<int>({1, 2, 9, 0}));
}

void SpeakingTest::whoeverLeavesIsNotWaitedFor()
{
    auto room = started({round("in", 600), step("talk", 60)});
    QVERIFY(room.tell(Leave{person(3)}));
    QVERIFY(!room.tell(Leave{person(3)}));
    QCOMPARE(room.listen(), QList<int>({1, 2, 0}));
}

void SpeakingTest::theRoundGoesOnWhenTheSpeakerLeaves()
{
    auto room = started({round("in", 600), step("talk", 60)});
    room.wait(20);
    QVERIFY(room.tell(Leave{person(1)}));
    QCOMPARE(room.speaking(), 2);
    QCOMPARE(room.see().speakers[0].status, TurnStatus::Spoken);
    QVERIFY(room.tell(Arrive{person(1)}));
    QCOMPARE(room.listen(), QList<int>({2, 3, 0})); // who spoke is not asked twice
}

void SpeakingTest::airtimeIsThatOfTheSpeaker()
{
    auto room = started({step("frame", 60, Mode::Host), round("in", 600)}, 3);
    room.wait(10);
    room.tell(Next{});
    room.wait(20);
    room.tell(Pause{});
    room.wait(100);
    room.tell(Resume{});
    room.tell(Next{});
    room.wait(5);
    room.tell(Next{});
    const auto &people = room.state.facts().people;
    QCOMPARE(people[0].airtimeMs, 10'000);
    QCOMPARE(people[1].airtimeMs, 20'000);
    QCOMPARE(people[2].airtimeMs, 5'000);
}

QTEST_GUILESS_MAIN(SpeakingTest)
#include "speaking_test.moc"
