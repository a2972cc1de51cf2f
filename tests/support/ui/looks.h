// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>
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
    const char *catalogue =
        "en"; ///< of the words, by its file: "x-pseudo" and "ar-pseudo" are made up
    QSize window = {1280, 800};
};

/// Light, dark, 200 % and right to left.
QList<Look> allLooks();

/// Rows of test data, one a look of allLooks(): its index, in the column "look".
void addLooks();

/// What a whole window is looked at in: those above, the made-up languages, and a narrow window.
QList<Look> windowLooks();

/// Dresses the application for a look, with the same system font, place and language on every
/// machine and nothing moving. What was built before keeps its words.
void wear(const Look &look);

/// Lays the widget out at the size and shows it without a window manager's help.
void settle(QWidget &widget, const QSize &size);

/// Texts that do not fit their widget, and widgets that stick out of their parent; one line of
/// words each, empty when all is well. Elided labels and what lies in scroll areas may be longer
/// than what is seen.
QStringList clippedTexts(const QWidget &root);

/// What a screen reader calls a widget: its name, for a combo box that of its label.
QString spokenName(QWidget &widget);

/// The widgets people can move the focus to, visible and in the order they were made.
QList<QWidget *> focusable(const QWidget &root);

/// Visible widgets that take focus but have nothing a screen reader could say.
QStringList unnamedFocusable(const QWidget &root);

/// Names that two or more visible focusable widgets of one kind share in the same named group, so
/// that nobody could tell them apart by ear.
QStringList sharedNames(const QWidget &root);

/// Goes round a shown window with the Tab key: controls that it misses, visits twice or cannot
/// leave. The focus may be elsewhere afterwards.
QStringList tabFaults(QWidget &window);

} // namespace hearth::test
