// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/meeting_dates.h"

#include <QtCore/QTimeZone>

#include <algorithm>

namespace hearth {

QList<MeetingDate> meetingDates(const Rhythm &rhythm, const QList<RhythmChange> &changes,
                                const QDateTime &from, int count)
{
    const QTimeZone zone(rhythm.zone().toUtf8());
    const auto changeOf = [&](const QDateTime &wall) {
        return std::any_of(changes.cbegin(), changes.cend(), [&](const RhythmChange &change) {
            return change.original.date() == wall.date() && change.original.time() == wall.time();
        });
    };
    QList<MeetingDate> dates;
    for (const QDateTime &start : rhythm.startsFrom(from, count + static_cast<int>(changes.size()))) {
        const QDateTime there = start.toTimeZone(zone);
        const QDateTime wall(there.date(), there.time());
        if (!changeOf(wall))
            dates.append({start, wall});
    }
    for (const RhythmChange &change : changes) {
        if (change.movedTo.isValid() && change.movedTo >= from)
            dates.append({change.movedTo, change.original});
    }
    std::sort(dates.begin(), dates.end(),
              [](const MeetingDate &a, const MeetingDate &b) { return a.at < b.at; });
    return dates.mid(0, count);
}

} // namespace hearth
