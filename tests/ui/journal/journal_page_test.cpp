// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal_store.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/journal/journal_page.h"
#include "ui/journal/page_list.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/ring_map.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

void type(const QWidget &root, const char *text)
{
    QWidget *edit = namedWidget(root, s("This page of your journal"));
    QVERIFY(edit);
    QTest::keyClicks(edit, s(text));
}

QList<JournalEntry> pages(UiWorld &world)
{
    return Hearthside::must(storage::JournalStore(world.side.notebook()).page(10));
}

} // namespace

class JournalPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void whatIsTypedIsKeptWithItsWeatherAndItsQuestion()
    {
        UiWorld world;
        JournalPage page(world.context);
        page.open({Place::Journal});
        settle(page, {1000, 700});
        click(page, "A question, please");
        type(page, "Tired and glad");
        click(page, "heavy");
        page.keep();
        QCOMPARE(pages(world).size(), 1);
        QCOMPARE(pages(world)[0].text, s("Tired and glad"));
        QCOMPARE(pages(world)[0].weather, s("heavy"));
        QVERIFY(!pages(world)[0].prompt.isEmpty());
        QVERIFY(seenTexts(page).contains(pages(world)[0].prompt));
        click(page, "heavy");
        QCOMPARE(pages(world)[0].weather, QString());
        QCOMPARE(world.shell.errors.size(), 0);
    }

    void aMapIsWrittenBesideItsPictureAndKept()
    {
        UiWorld world;
        JournalPage page(world.context);
        page.open({Place::Journal, s("alone"), s("pod-mapping")});
        settle(page, {1000, 900});
        auto *map = page.findChild<RingMap *>();
        QVERIFY(map->isVisible());
        QCOMPARE(map->rings().size(), 3);
        QVERIFY(pages(world).isEmpty()); // nobody stands in it yet
        auto *edit = named<NoteEdit>(page, "This page of your journal");
        edit->moveCursor(QTextCursor::Start);
        edit->moveCursor(QTextCursor::Down);
        edit->moveCursor(QTextCursor::EndOfLine);
        QTest::keyClicks(edit, s("Mei, round the corner"));
        QCOMPARE(map->rings()[0].names, QStringList{s("Mei, round the corner")});
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Up);
        QVERIFY(map->rings()[0].names.isEmpty());
        QCOMPARE(map->rings()[1].names, QStringList{s("Mei, round the corner")});
        page.keep();
        QVERIFY(pages(world)[0].text.contains(s("## Might become so\n- Mei, round the corner\n")));
        QVERIFY(!pages(world)[0].prompt.isEmpty());
        edit->moveCursor(QTextCursor::End);
        edit->insertPlainText(s("\n\nEnough for today."));
        QVERIFY(!map->isVisible()); // a page like any other
    }

    void eachChangeOfAMapIsTakenBackByItself()
    {
        UiWorld world;
        JournalPage page(world.context);
        page.open({Place::Journal, s("alone"), s("pod-mapping")});
        settle(page, {1000, 900});
        auto *map = page.findChild<RingMap *>();
        auto *edit = named<NoteEdit>(page, "This page of your journal");
        edit->moveCursor(QTextCursor::Start);
        edit->moveCursor(QTextCursor::Down);
        edit->moveCursor(QTextCursor::EndOfLine);
        QTest::keyClicks(edit, s("Mei"));
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Up);
        QTest::keyClick(map, Qt::Key_Up);
        QCOMPARE(map->rings()[2].names, QStringList{s("Mei")});
        for (const int ring : {1, 0}) {
            QVERIFY(world.side.notebook().history().undo());
            QCOMPARE(map->rings()[ring].names, QStringList{s("Mei")});
        }
    }

    void theMapOfTodayIsOpenedAgain()
    {
        UiWorld world;
        JournalPage page(world.context);
        page.open({Place::Journal, s("new")});
        settle(page, {1000, 900});
        auto *edit = named<NoteEdit>(page, "This page of your journal");
        const auto draw = [&](const char *name) {
            click(page, "Draw a map");
            edit->moveCursor(QTextCursor::Start);
            edit->moveCursor(QTextCursor::Down);
            edit->moveCursor(QTextCursor::EndOfLine);
            QTest::keyClicks(edit, s(name));
            page.keep();
        };
        draw("Mei");
        click(page, "New page");
        click(page, "Draw a map");
        QVERIFY(edit->text().contains(s("- Mei\n")));
        QCOMPARE(world.shell.told.size(), 1);
        draw("Bo"); // from the map itself, another one
        QVERIFY(!edit->text().contains(s("Mei")));
        QCOMPARE(pages(world).size(), 2);
        world.side.clock().advance(24 * 3'600'000);
        click(page, "New page");
        click(page, "Draw a map");
        QVERIFY(!edit->text().contains(s("Bo")));
    }

    void aPracticeForOneIsDoneInTheJournal()
    {
        UiWorld world;
        JournalPage page(world.context);
        page.open({Place::Journal, s("alone"), s("leadership-as-hospitality-check")});
        settle(page, {1000, 900});
        QVERIFY(!page.findChild<RingMap *>()->isVisible());
        const auto practice = world.library.find(s("leadership-as-hospitality-check"));
        QVERIFY(seenTexts(page).contains(practice->name));
        const auto *edit = named<NoteEdit>(page, "This page of your journal");
        for (const practice::Step &step : practice->steps)
            QVERIFY(edit->text().contains(step.say));
        page.keep();
        QVERIFY(pages(world).isEmpty());
    }

    void movingInTheListShowsAnotherPageAndKeepsThisOne()
    {
        UiWorld world;
        JournalPage page(world.context);
        page.open({Place::Journal});
        settle(page, {1000, 700});
        type(page, "The first");
        world.side.clock().advance(86'400'000);
        click(page, "New page");
        type(page, "The second");
        page.keep();
        auto *list = page.findChild<PageList *>();
        QCOMPARE(list->model()->rowCount(), 2);
        auto *edit = page.findChild<QPlainTextEdit *>();
        QTest::keyClicks(edit, s(" goes on"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(edit->toPlainText(), s("The first"));
        QCOMPARE(pages(world)[0].text, s("The second goes on"));
    }

    void aRemovedPageComesBackByUndo()
    {
        UiWorld world;
        JournalPage page(world.context);
        page.open({Place::Journal});
        settle(page, {1000, 700});
        QVERIFY(!named<QAbstractButton>(page, "Remove this page")->isEnabled());
        type(page, "Not for long");
        page.keep();
        click(page, "Remove this page");
        QVERIFY(pages(world).isEmpty());
        QCOMPARE(world.shell.told.size(), 1);
        Hearthside::must(world.side.notebook().history().undo());
        QCOMPARE(pages(world).size(), 1);
        QCOMPARE(page.findChild<PageList *>()->model()->rowCount(), 1);
    }

    void inANarrowWindowThePagesTakeThePlaceOfTheOne()
    {
        UiWorld world;
        JournalPage page(world.context);
        page.open({Place::Journal});
        settle(page, {560, 560});
        auto *edit = page.findChild<QPlainTextEdit *>();
        QVERIFY(edit->isVisible());
        click(page, "All pages");
        QVERIFY(!edit->isVisible());
        QVERIFY(page.findChild<PageList *>()->isVisible());
        click(page, "New page");
        QVERIFY(edit->isVisible());
    }
};

QTEST_MAIN(JournalPageTest)
#include "journal_page_test.moc"
