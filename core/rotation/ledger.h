// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/export.h"

#include <QtCore/QHash>
#include <QtCore/QList>

/// Whose turn it is, and why. Pure: facts in, turns out.
namespace hearth::rotation {

/// One turn in the units that balances are counted in: 840 divides by every number up to 8.
inline constexpr qint64 wholeTurn = 840;

/// What the ledger of a role says of one person.
struct Account
{
    qint64 balance = 0; ///< in units; positive: the turn may come to them
    qint64 share = 0; ///< in units: their part of the turns of all meetings they could have served
    int meetings = 0; ///< turns they could have taken: they were there and said yes to the role
    int served = 0;
    int lastServed = -1; ///< number of the ledger's turn; -1: not yet
    bool isIn = true; ///< false: they left
    friend bool operator==(const Account &, const Account &) = default;
};

/// The fair-share ledger of one role: the carpool problem (Fagin and Williams 1983; Ajtai and
/// others 1998). Each turn gives an equal part of itself to everybody who could have taken it and
/// takes a whole one from whoever did, so that balances tell who is ahead of their fair share.
/// Balances and the pool always add up to nothing.
class HEARTH_CORE_EXPORT Ledger
{
public:
    /// A turn that was entered; enough to take it back, to the bit.
    struct Entry
    {
        QList<PersonId> eligible;
        std::optional<PersonId> server; ///< none: nothing was entered
        int servedBefore = -1; ///< the server's last turn before this one
    };

    /// Opens an account with what the others have on average; the pool pays it.
    void join(const PersonId &person);
    /// What they had goes to the pool.
    void leave(const PersonId &person);

    /// Enters that `server` takes a turn which the eligible could have taken. A server without an
    /// account, such as a guest, is nobody's debtor: nothing is entered then.
    Entry enter(const QList<PersonId> &eligible, const PersonId &server);
    /// Takes back the turn that was entered last.
    void undo(const Entry &entry);

    bool has(const PersonId &person) const;
    Account of(const PersonId &person) const { return m_accounts.value(person); }
    qint64 pool() const noexcept { return m_pool; }
    int turns() const noexcept { return m_turns; }
    /// All balances and the pool: 0.
    qint64 sum() const;

    friend bool operator==(const Ledger &, const Ledger &) = default;

private:
    QHash<PersonId, Account> m_accounts;
    qint64 m_pool = 0;
    int m_turns = 0;
};

/// The order in which these people are asked: by balance, then by who served longest ago, then as
/// they are given.
HEARTH_CORE_EXPORT QList<PersonId> byShare(const Ledger &ledger, QList<PersonId> people);

/// Those who never served, then by who served longest ago, then as they are given.
HEARTH_CORE_EXPORT QList<PersonId> byWaiting(const Ledger &ledger, QList<PersonId> people);

/// In that order round the circle, from whoever comes after the one who served last; who is not in
/// it comes at its end, as given.
HEARTH_CORE_EXPORT QList<PersonId> byOwnOrder(const Ledger &ledger, const QList<PersonId> &people,
                                              QList<PersonId> order);

} // namespace hearth::rotation
