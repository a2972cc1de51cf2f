// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/board.h"

#include "core/storage/board_store.h"
#include "core/storage/crew_store.h"
#include "core/storage/history.h"
#include "core/usecases/calling.h"
#include "core/usecases/recalling.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A crew with an empty board.
struct Board
{
    Board()
        : crew(side.aCrew(s("Lanterns"), {s("Ada"), s("Bo")}))
    {
    }
    BoardCardId add(Pile pile, const char *text)
    {
        return Hearthside::must(usecases::addCard(side.notebook(), crew.id, pile, s(text)));
    }
    void move(const BoardCardId &card, Pile pile, int position)
    {
        Hearthside::must(usecases::moveCard(side.notebook(), card, pile, position));
    }
    QStringList pile(Pile which)
    {
        QStringList texts;
        for (const BoardCard &card : Hearthside::must(BoardStore(side.notebook()).ofCrew(crew.id)))
            if (card.pile == which)
                texts.append(card.text);
        return texts;
    }
    BoardCard card(const BoardCardId &id)
    {
        return Hearthside::must(BoardStore(side.notebook()).get(id));
    }
    QList<Agreement> agreements()
    {
        return Hearthside::must(CrewStore(side.notebook()).agreements(crew.id));
    }

    Hearthside side;
    Crew crew;
};

} // namespace

class BoardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cardsLieInTheOrderTheyCame()
    {
        Board board;
        board.add(Pile::Task, "one");
        board.add(Pile::Task, "two");
        board.add(Pile::Awareness, "three");
        QCOMPARE(board.pile(Pile::Task), (QStringList{s("one"), s("two")}));
        QCOMPARE(board.pile(Pile::Awareness), QStringList{s("three")});
    }

    void aCardNeedsWords()
    {
        Board board;
        const auto add = [&](const QString &text) {
            return usecases::addCard(board.side.notebook(), board.crew.id, Pile::Task, text);
        };
        QCOMPARE(add(s("  \n")).error().code, ErrorCode::NameEmpty);
        QCOMPARE(add(QString(usecases::longestCard + 1, QLatin1Char('a'))).error().code,
                 ErrorCode::TextTooLong);
        QVERIFY(add(QString(usecases::longestCard, QLatin1Char('a'))).has_value());
    }

    void cardsMoveWithinAPileAndToAnother()
    {
        Board board;
        const auto one = board.add(Pile::Task, "one");
        board.add(Pile::Task, "two");
        board.add(Pile::Task, "three");
        board.move(one, Pile::Task, 1);
        QCOMPARE(board.pile(Pile::Task), (QStringList{s("two"), s("one"), s("three")}));
        board.move(one, Pile::Task, 99);
        QCOMPARE(board.pile(Pile::Task), (QStringList{s("two"), s("three"), s("one")}));
        board.add(Pile::Done, "old");
        board.move(one, Pile::Done, 0);
        QCOMPARE(board.pile(Pile::Task), (QStringList{s("two"), s("three")}));
        QCOMPARE(board.pile(Pile::Done), (QStringList{s("one"), s("old")}));
    }

    void everyTestHasADayOnWhichItIsLookedAtAgain()
    {
        Board board;
        const QDate after = usecases::today(board.side.notebook()).addDays(usecases::testDays);
        QCOMPARE(board.card(board.add(Pile::Test, "begin in silence")).reviewOn, after);
        const auto moved = board.add(Pile::Awareness, "we start late");
        QVERIFY(!board.card(moved).reviewOn.isValid());
        board.move(moved, Pile::Test, 0);
        QCOMPARE(board.card(moved).reviewOn, after);
        BoardCard edited = board.card(moved);
        edited.reviewOn = {};
        Hearthside::must(usecases::editCard(board.side.notebook(), edited));
        QCOMPARE(board.card(moved).reviewOn, after);
    }

    void testsAreDueFromTheirDayOn()
    {
        Board board;
        board.add(Pile::Test, "begin in silence");
        const QDate day = usecases::today(board.side.notebook()).addDays(usecases::testDays);
        const auto due = [&](const QDate &by) {
            return Hearthside::must(
                       BoardStore(board.side.notebook()).testsDue(board.crew.id, by, 5))
                .size();
        };
        QCOMPARE(due(day.addDays(-1)), 0);
        QCOMPARE(due(day), 1);
    }

    void aTestThatIsDueOpensTheMeeting()
    {
        Board board;
        const auto card = board.add(Pile::Test, "begin in silence");
        const auto due = [&] {
            return Hearthside::must(
                       usecases::recallOnArriving(board.side.notebook(), board.crew.id,
                                                  usecases::today(board.side.notebook())))
                .testsDue;
        };
        QVERIFY(due().isEmpty());
        board.side.clock().advance(usecases::testDays * 24 * 3'600'000LL);
        QCOMPARE(due().size(), 1);
        board.move(card, Pile::Awareness, 0);
        QVERIFY(due().isEmpty());
    }

    void whatIsMasteredBecomesAnAgreementOnce()
    {
        Board board;
        const auto card = board.add(Pile::Test, "We begin in silence");
        board.move(card, Pile::Mastery, 0);
        QCOMPARE(board.agreements().size(), 1);
        QCOMPARE(board.agreements()[0].text, s("We begin in silence"));
        QCOMPARE(board.agreements()[0].adopted, usecases::today(board.side.notebook()));
        board.move(card, Pile::Test, 0);
        board.move(card, Pile::Mastery, 0);
        QCOMPARE(board.agreements().size(), 1);
    }

    void aMoveWithItsAgreementIsOneStepBack()
    {
        Board board;
        const auto card = board.add(Pile::Test, "We begin in silence");
        board.side.clock().advance(61'000);
        board.move(card, Pile::Mastery, 0);
        Hearthside::must(board.side.notebook().history().undo());
        QVERIFY(board.agreements().isEmpty());
        QCOMPARE(board.card(card).pile, Pile::Test);
    }

    void whereACardLiesIsNotForItsWordsToSay()
    {
        Board board;
        const auto card = board.add(Pile::Task, "one");
        BoardCard edited = board.card(card);
        edited.text = s("  another  ");
        edited.pile = Pile::Done;
        Hearthside::must(usecases::editCard(board.side.notebook(), edited));
        QCOMPARE(board.card(card).text, s("another"));
        QCOMPARE(board.card(card).pile, Pile::Task);
    }

    void aRemovedCardIsGone()
    {
        Board board;
        const auto card = board.add(Pile::KnownVoid, "nobody writes minutes");
        Hearthside::must(usecases::removeCard(board.side.notebook(), card));
        QVERIFY(board.pile(Pile::KnownVoid).isEmpty());
        QCOMPARE(usecases::moveCard(board.side.notebook(), card, Pile::Done, 0).error().code,
                 ErrorCode::NoSuchRow);
    }
};

QTEST_GUILESS_MAIN(BoardTest)
#include "board_test.moc"
