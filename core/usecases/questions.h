// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/practice/library.h"
#include "core/storage/notebook.h"

/// The questions of the banks, as somebody tends them: muting, and questions of one's own. Each
/// verb is one unit of work.
namespace hearth::usecases {

/// Longest question of one's own, in characters.
inline constexpr qsizetype longestQuestion = 300;

/// A question of one's own for a bank (check-in, check-out, journal, retrospective). NameEmpty,
/// TextTooLong.
HEARTH_CORE_EXPORT Result<OwnPromptId> addQuestion(storage::Notebook &notebook, const QString &bank,
                                                   const QString &text, Depth depth,
                                                   const QString &language);
HEARTH_CORE_EXPORT Status removeQuestion(storage::Notebook &notebook, const OwnPromptId &id);

/// Never to be drawn again by any crew, or drawn again from now on.
HEARTH_CORE_EXPORT Status setMuted(storage::Notebook &notebook, const QString &bank,
                                   const QString &prompt, bool muted);

/// A question to write on for oneself: none that is muted, and if possible not the one with the id
/// `butNot`. Nothing where all are muted.
HEARTH_CORE_EXPORT std::optional<practice::Prompt>
questionForOneself(const storage::Notebook &notebook, const practice::Library &library,
                   const QString &butNot = {});

} // namespace hearth::usecases
