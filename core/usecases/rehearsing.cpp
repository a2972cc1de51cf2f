// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/rehearsing.h"

#include "core/base/clock.h"
#include "core/session/run_plan.h"

namespace hearth::usecases {

Result<PracticeRehearsal> rehearsePractice(const practice::Practice &practice, int people,
                                           quint32 seed, const practice::Find &find)
{
    QRandomGenerator chance(seed);
    const ManualClock start(1'000);
    QHash<PersonId, int> places;
    QList<session::PlannedPerson> circle;
    // One too many is enough to be refused.
    for (int i = 0; i < qMin(people, session::mostPeople + 1); ++i) {
        circle.append({PersonId::fresh(start, chance), true});
        places.insert(circle.constLast().id, i);
    }
    if (circle.isEmpty())
        return fail(ErrorCode::TooFewPeople);
    session::PlanInput input{circle, circle.constFirst().id, {}, seed, 0};
    session::PlannedItem item{AgendaItemId::fresh(start, chance), practice};
    int next = 0;
    for (const practice::Role &role : practice.roles) {
        if (role.count == 1 && next < circle.size())
            item.roles.insert(role.id, {circle.at(next++).id});
    }
    input.items = {item};
    const auto plan = session::RunPlan::make(input, find);
    if (!plan)
        return tl::unexpected(plan.error());
    auto played = session::rehearse(*plan, {}, chance);
    if (!played)
        return tl::unexpected(played.error());
    return PracticeRehearsal{*std::move(played), places};
}

} // namespace hearth::usecases
