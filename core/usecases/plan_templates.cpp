// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/plan_templates.h"

#include "core/domain/names.h"
#include "core/storage/session_store.h"
#include "core/usecases/agenda.h"
#include "core/usecases/plan_rows.h"
#include "core/usecases/unit.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hearth::usecases {

using namespace storage;

namespace {
const QString practiceKey = QStringLiteral("practice");
const QString nameKey = QStringLiteral("name");
const QString presetKey = QStringLiteral("preset");
const QString minutesKey = QStringLiteral("minutes");
const QString pinnedKey = QStringLiteral("pinned");
const QString wallFormat = QStringLiteral("HH:mm");
} // namespace

QByteArray templateSource(const QList<ItemToPlan> &items)
{
    QJsonArray list;
    for (const ItemToPlan &item : items) {
        QJsonObject entry{{nameKey, item.name}};
        if (!item.practice.isEmpty() && item.practice != bufferId)
            entry.insert(practiceKey, item.practice);
        if (!item.preset.isEmpty())
            entry.insert(presetKey, item.preset);
        if (item.minutes > 0)
            entry.insert(minutesKey, item.minutes);
        if (item.pinned.isValid())
            entry.insert(pinnedKey, item.pinned.toString(wallFormat));
        list.append(entry);
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<ItemToPlan> readTemplate(const QByteArray &source)
{
    QList<ItemToPlan> items;
    for (const QJsonValue &each : QJsonDocument::fromJson(source).array()) {
        const QJsonObject entry = each.toObject();
        ItemToPlan item{entry.value(practiceKey).toString(), entry.value(nameKey).toString(),
                        entry.value(presetKey).toString(),
                        qBound(0, entry.value(minutesKey).toInt(), mostMinutes),
                        QTime::fromString(entry.value(pinnedKey).toString(), wallFormat)};
        if (!item.practice.isEmpty() || !item.name.isEmpty())
            items.append(item);
    }
    return items;
}

Result<PlanTemplateId> saveTemplate(Notebook &notebook, const SessionId &session,
                                    const QString &name, bool onlyForThisCrew)
{
    const auto shown = detail::parseShortName(name, 60);
    const auto plan = openPlan(notebook, session);
    if (!shown)
        return tl::unexpected(shown.error());
    if (!plan)
        return tl::unexpected(plan.error());
    QList<ItemToPlan> items;
    for (qsizetype i = 0; i < plan->agenda.size(); ++i) {
        const AgendaItem &item = plan->agenda.at(i);
        items.append(
            {item.practiceId, plan->practices.at(i).name, item.preset, item.minutes, item.pinned});
    }
    return inUnit<PlanTemplateId>(notebook, Op::AddTemplate,
                                  [&](UnitOfWork &work) -> Result<PlanTemplateId> {
                                      PlanTemplate made{work.freshId<PlanTemplateId>(), *shown};
                                      if (onlyForThisCrew)
                                          made.crew = plan->crew.id;
                                      made.source = templateSource(items);
                                      if (auto put = SessionStore::put(work, made); !put)
                                          return tl::unexpected(put.error());
                                      return made.id;
                                  });
}

Status removeTemplate(Notebook &notebook, const PlanTemplateId &id)
{
    return inUnit(notebook, Op::RemoveTemplate,
                  [&](UnitOfWork &work) { return SessionStore::remove(work, id); });
}

} // namespace hearth::usecases
