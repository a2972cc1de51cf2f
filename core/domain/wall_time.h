// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QTimeZone>

/// From what a clock on the wall shows to the instant, in zones with daylight saving.
namespace hearth {

/// The instants (UTC, rising) at which the clocks of a zone show a date and time: two in the double
/// hour of autumn; in the gap of spring one, which is as long after the gap's beginning as the wall
/// time is.
HEARTH_CORE_EXPORT QList<QDateTime> instantsAt(const QDate &date, const QTime &time,
                                               const QTimeZone &zone);

/// The first of them; invalid for a date or time that is none.
HEARTH_CORE_EXPORT QDateTime instantAt(const QDate &date, const QTime &time, const QTimeZone &zone);

} // namespace hearth
