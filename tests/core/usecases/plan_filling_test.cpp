// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"
#include "core/practice/library.h"
#include "core/storage/session_store.h"
#include "core/usecases/agenda.h"
#include "core/usecases/calling.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/plan_filling.h"
#include "core/usecases/plan_templates.h"
#include "core/usecases/role_offers.h"
#include "core/usecases/starting.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::usecases;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Table
{
    Table()
        : crew(h.aCrew(s("Lanterns"), {s("Ada"), s("Bo"), s("Cy"), s("Di")}))
    {
    }
    practice::Find find()
    {
        return [this](const QString &id) { return library.find(id); };
    }
    SessionId planned() { return Hearthside::must(planNext(h.notebook(), crew.id)); }
    Plan plan(const SessionId &id) { return Hearthside::must(openPlan(h.notebook(), id)); }
    QStringList agenda(const SessionId &id)
    {
        QStringList ids;
        for (const AgendaItem &item : plan(id).agenda)
            ids.append(item.practiceId);
        return ids;
    }
    PersonId seat(int index) { return plan(planned()).members.at(index).person.id; }
    void held(int daysAgo, const QString &role, const PersonId &person,
              TurnOutcome outcome = TurnOutcome::Served)
    {
        auto work = h.work(storage::Op::EndSession);
        Session before{work.freshId<SessionId>(), crew.id};
        before.state = SessionState::Ended;
        before.startedAt = h.clock().now().addDays(-daysAgo);
        Hearthside::must(storage::SessionStore::put(work, before));
        Hearthside::must(storage::SessionStore::put(
            work, RoleTurn{work.freshId<RoleTurnId>(), before.id, person, role, outcome}));
        Hearthside::commit(work);
    }

    Hearthside h;
    practice::Library library;
    Crew crew;
};

} // namespace

class PlanFillingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNextMeetingIsPlannedOnce()
    {
        Table table;
        const SessionId first = table.planned();
        QCOMPARE(table.planned(), first);
        Hearthside::must(skipSession(table.h.notebook(), first));
        QVERIFY(table.planned() != first);
    }

    void aPlanThatIsHoursLateIsStillTheNextOne()
    {
        Table table;
        const SessionId first = table.planned();
        const QDateTime at = table.plan(first).session.plannedAt;
        table.h.clock().set(at.addSecs(3600).toMSecsSinceEpoch());
        QCOMPARE(table.planned(), first);
        table.h.clock().set(at.addSecs(5 * 3600).toMSecsSinceEpoch());
        QVERIFY(table.planned() != first);
    }

    void anotherAgendaTakesThePlaceOfTheOneThereWasInOneStep()
    {
        Table table;
        const SessionId id = table.planned();
        Hearthside::must(fillPlan(table.h.notebook(), id,
                                  {{s("check-in-round")}, {{}, s("Tea"), {}, 10}}, table.find()));
        QCOMPARE(table.agenda(id), (QStringList{s("check-in-round"), bufferId}));
        const auto kept =
            Hearthside::must(saveTemplate(table.h.notebook(), id, s("Tea time"), true));
        Hearthside::must(fillPlan(table.h.notebook(), id, {{s("check-out-round")}}, table.find()));
        QCOMPARE(table.agenda(id), QStringList{s("check-out-round")});
        Hearthside::must(fillFromTemplate(table.h.notebook(), id, kept, table.find()));
        QCOMPARE(table.agenda(id), (QStringList{s("check-in-round"), bufferId}));
        Hearthside::must(table.h.notebook().history().undo());
        QCOMPARE(table.agenda(id), QStringList{s("check-out-round")});
    }

    void theLastSessionsAgendaFillsThePlan()
    {
        Table table;
        const SessionId first = table.planned();
        QVERIFY(fillFromLastSession(table.h.notebook(), first, table.find()));
        QVERIFY(table.agenda(first).isEmpty());
        Hearthside::must(
            fillPlan(table.h.notebook(), first, {{s("check-in-round")}}, table.find()));
        Hearthside::must(startPlanned(table.h.notebook(), first, {table.seat(0), table.seat(1)}));
        auto work = table.h.work(storage::Op::EndSession);
        Session over = table.plan(first).session;
        over.state = SessionState::Ended;
        over.endedAt = table.h.clock().now();
        Hearthside::must(storage::SessionStore::put(work, over));
        Hearthside::commit(work);
        const SessionId second = table.planned();
        QVERIFY(second != first);
        Hearthside::must(fillFromLastSession(table.h.notebook(), second, table.find()));
        QCOMPARE(table.agenda(second), QStringList{s("check-in-round")});
    }

    void answersAndRolesAreGivenTogetherInOneStepEach()
    {
        Table table;
        const SessionId id = table.planned();
        const auto clinic = Hearthside::must(
            addPractice(table.h.notebook(), id, *table.library.find(s("case-clinic"))));
        Hearthside::must(
            setAnswers(table.h.notebook(), id, {table.seat(0), table.seat(1)}, AnswerKind::Yes));
        QCOMPARE(table.plan(id).answers.size(), 2);
        Hearthside::must(setRoles(
            table.h.notebook(), id,
            {{session_role::host, {}, table.seat(1)}, {s("case-giver"), clinic, table.seat(2)}}));
        QCOMPARE(table.plan(id).roles.value(session_role::host, table.seat(0)), table.seat(1));
        QCOMPARE(table.plan(id).agenda.at(0).roles.value(s("case-giver")),
                 QList<PersonId>{table.seat(2)});
        Hearthside::must(table.h.notebook().history().undo());
        QVERIFY(table.plan(id).roles.isEmpty());
        QVERIFY(table.plan(id).agenda.at(0).roles.isEmpty());
        Hearthside::must(table.h.notebook().history().undo());
        QVERIFY(table.plan(id).answers.isEmpty());
    }

    void oneRoleThatCannotBeGivenGivesNone()
    {
        Table table;
        const SessionId id = table.planned();
        QVERIFY(
            !setRoles(table.h.notebook(), id,
                      {{session_role::host, {}, table.seat(1)}, {s("king"), {}, table.seat(2)}}));
        QVERIFY(table.plan(id).roles.isEmpty());
    }

    void anItemIsReplacedWhereItStands()
    {
        Table table;
        const SessionId id = table.planned();
        Hearthside::must(fillPlan(table.h.notebook(), id,
                                  {{s("check-in-round")},
                                   {s("case-clinic"), {}, s("short"), 40, QTime(19, 30)},
                                   {s("check-out-round")}},
                                  table.find()));
        const AgendaItem before = table.plan(id).agenda.at(1);
        Hearthside::must(replaceItem(table.h.notebook(), before.id,
                                     *table.library.find(s("troika-consulting"))));
        const AgendaItem after = table.plan(id).agenda.at(1);
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.practiceId, s("troika-consulting"));
        QCOMPARE(after.pinned, QTime(19, 30));
        QCOMPARE(after.minutes, 0);
        QVERIFY(after.preset.isEmpty());
    }

    void whoseTurnItIsComesFirst()
    {
        Table table;
        table.held(30, session_role::host, table.seat(0));
        table.held(20, session_role::host, table.seat(1));
        table.held(10, session_role::host, table.seat(0));
        table.held(5, session_role::host, table.seat(3), TurnOutcome::Declined);
        const auto waiting =
            Hearthside::must(
                roleOffers(table.h.notebook(), table.plan(table.planned()), {{session_role::host}}))
                .waiting.value(session_role::host);
        QList<PersonId> order;
        for (const Waiting &each : waiting)
            order.append(each.person);
        QCOMPARE(order,
                 (QList<PersonId>{table.seat(2), table.seat(3), table.seat(1), table.seat(0)}));
        QVERIFY(!waiting.at(1).lastAt.isValid()); // a declined turn is none that was had
        QCOMPARE(waiting.at(3).lastAt, table.h.clock().now().addDays(-10));
    }

    void theSessionsTimekeeperKeepsTimeInItsPractices()
    {
        Table table;
        const SessionId id = table.planned();
        Hearthside::must(fillPlan(table.h.notebook(), id, {{s("case-clinic")}}, table.find()));
        Hearthside::must(setRole(table.h.notebook(), id, session_role::timekeeper, table.seat(2)));
        QList<PersonId> here;
        for (int seat = 0; seat < 4; ++seat)
            here.append(table.seat(seat));
        const PersonId keeper = table.seat(2);
        Hearthside::must(startPlanned(table.h.notebook(), id, here));
        QCOMPARE(table.plan(id).agenda.at(0).roles.value(session_role::timekeeper),
                 QList<PersonId>{keeper});
    }
};

QTEST_GUILESS_MAIN(PlanFillingTest)
#include "plan_filling_test.moc"
