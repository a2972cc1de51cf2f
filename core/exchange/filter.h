// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/audience.h"
#include "core/exchange/record.h"
#include "core/export.h"

namespace hearth::exchange {

/// How many entries one person held back.
struct HeldBack
{
    PersonRef who = {};
    int count = 0;
    friend bool operator==(const HeldBack &, const HeldBack &) = default;
};

/// What does not leave, counted once each: entries of reach mine, entries for the circle where the
/// file is open, and entries that somebody held back. For the person who exports; a written file
/// tells the numbers, not the names.
struct StaysOut
{
    int mine = 0;
    int circle = 0;
    QList<HeldBack> heldBack = {};

    int heldBackCount() const
    {
        int count = 0;
        for (const HeldBack &each : heldBack)
            count += each.count;
        return count;
    }
    int total() const { return mine + circle + heldBackCount(); }
    friend bool operator==(const StaysOut &, const StaysOut &) = default;
};

/// A record of which only what its audience may read is left. Made by apply() alone, and the only
/// thing that writers take, so that an unfiltered record cannot be written by mistake.
template <class Record>
class Filtered
{
public:
    const Record &record() const noexcept { return m_record; }
    const StaysOut &staysOut() const noexcept { return m_staysOut; }
    const Audience &audience() const noexcept { return m_audience; }

private:
    friend HEARTH_CORE_EXPORT Filtered<SessionRecord> apply(const SessionRecord &, const Audience &,
                                                            const QString &);
    friend HEARTH_CORE_EXPORT Filtered<CrewRecord> apply(const CrewRecord &, const Audience &,
                                                         const QString &);
    friend HEARTH_CORE_EXPORT Filtered<NotebookRecord> apply(const NotebookRecord &,
                                                             const Audience &, const QString &);
    Filtered(Record record, StaysOut staysOut, Audience audience)
        : m_record(std::move(record))
        , m_staysOut(std::move(staysOut))
        , m_audience(audience)
    {
    }
    Record m_record;
    StaysOut m_staysOut;
    Audience m_audience;
};

/// Takes out what `audience` may not read, and names people as it asks; `someone` is the word for a
/// person without a name. Where names are shortened, the full names in titles and texts are too,
/// and ids and contacts of people go.
HEARTH_CORE_EXPORT Filtered<SessionRecord>
apply(const SessionRecord &record, const Audience &audience,
      const QString &someone = QStringLiteral("someone"));
HEARTH_CORE_EXPORT Filtered<CrewRecord> apply(const CrewRecord &record, const Audience &audience,
                                              const QString &someone = QStringLiteral("someone"));
HEARTH_CORE_EXPORT Filtered<NotebookRecord>
apply(const NotebookRecord &record, const Audience &audience,
      const QString &someone = QStringLiteral("someone"));

} // namespace hearth::exchange
