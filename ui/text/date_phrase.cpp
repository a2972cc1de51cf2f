// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/date_phrase.h"

#include "core/base/text.h"
#include "ui/text/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <optional>

namespace hearth::ui {

namespace {

struct Phrases
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::Phrases)
};

/// Words separated by bars, in the person's language and in English, ready to compare.
QStringList wordsOf(const QString &translated, const char *english)
{
    const QString both = translated + QLatin1Char('|') + QLatin1String(english);
    QStringList words;
    for (const QString &word : both.split(QLatin1Char('|'), Qt::SkipEmptyParts))
        words.append(folded(word.trimmed()));
    words.removeDuplicates();
    return words;
}

struct Vocabulary
{
    // Each list may hold several ways to say the same.
    //: Words for a day, separated by bars; the same in all the lists that follow
    QStringList today = wordsOf(Phrases::tr("today|tonight"), "today|tonight");
    QStringList tomorrow = wordsOf(Phrases::tr("tomorrow"), "tomorrow");
    QStringList afterTomorrow = wordsOf(Phrases::tr("day after tomorrow|the day after tomorrow"),
                                        "day after tomorrow|the day after tomorrow");
    //: Before a length of time, as in: in 2 weeks
    QStringList in = wordsOf(Phrases::tr("in|within"), "in|within");
    QStringList next = wordsOf(Phrases::tr("next"), "next");
    //: As in: this Thursday
    QStringList coming = wordsOf(Phrases::tr("this|coming|this coming"), "this|coming|this coming");
    //: As in: by Thursday
    QStringList by = wordsOf(Phrases::tr("by|until|till|due|on"), "by|until|till|due|on");
    QStringList days = wordsOf(Phrases::tr("day|days"), "day|days");
    QStringList weeks = wordsOf(Phrases::tr("week|weeks"), "week|weeks");
    QStringList fortnights = wordsOf(Phrases::tr("fortnight|fortnights"), "fortnight|fortnights");
    QStringList months = wordsOf(Phrases::tr("month|months"), "month|months");
    QStringList years = wordsOf(Phrases::tr("year|years"), "year|years");
    QStringList weekEnd = wordsOf(Phrases::tr("end of the week|the end of the week|end of week"),
                                  "end of the week|the end of the week|end of week");
    QStringList monthEnd =
        wordsOf(Phrases::tr("end of the month|the end of the month|end of month"),
                "end of the month|the end of the month|end of month");
    //: The words for one, two, three and so on up to twelve, separated by bars
    QStringList counted =
        Phrases::tr("one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve")
            .split(QLatin1Char('|'));
    //: Words for one, as in: in a week
    QStringList one = wordsOf(Phrases::tr("a|an|one"), "a|an|one");
};

bool isWeekday(const QLocale &locale, const QString &word, int day)
{
    for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
        for (const QLocale &each : {locale, QLocale::c()}) {
            for (QString name : {each.dayName(day, format), each.standaloneDayName(day, format)}) {
                name = folded(name);
                if (!name.isEmpty()
                    && (word == name
                        || (name.endsWith(QLatin1Char('.')) && word == name.chopped(1))))
                    return true;
            }
        }
    }
    return false;
}

int monthOf(const QLocale &locale, const QString &word)
{
    for (int month = 1; month <= 12; ++month) {
        for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
            for (const QLocale &each : {locale, QLocale::c()}) {
                for (QString name :
                     {each.monthName(month, format), each.standaloneMonthName(month, format)}) {
                    name = folded(name);
                    if (!name.isEmpty()
                        && (word == name
                            || (name.endsWith(QLatin1Char('.')) && word == name.chopped(1))))
                        return month;
                }
            }
        }
    }
    return 0;
}

/// A day of a year; without a year the next that comes, today included.
QDate comingDay(int day, int month, int year, QDate today)
{
    if (year > 0)
        return QDate(year < 100 ? 2000 + year : year, month, day);
    for (int ahead = 0; ahead < 8; ++ahead) { // 29 February may be that far away
        const QDate date(today.year() + ahead, month, day);
        if (date.isValid() && date >= today)
            return date;
    }
    return {};
}

/// Whether the locale writes the day before the month.
bool dayFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return locale.language() == QLocale::C
        || format.indexOf(QLatin1Char('d')) < format.indexOf(QLatin1Char('M'));
}

