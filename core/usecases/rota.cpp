// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/rota.h"

#include "core/domain/role_holders.h"
#include "core/storage/rota_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/plan_rows.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;
using rotation::Meeting;
using rotation::Turn;

namespace {

/// Days between meetings that have no date yet.
constexpr int aWeek = 7;

/// What the meetings of a crew are made of.
struct Ground
{
    QList<Member> members;
    QList<Membership> memberships; ///< those who left among them
    QList<Away> away;
    QTimeZone zone;
};

QList<PersonId> awayOn(const QList<Away> &away, const QDate &day)
{
    QList<PersonId> people;
    for (const Away &each : away) {
        if (each.covers(day))
            people.append(each.person);
    }
    return people;
}

/// A meeting to come: who is expected, and who is known not to come.
void expect(Meeting &meeting, const Ground &ground, const QList<Answer> &answers)
{
    meeting.coming = expectedOf(ground.members, answers, awayOn(ground.away, meeting.day));
    for (const Membership &each : ground.memberships) {
        if (!meeting.coming.contains(each.person))
            meeting.missing.append(each.person);
    }
    for (const Answer &answer : answers) {
        if (answer.kind == AnswerKind::No)
            meeting.missing.append(answer.person);
    }
}

Result<Meeting> plannedMeeting(const Notebook &notebook, const Session &session,
                               const Ground &ground)
{
    const SessionStore sessions(notebook);
    const auto answers = sessions.answers(session.id);
    const auto turns = sessions.roleTurns(session.id);
    const auto agenda = sessions.agenda(session.id);
    if (const auto *failed = firstError(answers, turns, agenda))
        return tl::unexpected(*failed);
    Meeting meeting;
    meeting.session = session.id;
    meeting.at = session.plannedAt;
    meeting.day = session.plannedAt.toTimeZone(ground.zone).date();
    meeting.turns = *turns;
    for (const AgendaItem &item : *agenda) {
        for (const QList<PersonId> &people : item.roles)
            meeting.occupied.append(people);
    }
    expect(meeting, ground, *answers);
    return meeting;
}

Result<QList<Meeting>> meetingsAhead(const Notebook &notebook, const CrewId &crew,
                                     const Ground &ground, int count,
                                     const std::optional<SessionId> &also)
{
    const auto planned = SessionStore(notebook).plannedOfCrew(crew);
    const auto dates = openDates(notebook, crew, count);
    if (const auto *failed = firstError(planned, dates))
        return tl::unexpected(*failed);
    QList<Meeting> ahead;
    for (const Session &session : *planned) {
        if (session.plannedAt < stillToCome(notebook) && session.id != also)
            continue;
        auto meeting = plannedMeeting(notebook, session, ground);
        if (!meeting)
            return tl::unexpected(meeting.error());
        ahead.append(*std::move(meeting));
    }
    for (const MeetingDate &date : *dates) {
        Meeting meeting;
        meeting.at = date.at;
        meeting.day = date.at.toTimeZone(ground.zone).date();
        expect(meeting, ground, {});
        ahead.append(meeting);
    }
    std::stable_sort(ahead.begin(), ahead.end(),
                     [](const Meeting &a, const Meeting &b) { return a.at < b.at; });
    // A session that is asked about is told of, however far off it is.
    const auto asked = std::find_if(ahead.cbegin(), ahead.cend(), [&](const Meeting &each) {
        return also && each.session == also;
    });
    const qsizetype needed =
        std::max<qsizetype>(count, asked == ahead.cend() ? 0 : asked - ahead.cbegin() + 2);
    ahead = ahead.mid(0, needed);
    while (ahead.size() < needed) {
        Meeting meeting;
        meeting.day = ahead.isEmpty() ? today(notebook) : ahead.constLast().day.addDays(aWeek);
        expect(meeting, ground, {});
        ahead.append(meeting);
    }
    return ahead;
}

} // namespace

std::optional<Turn> CrewRota::turnOf(const SessionId &session) const
{
    const auto found = std::find_if(turns.cbegin(), turns.cend(),
                                    [&](const Turn &each) { return each.session == session; });
    return found == turns.cend() ? std::nullopt : std::optional(*found);
}

