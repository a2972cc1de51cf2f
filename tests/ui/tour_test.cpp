// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "tests/support/ui/screens.h"

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
        const QStringList faults = clippedTexts(*shown)
            + said("no name: ", unnamedFocusable(*shown)) + said("", sharedNames(*shown))
            + said("", tabFaults(*shown)) + tooLarge(*shown, look);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
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
