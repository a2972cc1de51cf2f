// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/event_store.h"

#include "core/storage/rows.h"

#include <QtCore/QJsonDocument>

namespace hearth::storage {

namespace {
Result<StoredEvent> eventFrom(const Statement &row)
{
    QJsonParseError problem;
    const auto payload = QJsonDocument::fromJson(row.text("payload").toUtf8(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable("session_event", row);
    return StoredEvent{row.integer("seq"), row.integer("at"), row.text("kind"), payload.object()};
}
} // namespace

Result<QList<StoredEvent>> EventStore::ofSession(const SessionId &session) const
{
    return rowsWith(m_notebook, "session_event", "session", session, "seq, id", eventFrom);
}

Result<qint64> EventStore::append(UnitOfWork &work, const SessionId &session, qint64 atMs,
                                  const QString &kind, const QJsonObject &payload)
{
    // Behind removed ones as well, so that an event that comes back finds its place free.
    Statement statement = work.notebook().database().prepare(
        "SELECT coalesce(max(seq), 0) AS seq FROM session_event WHERE session = :session");
    statement.bind(":session", session);
    const auto last =
        onlyRow(statement, [](const Statement &row) { return Result<qint64>(row.integer("seq")); });
    if (!last)
        return last;
    const auto id = work.freshId<Id<struct SessionEventTag>>();
    const auto text = QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact));
    const auto added = work.put("session_event", id.toString(),
                                {{"session", stored(session)},
                                 {"seq", stored(*last + 1)},
                                 {"at", stored(atMs)},
                                 {"kind", stored(kind)},
                                 {"payload", stored(text)}});
    if (!added)
        return tl::unexpected(added.error());
    return *last + 1;
}

} // namespace hearth::storage
