// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotation/rota.h"

#include "core/domain/role_holders.h"

#include <algorithm>

namespace hearth::rotation {

namespace {

/// Leaves out some, unless nobody would be left.
QList<PersonId> without(QList<PersonId> people, const QList<PersonId> &some)
{
    QList<PersonId> rest = people;
    rest.removeIf([&](const PersonId &person) { return some.contains(person); });
    return rest.isEmpty() ? people : rest;
}

/// What was said last by whoever let a role of the meeting go.
QHash<PersonId, TurnOutcome> released(const Meeting &meeting, const QString &role)
{
    QHash<PersonId, TurnOutcome> out;
    for (const RoleTurn &turn : meeting.turns) {
        if (turn.role != role)
            continue;
        if (holds(turn.outcome))
            out.remove(turn.person);
        else
            out.insert(turn.person, turn.outcome);
    }
    return out;
}

/// Whoever was given the role of a meeting and can hold it.
std::optional<PersonId> given(const Meeting &meeting, const QString &role)
{
    const auto holder = roleHolder(meeting.turns, role);
    return holder && meeting.missing.contains(*holder) ? std::nullopt : holder;
}

/// The last one who had the role of a meeting, or handed it on, and does not hold it any more.
std::optional<PersonId> droppedFrom(const Meeting &meeting, const QString &role)
{
    const auto holder = roleHolder(meeting.turns, role);
    if (holder && meeting.missing.contains(*holder))
        return holder;
    const auto out = released(meeting, role);
    std::optional<PersonId> dropped;
    for (const RoleTurn &turn : meeting.turns) {
        const bool had = holds(turn.outcome) || turn.outcome == TurnOutcome::CoveredBy;
        if (turn.role == role && had
            && (meeting.missing.contains(turn.person) || out.contains(turn.person)))
            dropped = turn.person;
    }
    return dropped;
}

bool isKeptFree(const QString &role)
{
    return role == session_role::timekeeper || role == session_role::noteTaker;
}

} // namespace

Holding Turn::of(const QString &role) const
{
    const auto found = std::find_if(roles.cbegin(), roles.cend(),
                                    [&](const Holding &each) { return each.role == role; });
    return found == roles.cend() ? Holding{role} : *found;
}

std::optional<PersonId> Turn::host() const
{
    return of(session_role::host).person;
}

Rota::Rota(QList<Membership> memberships, QList<RoleWish> wishes, QList<RotaRole> roles)
    : m_memberships(std::move(memberships))
    , m_wishes(std::move(wishes))
    , m_roles(std::move(roles))
{
    for (qsizetype i = 0; i < m_memberships.size(); ++i) {
        m_joining.append({m_memberships.at(i).from, i});
        if (m_memberships.at(i).until.isValid())
            m_leaving.append({m_memberships.at(i).until, i});
    }
    std::sort(m_joining.begin(), m_joining.end());
    std::sort(m_leaving.begin(), m_leaving.end());
}

void Rota::hold(const Meeting &meeting)
{
    Servers servers;
    for (const RoleTurn &turn : heldTurns(meeting.turns))
        servers[turn.role].append(turn.person);
    enter(meeting, servers);
}

void Rota::enter(const Meeting &meeting, const Servers &servers)
{
    QList<PersonId> people = meeting.coming;
    for (const QList<PersonId> &serving : servers)
        people.append(serving);
    come(meeting.day, people);
    QList<PersonId> busy;
    for (const QString &role : rolesInOrder(servers)) {
        const QList<PersonId> serving = servers.value(role);
        if (role != session_role::understudy && !serving.isEmpty()) {
            const auto able =
                eligible(role, meeting, busy, m_last.value(role), HandedOn::CouldHave);
            for (const PersonId &server : serving)
                ledgerFor(role).enter(able, server);
            m_last.insert(role, serving);
        }
        busy.append(serving);
    }
    if (!servers.contains(session_role::host))
        m_last.remove(session_role::host);
    const auto understudy = servers.value(session_role::understudy);
    m_promised = understudy.isEmpty() ? std::nullopt : std::optional(understudy.constLast());
    m_begun = true;
}

void Rota::come(const QDate &day, const QList<PersonId> &people)
{
    const auto leaveUntil = [&](const QDate &date) {
        while (!m_leaving.isEmpty() && m_leaving.constFirst().first < date) {
            const Membership &ending = m_memberships.at(m_leaving.takeFirst().second);
            const PersonId person = ending.person;
            const bool stays = std::any_of(
                m_memberships.cbegin(), m_memberships.cend(), [&](const Membership &each) {
                    return each.person == person && each.from <= ending.until.addDays(1)
                        && (!each.until.isValid() || each.until > ending.until);
                });
            if (stays)
                continue;
            m_in.removeAll(person);
            for (Ledger &ledger : m_ledgers)
                ledger.leave(person);
        }
    };
    while (!m_joining.isEmpty() && m_joining.constFirst().first <= day) {
        leaveUntil(m_joining.constFirst().first);
        join(m_memberships.at(m_joining.takeFirst().second).person);
    }
    leaveUntil(day);
    // Whoever is in the circle before the day they are written down to have joined is in.
    for (const PersonId &person : people) {
        const bool isMember =
            std::any_of(m_memberships.cbegin(), m_memberships.cend(), [&](const Membership &each) {
                return each.person == person && (!each.until.isValid() || each.until >= day);
            });
        if (isMember)
            join(person);
    }
}

void Rota::join(const PersonId &person)
{
    if (m_in.contains(person))
        return;
    m_in.append(person);
    for (Ledger &ledger : m_ledgers)
        ledger.join(person);
}

Ledger &Rota::ledgerFor(const QString &role)
{
    auto found = m_ledgers.find(role);
    if (found == m_ledgers.end()) {
        found = m_ledgers.insert(role, Ledger());
        for (const PersonId &person : std::as_const(m_in))
            found->join(person);
    }
    return *found;
}

QStringList Rota::rolesInOrder(const Servers &servers) const
{
    QStringList roles{session_role::host, session_role::understudy, session_role::timekeeper,
                      session_role::noteTaker};
    for (const RotaRole &each : m_roles) {
        if (!each.name.isEmpty() && !roles.contains(each.role))
            roles.append(each.role);
    }
    for (auto role = servers.keyBegin(); role != servers.keyEnd(); ++role) {
        if (!roles.contains(*role))
            roles.append(*role);
    }
    return roles;
}

QList<PersonId> Rota::eligible(const QString &role, const Meeting &meeting,
                               const QList<PersonId> &busy, const QList<PersonId> &last,
                               HandedOn handedOn) const
{
    const auto out = released(meeting, role);
    QList<PersonId> able;
    for (const PersonId &person : meeting.coming) {
        const bool isOut = out.contains(person)
            && (handedOn == HandedOn::IsOut || out.value(person) != TurnOutcome::CoveredBy);
        if (m_in.contains(person) && isWilling(role, person, meeting.day) && !isOut)
            able.append(person);
    }
    if (isKeptFree(role))
        able.removeIf([&](const PersonId &person) { return busy.contains(person); });
    else
        able = without(able, busy);
    return without(able, last);
}

QList<PersonId> Rota::inOrder(const QString &role, const QList<PersonId> &people) const
{
    switch (modeOf(role)) {
    case RotaMode::FairShare: return byShare(ledger(role), people);
    case RotaMode::LongestWaiting: return byWaiting(ledger(role), people);
    case RotaMode::OwnOrder: break;
    }
    const auto own = std::find_if(m_roles.cbegin(), m_roles.cend(),
                                  [&](const RotaRole &each) { return each.role == role; });
    return byOwnOrder(ledger(role), people, own->order);
}

QList<PersonId> Rota::queue(const QString &role, const Meeting &meeting,
                            const QList<PersonId> &busy) const
{
    return inOrder(role, eligible(role, meeting, busy, m_last.value(role), HandedOn::IsOut));
}

Reason Rota::reasonFor(const QString &role, const PersonId &person) const
{
    Reason reason;
    switch (modeOf(role)) {
    case RotaMode::FairShare: reason.why = Why::FairShare; break;
    case RotaMode::LongestWaiting: reason.why = Why::LongestWaiting; break;
    case RotaMode::OwnOrder: reason.why = Why::OwnOrder; break;
    }
    const Account account = ledger(role).of(person);
    reason.meetings = account.meetings;
    reason.share = account.share;
    reason.served = account.served;
    return reason;
}

Holding Rota::hostOf(const Meeting &next, const Meeting &after)
{
    const QString &role = session_role::host;
    const auto holding = [&](const PersonId &person, std::optional<Why> why) {
        Holding made{role, person, reasonFor(role, person)};
        made.reason.why = why.value_or(made.reason.why);
        made.reason.standsIn = m_begun && person != m_promised;
        return made;
    };
    std::optional<PersonId> dropped = droppedFrom(next, role);
    if (const auto holder = given(next, role)) {
        Holding held = holding(*holder, Why::Given);
        held.reason.instead = dropped;
        return held;
    }
    const QList<PersonId> able = queue(role, next, {});
    if (m_promised && !m_last.value(role).contains(*m_promised)) {
        if (able.contains(*m_promised))
            return holding(*m_promised, Why::Prepared);
        dropped = dropped ? dropped : m_promised;
    }
    std::optional<Holding> found;
    if (dropped) {
        auto understudy = given(next, session_role::understudy);
        if (!understudy)
            understudy = following(next, after, dropped);
        if (understudy && able.contains(*understudy))
            found = holding(*understudy, std::nullopt);
    }
    if (!found && !able.isEmpty())
        found = holding(able.constFirst(), std::nullopt);
    if (!found)
        found = Holding{role};
    found->reason.instead = dropped;
    return *found;
}

/// Who hosts the meeting after, if that one hosts the next.
std::optional<PersonId> Rota::following(const Meeting &next, const Meeting &after,
                                        const std::optional<PersonId> &host)
{
    const QString &role = session_role::host;
    if (const auto holder = given(after, role))
        return *holder;
    const QList<PersonId> last = host ? QList<PersonId>{*host} : QList<PersonId>();
    Ledger &hosting = ledgerFor(role);
    const Ledger::Entry entry = host
        ? hosting.enter(eligible(role, next, {}, m_last.value(role), HandedOn::CouldHave), *host)
        : Ledger::Entry();
    const QList<PersonId> order = inOrder(role, eligible(role, after, {}, last, HandedOn::IsOut));
    hosting.undo(entry);
    return order.isEmpty() ? std::nullopt : std::optional(order.constFirst());
}

Turn Rota::turn(const Meeting &next, const Meeting &after)
{
    come(next.day, next.coming);
    Turn turn{next.session, next.at, next.day, {}};
    const Holding host = hostOf(next, after);
    turn.roles.append(host);
    Holding understudy{session_role::understudy};
    if (const auto holder = given(next, session_role::understudy);
        holder && holder != host.person) {
        understudy.person = holder;
        understudy.reason = reasonFor(session_role::host, *holder);
        understudy.reason.why = Why::Given;
    } else if (const auto second = following(next, after, host.person);
               second && second != host.person && next.coming.contains(*second)) {
        understudy.person = second;
        understudy.reason = reasonFor(session_role::host, *second);
    }
    turn.roles.append(understudy);
    QList<PersonId> busy = next.occupied;
    for (const Holding &each : std::as_const(turn.roles)) {
        if (each.person)
            busy.append(*each.person);
    }
    const QStringList roles = rolesInOrder({});
    for (const QString &role : roles.sliced(2)) {
        Holding holding{role, given(next, role)};
        if (holding.person) {
            holding.reason = reasonFor(role, *holding.person);
            holding.reason.why = Why::Given;
        } else if (const auto able = queue(role, next, busy); !able.isEmpty()) {
            holding.person = able.constFirst();
            holding.reason = reasonFor(role, able.constFirst());
        }
        if (holding.person)
            busy.append(*holding.person);
        turn.roles.append(holding);
    }
    return turn;
}

Turn Rota::pass(const Meeting &next, const Meeting &after)
{
    const Turn passed = turn(next, after);
    Servers servers;
    for (const Holding &each : passed.roles) {
        if (each.person)
            servers.insert(each.role, {*each.person});
    }
    enter(next, servers);
    return passed;
}

QList<Turn> Rota::turns(const QList<Meeting> &ahead) const
{
    Rota rota = *this;
    QList<Turn> turns;
    for (qsizetype i = 0; i + 1 < ahead.size(); ++i)
        turns.append(rota.pass(ahead.at(i), ahead.at(i + 1)));
    return turns;
}

RotaMode Rota::modeOf(const QString &role) const
{
    const auto own = std::find_if(m_roles.cbegin(), m_roles.cend(),
                                  [&](const RotaRole &each) { return each.role == role; });
    return own == m_roles.cend() ? RotaMode::FairShare : own->mode;
}

bool Rota::isWilling(const QString &role, const PersonId &person, const QDate &day) const
{
    bool willing = true;
    for (const RoleWish &wish : m_wishes) {
        if (wish.person == person && wish.role == role
            && (!wish.from.isValid() || wish.from <= day))
            willing = wish.willing;
    }
    return willing;
}

const Ledger &Rota::ledger(const QString &role) const
{
    static const Ledger empty;
    const auto found = m_ledgers.constFind(role);
    return found == m_ledgers.cend() ? empty : *found;
}

} // namespace hearth::rotation
