// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/starting.h"

#include "core/domain/role_holders.h"
#include "core/session/run_view.h"
#include "core/usecases/holding.h"
#include "core/usecases/records.h"
#include "tests/core/usecases/planned_evening.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::usecases;

class StartingTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static void atTheHour(PlannedEvening &e, int minutesAfter = 0)
    {
        e.h.clock().set(Hearthside::evening + minutesAfter * 60'000);
    }

private Q_SLOTS:
    void thePlanBecomesTheSession();
    void threeOfFiveAreRefitted();
    void whatDoesNotFitIsTold();
    void whatIsLeftOutComesBackWithUndo();
    void theHostIsWhoeverIsThere();
    void whoDidNotComeHoldsNoRole();
    void whoWasReleasedDidNotHost();
    void guestsSitAtTheEnd();
    void aCrewHasOneSessionAtATime();
    void anotherCrewsSessionDoesNotHinder();
    void theEndStaysWhereItWasPlanned();
    void aStartFarFromItsTimeCountsFromThere();
    void aFixedTimeIsMindedWhileItRuns();
    void aFixedTimeOfAnotherDayMeansNothing();
    void aCongregationOfManyMoreThanAreHereStarts();
    void moreThanACircleHoldsAreRefusedInTheOpen();
    void startingIsOneStepBack();
    void whatCannotStartIsRefused();
};

void StartingTest::thePlanBecomesTheSession()
{
    PlannedEvening e;
    const auto first = e.add("check-in-round");
    const auto clinic = e.add("case-clinic");
    Hearthside::must(setItemMinutes(e.notebook(), clinic, 50));
    const QString role = e.practice("case-clinic").roles.constFirst().id;
    Hearthside::must(setItemRole(e.notebook(), clinic, role, e.people.at(3)));
    Hearthside::must(setRole(e.notebook(), e.session, session_role::host, e.people.at(1)));
    atTheHour(e);
    QCOMPARE(Hearthside::must(startPlanned(e.notebook(), e.session, e.people)), e.session);
    const auto held = Hearthside::must(openSession(e.notebook(), e.session));
    QCOMPARE(held.session.state, SessionState::Running);
    QCOMPARE(held.session.startedAt, PlannedEvening::first());
    QCOMPARE(held.session.title,
             e.practice("check-in-round").name + s(", ") + e.practice("case-clinic").name);
    QCOMPARE(held.agenda.at(0).id, first);
    QVERIFY(held.agenda.at(0).minutes > 0);
    QCOMPARE(held.agenda.at(1).minutes, 50);
    QCOMPARE(held.agenda.at(1).roles.value(role), QList{e.people.at(3)});
    const auto view = session::view(held.state, e.h.clock().nowMs());
    for (const auto &person : view.people)
        QCOMPARE(person.host, person.person == e.people.at(1));
    QCOMPARE(view.people.size(), 5);
    const auto record = Hearthside::must(sessionRecord(e.notebook(), e.session));
    QCOMPARE(record.people.size(), 5);
}

void StartingTest::threeOfFiveAreRefitted()
{
    PlannedEvening e;
    e.add("check-in-round");
    const auto clinic = e.add("case-clinic");
    Hearthside::must(setItemMinutes(e.notebook(), clinic, 50));
    const Plan plan = e.plan();
    const auto fits = fitTo(plan, 3);
    QVERIFY(fits.at(0).minutes < plan.minutes.at(0));
    QCOMPARE(fits.at(1).minutes, 50);
    QVERIFY(!fits.at(0).misfit && !fits.at(1).misfit);
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people.mid(2)));
    const auto held = Hearthside::must(openSession(e.notebook(), e.session));
    QCOMPARE(held.agenda.at(0).minutes, fits.at(0).minutes);
    QCOMPARE(held.state.facts().hereCount, 3);
    QCOMPARE(held.people.size(), 5);
}

