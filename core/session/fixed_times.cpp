// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/fixed_times.h"

#include "core/session/time_ahead.h"

#include <algorithm>

namespace hearth::session {

QList<FixedTime> fixedTimes(const RunState &state, qint64 nowMs)
{
    QList<FixedTime> fixed;
    const RunReader read(state.plan(), state.facts());
    if (!read.started() || state.facts().phase == Phase::Ended)
        return fixed;
    const auto ahead = stepsAhead(read);
    auto step = ahead.cbegin();
    qint64 at = runningStepEndMs(read, nowMs);
    for (int place = read.facts.agendaPlace; place < read.agendaSize(); ++place) {
        if (const qint64 start = fixedStartMs(read, place); start > 0) {
            const auto &item = read.item(read.agendaItem(place));
            fixed.append({item.id, item.name, start, at});
            at = std::max(at, start);
        }
        for (; step != ahead.cend() && step->place == place; ++step)
            at += 1000LL * step->seconds * step->times;
    }
    return fixed;
}

} // namespace hearth::session
