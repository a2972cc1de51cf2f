// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"
#include "core/storage/person_store.h"
#include "core/storage/rota_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/plan_rows.h"
#include "core/usecases/rota.h"
#include "core/usecases/unit.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;
using rotation::Turn;

namespace {

bool isSame(const Turn &turn, const TurnAt &at)
{
    return at.session ? turn.session == at.session : !turn.session && turn.at == at.at;
}

/// So far ahead turns can be given away: two years of weekly meetings.
constexpr int mostTurnsAhead = 104;

/// Who effectively has a turn, and who has the one after it.
struct Holders
{
    Turn turn;
    std::optional<Turn> after;
};

Result<Holders> holdersOf(const Notebook &notebook, const TurnAt &at)
{
    // Most turns that are asked about are among those that are shown; some are far ahead.
    for (const int ahead : {turnsAhead + 1, mostTurnsAhead}) {
        const auto rota = openRota(notebook, at.crew, ahead, at.session);
        if (!rota)
            return tl::unexpected(rota.error());
        for (qsizetype i = 0; i < rota->turns.size(); ++i) {
            if (isSame(rota->turns.at(i), at))
                return Holders{rota->turns.at(i),
                               i + 1 < rota->turns.size() ? std::optional(rota->turns.at(i + 1))
                                                          : std::nullopt};
        }
    }
    return fail(ErrorCode::NoSuchRow);
}

/// The session of a turn; a date that nobody planned becomes one.
Result<SessionId> sessionOf(UnitOfWork &work, const TurnAt &turn)
{
    if (turn.session) {
        const auto session = plannedSession(work.notebook(), *turn.session);
        if (!session)
            return tl::unexpected(session.error());
        return session->id;
    }
    return putPlan(work, turn.crew, turn.at, {}, {});
}

/// Whoever only was invited is written down as released, too. The order of rows of one unit is
/// nobody's, so that there is one of each person.
Status putHandedOn(UnitOfWork &work, const SessionId &session, const QString &role,
                   const std::optional<PersonId> &from, const PersonId &to)
{
    const auto turns = SessionStore(work.notebook()).roleTurns(session);
    if (!turns)
        return tl::unexpected(turns.error());
    if (from && from != to && roleHolder(*turns, role) != from) {
        const RoleTurn handedOn{work.freshId<RoleTurnId>(), session, *from, role,
                                TurnOutcome::CoveredBy};
        if (auto put = SessionStore::put(work, handedOn); !put)
            return put;
    }
    return putRole(work, session, role, to);
}

} // namespace

Status giveTurn(Notebook &notebook, const TurnAt &turn, const PersonId &to)
{
    return inUnit(notebook, Op::GiveTurn, [&](UnitOfWork &work) -> Status {
        const auto holders = holdersOf(notebook, turn);
        const auto known = PersonStore(notebook).get(to);
        const auto session = sessionOf(work, turn);
        if (const auto *failed = firstError(holders, known, session))
            return tl::unexpected(*failed);
        return putHandedOn(work, *session, turn.role, holders->turn.of(turn.role).person, to);
    });
}

Status declineTurn(Notebook &notebook, const TurnAt &turn)
{
    return inUnit(notebook, Op::DeclineTurn, [&](UnitOfWork &work) -> Status {
        const auto holders = holdersOf(notebook, turn);
        if (!holders)
            return tl::unexpected(holders.error());
        const rotation::Holding holding = holders->turn.of(turn.role);
        if (!holding.person)
            return fail(ErrorCode::EventNotPossible);
        TurnAt declined = turn;
        // Whoever is understudy is to host the time after; that is what they decline.
        if (turn.role == session_role::understudy && holding.reason.why != rotation::Why::Given) {
            if (!holders->after || (!holders->after->session && !holders->after->at.isValid()))
                return fail(ErrorCode::EventNotPossible);
            declined = {turn.crew, holders->after->session, holders->after->at, session_role::host};
        }
        const auto session = sessionOf(work, declined);
        if (!session)
            return tl::unexpected(session.error());
        return SessionStore::put(work,
                                 RoleTurn{work.freshId<RoleTurnId>(), *session, *holding.person,
                                          declined.role, TurnOutcome::Declined});
    });
}

