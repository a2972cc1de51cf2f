// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtCore/QTimeZone>

namespace hearth::exchange {

/// The unfolded lines of a VTIMEZONE (RFC 5545, 3.6.5) that says what the zone's clocks do from a
/// year on. A zone whose daylight saving follows one rule has it since 1970, as calendars expect;
/// where the rules change, or there are none (Africa/Casablanca), every change of 30 years has its
/// date.
QStringList zoneLines(const QTimeZone &zone, int year);

} // namespace hearth::exchange
