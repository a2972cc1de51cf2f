// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/planning.h"

#include "core/domain/role_holders.h"
#include "core/storage/person_store.h"
#include "core/usecases/holding.h"
#include "core/usecases/plan_filling.h"
#include "core/usecases/plan_templates.h"
#include "core/usecases/records.h"
#include "core/usecases/starting.h"
#include "tests/core/usecases/planned_evening.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::usecases;

class PlanningTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }

private Q_SLOTS:
    void ofTwoAnswersTheLastOneWrittenCounts();
    void aPlanKnowsItsCrewAndWhoIsExpected();
    void whoSaysNoOrIsAwayIsNotExpected();
    void aGuestWhoComesIsExpected();
    void aRoleGoesFromOneToTheNext();
    void theLastSessionIsWhereThePlanBegins();
    void aGivenAgendaIsTakenAsItIs();
    void anUnknownPracticeIsKeptAndNamed();
    void aTemplateBringsItsAgendaBack();
    void aTemplateOfOneCrewIsNotForOthers();
    void whatIsNoTemplateIsAnEmptyOne();
    void everyVerbIsOneStepBack();
    void whatCannotBeIsRefusedAndChangesNothing();
    void aPlanIsInNobodysRecord();
};

void PlanningTest::aPlanKnowsItsCrewAndWhoIsExpected()
{
    PlannedEvening e;
    const Plan plan = e.plan();
    QCOMPARE(plan.session.state, SessionState::Planned);
    QCOMPARE(plan.session.minutes, e.crew.minutes);
    QCOMPARE(plan.session.plannedAt, PlannedEvening::first());
    QCOMPARE(plan.crew.id, e.crew.id);
    QCOMPARE(plan.members.size(), 5);
    QCOMPARE(plan.expected, e.people);
    QCOMPARE(plan.zone, QTimeZone("Europe/Berlin"));
    QVERIFY(plan.agenda.isEmpty());
    QCOMPARE(scheduleOf(plan).spareMinutes, 90);
}

void PlanningTest::whoSaysNoOrIsAwayIsNotExpected()
{
    PlannedEvening e;
    auto work = e.h.work(storage::Op::EditPerson);
    Hearthside::must(work.put("away", s("0198f0aa-0000-7000-8000-00000000a0a0"),
                              {{"person", storage::stored(e.people.at(0))},
                               {"from_on", storage::stored(QDate(2026, 3, 1))},
                               {"until_on", storage::stored(QDate(2026, 3, 3))}}));
    Hearthside::commit(work);
    QCOMPARE(e.plan().expected, e.people.mid(1));
    Hearthside::must(setAnswer(e.notebook(), e.session, e.people.at(1), AnswerKind::No));
    Hearthside::must(setAnswer(e.notebook(), e.session, e.people.at(2), AnswerKind::Maybe));
    QCOMPARE(e.plan().expected, e.people.mid(2));
    // Who is away and says yes all the same is expected.
    Hearthside::must(setAnswer(e.notebook(), e.session, e.people.at(0), AnswerKind::Yes));
    QCOMPARE(e.plan().expected.size(), 4);
    Hearthside::must(setAnswer(e.notebook(), e.session, e.people.at(1), std::nullopt));
    QCOMPARE(e.plan().expected, e.people);
}

void PlanningTest::aGuestWhoComesIsExpected()
{
    PlannedEvening e;
    const Person guest = e.h.someone(s("Flo"));
    Hearthside::must(setAnswer(e.notebook(), e.session, guest.id, AnswerKind::Yes));
    QCOMPARE(e.plan().guests, QList{guest});
    QCOMPARE(e.plan().expected, e.people + QList{guest.id});
    Hearthside::must(setAnswer(e.notebook(), e.session, guest.id, AnswerKind::No));
    QCOMPARE(e.plan().expected, e.people);
}

