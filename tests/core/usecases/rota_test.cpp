// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"
#include "core/storage/rota_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/closing.h"
#include "core/usecases/holding.h"
#include "core/usecases/hosting.h"
#include "core/usecases/rota.h"
#include "core/usecases/starting.h"
#include "tests/core/usecases/planned_evening.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::usecases;
using rotation::Why;

namespace {

const QString &host = session_role::host;

/// The planned evening, asked whose turn it is.
struct Going : PlannedEvening
{
    using PlannedEvening::PlannedEvening;

    CrewRota rota(int turns = turnsAhead)
    {
        return Hearthside::must(openRota(notebook(), crew.id, turns));
    }
    TurnAt turn(int number, const QString &role = session_role::host)
    {
        return Hearthside::must(turnAhead(rota(), number, role));
    }
    rotation::Holding holding(int number, const QString &role = session_role::host)
    {
        return rota().turns.at(number).of(role);
    }
    std::optional<PersonId> hostOf(int number) { return holding(number).person; }

    /// Holds the planned session with these people, to its end.
    HeldSession held(const QList<PersonId> &here)
    {
        add("check-in-round");
        Hearthside::must(startPlanned(notebook(), session, here));
        later();
        auto open = Hearthside::must(openSession(notebook(), session));
        Hearthside::must(happen(notebook(), open, session::EndSession{}));
        later();
        return open;
    }
};

} // namespace

class RotaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTurnsFollowThePlanAndTheRhythm();
    void everyVerbIsOneStep();
    void aTurnThatIsGivenIsTheirs();
    void aDeclinedTurnPassesOn();
    void twoTurnsAreSwapped();
    void aDateThatIsNotPlannedBecomesAPlan();
    void whoIsAwayHasNoTurn();
    void aHostWhoLeavesIsPassedOver();
    void whereTheOnlyMemberIsAwayNobodyHosts();
    void whereEveryoneDeclinesTheyFacilitateTogether();
    void whoeverWasUnderstudyHostsNext();
    void aReopenedMeetingChangesNothing();
    void twoPeopleWithOneNameAreTwo();
    void ownRolesGoRound();
    void whatCannotBeIsRefused();
    void everybodyMeetsInTwos();
    void theClosingAndTheCrewSayTheSame();
};

void RotaTest::theTurnsFollowThePlanAndTheRhythm()
{
    Going on;
    const auto turns = on.rota().turns;
    QCOMPARE(turns.size(), turnsAhead);
    QCOMPARE(turns.at(0).session, std::optional(on.session));
    QVERIFY(!turns.at(1).session);
    QCOMPARE(turns.at(1).day, QDate(2026, 3, 17));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(turns.at(i).host(), std::optional(on.people.at(i)));
    QCOMPARE(turns.at(0).of(session_role::understudy).person, std::optional(on.people.at(1)));
}

void RotaTest::everyVerbIsOneStep()
{
    Going on;
    auto &n = on.notebook();
    QVERIFY(on.isOneStep([&] { return giveTurn(n, on.turn(0), on.people.at(3)); }));
    QVERIFY(on.isOneStep([&] { return declineTurn(n, on.turn(0)); }));
    QVERIFY(on.isOneStep([&] { return declineTurn(n, on.turn(0, session_role::understudy)); }));
    QVERIFY(on.isOneStep([&] { return swapTurns(n, on.turn(0), on.turn(2)); }));
    QVERIFY(on.isOneStep(
        [&] { return setAway(n, on.people.at(0), QDate(2026, 3, 1), QDate(2026, 3, 9)); }));
    const AwayId away = Hearthside::must(storage::RotaStore(n).away(on.crew.id)).constFirst().id;
    QVERIFY(on.isOneStep([&] { return endAway(n, away); }));
    QVERIFY(on.isOneStep([&] { return setWilling(n, on.crew.id, on.people.at(0), host, false); }));
    QVERIFY(on.isOneStep(
        [&] { return arrangeRota(n, on.crew.id, host, RotaMode::OwnOrder, on.people); }));
    QVERIFY(on.isOneStep([&] { return addOwnRole(n, on.crew.id, on.s("Makes tea")); }));
    QVERIFY(on.isOneStep([&] { return meetInPairs(n, on.crew.id, on.rota().pairs); }));
}

void RotaTest::aTurnThatIsGivenIsTheirs()
{
    Going on;
    Hearthside::must(giveTurn(on.notebook(), on.turn(0), on.people.at(3)));
    const auto holding = on.holding(0);
    QCOMPARE(holding.person, std::optional(on.people.at(3)));
    QCOMPARE(holding.reason.why, Why::Given);
    QCOMPARE(holding.reason.instead, std::optional(on.people.at(0)));
    QCOMPARE(on.plan().roles.value(host, on.people.at(0)), on.people.at(3));
    // Whoever was released comes back soon: nothing was paid.
    QCOMPARE(on.hostOf(1), std::optional(on.people.at(0)));
}

