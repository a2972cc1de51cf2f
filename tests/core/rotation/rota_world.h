// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/role_holders.h"
#include "core/rotation/rota.h"

/// A crew whose rota is asked from one meeting to the next, without a notebook.
struct RotaWorld
{
    explicit RotaWorld(int members, quint32 seed = 1)
        : chance(seed)
    {
        for (int i = 0; i < members; ++i)
            joins(QDate(2026, 1, 1));
    }

    hearth::PersonId joins(const QDate &day)
    {
        const auto person = hearth::PersonId::fresh(clock, chance);
        hearth::Membership place{hearth::MembershipId::fresh(clock, chance), crew, person};
        place.from = day;
        place.seat = static_cast<int>(memberships.size());
        memberships.append(place);
        people.append(person);
        return person;
    }
    void leaves(const hearth::PersonId &person, const QDate &day)
    {
        for (hearth::Membership &place : memberships) {
            if (place.person == person)
                place.until = day;
        }
    }

    /// The meeting of that week, to which these come.
    static hearth::rotation::Meeting meeting(int week, const QList<hearth::PersonId> &coming)
    {
        hearth::rotation::Meeting made;
        made.day = QDate(2026, 1, 6).addDays(7 * week);
        made.at = QDateTime(made.day, QTime(18, 0), Qt::UTC);
        made.coming = coming;
        return made;
    }
    hearth::RoleTurn said(const hearth::PersonId &person, const QString &role,
                          hearth::TurnOutcome outcome)
    {
        return {hearth::RoleTurnId::fresh(clock, chance), session, person, role, outcome};
    }
    /// The meeting as it was held when it went as the turn says.
    hearth::rotation::Meeting heldAs(hearth::rotation::Meeting meeting,
                                     const hearth::rotation::Turn &turn)
    {
        for (const auto &each : turn.roles) {
            if (each.person && hearth::roleHolder(meeting.turns, each.role) != each.person)
                meeting.turns.append(said(*each.person, each.role, hearth::TurnOutcome::Served));
        }
        return meeting;
    }
    hearth::rotation::Rota rota() const { return {memberships, wishes, roles}; }

    hearth::ManualClock clock{1'767'225'600'000};
    QRandomGenerator chance;
    hearth::CrewId crew = hearth::CrewId::fresh(clock, chance);
    hearth::SessionId session = hearth::SessionId::fresh(clock, chance);
    QList<hearth::Membership> memberships;
    QList<hearth::PersonId> people;
    QList<hearth::RoleWish> wishes;
    QList<hearth::RotaRole> roles;
};
