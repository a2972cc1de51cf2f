// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace hearth {

Clock::~Clock() = default;

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::steadyMs() const
{
#ifdef CLOCK_BOOTTIME
    timespec now = {};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return now.tv_sec * 1000LL + now.tv_nsec / 1'000'000;
#endif
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

SessionClock::SessionClock(const Clock &clock, qint64 notBeforeMs)
    : m_clock(&clock)
    , m_startMs(std::max(clock.nowMs(), notBeforeMs))
    , m_steadyStartMs(clock.steadyMs())
{
}

qint64 SessionClock::nowMs() const
{
    return m_startMs + m_clock->steadyMs() - m_steadyStartMs;
}

qint64 SessionClock::wallAheadMs() const
{
    return m_clock->nowMs() - nowMs();
}

} // namespace hearth
