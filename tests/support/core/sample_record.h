// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record.h"

#include <QtCore/QRandomGenerator>

/// Records as awkward as people's names and notes can be, the same on every machine.
namespace sample {

/// A person with the id that belongs to `number`.
hearth::exchange::PersonRef person(int number, const QString &name);

/// A session of five people, one of each kind of thing, with notes of every reach. Texts that must
/// not leave contain "CANARY-MINE", "CANARY-CIRCLE" or "CANARY-HELD" after the reason.
hearth::exchange::SessionRecord session();
/// A crew with two such sessions and a rhythm.
hearth::exchange::CrewRecord crew();
/// Two people with contacts, and that crew.
hearth::exchange::NotebookRecord notebook();

/// Awkward pieces of Markdown: markup cut short, headings, tables, links, HTML, control characters,
/// right to left.
QStringList awkwardNotes();

/// A session of chance: every thing in it has some reach and some are held back, and its text tells
/// which (as above).
hearth::exchange::SessionRecord randomSession(QRandomGenerator &chance);

/// "NUL" as a character, which names and notes may contain.
inline const QString nul = QString(QChar(QChar::Null));

} // namespace sample
