// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rhythm.h"

#include "core/domain/wall_time.h"

#include <libical/ical.h>

#include <memory>

namespace hearth {

namespace {

constexpr auto weekdayCodes =
    std::to_array<const char *>({"MO", "TU", "WE", "TH", "FR", "SA", "SU"});

icaltimetype toIcal(const QDateTime &wall)
{
    icaltimetype time = icaltime_null_time();
    time.year = wall.date().year();
    time.month = wall.date().month();
    time.day = wall.date().day();
    time.hour = wall.time().hour();
    time.minute = wall.time().minute();
    return time;
}

} // namespace

Result<Rhythm> Rhythm::everyWeeks(int weeks, const QDate &first, const QTime &time,
                                  const QString &zone)
{
    if (weeks < 1 || weeks > 52)
        return fail(ErrorCode::RhythmNotUnderstood, QString::number(weeks));
    const auto day =
        QLatin1String(weekdayCodes.at(static_cast<size_t>(qMax(1, first.dayOfWeek())) - 1));
    const QString rule =
        QStringLiteral("FREQ=WEEKLY;INTERVAL=%1;WKST=MO;BYDAY=%2").arg(weeks).arg(day);
    return from(rule, QDateTime(first, time), zone);
}

Result<Rhythm> Rhythm::from(const QString &rule, const QDateTime &firstStart, const QString &zone)
{
    if (!firstStart.date().isValid() || !firstStart.time().isValid())
        return fail(ErrorCode::DateImpossible);
    if (!QTimeZone(zone.toUtf8()).isValid())
        return fail(ErrorCode::RhythmNotUnderstood, zone);
    const auto parsed = icalrecurrencetype_from_string(rule.toLatin1().constData());
    if (parsed.freq == ICAL_NO_RECURRENCE)
        return fail(ErrorCode::RhythmNotUnderstood, rule);
    return Rhythm(rule, firstStart, zone);
}

int Rhythm::weeks() const
{
    const auto parsed = icalrecurrencetype_from_string(m_rule.toLatin1().constData());
    return parsed.freq == ICAL_WEEKLY_RECURRENCE ? parsed.interval : 0;
}

QList<RhythmStart> Rhythm::datesFrom(const QDateTime &instant, int count) const
{
    QList<RhythmStart> starts;
    const QTimeZone zone(m_zone.toUtf8());
    const auto parsed = icalrecurrencetype_from_string(m_rule.toLatin1().constData());
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> iterator(
        icalrecur_iterator_new(parsed, toIcal(m_firstStart)), &icalrecur_iterator_free);
    if (!iterator)
        return starts;
    // A first start long ago: skip to shortly before the instant instead of walking there.
    const QDateTime earlier = instant.toTimeZone(zone).addDays(-1);
    if (earlier.date() > m_firstStart.date())
        icalrecur_iterator_set_start(iterator.get(),
                                     toIcal(QDateTime(earlier.date(), QTime(0, 0))));
    // A rule of rare dates ends the search after a bounded number of candidates.
    for (int tried = 0; tried < count + 1000 && starts.size() < count; ++tried) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next))
            break;
        const QDateTime wall(QDate(next.year, next.month, next.day), QTime(next.hour, next.minute));
        const QDateTime start = instantAt(wall.date(), wall.time(), zone);
        if (start >= instant)
            starts.append({wall, start});
    }
    return starts;
}

QList<QDateTime> Rhythm::startsFrom(const QDateTime &instant, int count) const
{
    QList<QDateTime> starts;
    for (const RhythmStart &date : datesFrom(instant, count))
        starts.append(date.instant);
    return starts;
}

bool Rhythm::has(const QDateTime &wall) const
{
    const auto dates =
        datesFrom(instantAt(wall.date(), wall.time(), QTimeZone(m_zone.toUtf8())), 1);
    return !dates.isEmpty() && dates.constFirst().wall == wall;
}

} // namespace hearth
