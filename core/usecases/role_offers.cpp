// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/role_offers.h"

#include "core/storage/session_store.h"

#include <algorithm>

namespace hearth::usecases {

Result<QHash<QString, QList<Waiting>>> waitingFor(const storage::Notebook &notebook,
                                                  const Plan &plan, const QStringList &roles)
{
    const auto held = storage::SessionStore(notebook).lastHeldRoles(plan.crew.id);
    if (!held)
        return tl::unexpected(held.error());
    QHash<QString, QList<Waiting>> waiting;
    for (const QString &role : roles) {
        QList<Waiting> people;
        for (const PersonId &person : plan.expected) {
            const auto last =
                std::find_if(held->cbegin(), held->cend(), [&](const storage::RoleHeld &each) {
                    return each.role == role && each.person == person;
                });
            people.append({person, last == held->cend() ? QDateTime() : last->at});
        }
        std::stable_sort(people.begin(), people.end(), [](const Waiting &a, const Waiting &b) {
            if (a.lastAt.isValid() != b.lastAt.isValid())
                return !a.lastAt.isValid();
            return a.lastAt.isValid() && a.lastAt < b.lastAt;
        });
        // Whoever called the crew is its caller.
        if (role == QLatin1String("caller") && plan.crew.caller)
            std::stable_partition(people.begin(), people.end(), [&](const Waiting &each) {
                return each.person == *plan.crew.caller;
            });
        waiting.insert(role, people);
    }
    return waiting;
}

} // namespace hearth::usecases
