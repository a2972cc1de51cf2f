// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/holding.h"
#include "core/base/minutes.h"
#include "core/usecases/rota.h"

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
#include "core/usecases/noting.h"
#include "core/usecases/planning.h"
#include "core/usecases/prompting.h"
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

/// When the program was last awake in a session; 0 where that was never noted.
qint64 aliveMark(const Notebook &notebook, const SessionId &id)
{
    const auto told = MetaStore(notebook).find(aliveKey(id));
    return told && *told ? (*told)->toLongLong() : 0;
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
        const RoleTurn turn{work.freshId<RoleTurnId>(), id, holder.person, holder.role,
                            TurnOutcome::Served};
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
        if (kind == AnswerKind::Late && answer.kind != AnswerKind::Left
            && answer.kind != AnswerKind::Here)
            answer.kind = AnswerKind::Late;
        else if (kind == AnswerKind::Left && answer.kind == AnswerKind::Here)
            answer.kind = AnswerKind::Left;
        return SessionStore::put(work, answer);
    }
    return SessionStore::put(work,
                             Answer{work.freshId<AnswerId>(), id, person, AnswerKind::Late, seats});
}

} // namespace

Result<SessionId> startSession(Notebook &notebook, const SessionDraft &draft,
                               const practice::Find &find, const practice::PromptsOf &prompts)
{
    const auto open = SessionStore(notebook).running(draft.crew);
    if (!open)
        return tl::unexpected(open.error());
    if (*open)
        return fail(ErrorCode::SessionAlreadyOpen);
    const auto members = CrewStore(notebook).memberships(draft.crew);
    if (!members)
        return tl::unexpected(members.error());

    return inUnit<SessionId>(
        notebook, Op::StartSession, [&](UnitOfWork &work) -> Result<SessionId> {
            const auto id = work.freshId<SessionId>();
            QList<Answer> answers;
            const auto seat = [&](const PersonId &person) {
                const AnswerKind kind =
                    draft.here.contains(person) ? AnswerKind::Here : AnswerKind::No;
                answers.append(
                    {work.freshId<AnswerId>(), id, person, kind, static_cast<int>(answers.size())});
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
                const practice::Practice whole = practice::carrying(each.practice, find);
                const int seconds = practice::totalSeconds(
                    whole, here, practice::presetOf(each.practice, each.preset));
                AgendaItem item{work.freshId<AgendaItemId>(),
                                id,
                                static_cast<int>(agenda.size()),
                                each.practice.id,
                                each.practice.version,
                                practice::toJson(whole),
                                each.preset,
                                each.roles,
                                minutesTaken(seconds)};
                minutes += item.minutes;
                agenda.append(item);
                names.append(each.practice.name);
            }
            Session session{id, draft.crew,
                            draft.title.isEmpty() ? names.join(QStringLiteral(", ")) : draft.title};
            session.plannedAt = QDateTime::fromMSecsSinceEpoch(work.nowMs(), Qt::UTC);
            session.minutes = minutes;
            const auto cycles = CrewStore(notebook).cycles(draft.crew);
            if (cycles && !cycles->isEmpty() && !cycles->constFirst().endedOn.isValid())
                session.cycle = cycles->constFirst().id;
            const auto turn = turnInTheRoom(work, draft.crew, {}, draft.here, draft.host);
            if (!turn)
                return tl::unexpected(turn.error());
            if (auto begun = begin(work, session, agenda, answers, draft.host,
                                   turn->of(session_role::understudy).person, prompts);
                !begun)
                return tl::unexpected(begun.error());
            return id;
        });
}