Status swapTurns(Notebook &notebook, const TurnAt &one, const TurnAt &other)
{
    return inUnit(notebook, Op::SwapTurns, [&](UnitOfWork &work) -> Status {
        const auto first = holdersOf(notebook, one);
        const auto second = holdersOf(notebook, other);
        if (const auto *failed = firstError(first, second))
            return tl::unexpected(*failed);
        const auto mine = first->turn.of(one.role).person;
        const auto theirs = second->turn.of(other.role).person;
        if (!mine || !theirs || mine == theirs)
            return fail(ErrorCode::EventNotPossible);
        const auto here = sessionOf(work, one);
        const auto there = sessionOf(work, other);
        if (const auto *failed = firstError(here, there))
            return tl::unexpected(*failed);
        if (auto put = putHandedOn(work, *here, one.role, mine, *theirs); !put)
            return put;
        return putHandedOn(work, *there, other.role, theirs, *mine);
    });
}

Status setAway(Notebook &notebook, const PersonId &person, const QDate &from, const QDate &until)
{
    if (from.isValid() && until.isValid() && until < from)
        return fail(ErrorCode::DateImpossible, until.toString(Qt::ISODate));
    return inUnit(notebook, Op::SetAway, [&](UnitOfWork &work) -> Status {
        if (const auto known = PersonStore(notebook).get(person); !known)
            return tl::unexpected(known.error());
        return RotaStore::put(work, Away{work.freshId<AwayId>(), person, from, until});
    });
}

Status endAway(Notebook &notebook, const AwayId &id)
{
    return inUnit(notebook, Op::SetAway,
                  [&](UnitOfWork &work) { return RotaStore::remove(work, id); });
}

Status setWilling(Notebook &notebook, const CrewId &crew, const PersonId &person,
                  const QString &role, bool willing)
{
    return inUnit(notebook, Op::SetWilling, [&](UnitOfWork &work) -> Status {
        const auto rota = openRota(notebook, crew, 1);
        if (!rota)
            return tl::unexpected(rota.error());
        if (rota->rota.isWilling(role, person, today(notebook)) == willing)
            return {};
        return RotaStore::put(
            work,
            RoleWish{work.freshId<RoleWishId>(), crew, person, role, willing, today(notebook)});
    });
}

Status arrangeRota(Notebook &notebook, const CrewId &crew, const QString &role, RotaMode mode,
                   const QList<PersonId> &order)
{
    return inUnit(notebook, Op::ArrangeRota, [&](UnitOfWork &work) -> Status {
        const auto roles = RotaStore(notebook).roles(crew);
        if (!roles)
            return tl::unexpected(roles.error());
        const auto known = std::find_if(roles->cbegin(), roles->cend(),
                                        [&](const RotaRole &each) { return each.role == role; });
        RotaRole arranged =
            known == roles->cend() ? RotaRole{work.freshId<RotaRoleId>(), crew, role} : *known;
        arranged.mode = mode;
        if (mode == RotaMode::OwnOrder)
            arranged.order = order;
        return RotaStore::put(work, arranged);
    });
}

Result<QString> addOwnRole(Notebook &notebook, const CrewId &crew, const QString &name)
{
    const QString words = name.simplified();
    if (words.isEmpty())
        return fail(ErrorCode::NameEmpty);
    if (words.size() > longestRoleName)
        return fail(ErrorCode::NameTooLong);
    return inUnit<QString>(notebook, Op::ArrangeRota, [&](UnitOfWork &work) -> Result<QString> {
        const auto id = work.freshId<RotaRoleId>();
        const RotaRole role{id, crew, id.toString(), words};
        if (auto put = RotaStore::put(work, role); !put)
            return tl::unexpected(put.error());
        return role.role;
    });
}

Status removeOwnRole(Notebook &notebook, const RotaRoleId &id)
{
    return inUnit(notebook, Op::ArrangeRota,
                  [&](UnitOfWork &work) { return RotaStore::remove(work, id); });
}

Status meetInPairs(Notebook &notebook, const CrewId &crew, const QList<rotation::Pair> &pairs)
{
    return inUnit(notebook, Op::MeetInPairs, [&](UnitOfWork &work) -> Status {
        for (const rotation::Pair &pair : pairs) {
            const DyadTurn met{work.freshId<DyadTurnId>(), crew, pair.first, pair.second,
                               today(notebook)};
            if (auto put = RotaStore::put(work, met); !put)
                return put;
        }
        return {};
    });
}

} // namespace hearth::usecases
