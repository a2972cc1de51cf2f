// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record.h"
#include "core/storage/notebook.h"

/// What may leave a notebook, gathered into records. The journal and what the host wrote about
/// people never enter one.
namespace hearth::usecases {

HEARTH_CORE_EXPORT Result<exchange::SessionRecord> sessionRecord(const storage::Notebook &notebook,
                                                                 const SessionId &id);
/// With all its sessions, oldest first.
HEARTH_CORE_EXPORT Result<exchange::CrewRecord> crewRecord(const storage::Notebook &notebook,
                                                           const CrewId &id);
HEARTH_CORE_EXPORT Result<exchange::NotebookRecord>
notebookRecord(const storage::Notebook &notebook);

} // namespace hearth::usecases
