// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

class QWidget;

namespace hearth::ui {

/// What a coloured thing is about. A tone never speaks alone: a word, a shape or an icon says the
/// same.
enum class Tone {
    Neutral, ///< ink on sunken
    Accent, ///< ember: the next thing
    Sage, ///< done, well, shared
    Sky, ///< arriving, dyads
    Plum, ///< private, self
    Amber, ///< promises, care
    Danger,
};

/// Ink that is legible (4.5:1) on its own soft ground, on surface and on canvas.
struct TonePair
{
    QColor ink;
    QColor soft;
};

/// Every colour Hearth paints with; nothing outside this file and its source names a colour.
struct Tokens
{
    QColor canvas; ///< the page
    QColor surface; ///< cards and fields
    QColor sunken; ///< the rail, tracks, chips
    QColor ink;
    QColor inkMuted;
    QColor line; ///< edges of controls, 3:1 on surface and canvas
    QColor hairline; ///< decoration only
    QColor accent;
    QColor onAccent;
    QColor accentSoft;
    TonePair sage;
    TonePair sky;
    TonePair plum;
    TonePair amber;
    TonePair danger;
    bool dark = false;

    TonePair pair(Tone tone) const;
    QPalette palette() const;
};

Tokens lightTokens();
Tokens darkTokens();

/// Tokens made of the platform's own colours alone, for platforms in high contrast.
Tokens platformTokens(const QPalette &platform);

/// Text and window at least 15:1 and buttons drawn in the window's colour: how high contrast themes
/// look.
bool isHighContrast(const QPalette &platform);

/// The tokens in force: those of the application's HearthStyle, light ones before a theme is
/// applied.
const Tokens &tokensOf(const QWidget *widget);

/// One of the six tones people and crews wear, chosen by a number that stays with them (an index or
/// a hash).
Tone personTone(qsizetype number);

/// WCAG 2.2 contrast ratio, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

/// A colour between two, share 0 giving a and 1 giving b.
QColor mixed(const QColor &a, const QColor &b, double share);

} // namespace hearth::ui
