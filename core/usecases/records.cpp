// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/records.h"

#include "core/base/minutes.h"
#include "core/domain/role_holders.h"
#include "core/practice/carried.h"
#include "core/practice/parser.h"
#include "core/storage/caught_store.h"
#include "core/storage/crew_store.h"
#include "core/storage/note_store.h"
#include "core/storage/person_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/holding.h"
#include "core/usecases/plan_rows.h"

#include <algorithm>
#include <limits>

namespace hearth::usecases {

using namespace exchange;
using storage::CaughtStore;
using storage::CrewStore;
using storage::Notebook;
using storage::NoteStore;
using storage::PersonStore;
using storage::SessionStore;

namespace {

/// Names of everybody, looked up once.
class People
{
public:
    static Result<People> of(const Notebook &notebook)
    {
        const auto names = PersonStore(notebook).names();
        if (!names)
            return tl::unexpected(names.error());
        People people;
        people.m_names = *names;
        return people;
    }
    PersonRef ref(const PersonId &id) const
    {
        return {id, m_names.value(id, id.toString().left(8))};
    }
    std::optional<PersonRef> ref(const std::optional<PersonId> &id) const
    {
        return id ? std::optional(ref(*id)) : std::nullopt;
    }

private:
    QHash<PersonId, QString> m_names;
};

QDateTime here(const QDateTime &instant)
{
    return instant.isValid() ? instant.toLocalTime() : instant;
}

QDateTime here(qint64 ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms) : QDateTime();
}

Entry entryOf(const Note &note, const QString &label, const People &people,
              const std::optional<PersonId> &host)
{
    return {note.id,
            people.ref(note.about ? note.about : note.by),
            label,
            note.text,
            note.reach,
            people.ref(note.heldBackBy),
            here(note.writtenAt),
            isCovered(note.by, note.reach, host)};
}

CommitmentRecord record(const Commitment &each, const People &people)
{
    return {each.id,           people.ref(each.person), each.text, each.due,
            here(each.doneAt), here(each.droppedAt),    each.reach};
}

AgreementRecord record(const Agreement &each)
{
    return {each.id,       each.text,    each.kind,    each.adopted,
            each.reviewOn, each.retired, Reach::Circle};
}

QString labelOf(const practice::Step &step, const QString &field)
{
    const auto found =
        std::find_if(step.captures.cbegin(), step.captures.cend(),
                     [&](const practice::Capture &each) { return each.id == field; });
    return found == step.captures.cend() ? QString() : found->label;
}

/// The items in the order of the agenda as it is: what was put in on the way stands where it was
/// put, what was dropped is no part of it.
QList<AgendaItem> asItRan(const HeldSession &held)
{
    QList<AgendaItem> items;
    const auto &planned = held.state.plan().items();
    for (const int index : held.state.facts().agenda) {
        const auto &id = planned[static_cast<size_t>(index)].id;
        const auto item = std::find_if(held.agenda.cbegin(), held.agenda.cend(),
                                       [&](const AgendaItem &each) { return each.id == id; });
        if (item != held.agenda.cend())
            items.append(*item);
    }
    return items;
}

/// The items as they ran, with every note in its place. Notes that belong nowhere else are left in
/// `notes`.
QList<ItemRecord> itemsOf(const HeldSession &held, QList<Note> &notes, const People &people,
                          const std::optional<PersonId> &host)
{
    QList<ItemRecord> items;
    const qint64 now = held.state.facts().lastMs;
    const auto steps = session::stepRecords(held.state, now);
    const auto holders = session::roleHolders(held.state);
    const auto &planned = held.state.plan().items();
    for (const AgendaItem &item : asItRan(held)) {
        const auto plan =
            std::find_if(planned.begin(), planned.end(),
                         [&](const session::PlanItem &each) { return each.id == item.id; });
        if (plan == planned.end())
            continue;
        ItemRecord out{item.id, item.practiceId, plan->name, item.minutes};
        qint64 elapsed = 0;
        for (const session::StepRecord &run : steps) {
            if (run.item != item.id)
                continue;
            const auto step =
                std::find_if(plan->steps.begin(), plan->steps.end(),
                             [&](const session::PlanStep &each) { return each.id == run.step; });
            StepRecord made{run.step,
                            step->text->title,
                            run.turn,
                            people.ref(run.inRole),
                            {},
                            run.plannedSeconds,
                            static_cast<int>(run.elapsedMs / 1000)};
            for (const session::RoleHolder &holder : holders) {
                const auto role = std::find_if(
                    plan->roles.begin(), plan->roles.end(),
                    [&](const session::PlanRole &each) { return each.id == holder.role; });
                if (holder.item == item.id && role != plan->roles.end()
                    && (step->text->speaking.role == holder.role
                        || step->text->speaking.then == holder.role))
                    made.roles.append({{holder.role, role->name}, people.ref(holder.person)});
            }
            const int noteTurn = std::max(0, run.turn - 1);
            for (qsizetype i = 0; i < notes.size();) {
                const Note &note = notes.at(i);
                if (note.item == item.id && note.step == run.step && note.turn == noteTurn) {
                    if (!note.text.trimmed().isEmpty())
                        made.entries.append(
                            entryOf(note, labelOf(*step->text, note.field), people, host));
                    notes.removeAt(i);
                } else {
                    ++i;
                }
            }
            elapsed += run.elapsedMs;
            out.steps.append(made);
        }
        out.actualMinutes = minutesBetween(elapsed);
        if (!plan->steps.empty()) {
            const auto practice = practice::parse(item.practice, item.practiceId);
            if (practice) {
                out.credits = practice->credits;
                for (const practice::Practice &called : practice::carriedBy(*practice)) {
                    for (const practice::Credit &credit : called.credits) {
                        if (!out.credits.contains(credit))
                            out.credits.append(credit);
                    }
                }
            }
        }
        // What was planned and not come to is no part of what was held.
        if (!out.steps.isEmpty() || held.session.state != SessionState::Ended)
            items.append(out);
    }
    return items;
}

QList<Presence> presentIn(const HeldSession &held, const QList<RoleTurn> &turns,
                          const People &people)
{
    QList<Presence> present;
    for (const auto &each : session::attendance(held.state, held.state.facts().lastMs)) {
        if (each.firstMs == 0)
            continue;
        Presence presence{people.ref(each.person)};
        presence.cameLate = each.firstMs > held.state.facts().startedMs;
        presence.leftEarly = !each.hereNow;
        if (held.crew.keepsAirtime)
            presence.airtimeSeconds = static_cast<int>((each.airtimeMs + 500) / 1000);
        for (const RoleTurn &turn : turns) {
            if (turn.person != each.person)
                continue;
            RoleRef role{turn.role};
            for (const session::PlanItem &item : held.state.plan().items()) {
                for (const session::PlanRole &planned : item.roles) {
                    if (planned.id == turn.role && planned.id != QLatin1String("host"))
                        role.name = planned.name;
                }
            }
            if (!presence.roles.contains(role))
                presence.roles.append(role);
        }
        present.append(presence);
    }
    return present;
}

Result<SessionRecord> recordOf(const Notebook &notebook, const SessionId &id, const People &people)
{
    const auto held = openSession(notebook, id);
    if (!held)
        return tl::unexpected(held.error());
    auto notes = NoteStore(notebook).ofSession(id);
    const CaughtStore caught(notebook);
    const auto decisions = caught.decisions(id);
    const auto commitments = caught.commitments(id);
    const auto thanks = caught.appreciations(id);
    const auto topics = caught.topics(id);
    const auto checkIns = NoteStore(notebook).checkIns(id);
    const auto agreements = CrewStore(notebook).agreements(held->crew.id);
    const auto turns = SessionStore(notebook).roleTurns(id);
    if (const auto *failed =
            firstError(notes, decisions, commitments, thanks, topics, checkIns, agreements, turns))
        return tl::unexpected(*failed);
    const auto &facts = held->state.facts();
    SessionRecord record;
    record.id = id;
    record.title = held->session.title;
    record.crewName = held->crew.name.text();
    record.state = held->session.state;
    record.plannedAt = here(held->session.plannedAt);
    record.startedAt = here(facts.startedMs);
    record.endedAt = here(facts.endedMs);
    record.plannedMinutes = held->session.minutes;
    const qint64 until = facts.endedMs > 0 ? facts.endedMs : facts.lastMs;
    record.actualMinutes = minutesBetween(until - facts.startedMs - facts.closedMs);
    record.people = presentIn(*held, heldTurns(*turns), people);
    for (const Person &person : held->people) {
        const auto was = [&](const Presence &each) { return each.who.id == person.id; };
        if (std::none_of(record.people.cbegin(), record.people.cend(), was))
            record.away.append(people.ref(person.id));
    }
    const auto holders = roleHolders(*turns);
    const auto hosting = holders.constFind(session_role::host);
    const std::optional<PersonId> host =
        hosting == holders.cend() ? std::nullopt : std::optional(*hosting);
    record.items = itemsOf(*held, *notes, people, host);
    for (const Note &note : *notes) {
        if (!note.text.trimmed().isEmpty())
            record.notes.append(entryOf(note, {}, people, host));
    }
    for (const Decision &each : *decisions)
        record.decisions.append({each.id, each.text, each.objections, each.reviewOn, each.reach});
    for (const Commitment &each : *commitments)
        record.commitments.append(usecases::record(each, people));
    for (const Appreciation &each : *thanks)
        record.appreciations.append(
            {each.id, people.ref(each.from), people.ref(each.to), each.text, each.reach});
    for (const ParkedTopic &each : *topics)
        record.topics.append(
            {each.id, people.ref(each.person), each.text, here(each.takenUpAt), each.reach});
    for (const CheckIn &each : *checkIns) {
        if (!each.isEmpty())
            record.checkIns.append({each.id, people.ref(each.person), each.moment, each.word,
                                    each.weather, each.scale, each.reach,
                                    isCovered(each.by, each.reach, host)});
    }
    for (const Agreement &each : *agreements)
        record.agreements.append(usecases::record(each));
    return record;
}

} // namespace

