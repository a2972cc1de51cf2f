// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/board.h"
#include "core/domain/crew.h"
#include "core/domain/note.h"
#include "core/storage/notebook.h"

/// What a crew said and settled before that belongs to what it does now.
namespace hearth::usecases {

struct Recalled
{
    QList<Note>
        lastNotes; ///< of the same step, in the last session that had any; never those kept as mine
    QDateTime lastAt; ///< when that session began
    QList<Commitment> open; ///< neither done nor dropped; those with a date first
    QList<Agreement> agreementsDue; ///< to be looked at again by now
    QList<Decision> decisionsDue;
    QList<BoardCard> testsDue; ///< of the board
    bool isEmpty() const
    {
        return lastNotes.isEmpty() && open.isEmpty() && agreementsDue.isEmpty()
            && decisionsDue.isEmpty() && testsDue.isEmpty();
    }
};

/// At most so many of each kind: a glance, not a list to work through.
inline constexpr int mostRecalled = 5;

/// The crew's last notes of a step of a practice, before the session given.
HEARTH_CORE_EXPORT Result<Recalled> recallStep(const storage::Notebook &notebook,
                                               const CrewId &crew, const SessionId &before,
                                               const QString &practice, const QString &step);

/// What waits for the crew when it arrives: open commitments, and what is due to be looked at again
/// on that day, tests of the board among it.
HEARTH_CORE_EXPORT Result<Recalled> recallOnArriving(const storage::Notebook &notebook,
                                                     const CrewId &crew, QDate today);

} // namespace hearth::usecases
