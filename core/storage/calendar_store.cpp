// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/calendar_store.h"

#include "core/base/stamp.h"
#include "core/storage/database.h"
#include "core/storage/notebook.h"

#include <algorithm>
#include <limits>

namespace hearth::storage {

namespace {

constexpr qint64 from2025 = 1'735'689'600;

/// The newest of the stamps that a query names `stamp`; rows that were removed count as well.
Result<int> sequenceOf(Database &database, const char *sql, const QString &id)
{
    Statement statement = database.prepare(sql);
    if (const auto step = statement.bind(":id", id).step(); !step)
        return tl::unexpected(step.error());
    const auto stamp = Stamp::parse(statement.text("stamp").section(QLatin1Char('@'), 0, 0));
    const qint64 seconds = stamp ? stamp->ms / 1000 - from2025 : 0;
    return static_cast<int>(std::clamp<qint64>(seconds, 0, std::numeric_limits<qint32>::max()));
}

} // namespace

Result<int> CalendarStore::sequence(const CrewId &crew) const
{
    return sequenceOf(m_notebook.database(),
                      "SELECT max(stamp) AS stamp FROM ("
                      "SELECT stamp FROM crew WHERE id = :id"
                      " UNION ALL SELECT stamp FROM rhythm_change WHERE crew = :id"
                      " UNION ALL SELECT stamp FROM session WHERE crew = :id"
                      " UNION ALL SELECT stamp FROM agenda_item WHERE session IN"
                      " (SELECT id FROM session WHERE crew = :id))",
                      crew.toString());
}

Result<int> CalendarStore::sequence(const SessionId &session) const
{
    return sequenceOf(m_notebook.database(),
                      "SELECT max(stamp) AS stamp FROM ("
                      "SELECT stamp FROM session WHERE id = :id"
                      " UNION ALL SELECT stamp FROM crew WHERE id ="
                      " (SELECT crew FROM session WHERE id = :id)"
                      " UNION ALL SELECT stamp FROM agenda_item WHERE session = :id)",
                      session.toString());
}

} // namespace hearth::storage
