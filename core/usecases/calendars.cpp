// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/calendars.h"

#include "core/exchange/calendar_writer.h"
#include "core/storage/calendar_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/planning.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;
using exchange::Calendar;
using exchange::CalendarEvent;

namespace {

Calendar calendarOf(const Notebook &notebook, const Crew &crew)
{
    return {QString::fromUtf8(crewZone(crew).id()), notebook.clock().now()};
}

/// What to bring, and one line an item: when, and what.
QString descriptionOf(const Plan &plan)
{
    QStringList lines;
    const auto times = scheduleOf(plan);
    for (qsizetype i = 0; i < plan.agenda.size(); ++i) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(times.items.at(i).startMs, plan.zone);
        lines.append(at.toString(QStringLiteral("HH:mm")) + QLatin1Char(' ')
                     + plan.practices.at(i).name);
    }
    const QString bring = plan.session.bring.trimmed();
    if (!bring.isEmpty() && !lines.isEmpty())
        lines.prepend(QString());
    if (!bring.isEmpty())
        lines.prepend(bring);
    return lines.join(QLatin1Char('\n'));
}

/// Whether the session is one of the dates of its crew's rhythm, which is one event wherever it is
/// given out from; otherwise it is an event of its own.
bool isOfRhythm(const Session &session, const Crew &crew)
{
    return crew.rhythm && session.rhythmDate.isValid() && crew.rhythm->has(session.rhythmDate);
}

Result<CalendarEvent> eventOf(const Notebook &notebook, const SessionId &id)
{
    const auto plan = openPlan(notebook, id);
    if (!plan)
        return tl::unexpected(plan.error());
    const Session &session = plan->session;
    const bool ofRhythm = isOfRhythm(session, plan->crew);
    const auto sequence = ofRhythm ? CalendarStore(notebook).sequence(plan->crew.id)
                                   : CalendarStore(notebook).sequence(id);
    if (!sequence)
        return tl::unexpected(sequence.error());
    CalendarEvent event{ofRhythm ? plan->crew.id.toString() : id.toString(),
                        *sequence,
                        plan->crew.name.text(),
                        descriptionOf(*plan),
                        plan->crew.place,
                        session.plannedAt,
                        session.minutes};
    if (ofRhythm)
        event.instead = session.rhythmDate;
    if (!session.title.trimmed().isEmpty())
        event.summary += QStringLiteral(": ") + session.title.trimmed();
    return event;
}

/// The row of a crew's dates, and each that was moved and has no plan.
Result<QList<CalendarEvent>> eventsOf(const Notebook &notebook, const Crew &crew,
                                      const QList<Session> &planned)
{
    QList<CalendarEvent> events;
    if (!crew.rhythm)
        return events;
    const auto changes = CrewStore(notebook).rhythmChanges(crew.id);
    const auto sequence = CalendarStore(notebook).sequence(crew.id);
    if (const auto *failed = firstError(changes, sequence))
        return tl::unexpected(*failed);
    events.append({crew.id.toString(), *sequence, crew.name.text(), crew.intention, crew.place,
                   crew.rhythm->firstStart(), crew.minutes, crew.rhythm->rule()});
    for (const RhythmChange &change : *changes) {
        const auto standsForIt = [&](const Session &session) {
            return session.plannedAt.isValid() && session.rhythmDate == change.original;
        };
        // A plan tells more of its date.
        if (!crew.rhythm->has(change.original)
            || std::any_of(planned.cbegin(), planned.cend(), standsForIt))
            continue;
        if (!change.movedTo.isValid()) {
            events.first().skipped.append(change.original);
            continue;
        }
        CalendarEvent moved = events.constFirst();
        moved.rule.clear();
        moved.skipped.clear();
        moved.start = change.movedTo;
        moved.instead = change.original;
        events.append(moved);
    }
    return events;
}

} // namespace

Result<QByteArray> sessionCalendar(const Notebook &notebook, const SessionId &id)
{
    const auto session = SessionStore(notebook).get(id);
    if (!session)
        return tl::unexpected(session.error());
    const auto crew = CrewStore(notebook).get(session->crew);
    const auto event = eventOf(notebook, id);
    if (const auto *failed = firstError(crew, event))
        return tl::unexpected(*failed);
    if (!session->plannedAt.isValid())
        return fail(ErrorCode::NothingToExport);
    Calendar calendar = calendarOf(notebook, *crew);
    calendar.events = {*event};
    return toCalendar(calendar);
}

Result<QByteArray> crewCalendar(const Notebook &notebook, const CrewId &id)
{
    const auto crew = CrewStore(notebook).get(id);
    const auto planned = SessionStore(notebook).plannedOfCrew(id);
    if (const auto *failed = firstError(crew, planned))
        return tl::unexpected(*failed);
    const auto dates = eventsOf(notebook, *crew, *planned);
    if (!dates)
        return tl::unexpected(dates.error());
    Calendar calendar = calendarOf(notebook, *crew);
    calendar.events = *dates;
    for (const Session &session : *planned) {
        if (!session.plannedAt.isValid())
            continue;
        const auto event = eventOf(notebook, session.id);
        if (!event)
            return tl::unexpected(event.error());
        calendar.events.append(*event);
    }
    if (calendar.events.isEmpty())
        return fail(ErrorCode::NothingToExport);
    return toCalendar(calendar);
}

} // namespace hearth::usecases
