// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/recalling.h"

#include "core/storage/board_store.h"
#include "core/storage/caught_store.h"
#include "core/storage/crew_store.h"
#include "core/storage/note_store.h"
#include "core/storage/session_store.h"

namespace hearth::usecases {

using namespace storage;

Result<Recalled> recallStep(const Notebook &notebook, const CrewId &crew, const SessionId &before,
                            const QString &practice, const QString &step)
{
    const auto notes = NoteStore(notebook).lastOfStep(crew, before, practice, step, mostRecalled);
    if (!notes)
        return tl::unexpected(notes.error());
    Recalled recalled;
    recalled.lastNotes = *notes;
    if (notes->isEmpty())
        return recalled;
    const auto session = SessionStore(notebook).get(notes->constFirst().session);
    if (session)
        recalled.lastAt = session->startedAt;
    return recalled;
}

Result<Recalled> recallOnArriving(const Notebook &notebook, const CrewId &crew, QDate today)
{
    const CaughtStore caught(notebook);
    const auto open = caught.openCommitments(crew);
    const auto agreements = CrewStore(notebook).agreements(crew);
    const auto decisions = caught.decisionsToReview(crew, today, mostRecalled);
    const auto tests = BoardStore(notebook).testsDue(crew, today, mostRecalled);
    if (const auto *failed = firstError(open, agreements, decisions, tests))
        return tl::unexpected(*failed);
    Recalled recalled;
    recalled.testsDue = *tests;
    recalled.open = open->mid(0, mostRecalled);
    recalled.decisionsDue = *decisions;
    for (const Agreement &each : *agreements) {
        if (each.reviewOn.isValid() && each.reviewOn <= today
            && recalled.agreementsDue.size() < mostRecalled)
            recalled.agreementsDue.append(each);
    }
    return recalled;
}

} // namespace hearth::usecases