void RotaTest::aDeclinedTurnPassesOn()
{
    Going on;
    Hearthside::must(declineTurn(on.notebook(), on.turn(0)));
    QCOMPARE(on.hostOf(0), std::optional(on.people.at(1)));
    Hearthside::must(giveTurn(on.notebook(), on.turn(0), on.people.at(2)));
    on.later();
    Hearthside::must(declineTurn(on.notebook(), on.turn(0)));
    const auto holding = on.holding(0);
    QVERIFY(holding.person && holding.person != on.people.at(2));
    QVERIFY(holding.person != on.people.at(0)); // a no stays one
    QVERIFY(!on.plan().roles.contains(host));
}

void RotaTest::twoTurnsAreSwapped()
{
    Going on;
    const auto first = on.hostOf(0);
    const auto third = on.hostOf(2);
    Hearthside::must(swapTurns(on.notebook(), on.turn(0), on.turn(2)));
    QCOMPARE(on.hostOf(0), third);
    QCOMPARE(on.hostOf(2), first);
}

void RotaTest::aDateThatIsNotPlannedBecomesAPlan()
{
    Going on;
    Hearthside::must(giveTurn(on.notebook(), on.turn(1), on.people.at(4)));
    const auto turn = on.rota().turns.at(1);
    QVERIFY(turn.session);
    QCOMPARE(turn.host(), std::optional(on.people.at(4)));
    QCOMPARE(turn.day, QDate(2026, 3, 17));
    // The one before knows who is understudy.
    QCOMPARE(on.holding(0, session_role::understudy).person, std::optional(on.people.at(4)));
}

void RotaTest::whoIsAwayHasNoTurn()
{
    Going on;
    Hearthside::must(giveTurn(on.notebook(), on.turn(0), on.people.at(0)));
    Hearthside::must(
        setAway(on.notebook(), on.people.at(0), QDate(2026, 3, 1), QDate(2026, 3, 20)));
    QVERIFY(on.hostOf(0) != on.people.at(0));
    QVERIFY(on.hostOf(1) != on.people.at(0));
    QVERIFY(!on.plan().roles.contains(host)); // what was promised before holds no more
    QCOMPARE(
        setAway(on.notebook(), on.people.at(0), QDate(2026, 3, 9), QDate(2026, 3, 1)).error().code,
        ErrorCode::DateImpossible);
}

void RotaTest::aHostWhoLeavesIsPassedOver()
{
    Going on;
    on.held(on.people);
    QCOMPARE(on.hostOf(0), std::optional(on.people.at(1)));
    Hearthside::must(giveTurn(on.notebook(), on.turn(0), on.people.at(2)));
    const auto places = Hearthside::must(storage::CrewStore(on.notebook()).memberships(on.crew.id));
    Hearthside::must(leaveCrew(on.notebook(), places.at(2).id));
    for (const auto &turn : on.rota().turns) {
        for (const auto &each : turn.roles)
            QVERIFY(each.person != on.people.at(2));
    }
    QVERIFY(on.hostOf(0));
    QCOMPARE(on.holding(0).reason.instead, std::optional(on.people.at(2)));
    QCOMPARE(on.rota().rota.ledger(host).sum(), 0);
}

void RotaTest::whereTheOnlyMemberIsAwayNobodyHosts()
{
    Going on({PlannedEvening::s("Ada")});
    Hearthside::must(setAway(on.notebook(), on.people.at(0), {}, {}));
    QVERIFY(!on.hostOf(0));
    QCOMPARE(on.holding(0).reason.why, Why::Nobody);
    QCOMPARE(declineTurn(on.notebook(), on.turn(0)).error().code, ErrorCode::EventNotPossible);
}

void RotaTest::whereEveryoneDeclinesTheyFacilitateTogether()
{
    Going on;
    for (int i = 0; i < 5; ++i)
        Hearthside::must(declineTurn(on.notebook(), on.turn(0)));
    QVERIFY(!on.hostOf(0));
    QCOMPARE(on.holding(0).reason.why, Why::Nobody);
    QVERIFY(on.hostOf(1)); // the next time is another time
    QVERIFY(!Hearthside::must(hostingOf(on.notebook(), on.crew.id)).planned);
}

