// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/role_offers.h"

#include "core/domain/role_holders.h"
#include "core/storage/session_store.h"
#include "core/usecases/rota.h"

#include <algorithm>

namespace hearth::usecases {

using rotation::Meeting;

namespace {

bool isOfTheHost(const RoleToFill &role)
{
    return !role.item && (role.role == session_role::host || role.role == session_role::understudy);
}

} // namespace

Result<RoleOffers> roleOffers(const storage::Notebook &notebook, const Plan &plan,
                              const QList<RoleToFill> &roles)
{
    const auto held = storage::SessionStore(notebook).lastHeldRoles(plan.crew.id);
    auto opened = openRota(notebook, plan.crew.id, 1, plan.session.id);
    if (const auto *failed = firstError(held, opened))
        return tl::unexpected(*failed);
    RoleOffers offers{{}, QList<std::optional<Waiting>>(roles.size())};
    qsizetype place = 0;
    while (place + 1 < opened->ahead.size() && opened->ahead.at(place).session != plan.session.id)
        ++place;
    if (place + 1 >= opened->ahead.size())
        return offers;
    rotation::Rota &rota = opened->rota;
    for (qsizetype i = 0; i < place; ++i)
        rota.pass(opened->ahead.at(i), opened->ahead.at(i + 1));
    const Meeting &meeting = opened->ahead.at(place);
    const rotation::Turn turn = rota.turn(meeting, opened->ahead.at(place + 1));

    const auto waiting = [&](const QString &role, const PersonId &person) {
        const auto last =
            std::find_if(held->cbegin(), held->cend(), [&](const storage::RoleHeld &each) {
                return each.role == role && each.person == person;
            });
        return Waiting{person, last == held->cend() ? QDateTime() : last->at};
    };
    // Whoever called the crew is its caller.
    const auto queue = [&](const QString &role, const QList<PersonId> &busy) {
        QList<PersonId> people = rota.queue(role, meeting, busy);
        if (role == QLatin1String("caller") && plan.crew.caller)
            std::stable_partition(people.begin(), people.end(),
                                  [&](const PersonId &each) { return each == *plan.crew.caller; });
        return people;
    };
    QList<PersonId> busy;
    for (const RoleToFill &role : roles) {
        if (role.holder)
            busy.append(*role.holder);
    }
    for (qsizetype i = 0; i < roles.size(); ++i) {
        const RoleToFill &role = roles.at(i);
        const QString asHost = isOfTheHost(role) ? session_role::host : role.role;
        if (!offers.waiting.contains(role.role)) {
            QList<PersonId> people = queue(asHost, {});
            for (const PersonId &person : plan.expected) {
                if (!people.contains(person))
                    people.append(person);
            }
            for (const PersonId &person : std::as_const(people))
                offers.waiting[role.role].append(waiting(role.role, person));
        }
        if (role.holder)
            continue;
        const auto asked = queue(asHost, busy);
        const std::optional<PersonId> person = isOfTheHost(role) ? turn.of(role.role).person
            : asked.isEmpty()                                    ? std::nullopt
                              : std::optional(asked.constFirst());
        if (!person || busy.contains(*person))
            continue;
        busy.append(*person);
        offers.offers[i] = waiting(role.role, *person);
    }
    return offers;
}

} // namespace hearth::usecases
