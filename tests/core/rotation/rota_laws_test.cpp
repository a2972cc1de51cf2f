// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/rotation/rota_world.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::rotation;

namespace {

constexpr int steps = 100'000;
constexpr int twinned = 1'000; ///< of each history, lived twice

/// Who comes of these, each with two chances of three.
QList<PersonId> some(QList<PersonId> people, QRandomGenerator &chance)
{
    people.removeIf([&](const PersonId &) { return chance.bounded(3) == 0; });
    return people;
}

/// A crew that goes from meeting to meeting: people stay away, decline early and late, hand turns
/// on, take them back, and say that they would rather not.
struct History
{
    explicit History(int members, quint32 seed)
        : world(members, seed)
        , rota(world.rota())
        , next(world.meeting(0, world.people))
        , after(world.meeting(1, some(world.people, world.chance)))
    {
    }

    /// Something that people say before the next meeting.
    void saySomething()
    {
        QRandomGenerator &chance = world.chance;
        const PersonId who = world.people.at(chance.bounded(static_cast<int>(world.people.size())));
        const QString host = session_role::host;
        const Turn turn = rota.turn(next, after);
        switch (chance.bounded(8)) {
        case 0: // the host drops out
            if (turn.host())
                next.turns.append(world.said(*turn.host(), host, TurnOutcome::Declined));
            break;
        case 1: // whoever would host after that declines
            if (const auto understudy = turn.of(session_role::understudy).person)
                after.turns.append(world.said(*understudy, host, TurnOutcome::Declined));
            break;
        case 2: // somebody takes the turn, and whoever had it is released
            if (const auto holder = roleHolder(next.turns, host); holder && *holder != who)
                next.turns.append(world.said(*holder, host, TurnOutcome::CoveredBy));
            if (next.coming.contains(who))
                next.turns.append(world.said(who, host, TurnOutcome::Accepted));
            break;
        case 3: // the host cannot come at all
            if (turn.host()) {
                next.coming.removeAll(*turn.host());
                next.missing.append(*turn.host());
            }
            break;
        default: break;
        }
    }

    void hold()
    {
        const Turn turn = rota.turn(next, after);
        rota.hold(world.heldAs(next, turn));
        ++week;
        next = after;
        after = world.meeting(week + 1, some(world.people, world.chance));
    }

    RotaWorld world;
    Rota rota;
    Meeting next;
    Meeting after;
    int week = 0;
};

bool saidNo(const Meeting &meeting, const PersonId &person)
{
    bool no = false;
    for (const RoleTurn &turn : meeting.turns) {
        if (turn.person == person && turn.role == session_role::host)
            no = !holds(turn.outcome);
    }
    return no;
}

/// How often each law was broken on the way.
struct Broken
{
    int outside = 0; ///< assigned without coming, or after a no, or who would rather not
    int twice = 0; ///< hosted twice running though another could
    int unprepared = 0; ///< neither understudy the time before nor marked as standing in
    int unlike = 0; ///< the same history gave another turn
    int changed = 0; ///< asking left something behind
    int uneven = 0; ///< balances and pool that do not add up to nothing
    int prepared = 0; ///< hosts who were understudy: not a breach
};

/// The laws that are about each meeting, over a history of so many meetings.
Broken walked(int members, quint32 seed, int meetings)
{
    Broken broken;
    History history(members, seed);
    for (const char *role : {"host", "timekeeper", "note-taker"}) {
        history.world.wishes.append({RoleWishId::fresh(history.world.clock, history.world.chance),
                                     history.world.crew, history.world.people.constLast(),
                                     QLatin1String(role), false, QDate(2040, 1, 1)});
    }
    history.rota = history.world.rota();
    History twin = history;
    std::optional<PersonId> last;
    std::optional<PersonId> understudy;
    for (int step = 0; step < meetings; ++step) {
        history.saySomething();
        if (step < twinned) {
            twin.saySomething();
            broken.unlike += twin.rota.turn(twin.next, twin.after)
                != history.rota.turn(history.next, history.after);
            twin.hold();
        }
        const Ledger before = history.rota.ledger(session_role::host);
        const Turn turn = history.rota.turn(history.next, history.after);
        broken.changed += history.rota.ledger(session_role::host) != before;
        broken.uneven += before.sum() != 0;
        QList<PersonId> held;
        for (const Holding &each : turn.roles) {
            if (!each.person) {
                broken.outside += each.reason.why != Why::Nobody;
                continue;
            }
            const bool isAsked =
                each.role != session_role::understudy && each.reason.why != Why::Given;
            broken.outside += !history.next.coming.contains(*each.person)
                || held.contains(*each.person)
                || (isAsked && !history.rota.isWilling(each.role, *each.person, history.next.day));
            held.append(*each.person);
        }
        const Holding host = turn.of(session_role::host);
        if (host.person) {
            broken.outside += saidNo(history.next, *host.person);
            if (host.person == last && host.reason.why != Why::Given) {
                for (const PersonId &other : std::as_const(history.next.coming)) {
                    broken.twice += other != last && !saidNo(history.next, other)
                        && history.rota.isWilling(session_role::host, other, history.next.day);
                }
            }
            broken.unprepared += step > 0 && host.person != understudy && !host.reason.standsIn;
            broken.prepared += host.person == understudy;
        }
        last = host.person;
        understudy = turn.of(session_role::understudy).person;
        history.hold();
    }
    return broken;
}

} // namespace

