// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formats.h"

#include "ui/text/error_text.h"
#include "ui/text/names.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::ui;

class FormatsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aClockCountsOnAfterZero()
    {
        QCOMPARE(clockText(74), QStringLiteral("1:14"));
        QCOMPARE(clockText(0), QStringLiteral("0:00"));
        QCOMPARE(clockText(-12), QStringLiteral("+0:12"));
        QCOMPARE(clockText(3723), QStringLiteral("1:02:03"));
    }

    void daysAreNamedInTheirYear()
    {
        const QDate today(2026, 11, 24);
        QCOMPARE(dayText(today, today), QStringLiteral("Tuesday 24 November"));
        QCOMPARE(dayText(today.addYears(1), today), QStringLiteral("Wednesday 24 November 2027"));
        QCOMPARE(dueText(today.addDays(2), today), QStringLiteral("due Thursday"));
        QCOMPARE(dueText(today.addDays(-14), today), QStringLiteral("was due 10 Nov"));
        QCOMPARE(dueText(today, today), QStringLiteral("due today"));
    }

    void namesStandAloneInAnySentence()
    {
        QCOMPARE(isolated(QStringLiteral("Ada")),
                 QChar(0x2068) + QStringLiteral("Ada") + QChar(0x2069));
        QVERIFY(!isolated(QString(QChar(0x202E)) + QStringLiteral("x")).contains(QChar(0x202E)));
    }

    void initialsAreWholeGraphemes()
    {
        QCOMPARE(initials(QStringLiteral("Lucía")), QStringLiteral("LU"));
        QCOMPARE(initials(QStringLiteral("  ")), QStringLiteral("?"));
        QCOMPARE(initials(QString::fromUtf8("👩‍👩‍👧 Ada"), 1),
                 QString::fromUtf8("👩‍👩‍👧"));
        QCOMPARE(initials(QStringLiteral("\"Jo\""), 1), QStringLiteral("J"));
    }

    void everyErrorHasItsOwnSentences()
    {
        QSet<QString> texts;
        const int last = static_cast<int>(ErrorCode::RenderingUnavailable);
        for (int code = 0; code <= last; ++code) {
            const QString text = errorText(static_cast<ErrorCode>(code));
            QVERIFY2(text.count(QLatin1Char('.')) >= 2 || text.count(QLatin1Char(';')) >= 1,
                     qPrintable(text));
            texts.insert(text);
        }
        QCOMPARE(texts.size(), last + 1);
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "formats_test.moc"
