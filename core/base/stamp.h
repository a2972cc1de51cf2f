// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

#include <QtCore/QString>

#include <compare>
#include <optional>

namespace hearth {

/// A moment of a hybrid logical clock (Kulkarni et al., 2014): wall milliseconds, and a counter for
/// what happens within or behind one. Text form: 12 hex digits, a dash, 4 hex digits; text order is
/// time order.
struct Stamp
{
    qint64 ms = 0;
    quint16 counter = 0;

    HEARTH_CORE_EXPORT QString toString() const;
    HEARTH_CORE_EXPORT static std::optional<Stamp> parse(const QString &text);
    friend auto operator<=>(const Stamp &, const Stamp &) = default;
};

/// The stamps of this laptop: each is later than every stamp given out or observed before, whatever
/// the wall clock does.
class HEARTH_CORE_EXPORT StampClock
{
public:
    /// A foreign stamp may be at most this far ahead of the wall clock, in ms (24 h).
    static constexpr qint64 toleranceMs = 86'400'000;

    explicit StampClock(Stamp last = {})
        : m_last(last)
    {
    }
    /// The next stamp. Persist `last()` before the stamped row can be seen by anyone.
    Stamp next(qint64 wallMs);
    /// Takes note of a stamp from elsewhere; false, and no change, if it is more than `toleranceMs`
    /// ahead.
    [[nodiscard]] bool observe(Stamp foreign, qint64 wallMs);
    Stamp last() const noexcept { return m_last; }

private:
    Stamp m_last;
};

} // namespace hearth
