// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/named.h"
#include "app/commands/opened.h"

#include "core/domain/wall_time.h"
#include "core/exchange/save_file.h"
#include "core/practice/library.h"
#include "core/usecases/calendars.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/planning.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hearth::app {

namespace {

/// An instant where the text has a zone, otherwise a time where the crew is.
Result<QDateTime> instantFrom(const QString &text, const Crew &crew)
{
    const auto at = QDateTime::fromString(text, Qt::ISODate);
    if (!at.isValid())
        return fail(ErrorCode::ArgumentsNotUnderstood,
                    QStringLiteral("--at is a time such as 2026-11-24T19:00"));
    return at.timeSpec() == Qt::LocalTime
        ? instantAt(at.date(), at.time(), usecases::crewZone(crew))
        : at.toUTC();
}

QJsonObject json(const usecases::Plan &plan, const session::Schedule &times)
{
    QJsonArray items;
    for (qsizetype i = 0; i < plan.agenda.size(); ++i) {
        const auto start = QDateTime::fromMSecsSinceEpoch(times.items.at(i).startMs, Qt::UTC);
        items.append(QJsonObject{{QStringLiteral("id"), plan.agenda.at(i).id.toString()},
                                 {QStringLiteral("practice"), plan.agenda.at(i).practiceId},
                                 {QStringLiteral("name"), plan.practices.at(i).name},
                                 {QStringLiteral("minutes"), plan.minutes.at(i)},
                                 {QStringLiteral("start"), start.toString(Qt::ISODate)}});
    }
    return {{QStringLiteral("session"), plan.session.id.toString()},
            {QStringLiteral("crew"), plan.crew.id.toString()},
            {QStringLiteral("plannedAt"), plan.session.plannedAt.toString(Qt::ISODate)},
            {QStringLiteral("minutes"), plan.session.minutes},
            {QStringLiteral("spareMinutes"), times.spareMinutes},
            {QStringLiteral("items"), items}};
}

} // namespace

Status planSession(const Call &call)
{
    Surroundings around(call);
    const auto notebook = around.open(call.files.constFirst(), storage::OpenMode::ReadWrite);
    if (!notebook)
        return tl::unexpected(notebook.error());
    const auto crew = crewCalled(**notebook, call.files.at(1));
    if (!crew)
        return tl::unexpected(crew.error());
    const QString at = call.options.value(QStringLiteral("at"));
    const auto when =
        at.isEmpty() ? usecases::nextDate(**notebook, crew->id) : instantFrom(at, *crew);
    if (!when)
        return tl::unexpected(when.error());
    const practice::Library library;
    const bool fromLast = call.options.isSet(QStringLiteral("from-last"));
    const auto made = usecases::planSession(**notebook, crew->id, *when,
                                            fromLast ? usecases::StartFrom::LastSession
                                                     : usecases::StartFrom::Nothing,
                                            [&](const QString &id) { return library.find(id); });
    if (!made)
        return tl::unexpected(made.error());
    const auto plan = usecases::openPlan(**notebook, *made);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto times = usecases::scheduleOf(*plan);
    if (call.json) {
        say(QString::fromUtf8(QJsonDocument(json(*plan, times)).toJson(QJsonDocument::Indented))
                .trimmed());
        return {};
    }
    say(QStringLiteral("%1  %2").arg(made->toString(),
                                     plan->session.plannedAt.toString(Qt::ISODate)));
    for (qsizetype i = 0; i < plan->agenda.size(); ++i) {
        const auto start = QDateTime::fromMSecsSinceEpoch(times.items.at(i).startMs, plan->zone);
        say(QStringLiteral("%1  %2 (%3 min)")
                .arg(start.toString(QStringLiteral("HH:mm")), plan->practices.at(i).name)
                .arg(plan->minutes.at(i)));
    }
    return {};
}

Status writeCalendar(const Call &call)
{
    const QString out = call.options.value(QStringLiteral("o"));
    const auto session = SessionId::parse(call.options.value(QStringLiteral("session")));
    const auto crew = CrewId::parse(call.options.value(QStringLiteral("crew")));
    if (out.isEmpty())
        return fail(ErrorCode::ArgumentsNotUnderstood,
                    QStringLiteral("-o names the file to write"));
    if (session.has_value() == crew.has_value())
        return fail(ErrorCode::ArgumentsNotUnderstood,
                    QStringLiteral("--session or --crew says whose dates, by its id"));
    Surroundings around(call);
    const auto notebook = around.open(call.files.constFirst());
    if (!notebook)
        return tl::unexpected(notebook.error());
    const auto file = session ? usecases::sessionCalendar(**notebook, *session)
                              : usecases::crewCalendar(**notebook, *crew);
    if (!file)
        return tl::unexpected(file.error());
    return exchange::saveWhole(out, *file);
}

} // namespace hearth::app