void StartingTest::whatDoesNotFitIsTold()
{
    PlannedEvening e;
    e.add("check-in-round");
    const auto clinic = e.add("case-clinic");
    const auto fits = fitTo(e.plan(), 2);
    QVERIFY(!fits.at(0).misfit);
    QCOMPARE(*fits.at(1).misfit, ErrorCode::TooFewPeople);
    QCOMPARE(fits.at(1).item, clinic);
    QCOMPARE(*fitTo(e.plan(), 150).at(1).misfit, ErrorCode::TooManyPeople);
    const auto start = [&] { return startPlanned(e.notebook(), e.session, e.people.mid(3)); };
    QVERIFY(e.isRefused(ErrorCode::TooFewPeople, start));
    QCOMPARE(start().error().detail, e.practice("case-clinic").name);
}

void StartingTest::whatIsLeftOutComesBackWithUndo()
{
    PlannedEvening e;
    e.add("check-in-round");
    const auto clinic = e.add("case-clinic");
    e.add("check-out-round");
    e.later();
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people.mid(3), {}, {{}, {clinic}}));
    QCOMPARE(e.order(), QStringList({s("check-in-round"), s("check-out-round")}));
    QVERIFY(openSession(e.notebook(), e.session));
    QVERIFY(e.notebook().history().undo());
    QCOMPARE(e.order().size(), 3);
    QCOMPARE(e.plan().session.state, SessionState::Planned);
}

void StartingTest::theHostIsWhoeverIsThere()
{
    struct Case
    {
        QList<int> here;
        std::optional<int> asked;
        int host;
    };
    for (const Case &each :
         {Case{{0, 1, 2, 3, 4}, {}, 1}, Case{{0, 2, 3}, {}, 2}, Case{{3, 4, 0}, {}, 0},
          Case{{0, 1, 2}, 0, 0}, Case{{0, 1, 2}, 4, 1}}) {
        PlannedEvening e;
        e.add("check-in-round");
        Hearthside::must(setRole(e.notebook(), e.session, session_role::host, e.people.at(1)));
        Hearthside::must(
            setRole(e.notebook(), e.session, session_role::understudy, e.people.at(2)));
        QList<PersonId> here;
        for (const int who : each.here)
            here.append(e.people.at(who));
        StartChoices choices;
        if (each.asked)
            choices.host = e.people.at(*each.asked);
        Hearthside::must(startPlanned(e.notebook(), e.session, here, {}, choices));
        const auto held = Hearthside::must(openSession(e.notebook(), e.session));
        const auto &plan = held.state.plan();
        QCOMPARE(plan.people().at(static_cast<size_t>(plan.host())).id, e.people.at(each.host));
        QCOMPARE(e.plan().roles.value(session_role::host, e.people.at(4)), e.people.at(each.host));
    }
}

void StartingTest::whoDidNotComeHoldsNoRole()
{
    PlannedEvening e;
    const auto clinic = e.add("case-clinic");
    const QString role = e.practice("case-clinic").roles.constFirst().id;
    Hearthside::must(setItemRole(e.notebook(), clinic, role, e.people.at(0)));
    Hearthside::must(setRole(e.notebook(), e.session, session_role::timekeeper, e.people.at(0)));
    Hearthside::must(setRole(e.notebook(), e.session, session_role::noteTaker, e.people.at(1)));
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people.mid(1)));
    const Plan plan = e.plan();
    QVERIFY(plan.agenda.constFirst().roles.isEmpty());
    QVERIFY(!plan.roles.contains(session_role::timekeeper));
    QCOMPARE(plan.roles.value(session_role::noteTaker, e.people.at(0)), e.people.at(1));
}

void StartingTest::whoWasReleasedDidNotHost()
{
    PlannedEvening e;
    e.add("check-in-round");
    Hearthside::must(setRole(e.notebook(), e.session, session_role::host, e.people.at(0)));
    Hearthside::must(setRole(e.notebook(), e.session, session_role::host, e.people.at(1)));
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people));
    auto held = Hearthside::must(openSession(e.notebook(), e.session));
    e.later();
    Hearthside::must(happen(e.notebook(), held, session::EndSession{}));
    const storage::SessionStore store(e.notebook());
    const auto hosted = Hearthside::must(store.hosted(e.crew.id));
    QCOMPARE(hosted.size(), 1);
    QCOMPARE(hosted.constFirst().person, e.people.at(1));
    const auto roles = Hearthside::must(store.lastHeldRoles(e.crew.id));
    QCOMPARE(roles.size(), 1);
    QCOMPARE(roles.constFirst().person, e.people.at(1));
    for (const auto &present : Hearthside::must(sessionRecord(e.notebook(), e.session)).people)
        for (const auto &role : present.roles)
            QCOMPARE(role.id == session_role::host, present.who.id == e.people.at(1));
}