void PlanningTest::aRoleGoesFromOneToTheNext()
{
    PlannedEvening e;
    const auto host = [&] { return e.plan().roles.value(session_role::host, e.people.at(4)); };
    for (const int who : {0, 1, 0, 0, 2}) {
        Hearthside::must(setRole(e.notebook(), e.session, session_role::host, e.people.at(who)));
        QCOMPARE(host(), e.people.at(who));
    }
    Hearthside::must(setRole(e.notebook(), e.session, session_role::host, std::nullopt));
    QVERIFY(!e.plan().roles.contains(session_role::host));
    Hearthside::must(setRole(e.notebook(), e.session, session_role::host, e.people.at(2)));
    Hearthside::must(setRole(e.notebook(), e.session, session_role::understudy, e.people.at(2)));
    QCOMPARE(host(), e.people.at(2));
    QCOMPARE(e.plan().roles.size(), 2);
}

void PlanningTest::theLastSessionIsWhereThePlanBegins()
{
    PlannedEvening e;
    e.add("check-in-round");
    const auto clinic = e.add("case-clinic");
    Hearthside::must(addBuffer(e.notebook(), e.session, s("Tea"), 7, 1));
    Hearthside::must(setItemMinutes(e.notebook(), clinic, 44));
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people.mid(0, 4)));
    auto held = Hearthside::must(openSession(e.notebook(), e.session));
    e.later();
    Hearthside::must(happen(e.notebook(), held, session::EndSession{}));
    const auto next =
        Hearthside::must(planSession(e.notebook(), e.crew.id, PlannedEvening::first().addDays(14),
                                     StartFrom::LastSession, e.find()));
    const Plan plan = Hearthside::must(openPlan(e.notebook(), next));
    QCOMPARE(plan.practices.size(), 3);
    QCOMPARE(plan.practices.at(1).name, s("Tea"));
    QCOMPARE(plan.minutes.at(1), 7);
    QCOMPARE(plan.agenda.at(0).minutes, 0); // what the practice takes, now for five
    QCOMPARE(plan.agenda.at(2).minutes, 44);
    QVERIFY(plan.agenda.at(2).id != clinic);
}

void PlanningTest::aGivenAgendaIsTakenAsItIs()
{
    PlannedEvening e;
    const auto id =
        Hearthside::must(planFrom(e.notebook(), e.crew.id, PlannedEvening::first().addDays(14),
                                  {{s("check-in-round")},
                                   {s("case-clinic"), {}, s("no-such-preset"), 50, QTime(19, 30)},
                                   {{}, s("Break"), {}, 5}},
                                  e.find()));
    const Plan plan = Hearthside::must(openPlan(e.notebook(), id));
    QCOMPARE(plan.practices.at(0).name, e.practice("check-in-round").name);
    QCOMPARE(plan.minutes.at(1), 50);
    QCOMPARE(plan.agenda.at(1).pinned, QTime(19, 30));
    QVERIFY(plan.agenda.at(1).preset.isEmpty());
    QCOMPARE(plan.practices.at(2).name, s("Break"));
}

void PlanningTest::anUnknownPracticeIsKeptAndNamed()
{
    PlannedEvening e;
    const auto id = Hearthside::must(
        planFrom(e.notebook(), e.crew.id, PlannedEvening::first().addDays(14),
                 {{s("ours"), s("Our own round"), {}, 20}, {s("check-in-round")}}, e.find()));
    const Plan plan = Hearthside::must(openPlan(e.notebook(), id));
    QCOMPARE(plan.practices.at(0).name, s("Our own round"));
    QVERIFY(plan.practices.at(0).steps.isEmpty());
    QCOMPARE(plan.minutes.at(0), 20);
    QCOMPARE(*fitTo(plan, 5).at(0).misfit, ErrorCode::PracticeMissing);
    QVERIFY(e.isRefused(ErrorCode::PracticeMissing,
                        [&] { return startPlanned(e.notebook(), id, e.people); }));
    QVERIFY(startPlanned(e.notebook(), id, e.people, {}, {{}, {plan.agenda.at(0).id}}));
}