namespace {

/// What is stored of a session besides its row.
struct Stored
{
    QList<AgendaItem> agenda;
    QList<Answer> answers;
    PersonId host;
    QMap<QString, PersonId> roles;
    std::vector<session::RunEvent> events;
    QTimeZone zone;
};

Result<Stored> storedOf(const Notebook &notebook, const Session &session, const Crew &crew)
{
    const SessionStore sessions(notebook);
    const SessionId &id = session.id;
    const auto agenda = sessions.agenda(id);
    const auto answers = sessions.answers(id);
    const auto turns = sessions.roleTurns(id);
    const auto stored = EventStore(notebook).ofSession(id);
    if (const auto *failed = firstError(agenda, answers, turns, stored))
        return tl::unexpected(*failed);
    std::optional<PersonId> host;
    for (const RoleTurn &turn : *turns) {
        if (turn.role == session_role::host && (turn.outcome == TurnOutcome::Accepted || !host))
            host = turn.person;
    }
    if (!host || answers->isEmpty())
        return fail(ErrorCode::SessionNotOpen);
    Stored all{*agenda, *answers, *host, roleHolders(*turns), {}, crewZone(crew)};
    for (const auto &each : *stored) {
        auto event = session::decode(
            {each.atMs, each.kind, QJsonDocument(each.payload).toJson(QJsonDocument::Compact)});
        if (!event)
            return tl::unexpected(event.error());
        all.events.push_back(*std::move(event));
    }
    return all;
}

Result<RunState> stateOf(const Session &session, const Stored &stored)
{
    // An item was not on the first agenda if it was put there before it was ever taken off.
    QSet<QString> addedLater;
    QSet<QString> dropped;
    for (const session::RunEvent &event : stored.events) {
        if (const auto *added = std::get_if<session::AddItem>(&event.what)) {
            if (!dropped.contains(added->item.toString()))
                addedLater.insert(added->item.toString());
        } else if (const auto *gone = std::get_if<session::DropItem>(&event.what)) {
            dropped.insert(gone->item.toString());
        }
    }
    const auto start = stored.events.empty() ? session::RunEvent() : stored.events.front();
    const auto plan =
        planOf(session, stored.zone, stored.agenda, stored.answers, stored.host, addedLater, start);
    if (!plan)
        return tl::unexpected(plan.error());
    return RunState::fold(*plan, stored.events);
}

/// The rows that an event changes besides its own. `after` is what it led to.
Status putConsequences(UnitOfWork &work, const Session &row, const Unsaved &happened)
{
    const session::RunAction &what = happened.event.what;
    if (auto appended = append(work, row.id, happened.event); !appended)
        return appended;
    if (const auto *arrived = std::get_if<session::Arrive>(&what)) {
        if (auto put = putArrival(work, row.id, arrived->person, AnswerKind::Late); !put)
            return put;
    }
    if (const auto *left = std::get_if<session::Leave>(&what)) {
        if (auto put = putArrival(work, row.id, left->person, AnswerKind::Left); !put)
            return put;
    }
    if (happened.ends) {
        if (auto put = putRoleTurns(work, row.id, happened.after); !put)
            return put;
    }
    return SessionStore::put(work, row);
}

/// The row of a session after what happened.
Session rowAfter(const HeldSession &held, const Unsaved &happened)
{
    return retitled(settled(held.session, happened.after), held.state, happened.after);
}

Op opOf(const Unsaved &happened)
{
    return happened.ends ? Op::EndSession : Op::SessionStep;
}

Result<Unsaved> tried(const HeldSession &held, const session::RunAction &what,
                      session::Effects &effects)
{
    Unsaved happened{{held.clock.nowMs(), what}, held.state};
    const auto applied = happened.after.apply(happened.event);
    if (!applied)
        return tl::unexpected(applied.error());
    effects = *applied;
    happened.ends = effects.testFlag(session::Effect::Finished);
    return happened;
}

} // namespace

