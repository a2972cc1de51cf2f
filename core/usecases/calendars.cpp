// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/calendars.h"

#include "core/exchange/calendar_writer.h"
#include "core/storage/session_store.h"
#include "core/usecases/planning.h"

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

Result<CalendarEvent> eventOf(const Notebook &notebook, const SessionId &id)
{
    const auto plan = openPlan(notebook, id);
    if (!plan)
        return tl::unexpected(plan.error());
    const Session &session = plan->session;
    CalendarEvent event{session.id.toString(), session.calendarSequence, plan->crew.name.text(),
                        descriptionOf(*plan),  plan->crew.place,         session.plannedAt,
                        session.minutes};
    if (!session.title.trimmed().isEmpty())
        event.summary += QStringLiteral(": ") + session.title.trimmed();
    return event;
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
    if (!crew)
        return tl::unexpected(crew.error());
    const auto changes = CrewStore(notebook).rhythmChanges(id);
    const auto planned = SessionStore(notebook).plannedOfCrew(id);
    if (const auto *failed = firstError(changes, planned))
        return tl::unexpected(*failed);
    Calendar calendar = calendarOf(notebook, *crew);
    if (crew->rhythm) {
        CalendarEvent meetings{crew->id.toString(), crew->calendarSequence,
                               crew->name.text(),   crew->intention,
                               crew->place,         crew->rhythm->firstStart(),
                               crew->minutes,       crew->rhythm->rule()};
        QList<CalendarEvent> moved;
        for (const RhythmChange &change : *changes) {
            if (!crew->rhythm->has(change.original))
                continue;
            if (!change.movedTo.isValid()) {
                meetings.skipped.append(change.original);
                continue;
            }
            CalendarEvent other = meetings;
            other.rule.clear();
            other.skipped.clear();
            other.start = change.movedTo;
            other.instead = change.original;
            moved.append(other);
        }
        calendar.events = QList{meetings} + moved;
    }
    for (const Session &session : *planned) {
        if (session.rhythmDate.isValid() && crew->rhythm && crew->rhythm->has(session.rhythmDate))
            continue;
        const auto event = eventOf(notebook, session.id);
        if (!event)
            return tl::unexpected(event.error());
        if (session.plannedAt.isValid())
            calendar.events.append(*event);
    }
    if (calendar.events.isEmpty())
        return fail(ErrorCode::NothingToExport);
    return toCalendar(calendar);
}

} // namespace hearth::usecases
