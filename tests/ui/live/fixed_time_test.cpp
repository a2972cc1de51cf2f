// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A practice that has to begin at a time by the clock, on the live screen.
#include "core/usecases/agenda.h"
#include "core/usecases/planning.h"
#include "core/usecases/starting.h"
#include "tests/ui/live/evening.h"
#include "ui/live/notice_stack.h"

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

constexpr qint64 minute = 60'000;

/// Case Clinic, then a check-out that is fixed an hour after the start.
struct FixedEvening : Evening
{
    FixedEvening()
        : page(world.context)
    {
        storage::Notebook &notebook = world.side.notebook();
        session = Hearthside::must(usecases::planFrom(
            notebook, *crew, notebook.clock().now(), {{s("case-clinic")}, {s("check-out-round")}},
            [this](const QString &id) { return world.library.find(id); }));
        const usecases::Plan plan = Hearthside::must(usecases::openPlan(notebook, *session));
        const QDateTime at = plan.session.plannedAt.addSecs(60 * 60);
        Hearthside::must(
            usecases::pinItem(notebook, plan.agenda.at(1).id, at.toTimeZone(plan.zone).time()));
        QList<PersonId> here;
        for (const storage::Member &each :
             Hearthside::must(storage::CrewStore(notebook).members(*crew)))
            here.append(each.person.id);
        Hearthside::must(usecases::startPlanned(notebook, *session, here));
        showOn(page);
    }

    LivePage page;
};

} // namespace

class FixedTimeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().constFirst()); }

    void itIsToldBesideTheEndAndWhetherItHolds()
    {
        FixedEvening evening;
        QVERIFY2(seen(evening.page).contains(s(" is fixed at ")), qPrintable(seen(evening.page)));
        QVERIFY(!seen(evening.page).contains(s("too few")));
        evening.world.side.clock().advance(30 * minute);
        trigger(evening.page, "session.add-minute");
        QVERIFY2(seen(evening.page).contains(s("min too few")), qPrintable(seen(evening.page)));
    }

    void theOfferToShortenSaysWhatItIsFor()
    {
        FixedEvening evening;
        evening.world.side.clock().advance(12 * minute);
        trigger(evening.page, "session.add-minute");
        const auto *notices = evening.page.findChild<NoticeStack *>();
        const QString offer = notices->text(s("replan"));
        QVERIFY2(offer.contains(s("is fixed at")) && offer.contains(s("too few"))
                     && offer.contains(s("it holds?")),
                 qPrintable(offer));
        trigger(evening.page, "session.shorten");
        QVERIFY(!seen(evening.page).contains(s("too few")));
    }
};

QTEST_MAIN(FixedTimeTest)
#include "fixed_time_test.moc"
