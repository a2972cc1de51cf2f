// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/board.h"
#include "core/storage/notebook.h"

#include <QtCore/QList>

/// A crew's community mastery board. Each verb is one unit of work.
namespace hearth::usecases {

/// Longest card, in characters.
inline constexpr qsizetype longestCard = 500;
/// A test for which no day was chosen is looked at again after so many days.
inline constexpr int testDays = 28;

/// Puts a card at the end of a pile. NameEmpty, TextTooLong.
HEARTH_CORE_EXPORT Result<BoardCardId> addCard(storage::Notebook &notebook, const CrewId &crew,
                                               Pile pile, const QString &text,
                                               const QDate &reviewOn = {});

/// Says a card anew: its words, who sees to it, its day. Where it lies stays. A test without a day
/// gets one. NoSuchRow, NameEmpty, TextTooLong.
HEARTH_CORE_EXPORT Status editCard(storage::Notebook &notebook, const BoardCard &card);

/// Lays a card on a pile, at that place from the top (beyond the end: at the end). What becomes
/// mastery becomes an agreement of the crew, once; a test gets a day where it has none. NoSuchRow.
HEARTH_CORE_EXPORT Status moveCard(storage::Notebook &notebook, const BoardCardId &card, Pile pile,
                                   int position);

HEARTH_CORE_EXPORT Status removeCard(storage::Notebook &notebook, const BoardCardId &card);

} // namespace hearth::usecases
