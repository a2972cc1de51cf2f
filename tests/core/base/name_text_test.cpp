// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/name_text.h"

#include <QtTest/QtTest>

using namespace hearth;

class NameTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTextThatBeginsWithTheNameSaysWhoseItIs()
    {
        const QString name = QStringLiteral("Tomek");
        for (const char *text : {"Tomek sends the minutes", "tomek sends them", "Tomek", "Tomek's"})
            QVERIFY2(beginsWithName(QString::fromLatin1(text), name), text);
        for (const char *text : {"Tomeka sends them", "Send Tomek the minutes", "", "Tom"})
            QVERIFY2(!beginsWithName(QString::fromLatin1(text), name), text);
        QVERIFY(!beginsWithName(QStringLiteral("Sends them"), QString()));
        QVERIFY(beginsWithName(QStringLiteral("Tomek sends"), QStringLiteral("\u2068Tomek\u2069")));
        QVERIFY(beginsWithName(QStringLiteral("Lucía writes"), QStringLiteral("lucía")));
    }
};

QTEST_GUILESS_MAIN(NameTextTest)
#include "name_text_test.moc"
