// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/plan_dates.h"

#include "core/domain/wall_time.h"
#include "core/storage/session_store.h"
#include "core/usecases/plan_rows.h"
#include "core/usecases/unit.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;

namespace {

QDate dayOf(const QDateTime &instant, const QTimeZone &zone)
{
    return instant.toTimeZone(zone).date();
}

/// Dates at or after an instant, without what was skipped, and without those on which there is a
/// session or that one stands for.
Result<QList<MeetingDate>> openDatesFrom(const Notebook &notebook, const Crew &crew,
                                         const QDateTime &from, int count)
{
    if (!crew.rhythm || count <= 0)
        return QList<MeetingDate>();
    const QTimeZone zone = crewZone(crew);
    const QDateTime dayBefore = from.addDays(-1);
    const auto changes = CrewStore(notebook).rhythmChanges(crew.id);
    const auto sessions = SessionStore(notebook).around(
        crew.id, dayBefore, QDateTime(dayOf(dayBefore, zone), QTime(0, 0)));
    if (const auto *failed = firstError(changes, sessions))
        return tl::unexpected(*failed);

    // Each session takes at most one date away.
    auto dates =
        meetingDates(*crew.rhythm, *changes, from, count + static_cast<int>(sessions->size()));
    const auto taken = [&](const MeetingDate &date) {
        return std::any_of(sessions->cbegin(), sessions->cend(), [&](const Session &session) {
            return session.rhythmDate == date.original
                || dayOf(whenOf(session), zone) == dayOf(date.at, zone);
        });
    };
    dates.removeIf(taken);
    return dates.mid(0, count);
}

} // namespace

Result<std::optional<MeetingDate>> openDateOn(const Notebook &notebook, const Crew &crew,
                                              const QDateTime &at)
{
    const QTimeZone zone = crewZone(crew);
    const QDate day = dayOf(at, zone);
    const auto dates = openDatesFrom(notebook, crew, instantAt(day, QTime(0, 0), zone), 1);
    if (!dates)
        return tl::unexpected(dates.error());
    if (dates->isEmpty() || dayOf(dates->constFirst().at, zone) != day)
        return std::optional<MeetingDate>();
    return std::optional(dates->constFirst());
}

Result<QList<MeetingDate>> openDates(const Notebook &notebook, const CrewId &id, int count,
                                     const QDateTime &from)
{
    const auto crew = CrewStore(notebook).get(id);
    if (!crew)
        return tl::unexpected(crew.error());
    return openDatesFrom(notebook, *crew, from.isValid() ? from : stillToCome(notebook), count);
}

Result<QDateTime> nextDate(const Notebook &notebook, const CrewId &id)
{
    const auto crew = CrewStore(notebook).get(id);
    if (!crew)
        return tl::unexpected(crew.error());
    const QDateTime now = notebook.clock().now();
    const auto open = openDatesFrom(notebook, *crew, stillToCome(notebook), 1);
    const auto latest = SessionStore(notebook).ofCrew(id, 1);
    if (const auto *failed = firstError(open, latest))
        return tl::unexpected(*failed);
    if (!open->isEmpty())
        return open->constFirst().at;
    const QTimeZone zone = crewZone(*crew);
    QDateTime wall(dayOf(now, zone), QTime(19, 0), zone);
    if (!latest->isEmpty() && whenOf(latest->constFirst()).isValid())
        wall = whenOf(latest->constFirst()).toTimeZone(zone);
    const qint64 weeks = std::max<qint64>(0, wall.daysTo(now.toTimeZone(zone)) / 7) + 1;
    const QTime minute(wall.time().hour(), wall.time().minute());
    return instantAt(wall.date().addDays(7 * weeks), minute, zone);
}

Status changeDate(UnitOfWork &work, const Crew &crew, const QDateTime &original,
                  const QDateTime &movedTo)
{
    const auto changes = CrewStore(work.notebook()).rhythmChanges(crew.id);
    if (!changes)
        return tl::unexpected(changes.error());
    const auto known =
        std::find_if(changes->cbegin(), changes->cend(),
                     [&](const RhythmChange &each) { return each.original == original; });
    const auto id = known == changes->cend() ? work.freshId<RhythmChangeId>() : known->id;
    const bool asTheRuleSays =
        movedTo == instantAt(original.date(), original.time(), crewZone(crew));
    if (!asTheRuleSays)
        return CrewStore::put(work, RhythmChange{id, crew.id, original, movedTo});
    return known == changes->cend() ? Status() : CrewStore::remove(work, id);
}

namespace {

/// A plan that moves to a day on which the crew meets anyway stands for that date from then on; the
/// one that it stood for is open again.
Status takeDateOn(UnitOfWork &work, const Crew &crew, Session &session, const QDateTime &to)
{
    if (!session.rhythmDate.isValid())
        return {};
    const auto open = openDateOn(work.notebook(), crew, to);
    if (!open)
        return tl::unexpected(open.error());
    if (!*open || (*open)->original == session.rhythmDate)
        return {};
    const QDateTime asTheRuleSays =
        instantAt(session.rhythmDate.date(), session.rhythmDate.time(), crewZone(crew));
    if (auto freed = changeDate(work, crew, session.rhythmDate, asTheRuleSays); !freed)
        return freed;
    session.rhythmDate = (*open)->original;
    return {};
}

} // namespace

Status moveSession(Notebook &notebook, const SessionId &id, const QDateTime &at)
{
    if (!at.isValid())
        return fail(ErrorCode::DateImpossible);
    return inUnit(notebook, Op::MoveDate, [&](UnitOfWork &work) -> Status {
        auto session = plannedSession(notebook, id);
        if (!session)
            return tl::unexpected(session.error());
        const QDateTime to = at.toUTC();
        if (session->plannedAt == to)
            return {};
        const auto crew = CrewStore(notebook).get(session->crew);
        if (!crew)
            return tl::unexpected(crew.error());
        if (const auto onAnother = takeDateOn(work, *crew, *session, to); !onAnother)
            return onAnother;
        session->plannedAt = to;
        if (auto put = SessionStore::put(work, *session); !put)
            return put;
        return session->rhythmDate.isValid() ? changeDate(work, *crew, session->rhythmDate, to)
                                             : Status();
    });
}

Status skipSession(Notebook &notebook, const SessionId &id)
{
    return inUnit(notebook, Op::SkipDate, [&](UnitOfWork &work) -> Status {
        const auto session = plannedSession(notebook, id);
        if (!session)
            return tl::unexpected(session.error());
        const auto crew = CrewStore(notebook).get(session->crew);
        if (!crew)
            return tl::unexpected(crew.error());
        if (auto removed = SessionStore::remove(work, id); !removed)
            return removed;
        return session->rhythmDate.isValid() ? changeDate(work, *crew, session->rhythmDate, {})
                                             : Status();
    });
}

} // namespace hearth::usecases
