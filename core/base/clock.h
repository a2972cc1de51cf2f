// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <QtCore/QDateTime>

namespace hearth {

/// Where time comes from. Handed in, so that a test or a rehearsal can be any moment.
class HEARTH_CORE_EXPORT Clock
{
public:
    virtual ~Clock();
    /// Now, as UTC milliseconds since 1970: what the wall says. It may be set forward or back at
    /// any moment.
    virtual qint64 nowMs() const = 0;
    /// Milliseconds since some fixed moment, which nobody can set. They go on while the machine
    /// sleeps, where the system tells.
    virtual qint64 steadyMs() const = 0;
    /// Now, as a UTC date and time.
    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC); }
};

/// The machine's clock.
class HEARTH_CORE_EXPORT SystemClock final : public Clock
{
public:
    qint64 nowMs() const override;
    qint64 steadyMs() const override;
};

/// A clock that stands still until it is moved: for tests and for rehearsals at speed.
class HEARTH_CORE_EXPORT ManualClock final : public Clock
{
public:
    explicit ManualClock(qint64 startMs)
        : m_ms(startMs)
    {
    }
    qint64 nowMs() const override { return m_ms; }
    qint64 steadyMs() const override { return m_steadyMs; }
    void advance(qint64 ms)
    {
        m_ms += ms;
        m_steadyMs += ms;
    }
    /// Somebody sets the wall clock; no time goes by.
    void set(qint64 ms) { m_ms = ms; }

private:
    qint64 m_ms;
    qint64 m_steadyMs = 0;
};

/// The time of one thing that goes on, such as a session: it begins at what the wall says and runs
/// steadily from there, so that setting the wall clock makes nothing longer, shorter or out of
/// order.
class HEARTH_CORE_EXPORT SessionClock
{
public:
    /// Begins now, or at `notBeforeMs` if the wall says less: what has happened is not ahead.
    explicit SessionClock(const Clock &clock, qint64 notBeforeMs = 0);
    /// UTC milliseconds, never less than before.
    qint64 nowMs() const;
    /// How far the wall clock is ahead of this one (negative: behind): what to add for people to
    /// find a moment on it.
    qint64 wallAheadMs() const;

private:
    const Clock *m_clock;
    qint64 m_startMs;
    qint64 m_steadyStartMs;
};

/// The day that an instant falls on, on the clock of the machine.
inline QDate localDay(const QDateTime &instant)
{
    return instant.toLocalTime().date();
}

} // namespace hearth
