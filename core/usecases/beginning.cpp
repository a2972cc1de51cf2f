// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/beginning.h"

#include "core/domain/role_holders.h"
#include "core/practice/carried.h"
#include "core/practice/parser.h"
#include "core/session/event_codec.h"
#include "core/session/schedule.h"
#include "core/storage/crew_store.h"
#include "core/storage/event_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/planning.h"
#include "core/usecases/prompting.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QtEndian>

#include <algorithm>
#include <cstdlib>

namespace hearth::usecases {

using namespace storage;
using session::RunPlan;
using session::RunState;

namespace {

/// A seed that stays with the session: the chance in its id.
quint64 seedOf(const SessionId &id)
{
    return qFromBigEndian<quint64>(id.uuid().toRfc4122().constData() + 8);
}

constexpr qint64 hourMs = 3'600'000;

/// When it began, UTC ms; 0 if the event is no start.
qint64 beganMs(const session::RunEvent &start)
{
    const auto *how = std::get_if<session::Start>(&start.what);
    return how ? start.atMs - how->backdateMs : 0;
}

/// Whether a session that began then was held at about its time: the clock of its plan holds.
bool wasHeldAsPlanned(const Session &session, qint64 began)
{
    return std::abs(began - session.plannedAt.toMSecsSinceEpoch()) <= hourMs;
}

/// When a session is meant to end: one that was held as planned keeps its end; at another time its
/// minutes count from the start. 0, as PlanInput has it, for one that nobody planned.
qint64 plannedEndMs(const Session &session, const session::RunEvent &start)
{
    const qint64 began = beganMs(start);
    const qint64 planned = session.plannedAt.toMSecsSinceEpoch();
    // A session that nobody planned was written down as planned when it was started.
    if (began == 0 || session.minutes <= 0 || planned == start.atMs)
        return 0;
    return (wasHeldAsPlanned(session, began) ? planned : began) + session.minutes * 60'000LL;
}

/// The instant an item has to begin at, UTC ms; 0 where it has none, or where the session was not
/// held as planned.
qint64 fixedStartMs(const AgendaItem &item, const Session &session, const QTimeZone &zone,
                    const session::RunEvent &start)
{
    const qint64 began = beganMs(start);
    if (!item.pinned.isValid() || began == 0 || !wasHeldAsPlanned(session, began))
        return 0;
    return session::pinnedInstant(session.plannedAt.toMSecsSinceEpoch(), item.pinned, zone);
}

/// What the practices of the agenda are called, in its order; once it is over, those that were
/// begun.
QString practiceNames(const RunState &state)
{
    const auto &facts = state.facts();
    const auto wasBegun = [&](int item) {
        return std::any_of(facts.runs.cbegin(), facts.runs.cend(),
                           [&](const session::StepRun &run) { return run.item == item; });
    };
    QStringList names;
    for (const int item : facts.agenda) {
        if (facts.phase != session::Phase::Ended || wasBegun(item))
            names.append(state.plan().items()[static_cast<size_t>(item)].name);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

Result<RunPlan> planOf(const Session &session, const QTimeZone &zone,
                       const QList<AgendaItem> &agenda, const QList<Answer> &answers,
                       const PersonId &host, const QSet<QString> &addedLater,
                       const session::RunEvent &start)
{
    session::PlanInput input{{}, host, {}, seedOf(session.id), plannedEndMs(session, start)};
    for (const Answer &answer : answers) {
        const bool here = answer.kind == AnswerKind::Here || answer.kind == AnswerKind::Left;
        input.people.append({answer.person, here});
    }
    for (const AgendaItem &item : agenda) {
        auto practice = practice::parse(item.practice, item.practiceId);
        if (!practice)
            return fail(ErrorCode::PracticeInvalid, item.practiceId);
        const auto carried = practice::carriedBy(*practice);
        input.items.append({item.id, *std::move(practice), item.preset, item.minutes, item.roles,
                            addedLater.contains(item.id.toString()),
                            fixedStartMs(item, session, zone, start), carried});
    }
    return RunPlan::make(input);
}

Session settled(Session session, const RunState &state)
{
    const auto &facts = state.facts();
    const bool ended = facts.phase == session::Phase::Ended;
    session.state = ended ? SessionState::Ended : SessionState::Running;
    session.startedAt = QDateTime::fromMSecsSinceEpoch(facts.startedMs, Qt::UTC);
    session.endedAt = ended ? QDateTime::fromMSecsSinceEpoch(facts.endedMs, Qt::UTC) : QDateTime();
    return session;
}

Session retitled(Session session, const RunState &before, const RunState &after)
{
    if (session.title == practiceNames(before))
        session.title = practiceNames(after);
    return session;
}

Status append(UnitOfWork &work, const SessionId &id, const session::RunEvent &event)
{
    const auto stored = session::encode(event);
    const auto appended = EventStore::append(work, id, stored.atMs, stored.kind,
                                             QJsonDocument::fromJson(stored.payload).object());
    if (!appended)
        return tl::unexpected(appended.error());
    return {};
}

Status begin(UnitOfWork &work, const Session &session, QList<AgendaItem> agenda,
             const QList<Answer> &answers, const PersonId &host,
             const std::optional<PersonId> &understudy, const practice::PromptsOf &prompts)
{
    const auto crew = CrewStore(work.notebook()).get(session.crew);
    if (!crew)
        return tl::unexpected(crew.error());
    if (prompts) {
        // Also for who may come later: a question each goes by the seat.
        const int seats = static_cast<int>(answers.size());
        for (AgendaItem &item : agenda) {
            if (auto drawn = drawPrompts(work, *crew, item, seats, prompts); !drawn)
                return drawn;
        }
    }
    const session::RunEvent start{work.nowMs(), session::Start{}};
    const auto plan = planOf(session, crewZone(*crew), agenda, answers, host, {}, start);
    if (!plan)
        return tl::unexpected(plan.error());
    auto state = RunState::begin(*plan);
    if (const auto applied = state.apply(start); !applied)
        return tl::unexpected(applied.error());
    if (auto put = SessionStore::put(work, settled(session, state)); !put)
        return put;
    for (const AgendaItem &item : agenda) {
        if (auto put = SessionStore::put(work, item); !put)
            return put;
    }
    for (const Answer &answer : answers) {
        if (auto put = SessionStore::put(work, answer); !put)
            return put;
    }
    const auto turns = SessionStore(work.notebook()).roleTurns(session.id);
    if (!turns)
        return tl::unexpected(turns.error());
    const auto holders = roleHolders(*turns);
    const auto held = holders.constFind(session_role::host);
    if (held == holders.cend() || *held != host) {
        const RoleTurn turn{work.freshId<RoleTurnId>(), session.id, host, session_role::host,
                            TurnOutcome::Accepted};
        if (auto put = SessionStore::put(work, turn); !put)
            return put;
        if (held != holders.cend()) {
            const RoleTurn covered{work.freshId<RoleTurnId>(), session.id, *held,
                                   session_role::host, TurnOutcome::CoveredBy};
            if (auto put = SessionStore::put(work, covered); !put)
                return put;
        }
    }
    if (understudy && roleHolder(*turns, session_role::understudy) != understudy) {
        const RoleTurn prepares{work.freshId<RoleTurnId>(), session.id, *understudy,
                                session_role::understudy, TurnOutcome::Invited};
        if (auto put = SessionStore::put(work, prepares); !put)
            return put;
    }
    return append(work, session.id, start);
}

} // namespace hearth::usecases
