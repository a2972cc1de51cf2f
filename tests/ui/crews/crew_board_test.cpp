// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_board.h"

#include "core/storage/board_store.h"
#include "core/usecases/board.h"
#include "tests/support/ui/ui_world.h"
#include "ui/crews/board_card.h"
#include "ui/crews/board_pile.h"
#include "ui/widgets/form_field.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::test;
using namespace hearth::ui;

namespace {

/// The board of a crew of two, shown, and read anew whenever the notebook changes.
struct Shown
{
    Shown()
        : crew(world.side.aCrew(s("Lanterns"), {s("Ada"), s("Bo")}))
        , board(world.context)
    {
        board.resize(1000, 800);
        board.QWidget::show();
        read();
        QObject::connect(&world.side.notebook().changes(), &ChangeHub::committed, &board,
                         [this] { read(); });
    }
    void read()
    {
        board.show(Hearthside::must(CrewView::read(world.side.notebook(), crew.id, 10)));
    }
    BoardCardId add(Pile pile, const char *text)
    {
        const auto id =
            Hearthside::must(usecases::addCard(world.side.notebook(), crew.id, pile, s(text)));
        QCoreApplication::processEvents();
        return id;
    }
    BoardCard card(const BoardCardId &id)
    {
        return Hearthside::must(BoardStore(world.side.notebook()).get(id));
    }
    BoardCardView *view(const BoardCardId &id)
    {
        for (auto *each : board.findChildren<BoardCardView *>())
            if (each->id() == id.toString())
                return each;
        return nullptr;
    }
    BoardPile *pile(Pile which)
    {
        for (auto *each : board.findChildren<BoardPile *>())
            if (each->pile() == which)
                return each;
        return nullptr;
    }
    /// Chooses in the menu of a card; the texts are those of menus and what is in them.
    void choose(const BoardCardId &id, const QStringList &path)
    {
        QTest::keyClick(view(id), Qt::Key_Return);
        auto *menu = board.findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(menu != nullptr);
        for (const QString &text : path) {
            QAction *found = nullptr;
            for (QAction *action : menu->actions()) {
                if (action->text().section(QLatin1Char('\t'), 0, 0).contains(text))
                    found = action;
            }
            QVERIFY2(found != nullptr, qPrintable(text));
            if (found->menu() != nullptr)
                menu = found->menu();
            else
                found->trigger();
        }
        for (QMenu *open : board.findChildren<QMenu *>())
            open->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

    UiWorld world;
    Crew crew;
    CrewBoard board;
};

} // namespace

class CrewBoardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCardIsWrittenOnAPile()
    {
        Shown shown;
        QLineEdit *line = shown.pile(Pile::Awareness)->entry()->line();
        QTest::keyClicks(line, s("We start late"));
        QTest::keyClick(line, Qt::Key_Return);
        const auto cards =
            Hearthside::must(BoardStore(shown.world.side.notebook()).ofCrew(shown.crew.id));
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards[0].text, s("We start late"));
        QCOMPARE(cards[0].pile, Pile::Awareness);
        QVERIFY(line->text().isEmpty());
    }

    void altAndTheArrowsMoveACardAndItKeepsTheFocus()
    {
        Shown shown;
        const auto card = shown.add(Pile::Awareness, "We start late");
        shown.board.activateWindow();
        shown.view(card)->setFocus();
        QTest::keyClick(shown.view(card), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(shown.card(card).pile, Pile::Test);
        QTest::keyClick(shown.view(card), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(shown.card(card).pile, Pile::Mastery);
        QCOMPARE(shown.world.shell.told.size(), 1); // that it is an agreement now
        shown.add(Pile::Mastery, "Another");
        QTest::keyClick(shown.view(card), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(shown.card(card).position, 1);
    }

    void aCardIsDroppedWhereItIsLetGo()
    {
        Shown shown;
        const auto card = shown.add(Pile::Awareness, "We start late");
        shown.add(Pile::Done, "A folder");
        QMimeData carried;
        carried.setData(s("application/x-hearth-board-card"), card.toString().toUtf8());
        BoardPile *pile = shown.pile(Pile::Done);
        QDragEnterEvent enter(QPoint(20, 20), Qt::MoveAction, &carried, Qt::LeftButton, {});
        QCoreApplication::sendEvent(pile, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, pile->height() - 2), Qt::MoveAction, &carried, Qt::LeftButton,
                        {});
        QCoreApplication::sendEvent(pile, &drop);
        QCoreApplication::processEvents();
        QCOMPARE(shown.card(card).pile, Pile::Done);
        QCOMPARE(shown.card(card).position, 1);
    }

    void somebodySeesToACard()
    {
        Shown shown;
        const auto card = shown.add(Pile::ToDo, "Ask the library");
        shown.choose(card, {s("Who sees to it"), s("Bo")});
        QVERIFY(shown.card(card).person.has_value());
        QVERIFY(seenTexts(shown.board).join(QLatin1Char('|')).contains(s("Bo")));
        shown.choose(card, {s("Who sees to it"), s("Nobody yet")});
        QVERIFY(!shown.card(card).person.has_value());
    }

    void aCardIsSaidAnewAndEmptyWordsAreRefused()
    {
        Shown shown;
        const auto card = shown.add(Pile::Task, "Find a room");
        shown.choose(card, {s("Say anew")});
        auto *line = named<QLineEdit>(shown.board, "The card in new words");
        QVERIFY(line != nullptr);
        line->setText(s("Find a warm room"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(shown.card(card).text, s("Find a warm room"));
    }

    void aTestGetsAnotherDay()
    {
        Shown shown;
        const auto card = shown.add(Pile::Test, "Begin in silence");
        shown.choose(card, {s("Look at it again on")});
        auto *line = named<QLineEdit>(shown.board, "When to look at it again");
        QVERIFY(line != nullptr);
        line->setText(s("2026-05-01"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(shown.card(card).reviewOn, QDate(2026, 5, 1));
    }

    void deleteTakesACardAway()
    {
        Shown shown;
        const auto card = shown.add(Pile::Task, "Find a room");
        QTest::keyClick(shown.view(card), Qt::Key_Delete);
        QVERIFY(!BoardStore(shown.world.side.notebook()).get(card));
        QCOMPARE(shown.world.shell.told, QStringList{s("The card is taken away.")});
    }
};

QTEST_MAIN(CrewBoardTest)
#include "crew_board_test.moc"
