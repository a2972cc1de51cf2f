// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/meeting.h"
#include "core/domain/meeting_dates.h"
#include "core/storage/notebook.h"

/// The dates of a crew's rhythm, of which some are moved or skipped. Each verb is one unit of work.
namespace hearth::usecases {

/// The next dates of the crew's rhythm that nobody has planned a session for and that were not
/// skipped, in order; from an instant on, or else from the one that may still begin.
HEARTH_CORE_EXPORT Result<QList<MeetingDate>> openDates(const storage::Notebook &notebook,
                                                        const CrewId &crew, int count,
                                                        const QDateTime &from = {});

/// When the crew may meet next (UTC): the first open date, one that should have begun
/// a little ago included; without a rhythm the weekday and time of
/// its latest session a week on, or else a week from today at 19:00, where the crew is.
HEARTH_CORE_EXPORT Result<QDateTime> nextDate(const storage::Notebook &notebook,
                                              const CrewId &crew);

/// To another date and time (UTC). A session that stands for a date of the rhythm moves that date,
/// also in calendars. DateImpossible, SessionNotPlanned.
HEARTH_CORE_EXPORT Status moveSession(storage::Notebook &notebook, const SessionId &session,
                                      const QDateTime &at);

/// The crew does not meet then: the plan goes, and so does the date of the rhythm that it stands
/// for.
HEARTH_CORE_EXPORT Status skipSession(storage::Notebook &notebook, const SessionId &session);

} // namespace hearth::usecases
