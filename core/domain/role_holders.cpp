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

QMap<QString, PersonId> roleHolders(const QList<RoleTurn> &turns)
{
    QMap<QString, PersonId> holders;
    for (const RoleTurn &turn : turns) {
        const auto holder = holders.constFind(turn.role);
        if (holds(turn.outcome))
            holders.insert(turn.role, turn.person);
        else if (holder != holders.cend() && *holder == turn.person)
            holders.erase(holder);
    }
    return holders;
}

} // namespace hearth
