// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/looks.h"
#include "tests/support/ui/screen_world.h"

namespace hearth::test {

/// A screen in one state, for the tour and for the test that walks all of them.
struct Screen
{
    const char *name;
    Shelf shelf;
    /// Brings the world there and says which window to look at.
    QWidget *(*open)(ScreenWorld &);
};

/// Every screen the program has. A new one is one line in screens.cpp.
QList<Screen> allScreens();

/// Opens a screen in a window of the look's size and lets it settle; the look is worn already.
/// A dialog keeps the size it asks for.
QWidget *show(const Screen &screen, ScreenWorld &world, const Look &look);

} // namespace hearth::test