Result<SessionRecord> sessionRecord(const Notebook &notebook, const SessionId &id)
{
    const auto people = People::of(notebook);
    return people ? recordOf(notebook, id, *people) : tl::unexpected(people.error());
}

namespace {

/// How many sessions were read, over all crews.
struct Progress
{
    const Watch &watch;
    int done = 0;
    int of = 0;
    Status next()
    {
        if (watch.isStopped())
            return fail(ErrorCode::WorkStopped);
        watch.tell(done++, of);
        return {};
    }
};

Result<CrewRecord> crewRecord(const Notebook &notebook, const CrewId &id, Progress &progress)
{
    const CrewStore crews(notebook);
    const auto crew = crews.get(id);
    if (!crew)
        return tl::unexpected(crew.error());
    const auto people = People::of(notebook);
    const auto members = crews.memberships(id, true);
    const auto agreements = crews.agreements(id, true);
    const auto cycles = crews.cycles(id);
    const auto open = CaughtStore(notebook).openCommitments(id);
    const auto sessions = SessionStore(notebook).ofCrew(id, std::numeric_limits<int>::max());
    if (const auto *failed = firstError(people, members, agreements, cycles, open, sessions))
        return tl::unexpected(*failed);
    CrewRecord record;
    record.id = id;
    record.scale = crew->scale;
    record.name = crew->name.text();
    record.intention = crew->intention;
    record.place = crew->place;
    record.rhythm = crew->rhythm;
    record.minutes = crew->minutes;
    for (const Membership &each : *members)
        record.people.append({people->ref(each.person), each.kind, each.from, each.until});
    for (const Agreement &each : *agreements)
        record.agreements.append(usecases::record(each));
    if (!cycles->isEmpty()) {
        const Cycle &cycle = cycles->constFirst();
        record.cycle = {cycle.from, cycle.until, cycle.plannedSessions, cycle.outcome,
                        cycle.endedOn};
    }
    for (const Commitment &each : *open)
        record.commitments.append(usecases::record(each, *people));
    for (auto session = sessions->crbegin(); session != sessions->crend(); ++session) {
        if (auto wanted = progress.next(); !wanted)
            return tl::unexpected(wanted.error());
        if (session->state == SessionState::Planned)
            continue;
        // Nobody writes to a session while it is read.
        const storage::DatabaseTurn turn = notebook.database().turn();
        auto made = recordOf(notebook, session->id, *people);
        if (made)
            record.sessions.append(*std::move(made));
        else if (made.error().code == ErrorCode::NoSuchRow)
            continue; // it was taken away since the list was read
        else if (isTroubleWithDisk(made.error().code))
            return tl::unexpected(made.error());
        else
            record.unread.append({session->id, session->title, here(whenOf(*session)).date()});
    }
    return record;
}

} // namespace

