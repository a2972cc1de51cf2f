// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/meeting_dates.h"

#include <algorithm>

namespace hearth {

QList<MeetingDate> meetingDates(const Rhythm &rhythm, const QList<RhythmChange> &changes,
                                const QDateTime &from, int count)
{
    const auto isChanged = [&](const QDateTime &wall) {
        return std::any_of(changes.cbegin(), changes.cend(), [&](const RhythmChange &change) {
            return change.original.date() == wall.date() && change.original.time() == wall.time();
        });
    };
    QList<MeetingDate> dates;
    for (const RhythmStart &start :
         rhythm.datesFrom(from, count + static_cast<int>(changes.size()))) {
        if (!isChanged(start.wall))
            dates.append({start.instant, start.wall});
    }
    for (const RhythmChange &change : changes) {
        if (change.movedTo.isValid() && change.movedTo >= from && rhythm.has(change.original))
            dates.append({change.movedTo, change.original});
    }
    std::sort(dates.begin(), dates.end(),
              [](const MeetingDate &a, const MeetingDate &b) { return a.at < b.at; });
    return dates.mid(0, count);
}

} // namespace hearth
