// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/capture_presenter.h"

namespace hearth::ui {

/// The fields of a step that are shown, and whose are not.
struct NoteChoice
{
    QList<NoteSlot> places;
    QList<PersonId> others; ///< each once, in the order of their fields
    int written = 0; ///< how many of the others have words in theirs
};

/// All fields where few people have one. Of many only the group's are shown, those of who speaks,
/// those that were asked for by their key, and those with words in them, as long as these are few.
NoteChoice chosenFrom(const QList<NoteSlot> &all, const std::optional<PersonId> &speaking,
                      const QSet<QString> &wanted);

/// More people than these are many.
inline constexpr qsizetype fewPeople = 12;

} // namespace hearth::ui
