// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QTimeZone>

/// When each item of a plan begins and ends.
namespace hearth::session {

/// One item: how long it takes, and the instant (UTC ms) at which it has to begin; 0: when its turn
/// comes.
struct ScheduleItem
{
    int minutes = 0; ///< less than none counts as none
    qint64 pinnedMs = 0;
};

/// Instants are UTC ms.
struct ScheduledItem
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    qint64 gapMs = 0; ///< nothing is planned for so long before the pinned start
    qint64 clashMs = 0; ///< the one before ends so long after the pinned start; the item then
                        ///< begins when it ends
    friend bool operator==(const ScheduledItem &, const ScheduledItem &) = default;
};

struct Schedule
{
    QList<ScheduledItem> items; ///< in the order they were given, which is never changed
    qint64 endMs = 0; ///< of the last item; the start where there is none
    int plannedMinutes = 0; ///< of all items together, gaps not counted
    int spanMinutes = 0; ///< from the start to the end of the last item, gaps counted
    int spareMinutes =
        0; ///< from the end of the last item to the end of the session; below zero: over
    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// Times the items one after the other from the start. A pinned item waits for its instant (a gap)
/// or is late (a clash); both are told, neither is put right. A pin before the start is a clash as
/// well.
HEARTH_CORE_EXPORT Schedule schedule(qint64 startMs, int sessionMinutes,
                                     const QList<ScheduleItem> &items);

/// The instant (UTC ms) that a pinned wall time means in a session: the next time the clocks of the
/// zone show it, up to 18 hours after the start; otherwise the last time before the start. In the
/// gap of spring it moves forward by the gap; of the two in the double hour of autumn it is the
/// first that is not before the start.
HEARTH_CORE_EXPORT qint64 pinnedInstant(qint64 startMs, const QTime &wall, const QTimeZone &zone);

} // namespace hearth::session
