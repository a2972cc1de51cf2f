// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/named.h"
#include "app/commands/opened.h"

#include "core/storage/rota_store.h"
#include "core/usecases/today.h"
#include "ui/text/rota_text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hearth::app {

namespace {

QJsonObject json(const usecases::NextMeeting &next)
{
    QJsonArray roles;
    for (const rotation::Holding &each : next.holdings) {
        QJsonObject role{{QStringLiteral("role"), each.role},
                         {QStringLiteral("why"), code(each.reason.why)},
                         {QStringLiteral("reason"), forTerminal(ui::reasonText(each, next.names))}};
        if (each.person)
            role.insert(QStringLiteral("holder"), next.names.value(*each.person));
        roles.append(role);
    }
    QJsonObject object{{QStringLiteral("crew"), next.crew.name.text()},
                       {QStringLiteral("at"), next.at.toUTC().toString(Qt::ISODate)},
                       {QStringLiteral("minutes"), next.minutes},
                       {QStringLiteral("filled"), next.filled},
                       {QStringLiteral("practices"), QJsonArray::fromStringList(next.practices)},
                       {QStringLiteral("roles"), roles}};
    if (next.session) {
        object.insert(QStringLiteral("session"), next.session->id.toString());
        object.insert(QStringLiteral("state"), code(next.session->state));
    }
    return object;
}

QJsonArray promises(const usecases::TodayView &view)
{
    QJsonArray rows;
    for (const usecases::PromiseWaiting &each : view.promises)
        rows.append(
            QJsonObject{{QStringLiteral("text"), each.commitment.text},
                        {QStringLiteral("crew"), each.crew.text()},
                        {QStringLiteral("due"), each.commitment.due.toString(Qt::ISODate)}});
    return rows;
}

QJsonArray reviews(const usecases::TodayView &view)
{
    QJsonArray rows;
    for (const usecases::ReviewWaiting &each : view.reviews) {
        std::visit(
            [&](const auto &what) {
                rows.append(
                    QJsonObject{{QStringLiteral("text"), what.text},
                                {QStringLiteral("crew"), each.crew.text()},
                                {QStringLiteral("reviewOn"), what.reviewOn.toString(Qt::ISODate)}});
            },
            each.what);
    }
    return rows;
}

QJsonArray cycles(const usecases::TodayView &view)
{
    QJsonArray rows;
    for (const usecases::CycleEnding &each : view.cycles)
        rows.append(QJsonObject{
            {QStringLiteral("crew"), each.crew.name.text()},
            {QStringLiteral("meetingsLeft"), each.left},
            {QStringLiteral("lookBackOn"), each.retrospectiveOn.toString(Qt::ISODate)}});
    return rows;
}

void sayNext(const usecases::NextMeeting &next, const QList<RotaRole> &roles)
{
    say(QStringLiteral("%1  %2").arg(next.at.toUTC().toString(Qt::ISODate), next.crew.name.text()));
    for (const rotation::Holding &each : next.holdings) {
        const QString name = each.person ? next.names.value(*each.person) : QStringLiteral("-");
        say(QStringLiteral("  %1: %2. %3")
                .arg(forTerminal(ui::roleTitle(each.role, roles)), name,
                     forTerminal(ui::reasonText(each, next.names))));
    }
}

} // namespace

Status showToday(const Call &call)
{
    Surroundings around(call);
    const auto notebook = around.open(call.files.constFirst());
    if (!notebook)
        return tl::unexpected(notebook.error());
    const auto view = usecases::openToday(**notebook);
    if (!view)
        return tl::unexpected(view.error());
    if (call.json) {
        QJsonObject object{{QStringLiteral("day"), view->day.toString(Qt::ISODate)},
                           {QStringLiteral("promises"), promises(*view)},
                           {QStringLiteral("reviews"), reviews(*view)},
                           {QStringLiteral("cycles"), cycles(*view)}};
        if (view->next)
            object.insert(QStringLiteral("next"), json(*view->next));
        say(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
        return {};
    }
    if (view->next) {
        const auto roles = storage::RotaStore(**notebook).roles(view->next->crew.id);
        if (!roles)
            return tl::unexpected(roles.error());
        sayNext(*view->next, *roles);
    }
    for (const usecases::PromiseWaiting &each : view->promises)
        say(QStringLiteral("promised: %1 (%2)").arg(each.commitment.text, each.crew.text()));
    for (const QJsonValue &each : reviews(*view))
        say(QStringLiteral("to look at again: %1 (%2)")
                .arg(each.toObject().value(QLatin1String("text")).toString(),
                     each.toObject().value(QLatin1String("crew")).toString()));
    for (const usecases::CycleEnding &each : view->cycles)
        say(QStringLiteral("cycle ends on %1 (%2)")
                .arg(each.retrospectiveOn.toString(Qt::ISODate), each.crew.name.text()));
    return {};
}

} // namespace hearth::app