Result<HeldSession> openSession(const Notebook &notebook, const SessionId &id)
{
    const auto session = SessionStore(notebook).get(id);
    if (!session)
        return tl::unexpected(session.error());
    if (session->state == SessionState::Planned)
        return fail(ErrorCode::SessionNotOpen);
    const auto crew = CrewStore(notebook).get(session->crew);
    if (!crew)
        return tl::unexpected(crew.error());
    const auto stored = storedOf(notebook, *session, *crew);
    if (!stored)
        return tl::unexpected(stored.error());
    auto state = stateOf(*session, *stored);
    if (!state)
        return tl::unexpected(state.error());
    const qint64 alive = std::max(state->facts().lastMs, aliveMark(notebook, id));

    HeldSession held{
        *session,          *crew, stored->agenda, {},
        *std::move(state), alive, stored->roles,  SessionClock(notebook.clock(), alive)};
    const PersonStore persons(notebook);
    for (const Answer &answer : stored->answers) {
        if (auto person = persons.get(answer.person))
            held.people.append(*std::move(person));
    }
    return held;
}

Status readAgain(const Notebook &notebook, HeldSession &held)
{
    auto read = openSession(notebook, held.session.id);
    if (!read)
        return tl::unexpected(read.error());
    read->clock = held.clock;
    for (const Unsaved &each : std::as_const(held.unsaved)) {
        RunState after = read->state;
        if (after.apply(each.event)) {
            read->state = after;
            read->unsaved.append({each.event, after, each.ends});
        }
    }
    held = *std::move(read);
    return {};
}

Result<session::Effects> happen(Notebook &notebook, HeldSession &held,
                                const session::RunAction &what)
{
    session::Effects effects = {};
    auto happened = tried(held, what, effects);
    if (!happened)
        return tl::unexpected(happened.error());
    if (auto saved = saveUnsaved(notebook, held); !saved)
        return tl::unexpected(saved.error());
    const Session row = rowAfter(held, *happened);
    const auto written = inUnit(notebook, opOf(*happened), [&](UnitOfWork &work) {
        return putConsequences(work, row, *happened);
    });
    if (!written)
        return tl::unexpected(written.error());
    held.state = std::move(happened->after);
    held.session = row;
    return effects;
}

Result<session::Effects> happenUnsaved(HeldSession &held, const session::RunAction &what)
{
    session::Effects effects = {};
    auto happened = tried(held, what, effects);
    if (!happened)
        return tl::unexpected(happened.error());
    held.session = rowAfter(held, *happened);
    held.state = happened->after;
    held.unsaved.append(*std::move(happened));
    return effects;
}

Status saveUnsaved(Notebook &notebook, HeldSession &held)
{
    while (!held.unsaved.isEmpty()) {
        const Unsaved &first = held.unsaved.constFirst();
        const Session row = settled(held.session, first.after);
        const auto written = inUnit(notebook, opOf(first), [&](UnitOfWork &work) {
            return putConsequences(work, row, first);
        });
        if (!written)
            return tl::unexpected(written.error());
        held.unsaved.removeFirst();
    }
    return {};
}

bool isTroubleWithDisk(ErrorCode code)
{
    return code == ErrorCode::DiskFull || code == ErrorCode::NotebookReadOnly
        || code == ErrorCode::StorageFailed;
}