std::optional<QDate> inNumbers(const QString &phrase, QDate today, const QLocale &locale)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"));
    if (const auto match = iso.match(phrase); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(),
                     match.captured(3).toInt());
    static const QRegularExpression numbers(
        QStringLiteral("^(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})(?:\\s?[./-]\\s?(\\d{4}|\\d{2})|\\.)?$"));
    if (const auto match = numbers.match(phrase); match.hasMatch()) {
        int day = match.captured(1).toInt();
        int month = match.captured(2).toInt();
        // A point is written between day and month wherever it is.
        if (!dayFirst(locale) && !phrase.contains(QLatin1Char('.')))
            std::swap(day, month);
        return comingDay(day, month, match.captured(3).toInt(), today);
    }
    return std::nullopt;
}

std::optional<QDate> inMonth(const QString &phrase, QDate today, const QLocale &locale)
{
    static const QRegularExpression dayThenMonth(
        QStringLiteral("^(?:the )?(\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?\\s?(?:of |de "
                       "|d')?\\s?([^\\d\\s]+)(?:\\s(?:de )?(\\d{4}))?$"));
    static const QRegularExpression monthThenDay(
        QStringLiteral("^([^\\d\\s]+)\\s?(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:,?\\s(\\d{4}))?$"));
    for (const bool dayComesFirst : {true, false}) {
        const auto match = (dayComesFirst ? dayThenMonth : monthThenDay).match(phrase);
        if (!match.hasMatch())
            continue;
        const int month = monthOf(locale, match.captured(dayComesFirst ? 2 : 1));
        const int day = match.captured(dayComesFirst ? 1 : 2).toInt();
        if (month > 0)
            return comingDay(day, month, match.captured(3).toInt(), today);
    }
    return std::nullopt;
}

/// The rest of a phrase that begins with one of the words, or nothing.
std::optional<QString> behind(const QString &phrase, const QStringList &words)
{
    std::optional<QString> rest;
    for (const QString &word : words) {
        if (phrase.startsWith(word + QLatin1Char(' '))) {
            const QString left = phrase.mid(word.size() + 1);
            if (!rest || left.size() < rest->size())
                rest = left;
        }
    }
    return rest;
}

std::optional<QDate> inAWhile(const Vocabulary &words, const QString &phrase, QDate today)
{
    const QString length = behind(phrase, words.in).value_or(phrase);
    const qsizetype space = length.indexOf(QLatin1Char(' '));
    const QString count = length.left(qMax(qsizetype(0), space));
    const QString unit = length.mid(space + 1);
    int number = count.toInt();
    if (words.one.contains(count))
        number = 1;
    for (qsizetype i = 0; number == 0 && i < words.counted.size(); ++i) {
        if (folded(words.counted.at(i)) == count)
            number = static_cast<int>(i) + 1;
    }
    if (number <= 0 || number > 1000)
        return std::nullopt;
    if (words.days.contains(unit))
        return today.addDays(number);
    if (words.weeks.contains(unit))
        return today.addDays(7LL * number);
    if (words.fortnights.contains(unit))
        return today.addDays(14LL * number);
    if (words.months.contains(unit))
        return today.addMonths(number);
    if (words.years.contains(unit))
        return today.addYears(number);
    return std::nullopt;
}

std::optional<QDate> onAWeekday(const Vocabulary &words, const QString &phrase, QDate today,
                                const QLocale &locale)
{
    const auto next = behind(phrase, words.next);
    const QString name = next ? *next : behind(phrase, words.coming).value_or(phrase);
    for (int day = 1; day <= 7; ++day) {
        if (!isWeekday(locale, name, day))
            continue;
        if (next) {
            const int first = locale.firstDayOfWeek();
            const QDate week = today.addDays(7 - (today.dayOfWeek() - first + 7) % 7);
            return week.addDays((day - first + 7) % 7);
        }
        return today.addDays((day - today.dayOfWeek() + 6) % 7 + 1);
    }
    if (next && words.weeks.contains(*next))
        return today.addDays(7);
    if (next && words.months.contains(*next))
        return today.addMonths(1);
    if (next && words.years.contains(*next))
        return today.addYears(1);
    return std::nullopt;
}

