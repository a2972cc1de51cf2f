// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/library.h"
#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"
#include "core/storage/state_hash.h"
#include "core/usecases/agenda.h"
#include "core/usecases/planning.h"
#include "tests/support/core/hearthside.h"

/// A crew of five with a rhythm, and a plan for its first evening: 3 March 2026, 19:00 in Berlin,
/// 18:00 UTC, two hours from now. Each verb is more than a pause after the one before, so that none
/// joins another's undo step.
struct PlannedEvening
{
    explicit PlannedEvening(const QStringList &names = {s("Ada"), s("Bo"), s("Cy"), s("Di"),
                                                        s("Eli")})
        : crew(h.aCrew(s("Lanterns"), names))
    {
        h.clock().set(Hearthside::evening - 2 * 3'600'000);
        crew.rhythm = Hearthside::must(
            hearth::Rhythm::everyWeeks(2, QDate(2026, 3, 3), QTime(19, 0), s("Europe/Berlin")));
        auto work = h.work(hearth::storage::Op::EditCrew);
        Hearthside::must(hearth::storage::CrewStore::put(work, crew));
        Hearthside::commit(work);
        for (const auto &member :
             Hearthside::must(hearth::storage::CrewStore(h.notebook()).members(crew.id)))
            people.append(member.person.id);
        session = Hearthside::must(hearth::usecases::planSession(
            h.notebook(), crew.id, first(), hearth::usecases::StartFrom::Nothing, find()));
        later();
    }

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static QDateTime first()
    {
        return QDateTime::fromMSecsSinceEpoch(Hearthside::evening, Qt::UTC);
    }
    hearth::practice::Find find() const
    {
        return [this](const QString &id) { return library.find(id); };
    }
    hearth::practice::Practice practice(const char *id) const { return *library.find(s(id)); }
    hearth::storage::Notebook &notebook() { return h.notebook(); }
    hearth::usecases::Plan plan()
    {
        return Hearthside::must(hearth::usecases::openPlan(h.notebook(), session));
    }
    hearth::AgendaItemId add(const char *id, int position = -1)
    {
        later();
        return Hearthside::must(
            hearth::usecases::addPractice(h.notebook(), session, practice(id), {}, position));
    }
    /// The ids of the practices on the agenda; fails the program where places have gaps.
    QStringList order()
    {
        QStringList ids;
        for (const auto &item :
             Hearthside::must(hearth::storage::SessionStore(h.notebook()).agenda(session))) {
            if (item.position != ids.size())
                qFatal("a place is missing");
            ids.append(item.practiceId);
        }
        return ids;
    }
    QByteArray hash() { return Hearthside::must(hearth::storage::stateHash(h.notebook())); }
    void later() { h.clock().advance(61'000); }

    /// Whether a verb is one undo step: undo leaves everything as before, redo as after.
    template <class Verb>
    bool isOneStep(Verb verb)
    {
        later();
        const QByteArray before = hash();
        if (const auto done = verb(); !done)
            qFatal("Error %d: %s", static_cast<int>(done.error().code),
                   qPrintable(done.error().detail));
        const QByteArray after = hash();
        later();
        auto &history = h.notebook().history();
        const bool there = before != after && history.undo() && hash() == before;
        return there && history.redo() && hash() == after;
    }
    /// Whether a verb is refused with that code and leaves everything as it was, history included.
    template <class Verb>
    bool isRefused(hearth::ErrorCode code, Verb verb)
    {
        later();
        const QByteArray before = hash();
        const auto entries = Hearthside::must(h.notebook().history().entries(1)).constFirst().id;
        const auto done = verb();
        return !done && done.error().code == code && hash() == before
            && Hearthside::must(h.notebook().history().entries(1)).constFirst().id == entries;
    }

    Hearthside h;
    hearth::practice::Library library;
    hearth::Crew crew;
    QList<hearth::PersonId> people; ///< in circle order
    hearth::SessionId session = hearth::SessionId::fresh(h.clock(), h.chance());
};
