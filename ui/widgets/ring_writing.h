// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ring_map.h"

namespace hearth::ui {

class NoteEdit;

/// Rings as they are written: a Markdown heading for each, and its names as a list. Names before
/// the first heading belong to the first ring; a ring of `titles` that is not in the text is empty.
QList<RingMap::Ring> ringsOf(const QString &text, const QStringList &titles = {});
/// The same as text. A single ring without a title is a plain list.
QString textOf(const QList<RingMap::Ring> &rings);
/// Whether a text is nothing but rings, two at least.
bool isRings(const QString &text);

/// Lets a picture and a text of rings follow one another; both must live as long as each other.
/// What is moved in the picture is written into the text as if it had been typed.
void follow(RingMap *map, NoteEdit *edit, const QStringList &titles = {});

} // namespace hearth::ui
