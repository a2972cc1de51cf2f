// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/minutes_bar.h"

#include "tests/support/ui/looks.h"
#include "ui/theme/style.h"

#include <QtTest/QTest>

using namespace hearth::ui;
using namespace hearth::test;

class MinutesBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void itIsGreenOnlyWhereAllHolds()
    {
        MinutesBar bar;
        settle(bar, {400, 8});
        bar.setMinutes(60, 90, QStringLiteral("60 of 90"));
        QVERIFY(isGreen(bar));
        bar.setMinutes(90, 90, QStringLiteral("90 of 90"));
        QVERIFY(isGreen(bar));
        bar.setMinutes(91, 90, QStringLiteral("1 over"));
        QVERIFY(!isGreen(bar));
        bar.setMinutes(60, 90, QStringLiteral("60 of 90"), false);
        QVERIFY(!isGreen(bar));
    }

private:
    static bool isGreen(MinutesBar &bar)
    {
        const QImage image = bar.grab().toImage();
        const QColor green = tokensOf(&bar).sage.ink;
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, image.height() / 2) == green)
                return true;
        }
        return false;
    }
};

QTEST_MAIN(MinutesBarTest)
#include "minutes_bar_test.moc"
