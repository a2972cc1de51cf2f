// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/programmes.h"

#include "core/domain/wall_time.h"
#include "core/storage/caught_store.h"
#include "core/storage/crew_store.h"
#include "core/storage/programme_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/noting.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/plan_rows.h"
#include "core/usecases/role_offers.h"
#include "core/usecases/unit.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;
using practice::ProgrammeSession;

namespace {

/// So many open dates of a rhythm are looked through for the next session.
constexpr int datesAhead = 60;

/// The days of sessions that are not planned yet follow from the ones before them, on the open days
/// of the crew's rhythm if it has one.
void expectDays(Following &following, const QList<QDate> &open)
{
    QDate before;
    for (qsizetype i = 0; i < following.steps.size(); ++i) {
        ProgrammeStep &step = following.steps[i];
        if (!step.day.isValid()) {
            step.day = before.isValid()
                ? before.addDays(following.programme.sessions.at(i).afterDays)
                : following.run.from;
            const auto meets = std::find_if(open.cbegin(), open.cend(), [&](const QDate &day) {
                return day >= step.day && (!before.isValid() || day > before);
            });
            if (i >= following.next && meets != open.cend())
                step.day = *meets;
        }
        before = step.day;
    }
}

QList<AgendaSeed> seedsOf(const ProgrammeSession &session)
{
    QList<AgendaSeed> seeds;
    for (const practice::ProgrammeItem &item : session.agenda)
        seeds.append(AgendaSeed{{item.practice, item.practice, item.preset, item.minutes}});
    return seeds;
}

Result<const ProgrammeSession *> nextSession(const Following &following)
{
    if (following.next >= following.programme.sessions.size())
        return fail(ErrorCode::EventNotPossible, following.programme.id);
    return &following.programme.sessions.at(following.next);
}

/// Says in the plan which session of the programme it is; it is no other one any more.
Status putMeeting(UnitOfWork &work, const Following &following, const ProgrammeSession &step,
                  const SessionId &id)
{
    auto session = plannedSession(work.notebook(), id);
    if (!session)
        return tl::unexpected(session.error());
    session->title = step.title.left(longestTitle);
    session->minutes = step.minutes;
    if (auto put = SessionStore::put(work, *session); !put)
        return put;
    const auto before = ProgrammeStore(work.notebook()).meetings(following.run.id);
    if (!before)
        return tl::unexpected(before.error());
    for (const ProgrammeMeeting &meeting : *before) {
        if (meeting.session != id)
            continue;
        if (auto removed = work.remove("programme_meeting", meeting.id.toString()); !removed)
            return removed;
    }
    return ProgrammeStore::put(
        work, ProgrammeMeeting{work.freshId<ProgrammeMeetingId>(), following.run.id, step.id, id});
}

/// Whose turn it is with the role that goes round in this session takes it in the first
/// practice that has it; they may decline.
Status putFocus(UnitOfWork &work, const ProgrammeSession &step, const SessionId &id)
{
    if (step.focus.isEmpty())
        return {};
    const auto plan = openPlan(work.notebook(), id);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto offers = roleOffers(work.notebook(), *plan, {{step.focus}});
    if (!offers)
        return tl::unexpected(offers.error());
    const std::optional<Waiting> offered = offers->offers.constFirst();
    for (qsizetype i = 0; offered && i < plan->agenda.size(); ++i) {
        const QList<practice::Role> &roles = plan->practices.at(i).roles;
        if (std::any_of(roles.cbegin(), roles.cend(),
                        [&](const practice::Role &role) { return role.id == step.focus; }))
            return putItemRole(work, plan->agenda.at(i).id, step.focus, offered->person);
    }
    return {};
}

/// The crew's next plan, if nothing is on its agenda.
Result<std::optional<SessionId>> emptyPlan(const Notebook &notebook, const CrewId &crew)
{
    const SessionStore sessions(notebook);
    const auto planned = sessions.nextPlanned(crew, notebook.clock().now());
    if (!planned)
        return tl::unexpected(planned.error());
    if (!*planned)
        return std::optional<SessionId>();
    const auto agenda = sessions.agenda((*planned)->id);
    if (!agenda)
        return tl::unexpected(agenda.error());
    return agenda->isEmpty() ? std::optional((*planned)->id) : std::nullopt;
}

Status endRun(UnitOfWork &work, ProgrammeRun run, RunOutcome outcome)
{
    run.outcome = outcome;
    run.until = today(work.notebook());
    return ProgrammeStore::put(work, run);
}

Result<ProgrammeRunId> beginRun(UnitOfWork &work, const CrewId &crew, const QString &programme)
{
    const ProgrammeRun run{work.freshId<ProgrammeRunId>(), programme, crew, 0,
                           today(work.notebook())};
    if (auto put = ProgrammeStore::put(work, run); !put)
        return tl::unexpected(put.error());
    return run.id;
}

} // namespace

