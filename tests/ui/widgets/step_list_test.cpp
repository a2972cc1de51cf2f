// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "ui/widgets/step_list.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace hearth::ui;
using namespace hearth::test;

class StepListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void eachStepSaysItsStateAndMinutes()
    {
        StepList list;
        fill(list);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&list);
        QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Steps"));
        QCOMPARE(accessible->childCount(), 3);
        QVERIFY(accessible->child(0)
                    ->text(QAccessible::Name)
                    .startsWith(QStringLiteral("Arrive, done")));
        QVERIFY(accessible->child(1)
                    ->text(QAccessible::Name)
                    .startsWith(QStringLiteral("Mirroring, now, 10")));
    }

    void theKeyboardReachesAndChoosesSteps()
    {
        StepList list;
        fill(list);
        settle(list, {260, 200});
        QCOMPARE(list.currentIndex().row(), 1);
        QSignalSpy chosen(&list, &StepList::stepChosen);
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 2);
    }

    void aLongNameMakesTheListTaller()
    {
        StepList list;
        fill(list);
        QVERIFY(list.heightForWidth(160) > list.heightForWidth(600));
    }

private:
    static void fill(StepList &list)
    {
        list.setSteps(
            {{QStringLiteral("Arrive"), 3, StepList::State::Done},
             {QStringLiteral("Mirroring"), 10, StepList::State::Now},
             {QStringLiteral("Generative dialogue with everyone"), 20, StepList::State::Ahead}});
    }
};

QTEST_MAIN(StepListTest)
#include "step_list_test.moc"
