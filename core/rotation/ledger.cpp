// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotation/ledger.h"

#include <algorithm>

namespace hearth::rotation {

void Ledger::join(const PersonId &person)
{
    if (has(person))
        return;
    qint64 all = 0;
    qint64 members = 0;
    for (const Account &account : std::as_const(m_accounts)) {
        if (!account.isIn)
            continue;
        all += account.balance;
        ++members;
    }
    Account opened;
    opened.lastServed = m_accounts.value(person).lastServed;
    opened.balance = members > 0 ? all / members : 0;
    m_pool -= opened.balance;
    m_accounts.insert(person, opened);
}

void Ledger::leave(const PersonId &person)
{
    const auto account = m_accounts.find(person);
    if (account == m_accounts.end() || !account->isIn)
        return;
    m_pool += account->balance;
    account->balance = 0;
    account->isIn = false;
}

Ledger::Entry Ledger::enter(const QList<PersonId> &eligible, const PersonId &server)
{
    if (!has(server))
        return {};
    Entry entry;
    for (const PersonId &person : eligible) {
        if (has(person))
            entry.eligible.append(person);
    }
    if (entry.eligible.isEmpty())
        entry.eligible.append(server);
    entry.server = server;
    entry.servedBefore = m_accounts.value(server).lastServed;
    const auto count = static_cast<qint64>(entry.eligible.size());
    for (const PersonId &person : std::as_const(entry.eligible)) {
        Account &account = m_accounts[person];
        account.balance += wholeTurn / count;
        account.share += wholeTurn / count;
        ++account.meetings;
    }
    Account &serving = m_accounts[server];
    serving.balance -= wholeTurn;
    ++serving.served;
    serving.lastServed = m_turns++;
    m_pool += wholeTurn % count; // what more than eight people cannot share evenly
    return entry;
}

void Ledger::undo(const Entry &entry)
{
    if (!entry.server)
        return;
    const auto count = static_cast<qint64>(entry.eligible.size());
    for (const PersonId &person : entry.eligible) {
        Account &account = m_accounts[person];
        account.balance -= wholeTurn / count;
        account.share -= wholeTurn / count;
        --account.meetings;
    }
    Account &serving = m_accounts[*entry.server];
    serving.balance += wholeTurn;
    --serving.served;
    serving.lastServed = entry.servedBefore;
    --m_turns;
    m_pool -= wholeTurn % count;
}

bool Ledger::has(const PersonId &person) const
{
    const auto account = m_accounts.constFind(person);
    return account != m_accounts.cend() && account->isIn;
}

qint64 Ledger::sum() const
{
    qint64 all = m_pool;
    for (const Account &account : m_accounts)
        all += account.balance;
    return all;
}

QList<PersonId> byShare(const Ledger &ledger, QList<PersonId> people)
{
    std::stable_sort(people.begin(), people.end(), [&](const PersonId &a, const PersonId &b) {
        const Account left = ledger.of(a);
        const Account right = ledger.of(b);
        return left.balance != right.balance ? left.balance > right.balance
                                             : left.lastServed < right.lastServed;
    });
    return people;
}

QList<PersonId> byWaiting(const Ledger &ledger, QList<PersonId> people)
{
    std::stable_sort(people.begin(), people.end(), [&](const PersonId &a, const PersonId &b) {
        return ledger.of(a).lastServed < ledger.of(b).lastServed;
    });
    return people;
}

QList<PersonId> byOwnOrder(const Ledger &ledger, const QList<PersonId> &people,
                           QList<PersonId> order)
{
    for (const PersonId &person : people) {
        if (!order.contains(person))
            order.append(person);
    }
    const auto last =
        std::max_element(order.begin(), order.end(), [&](const PersonId &a, const PersonId &b) {
            return ledger.of(a).lastServed < ledger.of(b).lastServed;
        });
    if (last != order.end() && ledger.of(*last).lastServed >= 0)
        std::rotate(order.begin(), std::next(last), order.end());
    order.removeIf([&](const PersonId &person) { return !people.contains(person); });
    return order;
}

} // namespace hearth::rotation
