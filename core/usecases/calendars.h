// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/meeting.h"
#include "core/storage/notebook.h"

/// Meetings for people's calendars: files that stay the same thing when they are made again.
namespace hearth::usecases {

/// The calendar file of one planned session. Its agenda, with times, and what to bring are its
/// description. A session that stands for a date of the crew's rhythm is that date of the crew's
/// own row of events, so that a calendar which has both files shows it once. NoSuchRow,
/// NothingToExport where it has no date.
HEARTH_CORE_EXPORT Result<QByteArray> sessionCalendar(const storage::Notebook &notebook,
                                                      const SessionId &session);

/// The calendar file of a crew: its rhythm with what was moved and skipped, and planned sessions.
/// NoSuchRow, NothingToExport where there is neither.
HEARTH_CORE_EXPORT Result<QByteArray> crewCalendar(const storage::Notebook &notebook,
                                                   const CrewId &crew);

} // namespace hearth::usecases
