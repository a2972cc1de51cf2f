// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/prompts.h"
#include "core/usecases/planning.h"

/// From a plan to a running session.
namespace hearth::usecases {

/// An item as it is with the people who are really here.
struct ItemFit
{
    AgendaItemId item;
    int minutes = 0; ///< what it would take
    std::optional<ErrorCode> misfit = {}; ///< TooFewPeople, TooManyPeople, PracticeMissing
    friend bool operator==(const ItemFit &, const ItemFit &) = default;
};
/// How the items of a plan fit so many people, in their order.
HEARTH_CORE_EXPORT QList<ItemFit> fitTo(const Plan &plan, int people);

/// Whoever starts a plan by more than this before its time may have meant another one.
inline constexpr qint64 earlyStartMs = 2 * 60 * 60'000;

struct StartChoices
{
    std::optional<PersonId> host =
        {}; ///< else: the plan's host, the understudy, the first in the room
    QList<AgendaItemId> leaveOut = {}; ///< items that are not done today
};
/// The plan becomes the running session: its items keep their ids, timings and roles, those without
/// own minutes take what their practice takes for who is here, and questions are drawn from these
/// banks. Errors: SessionNotPlanned, SessionAlreadyOpen (the crew has one under way), TooFewPeople
/// or PracticeMissing with the name of the first item that cannot be done, whatever RunPlan::make
/// finds wrong. TooManyPeople does not hinder.
HEARTH_CORE_EXPORT Result<SessionId>
startPlanned(storage::Notebook &notebook, const SessionId &session, const QList<PersonId> &here,
             const QList<PersonId> &guests = {}, const StartChoices &choices = {},
             const practice::PromptsOf &prompts = {});

} // namespace hearth::usecases
