// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note.h"
#include "core/storage/notebook.h"

#include <variant>

/// What was written down as one kind of thing, and turns out to be another.
namespace hearth::usecases {

enum class CaughtKind { Note, Commitment, Decision, Appreciation, Topic };

/// Something written down in a session, by its id.
using CaughtId = std::variant<NoteId, CommitmentId, DecisionId, AppreciationId, ParkedTopicId>;

CaughtKind HEARTH_CORE_EXPORT kindOf(const CaughtId &id);

/// Where in a running session something is written down.
struct CapturePlace
{
    SessionId session;
    std::optional<AgendaItemId> item = {};
    QString step = {};
    int turn = 0;
};

/// Makes another kind of thing of one that is kept, and takes the first away; one undo step. The
/// words, the reach and the day go along, and the person as far as the new kind has one: whoever a
/// note is about makes the commitment, and receives the thanks of one. A topic that was parked in
/// an earlier session stays there as taken up. `place` is where a note goes, and the session of
/// what had none.
HEARTH_CORE_EXPORT Result<CaughtId> turnInto(storage::Notebook &notebook, const CaughtId &from,
                                             CaughtKind to, const CapturePlace &place);

} // namespace hearth::usecases
