// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practices/start_page.h"

#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

class StartPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void whoIsHereStandsRightUnderTheCrew()
    {
        UiWorld world;
        const Crew first = world.side.aCrew(s("Book & Bread"), {s("Mei"), s("Noor")});
        const Crew crew = world.side.aCrew(s("Lanterns"), {s("Ada"), s("Bo"), s("Cy")});
        StartPage page(world.context);
        page.open({Place::Start, s("case-clinic"), crew.id.toString()});
        settle(page, {1072, 770});
        const auto *combo = page.findChild<QComboBox *>();
        const auto bottom = combo->mapTo(&page, QPoint(0, combo->height())).y();
        int top = page.height();
        for (const QCheckBox *box : page.findChildren<QCheckBox *>())
            top = qMin(top, box->mapTo(&page, QPoint()).y());
        QVERIFY2(top - bottom < 40, qPrintable(s("%1 px between").arg(top - bottom)));
    }
};

QTEST_MAIN(StartPageTest)
#include "start_page_test.moc"
