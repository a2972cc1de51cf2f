// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/domain/meeting.h"
#include "core/practice/prompts.h"
#include "core/storage/notebook.h"
#include "core/storage/unit_of_work.h"

/// Questions drawn from banks. What is drawn is written into the practice that the session keeps
/// (`fixed` of the step's prompt), so that it is the same whenever the session is opened; and
/// remembered, so that a crew does not get it again.
namespace hearth::usecases {

/// Draws for every step of an item that names a bank: one question, or one for each person where
/// the step says so. No deeper than the step asks for and the crew may go; nobody's muted
/// questions; none that the crew had before, until it had all of them. Part of the unit of work
/// that starts the session.
Status drawPrompts(storage::UnitOfWork &work, const Crew &crew, AgendaItem &item, int people,
                   const practice::PromptsOf &prompts);

/// What is to become of the question that is there.
enum class OldPrompt { ForLater, NeverAgain };

/// Draws another question for a step of a session that has begun, by the id that the runner gives
/// the step; the one that was there counts as had, or is muted for every crew and for ever. Where
/// everybody has one of their own, `only` names whose it is by its place among them, and the others
/// keep theirs; without it all are drawn anew. Whoever shows the session has to open it again.
/// NoSuchRow; EventNotPossible where the step draws none, or no other is left; SessionNotOpen.
HEARTH_CORE_EXPORT Status drawAgain(storage::Notebook &notebook, const AgendaItemId &item,
                                    const QString &step, OldPrompt old,
                                    const practice::PromptsOf &prompts,
                                    std::optional<int> only = {});

} // namespace hearth::usecases