/// The laws of hosting going round, over random histories of 100,000 steps.
class RotaLawsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMeetingKeepsTheLaws_data();
    void everyMeetingKeepsTheLaws();
    void roundsOfAFullCircleHoldEverybodyOnce();
    void aJoinerDoesNotReorderTheOthers();
    void aSwapChangesTwoBalancesOnly();
    void aTurnIsTheFirstOfTheTurnsToCome();
};

void RotaLawsTest::everyMeetingKeepsTheLaws_data()
{
    QTest::addColumn<int>("members");
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("meetings");
    QTest::newRow("one") << 1 << 20260311u << steps / 10;
    QTest::newRow("two") << 2 << 20260312u << steps / 10;
    QTest::newRow("three") << 3 << 20260313u << steps / 10;
    QTest::newRow("four") << 4 << 20260314u << steps / 5;
    QTest::newRow("five") << 5 << 20260315u << steps / 5;
    QTest::newRow("six") << 6 << 20260316u << steps * 3 / 10;
}

void RotaLawsTest::everyMeetingKeepsTheLaws()
{
    QFETCH(int, members);
    QFETCH(quint32, seed);
    QFETCH(int, meetings);
    const Broken broken = walked(members, seed, meetings);
    QCOMPARE(broken.outside, 0);
    QCOMPARE(broken.twice, 0);
    QCOMPARE(broken.unprepared, 0);
    QCOMPARE(broken.unlike, 0);
    QCOMPARE(broken.changed, 0);
    QCOMPARE(broken.uneven, 0);
    QVERIFY(members < 4 || broken.prepared > meetings / 5);
}

void RotaLawsTest::roundsOfAFullCircleHoldEverybodyOnce()
{
    for (int members = 1; members <= 8; ++members) {
        RotaWorld world(members);
        QList<Meeting> ahead;
        for (int week = 0; week <= 60; ++week)
            ahead.append(world.meeting(week, world.people));
        QList<PersonId> window;
        for (const Turn &turn : world.rota().turns(ahead)) {
            window.append(*turn.host());
            if (window.size() > members)
                window.removeFirst();
            if (window.size() == members)
                QCOMPARE(QSet<PersonId>(window.cbegin(), window.cend()).size(), members);
        }
    }
}

void RotaLawsTest::aJoinerDoesNotReorderTheOthers()
{
    QRandomGenerator chance(20260317);
    for (int round = 0; round < 500; ++round) {
        RotaWorld world(2 + chance.bounded(5), chance.generate());
        const QList<PersonId> before = world.people;
        const int weeks = chance.bounded(30);
        QList<Meeting> held;
        Rota rota = world.rota();
        for (int week = 0; week < weeks; ++week) {
            const Meeting next = world.meeting(week, some(before, world.chance));
            held.append(world.heldAs(next, rota.turn(next, world.meeting(week + 1, before))));
            rota.hold(held.constLast());
        }
        const Meeting then = world.meeting(weeks, before);
        rota.turn(then, world.meeting(weeks + 1, before));
        const auto order = rota.queue(session_role::host, then, {});
        const PersonId joiner = world.joins(then.day);
        Rota grown = world.rota();
        for (const Meeting &each : std::as_const(held))
            grown.hold(each);
        grown.turn(world.meeting(weeks, world.people), world.meeting(weeks + 1, world.people));
        auto now = grown.queue(session_role::host, world.meeting(weeks, world.people), {});
        now.removeAll(joiner);
        QCOMPARE(now, order);
        QCOMPARE(grown.ledger(session_role::host).sum(), 0);
    }
}

void RotaLawsTest::aSwapChangesTwoBalancesOnly()
{
    QRandomGenerator chance(20260318);
    for (int round = 0; round < 500; ++round) {
        RotaWorld world(3 + chance.bounded(4), chance.generate());
        Rota rota = world.rota();
        for (int week = 0; week < chance.bounded(20); ++week) {
            const Meeting next = world.meeting(week, some(world.people, world.chance));
            rota.hold(world.heldAs(next, rota.turn(next, world.meeting(week + 1, world.people))));
        }
        const Meeting next = world.meeting(30, world.people);
        const Turn turn = rota.turn(next, world.meeting(31, world.people));
        const PersonId first = *turn.host();
        const PersonId second = *turn.of(session_role::understudy).person;
        Meeting swapped = next;
        swapped.turns = {world.said(first, session_role::host, TurnOutcome::Accepted),
                         world.said(second, session_role::host, TurnOutcome::Accepted),
                         world.said(first, session_role::host, TurnOutcome::CoveredBy)};
        Rota plain = rota;
        Rota other = rota;
        Meeting held = next;
        held.turns = {world.said(first, session_role::host, TurnOutcome::Served)};
        plain.hold(held);
        other.hold(swapped);
        for (const PersonId &person : std::as_const(world.people)) {
            const qint64 moved = other.ledger(session_role::host).of(person).balance
                - plain.ledger(session_role::host).of(person).balance;
            QCOMPARE(moved, person == first ? wholeTurn : person == second ? -wholeTurn : 0);
        }
    }
}

void RotaLawsTest::aTurnIsTheFirstOfTheTurnsToCome()
{
    History history(4, 20260319);
    for (int step = 0; step < 500; ++step) {
        history.saySomething();
        QCOMPARE(history.rota.turns({history.next, history.after}),
                 QList<Turn>{history.rota.turn(history.next, history.after)});
        history.hold();
    }
}

QTEST_GUILESS_MAIN(RotaLawsTest)
#include "rota_laws_test.moc"
