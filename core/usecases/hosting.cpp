// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/hosting.h"

#include "core/domain/role_holders.h"
#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;

rotation::Holding Hosting::next(const QString &role) const
{
    return rota && !rota->turns.isEmpty() ? rota->turns.constFirst().of(role)
                                          : rotation::Holding{role};
}

Result<Hosting> hostingOf(const Notebook &notebook, const CrewId &crew)
{
    const auto members = CrewStore(notebook).members(crew);
    const auto presences = SessionStore(notebook).presences(crew);
    const auto hosted = SessionStore(notebook).hosted(crew);
    auto rota = openRota(notebook, crew);
    if (const auto *failed = firstError(members, presences, hosted, rota))
        return tl::unexpected(*failed);
    Hosting hosting;
    for (const Member &member : *members)
        hosting.members.append({member.person});
    const auto memberWith = [&](const PersonId &id) {
        return std::find_if(hosting.members.begin(), hosting.members.end(),
                            [&](const CrewMember &each) { return each.person.id == id; });
    };
    for (const PresenceCount &each : *presences) {
        if (const auto member = memberWith(each.person); member != hosting.members.end()) {
            member->here = each.here;
            member->of = each.of;
        }
    }
    for (const HostedSession &each : *hosted) {
        if (const auto member = memberWith(each.person); member != hosting.members.end()) {
            ++member->hosted;
            member->lastHosted = each.startedAt;
            hosting.last = member->person.id;
        } else {
            hosting.last.reset();
        }
    }
    hosting.rota = *std::move(rota);
    const auto comeUp = [&](const PersonId &person) {
        if (!hosting.order.contains(person) && memberWith(person) != hosting.members.end())
            hosting.order.append(person);
    };
    for (const rotation::Turn &turn : std::as_const(hosting.rota->turns)) {
        if (turn.host())
            comeUp(*turn.host());
    }
    for (const Member &member : *members)
        comeUp(member.person.id);
    const rotation::Turn &next = hosting.rota->turns.constFirst();
    for (const rotation::Holding &each : next.roles) {
        if (!each.person)
            continue;
        if (const auto member = memberWith(*each.person); member != hosting.members.end())
            member->nextRoles.append(each.role);
    }
    hosting.planned =
        next.session && next.of(session_role::host).reason.why == rotation::Why::Given;
    return hosting;
}

} // namespace hearth::usecases
