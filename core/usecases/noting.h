// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note.h"
#include "core/storage/notebook.h"

/// What is written down in a session, and in the journal.
namespace hearth::usecases {

/// Keeps a note as it stands while it is being typed: neighbouring writes of the same note are one
/// undo step. A new note whose text is empty is not made; a kept one may become empty and stays, so
/// that undo can bring its text back.
HEARTH_CORE_EXPORT Status keepNote(storage::Notebook &notebook, const Note &note);
HEARTH_CORE_EXPORT Status setReach(storage::Notebook &notebook, const NoteId &note, Reach reach);
HEARTH_CORE_EXPORT Status removeNote(storage::Notebook &notebook, const NoteId &note);

/// Id for something that is about to be written.
template <class I>
I freshId(storage::Notebook &notebook)
{
    return I::fresh(notebook.clock(), notebook.chance());
}

/// Adds or changes what was caught along the way.
HEARTH_CORE_EXPORT Status keepCommitment(storage::Notebook &notebook, const Commitment &commitment);
HEARTH_CORE_EXPORT Status keepDecision(storage::Notebook &notebook, const Decision &decision);
HEARTH_CORE_EXPORT Status keepAppreciation(storage::Notebook &notebook,
                                           const Appreciation &appreciation);
HEARTH_CORE_EXPORT Status keepTopic(storage::Notebook &notebook, const ParkedTopic &topic);
HEARTH_CORE_EXPORT Status removeCommitment(storage::Notebook &notebook, const CommitmentId &id);
HEARTH_CORE_EXPORT Status removeDecision(storage::Notebook &notebook, const DecisionId &id);
HEARTH_CORE_EXPORT Status removeAppreciation(storage::Notebook &notebook, const AppreciationId &id);

HEARTH_CORE_EXPORT Status removeTopic(storage::Notebook &notebook, const ParkedTopicId &id);

/// As keepNote, for what a person says on arriving or leaving: a new one that says nothing is not
/// made.
HEARTH_CORE_EXPORT Status keepCheckIn(storage::Notebook &notebook, const CheckIn &checkIn);

/// Whether a write goes on with the one before, or is an undo step of its own.
enum class JournalWrite { Typing, OneChange };
/// As keepNote, for a page of the journal; one that has only a weather says something, too.
HEARTH_CORE_EXPORT Status keepJournal(storage::Notebook &notebook, const JournalEntry &entry,
                                      JournalWrite write = JournalWrite::Typing);
/// The newest page of today on that question; nothing where there is none.
HEARTH_CORE_EXPORT Result<std::optional<JournalEntry>>
pageOfToday(const storage::Notebook &notebook, const QString &prompt);
HEARTH_CORE_EXPORT Status removeJournal(storage::Notebook &notebook, const JournalEntryId &id);

} // namespace hearth::usecases
