// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hosting_wheel.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/toast.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace hearth::ui;
using namespace hearth::test;

class NavRailTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void arrowsMoveAndEnterChooses()
    {
        NavRail rail;
        auto *today = rail.addItem(QStringLiteral("today"), Icon::Home, QStringLiteral("Today"));
        rail.addItem(QStringLiteral("crews"), Icon::Crews, QStringLiteral("Crews"));
        auto *last = rail.addFootItem(QStringLiteral("settings"), Icon::Settings,
                                      QStringLiteral("Settings"));
        rail.setCurrent(QStringLiteral("today"));
        settle(rail, {220, 500});
        rail.activateWindow();
        today->setFocus();
        QSignalSpy chosen(&rail, &NavRail::chosen);
        QTest::keyClick(today, Qt::Key_End);
        QCOMPARE(QApplication::focusWidget(), last);
        QTest::keyClick(last, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("settings"));
        QCOMPARE(rail.current(), QStringLiteral("today")); // the owner decides
        QVERIFY(today->isChecked());
        QVERIFY(!last->isChecked());
    }

    void onlyTheChosenPlaceIsATabStop()
    {
        NavRail rail;
        rail.addItem(QStringLiteral("today"), Icon::Home, QStringLiteral("Today"));
        rail.setSection(QStringLiteral("Your crews"),
                        {{QStringLiteral("c1"), QStringLiteral("Lanterns"), Tone::Sage}});
        rail.setCurrent(QStringLiteral("c1"));
        QCOMPARE(rail.item(QStringLiteral("c1"))->focusPolicy(), Qt::StrongFocus);
        QCOMPARE(rail.item(QStringLiteral("today"))->focusPolicy(), Qt::ClickFocus);
        rail.setSection(QStringLiteral("Your crews"), {});
        QCOMPARE(rail.item(QStringLiteral("today"))->focusPolicy(), Qt::StrongFocus);
    }

    void inANarrowWindowOnlyPicturesAreLeftAndTheirNamesAreTold()
    {
        NavRail rail;
        auto *crews = rail.addItem(QStringLiteral("crews"), Icon::Crews, QStringLiteral("Crews"));
        rail.fitInto(1280);
        QVERIFY(!rail.isBare());
        const int wide = rail.sizeHint().width();
        rail.fitInto(500);
        QVERIFY(rail.isBare());
        QVERIFY(rail.sizeHint().width() < wide / 2);
        QCOMPARE(crews->toolTip(), QStringLiteral("Crews"));
        QCOMPARE(crews->text(), QStringLiteral("Crews"));
        rail.setSection(QStringLiteral("Your crews"),
                        {{QStringLiteral("c1"), QStringLiteral("Lanterns"), Tone::Sage}});
        QCOMPARE(rail.item(QStringLiteral("c1"))->toolTip(), QStringLiteral("Lanterns"));
        rail.fitInto(1280);
        QCOMPARE(rail.sizeHint().width(), wide);
        QCOMPARE(crews->toolTip(), QString());
    }

    void theWheelIsHeardAsAList()
    {
        HostingWheel wheel;
        wheel.setPeople(
            {{QStringLiteral("Jonas"), Tone::Sage}, {QStringLiteral("Lucía"), Tone::Plum}});
        const QString heard = wheel.accessibleName();
        QVERIFY(heard.indexOf(QStringLiteral("Jonas")) < heard.indexOf(QStringLiteral("Lucía")));
        QVERIFY(heard.contains(QChar(0x2068)));
    }

    void aToastIsHeardAndTakesNoFocus()
    {
        QWidget window;
        auto *button = new Button(QStringLiteral("Here"), ButtonKind::Secondary, &window);
        settle(window, {600, 400});
        window.activateWindow();
        button->setFocus();
        Toast toast(&window);
        QSignalSpy undone(&toast, &Toast::actionChosen);
        toast.offer(QStringLiteral("Tomek was taken off the list."), QStringLiteral("Undo"));
        QCOMPARE(toast.accessibleName(), QStringLiteral("Tomek was taken off the list."));
        QCOMPARE(QApplication::focusWidget(), button);
        QVERIFY(window.rect().contains(toast.geometry()));
        toast.button()->click();
        QCOMPARE(undone.count(), 1);
        QVERIFY(!toast.isVisible());
    }
};

QTEST_MAIN(NavRailTest)
#include "nav_rail_test.moc"
