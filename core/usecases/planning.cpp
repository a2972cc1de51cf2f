// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/planning.h"

#include "core/base/minutes.h"
#include "core/domain/role_holders.h"
#include "core/practice/parser.h"
#include "core/practice/timing.h"
#include "core/practice/writer.h"
#include "core/storage/person_store.h"
#include "core/storage/rota_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/agenda.h"
#include "core/usecases/plan_rows.h"
#include "core/usecases/rota.h"
#include "core/usecases/unit.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace hearth::usecases {

using namespace storage;

QTimeZone crewZone(const Crew &crew)
{
    const QTimeZone zone = crew.rhythm ? QTimeZone(crew.rhythm->zone().toUtf8()) : QTimeZone();
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

Result<Session> plannedSession(const Notebook &notebook, const SessionId &id)
{
    auto session = SessionStore(notebook).get(id);
    if (session && session->state != SessionState::Planned)
        return fail(ErrorCode::SessionNotPlanned);
    return session;
}

practice::Practice practiceOf(const AgendaItem &item)
{
    if (auto practice = practice::parse(item.practice, item.practiceId))
        return *std::move(practice);
    practice::Practice unknown;
    unknown.id = item.practiceId;
    unknown.name =
        QJsonDocument::fromJson(item.practice).object().value(QLatin1String("name")).toString();
    if (unknown.name.isEmpty())
        unknown.name = item.practiceId;
    return unknown;
}

int minutesFor(const practice::Practice &practice, const QString &preset, int people)
{
    return minutesTaken(
        practice::totalSeconds(practice, people, practice::presetOf(practice, preset)));
}

QList<PersonId> expectedOf(const QList<Member> &members, const QList<Answer> &answers,
                           const QList<PersonId> &away)
{
    QHash<PersonId, AnswerKind> said;
    for (const Answer &answer : answers)
        said.insert(answer.person, answer.kind);
    QList<PersonId> expected;
    for (const Member &member : members) {
        const PersonId &id = member.person.id;
        if (said.contains(id) ? said.value(id) != AnswerKind::No : !away.contains(id))
            expected.append(id);
    }
    return expected;
}

namespace {

QList<PersonId> expectedIn(const Plan &plan, const QList<PersonId> &away)
{
    QList<PersonId> expected = expectedOf(plan.members, plan.answers, away);
    for (const Person &guest : plan.guests) {
        const auto saidNo = [&](const Answer &answer) {
            return answer.person == guest.id && answer.kind == AnswerKind::No;
        };
        if (std::none_of(plan.answers.cbegin(), plan.answers.cend(), saidNo))
            expected.append(guest.id);
    }
    return expected;
}

/// Not expected, though of the crew or asked; or of the crew once, and not asked.
bool isGone(const Plan &plan, const PersonId &person, const QList<Membership> &places)
{
    const auto isTheirs = [&](const auto &each) { return each.person == person; };
    const bool isKnown = std::any_of(places.cbegin(), places.cend(), isTheirs)
        || std::any_of(plan.answers.cbegin(), plan.answers.cend(), isTheirs);
    return isKnown && !plan.expected.contains(person);
}

} // namespace

Result<Plan> openPlan(const Notebook &notebook, const SessionId &id)
{
    const SessionStore sessions(notebook);
    auto session = sessions.get(id);
    if (!session)
        return tl::unexpected(session.error());
    auto crew = CrewStore(notebook).get(session->crew);
    auto members = CrewStore(notebook).members(session->crew);
    const auto places = CrewStore(notebook).memberships(session->crew, true);
    auto agenda = sessions.agenda(id);
    auto answers = sessions.answers(id);
    const auto turns = sessions.roleTurns(id);
    if (const auto *failed = firstError(crew, members, places, agenda, answers, turns))
        return tl::unexpected(*failed);
    Plan plan{*std::move(session),
              *std::move(crew),
              *std::move(members),
              {},
              *std::move(agenda),
              {},
              {},
              *std::move(answers),
              roleHolders(*turns),
              {},
              {}};
    plan.zone = crewZone(plan.crew);
    const auto roles = RotaStore(notebook).roles(plan.crew.id);
    if (!roles)
        return tl::unexpected(roles.error());
    for (const RotaRole &role : *roles) {
        if (!role.name.isEmpty())
            plan.ownRoles.append(role);
    }
    const PersonStore people(notebook);
    for (const Answer &answer : std::as_const(plan.answers)) {
        const auto isTheirs = [&](const auto &each) { return each.person.id == answer.person; };
        if (std::any_of(plan.members.cbegin(), plan.members.cend(), isTheirs))
            continue;
        auto guest = people.get(answer.person);
        if (guest && !plan.guests.contains(*guest))
            plan.guests.append(*std::move(guest));
    }
    const auto away = people.awayOn(plan.session.plannedAt.toTimeZone(plan.zone).date());
    if (!away)
        return tl::unexpected(away.error());
    plan.expected = expectedIn(plan, *away);
    // Whoever is known not to come has no role any more.
    if (plan.session.state == SessionState::Planned) {
        for (auto role = plan.roles.begin(); role != plan.roles.end();)
            role = isGone(plan, *role, *places) ? plan.roles.erase(role) : std::next(role);
    }
    const int count = std::max(1, static_cast<int>(plan.expected.size()));
    for (const AgendaItem &item : std::as_const(plan.agenda)) {
        plan.practices.append(practiceOf(item));
        plan.minutes.append(item.minutes > 0
                                ? item.minutes
                                : minutesFor(plan.practices.constLast(), item.preset, count));
    }
    return plan;
}

session::Schedule scheduleOf(const Plan &plan)
{
    const qint64 start = plan.session.plannedAt.toMSecsSinceEpoch();
    QList<session::ScheduleItem> items;
    for (qsizetype i = 0; i < plan.agenda.size(); ++i) {
        const QTime &pinned = plan.agenda.at(i).pinned;
        items.append({plan.minutes.at(i),
                      pinned.isValid() ? session::pinnedInstant(start, pinned, plan.zone) : 0});
    }
    return session::schedule(start, plan.session.minutes, items);
}

Result<AgendaItem> itemFrom(UnitOfWork &work, const SessionId &session, int position,
                            const AgendaSeed &seed, const practice::Find &find)
{
    const ItemToPlan &from = seed.item;
    if (from.minutes < 0 || from.minutes > mostMinutes)
        return fail(ErrorCode::MinutesOutOfRange, QString::number(from.minutes));
    AgendaItem item{work.freshId<AgendaItemId>(), session, position, from.practice};
    item.pinned = from.pinned;
    item.minutes = from.minutes;
    std::optional<practice::Practice> practice;
    if (from.practice.isEmpty() || (from.practice == bufferId && seed.asItWas.isEmpty()))
        practice = bufferPractice(from.name, from.minutes);
    else if (find)
        practice = find(from.practice);
    if (practice) {
        item.practiceId = practice->id;
        item.practiceVersion = practice->version;
        item.practice = practice::toJson(practice::carrying(*practice, find));
    } else if (!seed.asItWas.isEmpty()) {
        item.practice = seed.asItWas;
        item.practiceVersion = seed.version;
    } else {
        const QJsonObject named{{QStringLiteral("id"), from.practice},
                                {QStringLiteral("name"), from.name}};
        item.practice = QJsonDocument(named).toJson(QJsonDocument::Compact);
    }
    if (practice::presetOf(practiceOf(item), from.preset))
        item.preset = from.preset;
    return item;
}

Result<SessionId> putPlan(UnitOfWork &work, const CrewId &crewId, const QDateTime &at,
                          const QList<AgendaSeed> &seeds, const practice::Find &find,
                          const QMap<QString, PersonId> &roles)
{
    if (!at.isValid())
        return fail(ErrorCode::DateImpossible);
    if (seeds.size() > mostItems)
        return fail(ErrorCode::AgendaFull);
    const Notebook &notebook = work.notebook();
    const auto crew = CrewStore(notebook).get(crewId);
    if (!crew)
        return tl::unexpected(crew.error());
    const auto date = openDateOn(notebook, *crew, at);
    const auto cycles = CrewStore(notebook).cycles(crewId);
    if (const auto *failed = firstError(date, cycles))
        return tl::unexpected(*failed);
    Session session{work.freshId<SessionId>(), crewId};
    session.plannedAt = at.toUTC();
    session.minutes = crew->minutes;
    if (!cycles->isEmpty() && !cycles->constFirst().endedOn.isValid())
        session.cycle = cycles->constFirst().id;
    if (*date) {
        session.rhythmDate = (*date)->original;
        if ((*date)->at != session.plannedAt) {
            if (auto moved = changeDate(work, *crew, session.rhythmDate, session.plannedAt); !moved)
                return tl::unexpected(moved.error());
        }
    }
    if (auto put = SessionStore::put(work, session); !put)
        return tl::unexpected(put.error());
    if (auto filled = putAgenda(work, session.id, seeds, find); !filled)
        return tl::unexpected(filled.error());
    for (auto role = roles.cbegin(); role != roles.cend(); ++role) {
        if (auto put = putRole(work, session.id, role.key(), *role); !put)
            return tl::unexpected(put.error());
    }
    return session.id;
}

Status putAgenda(UnitOfWork &work, const SessionId &session, const QList<AgendaSeed> &seeds,
                 const practice::Find &find)
{
    if (seeds.size() > mostItems)
        return fail(ErrorCode::AgendaFull);
    const auto before = SessionStore(work.notebook()).agenda(session);
    if (!before)
        return tl::unexpected(before.error());
    for (const AgendaItem &item : *before) {
        if (auto removed = SessionStore::remove(work, item.id); !removed)
            return removed;
    }
    for (qsizetype i = 0; i < seeds.size(); ++i) {
        const auto item = itemFrom(work, session, static_cast<int>(i), seeds.at(i), find);
        if (!item)
            return tl::unexpected(item.error());
        if (auto put = SessionStore::put(work, *item); !put)
            return put;
    }
    return {};
}

Result<SessionId> makePlan(Notebook &notebook, const CrewId &crew, const QDateTime &at,
                           const QList<AgendaSeed> &seeds, const practice::Find &find,
                           const QMap<QString, PersonId> &roles)
{
    return inUnit<SessionId>(notebook, Op::PlanSession, [&](UnitOfWork &work) {
        return putPlan(work, crew, at, seeds, find, roles);
    });
}

Result<QList<AgendaSeed>> lastAgenda(const Notebook &notebook, const CrewId &crew)
{
    QList<AgendaSeed> seeds;
    const SessionStore sessions(notebook);
    const auto last = sessions.lastHeld(crew);
    if (!last)
        return tl::unexpected(last.error());
    if (!*last)
        return seeds;
    const auto agenda = sessions.agenda((*last)->id);
    const auto answers = sessions.answers((*last)->id);
    if (const auto *failed = firstError(agenda, answers))
        return tl::unexpected(*failed);
    const auto came = std::count_if(answers->cbegin(), answers->cend(), [](const Answer &each) {
        return each.kind == AnswerKind::Here || each.kind == AnswerKind::Left;
    });
    for (const AgendaItem &item : *agenda) {
        const auto practice = practiceOf(item);
        const bool byHand =
            item.minutes != minutesFor(practice, item.preset, static_cast<int>(came));
        seeds.append(
            {{item.practiceId, practice.name, item.preset, byHand ? item.minutes : 0, item.pinned},
             item.practice,
             item.practiceVersion});
    }
    return seeds;
}

Result<SessionId> planSession(Notebook &notebook, const CrewId &crew, const QDateTime &at,
                              StartFrom from, const practice::Find &find)
{
    if (from == StartFrom::Nothing)
        return makePlan(notebook, crew, at, {}, find);
    const auto seeds = lastAgenda(notebook, crew);
    if (!seeds)
        return tl::unexpected(seeds.error());
    return makePlan(notebook, crew, at, *seeds, find);
}

Result<SessionId> planFrom(Notebook &notebook, const CrewId &crew, const QDateTime &at,
                           const QList<ItemToPlan> &items, const practice::Find &find)
{
    QList<AgendaSeed> seeds;
    for (const ItemToPlan &item : items)
        seeds.append({item});
    return makePlan(notebook, crew, at, seeds, find);
}

Status editPlan(Notebook &notebook, const SessionId &id, const PlanEdit &edit)
{
    if (edit.title.size() > longestTitle || edit.bring.size() > longestBring)
        return fail(ErrorCode::TextTooLong);
    if (edit.minutes < 1 || edit.minutes > mostMinutes)
        return fail(ErrorCode::MinutesOutOfRange, QString::number(edit.minutes));
    return inUnit(
        notebook, Op::EditSession,
        [&](UnitOfWork &work) -> Status {
            const auto before = plannedSession(notebook, id);
            if (!before)
                return tl::unexpected(before.error());
            Session session = *before;
            session.title = edit.title;
            session.minutes = edit.minutes;
            session.bring = edit.bring;
            if (session == *before)
                return {};
            return SessionStore::put(work, session);
        },
        id.toString());
}

Status removePlan(Notebook &notebook, const SessionId &id)
{
    return inUnit(notebook, Op::RemoveSession, [&](UnitOfWork &work) -> Status {
        const auto session = plannedSession(notebook, id);
        if (!session)
            return tl::unexpected(session.error());
        return SessionStore::remove(work, id);
    });
}

/// Who does not come takes no role; somebody else may be asked.
static Status releaseRoles(UnitOfWork &work, const SessionId &id, const PersonId &person)
{
    const SessionStore sessions(work.notebook());
    const auto turns = sessions.roleTurns(id);
    const auto agenda = sessions.agenda(id);
    if (const auto *failed = firstError(turns, agenda))
        return tl::unexpected(*failed);
    const auto holders = roleHolders(*turns);
    for (auto holder = holders.cbegin(); holder != holders.cend(); ++holder) {
        if (*holder != person)
            continue;
        if (auto released = putRole(work, id, holder.key(), std::nullopt); !released)
            return released;
    }
    for (const AgendaItem &item : *agenda) {
        for (auto role = item.roles.cbegin(); role != item.roles.cend(); ++role) {
            if (!role->contains(person))
                continue;
            if (auto released = putItemRole(work, item.id, role.key(), std::nullopt); !released)
                return released;
        }
    }
    return {};
}

Status putAnswer(UnitOfWork &work, const SessionId &id, const PersonId &person,
                 std::optional<AnswerKind> kind)
{
    if (kind && *kind != AnswerKind::Yes && *kind != AnswerKind::No && *kind != AnswerKind::Maybe)
        return fail(ErrorCode::EventNotPossible, code(*kind));
    const Notebook &notebook = work.notebook();
    const auto session = plannedSession(notebook, id);
    const auto known = PersonStore(notebook).get(person);
    const auto answers = SessionStore(notebook).answers(id);
    if (const auto *failed = firstError(session, known, answers))
        return tl::unexpected(*failed);
    if (kind == AnswerKind::No) {
        if (auto released = releaseRoles(work, id, person); !released)
            return released;
    }
    int seats = 0;
    for (Answer answer : *answers) {
        seats = std::max(seats, answer.seat + 1);
        if (answer.person != person)
            continue;
        if (!kind)
            return SessionStore::remove(work, answer.id);
        answer.kind = *kind;
        return SessionStore::put(work, answer);
    }
    return kind
        ? SessionStore::put(work, Answer{work.freshId<AnswerId>(), id, person, *kind, seats})
        : Status();
}

Status setAnswer(Notebook &notebook, const SessionId &id, const PersonId &person,
                 std::optional<AnswerKind> kind)
{
    return inUnit(notebook, Op::AnswerInvitation,
                  [&](UnitOfWork &work) { return putAnswer(work, id, person, kind); });
}

Result<PersonId> inviteGuest(Notebook &notebook, const SessionId &id, const PersonName &name)
{
    const Person guest{PersonId::fresh(notebook.clock(), notebook.chance()), name};
    const auto invited = inUnit(notebook, Op::AnswerInvitation, [&](UnitOfWork &work) {
        return PersonStore::put(work, guest).and_then([&] {
            return putAnswer(work, id, guest.id, AnswerKind::Maybe);
        });
    });
    return invited.map([&] { return guest.id; });
}

Status setAnswers(Notebook &notebook, const SessionId &id, const QList<PersonId> &people,
                  AnswerKind kind)
{
    return inUnit(notebook, Op::AnswerInvitation, [&](UnitOfWork &work) -> Status {
        for (const PersonId &person : people) {
            if (auto put = putAnswer(work, id, person, kind); !put)
                return put;
        }
        return {};
    });
}

Status putRole(UnitOfWork &work, const SessionId &id, const QString &role,
               std::optional<PersonId> person)
{
    const Notebook &notebook = work.notebook();
    const auto session = plannedSession(notebook, id);
    const auto turns = SessionStore(notebook).roleTurns(id);
    if (const auto *failed = firstError(session, turns))
        return tl::unexpected(*failed);
    const auto own = RotaStore(notebook).roles(session->crew);
    if (!own)
        return tl::unexpected(own.error());
    QStringList roles = goingRound(*own);
    roles.append(session_role::understudy);
    if (!roles.contains(role))
        return fail(ErrorCode::NoSuchRow, role);
    const auto holders = roleHolders(*turns);
    const auto before = holders.constFind(role);
    const bool held = before != holders.cend();
    if (held ? person == *before : !person)
        return {};
    if (person) {
        if (const auto known = PersonStore(notebook).get(*person); !known)
            return tl::unexpected(known.error());
        const RoleTurn taken{work.freshId<RoleTurnId>(), id, *person, role, TurnOutcome::Accepted};
        if (auto put = SessionStore::put(work, taken); !put)
            return put;
    }
    if (!held)
        return {};
    const TurnOutcome outcome = person ? TurnOutcome::CoveredBy : TurnOutcome::Declined;
    return SessionStore::put(work,
                             RoleTurn{work.freshId<RoleTurnId>(), id, *before, role, outcome});
}

Status setRole(Notebook &notebook, const SessionId &id, const QString &role,
               std::optional<PersonId> person)
{
    return inUnit(notebook, Op::TakeRole,
                  [&](UnitOfWork &work) { return putRole(work, id, role, person); });
}

Status setRoles(Notebook &notebook, const SessionId &id, const QList<RoleGiven> &roles)
{
    return inUnit(notebook, Op::TakeRole, [&](UnitOfWork &work) -> Status {
        for (const RoleGiven &each : roles) {
            const auto put = each.item ? putItemRole(work, *each.item, each.role, each.person)
                                       : putRole(work, id, each.role, each.person);
            if (!put)
                return put;
        }
        return {};
    });
}

} // namespace hearth::usecases
