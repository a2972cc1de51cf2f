// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"
#include "core/exchange/html_writer.h"
#include "core/practice/library.h"
#include "core/storage/crew_store.h"
#include "core/usecases/plan_sheet.h"
#include "core/usecases/planning.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::usecases;

/// A plan becomes a page to lead from.
class PlanSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanHasItsClockAndItsHostOnTheSheet()
    {
        Hearthside side;
        const Crew crew =
            side.aCrew(QStringLiteral("Us"),
                       {QStringLiteral("Ada"), QStringLiteral("Bo"), QStringLiteral("Cy")});
        const practice::Library library;
        const auto find = [&](const QString &id) { return library.find(id); };
        ItemToPlan first{QStringLiteral("check-in-round")};
        first.minutes = 20;
        const auto id =
            Hearthside::must(planFrom(side.notebook(), crew.id, side.clock().now().addDays(1),
                                      {first, {QStringLiteral("case-clinic")}}, find));
        Hearthside::must(setRole(side.notebook(), id, session_role::host, *crew.caller));
        const Plan plan = Hearthside::must(openPlan(side.notebook(), id));
        const auto sheet = runSheetOf(plan);
        QCOMPARE(sheet.title, QStringLiteral("Us"));
        QCOMPARE(sheet.people, 3);
        QCOMPARE(sheet.items.size(), 2);
        QCOMPARE(sheet.items[0].minutes, 20);
        QCOMPARE(sheet.items[0].start, plan.session.plannedAt);
        QCOMPARE(sheet.items[1].start, plan.session.plannedAt.addSecs(20 * 60));
        QCOMPARE(sheet.items[1].holders.value(session_role::host), QStringLiteral("Ada"));
        QVERIFY(exchange::toHtml(exchange::compose(sheet)).contains("Ada"));
    }

    void anEmptyPlanIsAnEmptySheet()
    {
        Hearthside side;
        const Crew crew = side.aCrew(QStringLiteral("Us"), {});
        const auto id = Hearthside::must(
            planFrom(side.notebook(), crew.id, side.clock().now().addDays(1), {}, {}));
        const auto sheet = runSheetOf(Hearthside::must(openPlan(side.notebook(), id)));
        QVERIFY(sheet.items.isEmpty());
        QVERIFY(!exchange::toHtml(exchange::compose(sheet)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PlanSheetTest)
#include "plan_sheet_test.moc"
