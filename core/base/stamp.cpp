// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stamp.h"

#include <algorithm>
#include <limits>

namespace hearth {

QString Stamp::toString() const
{
    return QStringLiteral("%1-%2")
        .arg(ms, 12, 16, QLatin1Char('0'))
        .arg(counter, 4, 16, QLatin1Char('0'));
}

std::optional<Stamp> Stamp::parse(const QString &text)
{
    if (text.size() != 17 || text.at(12) != QLatin1Char('-'))
        return std::nullopt;
    bool msOk = false;
    bool counterOk = false;
    const qint64 ms = text.left(12).toLongLong(&msOk, 16);
    const quint16 counter = text.mid(13).toUShort(&counterOk, 16);
    if (!msOk || !counterOk || ms < 0)
        return std::nullopt;
    return Stamp{ms, counter};
}

Stamp StampClock::next(qint64 wallMs)
{
    if (wallMs > m_last.ms) {
        m_last = {wallMs, 0};
    } else if (m_last.counter < std::numeric_limits<quint16>::max()) {
        ++m_last.counter;
    } else {
        m_last = {m_last.ms + 1, 0};
    }
    return m_last;
}

bool StampClock::observe(Stamp foreign, qint64 wallMs)
{
    if (foreign.ms > wallMs + toleranceMs)
        return false;
    m_last = std::max(m_last, foreign);
    return true;
}

} // namespace hearth
