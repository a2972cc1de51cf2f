// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/rotation/rota_world.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::rotation;

namespace {

/// Three meetings of a crew of four to which all come, then one to ask about.
struct FourAtATable : RotaWorld
{
    explicit FourAtATable(int members = 4)
        : RotaWorld(members)
    {
        now = rota();
        for (int week = 0; week < 3; ++week)
            goes(week, people);
    }
    Turn goes(int week, const QList<PersonId> &coming)
    {
        const Meeting next = meeting(week, coming);
        const Turn turn = now.turn(next, meeting(week + 1, people));
        now.hold(heldAs(next, turn));
        return turn;
    }
    PersonId at(int seat) const { return people.at(seat); }
    Turn ask(const Meeting &next) { return now.turn(next, meeting(4, people)); }

    Rota now = rota();
};

const QString &host = session_role::host;
const QString &understudy = session_role::understudy;

} // namespace

class RotaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostUnderstudyTimekeeperAndNoteTakerAreFourPeople();
    void aCrewOfThreeHasNoThirdHelper();
    void aDeclinedTurnPassesOn();
    void whereTheHostDropsOutTheUnderstudyStepsIn();
    void whoHostedLastIsAskedWhenNobodyElseIsLeft();
    void twoMembershipsInARowAreOneTime();
    void whereEveryoneDeclinesNobodyHosts();
    void theOnlyMemberAwayLeavesNobody();
    void theOnlyMemberHostsAgainAndAgain();
    void whoIsGivenTheTurnHasIt();
    void aHolderWhoLeftIsPassedOver();
    void whoWouldRatherNotIsNotAsked();
    void willingnessChangesTheFutureOnly();
    void theSimpleModeAsksWhoWaitsLongest();
    void anOrderByHandIsKept();
    void rolesOfTheirOwnGoRoundToo();
    void receivingGoesRound();
    void aGuestHostsWithoutOwingAnything();
    void reasonsHaveTheShare();
};

void RotaTest::hostUnderstudyTimekeeperAndNoteTakerAreFourPeople()
{
    FourAtATable crew;
    const Turn turn = crew.ask(crew.meeting(3, crew.people));
    QSet<PersonId> held;
    for (const Holding &each : turn.roles)
        held.insert(*each.person);
    QCOMPARE(held.size(), 4);
    QCOMPARE(turn.host(), std::optional(crew.at(3)));
    QCOMPARE(turn.of(host).reason.why, Why::Prepared);
    QCOMPARE(turn.of(understudy).person, std::optional(crew.at(0)));
}

void RotaTest::aCrewOfThreeHasNoThirdHelper()
{
    FourAtATable crew(3);
    const Turn turn = crew.ask(crew.meeting(3, crew.people));
    QVERIFY(turn.of(session_role::timekeeper).person);
    QVERIFY(!turn.of(session_role::noteTaker).person);
    QCOMPARE(turn.of(session_role::noteTaker).reason.why, Why::Nobody);
}

void RotaTest::aDeclinedTurnPassesOn()
{
    FourAtATable crew;
    const Meeting next = crew.meeting(3, crew.people);
    Meeting after = crew.meeting(4, crew.people);
    const PersonId invited = *crew.now.turn(next, after).of(understudy).person;
    after.turns = {crew.said(invited, host, TurnOutcome::Declined)};
    const PersonId second = *crew.now.turn(next, after).of(understudy).person;
    QVERIFY(second != invited);
    crew.now.hold(crew.heldAs(next, crew.now.turn(next, after)));
    const Turn turn = crew.now.turn(after, crew.meeting(5, crew.people));
    QCOMPARE(turn.host(), std::optional(second));
    QCOMPARE(turn.of(host).reason.why, Why::Prepared);
    // The turn comes back, and before it has gone round.
    QList<Meeting> ahead;
    for (int week = 4; week <= 8; ++week)
        ahead.append(crew.meeting(week, crew.people));
    const auto turns = crew.now.turns(ahead);
    QVERIFY(std::any_of(turns.cbegin(), turns.cend(),
                        [&](const Turn &each) { return each.host() == invited; }));
}

void RotaTest::whereTheHostDropsOutTheUnderstudyStepsIn()
{
    FourAtATable crew;
    Meeting next = crew.meeting(3, crew.people);
    next.turns = {crew.said(crew.at(3), host, TurnOutcome::Declined)};
    const Turn turn = crew.ask(next);
    QCOMPARE(turn.host(), std::optional(crew.at(0)));
    QVERIFY(turn.of(host).reason.standsIn);
    QCOMPARE(turn.of(host).reason.instead, std::optional(crew.at(3)));
    QVERIFY(turn.of(understudy).person != turn.host());
    // Not coming at all is the same.
    Meeting without = crew.meeting(3, {crew.at(0), crew.at(1), crew.at(2)});
    without.missing = {crew.at(3)};
    QCOMPARE(crew.ask(without).host(), turn.host());
}

