// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <memory>

class QApplication;

namespace hearth::ui {

class HearthStyle;

enum class ColourMode { System, Light, Dark };

/// What a person chose about how Hearth looks.
struct Appearance
{
    ColourMode mode = ColourMode::System;
    int textScalePercent = 100; ///< of the system font; held between 80 and 200
    bool reducedMotion = false;
    friend bool operator==(const Appearance &, const Appearance &) = default;
};

/// Gives the application its style, palette and font; may be called again at any time, open windows
/// follow. System mode goes by the lightness of the platform's window colour; a platform in high
/// contrast always wins.
void applyTheme(QApplication &app, const Appearance &appearance);

/// A style for a window that is light or dark whatever the others are (the stage); in high contrast
/// it is as theirs. A style reaches one widget only: whoever wears it hands it to its children.
std::unique_ptr<HearthStyle> styleOfItsOwn(ColourMode mode);

/// True while things may move to show where they went.
bool motionAllowed(const QWidget *widget);

} // namespace hearth::ui
