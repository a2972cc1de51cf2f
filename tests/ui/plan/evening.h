// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/crew_store.h"
#include "core/storage/person_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/agenda.h"
#include "core/usecases/calling.h"
#include "core/usecases/plan_filling.h"
#include "tests/support/ui/ui_world.h"

namespace hearth::test {

/// Five people who meet every second Tuesday at 19:00 in Berlin, and the plan of their evening on
/// 10 March 2026.
struct Evening
{
    Evening()
    {
        usecases::CrewDraft draft{
            Hearthside::must(CrewName::from(QStringLiteral("Tuesday Lanterns")))};
        for (const char *name : {"Amara", "Jonas", "Lucía", "Tomek", "Wren"})
            draft.people.append(Hearthside::must(PersonName::from(QString::fromUtf8(name))));
        draft.rhythm = Hearthside::must(Rhythm::everyWeeks(2, QDate(2026, 3, 10), QTime(19, 0),
                                                           QStringLiteral("Europe/Berlin")));
        crew = Hearthside::must(usecases::callCrew(notebook(), draft));
        session = Hearthside::must(usecases::planNext(notebook(), *crew));
    }

    storage::Notebook &notebook() { return world.side.notebook(); }
    usecases::Plan plan() { return Hearthside::must(usecases::openPlan(notebook(), *session)); }
    PersonId seat(int index) { return plan().members.at(index).person.id; }

    AgendaItemId add(const char *practice)
    {
        const auto found = world.library.find(QLatin1String(practice));
        if (!found)
            qFatal("no practice %s", practice);
        return Hearthside::must(usecases::addPractice(notebook(), *session, *found));
    }

    /// The names of what is planned, in order.
    QStringList agenda()
    {
        QStringList names;
        for (const practice::Practice &practice : plan().practices)
            names.append(practice.name);
        return names;
    }

    /// An evening that is over, some days ago, at which somebody had a role.
    void held(int daysAgo, const QString &role, int who)
    {
        auto work = world.side.work(storage::Op::EndSession);
        Session before{work.freshId<SessionId>(), *crew};
        before.state = SessionState::Ended;
        before.startedAt = world.side.clock().now().addDays(-daysAgo);
        before.endedAt = before.startedAt.addSecs(5400);
        Hearthside::must(storage::SessionStore::put(work, before));
        Hearthside::must(storage::SessionStore::put(
            work,
            RoleTurn{work.freshId<RoleTurnId>(), before.id, seat(who), role, TurnOutcome::Served}));
        Hearthside::commit(work);
    }

    UiWorld world;
    std::optional<CrewId> crew;
    std::optional<SessionId> session;
};

} // namespace hearth::test
