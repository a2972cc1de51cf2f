// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/planning.h"

/// Agendas kept under a name, to start plans from. Each verb is one unit of work.
///
/// A template's source is a JSON list, one object an item: "practice" (id; absent for a buffer),
/// "name" (how the practice was called, or what the buffer says), "preset" (id), "minutes" (absent:
/// what the practice takes), "pinned"
/// ("HH:MM"). What a reader does not know it passes over.
namespace hearth::usecases {

/// The agenda of a plan as a template; for one crew or for all. NameEmpty, NameTooLong.
HEARTH_CORE_EXPORT Result<PlanTemplateId> saveTemplate(storage::Notebook &notebook,
                                                       const SessionId &session,
                                                       const QString &name, bool onlyForThisCrew);
HEARTH_CORE_EXPORT Status removeTemplate(storage::Notebook &notebook, const PlanTemplateId &plan);

HEARTH_CORE_EXPORT QByteArray templateSource(const QList<ItemToPlan> &items);
/// What can be read of it; an entry that is no item is left out.
HEARTH_CORE_EXPORT QList<ItemToPlan> readTemplate(const QByteArray &source);

} // namespace hearth::usecases