bool Following::isOver() const
{
    return next >= steps.size()
        && std::all_of(steps.cbegin(), steps.cend(),
                       [](const ProgrammeStep &step) { return !step.session || step.held; });
}

Result<std::optional<Following>> following(const Notebook &notebook, const CrewId &crewId,
                                           const FindProgramme &find)
{
    const auto run = ProgrammeStore(notebook).openOf(crewId);
    const auto crew = CrewStore(notebook).get(crewId);
    if (const auto *failed = firstError(run, crew))
        return tl::unexpected(*failed);
    const auto programme = *run && find ? find((*run)->programme) : std::nullopt;
    if (!programme)
        return std::optional<Following>();
    const auto meetings = ProgrammeStore(notebook).meetings((*run)->id);
    if (!meetings)
        return tl::unexpected(meetings.error());
    Following found{**run, *programme, QList<ProgrammeStep>(programme->sessions.size())};
    const QTimeZone zone = crewZone(*crew);
    for (const ProgrammeMeeting &meeting : *meetings) {
        const auto index = practice::indexOf(*programme, meeting.step);
        const auto session = SessionStore(notebook).get(meeting.session);
        if (index < 0 || !session)
            continue;
        found.steps[index] = {session->id, session->state == SessionState::Ended,
                              whenOf(*session).toTimeZone(zone).date()};
    }
    found.next = std::clamp<qsizetype>(found.run.passed, 0, found.steps.size());
    while (found.next < found.steps.size() && found.steps.at(found.next).session)
        ++found.next;
    const auto open = openDates(notebook, crewId, datesAhead);
    if (!open)
        return tl::unexpected(open.error());
    QList<QDate> days;
    for (const MeetingDate &date : *open)
        days.append(date.at.toTimeZone(zone).date());
    expectDays(found, days);
    return std::optional(found);
}

Result<ProgrammeRunId> followProgramme(Notebook &notebook, const CrewId &crew,
                                       const QString &programme)
{
    const auto before = ProgrammeStore(notebook).openOf(crew);
    if (!before)
        return tl::unexpected(before.error());
    return inUnit<ProgrammeRunId>(
        notebook, Op::FollowProgramme, [&](UnitOfWork &work) -> Result<ProgrammeRunId> {
            if (*before) {
                if (auto left = endRun(work, **before, RunOutcome::Left); !left)
                    return tl::unexpected(left.error());
            }
            return beginRun(work, crew, programme);
        });
}

Result<QDateTime> nextProgrammeDate(const Notebook &notebook, const Following &following)
{
    const CrewId &crewId = following.run.crew;
    const auto usual = nextDate(notebook, crewId);
    if (!usual || following.next <= 0 || following.next >= following.steps.size())
        return usual;
    const auto crew = CrewStore(notebook).get(crewId);
    const auto open = openDates(notebook, crewId, datesAhead);
    if (const auto *failed = firstError(crew, open))
        return tl::unexpected(*failed);
    const QTimeZone zone = crewZone(*crew);
    const QDate earliest = following.steps.at(following.next).day;
    for (const MeetingDate &date : *open) {
        if (date.at.toTimeZone(zone).date() >= earliest)
            return date.at;
    }
    const QDateTime wall = usual->toTimeZone(zone);
    return wall.date() >= earliest ? *usual : instantAt(earliest, wall.time(), zone);
}

Result<SessionId> planOfProgramme(Notebook &notebook, const Following &following,
                                  const practice::Find &find)
{
    const auto step = nextSession(following);
    if (!step)
        return tl::unexpected(step.error());
    const auto empty = emptyPlan(notebook, following.run.crew);
    const auto date = nextProgrammeDate(notebook, following);
    if (const auto *failed = firstError(empty, date))
        return tl::unexpected(*failed);
    if (*empty) {
        if (auto filled = fillFromProgramme(notebook, **empty, following, find); !filled)
            return tl::unexpected(filled.error());
        return **empty;
    }
    return inUnit<SessionId>(notebook, Op::PlanSession, [&](UnitOfWork &work) -> Result<SessionId> {
        const auto planned = putPlan(work, following.run.crew, *date, seedsOf(**step), find);
        if (!planned)
            return planned;
        if (auto put = putMeeting(work, following, **step, *planned); !put)
            return tl::unexpected(put.error());
        if (auto given = putFocus(work, **step, *planned); !given)
            return tl::unexpected(given.error());
        return planned;
    });
}