/// Said by itself it is a day, without a word such as "by" before it.
std::optional<QDate> bySaying(const Vocabulary &words, const QString &phrase, QDate today,
                              const QLocale &locale)
{
    if (words.today.contains(phrase))
        return today;
    if (words.tomorrow.contains(phrase))
        return today.addDays(1);
    if (words.afterTomorrow.contains(phrase))
        return today.addDays(2);
    if (words.monthEnd.contains(phrase))
        return QDate(today.year(), today.month(), today.daysInMonth());
    if (words.weekEnd.contains(phrase)) {
        const auto working = locale.weekdays();
        const int last = working.isEmpty() ? 5 : static_cast<int>(working.constLast());
        return today.addDays((last - today.dayOfWeek() + 7) % 7);
    }
    return std::nullopt;
}

QString plain(const QString &phrase)
{
    QString text = folded(phrase).simplified();
    while (text.endsWith(QLatin1Char(',')) || text.endsWith(QLatin1Char('!'))
           || text.endsWith(QLatin1Char(';')))
        text.chop(1);
    // A full stop ends a sentence, but belongs to "12.5."
    if (text.endsWith(QLatin1Char('.'))
        && (text.size() == 1 || !text.at(text.size() - 2).isDigit()))
        text.chop(1);
    return text.trimmed();
}

std::optional<QDate> understood(const Vocabulary &words, const QString &phrase, QDate today,
                                const QLocale &locale)
{
    if (auto date = bySaying(words, phrase, today, locale))
        return date;
    if (auto date = inAWhile(words, phrase, today))
        return date;
    if (auto date = onAWeekday(words, phrase, today, locale))
        return date;
    if (auto date = inNumbers(phrase, today, locale))
        return date;
    return inMonth(phrase, today, locale);
}

} // namespace

QDate dateFromPhrase(const QString &phrase, QDate today, const QLocale &locale)
{
    if (phrase.size() > 60 || phrase.trimmed().isEmpty())
        return {};
    const Vocabulary words;
    const QString text = plain(phrase);
    if (text.isEmpty())
        return {};
    if (const auto date = understood(words, text, today, locale))
        return *date;
    if (const auto rest = behind(text, words.by))
        return understood(words, *rest, today, locale).value_or(QDate());
    return {};
}

QuickEntry quickEntry(const QString &line, const QStringList &names, QDate today,
                      const QLocale &locale)
{
    const Vocabulary words;
    QuickEntry entry;
    QString rest = line.trimmed();
    const auto takeName = [&]() {
        qsizetype length = 0;
        const int who = rest.startsWith(QLatin1Char('@')) ? nameAt(rest, 1, names, &length) : -1;
        if (who >= 0) {
            rest = rest.mid(1 + length).trimmed();
            while (!rest.isEmpty()
                   && (rest.front() == QLatin1Char(':') || rest.front() == QLatin1Char(',')))
                rest = rest.mid(1).trimmed();
        }
        return who;
    };
    entry.who = takeName();
    if (entry.who >= 0) {
        // One word or sign may stand between two names.
        const QString before = rest;
        if (!rest.startsWith(QLatin1Char('@')))
            rest = rest.section(QLatin1Char(' '), 1).trimmed();
        entry.second = takeName();
        if (entry.second < 0)
            rest = before;
    }
    const QStringList parts = rest.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    // The longest end of the line that is a day; a phrase of more than six words is none.
    for (qsizetype from = qMax(qsizetype(1), parts.size() - 6); from < parts.size(); ++from) {
        const QString end = plain(parts.mid(from).join(QLatin1Char(' ')));
        std::optional<QDate> date;
        if (const auto behindBy = behind(end, words.by))
            date = understood(words, *behindBy, today, locale);
        else if (const auto said = bySaying(words, end, today, locale))
            date = said;
        else if (behind(end, words.in) || behind(end, words.next))
            date = understood(words, end, today, locale);
        if (date && date->isValid()) {
            entry.day = *date;
            rest = parts.mid(0, from).join(QLatin1Char(' '));
            while (rest.endsWith(QLatin1Char(',')))
                rest.chop(1);
            break;
        }
    }
    if (rest.isEmpty())
        return {-1, -1, line.trimmed(), {}};
    entry.text = rest;
    return entry;
}

} // namespace hearth::ui
