// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/unit_of_work.h"

#include <QtCore/QJsonObject>
#include <QtCore/QList>

namespace hearth::storage {

/// One thing that happened in a session, as it is stored: what the words mean is the runner's.
struct StoredEvent
{
    qint64 seq = 0; ///< 1 for the first of a session
    qint64 atMs = 0; ///< UTC
    QString kind;
    QJsonObject payload = {};
    friend bool operator==(const StoredEvent &, const StoredEvent &) = default;
};

/// What happened in sessions, in order. Only ever added to; undo takes the newest away again.
class HEARTH_CORE_EXPORT EventStore
{
public:
    explicit EventStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    Result<QList<StoredEvent>> ofSession(const SessionId &session) const;

    /// Adds behind the session's last event and gives the event's seq.
    static Result<qint64> append(UnitOfWork &work, const SessionId &session, qint64 atMs,
                                 const QString &kind, const QJsonObject &payload = {});

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
