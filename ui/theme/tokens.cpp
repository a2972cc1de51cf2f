// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include "ui/theme/style.h"

#include <QtWidgets/QApplication>

#include <array>
#include <cmath>

namespace hearth::ui {

Tokens lightTokens()
{
    return {
        .canvas = QColor(0xF7F3EC),
        .surface = QColor(0xFFFFFF),
        .sunken = QColor(0xEFE8DD),
        .ink = QColor(0x2A2521),
        .inkMuted = QColor(0x655B52),
        .line = QColor(0x8C8076),
        .hairline = QColor(0xE3D9CB),
        .accent = QColor(0xA8481A),
        .onAccent = QColor(0xFFFFFF),
        .accentSoft = QColor(0xFBE7DA),
        .sage = {QColor(0x3F6350), QColor(0xE2EDE5)},
        .sky = {QColor(0x2F5D7C), QColor(0xE0ECF4)},
        .plum = {QColor(0x6B4470), QColor(0xF0E5F1)},
        .amber = {QColor(0x7A5200), QColor(0xFBF0D5)},
        .danger = {QColor(0xA12A2A), QColor(0xFBE3E1)},
        .dark = false,
    };
}

Tokens darkTokens()
{
    return {
        .canvas = QColor(0x1B1816),
        .surface = QColor(0x25211E),
        .sunken = QColor(0x151311),
        .ink = QColor(0xF3EDE5),
        .inkMuted = QColor(0xB9AEA3),
        .line = QColor(0x7E746A),
        .hairline = QColor(0x3A342F),
        .accent = QColor(0xF2A06B),
        .onAccent = QColor(0x2A1508),
        .accentSoft = QColor(0x43291A),
        .sage = {QColor(0x9CC7AE), QColor(0x24352B)},
        .sky = {QColor(0x96C3E0), QColor(0x20323F)},
        .plum = {QColor(0xD3AEDA), QColor(0x39283C)},
        .amber = {QColor(0xE6BE6A), QColor(0x3B2F15)},
        .danger = {QColor(0xF2A09B), QColor(0x47211F)},
        .dark = true,
    };
}

Tokens platformTokens(const QPalette &platform)
{
    const QColor window = platform.color(QPalette::Window);
    const QColor base = platform.color(QPalette::Base);
    const QColor text = platform.color(QPalette::WindowText);
    const TonePair plain{text, base};
    return {
        .canvas = window,
        .surface = base,
        .sunken = window,
        .ink = text,
        .inkMuted = text,
        .line = text,
        .hairline = text,
        .accent = platform.color(QPalette::Highlight),
        .onAccent = platform.color(QPalette::HighlightedText),
        .accentSoft = base,
        .sage = plain,
        .sky = plain,
        .plum = plain,
        .amber = plain,
        .danger = plain,
        .dark = window.lightnessF() < 0.5F,
    };
}

bool isHighContrast(const QPalette &platform)
{
    const QColor window = platform.color(QPalette::Window);
    return contrastRatio(window, platform.color(QPalette::WindowText)) >= 15
        && contrastRatio(window, platform.color(QPalette::Button)) < 1.1
        && contrastRatio(window, platform.color(QPalette::Base)) < 1.1;
}

TonePair Tokens::pair(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return {ink, sunken};
    case Tone::Accent: return {accent, accentSoft};
    case Tone::Sage: return sage;
    case Tone::Sky: return sky;
    case Tone::Plum: return plum;
    case Tone::Amber: return amber;
    case Tone::Danger: return danger;
    }
    Q_UNREACHABLE();
}

QPalette Tokens::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, canvas);
    p.setColor(QPalette::WindowText, ink);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, sunken);
    p.setColor(QPalette::Text, ink);
    p.setColor(QPalette::PlaceholderText, inkMuted);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, ink);
    p.setColor(QPalette::BrightText, danger.ink);
    p.setColor(QPalette::ToolTipBase, ink);
    p.setColor(QPalette::ToolTipText, canvas);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, plum.ink);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Midlight, sunken);
    p.setColor(QPalette::Mid, hairline);
    p.setColor(QPalette::Dark, line);
    p.setColor(QPalette::Shadow, ink);
    const QColor faded = mixed(inkMuted, canvas, 0.35);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faded);
    p.setColor(QPalette::Disabled, QPalette::Highlight, line);
    return p;
}

const Tokens &tokensOf(const QWidget *widget)
{
    if (widget) {
        if (const auto *style = qobject_cast<const HearthStyle *>(widget->style()))
            return style->tokens();
    }
    if (const auto *style = qobject_cast<const HearthStyle *>(QApplication::style()))
        return style->tokens();
    static const Tokens beforeAnyTheme = lightTokens();
    return beforeAnyTheme;
}

Tone personTone(qsizetype number)
{
    static constexpr std::array tones{Tone::Sky,   Tone::Sage,   Tone::Plum,
                                      Tone::Amber, Tone::Accent, Tone::Danger};
    const auto size = static_cast<qsizetype>(tones.size());
    return tones[static_cast<size_t>(((number % size) + size) % size)];
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](const QColor &c) {
        return 0.2126 * linear(c.red() / 255.0) + 0.7152 * linear(c.green() / 255.0)
            + 0.0722 * linear(c.blue() / 255.0);
    };
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto between = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return QColor(between(a.red(), b.red()), between(a.green(), b.green()),
                  between(a.blue(), b.blue()));
}

} // namespace hearth::ui
