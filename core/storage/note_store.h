// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QList>

namespace hearth::storage {

/// Notes with the texts they had, and what people said on arriving and leaving.
class HEARTH_CORE_EXPORT NoteStore
{
public:
    explicit NoteStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    Result<Note> get(const NoteId &id) const;
    /// In the order they were begun.
    Result<QList<Note>> ofSession(const SessionId &session) const;
    /// What a crew wrote in a step of a practice the last time it did, before a session; nothing of
    /// what is mine alone or held back. Looks through no more than its last `reachBack` sessions,
    /// so that it costs the same in the tenth year.
    Result<QList<Note>> lastOfStep(const CrewId &crew, const SessionId &before,
                                   const QString &practice, const QString &step, int limit) const;
    static constexpr int reachBack = 40;
    /// The texts a note had before, newest first; without the one it has.
    Result<QList<NoteVersion>> versions(const NoteId &note) const;
    Result<CheckIn> checkIn(const CheckInId &id) const;
    Result<QList<CheckIn>> checkIns(const SessionId &session) const;

    /// A new text is a new version, and the one before is kept, unless this write is one undo step
    /// with the one that made it: then that version is still being written, and changes.
    static Status put(UnitOfWork &work, const Note &note);
    static Status put(UnitOfWork &work, const CheckIn &checkIn);
    static Status remove(UnitOfWork &work, const NoteId &id);
    static Status remove(UnitOfWork &work, const CheckInId &id);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
