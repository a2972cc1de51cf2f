// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/domain/meeting.h"
#include "core/domain/rota.h"
#include "core/rotation/ledger.h"

#include <QtCore/QDateTime>
#include <QtCore/QMap>

namespace hearth::rotation {

/// One meeting as the rota sees it: who is there, and what happened to its roles.
struct Meeting
{
    std::optional<SessionId> session = {}; ///< none: a date that nobody planned yet
    QDateTime at = {}; ///< UTC; invalid: some time after the ones before
    QDate day = {}; ///< where the crew is
    QList<PersonId> coming = {}; ///< who came or is expected, in circle order
    QList<PersonId> missing = {}; ///< who is known not to come; a role they hold is free again
    QList<PersonId> occupied = {}; ///< who has a role in one of its practices
    QList<RoleTurn> turns = {}; ///< as they happened
};

/// Why somebody has a role. The words for people are made in the ui.
enum class Why {
    Given, ///< they took it, or it was given to them
    Prepared, ///< they were understudy the time before
    FairShare,
    LongestWaiting,
    OwnOrder,
    Nobody, ///< nobody who comes has said yes to it: shared facilitation
};
} // namespace hearth::rotation

template <>
struct hearth::Codes<hearth::rotation::Why>
{
    using W = rotation::Why;
    static constexpr std::array<std::pair<W, const char *>, 6> all{
        {{W::Given, "given"},
         {W::Prepared, "prepared"},
         {W::FairShare, "fair_share"},
         {W::LongestWaiting, "longest_waiting"},
         {W::OwnOrder, "own_order"},
         {W::Nobody, "nobody"}}};
};

namespace hearth::rotation {
/// The grounds of a holding, from the ledger before the turn.
struct Reason
{
    Why why = Why::Nobody;
    bool standsIn = false; ///< was not understudy the time before, or steps in for whoever dropped
                           ///< out
    std::optional<PersonId> instead = {}; ///< who dropped out, or handed the role on
    int meetings = 0; ///< turns they could have taken
    qint64 share = 0; ///< their fair share of those, in units of wholeTurn
    int served = 0;
    friend bool operator==(const Reason &, const Reason &) = default;
};

/// Who holds one role of a meeting, or is invited to.
struct Holding
{
    QString role;
    std::optional<PersonId> person = {};
    Reason reason = {};
    friend bool operator==(const Holding &, const Holding &) = default;
};

/// A meeting to come and who holds its roles: host and understudy first, then those who keep time
/// and take notes, then the roles of the crew's own.
struct HEARTH_CORE_EXPORT Turn
{
    std::optional<SessionId> session = {};
    QDateTime at = {};
    QDate day = {};
    QList<Holding> roles = {};

    /// A holding without a person where the meeting has no such role.
    Holding of(const QString &role) const;
    std::optional<PersonId> host() const;
    friend bool operator==(const Turn &, const Turn &) = default;
};

/// The roles of a crew as they go round: fed with the meetings that were held, asked about those to
/// come. The same meetings give the same turns.
class HEARTH_CORE_EXPORT Rota
{
public:
    /// Memberships in circle order, those who left among them; wishes as they were said.
    Rota(QList<Membership> memberships, QList<RoleWish> wishes, QList<RotaRole> roles);

    /// Takes in a meeting that was held; they come in the order they were held in.
    void hold(const Meeting &meeting);

    /// Who effectively holds the roles of the next meeting; `after` is the one that follows, whose
    /// host is understudy now.
    Turn turn(const Meeting &next, const Meeting &after);

    /// The same, and goes on as if it went so.
    Turn pass(const Meeting &next, const Meeting &after);

    /// The turns of the meetings to come but the last one, each as if the ones before went as said.
    QList<Turn> turns(const QList<Meeting> &ahead) const;

    /// Who could take a role in that meeting, the first to be asked first. `busy` have another role
    /// that day: they come only where nobody else does.
    QList<PersonId> queue(const QString &role, const Meeting &meeting,
                          const QList<PersonId> &busy) const;

    /// Why the first of a queue is the first.
    Reason reasonFor(const QString &role, const PersonId &person) const;

    RotaMode modeOf(const QString &role) const;
    bool isWilling(const QString &role, const PersonId &person, const QDate &day) const;
    const Ledger &ledger(const QString &role) const;
    /// Who served in the last meeting that had the role.
    QList<PersonId> lastServers(const QString &role) const { return m_last.value(role); }

private:
    using Servers = QMap<QString, QList<PersonId>>;
    void enter(const Meeting &meeting, const Servers &servers);
    void come(const QDate &day, const QList<PersonId> &people);
    void join(const PersonId &person);
    Ledger &ledgerFor(const QString &role);
    QStringList rolesInOrder(const Servers &servers) const;
    /// Whoever handed a turn on could have taken it, but is not asked for it again.
    enum class HandedOn { CouldHave, IsOut };
    QList<PersonId> eligible(const QString &role, const Meeting &meeting,
                             const QList<PersonId> &busy, const QList<PersonId> &last,
                             HandedOn handedOn) const;
    QList<PersonId> inOrder(const QString &role, const QList<PersonId> &people) const;
    Holding hostOf(const Meeting &next, const Meeting &after);
    std::optional<PersonId> following(const Meeting &next, const Meeting &after,
                                      const std::optional<PersonId> &host);

    QList<Membership> m_memberships;
    QList<RoleWish> m_wishes;
    QList<RotaRole> m_roles;
    QList<QPair<QDate, qsizetype>> m_leaving; ///< last day, index of the membership; in order
    QList<QPair<QDate, qsizetype>> m_joining;
    QList<PersonId> m_in;
    QHash<QString, Ledger> m_ledgers;
    Servers m_last; ///< who served in the last meeting that had the role
    std::optional<PersonId> m_promised; ///< the understudy of the last meeting
    bool m_begun = false;
};

} // namespace hearth::rotation
