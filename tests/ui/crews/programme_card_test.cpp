// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/session_store.h"
#include "core/usecases/unit.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/crews/programme_card.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

/// The card of a crew that follows First Crew.
struct OnTheWay
{
    OnTheWay()
    {
        Hearthside::must(
            usecases::followProgramme(world.side.notebook(), crew.id, s("first-crew")));
        again();
        settle(card, {520, 420});
    }
    void again() { card.show(crew); }
    QString text() const { return seenTexts(card).join(QLatin1Char('\n')); }
    void click(const char *name)
    {
        world.side.clock().advance(61'000);
        auto *found = named<QAbstractButton>(card, QString::fromUtf8(name).toUtf8().constData());
        if (!found)
            qFatal("no %s", name);
        QTest::mouseClick(found, Qt::LeftButton);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        again();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    std::optional<usecases::Following> way()
    {
        return Hearthside::must(
            usecases::following(world.side.notebook(), crew.id,
                                [&](const QString &id) { return world.library.programme(id); }));
    }

    UiWorld world;
    Crew crew = world.side.aCrew(s("Lanterns"), {s("Ada"), s("Bo"), s("Cy")});
    ProgrammeCard card{world.context};
};

} // namespace

/// Where a crew is on its way through a programme.
class ProgrammeCardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void aCrewWithoutOneIsLedToThem()
    {
        UiWorld world;
        const Crew crew = world.side.aCrew(s("Lanterns"), {s("Ada")});
        ProgrammeCard card(world.context);
        card.show(crew);
        settle(card, {520, 300});
        QTest::mouseClick(named<QAbstractButton>(card, "Look at the programmes"), Qt::LeftButton);
        QCOMPARE(world.shell.routes, (QList<Route>{{Place::Programmes, {}, crew.id.toString()}}));
    }

    void theNextMeetingIsPlannedFromIt()
    {
        OnTheWay on;
        on.click("Plan this meeting");
        QCOMPARE(on.way()->next, 1);
        QCOMPARE(on.world.shell.routes.constLast().place, Place::Plan);
        const auto id = SessionId::parse(on.world.shell.routes.constLast().id);
        QVERIFY(id);
        const auto session =
            Hearthside::must(storage::SessionStore(on.world.side.notebook()).get(*id));
        QCOMPARE(session.title, on.way()->programme.sessions.constFirst().title);
    }

    void aMeetingIsPassedOverWithAWayBack()
    {
        OnTheWay on;
        on.click("Pass it over");
        QCOMPARE(on.way()->next, 1);
        QVERIFY(on.world.side.notebook().history().undo());
        QCOMPARE(on.way()->next, 0);
    }

    void thePreparationIsPromisedOnce()
    {
        OnTheWay on;
        on.click("Promise the preparation");
        on.click("Promise the preparation");
        QCOMPARE(on.world.shell.told.size(), 2);
        QVERIFY(on.world.shell.told.at(0) != on.world.shell.told.at(1));
    }

    void endingIsAChoice()
    {
        OnTheWay on;
        on.click("End the programme…");
        on.click("Not yet");
        QVERIFY(on.way());
        on.click("End the programme…");
        auto *regroup = named<QAbstractButton>(on.card, "We regroup");
        QVERIFY(regroup);
        regroup->click();
        auto *end = named<QAbstractButton>(on.card, "End the programme");
        QVERIFY(end);
        QTest::mouseClick(end, Qt::LeftButton);
        QVERIFY(!on.way());
        QCOMPARE(on.world.shell.routes.constLast(), (Route{Place::Crews, s("new")}));
    }

    void whenAllIsOverTheChoiceComesByItself()
    {
        OnTheWay on;
        while (on.way()->next < on.way()->steps.size())
            on.click("Pass it over");
        QVERIFY(named<QAbstractButton>(on.card, "End the programme"));
        QVERIFY(!named<QAbstractButton>(on.card, "Not yet"));
        QVERIFY2(on.text().contains(s("None of its 6 ")), qPrintable(on.text()));
    }

    void theEndSaysHowManyMeetingsWereHeld()
    {
        OnTheWay on;
        on.click("Plan this meeting");
        auto session =
            Hearthside::must(storage::SessionStore(on.world.side.notebook())
                                 .get(*SessionId::parse(on.world.shell.routes.constLast().id)));
        session.state = SessionState::Ended;
        Hearthside::must(usecases::inUnit(
            on.world.side.notebook(), storage::Op::StartSession,
            [&](storage::UnitOfWork &work) { return storage::SessionStore::put(work, session); }));
        on.click("End the programme…");
        QVERIFY2(on.text().contains(s("You held 1 of its 6 ")), qPrintable(on.text()));
    }
};

QTEST_MAIN(ProgrammeCardTest)
#include "programme_card_test.moc"
