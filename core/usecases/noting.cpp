// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/noting.h"

#include "core/storage/caught_store.h"
#include "core/storage/journal_store.h"
#include "core/storage/note_store.h"
#include "core/usecases/unit.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;

namespace {

/// So many pages are looked through, from the newest.
constexpr int mostPagesOfADay = 50;

/// Whether a look-up failed only because the row is not there yet.
template <class T>
bool isMissing(const Result<T> &found)
{
    return !found && found.error().code == ErrorCode::NoSuchRow;
}

} // namespace

Status keepNote(Notebook &notebook, const Note &note)
{
    if (note.text.isEmpty() && isMissing(NoteStore(notebook).get(note.id)))
        return {};
    return inUnit(
        notebook, Op::WriteNote, [&](UnitOfWork &work) { return NoteStore::put(work, note); },
        note.id.toString());
}

Status setReach(Notebook &notebook, const NoteId &id, Reach reach)
{
    return inUnit(notebook, Op::SetReach, [&](UnitOfWork &work) -> Status {
        auto note = NoteStore(notebook).get(id);
        if (!note)
            return tl::unexpected(note.error());
        note->reach = reach;
        return NoteStore::put(work, *note);
    });
}

Status removeNote(Notebook &notebook, const NoteId &id)
{
    return inUnit(notebook, Op::RemoveNote,
                  [&](UnitOfWork &work) { return NoteStore::remove(work, id); });
}

Status keepCommitment(Notebook &notebook, const Commitment &commitment)
{
    const bool isNew = isMissing(CaughtStore(notebook).commitment(commitment.id));
    return inUnit(notebook, isNew ? Op::AddCommitment : Op::EditCommitment,
                  [&](UnitOfWork &work) { return CaughtStore::put(work, commitment); });
}

Status keepDecision(Notebook &notebook, const Decision &decision)
{
    const bool isNew = isMissing(CaughtStore(notebook).decision(decision.id));
    return inUnit(notebook, isNew ? Op::AddDecision : Op::EditDecision,
                  [&](UnitOfWork &work) { return CaughtStore::put(work, decision); });
}

Status keepAppreciation(Notebook &notebook, const Appreciation &appreciation)
{
    const bool isNew = isMissing(CaughtStore(notebook).appreciation(appreciation.id));
    return inUnit(notebook, isNew ? Op::AddAppreciation : Op::EditAppreciation,
                  [&](UnitOfWork &work) { return CaughtStore::put(work, appreciation); });
}

Status keepTopic(Notebook &notebook, const ParkedTopic &topic)
{
    const bool isNew = isMissing(CaughtStore(notebook).topic(topic.id));
    return inUnit(notebook, isNew ? Op::ParkTopic : Op::EditTopic,
                  [&](UnitOfWork &work) { return CaughtStore::put(work, topic); });
}

Status removeCommitment(Notebook &notebook, const CommitmentId &id)
{
    return inUnit(notebook, Op::RemoveCommitment,
                  [&](UnitOfWork &work) { return CaughtStore::remove(work, id); });
}

Status removeDecision(Notebook &notebook, const DecisionId &id)
{
    return inUnit(notebook, Op::RemoveDecision,
                  [&](UnitOfWork &work) { return CaughtStore::remove(work, id); });
}

Status removeAppreciation(Notebook &notebook, const AppreciationId &id)
{
    return inUnit(notebook, Op::RemoveAppreciation,
                  [&](UnitOfWork &work) { return CaughtStore::remove(work, id); });
}

Status removeTopic(Notebook &notebook, const ParkedTopicId &id)
{
    return inUnit(notebook, Op::RemoveTopic,
                  [&](UnitOfWork &work) { return CaughtStore::remove(work, id); });
}

Status keepCheckIn(Notebook &notebook, const CheckIn &checkIn)
{
    const auto known = NoteStore(notebook).checkIns(checkIn.session);
    if (!known)
        return tl::unexpected(known.error());
    const bool isNew = std::none_of(known->cbegin(), known->cend(),
                                    [&](const CheckIn &each) { return each.id == checkIn.id; });
    if (isNew && checkIn.isEmpty())
        return {};
    return inUnit(
        notebook, Op::CheckIn, [&](UnitOfWork &work) { return NoteStore::put(work, checkIn); },
        checkIn.id.toString());
}

Status keepJournal(Notebook &notebook, const JournalEntry &entry, JournalWrite write)
{
    if (entry.text.isEmpty() && entry.weather.isEmpty()
        && isMissing(JournalStore(notebook).get(entry.id)))
        return {};
    return inUnit(
        notebook, Op::WriteJournal,
        [&](UnitOfWork &work) { return JournalStore::put(work, entry); },
        write == JournalWrite::Typing ? entry.id.toString() : QString());
}

Result<std::optional<JournalEntry>> pageOfToday(const Notebook &notebook, const QString &prompt)
{
    const QDate today = notebook.clock().now().toLocalTime().date();
    const auto pages = JournalStore(notebook).page(mostPagesOfADay);
    if (!pages)
        return tl::unexpected(pages.error());
    for (const JournalEntry &page : *pages) {
        if (page.prompt == prompt && page.writtenAt.toLocalTime().date() == today)
            return std::optional(page);
    }
    return std::optional<JournalEntry>();
}

Status removeJournal(Notebook &notebook, const JournalEntryId &id)
{
    return inUnit(notebook, Op::RemoveJournal,
                  [&](UnitOfWork &work) { return JournalStore::remove(work, id); });
}

} // namespace hearth::usecases
