// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/meeting.h"
#include "core/practice/carried.h"
#include "core/storage/notebook.h"

/// The items of a planned session. Each verb is one unit of work; positions stay 0, 1, 2, … A place
/// outside the agenda is its end. Errors of all of them: NoSuchRow, SessionNotPlanned.
namespace hearth::usecases {

/// The practice id of a buffer: time for a break, or for what comes up.
inline const QString bufferId = QStringLiteral("buffer");

/// `find` knows the practices that its steps call. AgendaFull; PracticeInvalid where the practice
/// has no such preset.
HEARTH_CORE_EXPORT Result<AgendaItemId> addPractice(storage::Notebook &notebook,
                                                    const SessionId &session,
                                                    const practice::Practice &practice,
                                                    const QString &preset = {}, int position = -1,
                                                    const practice::Find &find = {});
/// `title` is what people see. AgendaFull, NameEmpty, TextTooLong, MinutesOutOfRange (1 to 600).
HEARTH_CORE_EXPORT Result<AgendaItemId> addBuffer(storage::Notebook &notebook,
                                                  const SessionId &session, const QString &title,
                                                  int minutes, int position = -1);
/// To the place that it has afterwards.
HEARTH_CORE_EXPORT Status moveItem(storage::Notebook &notebook, const AgendaItemId &item,
                                   int toPosition);
HEARTH_CORE_EXPORT Status removeItem(storage::Notebook &notebook, const AgendaItemId &item);
/// 1 to 600 keeps these minutes; 0 goes back to what the practice takes with the people expected.
/// MinutesOutOfRange.
HEARTH_CORE_EXPORT Status setItemMinutes(storage::Notebook &notebook, const AgendaItemId &item,
                                         int minutes);
/// Empty: the practice's own timing. Minutes set by hand go. PracticeInvalid for a preset that is
/// not there.
HEARTH_CORE_EXPORT Status setItemPreset(storage::Notebook &notebook, const AgendaItemId &item,
                                        const QString &preset);
/// Another practice in its place; a fixed time stays, the timing, minutes and roles are the new
/// one's.
HEARTH_CORE_EXPORT Status replaceItem(storage::Notebook &notebook, const AgendaItemId &item,
                                      const practice::Practice &practice,
                                      const practice::Find &find = {});
/// An invalid time lets the item begin when its turn comes.
HEARTH_CORE_EXPORT Status pinItem(storage::Notebook &notebook, const AgendaItemId &item,
                                  const QTime &wall);
/// Who takes a role of the practice at its start; nobody: whoever wants to, then. PracticeInvalid
/// for a role that is not there.
HEARTH_CORE_EXPORT Status setItemRole(storage::Notebook &notebook, const AgendaItemId &item,
                                      const QString &role, std::optional<PersonId> person);

/// The tiny practice that a buffer runs.
practice::Practice bufferPractice(const QString &title, int minutes);

} // namespace hearth::usecases
