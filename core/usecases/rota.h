// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotation/pairs.h"
#include "core/rotation/rota.h"
#include "core/storage/unit_of_work.h"
#include "core/usecases/planning.h"

/// Whose turn it is in a crew. Every screen, export and command asks here; the verbs change the
/// future only, each in one unit of work.
namespace hearth::usecases {

/// How many turns are shown ahead.
inline constexpr int turnsAhead = 10;
inline constexpr qsizetype longestRoleName = 60;

/// The rota of a crew as it stands.
struct HEARTH_CORE_EXPORT CrewRota
{
    Crew crew;
    QList<storage::Member> members; ///< now, in circle order
    rotation::Rota rota; ///< after all that was held
    QList<rotation::Meeting> ahead; ///< planned sessions and open dates, then some without a date;
                                    ///< one more than turns were asked for
    QList<rotation::Turn> turns; ///< of the meetings ahead
    QList<RotaRole> roles; ///< how roles go round, where the crew said so
    QList<Away> away; ///< of the members, until their end is past
    QList<rotation::Pair> pairs; ///< who could meet in twos next

    /// The turn of a planned session, if it is ahead.
    std::optional<rotation::Turn> turnOf(const SessionId &session) const;
};

/// `also` is a planned session that is ahead even where its time has passed. NoSuchRow.
HEARTH_CORE_EXPORT Result<CrewRota> openRota(const storage::Notebook &notebook, const CrewId &crew,
                                             int turns = turnsAhead,
                                             const std::optional<SessionId> &also = {});

/// The turn of a meeting that begins now, with those who are here; of a planned session, or of one
/// that nobody planned. `host` was chosen to host it.
Result<rotation::Turn> turnInTheRoom(storage::UnitOfWork &work, const CrewId &crew,
                                     const std::optional<SessionId> &session,
                                     const QList<PersonId> &here,
                                     const std::optional<PersonId> &host);

/// The roles that go round by themselves: host, timekeeper, note taker, and those of the crew's
/// own.
HEARTH_CORE_EXPORT QStringList goingRound(const QList<RotaRole> &roles);

/// One turn: the role of a planned session, or of a date of the rhythm that is not planned yet.
struct TurnAt
{
    CrewId crew;
    std::optional<SessionId> session = {};
    QDateTime at = {}; ///< UTC
    QString role = {};
};
/// Of the crew's next turns, counted from 0. EventNotPossible where it has neither plan nor date.
HEARTH_CORE_EXPORT Result<TurnAt> turnAhead(const CrewRota &rota, int number, const QString &role);

/// Somebody takes the turn: because they offer to, or were given it, or somebody else arranged it.
/// Whoever had it is released and refunded. A date that is not planned yet becomes a plan.
HEARTH_CORE_EXPORT Status giveTurn(storage::Notebook &notebook, const TurnAt &turn,
                                   const PersonId &to);

/// Whoever has the turn does not want it; it passes on. Whoever is understudy declines to host the
/// time after. EventNotPossible where nobody has it.
HEARTH_CORE_EXPORT Status declineTurn(storage::Notebook &notebook, const TurnAt &turn);

/// Whoever has one turn takes the other, and the other way round. EventNotPossible where one of
/// them is nobody's, or both are the same person's.
HEARTH_CORE_EXPORT Status swapTurns(storage::Notebook &notebook, const TurnAt &one,
                                    const TurnAt &other);

/// The first turn after `turn` that somebody has. EventNotPossible where there is none ahead.
HEARTH_CORE_EXPORT Result<TurnAt> laterTurnOf(const CrewRota &rota, const TurnAt &turn,
                                              const PersonId &person);

/// Somebody is away, in all their crews; an invalid day leaves that end open. DateImpossible.
HEARTH_CORE_EXPORT Status setAway(storage::Notebook &notebook, const PersonId &person,
                                  const QDate &from, const QDate &until);
HEARTH_CORE_EXPORT Status endAway(storage::Notebook &notebook, const AwayId &id);

/// From today on somebody likes to be asked for a role, or would rather not.
HEARTH_CORE_EXPORT Status setWilling(storage::Notebook &notebook, const CrewId &crew,
                                     const PersonId &person, const QString &role, bool willing);

/// How a role finds its next person; `order` is for OwnOrder.
HEARTH_CORE_EXPORT Status arrangeRota(storage::Notebook &notebook, const CrewId &crew,
                                      const QString &role, RotaMode mode,
                                      const QList<PersonId> &order = {});

/// A role of the crew's own that goes round. NameEmpty, NameTooLong.
HEARTH_CORE_EXPORT Result<QString> addOwnRole(storage::Notebook &notebook, const CrewId &crew,
                                              const QString &name);
HEARTH_CORE_EXPORT Status removeOwnRole(storage::Notebook &notebook, const RotaRoleId &id);

/// These met in twos today.
HEARTH_CORE_EXPORT Status meetInPairs(storage::Notebook &notebook, const CrewId &crew,
                                      const QList<rotation::Pair> &pairs);

} // namespace hearth::usecases