Result<CrewRecord> crewRecord(const Notebook &notebook, const CrewId &id, const Watch &watch)
{
    const auto sessions = SessionStore(notebook).countOfCrew(id);
    if (!sessions)
        return tl::unexpected(sessions.error());
    Progress progress{watch, 0, *sessions};
    return crewRecord(notebook, id, progress);
}

Result<NotebookRecord> notebookRecord(const Notebook &notebook, const Watch &watch)
{
    const auto people = PersonStore(notebook).all();
    const auto crews = CrewStore(notebook).allWithCounts();
    if (!people)
        return tl::unexpected(people.error());
    if (!crews)
        return tl::unexpected(crews.error());
    NotebookRecord record;
    for (const Person &person : *people)
        record.people.append({{person.id, person.name.text()},
                              person.pronouns,
                              person.email,
                              person.phone,
                              person.zone});
    Progress progress{watch};
    for (const auto &each : *crews) {
        const auto sessions = SessionStore(notebook).countOfCrew(each.crew.id);
        if (!sessions)
            return tl::unexpected(sessions.error());
        progress.of += *sessions;
    }
    for (const auto &each : *crews) {
        auto made = crewRecord(notebook, each.crew.id, progress);
        if (!made)
            return tl::unexpected(made.error());
        record.crews.append(*std::move(made));
    }
    return record;
}

} // namespace hearth::usecases
