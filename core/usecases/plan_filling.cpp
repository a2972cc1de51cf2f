// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/plan_filling.h"

#include "core/storage/session_store.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/plan_rows.h"
#include "core/usecases/plan_templates.h"
#include "core/usecases/unit.h"

namespace hearth::usecases {

using namespace storage;

namespace {

/// A meeting that should have begun so long ago may still be begun late; after that the next one is
/// planned.
constexpr qint64 lateSeconds = 4 * 3600;

/// So many sessions are looked back on for what was used lately; planned ones are among them.
constexpr int latelySessions = 8;

Status fill(Notebook &notebook, const SessionId &id, const QList<AgendaSeed> &seeds,
            const practice::Find &find)
{
    return inUnit(notebook, Op::EditAgenda, [&](UnitOfWork &work) -> Status {
        if (const auto session = plannedSession(notebook, id); !session)
            return tl::unexpected(session.error());
        return putAgenda(work, id, seeds, find);
    });
}

} // namespace

Status fillPlan(Notebook &notebook, const SessionId &session, const QList<ItemToPlan> &items,
                const practice::Find &find)
{
    QList<AgendaSeed> seeds;
    for (const ItemToPlan &item : items)
        seeds.append({item});
    return fill(notebook, session, seeds, find);
}

Status fillFromLastSession(Notebook &notebook, const SessionId &id, const practice::Find &find)
{
    const auto session = plannedSession(notebook, id);
    if (!session)
        return tl::unexpected(session.error());
    const auto seeds = lastAgenda(notebook, session->crew);
    if (!seeds)
        return tl::unexpected(seeds.error());
    return seeds->isEmpty() ? Status() : fill(notebook, id, *seeds, find);
}

Status fillFromTemplate(Notebook &notebook, const SessionId &session, const PlanTemplateId &id,
                        const practice::Find &find)
{
    const auto plan = SessionStore(notebook).planTemplate(id);
    if (!plan)
        return tl::unexpected(plan.error());
    return fillPlan(notebook, session, readTemplate(plan->source), find);
}

Result<QStringList> usedLately(const Notebook &notebook, const CrewId &crew)
{
    const SessionStore store(notebook);
    const auto sessions = store.ofCrew(crew, latelySessions);
    if (!sessions)
        return tl::unexpected(sessions.error());
    QStringList used;
    for (const Session &session : *sessions) {
        if (session.state != SessionState::Ended)
            continue;
        const auto agenda = store.agenda(session.id);
        if (!agenda)
            return tl::unexpected(agenda.error());
        for (const AgendaItem &item : *agenda) {
            if (!used.contains(item.practiceId))
                used.append(item.practiceId);
        }
    }
    return used;
}

Result<SessionId> planNext(Notebook &notebook, const CrewId &crew)
{
    const auto planned =
        SessionStore(notebook).nextPlanned(crew, notebook.clock().now().addSecs(-lateSeconds));
    const auto date = nextDate(notebook, crew);
    if (const auto *failed = firstError(planned, date))
        return tl::unexpected(*failed);
    if (*planned && (*planned)->plannedAt <= *date)
        return (*planned)->id;
    return planSession(notebook, crew, *date, StartFrom::Nothing, {});
}

} // namespace hearth::usecases
