// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

class QLocale;

namespace hearth::ui {

/// Minutes and seconds, "1:14"; from an hour on "1:02:03". Below zero it reads "+0:12": time over.
QString clockText(qint64 seconds);

/// The same for ears: "1 minute 14 seconds", "12 seconds over".
QString spokenClock(qint64 seconds);

/// "10 min", for lists.
QString minutesText(int minutes);
/// "10 minutes", for sentences and screen readers.
QString spokenMinutes(int minutes);

/// "Tuesday 24 November"; with the year when it is not today's.
QString dayText(QDate date, QDate today);
/// "24 Nov"; with the year when it is not today's.
QString shortDayText(QDate date, QDate today);
/// "19:00" or "7:00 PM", as the locale has it.
QString timeText(QTime time);
/// "due today", "due Thursday", "due 3 Dec", "was due 10 Nov".
QString dueText(QDate due, QDate today);
/// "just now", "40 minutes ago", "yesterday", then the day.
QString agoText(const QDateTime &then, const QDateTime &now);

} // namespace hearth::ui
