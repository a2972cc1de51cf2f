// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

/// How seconds are told in minutes, everywhere.
namespace hearth {

/// What something takes: a minute that is begun counts, so that no plan promises less time than its
/// parts need. Below zero is none.
constexpr int minutesTaken(qint64 seconds)
{
    return seconds <= 0 ? 0 : static_cast<int>((seconds + 59) / 60);
}

/// What has gone by, or lies between two instants: to the nearest minute, either way the same.
constexpr int minutesBetween(qint64 ms)
{
    return static_cast<int>((ms < 0 ? ms - 30'000 : ms + 30'000) / 60'000);
}

} // namespace hearth
