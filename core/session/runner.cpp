// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runner.h"

#include "core/session/run_engine.h"
#include "core/session/run_rules.h"

namespace hearth::session {

RunState::RunState(const RunPlan &plan)
    : m_plan(plan)
{
    m_facts.host = plan.host();
    for (const auto &person : plan.people()) {
        m_facts.people.push_back({.person = person.id, .here = person.here});
        m_facts.hereCount += person.here ? 1 : 0;
    }
    for (size_t at = 0; at < plan.items().size(); ++at) {
        if (!plan.items()[at].later)
            m_facts.agenda.push_back(static_cast<int>(at));
    }
    m_facts.holders = plan.holders();
    m_facts.replanned.assign(static_cast<size_t>(plan.stepCount()), -1);
    m_facts.firstRun.assign(static_cast<size_t>(plan.stepCount()), -1);
    m_facts.stretch.assign(plan.items().size(), -1);
    m_facts.plannedEndMs = plan.plannedEndMs();
}

RunState RunState::begin(const RunPlan &plan)
{
    return RunState(plan);
}

Result<RunState> RunState::fold(const RunPlan &plan, const std::vector<RunEvent> &events)
{
    auto state = begin(plan);
    for (const auto &event : events) {
        if (auto applied = state.apply(event); !applied)
            return tl::unexpected(applied.error());
    }
    return state;
}

bool RunState::possible(const RunEvent &event) const
{
    return RunRules(m_plan, m_facts).allow(event);
}

Result<Effects> RunState::apply(const RunEvent &event)
{
    if (!possible(event))
        return fail(ErrorCode::EventNotPossible);
    return RunEngine(m_plan, m_facts).perform(event);
}

Status RunState::adopt(const RunPlan &plan)
{
    if (!plan.extends(m_plan))
        return fail(ErrorCode::RowMovedOn);
    for (const auto &holder : plan.holders()) {
        if (static_cast<size_t>(holder.item) >= m_plan.items().size())
            m_facts.holders.push_back(holder);
    }
    m_plan = plan;
    m_facts.replanned.resize(static_cast<size_t>(plan.stepCount()), -1);
    m_facts.firstRun.resize(static_cast<size_t>(plan.stepCount()), -1);
    m_facts.stretch.resize(plan.items().size(), -1);
    return {};
}

} // namespace hearth::session
