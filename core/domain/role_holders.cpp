// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"

namespace hearth {

bool holds(TurnOutcome outcome)
{
    return outcome == TurnOutcome::Invited || outcome == TurnOutcome::Accepted
        || outcome == TurnOutcome::Served;
}

QList<RoleTurn> heldTurns(const QList<RoleTurn> &turns)
{
    QList<RoleTurn> held;
    for (const RoleTurn &turn : turns) {
        held.removeIf([&](const RoleTurn &each) {
            return each.role == turn.role && each.person == turn.person;
        });
        if (holds(turn.outcome))
            held.append(turn);
    }
    return held;
}

std::optional<PersonId> roleHolder(const QList<RoleTurn> &turns, const QString &role)
{
    std::optional<PersonId> holder;
    for (const RoleTurn &turn : turns) {
        if (turn.role != role)
            continue;
        if (holds(turn.outcome))
            holder = turn.person;
        else if (holder == turn.person)
            holder.reset();
    }
    return holder;
}

QMap<QString, PersonId> roleHolders(const QList<RoleTurn> &turns)
{
    QMap<QString, PersonId> holders;
    for (const RoleTurn &turn : turns) {
        if (const auto holder = roleHolder(turns, turn.role))
            holders.insert(turn.role, *holder);
    }
    return holders;
}

} // namespace hearth
