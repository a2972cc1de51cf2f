// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar_zone.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace hearth::exchange {

namespace {

constexpr int yearsAhead = 30;
/// Where zone files stop to list what follows a rule, and QTimeZone with them.
constexpr int lastListed = 2037;
/// Fewer years in a row do not show a rule.
constexpr int fewestYears = 5;

/// Clocks are moved once. `wall` is what they show just before, as RFC 5545 wants it.
struct Change
{
    QDateTime wall;
    int from = 0; ///< seconds east of UTC
    int to = 0;
    QString name;
};

/// On which day of a year clocks are moved.
struct YearRule
{
    int month = 1;
    int weekday = 1; ///< 1 Monday to 7 Sunday
    int nth = 0; ///< 1 to 4, -1 the last; 0: see firstDay
    int firstDay = 0; ///< the weekday on or after that day of the month
};

QString text(const QDateTime &wall)
{
    return wall.toString(QStringLiteral("yyyyMMddTHHmmss"));
}

QString offsetText(int seconds)
{
    const int size = std::abs(seconds);
    const QTime time = QTime(0, 0).addSecs(size);
    const QString form = size % 60 == 0 ? QStringLiteral("HHmm") : QStringLiteral("HHmmss");
    return (seconds < 0 ? QLatin1Char('-') : QLatin1Char('+')) + time.toString(form);
}

QList<Change> changesOf(const QTimeZone &zone, int fromYear, int lastYear)
{
    QList<Change> changes;
    const QDateTime first(QDate(fromYear, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime last(QDate(lastYear, 12, 31), QTime(23, 59, 59), Qt::UTC);
    for (const QTimeZone::OffsetData &each : zone.transitions(first, last)) {
        const QDateTime at = each.atUtc.toUTC();
        const int before = zone.offsetFromUtc(at.addSecs(-1));
        if (before != each.offsetFromUtc)
            changes.append({at.addSecs(before), before, each.offsetFromUtc, each.abbreviation});
    }
    return changes;
}

int nthInMonth(const QDate &day)
{
    return (day.day() - 1) / 7 + 1;
}

bool isLastInMonth(const QDate &day)
{
    return day.day() + 7 > day.daysInMonth();
}

/// The rule that all of these keep, at the same time of day and by the same offsets, if there is
/// one.
std::optional<YearRule> ruleOf(const QList<Change> &changes)
{
    const Change &first = changes.constFirst();
    const QDate day = first.wall.date();
    const auto all = [&](auto keeps) {
        return std::all_of(changes.cbegin(), changes.cend(), keeps);
    };
    const bool alike = all([&](const Change &each) {
        return each.wall.date().month() == day.month()
            && each.wall.date().dayOfWeek() == day.dayOfWeek()
            && each.wall.time() == first.wall.time() && each.from == first.from
            && each.to == first.to;
    });
    if (!alike)
        return std::nullopt;
    YearRule rule{day.month(), day.dayOfWeek()};
    if (all([](const Change &each) { return isLastInMonth(each.wall.date()); })) {
        rule.nth = -1;
        return rule;
    }
    if (nthInMonth(day) <= 4 && all([&](const Change &each) {
            return nthInMonth(each.wall.date()) == nthInMonth(day);
        })) {
        rule.nth = nthInMonth(day);
        return rule;
    }
    const auto [least, most] =
        std::minmax_element(changes.cbegin(), changes.cend(), [](const Change &a, const Change &b) {
            return a.wall.date().day() < b.wall.date().day();
        });
    if (most->wall.date().day() - least->wall.date().day() != 6)
        return std::nullopt;
    rule.firstDay = least->wall.date().day();
    return rule;
}

QDate dayIn(const YearRule &rule, int year)
{
    const QDate month(year, rule.month, 1);
    const int earliest = rule.nth == -1 ? month.daysInMonth() - 6
        : rule.nth > 0                  ? 7 * rule.nth - 6
                                        : rule.firstDay;
    const QDate from(year, rule.month, earliest);
    return from.addDays((rule.weekday - from.dayOfWeek() + 7) % 7);
}

QString ruleText(const YearRule &rule)
{
    constexpr const char *weekdays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const QString weekday = QLatin1String(weekdays[rule.weekday - 1]);
    const QString start = QStringLiteral("FREQ=YEARLY;BYMONTH=%1;").arg(rule.month);
    if (rule.nth != 0)
        return start + QStringLiteral("BYDAY=%1%2").arg(rule.nth).arg(weekday);
    QStringList days;
    for (int day = rule.firstDay; day < rule.firstDay + 7; ++day)
        days.append(QString::number(day));
    return start
        + QStringLiteral("BYMONTHDAY=%1;BYDAY=%2").arg(days.join(QLatin1Char(',')), weekday);
}

QStringList observance(const Change &change, const QDateTime &start, const QString &rule)
{
    const QString kind =
        change.to > change.from ? QStringLiteral("DAYLIGHT") : QStringLiteral("STANDARD");
    QStringList lines{QStringLiteral("BEGIN:") + kind,
                      QStringLiteral("TZOFFSETFROM:") + offsetText(change.from),
                      QStringLiteral("TZOFFSETTO:") + offsetText(change.to)};
    if (!change.name.isEmpty())
        lines.append(QStringLiteral("TZNAME:") + change.name);
    lines.append(QStringLiteral("DTSTART:") + text(start));
    if (!rule.isEmpty())
        lines.append(QStringLiteral("RRULE:") + rule);
    return lines << QStringLiteral("END:") + kind;
}

/// Two changes a year that each keep a rule, from a year on.
struct Regular
{
    int fromYear = 0;
    QList<Change> first; ///< the earlier change of each year
    QList<Change> second;
};

std::optional<Regular> regularFrom(const QList<Change> &changes, int fromYear, int lastYear)
{
    for (int year = fromYear; year + fewestYears <= lastYear; ++year) {
        Regular found{year, {}, {}};
        bool twiceAYear = true;
        for (const Change &change : changes) {
            const qsizetype of = change.wall.date().year() - year;
            if (of < 0 || of > lastYear - year)
                continue;
            const bool isFirst = found.first.size() == of;
            twiceAYear = twiceAYear && (isFirst || found.first.size() == of + 1)
                && found.second.size() == of;
            (isFirst ? found.first : found.second).append(change);
        }
        const qsizetype years = lastYear - year + 1;
        if (twiceAYear && found.first.size() == years && found.second.size() == years
            && ruleOf(found.first) && ruleOf(found.second))
            return found;
    }
    return std::nullopt;
}

} // namespace

QStringList zoneLines(const QTimeZone &zone, int year)
{
    const int fromYear = std::min(year, lastListed - fewestYears);
    const QList<Change> changes = changesOf(zone, fromYear, fromYear + yearsAhead);
    const auto regular =
        regularFrom(changes, fromYear, std::min(fromYear + yearsAhead, lastListed));
    const QDateTime epoch(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
    QStringList lines{QStringLiteral("BEGIN:VTIMEZONE"),
                      QStringLiteral("TZID:") + QString::fromUtf8(zone.id())};
    const bool always = regular && regular->fromYear == fromYear;
    if (!always) {
        const QDateTime begin(QDate(fromYear, 1, 1), QTime(0, 0), Qt::UTC);
        const int offset = zone.offsetFromUtc(begin);
        lines += observance({epoch, offset, offset, zone.abbreviation(begin)}, epoch, {});
        for (const Change &change : changes) {
            if (!regular || change.wall.date().year() < regular->fromYear)
                lines += observance(change, change.wall, {});
        }
    }
    if (regular) {
        for (const QList<Change> &each : {regular->first, regular->second}) {
            const YearRule rule = *ruleOf(each);
            const QDate day = dayIn(rule, always ? 1970 : regular->fromYear);
            lines +=
                observance(each.constFirst(),
                           QDateTime(day, each.constFirst().wall.time(), Qt::UTC), ruleText(rule));
        }
    }
    return lines << QStringLiteral("END:VTIMEZONE");
}

} // namespace hearth::exchange
