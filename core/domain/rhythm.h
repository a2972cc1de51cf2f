// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>

namespace hearth {

/// One date of a rhythm: what its rule says, and when that is.
struct RhythmStart
{
    QDateTime wall; ///< without a zone of its own; the rhythm's is meant
    QDateTime instant; ///< UTC
    friend bool operator==(const RhythmStart &, const RhythmStart &) = default;
};

/// When a crew meets: a recurrence rule (RFC 5545 RRULE value) from a first wall-clock start in a
/// time zone. Wall time is kept: fortnightly at 19:00 stays 19:00 through daylight saving.
class HEARTH_CORE_EXPORT Rhythm
{
public:
    /// Every `weeks` weeks on the weekday of `firstStart`; `weeks` is 1 to 52, `zone` an IANA name.
    static Result<Rhythm> everyWeeks(int weeks, const QDate &first, const QTime &time,
                                     const QString &zone);
    /// Reads what `rule`, `firstStart` and `zone` stored.
    static Result<Rhythm> from(const QString &rule, const QDateTime &firstStart,
                               const QString &zone);

    const QString &rule() const noexcept { return m_rule; }
    /// The first start as wall time (Qt::LocalTime spec, zone-less); `zone()` says whose wall.
    const QDateTime &firstStart() const noexcept { return m_firstStart; }
    const QString &zone() const noexcept { return m_zone; }
    /// Weeks between meetings when the rule is a plain weekly one, else 0.
    int weeks() const;

    /// The next `count` dates at or after an instant, rising. A wall time inside the spring gap
    /// moves forward by the gap. Stops early where the rule ends.
    QList<RhythmStart> datesFrom(const QDateTime &instant, int count) const;
    /// Their instants, in UTC.
    QList<QDateTime> startsFrom(const QDateTime &instant, int count) const;
    /// Whether a wall time is one of its dates.
    bool has(const QDateTime &wall) const;

    friend bool operator==(const Rhythm &, const Rhythm &) = default;

private:
    Rhythm(QString rule, QDateTime firstStart, QString zone)
        : m_rule(std::move(rule))
        , m_firstStart(std::move(firstStart))
        , m_zone(std::move(zone))
    {
    }
    QString m_rule;
    QDateTime m_firstStart;
    QString m_zone;
};

} // namespace hearth
