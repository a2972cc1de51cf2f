// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/starting.h"

#include "core/domain/role_holders.h"
#include "core/practice/fitting.h"
#include "core/practice/writer.h"
#include "core/storage/session_store.h"
#include "core/usecases/beginning.h"
#include "core/usecases/plan_rows.h"
#include "core/usecases/rota.h"
#include "core/usecases/unit.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;

QList<ItemFit> fitTo(const Plan &plan, int people)
{
    QList<ItemFit> fits;
    for (qsizetype i = 0; i < plan.agenda.size(); ++i) {
        const AgendaItem &item = plan.agenda.at(i);
        const practice::Practice &practice = plan.practices.at(i);
        ItemFit fit{item.id,
                    item.minutes > 0 ? item.minutes : minutesFor(practice, item.preset, people)};
        if (practice.steps.isEmpty())
            fit.misfit = ErrorCode::PracticeMissing;
        else if (people < practice.people.min)
            fit.misfit = ErrorCode::TooFewPeople;
        else if (people > practice.people.max)
            fit.misfit = ErrorCode::TooManyPeople;
        fits.append(fit);
    }
    return fits;
}

namespace {

/// One answer for everybody who may come, in circle order: here, or not.
QList<Answer> circleOf(UnitOfWork &work, const Plan &plan, const QList<PersonId> &here)
{
    QList<Answer> circle;
    const auto seat = [&](const PersonId &person) {
        const auto same = [&](const Answer &each) { return each.person == person; };
        if (std::any_of(circle.cbegin(), circle.cend(), same))
            return;
        const auto known = std::find_if(plan.answers.cbegin(), plan.answers.cend(), same);
        const auto id = known == plan.answers.cend() ? work.freshId<AnswerId>() : known->id;
        circle.append({id, plan.session.id, person,
                       here.contains(person) ? AnswerKind::Here : AnswerKind::No,
                       static_cast<int>(circle.size())});
    };
    for (const Member &member : plan.members)
        seat(member.person.id);
    for (const Person &guest : plan.guests)
        seat(guest.id);
    for (const PersonId &person : here)
        seat(person);
    return circle;
}

/// The agenda as it can be held by these people; an item that cannot is an error.
Result<QList<AgendaItem>> agendaFor(const Plan &plan, const QList<PersonId> &here,
                                    const QList<AgendaItemId> &leaveOut)
{
    QList<AgendaItem> agenda;
    const auto fits = fitTo(plan, static_cast<int>(here.size()));
    for (qsizetype i = 0; i < plan.agenda.size(); ++i) {
        AgendaItem item = plan.agenda.at(i);
        if (leaveOut.contains(item.id))
            continue;
        const auto &misfit = fits.at(i).misfit;
        if (misfit && *misfit != ErrorCode::TooManyPeople)
            return fail(*misfit, plan.practices.at(i).name);
        item.minutes = fits.at(i).minutes;
        const auto people = static_cast<int>(here.size());
        const practice::Practice &practice = plan.practices.at(i);
        // What somebody set by hand is what the steps take.
        if (plan.agenda.at(i).minutes > 0 && !practice.steps.isEmpty()
            && item.minutes != minutesFor(practice, item.preset, people))
            item.practice = practice::toJson(
                practice::lasting(practice, item.preset, people, item.minutes * 60));
        item.position = static_cast<int>(agenda.size());
        // Whoever keeps time or takes notes for the session does so in its practices, unless
        // somebody else does.
        for (const QString &role : {session_role::timekeeper, session_role::noteTaker}) {
            const auto &roles = plan.practices.at(i).roles;
            const bool wanted =
                std::any_of(roles.cbegin(), roles.cend(),
                            [&](const practice::Role &each) { return each.id == role; });
            if (wanted && !item.roles.contains(role) && plan.roles.contains(role))
                item.roles.insert(role, {plan.roles.find(role).value()});
        }
        for (auto role = item.roles.begin(); role != item.roles.end();) {
            role->removeIf([&](const PersonId &person) { return !here.contains(person); });
            role = role->isEmpty() ? item.roles.erase(role) : std::next(role);
        }
        agenda.append(item);
    }
    if (agenda.isEmpty())
        return fail(ErrorCode::PracticeMissing);
    return agenda;
}

QString titleOf(const Plan &plan, const QList<AgendaItem> &agenda)
{
    QStringList names;
    for (qsizetype i = 0; i < plan.agenda.size(); ++i) {
        const auto isIt = [&](const AgendaItem &each) { return each.id == plan.agenda.at(i).id; };
        if (std::any_of(agenda.cbegin(), agenda.cend(), isIt))
            names.append(plan.practices.at(i).name);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

Result<SessionId> startPlanned(Notebook &notebook, const SessionId &id, const QList<PersonId> &here,
                               const QList<PersonId> &guests, const StartChoices &choices,
                               const practice::PromptsOf &prompts)
{
    QList<PersonId> room = here;
    for (const PersonId &guest : guests) {
        if (!room.contains(guest))
            room.append(guest);
    }
    if (room.isEmpty())
        return fail(ErrorCode::TooFewPeople);
    return inUnit<SessionId>(
        notebook, Op::StartSession, [&](UnitOfWork &work) -> Result<SessionId> {
            const auto planned = plannedSession(notebook, id);
            const auto plan = openPlan(notebook, id);
            if (const auto *failed = firstError(planned, plan))
                return tl::unexpected(*failed);
            const auto running = SessionStore(notebook).running(plan->session.crew);
            if (!running)
                return tl::unexpected(running.error());
            if (*running)
                return fail(ErrorCode::SessionAlreadyOpen);
            const auto agenda = agendaFor(*plan, room, choices.leaveOut);
            if (!agenda)
                return tl::unexpected(agenda.error());
            for (const AgendaItemId &left : choices.leaveOut) {
                const auto isIt = [&](const AgendaItem &each) { return each.id == left; };
                if (std::none_of(plan->agenda.cbegin(), plan->agenda.cend(), isIt))
                    return fail(ErrorCode::NoSuchRow, left.toString());
                if (auto removed = SessionStore::remove(work, left); !removed)
                    return tl::unexpected(removed.error());
            }
            // A role of somebody who did not come is free again.
            for (auto role = plan->roles.begin(); role != plan->roles.end(); ++role) {
                if (room.contains(role.value()))
                    continue;
                const RoleTurn absent{work.freshId<RoleTurnId>(), id, role.value(), role.key(),
                                      TurnOutcome::Absent};
                if (auto put = SessionStore::put(work, absent); !put)
                    return tl::unexpected(put.error());
            }
            Session session = plan->session;
            if (session.title.trimmed().isEmpty())
                session.title = titleOf(*plan, *agenda);
            const auto circle = circleOf(work, *plan, room);
            const auto turn = turnInTheRoom(work, session.crew, id, room, choices.host);
            if (!turn)
                return tl::unexpected(turn.error());
            // Where nobody said yes to hosting, whoever sits first in the circle holds the session.
            if (auto begun =
                    begin(work, session, *agenda, circle, turn->host().value_or(room.constFirst()),
                          turn->of(session_role::understudy).person, prompts);
                !begun)
                return tl::unexpected(begun.error());
            return id;
        });
}

} // namespace hearth::usecases
