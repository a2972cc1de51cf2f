// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/cycles.h"

#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/plan_rows.h"
#include "core/usecases/unit.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;

namespace {

/// A cycle is planned in meetings people can count; this bounds a rhythm without an end.
constexpr int mostDates = 60;
constexpr int mostSessions = 400;

/// The dates still to come: what is planned, and where nothing is, what the rhythm has.
QList<CycleDate> ahead(const Crew &crew, const QList<RhythmChange> &changes,
                       const QList<Session> &sessions, const QDateTime &from, const QDate &until)
{
    QList<CycleDate> dates;
    for (const Session &session : sessions) {
        if (session.state == SessionState::Planned && session.plannedAt >= from
            && localDay(session.plannedAt) <= until)
            dates.append({localDay(session.plannedAt), CyclePlace::Ahead, false, session.id});
    }
    if (crew.rhythm) {
        for (const MeetingDate &each : meetingDates(*crew.rhythm, changes, from, mostDates)) {
            const auto standsFor = [&](const Session &session) {
                return session.rhythmDate.date() == each.original.date()
                    || (session.state != SessionState::Planned
                        && localDay(session.startedAt) == localDay(each.at));
            };
            if (localDay(each.at) <= until
                && std::none_of(sessions.cbegin(), sessions.cend(), standsFor))
                dates.append({localDay(each.at), CyclePlace::Ahead, false, {}});
        }
    }
    std::stable_sort(dates.begin(), dates.end(),
                     [](const CycleDate &a, const CycleDate &b) { return a.day < b.day; });
    return dates;
}

Status requireLater(const QDate &from, const QDate &until)
{
    if (!until.isValid() || until <= from)
        return fail(ErrorCode::DateImpossible, until.toString(Qt::ISODate));
    return {};
}

Status close(UnitOfWork &work, Cycle cycle, CycleOutcome outcome)
{
    cycle.outcome = outcome;
    cycle.endedOn = today(work.notebook());
    return CrewStore::put(work, cycle);
}

} // namespace

Result<QList<MeetingDate>> comingDates(const Notebook &notebook, const Crew &crew, int count)
{
    const auto changes = CrewStore(notebook).rhythmChanges(crew.id);
    if (!changes)
        return tl::unexpected(changes.error());
    return crew.rhythm ? meetingDates(*crew.rhythm, *changes, stillToCome(notebook), count)
                       : QList<MeetingDate>();
}

Result<std::optional<CycleView>> openCycle(const Notebook &notebook, const CrewId &id)
{
    const CrewStore crews(notebook);
    const auto crew = crews.get(id);
    if (!crew)
        return tl::unexpected(crew.error());
    const auto cycles = crews.cycles(id);
    if (!cycles)
        return tl::unexpected(cycles.error());
    if (cycles->isEmpty() || cycles->constFirst().endedOn.isValid())
        return std::optional<CycleView>();
    const auto changes = crews.rhythmChanges(id);
    const auto sessions = SessionStore(notebook).ofCrew(id, mostSessions);
    if (const auto *failed = firstError(changes, sessions))
        return tl::unexpected(*failed);
    CycleView view{cycles->constFirst(), static_cast<int>(cycles->size()), 0, {}};
    for (auto session = sessions->crbegin(); session != sessions->crend(); ++session) {
        if (session->cycle != view.cycle.id || session->state == SessionState::Planned)
            continue;
        const bool over = session->state == SessionState::Ended;
        view.held += over;
        view.dates.append({localDay(session->startedAt), over ? CyclePlace::Done : CyclePlace::Next,
                           false, session->id});
    }
    for (const CycleDate &date :
         ahead(*crew, *changes, *sessions, stillToCome(notebook), view.cycle.until)) {
        if (view.cycle.plannedSessions > 0 && view.dates.size() >= view.cycle.plannedSessions)
            break;
        view.dates.append(date);
    }
    const auto isNext = [](const CycleDate &date) { return date.place == CyclePlace::Next; };
    const auto next = std::find_if(view.dates.begin(), view.dates.end(), [](const CycleDate &date) {
        return date.place == CyclePlace::Ahead;
    });
    if (next != view.dates.end() && std::none_of(view.dates.begin(), view.dates.end(), isNext))
        next->place = CyclePlace::Next;
    if (!view.dates.isEmpty())
        view.dates.last().retrospective = true;
    return std::optional(view);
}

Result<CycleId> beginCycle(Notebook &notebook, const CrewId &crew, const QDate &until,
                           int plannedSessions)
{
    const QDate from = today(notebook);
    if (auto later = requireLater(from, until); !later)
        return tl::unexpected(later.error());
    return inUnit<CycleId>(notebook, Op::AddCycle, [&](UnitOfWork &work) -> Result<CycleId> {
        const auto before = CrewStore(notebook).cycles(crew);
        if (!before)
            return tl::unexpected(before.error());
        if (!before->isEmpty() && !before->constFirst().endedOn.isValid()) {
            if (auto closed = close(work, before->constFirst(), CycleOutcome::Continue); !closed)
                return tl::unexpected(closed.error());
        }
        const Cycle cycle{work.freshId<CycleId>(), crew, from, until, plannedSessions};
        if (auto put = CrewStore::put(work, cycle); !put)
            return tl::unexpected(put.error());
        return cycle.id;
    });
}

Status changeCycle(Notebook &notebook, const Cycle &cycle)
{
    if (auto later = requireLater(cycle.from, cycle.until); !later)
        return later;
    return inUnit(notebook, Op::EditCycle,
                  [&](UnitOfWork &work) { return CrewStore::put(work, cycle); });
}

Status endCycle(Notebook &notebook, const Cycle &cycle, CycleOutcome outcome)
{
    return inUnit(notebook, Op::EditCycle, [&](UnitOfWork &work) -> Status {
        if (auto closed = close(work, cycle, outcome); !closed)
            return closed;
        if (outcome == CycleOutcome::Continue) {
            const QDate from = today(notebook);
            const qint64 days = std::max<qint64>(1, cycle.from.daysTo(cycle.until));
            return CrewStore::put(work,
                                  Cycle{work.freshId<CycleId>(), cycle.crew, from,
                                        from.addDays(days), cycle.plannedSessions});
        }
        if (outcome == CycleOutcome::End) {
            auto crew = CrewStore(notebook).get(cycle.crew);
            if (!crew)
                return tl::unexpected(crew.error());
            crew->state = CrewState::Ended;
            return CrewStore::put(work, *crew);
        }
        return {};
    });
}

} // namespace hearth::usecases
