// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"
#include "tests/ui/plan/desk.h"
#include "ui/plan/start_sheet.h"

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

/// The desk at the time the plan is for.
struct OnTime : Desk
{
    OnTime() { world.side.clock().set(plan().session.plannedAt.toMSecsSinceEpoch()); }

    void hostIs(int who)
    {
        Hearthside::must(usecases::setRole(notebook(), *session, session_role::host, seat(who)));
        done();
    }
};

} // namespace

class StartingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void itStartsAtOnceWhenEveryoneSaidYes()
    {
        OnTime desk;
        desk.add("check-in-round");
        desk.hostIs(1);
        desk.click("Everyone said yes");
        desk.click("Start now");
        QCOMPARE(desk.errors(), 0);
        QCOMPARE(desk.world.shell.routes.last(), (Route{Place::Live, desk.session->toString()}));
    }

    void itAsksWhoIsHereAndSaysWhatDoesNotFit()
    {
        OnTime desk;
        desk.add("check-in-round");
        desk.add("case-clinic");
        desk.done();
        desk.click("Start now");
        for (const char *name : {"Amara", "Jonas", "Lucía"})
            desk.click(name);
        QVERIFY2(desk.seen().contains(s("Case Clinic needs 3 people or more")),
                 qPrintable(desk.seen()));
        QVERIFY(named<QCheckBox>(desk.page, "Leave out Case Clinic today")->isChecked());
        desk.click("Start");
        QCOMPARE(desk.errors(), 0);
        QCOMPARE(desk.world.shell.routes.last().place, Place::Live);
        QCOMPARE(desk.agenda(), QStringList{s("Check-in Round")});
    }

    void whatDoesNotFitIsReplacedByWhatDoes()
    {
        OnTime desk;
        desk.add("case-clinic");
        desk.done();
        desk.click("Start now");
        for (const char *name : {"Amara", "Jonas", "Lucía"})
            desk.click(name);
        QAbstractButton *take = nullptr;
        for (auto *button : desk.page.findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(&desk.page) && button->text().endsWith(s("instead")))
                take = button;
        }
        QVERIFY(take);
        QTest::mouseClick(take, Qt::LeftButton);
        desk.done();
        QVERIFY(desk.plan().agenda.at(0).practiceId != s("case-clinic"));
        QVERIFY(desk.plan().practices.at(0).people.min <= 2);
        desk.click("Start");
        QCOMPARE(desk.errors(), 0);
        QCOMPARE(desk.world.shell.routes.last().place, Place::Live);
    }

    void whoTheRotaProposesIsShownBeforeItCounts()
    {
        OnTime desk;
        desk.add("check-in-round");
        desk.click("Everyone said yes");
        desk.click("Start now");
        QVERIFY2(desk.seen().contains(s("Amara hosts, proposed by the rota.")),
                 qPrintable(desk.seen()));
        QVERIFY(!desk.plan().roles.contains(session_role::host));
        auto *host = desk.page.findChild<StartSheet *>()->findChild<QComboBox *>();
        QVERIFY(host);
        host->setCurrentIndex(2);
        QVERIFY(!desk.seen().contains(s("proposed by the rota")));
        desk.click("Start");
        QCOMPARE(desk.plan().roles.value(session_role::host, desk.seat(0)), desk.seat(2));
    }

    void whoSaidYesToHostingIsNotProposed()
    {
        OnTime desk;
        desk.add("check-in-round");
        desk.hostIs(3);
        desk.click("Start now");
        QVERIFY(!desk.seen().contains(s("proposed by the rota")));
    }

    void longBeforeItsTimeItAsks()
    {
        for (const int answer : {-1, 0, 1, 2}) {
            Desk desk;
            desk.add("check-in-round");
            const auto planned = desk.plan().session.plannedAt;
            desk.click("Start now");
            desk.world.prompter.answers = {answer};
            desk.click("Start");
            QCOMPARE(desk.world.prompter.asked.size(), 1);
            const Session session = desk.plan().session;
            QCOMPARE(session.state == SessionState::Running, answer > 0);
            QCOMPARE(session.plannedAt, answer == 1 ? desk.world.side.clock().now() : planned);
            QCOMPARE(desk.errors(), 0);
        }
    }
};

QTEST_MAIN(StartingTest)
#include "starting_test.moc"
