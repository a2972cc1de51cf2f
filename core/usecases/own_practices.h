// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/own_practice.h"
#include "core/practice/practice.h"
#include "core/storage/notebook.h"

/// Writing practices of one's own. Each verb is one unit of work.
namespace hearth::usecases {

/// Begins a practice with nothing in it but its name and language.
HEARTH_CORE_EXPORT Result<OwnPracticeId>
writePractice(storage::Notebook &notebook, const QString &name, const QString &language);

/// Begins a practice as a copy of another one, under a new id. It says what it is after, and keeps
/// the credits.
HEARTH_CORE_EXPORT Result<OwnPracticeId>
adaptPractice(storage::Notebook &notebook, const practice::Practice &original, const QString &name);

/// Whether what a practice was is kept as a version of its own before it is changed.
enum class OldPractice { Keep, WriteOver };

/// Writes what a practice is now, sound or not; its id in the file stays what it was, and its
/// version counts up where the old one is kept. Saves with the same `what`, shortly after one
/// another, are one undo step. PracticeTooLarge where it could not be read again.
HEARTH_CORE_EXPORT Status savePractice(storage::Notebook &notebook, const OwnPracticeId &id,
                                       const practice::Practice &now, OldPractice old,
                                       const QString &what = {});

/// Makes a practice what it was in an older version. What it is until now is kept.
HEARTH_CORE_EXPORT Status restoreVersion(storage::Notebook &notebook,
                                         const PracticeVersionId &version);

/// Takes a practice out of the library. Sessions and plans that hold it keep their copy.
HEARTH_CORE_EXPORT Status removePractice(storage::Notebook &notebook, const OwnPracticeId &id);

} // namespace hearth::usecases
