// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/crew_store.h"
#include "core/storage/person_store.h"
#include "core/usecases/cycles.h"
#include "core/usecases/sample.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/crews/crew_page.h"
#include "ui/crews/crews_page.h"
#include "ui/crews/people_page.h"
#include "ui/welcome/welcome_page.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

void type(const QWidget &root, const char *field, const char *text)
{
    auto *line = named<QLineEdit>(root, field);
    QVERIFY2(line, field);
    line->setFocus();
    line->clear();
    for (const QChar letter : s(text))
        QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

void typeAndEnter(const QWidget &root, const char *field, const char *text)
{
    type(root, field, text);
    QTest::keyClick(named<QLineEdit>(root, field), Qt::Key_Return);
    QCoreApplication::processEvents();
}

/// The first crew of the sample: five people, three sessions held, a cycle under way.
Crew sampleCrew(UiWorld &world)
{
    Hearthside::must(usecases::makeSample(
        world.side.notebook(), [&](const QString &id) { return world.library.find(id); }));
    for (const auto &each :
         Hearthside::must(storage::CrewStore(world.side.notebook()).allWithCounts())) {
        if (each.crew.name.text() == s("Tuesday Lanterns"))
            return each.crew;
    }
    qFatal("no sample crew");
}

} // namespace

class CrewsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCrewIsCalledByTyping()
    {
        UiWorld world;
        CrewsPage page(world.context);
        page.open({Place::Crews, s("new")});
        settle(page, {1280, 900});
        type(page, "Name of the crew", "Tuesday Lanterns");
        for (const char *name : {"Amara", "Jonas", "Lucía", "Tomek", "Wren"})
            typeAndEnter(page, "Name of a person", name);
        typeAndEnter(page, "Another agreement", "No advice unless asked");
        QTest::keyClick(named<QLineEdit>(page, "Name of the crew"), Qt::Key_Return,
                        Qt::ControlModifier);
        QCOMPARE(world.shell.errors.size(), 0);
        const storage::CrewStore store(world.side.notebook());
        const auto crews = Hearthside::must(store.allWithCounts());
        QCOMPARE(crews.size(), 1);
        const Crew &crew = crews[0].crew;
        QCOMPARE(crew.name.text(), s("Tuesday Lanterns"));
        QCOMPARE(crews[0].people, 5);
        QCOMPARE(crew.minutes, 90);
        QVERIFY(crew.rhythm);
        QCOMPARE(crew.rhythm->weeks(), 2);
        QCOMPARE(crew.rhythm->firstStart().date(), QDate(2026, 3, 10));
        QCOMPARE(crew.rhythm->firstStart().time(), QTime(19, 0));
        const auto agreements = Hearthside::must(store.agreements(crew.id));
        QCOMPARE(agreements.size(), 2);
        QCOMPARE(agreements[0].kind, AgreementKind::Confidentiality);
        QCOMPARE(agreements[0].text, s("What is said here stays here"));
        QCOMPARE(world.shell.routes.last(), (Route{Place::Crew, crew.id.toString()}));
    }

    void aCrewWithoutANameIsNotMade()
    {
        UiWorld world;
        CrewsPage page(world.context);
        page.open({Place::Crews, s("new")});
        settle(page, {1280, 900});
        click(page, "Call the crew");
        QVERIFY(
            Hearthside::must(storage::CrewStore(world.side.notebook()).allWithCounts()).isEmpty());
        QVERIFY(seenTexts(page).join(QLatin1Char('\n')).contains(s("needs at least one letter")));
        const QString tooLong(61, QLatin1Char('x'));
        typeAndEnter(page, "Name of a person", qPrintable(tooLong));
        QVERIFY(seenTexts(page).join(QLatin1Char('\n')).contains(s("up to 60 characters")));
    }

    void aFirstCycleFollowsTheRhythm()
    {
        UiWorld world;
        CrewsPage page(world.context);
        page.open({Place::Crews, s("new")});
        settle(page, {1280, 900});
        type(page, "Name of the crew", "Lanterns");
        auto *sessions = named<QSpinBox>(page, "How many sessions");
        QVERIFY(sessions);
        sessions->setValue(4);
        auto *until = named<QDateEdit>(page, "Until");
        QCOMPARE(until->date(), QDate(2026, 4, 21)); // fortnightly from 10 March
        until->setDate(QDate(2026, 5, 10));
        QCOMPARE(sessions->value(), 5);
        click(page, "Call the crew");
        const storage::CrewStore store(world.side.notebook());
        const auto crews = Hearthside::must(store.allWithCounts());
        const auto cycles = Hearthside::must(store.cycles(crews.at(0).crew.id));
        QCOMPARE(cycles.size(), 1);
        QCOMPARE(cycles[0].until, QDate(2026, 5, 10));
        QCOMPARE(cycles[0].plannedSessions, 5);
    }

    void aCycleIsBegunChangedAndEndedOnTheOverview()
    {
        UiWorld world;
        const Crew crew = world.side.aCrew(s("Us"), {s("Ada"), s("Bo")});
        CrewPage page(world.context);
        page.open({Place::Crew, crew.id.toString()});
        settle(page, {1280, 900});
        click(page, "Begin a cycle…");
        named<QDateEdit>(page, "Until")->setDate(QDate(2026, 1, 1));
        click(page, "Begin the cycle");
        QVERIFY(seenTexts(page).contains(s("A cycle ends on a day after it begins.")));
        named<QDateEdit>(page, "Until")->setDate(QDate(2026, 6, 1));
        click(page, "Begin the cycle");
        QVERIFY(seenTexts(page).contains(s("First cycle")));
        click(page, "Change the cycle…");
        named<QSpinBox>(page, "How many sessions")->setValue(9);
        click(page, "Save the cycle");
        const auto open = [&] {
            return Hearthside::must(usecases::openCycle(world.side.notebook(), crew.id));
        };
        QCOMPARE(open()->cycle.plannedSessions, 9);
        click(page, "End the cycle…");
        click(page, "We go on");
        click(page, "End the cycle");
        QCOMPARE(open()->number, 2);
        QVERIFY(world.prompter.asked.isEmpty());
        Hearthside::must(world.side.notebook().history().undo());
        QCoreApplication::processEvents();
        QVERIFY(seenTexts(page).contains(s("First cycle")));
        // Ending the crew asks first.
        click(page, "End the cycle…");
        click(page, "We end, with thanks");
        world.prompter.answers = {0};
        click(page, "End the cycle");
        QCOMPARE(world.prompter.asked.size(), 1);
        QVERIFY(open());
        world.prompter.answers = {1};
        click(page, "End the cycle");
        QVERIFY(!open());
    }

    void theOverviewTellsWhoHostsAndWhoWasThere()
    {
        UiWorld world;
        const Crew crew = sampleCrew(world);
        CrewPage page(world.context);
        page.open({Place::Crew, crew.id.toString()});
        settle(page, {1280, 900});
        const QString seen = seenTexts(page).join(QLatin1Char('\n'));
        for (const char *words : {"Amara hosted last.", "and has not had the turn yet.",
                                  "here 2 of 3", "here 3 of 3", "First cycle", "session 4 of 8"})
            QVERIFY2(seen.contains(s(words)), qPrintable(seen));
    }

    void awkwardNamesAreShownAsTyped()
    {
        UiWorld world;
        const QStringList names{s("<b>Bo</b>"), s("ליאור"), s("🦊 Fox"), s("../up"), s("Q&A")};
        const Crew crew = world.side.aCrew(s("<i>Us</i>"), names);
        CrewPage page(world.context);
        page.open({Place::Crew, crew.id.toString()});
        settle(page, {1280, 900});
        const QStringList seen = seenTexts(page);
        for (const QString &name : names)
            QVERIFY2(seen.contains(name), qPrintable(name));
        QVERIFY(seen.contains(s("<i>Us</i>")));
        for (const QLabel *label : page.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void theNextSessionIsPlannedFromTheCrewAndOpenedAgain()
    {
        UiWorld world;
        const Crew crew = world.side.aCrew(s("Us"), {s("Ada"), s("Bo")});
        CrewPage page(world.context);
        page.open({Place::Crew, crew.id.toString()});
        settle(page, {1280, 900});
        click(page, "Plan next session");
        click(page, "Plan next session");
        QCOMPARE(world.shell.errors.size(), 0);
        QCOMPARE(world.shell.routes.size(), 2);
        QCOMPARE(world.shell.routes[0].place, Place::Plan);
        QCOMPARE(world.shell.routes[1], world.shell.routes[0]);
        page.findChild<QTabBar *>()->setCurrentIndex(1);
        QCoreApplication::processEvents();
        const auto opens = [](const QWidget &root, const QString &beginning) {
            for (auto *button : root.findChildren<QAbstractButton *>()) {
                if (button->isVisibleTo(&root) && button->accessibleName().startsWith(beginning))
                    return button;
            }
            return static_cast<QAbstractButton *>(nullptr);
        };
        auto *open = opens(page, s("Open the plan of"));
        QVERIFY(open);
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(world.shell.routes.last(), world.shell.routes[0]);
        click(page, "Plan another date");
        QVERIFY(world.shell.routes.last() != world.shell.routes[0]);
        CrewsPage crews(world.context);
        crews.open({Place::Crews});
        settle(crews, {1280, 900});
        auto *fromList = opens(crews, s("Open the plan of"));
        QVERIFY(fromList);
        QTest::mouseClick(fromList, Qt::LeftButton);
        QCOMPARE(world.shell.routes.last(), world.shell.routes[0]);
    }

    void peopleComeLeaveAndAreRenamed()
    {
        UiWorld world;
        const Crew crew = world.side.aCrew(s("Us"), {s("Ada"), s("Bo")});
        CrewPage page(world.context);
        page.open({Place::Crew, crew.id.toString()});
        settle(page, {1280, 900});
        page.findChild<QTabBar *>()->setCurrentIndex(2);
        typeAndEnter(page, "Add a person by name", "Cy");
        click(page, "Rename Bo");
        typeAndEnter(page, "Name of Bo", "Boris");
        click(page, "Ada leaves the crew");
        const auto members =
            Hearthside::must(storage::CrewStore(world.side.notebook()).members(crew.id));
        QCOMPARE(members.size(), 2);
        QCOMPARE(members[0].person.name.text(), s("Boris"));
        QCOMPARE(members[1].person.name.text(), s("Cy"));
        Hearthside::must(world.side.notebook().history().undo());
        QCoreApplication::processEvents();
        QVERIFY(seenTexts(page).contains(s("Ada")));
    }

    void agreementsAreAddedSaidAnewAndLaidDown()
    {
        UiWorld world;
        const Crew crew = world.side.aCrew(s("Us"), {s("Ada")});
        CrewPage page(world.context);
        page.open({Place::Crew, crew.id.toString()});
        settle(page, {1280, 900});
        page.findChild<QTabBar *>()->setCurrentIndex(4);
        typeAndEnter(page, "Another agreement", "Phones off");
        click(page, "Say anew: Phones off");
        typeAndEnter(page, "The agreement in new words", "Phones stay outside");
        const storage::CrewStore store(world.side.notebook());
        QCOMPARE(Hearthside::must(store.agreements(crew.id)).at(0).text, s("Phones stay outside"));
        click(page, "Lay down: Phones stay outside");
        QVERIFY(Hearthside::must(store.agreements(crew.id)).isEmpty());
        QCOMPARE(Hearthside::must(store.agreements(crew.id, true)).size(), 1);
    }

    void whatACrewAgreedOnIsKeptAndUndone()
    {
        UiWorld world;
        const Crew crew = world.side.aCrew(s("Us"), {s("Ada")});
        CrewPage page(world.context);
        page.open({Place::Crew, crew.id.toString()});
        settle(page, {1280, 900});
        page.findChild<QTabBar *>()->setCurrentIndex(4);
        click(page, "deep");
        click(page, "well");
        auto *airtime = named<QAbstractButton>(page, "Records may tell how long each of us spoke");
        QVERIFY(airtime && !airtime->isChecked());
        airtime->click();
        const auto now = [&] {
            return Hearthside::must(storage::CrewStore(world.side.notebook()).get(crew.id));
        };
        QCOMPARE(now().depth, Depth::Deep);
        QCOMPARE(now().familiarity, Familiarity::Well);
        QVERIFY(now().keepsAirtime);
        Hearthside::must(world.side.notebook().history().undo());
        QVERIFY(!airtime->isChecked());
    }

    void onlyOnePersonIsMe()
    {
        UiWorld world;
        world.side.someone(s("Ada"));
        world.side.someone(s("Bo"));
        PeoplePage page(world.context);
        page.open({Place::People});
        settle(page, {1280, 900});
        for (const char *name : {"Ada", "Bo"}) {
            click(page, (QByteArray("Details of ") + name).constData());
            auto *me = named<QCheckBox>(page, "This is me");
            QVERIFY(me);
            me->setChecked(true);
            click(page, "Save");
        }
        int owners = 0;
        for (const Person &person :
             Hearthside::must(storage::PersonStore(world.side.notebook()).all()))
            owners += person.isMe ? 1 : 0;
        QCOMPARE(owners, 1);
        click(page, "Remove Bo");
        QVERIFY(!named<QAbstractButton>(page, "Remove Bo"));
        Hearthside::must(world.side.notebook().history().undo());
        QCoreApplication::processEvents();
        QVERIFY(named<QAbstractButton>(page, "Remove Bo"));
    }

    void theWelcomeLeadsThreeWays()
    {
        UiWorld world;
        int made = 0;
        WelcomePage page(world.context, [&made]() -> Status {
            ++made;
            return {};
        });
        settle(page, {1280, 800});
        click(page, "Call a crew");
        click(page, "Look around");
        click(page, "Just write");
        QCOMPARE(made, 1);
        QCOMPARE(
            world.shell.routes,
            (QList<Route>{{Place::Crews, s("new")}, {Place::Crews}, {Place::Journal, s("new")}}));
    }

    void everythingFitsAndHasAName_data() { addLooks(); }

    /// With HEARTH_GALLERY=folder the pictures are kept there for looking at.
    void everythingFitsAndHasAName()
    {
        QFETCH(int, look);
        wear(allLooks()[look]);
        UiWorld world;
        const Crew crew = sampleCrew(world);
        const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
        const auto check = [&](QWidget &page, const char *name) {
            settle(page, {1158, 768});
            if (!folder.isEmpty())
                page.grab().save(
                    QStringLiteral("%1/%2-%3.png")
                        .arg(folder, QLatin1String(name), QLatin1String(allLooks()[look].name)));
            QCOMPARE(clippedTexts(page).join(QLatin1Char('\n')), QString());
            QCOMPARE(unnamedFocusable(page).join(QLatin1Char('\n')), QString());
        };
        WelcomePage welcome(world.context, [] { return Status(); });
        check(welcome, "welcome");
        CrewsPage crews(world.context);
        crews.open({Place::Crews});
        check(crews, "crews");
        crews.open({Place::Crews, s("new")});
        typeAndEnter(crews, "Name of a person", "Amara");
        check(crews, "call");
        CrewPage page(world.context);
        page.open({Place::Crew, crew.id.toString()});
        auto *tabs = page.findChild<QTabBar *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            check(page, qPrintable(QStringLiteral("crew%1").arg(tab)));
        }
        tabs->setCurrentIndex(0);
        click(page, "Change the cycle…");
        check(page, "cycle");
        click(page, "Not now");
        click(page, "End the cycle…");
        check(page, "ending");
        click(page, "Export…");
        check(page, "export");
        const Crew bare = world.side.aCrew(s("A crew without anything"), {});
        page.open({Place::Crew, bare.id.toString()});
        check(page, "bare");
        PeoplePage people(world.context);
        people.open({Place::People});
        check(people, "people");
        click(people, "Details of Amara");
        check(people, "details");
    }
};

QTEST_MAIN(CrewsTest)
#include "crews_test.moc"
