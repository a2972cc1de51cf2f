// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "ui/widgets/time_field.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

using namespace hearth::ui;
using namespace hearth::test;

class TimeFieldTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }
    void aTimeIsTypedAsPeopleWriteIt_data();
    void aTimeIsTypedAsPeopleWriteIt();
    void minutesAloneAreTypedWhereTheyStand();
};

void TimeFieldTest::aTimeIsTypedAsPeopleWriteIt_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QTime>("time");
    QTest::newRow("with a colon") << QStringLiteral("19:50") << QTime(19, 50);
    QTest::newRow("with a point") << QStringLiteral("7.05") << QTime(7, 5);
    QTest::newRow("together") << QStringLiteral("1930") << QTime(19, 30);
    QTest::newRow("three digits") << QStringLiteral("905") << QTime(9, 5);
    QTest::newRow("the hour alone") << QStringLiteral("18") << QTime(18, 0);
    QTest::newRow("midnight") << QStringLiteral("0000") << QTime(0, 0);
}

void TimeFieldTest::aTimeIsTypedAsPeopleWriteIt()
{
    QFETCH(QString, keys);
    for (const bool whole : {true, false}) {
        TimeField field;
        field.setTime(QTime(3, 0));
        field.show();
        field.setFocus();
        if (whole)
            QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        else
            field.setSelectedSection(QDateTimeEdit::HourSection);
        QTest::keyClicks(&field, keys);
        QTEST(field.time(), "time");
    }
}

void TimeFieldTest::minutesAloneAreTypedWhereTheyStand()
{
    TimeField field;
    field.setTime(QTime(19, 0));
    field.show();
    field.setFocus();
    field.setSelectedSection(QDateTimeEdit::MinuteSection);
    QTest::keyClicks(&field, QStringLiteral("45"));
    QCOMPARE(field.time(), QTime(19, 45));
}

QTEST_MAIN(TimeFieldTest)
#include "time_field_test.moc"
