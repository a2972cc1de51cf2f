// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/hosting.h"

#include "core/domain/role_holders.h"
#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;

namespace {

/// Who holds the roles of the crew's next planned session.
Result<QMap<QString, PersonId>> plannedRoles(const Notebook &notebook, const CrewId &crew)
{
    const auto next = SessionStore(notebook).nextPlanned(crew, notebook.clock().now());
    if (!next)
        return tl::unexpected(next.error());
    if (!*next)
        return QMap<QString, PersonId>();
    const auto turns = SessionStore(notebook).roleTurns((*next)->id);
    if (!turns)
        return tl::unexpected(turns.error());
    return roleHolders(*turns);
}

} // namespace

Result<Hosting> hostingOf(const Notebook &notebook, const CrewId &crew)
{
    const auto members = CrewStore(notebook).members(crew);
    const auto presences = SessionStore(notebook).presences(crew);
    const auto hosted = SessionStore(notebook).hosted(crew);
    const auto planned = plannedRoles(notebook, crew);
    if (const auto *failed = firstError(members, presences, hosted, planned))
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
    QList<CrewMember> waiting = hosting.members;
    std::stable_sort(waiting.begin(), waiting.end(), [](const CrewMember &a, const CrewMember &b) {
        const auto since = [](const CrewMember &each) {
            return each.lastHosted.isValid() ? each.lastHosted.toMSecsSinceEpoch() : 0;
        };
        return since(a) < since(b);
    });
    for (const CrewMember &each : std::as_const(waiting))
        hosting.order.append(each.person.id);
    for (auto role = planned->cbegin(); role != planned->cend(); ++role) {
        const auto member = memberWith(*role);
        if (member == hosting.members.end())
            continue;
        member->nextRoles.append(role.key());
        if (role.key() == session_role::host) {
            hosting.order.removeAll(*role);
            hosting.order.prepend(*role);
            hosting.planned = true;
        }
    }
    return hosting;
}

} // namespace hearth::usecases
