// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/planning.h"

/// The agenda of a plan as a whole: another one in its place. Each verb is one unit of work. Errors
/// of all of them: NoSuchRow, SessionNotPlanned, AgendaFull, MinutesOutOfRange.
namespace hearth::usecases {

HEARTH_CORE_EXPORT Status fillPlan(storage::Notebook &notebook, const SessionId &session,
                                   const QList<ItemToPlan> &items, const practice::Find &find);
/// As StartFrom::LastSession; nothing happens where the crew has held none.
HEARTH_CORE_EXPORT Status fillFromLastSession(storage::Notebook &notebook, const SessionId &session,
                                              const practice::Find &find);
HEARTH_CORE_EXPORT Status fillFromTemplate(storage::Notebook &notebook, const SessionId &session,
                                           const PlanTemplateId &plan, const practice::Find &find);

/// Ids of the practices of the crew's last sessions that were held, the latest first, each once.
HEARTH_CORE_EXPORT Result<QStringList> usedLately(const storage::Notebook &notebook,
                                                  const CrewId &crew);

/// The plan of the crew's next meeting: the one there is, or an empty one for the next open date
/// where that is sooner.
HEARTH_CORE_EXPORT Result<SessionId> planNext(storage::Notebook &notebook, const CrewId &crew);

} // namespace hearth::usecases