void PlanningTest::aTemplateBringsItsAgendaBack()
{
    PlannedEvening e;
    e.add("check-in-round");
    const auto clinic = e.add("case-clinic");
    Hearthside::must(addBuffer(e.notebook(), e.session, s("Tea"), 7, 1));
    Hearthside::must(
        setItemPreset(e.notebook(), clinic, e.practice("case-clinic").presets.constFirst().id));
    Hearthside::must(pinItem(e.notebook(), clinic, QTime(19, 30)));
    const auto kept =
        Hearthside::must(saveTemplate(e.notebook(), e.session, s("  Our evening "), false));
    const auto next =
        Hearthside::must(planSession(e.notebook(), e.crew.id, PlannedEvening::first().addDays(14),
                                     StartFrom::Nothing, e.find()));
    Hearthside::must(fillFromTemplate(e.notebook(), next, kept, e.find()));
    const Plan before = e.plan();
    const Plan after = Hearthside::must(openPlan(e.notebook(), next));
    QCOMPARE(after.practices, before.practices);
    QCOMPARE(after.minutes, before.minutes);
    QCOMPARE(after.agenda.at(2).preset, before.agenda.at(2).preset);
    QCOMPARE(after.agenda.at(2).pinned, QTime(19, 30));
    QCOMPARE(Hearthside::must(storage::SessionStore(e.notebook()).planTemplate(kept)).name,
             s("Our evening"));
    Hearthside::must(removeTemplate(e.notebook(), kept));
    QVERIFY(e.isRefused(ErrorCode::NoSuchRow,
                        [&] { return fillFromTemplate(e.notebook(), e.session, kept, e.find()); }));
}

void PlanningTest::aTemplateOfOneCrewIsNotForOthers()
{
    PlannedEvening e;
    const Crew other = e.h.aCrew(s("Bread"), {s("Flo")});
    Hearthside::must(saveTemplate(e.notebook(), e.session, s("Ours"), true));
    Hearthside::must(saveTemplate(e.notebook(), e.session, s("Everybody's"), false));
    const storage::SessionStore store(e.notebook());
    QCOMPARE(Hearthside::must(store.templates(e.crew.id)).size(), 2);
    QCOMPARE(Hearthside::must(store.templates(other.id)).size(), 1);
}

void PlanningTest::whatIsNoTemplateIsAnEmptyOne()
{
    for (const char *source : {"", "{}", "nonsense", "[1, null, \"x\", {}]", "[[[["})
        QVERIFY(readTemplate(source).isEmpty());
    const auto odd =
        readTemplate("[{\"practice\":\"a\",\"minutes\":-5,\"pinned\":\"25:99\",\"new\":1},"
                     "{\"name\":\"Tea\",\"minutes\":99999}]");
    QCOMPARE(odd.size(), 2);
    QCOMPARE(odd.at(0).minutes, 0);
    QVERIFY(!odd.at(0).pinned.isValid());
    QCOMPARE(odd.at(1).minutes, mostMinutes);
}

void PlanningTest::everyVerbIsOneStepBack()
{
    PlannedEvening e;
    e.add("check-in-round");
    storage::Notebook &n = e.notebook();
    const QDateTime next = PlannedEvening::first().addDays(14);
    QVERIFY(
        e.isOneStep([&] { return planSession(n, e.crew.id, next, StartFrom::Nothing, e.find()); }));
    QVERIFY(e.isOneStep(
        [&] { return planFrom(n, e.crew.id, next.addDays(1), {{s("case-clinic")}}, e.find()); }));
    QVERIFY(e.isOneStep([&] {
        return editPlan(n, e.session, {s("An evening"), 120, s("A cup")});
    }));
    QVERIFY(
        e.isOneStep([&] { return setAnswer(n, e.session, e.people.at(1), AnswerKind::Maybe); }));
    QVERIFY(e.isOneStep([&] { return setAnswer(n, e.session, e.people.at(1), AnswerKind::No); }));
    const PersonName guest = Hearthside::must(PersonName::from(QStringLiteral("Gus")));
    QVERIFY(e.isOneStep([&] { return inviteGuest(n, e.session, guest); }));
    QVERIFY(e.isOneStep([&] { return setAnswer(n, e.session, e.people.at(1), std::nullopt); }));
    QVERIFY(e.isOneStep([&] { return setRole(n, e.session, session_role::host, e.people.at(1)); }));
    QVERIFY(e.isOneStep([&] { return setRole(n, e.session, session_role::host, e.people.at(2)); }));
    QVERIFY(e.isOneStep([&] { return setRole(n, e.session, session_role::host, std::nullopt); }));
    QVERIFY(e.isOneStep([&] { return saveTemplate(n, e.session, s("Ours"), true); }));
    const auto kept =
        Hearthside::must(storage::SessionStore(n).templates(e.crew.id)).constFirst().id;
    QVERIFY(e.isOneStep([&] { return removeTemplate(n, kept); }));
    QVERIFY(e.isOneStep([&] { return removePlan(n, e.session); }));
    QVERIFY(n.check());
}

