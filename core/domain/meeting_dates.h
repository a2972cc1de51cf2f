// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"

#include <QtCore/QList>

namespace hearth {

/// A date on which a crew means to meet.
struct MeetingDate
{
    QDateTime at = {}; ///< UTC
    QDateTime original =
        {}; ///< the date of the rhythm it stands for: wall time in the rhythm's zone
    friend bool operator==(const MeetingDate &, const MeetingDate &) = default;
};

/// The next dates of a rhythm at or after an instant, rising, at most `count`: skipped ones are not
/// among them, moved ones stand where they were moved to. A change to a date that the rhythm does
/// not have (any more) is nothing.
HEARTH_CORE_EXPORT QList<MeetingDate> meetingDates(const Rhythm &rhythm,
                                                   const QList<RhythmChange> &changes,
                                                   const QDateTime &from, int count);

} // namespace hearth
