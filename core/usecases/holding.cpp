// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/holding.h"

#include "core/domain/role_holders.h"
#include "core/practice/carried.h"
#include "core/practice/timing.h"
#include "core/practice/writer.h"
#include "core/session/event_codec.h"
#include "core/storage/crew_store.h"
#include "core/storage/event_store.h"
#include "core/storage/meta_store.h"
#include "core/storage/person_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/beginning.h"
#include "core/usecases/unit.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace hearth::usecases {

using namespace storage;
using session::RunPlan;
using session::RunState;

namespace {

QString aliveKey(const SessionId &id)
{
    return QStringLiteral("alive/") + id.toString();
}

/// Role turns are facts of a session that is over.
Status putRoleTurns(UnitOfWork &work, const SessionId &id, const RunState &state)
{
    QList<QPair<QString, PersonId>> known;
    const auto before = SessionStore(work.notebook()).roleTurns(id);
    if (!before)
        return tl::unexpected(before.error());
    for (const RoleTurn &turn : heldTurns(*before))
        known.append({turn.role, turn.person});
    for (const auto &holder : session::roleHolders(state)) {
        const QPair<QString, PersonId> each{holder.role, holder.person};
        if (known.contains(each))
            continue;
        known.append(each);
        const RoleTurn turn{work.freshId<RoleTurnId>(), id, holder.person, holder.role, TurnOutcome::Served};
        if (auto put = SessionStore::put(work, turn); !put)
            return put;
    }
    return {};
}

Status putArrival(UnitOfWork &work, const SessionId &id, const PersonId &person, AnswerKind kind)
{
    const auto answers = SessionStore(work.notebook()).answers(id);
    if (!answers)
        return tl::unexpected(answers.error());
    int seats = 0;
    for (Answer answer : *answers) {
        seats = std::max(seats, answer.seat + 1);
        if (answer.person != person)
            continue;
        // Whoever came late stays so: the plan reads from it who was there at the start.
        if (kind == AnswerKind::Late && answer.kind != AnswerKind::Left && answer.kind != AnswerKind::Here)
            answer.kind = AnswerKind::Late;
        else if (kind == AnswerKind::Left && answer.kind == AnswerKind::Here)
            answer.kind = AnswerKind::Left;
        return SessionStore::put(work, answer);
    }
    return SessionStore::put(work, Answer{work.freshId<AnswerId>(), id, person, AnswerKind::Late, seats});
}

} // namespace

Result<SessionId> startSession(Notebook &notebook, const SessionDraft &draft, const practice::Find &find,
                               const practice::PromptsOf &prompts)
{
    const auto open = SessionStore(notebook).running(draft.crew);
    if (!open)
        return tl::unexpected(open.error());
    if (*open)
        return fail(ErrorCode::SessionAlreadyOpen);
    const auto members = CrewStore(notebook).memberships(draft.crew);
    if (!members)
        return tl::unexpected(members.error());

    return inUnit<SessionId>(notebook, Op::StartSession, [&](UnitOfWork &work) -> Result<SessionId> {
        const auto id = work.freshId<SessionId>();
        QList<Answer> answers;
        const auto seat = [&](const PersonId &person) {
            const AnswerKind kind = draft.here.contains(person) ? AnswerKind::Here : AnswerKind::No;
            answers.append({work.freshId<AnswerId>(), id, person, kind, static_cast<int>(answers.size())});
        };
        for (const Membership &member : *members)
            seat(member.person);
        for (const PersonId &guest : draft.guests)
            seat(guest);

        QList<AgendaItem> agenda;
        QStringList names;
        const int here = static_cast<int>(draft.here.size());
        int minutes = 0;
        for (const PracticeToRun &each : draft.practices) {
            const int seconds = practice::totalSeconds(each.practice, here, practice::presetOf(each.practice, each.preset));
            AgendaItem item{work.freshId<AgendaItemId>(), id, static_cast<int>(agenda.size()), each.practice.id,
                            each.practice.version, practice::toJson(practice::carrying(each.practice, find)), each.preset, each.roles,
                            (seconds + 59) / 60};
            minutes += item.minutes;
            agenda.append(item);
            names.append(each.practice.name);
        }
        Session session{id, draft.crew, draft.title.isEmpty() ? names.join(QStringLiteral(", ")) : draft.title};
        session.plannedAt = QDateTime::fromMSecsSinceEpoch(work.nowMs(), Qt::UTC);
        session.minutes = minutes;
        const auto cycles = CrewStore(notebook).cycles(draft.crew);
        if (cycles && !cycles->isEmpty() && !cycles->constFirst().endedOn.isValid())
            session.cycle = cycles->constFirst().id;
        if (auto begun = begin(work, session, agenda, answers, draft.host, prompts); !begun)
            return tl::unexpected(begun.error());
        return id;
    });
}