Result<session::Effects> insertPractice(Notebook &notebook, HeldSession &held,
                                        const PracticeToRun &practice, int position,
                                        const practice::Find &find,
                                        const practice::PromptsOf &prompts)
{
    if (auto saved = saveUnsaved(notebook, held); !saved)
        return tl::unexpected(saved.error());
    auto stored = storedOf(notebook, held.session, held.crew);
    if (!stored)
        return tl::unexpected(stored.error());
    const qint64 nowMs = held.clock.nowMs();
    Session row = held.session;
    const auto state =
        inUnit<RunState>(notebook, Op::SessionStep, [&](UnitOfWork &work) -> Result<RunState> {
            // Behind all others, so that what is drawn for them stays as it was drawn.
            int last = -1;
            for (const AgendaItem &item : stored->agenda)
                last = std::max(last, item.position);
            const int here = held.state.facts().hereCount;
            const practice::Practice whole = practice::carrying(practice.practice, find);
            const int seconds = practice::totalSeconds(
                whole, here, practice::presetOf(practice.practice, practice.preset));
            AgendaItem item{work.freshId<AgendaItemId>(),
                            held.session.id,
                            last + 1,
                            practice.practice.id,
                            practice.practice.version,
                            practice::toJson(whole),
                            practice.preset,
                            practice.roles,
                            minutesTaken(seconds)};
            if (prompts) {
                const int seats = static_cast<int>(held.state.facts().people.size());
                if (auto drawn = drawPrompts(work, held.crew, item, seats, prompts); !drawn)
                    return tl::unexpected(drawn.error());
            }
            stored->agenda.append(item);
            stored->events.push_back({nowMs, session::AddItem{item.id, position}});
            auto after = stateOf(held.session, *stored);
            if (!after)
                return after;
            if (auto put = SessionStore::put(work, item); !put)
                return tl::unexpected(put.error());
            row = retitled(row, held.state, *after);
            if (auto put = SessionStore::put(work, row); !put)
                return tl::unexpected(put.error());
            if (auto appended = append(work, held.session.id, stored->events.back()); !appended)
                return tl::unexpected(appended.error());
            return after;
        });
    if (!state)
        return tl::unexpected(state.error());
    held.state = *state;
    held.session = row;
    held.agenda = stored->agenda;
    return session::Effects(session::Effect::AgendaChanged);
}

Result<PersonId> welcomeGuest(Notebook &notebook, HeldSession &held, const PersonName &name)
{
    if (auto saved = saveUnsaved(notebook, held); !saved)
        return tl::unexpected(saved.error());
    const Person guest{freshId<PersonId>(notebook), name};
    session::Effects effects = {};
    auto happened = tried(held, session::Arrive{guest.id}, effects);
    if (!happened)
        return tl::unexpected(happened.error());
    const Session row = settled(held.session, happened->after);
    const auto written = inUnit(notebook, Op::SessionStep, [&](UnitOfWork &work) -> Status {
        if (auto put = PersonStore::put(work, guest); !put)
            return put;
        return putConsequences(work, row, *happened);
    });
    if (!written)
        return tl::unexpected(written.error());
    held.state = std::move(happened->after);
    held.session = row;
    held.people.append(guest);
    return guest.id;
}

Status takeRole(Notebook &notebook, HeldSession &held, const QString &role, const PersonId &person)
{
    const bool known = role == session_role::understudy || role == session_role::timekeeper
        || role == session_role::noteTaker;
    if (!known)
        return fail(ErrorCode::NoSuchRow, role);
    const auto before = held.roles.constFind(role);
    const bool wasHeld = before != held.roles.cend();
    if (wasHeld && *before == person)
        return {};
    const auto written = inUnit(notebook, Op::TakeRole, [&](UnitOfWork &work) -> Status {
        const SessionId &id = held.session.id;
        const RoleTurn taken{work.freshId<RoleTurnId>(), id, person, role, TurnOutcome::Accepted};
        if (auto put = SessionStore::put(work, taken); !put || !wasHeld)
            return put;
        return SessionStore::put(
            work, RoleTurn{work.freshId<RoleTurnId>(), id, *before, role, TurnOutcome::CoveredBy});
    });
    if (written)
        held.roles.insert(role, person);
    return written;
}

Status markAlive(Notebook &notebook, const HeldSession &held)
{
    return inUnit(notebook, Op::Other, [&](UnitOfWork &work) {
        return MetaStore::put(work, aliveKey(held.session.id), QString::number(held.clock.nowMs()));
    });
}

Result<qint64> lastSignOf(const Notebook &notebook, const SessionId &session)
{
    const auto events = EventStore(notebook).ofSession(session);
    if (!events)
        return tl::unexpected(events.error());
    const qint64 alive = aliveMark(notebook, session);
    return events->isEmpty() ? alive : std::max(alive, events->constLast().atMs);
}

} // namespace hearth::usecases