void StartingTest::guestsSitAtTheEnd()
{
    PlannedEvening e;
    e.add("check-in-round");
    const Person guest = e.h.someone(s("Flo"));
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people.mid(0, 2), {guest.id}));
    const auto held = Hearthside::must(openSession(e.notebook(), e.session));
    QCOMPARE(held.people.constLast().id, guest.id);
    QCOMPARE(held.state.facts().hereCount, 3);
}

void StartingTest::aCrewHasOneSessionAtATime()
{
    PlannedEvening e;
    e.add("check-in-round");
    const auto other =
        Hearthside::must(planFrom(e.notebook(), e.crew.id, PlannedEvening::first().addDays(1),
                                  {{s("check-in-round")}}, e.find()));
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people));
    QVERIFY(e.isRefused(ErrorCode::SessionAlreadyOpen,
                        [&] { return startPlanned(e.notebook(), other, e.people); }));
    QVERIFY(e.isRefused(ErrorCode::SessionNotPlanned,
                        [&] { return startPlanned(e.notebook(), e.session, e.people); }));
}

void StartingTest::anotherCrewsSessionDoesNotHinder()
{
    PlannedEvening e;
    e.add("check-in-round");
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people));
    const Crew other = e.h.aCrew(s("Bread"), {s("Flo"), s("Gus")});
    const auto plan = Hearthside::must(planFrom(e.notebook(), other.id, PlannedEvening::first(),
                                                {{s("check-in-round")}}, e.find()));
    e.later();
    QVERIFY(
        startPlanned(e.notebook(), plan, Hearthside::must(openPlan(e.notebook(), plan)).expected));
    // Both are under way now; the first crew still cannot begin another, though it is not the
    // newest.
    const auto third =
        Hearthside::must(planFrom(e.notebook(), e.crew.id, PlannedEvening::first().addDays(1),
                                  {{s("check-in-round")}}, e.find()));
    QVERIFY(e.isRefused(ErrorCode::SessionAlreadyOpen,
                        [&] { return startPlanned(e.notebook(), third, e.people); }));
}

void StartingTest::theEndStaysWhereItWasPlanned()
{
    PlannedEvening e;
    e.add("check-in-round");
    atTheHour(e, 7);
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people));
    auto held = Hearthside::must(openSession(e.notebook(), e.session));
    QCOMPARE(held.state.facts().plannedEndMs, Hearthside::evening + 90 * 60'000);
    Hearthside::must(happen(e.notebook(), held, session::Next{}));
    QCOMPARE(Hearthside::must(openSession(e.notebook(), e.session)).state.facts().plannedEndMs,
             Hearthside::evening + 90 * 60'000);
}

void StartingTest::aStartFarFromItsTimeCountsFromThere()
{
    PlannedEvening e;
    e.add("check-in-round");
    atTheHour(e, 180);
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people));
    QCOMPARE(Hearthside::must(openSession(e.notebook(), e.session)).state.facts().plannedEndMs,
             Hearthside::evening + (180 + 90) * 60'000);
}

