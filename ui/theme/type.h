// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtGui/QFont>

#include <optional>

namespace hearth::ui {

/// The type scale, relative to the application's font (the system's, times the person's text
/// scale).
enum class TypeStyle {
    Body,
    BodyStrong,
    Small,
    SmallStrong,
    Heading,
    CardTitle, ///< of the one thing a card is about
    Writing, ///< pages of one's own
    Lead,
    Title,
    Timer,
    StageName
};

QFont typeFont(TypeStyle style);

/// Sets the widget's font from the scale and keeps it right when the text scale changes.
void setTypeStyle(QWidget *widget, TypeStyle style);

/// Colours the widget's text with a tone's ink and keeps it right when the theme changes.
void setInk(QWidget *widget, Tone tone);

/// Gives every widget dressed by the two above its font and ink anew; applyTheme calls it, because
/// Qt tells only windows about a new application font.
void dressAllAgain();

/// Colours the widget's text as secondary (inkMuted).
void setMuted(QWidget *widget, bool muted = true);

} // namespace hearth::ui
