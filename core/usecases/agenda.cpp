// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/agenda.h"

#include "core/practice/writer.h"
#include "core/storage/person_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/plan_rows.h"
#include "core/usecases/unit.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;

practice::Practice bufferPractice(const QString &title, int minutes)
{
    practice::Practice buffer;
    buffer.id = bufferId;
    buffer.name = title;
    buffer.summary = title;
    buffer.scales = {Scale::Crew};
    practice::Step step{QStringLiteral("buffer"), title};
    step.time.total = 60 * std::max(1, minutes);
    step.time.min = 60;
    step.time.stretch = true;
    buffer.steps = {step};
    return buffer;
}

namespace {

/// The items of a planned session in their order, with places that have no gaps.
Result<QList<AgendaItem>> agendaOf(const Notebook &notebook, const SessionId &id)
{
    const auto session = plannedSession(notebook, id);
    if (!session)
        return tl::unexpected(session.error());
    return SessionStore(notebook).agenda(id);
}

/// Writes the items that are not where they stand in the list.
Status putInOrder(UnitOfWork &work, QList<AgendaItem> agenda)
{
    int position = 0;
    for (AgendaItem &item : agenda) {
        item.position = position++;
        if (auto put = SessionStore::put(work, item); !put)
            return put;
    }
    return {};
}

qsizetype placeIn(const QList<AgendaItem> &agenda, int position)
{
    return position < 0 || position > agenda.size() ? agenda.size() : position;
}

Result<AgendaItemId> insert(Notebook &notebook, const SessionId &session,
                            const practice::Practice &practice, const QString &preset, int minutes,
                            int position)
{
    return inUnit<AgendaItemId>(
        notebook, Op::EditAgenda, [&](UnitOfWork &work) -> Result<AgendaItemId> {
            auto agenda = agendaOf(notebook, session);
            if (!agenda)
                return tl::unexpected(agenda.error());
            if (agenda->size() >= mostItems)
                return fail(ErrorCode::AgendaFull);
            AgendaItem item{work.freshId<AgendaItemId>(), session, 0, practice.id, practice.version,
                            practice::toJson(practice),   preset};
            item.minutes = minutes;
            agenda->insert(placeIn(*agenda, position), item);
            if (auto put = putInOrder(work, *std::move(agenda)); !put)
                return tl::unexpected(put.error());
            return item.id;
        });
}

/// Changes one item of a planned session; `change` answers with a Status.
template <class Change>
Status editIn(UnitOfWork &work, const AgendaItemId &id, Change change)
{
    auto item = SessionStore(work.notebook()).item(id);
    if (!item)
        return tl::unexpected(item.error());
    if (const auto session = plannedSession(work.notebook(), item->session); !session)
        return tl::unexpected(session.error());
    if (const Status changed = change(*item); !changed)
        return changed;
    return SessionStore::put(work, *item);
}

/// The same as a unit of its own.
template <class Change>
Status edit(Notebook &notebook, const AgendaItemId &id, Change change,
            const QString &coalesceKey = {})
{
    return inUnit(
        notebook, Op::EditAgenda, [&](UnitOfWork &work) { return editIn(work, id, change); },
        coalesceKey);
}

/// Takes an item out of its agenda and lets `then` do something with both.
template <class Then>
Status takeOut(Notebook &notebook, const AgendaItemId &id, Then then)
{
    return inUnit(notebook, Op::EditAgenda, [&](UnitOfWork &work) -> Status {
        const auto item = SessionStore(notebook).item(id);
        if (!item)
            return tl::unexpected(item.error());
        auto agenda = agendaOf(notebook, item->session);
        if (!agenda)
            return tl::unexpected(agenda.error());
        agenda->removeIf([&](const AgendaItem &each) { return each.id == id; });
        if (const Status done = then(work, *agenda, *item); !done)
            return done;
        return putInOrder(work, *std::move(agenda));
    });
}

} // namespace