void StartingTest::aFixedTimeIsMindedWhileItRuns()
{
    PlannedEvening e;
    e.add("check-in-round");
    const auto out = e.add("check-out-round");
    Hearthside::must(pinItem(e.notebook(), out, QTime(20, 15))); // Berlin; 19:15 UTC
    atTheHour(e, 4);
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people));
    auto held = Hearthside::must(openSession(e.notebook(), e.session));
    const auto fixed = session::fixedTimes(held.state, e.h.clock().nowMs());
    QCOMPARE(fixed.size(), 1);
    QCOMPARE(fixed.constFirst().item, out);
    QCOMPARE(fixed.constFirst().atMs, Hearthside::evening + 75 * 60'000);
    QVERIFY(fixed.constFirst().spareMs() > 0);
    e.h.clock().advance(80 * 60'000);
    QVERIFY(session::fixedTimes(held.state, e.h.clock().nowMs()).constFirst().tooFewMs() > 0);
    // What is read from the disk again knows it as well.
    held = Hearthside::must(openSession(e.notebook(), e.session));
    QCOMPARE(session::fixedTimes(held.state, e.h.clock().nowMs()).constFirst().atMs,
             fixed.constFirst().atMs);
}

void StartingTest::aFixedTimeOfAnotherDayMeansNothing()
{
    PlannedEvening e;
    e.add("check-in-round");
    Hearthside::must(pinItem(e.notebook(), e.add("check-out-round"), QTime(20, 15)));
    atTheHour(e, -24 * 60);
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people));
    const auto held = Hearthside::must(openSession(e.notebook(), e.session));
    QVERIFY(session::fixedTimes(held.state, e.h.clock().nowMs()).isEmpty());
}

void StartingTest::startingIsOneStepBack()
{
    PlannedEvening e;
    e.add("check-in-round");
    Hearthside::must(setRole(e.notebook(), e.session, session_role::host, e.people.at(0)));
    Hearthside::must(setAnswer(e.notebook(), e.session, e.people.at(4), AnswerKind::Yes));
    QVERIFY(e.isOneStep([&] { return startPlanned(e.notebook(), e.session, e.people.mid(1)); }));
}

void StartingTest::whatCannotStartIsRefused()
{
    PlannedEvening e;
    using C = ErrorCode;
    storage::Notebook &n = e.notebook();
    QVERIFY(e.isRefused(C::PracticeMissing, [&] { return startPlanned(n, e.session, e.people); }));
    const auto round = e.add("check-in-round");
    QVERIFY(e.isRefused(C::TooFewPeople, [&] { return startPlanned(n, e.session, {}); }));
    QVERIFY(e.isRefused(C::PracticeMissing, [&] {
        return startPlanned(n, e.session, e.people, {}, {{}, {round}});
    }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] {
        return startPlanned(n, SessionId::fresh(e.h.clock(), e.h.chance()), e.people);
    }));
    const auto elsewhere = AgendaItemId::fresh(e.h.clock(), e.h.chance());
    QVERIFY(e.isRefused(C::NoSuchRow, [&] {
        return startPlanned(n, e.session, e.people, {}, {{}, {elsewhere}});
    }));
}

void StartingTest::aCongregationOfManyMoreThanAreHereStarts()
{
    QStringList names;
    for (int i = 0; i < 260; ++i)
        names.append(s("Person %1").arg(i));
    PlannedEvening e(names);
    e.add("check-in-round");
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people.mid(50, 150)));
    auto held = Hearthside::must(openSession(e.notebook(), e.session));
    QCOMPARE(held.state.facts().hereCount, 150);
    QCOMPARE(held.people.size(), 260);
    // Somebody of those who were not here comes later.
    Hearthside::must(happen(e.notebook(), held, session::Arrive{e.people.at(255)}));
    QCOMPARE(held.state.facts().hereCount, 151);
    QVERIFY(Hearthside::must(openSession(e.notebook(), e.session)).state == held.state);
    Hearthside::must(happen(e.notebook(), held, session::EndSession{}));
    QCOMPARE(Hearthside::must(sessionRecord(e.notebook(), e.session)).people.size(), 151);
}

void StartingTest::moreThanACircleHoldsAreRefusedInTheOpen()
{
    QStringList names;
    for (int i = 0; i <= session::mostPeople; ++i)
        names.append(s("Person %1").arg(i));
    PlannedEvening e(names);
    e.add("check-in-round");
    QVERIFY(e.isRefused(ErrorCode::TooManyPeople,
                        [&] { return startPlanned(e.notebook(), e.session, e.people.mid(0, 5)); }));
}

QTEST_GUILESS_MAIN(StartingTest)
#include "starting_test.moc"
