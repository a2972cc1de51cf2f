// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/schedule.h"

#include "core/domain/wall_time.h"

#include <algorithm>

namespace hearth::session {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

/// Whole minutes, rounded down also below zero: a second over the end is over.
int wholeMinutes(qint64 ms)
{
    const qint64 cut = ms / minuteMs;
    return static_cast<int>(ms % minuteMs < 0 ? cut - 1 : cut);
}

} // namespace

Schedule schedule(qint64 startMs, int sessionMinutes, const QList<ScheduleItem> &items)
{
    Schedule result;
    result.items.reserve(items.size());
    qint64 at = startMs;
    for (const ScheduleItem &item : items) {
        ScheduledItem timed;
        if (item.pinnedMs != 0) {
            timed.gapMs = std::max<qint64>(0, item.pinnedMs - at);
            timed.clashMs = std::max<qint64>(0, at - item.pinnedMs);
        }
        const int minutes = std::max(0, item.minutes);
        timed.startMs = at + timed.gapMs;
        timed.endMs = at = timed.startMs + minutes * minuteMs;
        result.plannedMinutes += minutes;
        result.items.append(timed);
    }
    result.endMs = at;
    result.spanMinutes = -wholeMinutes(startMs - at);
    result.spareMinutes = wholeMinutes(startMs + sessionMinutes * minuteMs - at);
    return result;
}

qint64 pinnedInstant(qint64 startMs, const QTime &wall, const QTimeZone &zone)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(startMs, zone).date();
    qint64 before = 0;
    for (const int days : {-1, 0, 1}) {
        for (const QDateTime &instant : instantsAt(day.addDays(days), wall, zone)) {
            const qint64 ms = instant.toMSecsSinceEpoch();
            if (ms >= startMs && ms <= startMs + 18 * hourMs)
                return ms;
            if (ms < startMs)
                before = ms;
        }
    }
    return before;
}

} // namespace hearth::session
