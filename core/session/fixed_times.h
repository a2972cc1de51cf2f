// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/session/runner.h"

#include <QtCore/QList>

/// Items that begin at a fixed time, seen from the middle of the session that comes to them.
namespace hearth::session {

/// An item still ahead that has a fixed start: "Check-out is fixed at 20:15: 6 min too few".
struct FixedTime
{
    AgendaItemId item;
    QString name = {};
    qint64 atMs = 0; ///< UTC, when it has to begin
    qint64 readyMs = 0; ///< UTC, when all before it is through, if it takes its time
    qint64 tooFewMs() const { return readyMs > atMs ? readyMs - atMs : 0; } ///< missing before it
    qint64 spareMs() const { return readyMs < atMs ? atMs - readyMs : 0; } ///< free before it
    friend bool operator==(const FixedTime &, const FixedTime &) = default;
};

/// As the agenda comes to them, from `nowMs` on (UTC); none before the start and after the end. An
/// item that was put before its fixed time waits for it, so the ones behind count from there; one
/// that is late begins when it can.
HEARTH_CORE_EXPORT QList<FixedTime> fixedTimes(const RunState &state, qint64 nowMs);

} // namespace hearth::session
