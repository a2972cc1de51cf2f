// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace hearth::test {

/// One way of looking at the screens; a test or a tour goes through several.
struct Look
{
    const char *name;
    bool dark = false;
    int textScalePercent = 100;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// Light, dark, 200 % and right to left.
QList<Look> allLooks();

/// Dresses the application for a look, with the same system font on every machine and nothing
/// moving.
void wear(const Look &look);

/// Lays the widget out at the size and shows it without a window manager's help.
void settle(QWidget &widget, const QSize &size);

/// Texts that do not fit their widget, and widgets that stick out of their parent; one line of
/// words each, empty when all is well. Elided labels and what lies in scroll areas may be longer
/// than what is seen.
QStringList clippedTexts(const QWidget &root);

/// Visible widgets that take focus but have nothing a screen reader could say.
QStringList unnamedFocusable(const QWidget &root);

} // namespace hearth::test
