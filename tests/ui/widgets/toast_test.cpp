// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "ui/widgets/toast.h"

#include <QtTest/QTest>
#include <QtWidgets/QtWidgets>

using namespace hearth::ui;
using namespace hearth::test;

/// What Hearth says in passing, over a page.
class ToastTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void itStandsAtTheFootOfThePage()
    {
        QWidget page;
        const auto *toast = shown(page);
        QVERIFY(page.height() - toast->geometry().bottom() < 20);
    }

    void itCoversNoButtonWhereThereIsRoomAbove()
    {
        QWidget page;
        auto *bar = new QPushButton(QStringLiteral("Run it now"), &page);
        bar->setGeometry(200, 520, 200, 40);
        const auto *toast = shown(page);
        QVERIFY(!toast->geometry().intersects(bar->geometry()));
        QVERIFY(toast->y() > page.height() / 2);
    }

    void itStaysAtTheFootWhereButtonsAreEverywhere()
    {
        QWidget page;
        for (int y = 0; y < 600; y += 40)
            (new QPushButton(&page))->setGeometry(200, y, 200, 30);
        const auto *toast = shown(page);
        QVERIFY(page.height() - toast->geometry().bottom() < 20);
    }

    void aButtonThatIsScrolledAwayIsNotMinded()
    {
        QWidget page;
        auto *area = new QScrollArea(&page);
        area->setGeometry(0, 0, 600, 200);
        auto *sheet = new QWidget;
        sheet->resize(500, 900);
        (new QPushButton(sheet))->setGeometry(200, 520, 200, 40);
        area->setWidget(sheet);
        const auto *toast = shown(page);
        QVERIFY(page.height() - toast->geometry().bottom() < 20);
    }

private:
    static Toast *shown(QWidget &page)
    {
        auto *toast = new Toast(&page);
        settle(page, {600, 600});
        toast->offer(QStringLiteral("The page is removed."), QStringLiteral("Undo"));
        settle(page, {600, 600});
        return toast;
    }
};

QTEST_MAIN(ToastTest)
#include "toast_test.moc"