void RotaTest::whoHostedLastIsAskedWhenNobodyElseIsLeft()
{
    FourAtATable crew(3);
    const PersonId last = crew.now.lastServers(host).constFirst();
    QList<PersonId> others = crew.people;
    others.removeAll(last);
    // One hands the turn on, and whoever took it falls ill.
    Meeting next = crew.meeting(3, crew.people);
    next.turns = {crew.said(others[0], host, TurnOutcome::CoveredBy),
                  crew.said(others[1], host, TurnOutcome::Accepted),
                  crew.said(others[1], host, TurnOutcome::Declined)};
    QCOMPARE(crew.ask(next).host(), std::optional(last));
}

void RotaTest::twoMembershipsInARowAreOneTime()
{
    FourAtATable crew;
    Membership again = crew.memberships.constFirst();
    again.id = MembershipId::fresh(crew.clock, crew.chance);
    again.from = QDate(2026, 1, 10);
    crew.memberships[0].until = QDate(2026, 1, 15);
    crew.memberships.append(again);
    Rota rota = crew.rota();
    for (int week = 0; week < 3; ++week) {
        const Meeting next = crew.meeting(week, crew.people);
        rota.hold(crew.heldAs(next, rota.turn(next, crew.meeting(week + 1, crew.people))));
    }
    QCOMPARE(rota.ledger(host), crew.now.ledger(host));
}

void RotaTest::whereEveryoneDeclinesNobodyHosts()
{
    FourAtATable crew;
    Meeting next = crew.meeting(3, crew.people);
    for (const PersonId &person : crew.people)
        next.turns.append(crew.said(person, host, TurnOutcome::Declined));
    const Turn turn = crew.ask(next);
    QVERIFY(!turn.host());
    QCOMPARE(turn.of(host).reason.why, Why::Nobody);
    // A meeting without a host is no turn of anybody.
    const qint64 before = crew.now.ledger(host).of(crew.at(0)).balance;
    crew.now.hold(crew.heldAs(next, turn));
    QCOMPARE(crew.now.ledger(host).of(crew.at(0)).balance, before);
}

void RotaTest::theOnlyMemberAwayLeavesNobody()
{
    RotaWorld alone(1);
    Rota rota = alone.rota();
    Meeting next = alone.meeting(0, {});
    next.missing = alone.people;
    next.turns = {alone.said(alone.people.at(0), host, TurnOutcome::Accepted)};
    QVERIFY(!rota.turn(next, alone.meeting(1, alone.people)).host());
    QVERIFY(!Rota({}, {}, {}).turn(alone.meeting(0, {}), alone.meeting(1, {})).host());
}

void RotaTest::theOnlyMemberHostsAgainAndAgain()
{
    FourAtATable alone(1);
    const Turn turn = alone.ask(alone.meeting(3, alone.people));
    QCOMPARE(turn.host(), std::optional(alone.at(0)));
    QVERIFY(!turn.of(understudy).person);
    QCOMPARE(alone.now.ledger(host).of(alone.at(0)).balance, 0);
}

void RotaTest::whoIsGivenTheTurnHasIt()
{
    FourAtATable crew;
    Meeting next = crew.meeting(3, crew.people);
    next.turns = {crew.said(crew.at(1), host, TurnOutcome::Accepted)};
    const Holding held = crew.ask(next).of(host);
    QCOMPARE(held.person, std::optional(crew.at(1)));
    QCOMPARE(held.reason.why, Why::Given);
    QVERIFY(held.reason.standsIn);
}

void RotaTest::aHolderWhoLeftIsPassedOver()
{
    FourAtATable crew;
    Meeting next = crew.meeting(3, {crew.at(0), crew.at(1), crew.at(2)});
    crew.leaves(crew.at(3), next.day.addDays(-2));
    Rota rota = crew.rota();
    for (int week = 0; week < 3; ++week) {
        const Meeting each = crew.meeting(week, crew.people);
        rota.hold(crew.heldAs(each, rota.turn(each, crew.meeting(week + 1, crew.people))));
    }
    next.missing = {crew.at(3)};
    next.turns = {crew.said(crew.at(3), host, TurnOutcome::Accepted)};
    const Turn turn = rota.turn(next, crew.meeting(4, next.coming));
    QVERIFY(turn.host() && turn.host() != crew.at(3));
    QCOMPARE(turn.of(host).reason.instead, std::optional(crew.at(3)));
    QVERIFY(!rota.ledger(host).has(crew.at(3)));
    QCOMPARE(rota.ledger(host).sum(), 0);
}

void RotaTest::whoWouldRatherNotIsNotAsked()
{
    FourAtATable crew;
    crew.wishes = {{RoleWishId::fresh(crew.clock, crew.chance), crew.crew, crew.at(1), host, false,
                    QDate(2026, 1, 1)}};
    Rota rota = crew.rota();
    QList<Meeting> ahead;
    for (int week = 0; week <= 12; ++week)
        ahead.append(crew.meeting(week, crew.people));
    for (const Turn &turn : rota.turns(ahead))
        QVERIFY(turn.host() != crew.at(1));
}

