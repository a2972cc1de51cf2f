// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/run_plan.h"

#include "core/session/plan_compiler.h"

#include <algorithm>

namespace hearth::session {

Result<RunPlan> RunPlan::make(const PlanInput &input, const PracticeLookup &lookup)
{
    return PlanCompiler(lookup).compile(input);
}

std::optional<Seat> RunPlan::seatOf(const PersonId &person) const
{
    const auto &all = m_data->people;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const PlannedPerson &each) { return each.id == person; });
    if (found == all.end())
        return std::nullopt;
    return static_cast<Seat>(found - all.begin());
}

bool RunPlan::extends(const RunPlan &earlier) const
{
    const auto sameItem = [](const PlanItem &a, const PlanItem &b) {
        const auto sameStep = [](const PlanStep &x, const PlanStep &y) { return x.id == y.id; };
        return a.id == b.id && std::ranges::equal(a.steps, b.steps, sameStep);
    };
    const auto samePerson = [](const PlannedPerson &a, const PlannedPerson &b) {
        return a.id == b.id;
    };
    return items().size() >= earlier.items().size()
        && std::equal(earlier.items().begin(), earlier.items().end(), items().begin(), sameItem)
        && std::all_of(items().begin() + static_cast<std::ptrdiff_t>(earlier.items().size()),
                       items().end(), [](const PlanItem &item) { return item.later; })
        && std::ranges::equal(people(), earlier.people(), samePerson) && host() == earlier.host()
        && seed() == earlier.seed();
}

} // namespace hearth::session
