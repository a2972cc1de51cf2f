// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/prompt_store.h"
#include "core/usecases/programmes.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/shelf/programmes_page.h"
#include "ui/shelf/questions_page.h"
#include "ui/shelf/reading_shelf.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

/// The programmes and the pages to read.
class ShelfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void everyProgrammeIsListedAndOpens()
    {
        UiWorld world;
        ProgrammesPage page(world.context);
        page.open({Place::Programmes});
        settle(page, {1000, 760});
        for (const auto &programme : world.library.programmes())
            QVERIFY2(seenTexts(page).contains(programme.name), qPrintable(programme.name));
        const auto first = world.library.programme(s("first-crew"));
        QVERIFY(first);
        click(page, qPrintable(s("Read ") + first->name));
        QCOMPARE(world.shell.routes, (QList<Route>{{Place::Programmes, s("first-crew")}}));
        page.open(world.shell.routes.constLast());
        settle(page, {1000, 760});
        QVERIFY(seenTexts(page).contains(first->summary));
        QVERIFY(seenTexts(page).contains(s("1. ") + first->sessions.constFirst().title));
    }

    void aCrewBeginsToFollowOne()
    {
        UiWorld world;
        const Crew crew = world.side.aCrew(s("Lanterns"), {s("Ada"), s("Bo")});
        ProgrammesPage page(world.context);
        page.open({Place::Programmes, s("first-crew"), crew.id.toString()});
        settle(page, {1000, 760});
        const auto programme = world.library.programme(s("first-crew"));
        click(page, qPrintable(s("Follow %1 with this crew").arg(programme->name)));
        QCOMPARE(world.shell.routes, (QList<Route>{{Place::Crew, crew.id.toString()}}));
        QCOMPARE(world.shell.told.size(), 1);
        const auto way = Hearthside::must(
            usecases::following(world.side.notebook(), crew.id,
                                [&](const QString &id) { return world.library.programme(id); }));
        QVERIFY(way);
        QCOMPARE(way->programme.id, s("first-crew"));
    }

    void withoutACrewOneIsCalledFirst()
    {
        UiWorld world;
        ProgrammesPage page(world.context);
        page.open({Place::Programmes, s("first-crew")});
        settle(page, {1000, 760});
        click(page, "Call a crew");
        QCOMPARE(world.shell.routes, (QList<Route>{{Place::Crews, s("new")}}));
    }

    void aPageEndsInOneThingToTry()
    {
        UiWorld world;
        ReadingShelf page(world.context);
        page.open({Place::Reading, s("how-to-begin")});
        settle(page, {1000, 760});
        QVERIFY(seenTexts(page).contains(s("How to begin")));
        click(page, "Go there");
        QCOMPARE(world.shell.routes, (QList<Route>{{Place::Programmes, s("first-crew")}}));
    }

    void anAddressIsShownBeforeABrowserOpensIt()
    {
        UiWorld world;
        ReadingShelf page(world.context);
        page.open({Place::Reading, s("working-out-loud")});
        settle(page, {1000, 760});
        const auto pointer = world.library.page(s("working-out-loud"));
        QVERIFY(pointer);
        const practice::Link link = pointer->links.constFirst();
        world.prompter.answers = {0};
        click(page, qPrintable(s("Open %1 in the browser…").arg(link.title)));
        QCOMPARE(world.prompter.asked.size(), 1);
        QVERIFY(world.prompter.asked.constFirst().text.contains(link.url));
    }

    void aQuestionIsSilencedAndOnesOwnIsAsked()
    {
        UiWorld world;
        QuestionsPage page(world.context);
        page.open({Place::Questions, s("check-out")});
        settle(page, {1000, 760});
        const auto first = world.library.prompts(s("check-out")).constFirst();
        click(page, qPrintable(s("Never ask: ") + first.text));
        QVERIFY(named<QAbstractButton>(page, qPrintable(s("Ask again: ") + first.text)));
        QCOMPARE(Hearthside::must(storage::PromptStore(world.side.notebook()).muted(s("check-out")))
                     .size(),
                 1);
        QTest::keyClicks(named<QLineEdit>(page, "A question of your own"), s("Warm enough?"));
        QTest::keyClick(named<QLineEdit>(page, "A question of your own"), Qt::Key_Return);
        QCoreApplication::processEvents();
        QVERIFY(seenTexts(page).contains(s("Warm enough?")));
        const auto all = world.library.prompts(s("check-out"));
        QVERIFY(std::any_of(all.cbegin(), all.cend(), [](const practice::Prompt &each) {
            return each.text == s("Warm enough?");
        }));
        settle(page, {1000, 760});
        click(page, "Remove Warm enough?");
        QVERIFY(!seenTexts(page).contains(s("Warm enough?")));
    }

    void aQuestionThatIsAddedComesIntoView()
    {
        UiWorld world;
        QuestionsPage page(world.context);
        page.open({Place::Questions, s("check-in")});
        settle(page, {1000, 760});
        auto *line = named<QLineEdit>(page, "A question of your own");
        QTest::keyClicks(line, s("Warm enough?"));
        click(page, "deep");
        QTest::keyClick(line, Qt::Key_Return);
        settle(page, {1000, 760});
        QVERIFY(seenTexts(page).contains(s("yours, new")));
        const auto *remove = named<QWidget>(page, "Remove Warm enough?");
        QVERIFY(remove);
        QTRY_VERIFY(page.rect().contains(QRect(remove->mapTo(&page, QPoint()), remove->size())));
    }

    void whatIsNotThereIsSaid()
    {
        UiWorld world;
        ReadingShelf page(world.context);
        page.open({Place::Reading, s("no-such-page")});
        QCOMPARE(world.shell.errors.size(), 1);
        QCOMPARE(world.shell.errors.constFirst().code, ErrorCode::NoSuchRow);
    }
};

QTEST_MAIN(ShelfTest)
#include "shelf_test.moc"
