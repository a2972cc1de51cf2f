// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/base/id.h"

#include <QtCore/QDate>
#include <QtCore/QList>

/// What a crew and its people have said about the roles that go round.
namespace hearth {

/// How a role finds its next person.
enum class RotaMode {
    FairShare, ///< whoever the fair-share ledger owes most
    LongestWaiting, ///< whoever had it longest ago
    OwnOrder, ///< an order that the crew made by hand
};
template <>
struct Codes<RotaMode>
{
    static constexpr std::array<std::pair<RotaMode, const char *>, 3> all{
        {{RotaMode::FairShare, "fair_share"},
         {RotaMode::LongestWaiting, "longest_waiting"},
         {RotaMode::OwnOrder, "own_order"}}};
};

/// How one role goes round in one crew. A crew that never said so has none for that role: its mode
/// is FairShare. With a name it is a role of the crew's own.
struct RotaRole
{
    RotaRoleId id;
    CrewId crew;
    QString role; ///< session_role::, a role id of a practice, or the id of a role of their own
    QString name = {}; ///< of a role of their own
    RotaMode mode = RotaMode::FairShare;
    QList<PersonId> order = {}; ///< for OwnOrder; who is not in it comes after, in circle order
    friend bool operator==(const RotaRole &, const RotaRole &) = default;
};

/// Whether somebody likes to be asked for a role, from a day on. Without one they do.
struct RoleWish
{
    RoleWishId id;
    CrewId crew;
    PersonId person;
    QString role;
    bool willing = true;
    QDate from = {};
    friend bool operator==(const RoleWish &, const RoleWish &) = default;
};

/// Somebody is away, in all their crews. Both days are part of it; an invalid one leaves it open.
struct Away
{
    AwayId id;
    PersonId person;
    QDate from = {};
    QDate until = {};
    bool covers(const QDate &day) const
    {
        return (!from.isValid() || from <= day) && (!until.isValid() || until >= day);
    }
    friend bool operator==(const Away &, const Away &) = default;
};

/// Two people of a crew met, on a day.
struct DyadTurn
{
    DyadTurnId id;
    CrewId crew;
    PersonId first;
    PersonId second;
    QDate metOn = {};
    friend bool operator==(const DyadTurn &, const DyadTurn &) = default;
};

} // namespace hearth
