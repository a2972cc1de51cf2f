// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

class QPainter;
class QTextDocument;

namespace hearth::ui {

/// A stretch of a section that stands on one page, from `top` to `bottom` of the section, at `at`
/// of the page.
struct Slice
{
    int section = 0;
    double top = 0;
    double bottom = 0;
    double at = 0;
    friend bool operator==(const Slice &, const Slice &) = default;
};
using PageOfSlices = QList<Slice>;

/// A part of a section that has to stay together: lines side by side, or a heading with what
/// follows.
struct Whole
{
    double top = 0;
    double bottom = 0;
    friend bool operator==(const Whole &, const Whole &) = default;
};

/// Those parts in rising order without overlap, for a page of that height; a part that is longer
/// than a third of the page is left to be parted.
QList<Whole> wholesOf(const QTextDocument &section, double pageHeight);

/// Draws the lines of a section from `top` to `bottom`, each of them whole, where they stand in the
/// section, with the signs of lists and the rules between. (QTextDocument's own drawing begins one
/// line too early, which every reader of the file's text would meet twice.)
void drawLines(QPainter &painter, const QTextDocument &section, double top, double bottom);

/// Puts sections one below the other on as few pages as it takes, `gap` between them.
QList<PageOfSlices> flow(const QList<QList<Whole>> &sections, double pageHeight, double gap);

} // namespace hearth::ui
