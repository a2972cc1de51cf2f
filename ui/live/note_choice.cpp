// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/note_choice.h"

namespace hearth::ui {

NoteChoice chosenFrom(const QList<NoteSlot> &all, const std::optional<PersonId> &speaking,
                      const QSet<QString> &wanted)
{
    QSet<PersonId> people;
    QSet<PersonId> withWords;
    QSet<PersonId> asked;
    for (const NoteSlot &slot : all) {
        if (!slot.person)
            continue;
        people.insert(*slot.person);
        if (!slot.text.isEmpty())
            withWords.insert(*slot.person);
        if (wanted.contains(slot.key) || slot.person == speaking)
            asked.insert(*slot.person);
    }
    NoteChoice choice;
    if (people.size() <= fewPeople) {
        choice.places = all;
        return choice;
    }
    if (withWords.size() <= fewPeople)
        asked.unite(withWords);
    for (const NoteSlot &slot : all) {
        if (!slot.person || asked.contains(*slot.person))
            choice.places.append(slot);
        else if (!choice.others.contains(*slot.person))
            choice.others.append(*slot.person);
    }
    choice.written = static_cast<int>((withWords - asked).size());
    return choice;
}

} // namespace hearth::ui
