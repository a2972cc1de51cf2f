// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/meeting.h"
#include "core/practice/prompts.h"
#include "core/session/runner.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QSet>
#include <QtCore/QTimeZone>

/// Between the rows of a session and the machine that runs it; what the use cases of meetings
/// share.
namespace hearth::usecases {

/// The plan that the rows add up to, of a session that begins with such an event. `zone` is the
/// crew's, for the items that begin at a fixed time.
Result<session::RunPlan> planOf(const Session &session, const QTimeZone &zone,
                                const QList<AgendaItem> &agenda, const QList<Answer> &answers,
                                const PersonId &host, const QSet<QString> &addedLater,
                                const session::RunEvent &start);

/// What the session's row says, from what has happened.
Session settled(Session session, const session::RunState &state);

/// One that is called by its practices goes on being so: by those on its agenda, and once it is
/// over by those that were begun. A title of its own stays.
Session retitled(Session session, const session::RunState &before, const session::RunState &after);

/// Keeps what happened in the session.
Status append(storage::UnitOfWork &work, const SessionId &id, const session::RunEvent &event);

/// Starts a session now and writes all its rows, with the questions that its steps draw. Where
/// nobody holds the role of its host yet, this person does; whoever hosts the time after is
/// written down as understudy.
Status begin(storage::UnitOfWork &work, const Session &session, QList<AgendaItem> agenda,
             const QList<Answer> &answers, const PersonId &host,
             const std::optional<PersonId> &understudy, const practice::PromptsOf &prompts);

} // namespace hearth::usecases
