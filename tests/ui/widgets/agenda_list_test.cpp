// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/widgets/agenda_list.h"
#include "ui/widgets/minutes_bar.h"
#include "ui/widgets/offer_list.h"

#include <QtCore/QMimeData>
#include <QtGui/QAccessible>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

using namespace hearth::ui;
using namespace hearth::test;

namespace {

QList<AgendaList::Item> evening()
{
    return {
        {s("a"), s("19:00"), s("Arrive and check in"), s("Weather check-in"), {}, Tone::Sky, 10},
        {s("b"),
         s("19:14"),
         s("Case Clinic"),
         s("6 steps · Lucía gives the case"),
         {},
         Tone::Accent,
         55},
        {s("c"), s("20:15"), s("Stretch"), {}, s("6 min free before it"), Tone::Sage, 5, true},
        {s("d"), s("20:20"), s("Check out"), s("One word each"), {}, Tone::Sky, 4}};
}

QPoint middleOf(const AgendaList &list, int row)
{
    const QRect rect = list.visualRect(list.model()->index(row, 0));
    return {rect.width() / 2, rect.center().y()};
}

/// The places where a row shows its minutes and its grip, for any reading direction.
QPoint atEnd(const AgendaList &list, int row, int fromEnd)
{
    const QRect rect = list.visualRect(list.model()->index(row, 0));
    const int x = list.layoutDirection() == Qt::RightToLeft ? fromEnd : rect.width() - fromEnd;
    return {x, rect.center().y()};
}
constexpr int gripFromEnd = 20;
constexpr int minutesFromEnd = 70;

void drag(AgendaList &list, const QPoint &from, const QPoint &to)
{
    QWidget *area = list.viewport();
    QTest::mousePress(area, Qt::LeftButton, {}, from);
    // Moves with a button held are sent by hand: QTest's carry none.
    for (const QPoint &point : {from + QPoint(0, 4), (from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, point, area->mapToGlobal(point), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(area, &move);
    }
    QTest::mouseRelease(area, Qt::LeftButton, {}, to);
}

} // namespace

class AgendaListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { wear(allLooks().first()); }

    void anItemSaysWhenWhatHowLongAndItsPlace()
    {
        AgendaList list;
        list.setItems(evening());
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&list);
        QCOMPARE(spoken->text(QAccessible::Name), s("Agenda"));
        QCOMPARE(spoken->childCount(), 4);
        const QString second = spoken->child(1)->text(QAccessible::Name);
        QVERIFY2(second.startsWith(s("19:14 Case Clinic, 55 minute")), qPrintable(second));
        QVERIFY2(second.contains(s("2 of 4")), qPrintable(second));
        const QString pinned = spoken->child(2)->text(QAccessible::Name);
        QVERIFY2(pinned.contains(s("fixed time")), qPrintable(pinned));
        QVERIFY2(pinned.contains(s("6 min free before it")), qPrintable(pinned));
    }

    void theKeyboardMovesOpensAndTakesOut()
    {
        AgendaList list;
        list.setItems(evening());
        settle(list, {480, 400});
        list.setCurrentRow(1);
        QSignalSpy moved(&list, &AgendaList::moved);
        QSignalSpy opened(&list, &AgendaList::opened);
        QSignalSpy removed(&list, &AgendaList::removed);
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(&list, Qt::Key_End, Qt::AltModifier);
        QCOMPARE(moved.count(), 3);
        QCOMPARE(moved[0], (QVariantList{1, 0}));
        QCOMPARE(moved[1], (QVariantList{1, 2}));
        QCOMPARE(moved[2], (QVariantList{1, 3}));
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(opened.takeFirst(), QVariantList{1});
        QTest::keyClick(&list, Qt::Key_Delete);
        QCOMPARE(removed.takeFirst(), QVariantList{1});
    }

    void theFirstDoesNotMoveUp()
    {
        AgendaList list;
        list.setItems(evening());
        list.setCurrentRow(0);
        QSignalSpy moved(&list, &AgendaList::moved);
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(moved.count(), 0);
    }

