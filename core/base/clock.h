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
    /// Now, as UTC milliseconds since 1970.
    virtual qint64 nowMs() const = 0;
    /// Now, as a UTC date and time.
    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC); }
};

/// The machine's clock.
class HEARTH_CORE_EXPORT SystemClock final : public Clock
{
public:
    qint64 nowMs() const override;
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
    void advance(qint64 ms) { m_ms += ms; }
    void set(qint64 ms) { m_ms = ms; }

private:
    qint64 m_ms;
};

} // namespace hearth
