// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/date_phrase.h"

#include <QtTest/QTest>

using namespace hearth::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QLocale british(QLocale::English, QLocale::UnitedKingdom);
const QDate tuesday(2026, 3, 3);

} // namespace

/// Days as people say them, told on Tuesday 3 March 2026.
class DatePhraseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDayAsPeopleSayIt_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QDate>("day");
        const auto row = [](const char *phrase, QDate day) {
            QTest::newRow(phrase) << s(phrase) << day;
        };
        row("today", tuesday);
        row("Tomorrow", {2026, 3, 4});
        row("the day after tomorrow", {2026, 3, 5});
        row("Thursday", {2026, 3, 5});
        row("thu", {2026, 3, 5});
        row("by Thursday", {2026, 3, 5});
        row("this Thursday", {2026, 3, 5});
        row("Thursday.", {2026, 3, 5});
        row("Tuesday", {2026, 3, 10}); // never today
        row("next Thursday", {2026, 3, 12});
        row("next Tuesday", {2026, 3, 10});
        row("Sunday", {2026, 3, 8});
        row("next Monday", {2026, 3, 9});
        row("next week", {2026, 3, 10});
        row("next month", {2026, 4, 3});
        row("in 2 weeks", {2026, 3, 17});
        row("in two weeks", {2026, 3, 17});
        row("2 weeks", {2026, 3, 17});
        row("in a week", {2026, 3, 10});
        row("in a fortnight", {2026, 3, 17});
        row("in 10 days", {2026, 3, 13});
        row("in 3 months", {2026, 6, 3});
        row("in a year", {2027, 3, 3});
        row("end of the month", {2026, 3, 31});
        row("the end of the week", {2026, 3, 6});
        row("12 May", {2026, 5, 12});
        row("12 may 2027", {2027, 5, 12});
        row("12th of May", {2026, 5, 12});
        row("the 12th of May", {2026, 5, 12});
        row("May 12", {2026, 5, 12});
        row("May 12, 2027", {2027, 5, 12});
        row("12May", {2026, 5, 12});
        row("2 March", {2027, 3, 2}); // the next one that comes
        row("3 March", tuesday);
        row("29 February", {2028, 2, 29});
        row("12/5", {2026, 5, 12});
        row("12/05/2026", {2026, 5, 12});
        row("12.5.", {2026, 5, 12});
        row("12.5.27", {2027, 5, 12});
        row("2026-05-12", {2026, 5, 12});
        row("  by   12  May ", {2026, 5, 12});
    }
    void aDayAsPeopleSayIt()
    {
        QFETCH(QString, phrase);
        QFETCH(QDate, day);
        QCOMPARE(dateFromPhrase(phrase, tuesday, british), day);
    }

    void whatIsNoDayIsNotGuessed_data()
    {
        QTest::addColumn<QString>("phrase");
        for (const char *phrase : {"",
                                   " ",
                                   "soon",
                                   "7",
                                   "in weeks",
                                   "in 0 days",
                                   "in -2 days",
                                   "31 February",
                                   "2026-13-01",
                                   "45/45",
                                   "May",
                                   "in 5000 weeks",
                                   "@Jonas",
                                   "by",
                                   "by by Thursday",
                                   "Thursdayish",
                                   "next",
                                   ".",
                                   "12 Maybe",
                                   "%n",
                                   "1/2/3/4"})
            QTest::newRow(phrase) << s(phrase);
        QTest::newRow("a long story") << QString(200, QLatin1Char('x'));
    }
    void whatIsNoDayIsNotGuessed()
    {
        QFETCH(QString, phrase);
        QVERIFY2(!dateFromPhrase(phrase, tuesday, british).isValid(), qPrintable(phrase));
    }

    void otherPlacesWriteOtherwise()
    {
        const QLocale american(QLocale::English, QLocale::UnitedStates);
        QCOMPARE(dateFromPhrase(s("5/12"), tuesday, american), QDate(2026, 5, 12));
        const QLocale german(QLocale::German, QLocale::Germany);
        QCOMPARE(dateFromPhrase(s("Donnerstag"), tuesday, german), QDate(2026, 3, 5));
        QCOMPARE(dateFromPhrase(s("12. Mai"), tuesday, german), QDate(2026, 5, 12));
        QCOMPARE(dateFromPhrase(s("5. März"), tuesday, german), QDate(2026, 3, 5));
        const QLocale spanish(QLocale::Spanish, QLocale::Spain);
        QCOMPARE(dateFromPhrase(s("miercoles"), tuesday, spanish),
                 QDate(2026, 3, 4)); // without its accent
        QCOMPARE(dateFromPhrase(s("12 de mayo"), tuesday, spanish), QDate(2026, 5, 12));
    }

    void everyDayOfTwoYearsIsUnderstoodAsWritten()
    {
        for (QDate day = tuesday; day < tuesday.addYears(2); day = day.addDays(1)) {
            QCOMPARE(dateFromPhrase(day.toString(Qt::ISODate), tuesday, british), day);
            QCOMPARE(dateFromPhrase(british.toString(day, s("d MMMM yyyy")), tuesday, british),
                     day);
            const QString weekday = british.dayName(day.dayOfWeek());
            const QDate said = dateFromPhrase(weekday, day, british);
            QVERIFY(said > day && said <= day.addDays(7));
            QCOMPARE(said.dayOfWeek(), day.dayOfWeek());
        }
    }

    void aLineIsTakenApart_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("who");
        QTest::addColumn<int>("second");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        const auto row = [](const char *line, int who, int second, const char *text,
                            QDate day = {}) {
            QTest::newRow(line) << s(line) << who << second << s(text) << day;
        };
        const QDate thursday(2026, 3, 5);
        row("@Jonas sends the template by Thursday", 0, -1, "sends the template", thursday);
        row("@jonas: sends the template, by Thursday.", 0, -1, "sends the template", thursday);
        row("@Jonas Ray sends it", 1, -1, "sends it"); // the longer name
        row("@Lucia brings bread tomorrow", 2, -1, "brings bread",
            {2026, 3, 4}); // without her accent
        row("Call the landlord in 2 weeks", -1, -1, "Call the landlord", {2026, 3, 17});
        row("Call the landlord on 12 May", -1, -1, "Call the landlord", {2026, 5, 12});
        row("Call by phone", -1, -1, "Call by phone");
        row("Stand by", -1, -1, "Stand by");
        row("Write to @Jonas", -1, -1, "Write to @Jonas"); // not who does it
        row("@Jonasx sends it", -1, -1, "@Jonasx sends it");
        row("@Jonas", -1, -1, "@Jonas"); // nothing would be left
        row("by Thursday", -1, -1, "by Thursday");
        row("tomorrow", -1, -1, "tomorrow");
        row("Plan the week in May", -1, -1, "Plan the week in May");
        row("Meet Thursday", -1, -1, "Meet Thursday"); // a weekday alone may belong to the words
        row("@Jonas thanks @Lucía for the question", 0, 2, "for the question");
        row("@Jonas @Lucía for the question", 0, 2, "for the question");
        row("@Jonas → @Lucía: for the question", 0, 2, "for the question");
        row("@Jonas asks the whole of @Lucía", 0, -1, "asks the whole of @Lucía");
    }
    void aLineIsTakenApart()
    {
        QFETCH(QString, line);
        QFETCH(int, who);
        QFETCH(int, second);
        QFETCH(QString, text);
        QFETCH(QDate, day);
        const QStringList names{s("Jonas"), s("Jonas Ray"), s("Lucía")};
        const QuickEntry entry = quickEntry(line, names, tuesday, british);
        QCOMPARE(entry.who, who);
        QCOMPARE(entry.second, second);
        QCOMPARE(entry.text, text);
        QCOMPARE(entry.day, day);
    }
};

QTEST_MAIN(DatePhraseTest)
#include "date_phrase_test.moc"