Result<HeldSession> openSession(const Notebook &notebook, const SessionId &id)
{
    const SessionStore sessions(notebook);
    const auto session = sessions.get(id);
    if (!session)
        return tl::unexpected(session.error());
    const auto crew = CrewStore(notebook).get(session->crew);
    const auto agenda = sessions.agenda(id);
    const auto answers = sessions.answers(id);
    const auto turns = sessions.roleTurns(id);
    const auto stored = EventStore(notebook).ofSession(id);
    if (!crew)
        return tl::unexpected(crew.error());
    if (const auto *failed = firstError(agenda, answers, turns, stored))
        return tl::unexpected(*failed);
    std::optional<PersonId> host;
    for (const RoleTurn &turn : *turns) {
        if (turn.role == session_role::host && (turn.outcome == TurnOutcome::Accepted || !host))
            host = turn.person;
    }
    if (!host || answers->isEmpty() || session->state == SessionState::Planned)
        return fail(ErrorCode::SessionNotOpen);

    std::vector<session::RunEvent> events;
    QSet<QString> addedLater;
    for (const auto &each : *stored) {
        auto event = session::decode({each.atMs, each.kind, QJsonDocument(each.payload).toJson(QJsonDocument::Compact)});
        if (!event)
            return tl::unexpected(event.error());
        if (const auto *added = std::get_if<session::AddItem>(&event->what))
            addedLater.insert(added->item.toString());
        events.push_back(*std::move(event));
    }
    const qint64 endMs = events.empty() ? 0 : plannedEndMs(*session, events.front());
    const auto plan = planOf(id, *agenda, *answers, *host, addedLater, endMs);
    if (!plan)
        return tl::unexpected(plan.error());
    auto state = RunState::fold(*plan, events);
    if (!state)
        return tl::unexpected(state.error());

    HeldSession held{*session, *crew, *agenda, {}, *std::move(state), 0};
    const PersonStore persons(notebook);
    for (const Answer &answer : *answers) {
        if (auto person = persons.get(answer.person))
            held.people.append(*std::move(person));
    }
    held.aliveUntilMs = held.state.facts().lastMs;
    if (const auto alive = MetaStore(notebook).find(aliveKey(id)); alive && *alive)
        held.aliveUntilMs = std::max(held.aliveUntilMs, (*alive)->toLongLong());
    return held;
}

Result<session::Effects> happen(Notebook &notebook, HeldSession &held, const session::RunAction &what)
{
    RunState next = held.state;
    const session::RunEvent event{notebook.clock().nowMs(), what};
    const auto effects = next.apply(event);
    if (!effects)
        return tl::unexpected(effects.error());
    const bool finished = next.facts().phase == session::Phase::Ended
        && held.state.facts().phase != session::Phase::Ended;
    const Session row = settled(held.session, next);
    const Op op = finished ? Op::EndSession : Op::SessionStep;
    const auto written = inUnit(notebook, op, [&](UnitOfWork &work) -> Status {
        if (auto appended = append(work, row.id, event); !appended)
            return appended;
        if (const auto *arrived = std::get_if<session::Arrive>(&what)) {
            if (auto put = putArrival(work, row.id, arrived->person, AnswerKind::Late); !put)
                return put;
        }
        if (const auto *left = std::get_if<session::Leave>(&what)) {
            if (auto put = putArrival(work, row.id, left->person, AnswerKind::Left); !put)
                return put;
        }
        if (finished) {
            if (auto put = putRoleTurns(work, row.id, next); !put)
                return put;
        }
        return SessionStore::put(work, row);
    });
    if (!written)
        return tl::unexpected(written.error());
    held.state = std::move(next);
    held.session = row;
    return *effects;
}

Status markAlive(Notebook &notebook, const SessionId &id)
{
    return inUnit(notebook, Op::Other, [&](UnitOfWork &work) {
        return MetaStore::put(work, aliveKey(id), QString::number(notebook.clock().nowMs()));
    });
}

} // namespace hearth::usecases
