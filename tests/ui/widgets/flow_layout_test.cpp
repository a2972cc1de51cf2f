// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QtTest/QTest>

using namespace hearth::ui;
using namespace hearth::test;

class FlowLayoutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { wear(allLooks().first()); }

    void itemsFollowTheReadingDirection_data()
    {
        QTest::addColumn<bool>("rightToLeft");
        QTest::newRow("left to right") << false;
        QTest::newRow("right to left") << true;
    }

    void itemsFollowTheReadingDirection()
    {
        QFETCH(bool, rightToLeft);
        QWidget window;
        window.setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        auto *flow = new FlowLayout(&window);
        auto *first = new Button(QStringLiteral("First"));
        auto *second = new Button(QStringLiteral("Second"));
        flow->addWidget(first);
        flow->addWidget(second);
        settle(window, {400, 100});
        QCOMPARE(first->x() < second->x(), !rightToLeft);
        QCOMPARE(rightToLeft ? window.width() - first->geometry().right() - 1 : first->x(), 0);
    }

    void aNarrowWidthStartsNewLines()
    {
        QWidget window;
        auto *flow = new FlowLayout(&window, 8);
        for (int i = 0; i < 6; ++i)
            flow->addWidget(new Button(QStringLiteral("Button %1").arg(i)));
        const int one = flow->heightForWidth(2000);
        QCOMPARE(flow->heightForWidth(flow->sizeHint().width()), one);
        QCOMPARE(flow->heightForWidth(flow->minimumSize().width()), 6 * one + 5 * 8);
    }

    void aRowBecomesAColumnWhenItDoesNotFit()
    {
        AdaptiveRow row;
        row.addWidget(new Button(QStringLiteral("The first of two")));
        row.addWidget(new Button(QStringLiteral("The second of two")));
        settle(row, {800, 100});
        QVERIFY(!row.isColumn());
        settle(row, {200, 200});
        QVERIFY(row.isColumn());
        QVERIFY(row.heightForWidth(200) > row.heightForWidth(800));
    }

    void wrappedTextGetsTheHeightItNeeds()
    {
        WrapLabel label(QStringLiteral("To take one real question each, and leave with more "
                                       "courage than we came with."));
        QVERIFY(label.heightForWidth(150) >= 3 * label.fontMetrics().height());
        QVERIFY(label.heightForWidth(4000) < 2 * label.fontMetrics().height());
    }
};

QTEST_MAIN(FlowLayoutTest)
#include "flow_layout_test.moc"
