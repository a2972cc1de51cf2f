// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QVBoxLayout>

using namespace hearth::ui;
using namespace hearth::test;

class ChipTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void theKeyboardTurnsAFilterOnAndOff()
    {
        Chip chip(QStringLiteral("Crew"));
        QTest::keyClick(&chip, Qt::Key_Space);
        QVERIFY(chip.isChecked());
        QTest::keyClick(&chip, Qt::Key_Return);
        QVERIFY(!chip.isChecked());
    }

    void aFactTakesNoFocus()
    {
        Chip chip(QStringLiteral("No advice unless asked"));
        chip.setStatic();
        QCOMPARE(chip.focusPolicy(), Qt::NoFocus);
    }

    void aPersonsChipSaysWhereTheTurnStands()
    {
        Chip chip(QStringLiteral("Amara"));
        chip.setTurn(Chip::Turn::Spoken);
        QCOMPARE(chip.accessibleName(), QStringLiteral("Amara, has spoken"));
        chip.setTurn(Chip::Turn::Speaking);
        QCOMPARE(chip.accessibleName(), QStringLiteral("Amara, speaking now"));
        QVERIFY(!chip.isCheckable());
    }

    void choosingMovesNothing()
    {
        Chip chip(QStringLiteral("Markdown"));
        const QSize before = chip.sizeHint();
        chip.setChecked(true);
        QCOMPARE(chip.sizeHint(), before);
    }

    void arrowKeysMoveAChoiceAndSayIt()
    {
        ChoiceRow row(QStringLiteral("Format"));
        row.addChoice(QStringLiteral("pdf"), QStringLiteral("PDF"));
        row.addChoice(QStringLiteral("md"), QStringLiteral("Markdown"));
        settle(row, {400, 60});
        QCOMPARE(row.current(), QStringLiteral("pdf"));
        QSignalSpy chosen(&row, &ChoiceRow::chosen);
        row.setCurrent(QStringLiteral("md"));
        QCOMPARE(chosen.count(), 0);
        row.setCurrent(QStringLiteral("pdf"));
        auto *first = row.findChild<Chip *>();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(row.current(), QStringLiteral("md"));
        QCOMPARE(chosen.count(), 1);
    }
};

QTEST_MAIN(ChipTest)
#include "chip_test.moc"