void RotaTest::whoeverWasUnderstudyHostsNext()
{
    Going on;
    on.held({on.people.at(0), on.people.at(3), on.people.at(4)});
    const auto turns = Hearthside::must(storage::SessionStore(on.notebook()).roleTurns(on.session));
    QCOMPARE(roleHolder(turns, host), std::optional(on.people.at(0)));
    // Ada hosts; whoever hosts the time after is there and prepares, or nobody does.
    const auto understudy = roleHolder(turns, session_role::understudy);
    if (understudy) {
        QCOMPARE(on.hostOf(0), understudy);
        QCOMPARE(on.holding(0).reason.why, Why::Prepared);
    } else {
        QVERIFY(on.holding(0).reason.standsIn);
    }
}

void RotaTest::aReopenedMeetingChangesNothing()
{
    Going on;
    on.held(on.people);
    const auto before = on.rota().turns;
    Hearthside::must(reopenSession(on.notebook(), on.session));
    QCOMPARE(on.rota().turns, before);
    on.later();
    auto open = Hearthside::must(openSession(on.notebook(), on.session));
    Hearthside::must(happen(on.notebook(), open, session::EndSession{}));
    QCOMPARE(on.rota().turns, before);
}

void RotaTest::twoPeopleWithOneNameAreTwo()
{
    Going on({PlannedEvening::s("Ada"), PlannedEvening::s("Ada"), PlannedEvening::s("Bo")});
    QSet<PersonId> hosts;
    for (int i = 0; i < 3; ++i)
        hosts.insert(*on.hostOf(i));
    QCOMPARE(hosts.size(), 3);
    Hearthside::must(giveTurn(on.notebook(), on.turn(0), on.people.at(1)));
    QCOMPARE(on.hostOf(0), std::optional(on.people.at(1)));
    QCOMPARE(on.hostOf(1), std::optional(on.people.at(0)));
}

void RotaTest::ownRolesGoRound()
{
    Going on;
    const QString tea =
        Hearthside::must(addOwnRole(on.notebook(), on.crew.id, on.s("  Makes   tea ")));
    QCOMPARE(goingRound(on.rota().roles).constLast(), tea);
    QVERIFY(on.holding(0, tea).person);
    Hearthside::must(giveTurn(on.notebook(), on.turn(0, tea), on.people.at(2)));
    QCOMPARE(on.holding(0, tea).person, std::optional(on.people.at(2)));
    Hearthside::must(removeOwnRole(on.notebook(), on.rota().roles.constFirst().id));
    QVERIFY(!on.holding(0, tea).person);
    QCOMPARE(addOwnRole(on.notebook(), on.crew.id, on.s("  ")).error().code, ErrorCode::NameEmpty);
    QCOMPARE(addOwnRole(on.notebook(), on.crew.id, QString(61, QLatin1Char('x'))).error().code,
             ErrorCode::NameTooLong);
}

void RotaTest::whatCannotBeIsRefused()
{
    Going on;
    QVERIFY(on.isRefused(ErrorCode::EventNotPossible,
                         [&] { return swapTurns(on.notebook(), on.turn(0), on.turn(0)); }));
    const PersonId nobody = PersonId::fresh(on.h.clock(), on.h.chance());
    QVERIFY(on.isRefused(ErrorCode::NoSuchRow,
                         [&] { return giveTurn(on.notebook(), on.turn(0), nobody); }));
    QCOMPARE(turnAhead(on.rota(), 99, host).error().code, ErrorCode::NoSuchRow);
    QVERIFY(on.isRefused(ErrorCode::NoSuchRow, [&] {
        return giveTurn(on.notebook(), on.turn(0, on.s("boss")), on.people.at(1));
    }));
}

void RotaTest::everybodyMeetsInTwos()
{
    Going on;
    QSet<rotation::Pair> met;
    for (int round = 0; round < 5; ++round) {
        for (const auto &pair : on.rota().pairs)
            met.insert(pair);
        Hearthside::must(meetInPairs(on.notebook(), on.crew.id, on.rota().pairs));
        on.later();
    }
    QCOMPARE(met.size(), 10);
}

void RotaTest::theClosingAndTheCrewSayTheSame()
{
    Going on;
    on.held(on.people);
    Hearthside::must(declineTurn(on.notebook(), on.turn(0)));
    const auto next = on.holding(0);
    const auto hosting = Hearthside::must(hostingOf(on.notebook(), on.crew.id));
    QCOMPARE(hosting.next(host), next);
    QCOMPARE(std::optional(hosting.order.constFirst()), next.person);
    const auto closing = Hearthside::must(openClosing(on.notebook(), on.session));
    QCOMPARE(closing.hosting.next(host), next);
}

QTEST_GUILESS_MAIN(RotaTest)
#include "rota_test.moc"
