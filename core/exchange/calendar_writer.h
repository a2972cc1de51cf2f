// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>

/// Meetings as a calendar file (RFC 5545) that Google, Outlook and Apple read. Nobody's name or
/// address is in it.
namespace hearth::exchange {

/// One event, or a row of them. Dates are wall times in the calendar's zone (without a zone of
/// their own), or instants (Qt::UTC).
struct CalendarEvent
{
    QString uid; ///< the same for the same thing for ever; "@hearth" is put behind it
    int sequence = 0;
    QString summary = {};
    QString description = {};
    QString place = {};
    QDateTime start = {};
    int minutes = 90;
    QString rule = {}; ///< RRULE value; empty: once
    QList<QDateTime> skipped = {}; ///< dates of the rule that are left out
    QDateTime instead = {}; ///< the date of the rule, in the event with the same uid, that this one
                            ///< takes the place of
};

struct Calendar
{
    QString zone; ///< IANA name
    QDateTime stamp; ///< when the file is made
    QList<CalendarEvent> events = {};
    int remindMinutes = 30; ///< before each event; 0: never
};

/// The file: UTF-8, lines of at most 75 bytes that end with CR LF, with the zone's own rules. No
/// METHOD, as it is nobody's request.
HEARTH_CORE_EXPORT QByteArray toCalendar(const Calendar &calendar);

} // namespace hearth::exchange
