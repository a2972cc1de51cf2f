// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "tests/support/ui/screens.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace hearth::test;

/// Every screen of the program in every look; hearth_tour draws the same ones.
class TourTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsCutUnnamedOrOutOfReach_data()
    {
        QTest::addColumn<Look>("look");
        QTest::addColumn<Screen>("screen");
        QStringList arranged;
        for (const Look &look : windowLooks()) {
            // Dark moves nothing: where light was walked already, pictures are enough.
            const QString arrangement = QStringLiteral("%1 %2 %3")
                                            .arg(look.textScalePercent)
                                            .arg(look.window.width())
                                            .arg(QLatin1String(look.catalogue));
            if (arranged.contains(arrangement))
                continue;
            arranged.append(arrangement);
            for (const Screen &screen : allScreens())
                QTest::addRow("%s %s", look.name, screen.name) << look << screen;
        }
    }

    void nothingIsCutUnnamedOrOutOfReach()
    {
        QFETCH(Look, look);
        QFETCH(Screen, screen);
        if (m_worn != look.name)
            wear(look);
        m_worn = look.name;
        ScreenWorld world(screen.shelf);
        QWidget *shown = show(screen, world, look);
        // What was wide once, and every page seen before, lets the window be narrow again.
        if (look.window.width() < 1000 && !qobject_cast<QDialog *>(shown)) {
            settle(*shown, {1600, 900});
            settle(*shown, look.window);
        }
        const QStringList faults = clippedTexts(*shown)
            + said("no name: ", unnamedFocusable(*shown)) + said("", sharedNames(*shown))
            + said("", tabFaults(*shown)) + tooLarge(*shown, look);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    /// What the walk looks for is found where it is.
    void faultsAreFound()
    {
        wear(windowLooks().first());
        m_worn = nullptr;
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *first = new QPushButton(QStringLiteral("Keep"));
        auto *second = new QPushButton(QStringLiteral("Keep"));
        auto *field = new QLineEdit;
        auto *missed = new QPushButton(QStringLiteral("Missed"));
        for (QWidget *each : {static_cast<QWidget *>(first), static_cast<QWidget *>(second),
                              static_cast<QWidget *>(field), static_cast<QWidget *>(missed)})
            column->addWidget(each);
        settle(window, {400, 300});
        QCOMPARE(clippedTexts(window), QStringList());
        QCOMPARE(unnamedFocusable(window).size(), 1);
        QCOMPARE(sharedNames(window), QStringList{QStringLiteral("2 are called \"Keep\"")});
        QCOMPARE(tabFaults(window), QStringList());
        class Trap : public QObject
        {
            bool eventFilter(QObject *, QEvent *event) override
            {
                return event->type() == QEvent::KeyPress;
            }
        } trap;
        field->installEventFilter(&trap);
        QCOMPARE(tabFaults(window).size(), 1);
        field->removeEventFilter(&trap);
        first->setFixedWidth(8);
        QCOMPARE(clippedTexts(window).size(), 1);
    }

private:
    static QStringList said(const char *what, QStringList faults)
    {
        for (QString &fault : faults)
            fault.prepend(QLatin1String(what));
        return faults;
    }

    /// A window that cannot be made as small as the screen it is on.
    static QStringList tooLarge(const QWidget &window, const Look &look)
    {
        if (window.width() <= look.window.width() && window.height() <= look.window.height())
            return {};
        return {QStringLiteral("takes %1 x %2").arg(window.width()).arg(window.height())};
    }

    const char *m_worn = nullptr;
};

QTEST_MAIN(TourTest)
#include "tour_test.moc"
