// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"
#include "core/storage/journal_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/cycles.h"
#include "core/usecases/noting.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/today.h"
#include "tests/core/usecases/planned_evening.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;
using usecases::TodayView;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

TodayView todays(Hearthside &side)
{
    return Hearthside::must(usecases::openToday(side.notebook()));
}

CommitmentId promise(Hearthside &side, const Crew &crew, const char *text, const QDate &due,
                     const std::optional<PersonId> &person = {})
{
    Commitment commitment{usecases::freshId<CommitmentId>(side.notebook()), crew.id};
    commitment.text = s(text);
    commitment.due = due;
    commitment.person = person;
    Hearthside::must(usecases::keepCommitment(side.notebook(), commitment));
    return commitment.id;
}

QStringList texts(const QList<usecases::PromiseWaiting> &promises)
{
    QStringList all;
    for (const auto &each : promises)
        all.append(each.commitment.text);
    return all;
}

void put(Hearthside &side, const Session &session)
{
    auto work = side.work(Op::StartSession);
    Hearthside::must(SessionStore::put(work, session));
    Hearthside::commit(work);
}

} // namespace

class TodayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyNotebookHasNothingThatWaits()
    {
        Hearthside side;
        const TodayView view = todays(side);
        QVERIFY(!view.next && !view.last && !view.onThisDay && !view.hasCrews);
        QVERIFY(view.promises.isEmpty() && view.reviews.isEmpty() && view.cycles.isEmpty());
        QCOMPARE(view.day, usecases::today(side.notebook()));
    }

    void theNextPlanIsToldWithItsPracticesAndRoles()
    {
        PlannedEvening evening;
        evening.add("check-in-round");
        evening.add("case-clinic");
        Hearthside::must(usecases::setRole(evening.notebook(), evening.session, session_role::host,
                                           evening.people[1]));
        const TodayView view = todays(evening.h);
        QVERIFY(view.next.has_value());
        QCOMPARE(view.next->session->id, evening.session);
        QCOMPARE(view.next->at, PlannedEvening::first());
        QCOMPARE(view.next->practices, (QStringList{s("Check-in Round"), s("Case Clinic")}));
        QVERIFY(view.next->filled > 0);
        QCOMPARE(view.next->roles.find(session_role::host)->id, evening.people[1]);
    }

    void aPlanWhoseTimeHasJustPassedIsStillTheNext()
    {
        PlannedEvening evening;
        evening.h.clock().set(Hearthside::evening + 20 * 60'000);
        QCOMPARE(todays(evening.h).next->session->id, evening.session);
        evening.h.clock().set(Hearthside::evening + 20 * 3'600'000LL);
        const auto next = todays(evening.h).next;
        QVERIFY(next && !next->session); // by then it is the rhythm's next date
        QCOMPARE(next->at, PlannedEvening::first().addDays(14));
    }

    void anotherCrewThatMeetsSoonerByItsRhythmComesFirst()
    {
        PlannedEvening evening;
        Crew other = evening.h.aCrew(s("Book & Bread"), {s("Flo"), s("Gus")});
        other.rhythm =
            Hearthside::must(Rhythm::everyWeeks(1, QDate(2026, 3, 3), QTime(17, 0), s("UTC")));
        Hearthside::must(usecases::editCrew(evening.notebook(), other));
        const auto next = todays(evening.h).next;
        QCOMPARE(next->crew.id, other.id);
        QVERIFY(!next->session);
        other.state = CrewState::Ended;
        Hearthside::must(usecases::editCrew(evening.notebook(), other));
        QCOMPARE(todays(evening.h).next->crew.id, evening.crew.id);
    }

    void aSessionUnderWayIsTheNextAndOneOfYesterdayIsLeftOpen()
    {
        PlannedEvening evening;
        Session running{SessionId::fresh(evening.h.clock(), evening.h.chance()), evening.crew.id,
                        s("Evening"), SessionState::Running};
        running.startedAt = evening.notebook().clock().now().addSecs(-600);
        put(evening.h, running);
        QCOMPARE(todays(evening.h).next->session->id, running.id);
        evening.h.clock().advance(24 * 3'600'000LL);
        const TodayView view = todays(evening.h);
        QCOMPARE(view.leftOpen.size(), 1);
        QCOMPARE(view.leftOpen[0].session.id, running.id);
        QVERIFY(!view.next->session || view.next->session->id != running.id);
    }

    void promisesOfOneselfAndOfNobodyWaitTheSoonestFirst()
    {
        Hearthside side;
        const Crew crew = side.aCrew(s("Lanterns"), {s("Ada"), s("Bo")});
        const auto members = Hearthside::must(CrewStore(side.notebook()).members(crew.id));
        const QDate day = usecases::today(side.notebook());
        promise(side, crew, "no hurry", {}, members[0].person.id);
        promise(side, crew, "somebody", day.addDays(3));
        promise(side, crew, "soon", day.addDays(1), members[0].person.id);
        promise(side, crew, "Bo's own", day, members[1].person.id);
        QCOMPARE(texts(todays(side).promises),
                 (QStringList{s("Bo's own"), s("soon"), s("somebody"), s("no hurry")}));
        Person ada = members[0].person;
        ada.isMe = true;
        Hearthside::must(usecases::editPerson(side.notebook(), ada));
        const TodayView view = todays(side);
        QCOMPARE(view.me->id, ada.id);
        QCOMPARE(texts(view.promises), (QStringList{s("soon"), s("somebody"), s("no hurry")}));
        Commitment done = view.promises[0].commitment;
        done.doneAt = side.notebook().clock().now();
        Hearthside::must(usecases::keepCommitment(side.notebook(), done));
        QCOMPARE(texts(todays(side).promises), (QStringList{s("somebody"), s("no hurry")}));
    }

    void nothingOfACrewThatHasEndedWaits()
    {
        Hearthside side;
        Crew crew = side.aCrew(s("Lanterns"), {s("Ada")});
        promise(side, crew, "soon", {});
        crew.state = CrewState::Ended;
        Hearthside::must(usecases::editCrew(side.notebook(), crew));
        const TodayView view = todays(side);
        QVERIFY(view.promises.isEmpty());
        QVERIFY(!view.hasCrews);
    }

    void whatIsToBeLookedAtAgainIsToldFromItsDayOn()
    {
        Hearthside side;
        const Crew crew = side.aCrew(s("Lanterns"), {s("Ada")});
        const QDate day = usecases::today(side.notebook());
        Hearthside::must(usecases::addAgreement(side.notebook(), crew.id, AgreementKind::Other,
                                                s("No advice unless asked")));
        Agreement agreement =
            Hearthside::must(CrewStore(side.notebook()).agreements(crew.id)).constFirst();
        agreement.reviewOn = day.addDays(1);
        Hearthside::must(usecases::editAgreement(side.notebook(), agreement));
        Decision decision{usecases::freshId<DecisionId>(side.notebook()), crew.id};
        decision.text = s("We try mornings");
        decision.reviewOn = day;
        Hearthside::must(usecases::keepDecision(side.notebook(), decision));
        QCOMPARE(todays(side).reviews.size(), 1);
        side.clock().advance(24 * 3'600'000LL);
        const TodayView view = todays(side);
        QCOMPARE(view.reviews.size(), 2);
        QCOMPARE(std::get<Decision>(view.reviews[0].what).text, decision.text);
        QCOMPARE(std::get<Agreement>(view.reviews[1].what).text, agreement.text);
    }

    void aCycleThatEndsSoonAsksForItsLookBackUntilThatIsPlanned()
    {
        PlannedEvening evening;
        Hearthside::must(
            usecases::beginCycle(evening.notebook(), evening.crew.id, QDate(2026, 4, 15), 3));
        QVERIFY(todays(evening.h).cycles.isEmpty()); // three evenings are left
        Hearthside::must(usecases::skipSession(evening.notebook(), evening.session));
        evening.h.clock().advance(15 * 24 * 3'600'000LL);
        const auto cycles = todays(evening.h).cycles;
        QCOMPARE(cycles.size(), 1);
        QVERIFY(cycles[0].left <= usecases::fewMeetingsLeft);
        evening.later();
        const auto planned =
            Hearthside::must(usecases::planLookBack(evening.notebook(), cycles[0], evening.find()));
        const auto plan = Hearthside::must(usecases::openPlan(evening.notebook(), planned));
        QCOMPARE(plan.agenda.constFirst().practiceId, s("retrospective"));
        QCOMPARE(plan.session.plannedAt.toTimeZone(plan.zone).date(), cycles[0].retrospectiveOn);
        QCOMPARE(plan.session.plannedAt.toTimeZone(plan.zone).time(), QTime(19, 0));
        QVERIFY(todays(evening.h).cycles.isEmpty());
    }

    void aCycleThatHasOnlyBegunIsNotAtItsEnd()
    {
        Hearthside side; // a crew without a rhythm knows no dates
        const Crew crew = side.aCrew(s("Lanterns"), {s("Ada")});
        Hearthside::must(usecases::beginCycle(side.notebook(), crew.id, QDate(2026, 6, 30), 6));
        QVERIFY(todays(side).cycles.isEmpty());
    }

    void aCycleThatIsOverWaitsUntilItIsEnded()
    {
        PlannedEvening evening;
        Hearthside::must(
            usecases::beginCycle(evening.notebook(), evening.crew.id, QDate(2026, 4, 15), 3));
        evening.h.clock().set(Hearthside::evening + 60 * 24 * 3'600'000LL);
        const auto cycles = todays(evening.h).cycles;
        QCOMPARE(cycles.size(), 1);
        QCOMPARE(cycles[0].left, 0);
        const auto open =
            Hearthside::must(usecases::openCycle(evening.notebook(), evening.crew.id));
        Hearthside::must(usecases::endCycle(evening.notebook(), open->cycle, CycleOutcome::Change));
        QVERIFY(todays(evening.h).cycles.isEmpty());
    }

    void aPlanForTheLastDateIsNoLookBackUntilThereIsOneInIt()
    {
        PlannedEvening evening;
        Hearthside::must(
            usecases::beginCycle(evening.notebook(), evening.crew.id, QDate(2026, 3, 10), 1));
        evening.add("case-clinic");
        QCOMPARE(todays(evening.h).cycles.size(), 1);
        evening.add("retrospective");
        QVERIFY(todays(evening.h).cycles.isEmpty());
    }

    void aSessionThatRunsPastMidnightIsNotLeftOpen()
    {
        PlannedEvening evening;
        Session running{SessionId::fresh(evening.h.clock(), evening.h.chance()), evening.crew.id,
                        s("Evening"), SessionState::Running};
        evening.h.clock().set(Hearthside::evening + 5 * 3'600'000LL); // 23:00 UTC
        running.startedAt = evening.notebook().clock().now();
        put(evening.h, running);
        evening.h.clock().advance(2 * 3'600'000LL);
        QVERIFY(todays(evening.h).leftOpen.isEmpty());
        QCOMPARE(todays(evening.h).next->session->id, running.id);
    }

    void aLookBackThatIsOverCannotBePlanned()
    {
        PlannedEvening evening;
        const usecases::CycleEnding gone{evening.crew, 0, QDate(2026, 2, 1)};
        const auto planned = usecases::planLookBack(evening.notebook(), gone, evening.find());
        QVERIFY(!planned);
        QCOMPARE(planned.error().code, ErrorCode::DateImpossible);
    }

    void aPageOfThisDayOfAnEarlierYearComesBack()
    {
        Hearthside side;
        const QDateTime now = side.notebook().clock().now();
        const auto write = [&](const char *text, const QDateTime &at) {
            Hearthside::must(usecases::keepJournal(
                side.notebook(),
                {usecases::freshId<JournalEntryId>(side.notebook()), s(text), at}));
        };
        write("the day before", now.addYears(-1).addDays(-1));
        write("three years ago", now.addYears(-3));
        QCOMPARE(todays(side).onThisDay->text, s("three years ago"));
        write("one year ago", now.addYears(-1));
        write("today", now);
        QCOMPARE(todays(side).onThisDay->text, s("one year ago"));
    }

    void theLastMeetingIsTold()
    {
        PlannedEvening evening;
        Session held{SessionId::fresh(evening.h.clock(), evening.h.chance()), evening.crew.id,
                     s("Evening"), SessionState::Ended};
        held.startedAt = evening.notebook().clock().now().addDays(-14);
        held.endedAt = held.startedAt.addSecs(5400);
        put(evening.h, held);
        const TodayView view = todays(evening.h);
        QCOMPARE(view.last->session.id, held.id);
        QCOMPARE(view.last->crew.text(), s("Lanterns"));
    }
};

QTEST_GUILESS_MAIN(TodayTest)
#include "today_test.moc"