void PlanningTest::whatCannotBeIsRefusedAndChangesNothing()
{
    PlannedEvening e;
    storage::Notebook &n = e.notebook();
    using C = ErrorCode;
    const auto noCrew = CrewId::fresh(e.h.clock(), e.h.chance());
    const auto noSession = SessionId::fresh(e.h.clock(), e.h.chance());
    const auto noPerson = PersonId::fresh(e.h.clock(), e.h.chance());
    const QDateTime at = PlannedEvening::first();
    QVERIFY(e.isRefused(C::NoSuchRow,
                        [&] { return planSession(n, noCrew, at, StartFrom::Nothing, {}); }));
    QVERIFY(e.isRefused(C::DateImpossible,
                        [&] { return planSession(n, e.crew.id, {}, StartFrom::Nothing, {}); }));
    QVERIFY(e.isRefused(C::MinutesOutOfRange, [&] {
        return planFrom(n, e.crew.id, at, {{s("a"), {}, {}, -1}}, {});
    }));
    QVERIFY(e.isRefused(C::MinutesOutOfRange, [&] {
        return planFrom(n, e.crew.id, at, {{s("a")}, {s("a"), {}, {}, 601}}, {});
    }));
    QVERIFY(e.isRefused(C::AgendaFull, [&] {
        return planFrom(n, e.crew.id, at, QList<ItemToPlan>(201, {s("a")}), {});
    }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return openPlan(n, noSession); }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return editPlan(n, noSession, {}); }));
    QVERIFY(e.isRefused(C::TextTooLong, [&] {
        return editPlan(n, e.session, {QString(10'000, QLatin1Char('x'))});
    }));
    QVERIFY(e.isRefused(C::TextTooLong, [&] {
        return editPlan(n, e.session, {{}, 90, QString(10'000, QLatin1Char('x'))});
    }));
    QVERIFY(e.isRefused(C::MinutesOutOfRange, [&] { return editPlan(n, e.session, {{}, 0}); }));
    QVERIFY(e.isRefused(C::MinutesOutOfRange, [&] { return editPlan(n, e.session, {{}, 601}); }));
    QVERIFY(e.isRefused(C::NoSuchRow,
                        [&] { return setAnswer(n, e.session, noPerson, AnswerKind::Yes); }));
    QVERIFY(e.isRefused(C::NoSuchRow,
                        [&] { return setAnswer(n, noSession, e.people.at(0), AnswerKind::Yes); }));
    QVERIFY(e.isRefused(C::EventNotPossible,
                        [&] { return setAnswer(n, e.session, e.people.at(0), AnswerKind::Here); }));
    QVERIFY(e.isRefused(C::NoSuchRow,
                        [&] { return setRole(n, e.session, s("boss"), e.people.at(0)); }));
    QVERIFY(e.isRefused(C::NoSuchRow,
                        [&] { return setRole(n, e.session, session_role::host, noPerson); }));
    QVERIFY(e.isRefused(C::NameEmpty, [&] { return saveTemplate(n, e.session, s("  "), true); }));
    QVERIFY(e.isRefused(C::NameTooLong, [&] {
        return saveTemplate(n, e.session, QString(61, QLatin1Char('x')), true);
    }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return saveTemplate(n, noSession, s("Ours"), true); }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return removePlan(n, noSession); }));
}

void PlanningTest::aPlanIsInNobodysRecord()
{
    PlannedEvening e;
    e.add("check-in-round");
    Hearthside::must(setRole(e.notebook(), e.session, session_role::host, e.people.at(0)));
    Hearthside::must(setAnswer(e.notebook(), e.session, e.people.at(0), AnswerKind::Yes));
    QVERIFY(Hearthside::must(crewRecord(e.notebook(), e.crew.id)).sessions.isEmpty());
    QVERIFY(e.isRefused(ErrorCode::SessionNotOpen,
                        [&] { return openSession(e.notebook(), e.session); }));
    QVERIFY(!Hearthside::must(storage::SessionStore(e.notebook()).running()));
    QVERIFY(!Hearthside::must(storage::SessionStore(e.notebook()).lastHeld(e.crew.id)));
    const auto crews = Hearthside::must(storage::CrewStore(e.notebook()).allWithCounts());
    QCOMPARE(crews.constFirst().sessions, 0);
    QVERIFY(!crews.constFirst().lastSession.isValid());
}

void PlanningTest::ofTwoAnswersTheLastOneWrittenCounts()
{
    // Two laptops wrote one each; a merge keeps both rows.
    PlannedEvening e;
    const auto said = [&](int who, AnswerKind kind) {
        e.later();
        auto work = e.h.work(storage::Op::AnswerInvitation);
        const Answer answer{work.freshId<AnswerId>(), e.session, e.people.at(who), kind, who};
        Hearthside::must(storage::SessionStore::put(work, answer));
        Hearthside::commit(work);
        return answer;
    };
    auto first = said(0, AnswerKind::Yes);
    said(0, AnswerKind::No);
    QCOMPARE(e.plan().answers.size(), 1);
    QCOMPARE(e.plan().answers.constFirst().kind, AnswerKind::No);
    QCOMPARE(e.plan().expected.size(), 4);
    // What was written first may be what was said last.
    e.later();
    auto work = e.h.work(storage::Op::AnswerInvitation);
    first.kind = AnswerKind::Maybe;
    Hearthside::must(storage::SessionStore::put(work, first));
    Hearthside::commit(work);
    QCOMPARE(e.plan().answers.constFirst().kind, AnswerKind::Maybe);
    // Taken back, none of the two comes to light again.
    Hearthside::must(setAnswer(e.notebook(), e.session, e.people.at(0), std::nullopt));
    QVERIFY(e.plan().answers.isEmpty());

    // The session is held and counted with one of them.
    for (int who = 0; who < 5; ++who) {
        said(who, AnswerKind::Yes);
        said(who, AnswerKind::Maybe);
    }
    e.add("check-in-round");
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people));
    auto held = Hearthside::must(openSession(e.notebook(), e.session));
    QCOMPARE(held.people.size(), 5);
    QCOMPARE(held.state.facts().hereCount, 5);
    Hearthside::must(happen(e.notebook(), held, session::EndSession{}));
    QCOMPARE(Hearthside::must(sessionRecord(e.notebook(), e.session)).people.size(), 5);
    const auto counted = Hearthside::must(storage::SessionStore(e.notebook()).presences(e.crew.id));
    QCOMPARE(counted.size(), 5);
    for (const auto &each : counted) {
        QCOMPARE(each.here, 1);
        QCOMPARE(each.of, 1);
    }
    said(4, AnswerKind::No);
    int came = 0;
    for (const auto &each :
         Hearthside::must(storage::SessionStore(e.notebook()).presences(e.crew.id)))
        came += each.here;
    QCOMPARE(came, 4);
    QVERIFY(openSession(e.notebook(), e.session));
}

QTEST_GUILESS_MAIN(PlanningTest)
#include "planning_test.moc"