Result<AgendaItemId> addPractice(Notebook &notebook, const SessionId &session,
                                 const practice::Practice &practice, const QString &preset,
                                 int position, const practice::Find &find)
{
    if (!preset.isEmpty() && !practice::presetOf(practice, preset))
        return fail(ErrorCode::PracticeInvalid, preset);
    return insert(notebook, session, practice::carrying(practice, find), preset, 0, position);
}

Result<AgendaItemId> addBuffer(Notebook &notebook, const SessionId &session, const QString &title,
                               int minutes, int position)
{
    const QString shown = title.simplified();
    if (shown.isEmpty())
        return fail(ErrorCode::NameEmpty);
    if (shown.size() > longestTitle)
        return fail(ErrorCode::TextTooLong);
    if (minutes < 1 || minutes > mostMinutes)
        return fail(ErrorCode::MinutesOutOfRange, QString::number(minutes));
    return insert(notebook, session, bufferPractice(shown, minutes), {}, minutes, position);
}

Status moveItem(Notebook &notebook, const AgendaItemId &id, int toPosition)
{
    return takeOut(notebook, id,
                   [&](UnitOfWork &, QList<AgendaItem> &agenda, const AgendaItem &item) -> Status {
                       agenda.insert(placeIn(agenda, toPosition), item);
                       return {};
                   });
}

Status removeItem(Notebook &notebook, const AgendaItemId &id)
{
    return takeOut(notebook, id,
                   [&](UnitOfWork &work, const QList<AgendaItem> &, const AgendaItem &) {
                       return SessionStore::remove(work, id);
                   });
}

Status setItemMinutes(Notebook &notebook, const AgendaItemId &id, int minutes)
{
    if (minutes < 0 || minutes > mostMinutes)
        return fail(ErrorCode::MinutesOutOfRange, QString::number(minutes));
    return edit(
        notebook, id,
        [&](AgendaItem &item) -> Status {
            item.minutes = minutes;
            return {};
        },
        id.toString());
}

Status setItemPreset(Notebook &notebook, const AgendaItemId &id, const QString &preset)
{
    return edit(notebook, id, [&](AgendaItem &item) -> Status {
        if (!preset.isEmpty() && !practice::presetOf(practiceOf(item), preset))
            return fail(ErrorCode::PracticeInvalid, preset);
        item.preset = preset;
        item.minutes = 0;
        return {};
    });
}

Status pinItem(Notebook &notebook, const AgendaItemId &id, const QTime &wall)
{
    return edit(notebook, id, [&](AgendaItem &item) -> Status {
        item.pinned = wall.isValid() ? QTime(wall.hour(), wall.minute()) : QTime();
        return {};
    });
}

Status replaceItem(Notebook &notebook, const AgendaItemId &id, const practice::Practice &practice,
                   const practice::Find &find)
{
    return edit(notebook, id, [&](AgendaItem &item) -> Status {
        item.practiceId = practice.id;
        item.practiceVersion = practice.version;
        item.practice = practice::toJson(practice::carrying(practice, find));
        item.preset.clear();
        item.roles.clear();
        item.minutes = 0;
        return {};
    });
}

Status putItemRole(UnitOfWork &work, const AgendaItemId &id, const QString &role,
                   std::optional<PersonId> person)
{
    return editIn(work, id, [&](AgendaItem &item) -> Status {
        const auto practice = practiceOf(item);
        const bool known = std::any_of(practice.roles.cbegin(), practice.roles.cend(),
                                       [&](const practice::Role &each) { return each.id == role; });
        if (!known)
            return fail(ErrorCode::PracticeInvalid, role);
        if (person) {
            if (const auto somebody = PersonStore(work.notebook()).get(*person); !somebody)
                return tl::unexpected(somebody.error());
        }
        if (person)
            item.roles.insert(role, {*person});
        else
            item.roles.remove(role);
        return {};
    });
}

Status setItemRole(Notebook &notebook, const AgendaItemId &id, const QString &role,
                   std::optional<PersonId> person)
{
    return inUnit(notebook, Op::EditAgenda,
                  [&](UnitOfWork &work) { return putItemRole(work, id, role, person); });
}

} // namespace hearth::usecases
