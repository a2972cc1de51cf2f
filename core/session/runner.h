// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"
#include "core/session/run_event.h"
#include "core/session/run_facts.h"
#include "core/session/run_plan.h"

#include <QtCore/QFlags>

namespace hearth::session {

/// What an event touched, so that a screen refreshes and sounds only what it must.
enum class Effect : quint32 {
    PhaseChanged = 0x1,
    ItemChanged = 0x2,
    StepChanged = 0x4,
    TurnChanged = 0x8, ///< of a loop: the moving role is with somebody else
    SpeakerChanged = 0x10,
    RoundDone = 0x20, ///< nobody waits any more
    PeopleChanged = 0x40,
    GroupsChanged = 0x80,
    RolesChanged = 0x100,
    TimeChanged = 0x200,
    AgendaChanged = 0x400,
    NotesChanged = 0x800,
    Finished = 0x1000,
};
Q_DECLARE_FLAGS(Effects, Effect)
Q_DECLARE_OPERATORS_FOR_FLAGS(Effects)

/// A session under way, always the fold of its events; knows no clock: time is what the events say.
class HEARTH_CORE_EXPORT RunState
{
public:
    static RunState begin(const RunPlan &plan);
    /// Everything that happened, in order. Stops at the first event that is not possible and
    /// returns its error.
    static Result<RunState> fold(const RunPlan &plan, const std::vector<RunEvent> &events);

    /// EventNotPossible: it cannot happen from here; nothing has changed.
    Result<Effects> apply(const RunEvent &event);
    bool possible(const RunEvent &event) const;

    /// Goes on with a plan that knows further items; RowMovedOn if it differs in what was already
    /// there.
    Status adopt(const RunPlan &plan);

    const RunPlan &plan() const { return m_plan; }
    const RunFacts &facts() const { return m_facts; }

    friend bool operator==(const RunState &a, const RunState &b) { return a.m_facts == b.m_facts; }

private:
    explicit RunState(const RunPlan &plan);
    RunPlan m_plan;
    RunFacts m_facts;
};

} // namespace hearth::session