    void plusAndMinusChangeTheMinutes()
    {
        AgendaList list;
        list.setItems(evening());
        list.setCurrentRow(2);
        QSignalSpy changed(&list, &AgendaList::minutesChanged);
        QTest::keyClicks(&list, s("+"));
        QTest::keyClicks(&list, s("-"));
        QCOMPARE(changed[0], (QVariantList{2, 6}));
        QCOMPARE(changed[1], (QVariantList{2, 4}));
    }

    void digitsTypeTheMinutes()
    {
        AgendaList list;
        list.setItems(evening());
        settle(list, {480, 400});
        list.setCurrentRow(1);
        QSignalSpy changed(&list, &AgendaList::minutesChanged);
        QTest::keyClicks(&list, s("4"));
        auto *field = list.findChild<QSpinBox *>();
        QVERIFY(field);
        QVERIFY(field->accessibleName().contains(s("Case Clinic")));
        QTest::keyClicks(field, s("5"));
        QTest::keyClick(field, Qt::Key_Return);
        QCoreApplication::processEvents(); // the list takes the number when the field is done with
                                           // the key
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0], (QVariantList{1, 45}));
    }

    void escapeLeavesTheMinutesAsTheyWere()
    {
        AgendaList list;
        list.setItems(evening());
        settle(list, {480, 400});
        QSignalSpy changed(&list, &AgendaList::minutesChanged);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, atEnd(list, 1, minutesFromEnd));
        auto *field = list.findChild<QSpinBox *>();
        QVERIFY(field);
        QTest::keyClicks(field, s("9"));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(changed.count(), 0);
    }

    void aRowIsDraggedToItsPlace()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            AgendaList list;
            list.setLayoutDirection(direction);
            list.setItems(evening());
            settle(list, {480, 400});
            QSignalSpy moved(&list, &AgendaList::moved);
            drag(list, atEnd(list, 0, gripFromEnd), middleOf(list, 2) + QPoint(0, 10));
            QCOMPARE(moved.count(), 1);
            QCOMPARE(moved[0], (QVariantList{0, 2}));
            drag(list, middleOf(list, 3), middleOf(list, 1) - QPoint(0, 10));
            QCOMPARE(moved[1], (QVariantList{3, 1}));
        }
    }

    void aDragThatEndsWhereItBeganMovesNothing()
    {
        AgendaList list;
        list.setItems(evening());
        settle(list, {480, 400});
        QSignalSpy moved(&list, &AgendaList::moved);
        drag(list, middleOf(list, 1), middleOf(list, 1) + QPoint(0, 14));
        QCOMPARE(moved.count(), 0);
        QWidget *area = list.viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, middleOf(list, 1));
        QMouseEvent move(QEvent::MouseMove, middleOf(list, 3), area->mapToGlobal(middleOf(list, 3)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(area, &move);
        QTest::keyClick(&list, Qt::Key_Escape);
        QTest::mouseRelease(area, Qt::LeftButton, {}, middleOf(list, 3));
        QCOMPARE(moved.count(), 0);
    }

    void theGripOpensTheMenu()
    {
        AgendaList list;
        list.setItems(evening());
        settle(list, {480, 400});
        QSignalSpy wanted(&list, &AgendaList::menuWanted);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, atEnd(list, 2, gripFromEnd));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toInt(), 2);
        QContextMenuEvent keyboard(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(list.viewport(), &keyboard);
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(wanted[1][0].toInt(), 2);
    }

    void aPracticeIsDroppedBetweenTwoItems()
    {
        AgendaList list;
        list.setItems(evening());
        settle(list, {480, 400});
        QSignalSpy dropped(&list, &AgendaList::dropped);
        const std::unique_ptr<QMimeData> data(AgendaList::carrying(s("stillness")));
        const QPoint where = middleOf(list, 1) - QPoint(0, 12);
        QDragEnterEvent enter(where, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(list.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(where, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(list.viewport(), &drop);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped[0], (QVariantList{s("stillness"), 1}));
    }

    void whatIsNoPracticeIsNotTaken()
    {
        AgendaList list;
        list.setItems(evening());
        settle(list, {480, 400});
        QMimeData text;
        text.setText(s("stillness"));
        QDragEnterEvent enter(middleOf(list, 0), Qt::CopyAction, &text, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(list.viewport(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void theChosenItemStaysChosenWhereverItGoes()
    {
        AgendaList list;
        auto items = evening();
        list.setItems(items);
        list.setCurrentRow(1);
        items.move(1, 3);
        list.setItems(items);
        QCOMPARE(list.currentRow(), 3);
        items.removeLast();
        list.setItems(items);
        QCOMPARE(list.currentRow(), 2);
        list.setItems({});
        QCOMPARE(list.currentRow(), -1);
    }

    void growingItIsAsTallAsItsRows()
    {
        AgendaList list;
        list.setItems(evening());
        list.setGrowing(true);
        QVERIFY(list.heightForWidth(480) >= 4 * 60);
        auto items = evening();
        items[0].title = s("Arrive, settle, look around, and say in one word how you are");
        list.setItems(items);
        QVERIFY(list.heightForWidth(240) > list.heightForWidth(900));
    }

    void anOfferIsChosenByEnterPlusAndDoubleClick()
    {
        OfferList list(s("Practices"));
        list.setOffers({{s("x"), s("Appreciation round"), s("Each thanks one other"),
                         s("fits the 6 minutes left"), s("5 min"), s("5 minutes"), s("Suggested")},
                        {s("y"), s("Stillness"), s("Settle"), {}, s("2 min"), s("2 minutes")}});
        settle(list, {300, 300});
        QSignalSpy chosen(&list, &OfferList::chosen);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst(), QVariantList{s("x")});
        const QRect second = list.visualRect(list.model()->index(1, 0));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                          {second.right() - 16, second.center().y()});
        QCOMPARE(chosen.takeFirst(), QVariantList{s("y")});
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, second.center());
        QCOMPARE(chosen.count(), 0);
        QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, second.center());
        QCOMPARE(chosen.takeFirst(), QVariantList{s("y")});
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&list);
        QCOMPARE(
            spoken->child(0)->text(QAccessible::Name),
            s("Appreciation round, 5 minutes, fits the 6 minutes left, Each thanks one other"));
    }

    void anOfferCarriesItsIdToTheAgenda()
    {
        OfferList list(s("Practices"));
        list.setOffers({{s("x"), s("Appreciation round"), {}, {}, s("5 min"), s("5 minutes")}});
        const std::unique_ptr<QMimeData> data(list.model()->mimeData({list.model()->index(0, 0)}));
        QCOMPARE(AgendaList::carriedBy(data.get()), std::optional(s("x")));
    }

    void everyLookFits_data() { addLooks(); }

    /// With HEARTH_GALLERY=folder the pictures are kept there for looking at.
    void everyLookFits()
    {
        QFETCH(int, look);
        wear(allLooks()[look]);
        QWidget sheet;
        auto *row = new QHBoxLayout(&sheet);
        auto *offers = new OfferList(s("Practices"));
        offers->setOffers(
            {{s("x"), s("Appreciation round"),
              s("Each person thanks one other, in a sentence or two, and nobody answers"),
              s("fits the 6 minutes left"), s("5 min"), s("5 minutes"), s("Suggested")},
             {s("y"), s("Two-minute stillness"), s("Settle before deep work"), s("lighter"),
              s("2 min"), s("2 minutes")},
             {s("z"),
              s("Troika consulting"),
              s("Trios, three turns"),
              {},
              s("45 min"),
              s("45 minutes"),
              s("All practices")}});
        auto *column = new QVBoxLayout;
        auto *bar = new MinutesBar;
        bar->setMinutes(84, 90, s("84 of 90 min planned"));
        auto *over = new MinutesBar;
        over->setMinutes(97, 90, s("7 min over"));
        auto *list = new AgendaList;
        list->setItems(evening());
        list->setCurrentRow(1);
        column->addWidget(bar);
        column->addWidget(over);
        column->addWidget(list);
        row->addWidget(offers, 3);
        row->addLayout(column, 4);
        settle(sheet, {760, 420});
        const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
        if (!folder.isEmpty())
            sheet.grab().save(QStringLiteral("%1/agenda-%2.png")
                                  .arg(folder, QLatin1String(allLooks()[look].name)));
        QCOMPARE(unnamedFocusable(sheet).join(QLatin1Char('\n')), QString());
        QVERIFY(list->visualRect(list->model()->index(3, 0)).width() <= list->viewport()->width());
    }
};

QTEST_MAIN(AgendaListTest)
#include "agenda_list_test.moc"