void RotaTest::willingnessChangesTheFutureOnly()
{
    FourAtATable crew;
    const qint64 before = crew.now.ledger(host).of(crew.at(1)).balance;
    crew.wishes = {{RoleWishId::fresh(crew.clock, crew.chance), crew.crew, crew.at(1), host, false,
                    crew.meeting(3, {}).day}};
    Rota rota = crew.rota();
    for (int week = 0; week < 3; ++week) {
        const Meeting each = crew.meeting(week, crew.people);
        rota.hold(crew.heldAs(each, rota.turn(each, crew.meeting(week + 1, crew.people))));
    }
    QCOMPARE(rota.ledger(host).of(crew.at(1)).balance, before);
    QVERIFY(!rota.isWilling(host, crew.at(1), crew.meeting(3, {}).day));
}

void RotaTest::theSimpleModeAsksWhoWaitsLongest()
{
    RotaWorld crew(3);
    crew.roles = {{RotaRoleId::fresh(crew.clock, crew.chance),
                   crew.crew,
                   host,
                   {},
                   RotaMode::LongestWaiting}};
    Rota rota = crew.rota();
    // The second was there once only, and has never hosted.
    for (const int seat : {0, 2, 0, 2}) {
        Meeting held = crew.meeting(seat, {crew.people.at(0), crew.people.at(2)});
        held.turns = {crew.said(crew.people.at(seat), host, TurnOutcome::Served)};
        rota.hold(held);
    }
    const Turn turn = rota.turn(crew.meeting(5, crew.people), crew.meeting(6, crew.people));
    QCOMPARE(turn.host(), std::optional(crew.people.at(1)));
    QCOMPARE(turn.of(host).reason.why, Why::LongestWaiting);
}

void RotaTest::anOrderByHandIsKept()
{
    RotaWorld crew(4);
    const QList<PersonId> order{crew.people.at(2), crew.people.at(0), crew.people.at(3),
                                crew.people.at(1)};
    crew.roles = {{RotaRoleId::fresh(crew.clock, crew.chance),
                   crew.crew,
                   host,
                   {},
                   RotaMode::OwnOrder,
                   order}};
    QList<Meeting> ahead;
    for (int week = 0; week <= 8; ++week)
        ahead.append(crew.meeting(week, crew.people));
    const auto turns = crew.rota().turns(ahead);
    for (qsizetype i = 0; i < turns.size(); ++i)
        QCOMPARE(turns.at(i).host(), std::optional(order.at(i % 4)));
    QCOMPARE(turns.at(0).of(host).reason.why, Why::OwnOrder);
}

void RotaTest::rolesOfTheirOwnGoRoundToo()
{
    RotaWorld crew(5);
    crew.roles = {{RotaRoleId::fresh(crew.clock, crew.chance), crew.crew, QStringLiteral("own-1"),
                   QStringLiteral("Makes tea")}};
    QList<Meeting> ahead;
    for (int week = 0; week <= 10; ++week)
        ahead.append(crew.meeting(week, crew.people));
    QSet<PersonId> made;
    for (const Turn &turn : crew.rota().turns(ahead)) {
        made.insert(*turn.of(QStringLiteral("own-1")).person);
        QVERIFY(turn.of(QStringLiteral("own-1")).person != turn.host());
    }
    QCOMPARE(made.size(), 5);
}

void RotaTest::receivingGoesRound()
{
    RotaWorld crew(4);
    Rota rota = crew.rota();
    const QString role = QStringLiteral("case-giver");
    QList<PersonId> received;
    for (int week = 0; week < 8; ++week) {
        Meeting next = crew.meeting(week, crew.people);
        next = crew.heldAs(next, rota.turn(next, crew.meeting(week + 1, crew.people)));
        const auto busy = QList<PersonId>{*roleHolder(next.turns, host)};
        received.append(rota.queue(role, next, busy).constFirst());
        QVERIFY(!busy.contains(received.constLast()));
        next.turns.append(crew.said(received.constLast(), role, TurnOutcome::Served));
        rota.hold(next);
    }
    for (const PersonId &person : std::as_const(crew.people))
        QCOMPARE(received.count(person), 2);
}

void RotaTest::aGuestHostsWithoutOwingAnything()
{
    FourAtATable crew;
    const Rota before = crew.now;
    const PersonId guest = PersonId::fresh(crew.clock, crew.chance);
    Meeting held = crew.meeting(3, crew.people);
    held.turns = {crew.said(guest, host, TurnOutcome::Served)};
    crew.now.hold(held);
    for (const PersonId &person : std::as_const(crew.people))
        QCOMPARE(crew.now.ledger(host).of(person), before.ledger(host).of(person));
}

void RotaTest::reasonsHaveTheShare()
{
    FourAtATable crew;
    const Reason reason = crew.ask(crew.meeting(3, crew.people)).of(host).reason;
    // Four could host the first time, and three each time after it.
    QCOMPARE(reason.meetings, 3);
    QCOMPARE(reason.share, wholeTurn / 4 + 2 * wholeTurn / 3);
    QCOMPARE(reason.served, 0);
}

QTEST_GUILESS_MAIN(RotaTest)
#include "rota_test.moc"