Result<CrewRota> openRota(const Notebook &notebook, const CrewId &id, int turns,
                          const std::optional<SessionId> &also)
{
    const CrewStore crews(notebook);
    const RotaStore store(notebook);
    auto crew = crews.get(id);
    auto members = crews.members(id);
    auto memberships = crews.memberships(id, true);
    const auto begun = store.begun(id);
    auto roles = store.roles(id);
    auto wishes = store.wishes(id);
    auto away = store.away(id);
    const auto dyads = store.dyads(id);
    if (const auto *failed =
            firstError(crew, members, memberships, begun, roles, wishes, away, dyads))
        return tl::unexpected(*failed);
    // Who was forgotten is not in the crew any more, whatever their place says.
    for (Membership &place : *memberships) {
        const bool isIn = std::any_of(members->cbegin(), members->cend(), [&](const Member &each) {
            return each.person.id == place.person;
        });
        if (!isIn && !place.until.isValid())
            place.until = today(notebook);
    }
    const Ground ground{*members, *memberships, *away, crewZone(*crew)};
    auto ahead = meetingsAhead(notebook, id, ground, turns + 1, also);
    if (!ahead)
        return tl::unexpected(ahead.error());
    rotation::Rota rota(*memberships, *std::move(wishes), *roles);
    for (const BegunSession &each : *begun) {
        Meeting held;
        held.session = each.session;
        held.at = each.startedAt;
        held.day = each.startedAt.toTimeZone(ground.zone).date();
        held.coming = each.came;
        // Where nobody wrote down who came, it was everybody who was in the crew.
        for (const Membership &place : *memberships) {
            if (each.came.isEmpty() && (!place.until.isValid() || place.until >= held.day)
                && !held.coming.contains(place.person))
                held.coming.append(place.person);
        }
        held.turns = each.turns;
        rota.hold(held);
    }
    CrewRota view{*std::move(crew),
                  *std::move(members),
                  std::move(rota),
                  *std::move(ahead),
                  {},
                  *std::move(roles),
                  {},
                  {}};
    view.turns = view.rota.turns(view.ahead);
    for (const Away &each : std::as_const(*away)) {
        if (!each.until.isValid() || each.until >= today(notebook))
            view.away.append(each);
    }
    QList<PersonId> people;
    for (const Member &member : std::as_const(view.members))
        people.append(member.person.id);
    QList<rotation::Pair> met;
    for (const DyadTurn &each : *dyads)
        met.append({each.first, each.second});
    view.pairs = rotation::nextPairs(people, met);
    return view;
}

Result<Turn> turnInTheRoom(UnitOfWork &work, const CrewId &crew,
                           const std::optional<SessionId> &session, const QList<PersonId> &here,
                           const std::optional<PersonId> &host)
{
    auto rota = openRota(work.notebook(), crew, 2, session);
    if (!rota)
        return tl::unexpected(rota.error());
    Meeting now;
    now.day = today(work.notebook());
    qsizetype next = 0;
    for (qsizetype i = 0; session && i < rota->ahead.size(); ++i) {
        if (rota->ahead.at(i).session == session) {
            now = rota->ahead.at(i);
            next = i == 0 ? 1 : 0;
        }
    }
    for (const Member &member : std::as_const(rota->members)) {
        if (!here.contains(member.person.id))
            now.missing.append(member.person.id);
    }
    now.coming.clear();
    for (const Member &member : std::as_const(rota->members)) {
        if (here.contains(member.person.id))
            now.coming.append(member.person.id);
    }
    now.missing.removeIf([&](const PersonId &person) { return here.contains(person); });
    if (host && here.contains(*host))
        now.turns.append(RoleTurn{work.freshId<RoleTurnId>(),
                                  session.value_or(work.freshId<SessionId>()), *host,
                                  session_role::host, TurnOutcome::Accepted});
    return rota->rota.turn(now, rota->ahead.at(next));
}

QStringList goingRound(const QList<RotaRole> &roles)
{
    QStringList names{session_role::host, session_role::timekeeper, session_role::noteTaker};
    for (const RotaRole &each : roles) {
        if (!each.name.isEmpty())
            names.append(each.role);
    }
    return names;
}

Result<TurnAt> turnAhead(const CrewRota &rota, int number, const QString &role)
{
    if (number < 0 || number >= rota.turns.size())
        return fail(ErrorCode::NoSuchRow, QString::number(number + 1));
    const Turn &turn = rota.turns.at(number);
    if (!turn.session && !turn.at.isValid())
        return fail(ErrorCode::EventNotPossible);
    return TurnAt{rota.crew.id, turn.session, turn.at, role};
}

Result<TurnAt> laterTurnOf(const CrewRota &rota, const TurnAt &turn, const PersonId &person)
{
    bool later = false;
    for (const Turn &each : rota.turns) {
        if (later && each.of(turn.role).person == person && (each.session || each.at.isValid()))
            return TurnAt{turn.crew, each.session, each.at, turn.role};
        later = later || (each.session == turn.session && each.at == turn.at);
    }
    return fail(ErrorCode::EventNotPossible);
}

} // namespace hearth::usecases
