// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QtWidgets/QApplication>

namespace hearth::ui {

namespace {

/// Without a desktop's settings Qt falls back to 9 pt, too small to be read at a glance.
constexpr double smallestSystemPoints = 10.5;

Platform platformInForce()
{
    if (const auto *ours = qobject_cast<const HearthStyle *>(QApplication::style()))
        return ours->platform();
    return {QGuiApplication::palette(), QApplication::font()};
}

Tokens tokensFor(ColourMode mode, const QPalette &platform)
{
    if (isHighContrast(platform))
        return platformTokens(platform);
    const bool dark = mode == ColourMode::Dark
        || (mode == ColourMode::System && platform.color(QPalette::Window).lightnessF() < 0.5F);
    return dark ? darkTokens() : lightTokens();
}

QFont scaled(QFont font, int percent)
{
    const double factor = qBound(80, percent, 200) / 100.0;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(qMax(font.pointSizeF(), smallestSystemPoints) * factor);
    else
        font.setPixelSize(qRound(qMax(font.pixelSize(), 14) * factor));
    return font;
}

} // namespace

void applyTheme(QApplication &app, const Appearance &appearance)
{
    const Platform platform = platformInForce();
    const Tokens tokens = tokensFor(appearance.mode, platform.palette);
    app.setStyle(new HearthStyle(tokens, platform, appearance.reducedMotion));
    QApplication::setPalette(tokens.palette());
    QApplication::setFont(scaled(platform.font, appearance.textScalePercent));
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        window->setFont(window->font()); // makes it, and what is in it, inherit the new font
    dressAllAgain();
}

std::unique_ptr<HearthStyle> styleOfItsOwn(ColourMode mode)
{
    const Platform platform = platformInForce();
    const bool still = QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
    return std::make_unique<HearthStyle>(tokensFor(mode, platform.palette), platform, still);
}

bool motionAllowed(const QWidget *widget)
{
    return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) > 0;
}

} // namespace hearth::ui
