// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtGui/QIcon>

#include <optional>

class QPainter;

namespace hearth::ui {

/// The line icons of resources/icons, one file each, drawn on an 18 px grid.
enum class Icon {
    Flame,
    Home,
    Crews,
    Practices,
    Journal,
    Map,
    Insights,
    Search,
    Lock,
    Settings,
    Help,
    Plus,
    Check,
    Circle,
    Dot,
    Bell,
    People,
    Person,
    Play,
    Pause,
    Next,
    Back,
    Export,
    Print,
    Copy,
    More,
    Close,
    Warning,
    Info,
    Leaf,
    Sun,
    CloudSun,
    Cloud,
    Rain,
    Fog,
    Wind,
    Storm,
    ChevronUp,
    ChevronDown,
    ChevronStart,
    ChevronEnd,
    Calendar,
    Clock,
    Undo,
    Redo,
    Stage,
    Drag,
    Dash,
    Trash,
    Link,
    Heart,
    Count_, ///< how many there are, for tests and the gallery
};

/// An icon that takes its colour from the tokens when it is drawn; disabled ones fade.
QIcon icon(Icon which, Tone tone = Tone::Neutral);

/// Which of ours an icon is, so that the style can draw it in another colour (on the accent, say).
std::optional<Icon> whichIcon(const QIcon &icon);

/// Draws one icon centred in the rectangle. Arrows that point along the reading direction mirror
/// with it.
void paintIcon(QPainter *painter, Icon which, const QRectF &rect, const QColor &colour);

/// The file's name in resources/icons, without its ending.
QString iconFile(Icon which);

} // namespace hearth::ui
