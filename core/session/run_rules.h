// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_event.h"
#include "core/session/run_reader.h"

namespace hearth::session {

/// Which events are possible from a moment of a session.
class RunRules
{
public:
    RunRules(const RunPlan &plan, const RunFacts &facts)
        : m_read(plan, facts)
        , f(facts)
    {
    }
    bool allow(const RunEvent &event) const;

private:
    bool can(const Start &start) const;
    bool can(const Pause &) const { return f.phase == Phase::Running; }
    bool can(const Resume &) const { return f.phase == Phase::Paused; }
    bool can(const Next &) const { return underWay(); }
    bool can(const Back &) const;
    bool can(const Jump &jump) const;
    bool can(const Pass &pass) const { return canLetGo(pass.person); }
    bool can(const Skip &skip) const { return canLetGo(skip.person); }
    bool can(const ComeBack &comeBack) const;
    bool can(const GiveTurn &give) const;
    bool can(const AddTime &add) const;
    bool can(const EndStep &) const { return underWay(); }
    bool can(const Arrive &arrive) const;
    bool can(const Leave &leave) const;
    bool can(const SwapRole &swap) const;
    bool can(const AddItem &add) const;
    bool can(const DropItem &drop) const;
    bool can(const NoteKept &) const { return true; }
    bool can(const AcceptReplan &replan) const;
    bool can(const CatchUp &catchUp) const;
    bool can(const EndSession &session) const { return underWay() && session.endedMs >= 0; }
    bool can(const StartedEarlier &earlier) const;

    bool underWay() const { return f.phase == Phase::Running || f.phase == Phase::Paused; }
    bool canLetGo(const std::optional<PersonId> &person) const;

    RunReader m_read;
    const RunFacts &f;
};

} // namespace hearth::session