Status fillFromProgramme(Notebook &notebook, const SessionId &session, const Following &following,
                         const practice::Find &find)
{
    const auto step = nextSession(following);
    if (!step)
        return tl::unexpected(step.error());
    return inUnit(notebook, Op::EditAgenda, [&](UnitOfWork &work) -> Status {
        if (auto named = putMeeting(work, following, **step, session); !named)
            return named;
        if (auto filled = putAgenda(work, session, seedsOf(**step), find); !filled)
            return filled;
        return putFocus(work, **step, session);
    });
}

Status skipProgrammeSession(Notebook &notebook, const Following &following)
{
    if (const auto step = nextSession(following); !step)
        return tl::unexpected(step.error());
    return inUnit(notebook, Op::SkipProgrammeSession, [&](UnitOfWork &work) {
        ProgrammeRun run = following.run;
        run.passed = static_cast<int>(following.next) + 1;
        return ProgrammeStore::put(work, run);
    });
}

Status endProgramme(Notebook &notebook, const ProgrammeRun &run, RunOutcome outcome)
{
    return inUnit(notebook, Op::LeaveProgramme, [&](UnitOfWork &work) -> Status {
        if (auto ended = endRun(work, run, outcome); !ended)
            return ended;
        if (outcome != RunOutcome::Continue)
            return {};
        const auto begun = beginRun(work, run.crew, run.programme);
        return begun ? Status() : tl::unexpected(begun.error());
    });
}

QList<DatedTask> tasksOf(const Following &following)
{
    QList<DatedTask> tasks;
    for (const practice::ProgrammeTask &task : following.programme.tasks) {
        const auto index = practice::indexOf(following.programme, task.session);
        if (index >= 0)
            tasks.append({task, following.steps.at(index).day.addDays(task.offsetDays)});
    }
    std::stable_sort(tasks.begin(), tasks.end(),
                     [](const DatedTask &a, const DatedTask &b) { return a.day < b.day; });
    return tasks;
}

Result<int> promiseTasks(Notebook &notebook, const Following &following)
{
    const CrewId &crew = following.run.crew;
    const auto known = CaughtStore(notebook).openCommitments(crew);
    if (!known)
        return tl::unexpected(known.error());
    QList<DatedTask> fresh = tasksOf(following);
    fresh.removeIf([&](const DatedTask &each) {
        return std::any_of(known->cbegin(), known->cend(), [&](const Commitment &commitment) {
            return commitment.text == each.task.title;
        });
    });
    if (fresh.isEmpty())
        return 0;
    return inUnit<int>(notebook, Op::AddCommitment, [&](UnitOfWork &work) -> Result<int> {
        for (const DatedTask &each : std::as_const(fresh)) {
            Commitment commitment{work.freshId<CommitmentId>(), crew};
            commitment.text = each.task.title;
            commitment.due = each.day;
            commitment.reach = Reach::Circle;
            if (auto put = CaughtStore::put(work, commitment); !put)
                return tl::unexpected(put.error());
        }
        return static_cast<int>(fresh.size());
    });
}

Result<CarriedOver> carriedOver(const Notebook &notebook, const Following &following)
{
    using practice::Carried;
    const auto step = nextSession(following);
    if (!step)
        return CarriedOver{};
    auto waiting = recallOnArriving(notebook, following.run.crew, today(notebook));
    const auto topics = CaughtStore(notebook).parkedTopics(following.run.crew);
    if (const auto *failed = firstError(waiting, topics))
        return tl::unexpected(*failed);
    const QList<Carried> &carry = (*step)->carry;
    CarriedOver over;
    if (carry.contains(Carried::Commitments))
        over.commitments = waiting->open;
    if (carry.contains(Carried::Agreements))
        over.agreements = waiting->agreementsDue;
    if (carry.contains(Carried::Decisions))
        over.decisions = waiting->decisionsDue;
    if (carry.contains(Carried::ParkedTopics))
        over.topics = topics->mid(0, mostRecalled);
    return over;
}

} // namespace hearth::usecases
