// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"
#include "core/practice/library.h"
#include "core/usecases/agenda.h"
#include "core/usecases/holding.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/planning.h"
#include "core/usecases/starting.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QtTest>

using namespace hearth;
using namespace hearth::usecases;

class PlanningTest : public QObject
{
    Q_OBJECT

    static practice::Find lookup()
    {
        return [](const QString &id) { return practice::Library().find(id); };
    }

private Q_SLOTS:
    void aPlanIsMadeFilledAndStarted()
    {
        Hearthside h;
        const Crew crew = h.aCrew(QStringLiteral("Lanterns"), {QStringLiteral("Ada"), QStringLiteral("Bo"), QStringLiteral("Cy")});
        const auto at = Hearthside::must(nextDate(h.notebook(), crew.id));
        const auto id = Hearthside::must(planSession(h.notebook(), crew.id, at, StartFrom::Nothing, lookup()));
        const auto clinic = *lookup()(QStringLiteral("case-clinic"));
        const auto round = *lookup()(QStringLiteral("check-in-round"));
        const auto first = Hearthside::must(addPractice(h.notebook(), id, clinic));
        Hearthside::must(addPractice(h.notebook(), id, round, {}, 0));
        const auto pause = Hearthside::must(addBuffer(h.notebook(), id, QStringLiteral("Break"), 5));
        Hearthside::must(moveItem(h.notebook(), pause, 1));
        Hearthside::must(setItemMinutes(h.notebook(), first, 45));
        auto plan = Hearthside::must(openPlan(h.notebook(), id));
        QCOMPARE(plan.agenda.size(), 3);
        QCOMPARE(plan.agenda.at(1).id, pause);
        QCOMPARE(plan.minutes.at(2), 45);
        QCOMPARE(plan.expected.size(), 3);
        QCOMPARE(scheduleOf(plan).items.at(2).startMs,
                 at.toMSecsSinceEpoch() + (plan.minutes.at(0) + 5) * 60'000LL);
        Hearthside::must(startPlanned(h.notebook(), id, plan.expected));
        const auto held = Hearthside::must(openSession(h.notebook(), id));
        QCOMPARE(held.session.state, SessionState::Running);
        QCOMPARE(held.agenda.at(1).minutes, 5);
    }
};

QTEST_GUILESS_MAIN(PlanningTest)
#include "planning_test.moc"
