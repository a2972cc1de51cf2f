// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/watch.h"
#include "core/exchange/record.h"
#include "core/storage/notebook.h"

/// What may leave a notebook, gathered into records. The journal and what the host wrote about
/// people never enter one.
namespace hearth::usecases {

HEARTH_CORE_EXPORT Result<exchange::SessionRecord> sessionRecord(const storage::Notebook &notebook,
                                                                 const SessionId &id);

/// With all its sessions, oldest first; one that cannot be read is named in `unread` and stops
/// nothing. Reading years takes a while: it may be done on any thread as long as the notebook
/// lives, and `watch` is told how many sessions it has read; others who use the notebook wait for
/// one session at most. WorkStopped.
HEARTH_CORE_EXPORT Result<exchange::CrewRecord>
crewRecord(const storage::Notebook &notebook, const CrewId &id, const Watch &watch = {});
/// All crews, in the same way.
HEARTH_CORE_EXPORT Result<exchange::NotebookRecord>
notebookRecord(const storage::Notebook &notebook, const Watch &watch = {});

} // namespace hearth::usecases
