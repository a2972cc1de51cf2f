// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

namespace hearth::ui {

namespace {

struct ButtonColours
{
    QColor fill;
    QColor edge;
    QColor text;
};

ButtonColours coloursOf(ButtonKind kind, const QStyleOption &option, const Tokens &t)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hover = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool down = option.state.testAnyFlags(QStyle::State_Sunken | QStyle::State_On);
    const QColor faded = mixed(t.inkMuted, t.canvas, 0.35);
    if (kind == ButtonKind::Primary || kind == ButtonKind::Danger) {
        const QColor base = kind == ButtonKind::Primary ? t.accent : t.danger.ink;
        if (!enabled)
            return {t.sunken, {}, faded};
        return {down        ? mixed(base, t.ink, 0.22)
                    : hover ? mixed(base, t.ink, 0.12)
                            : base,
                {},
                t.onAccent};
    }
    if (kind == ButtonKind::Quiet) {
        return {down        ? t.accentSoft
                    : hover ? mixed(t.accentSoft, t.surface, 0.4)
                            : QColor(),
                {},
                enabled ? t.accent : faded};
    }
    return {down        ? t.sunken
                : hover ? mixed(t.surface, t.sunken, 0.6)
                        : t.surface,
            enabled ? t.line : t.hairline, enabled ? t.ink : faded};
}

} // namespace

void HearthStyle::drawButtonBevel(const QStyleOptionButton &option, QPainter *painter,
                                  const QWidget *widget) const
{
    const ButtonColours colours = coloursOf(buttonKind(widget), option, m_tokens);
    QRectF rect = option.rect;
    double radius = space::controlRadius;
    if (showsFocusRing(option)) {
        drawFocusRing(painter, rect, radius, m_tokens);
        rect.adjust(4, 4, -4, -4);
        radius -= 3;
    }
    drawRounded(painter, rect, radius, colours.fill, colours.edge);
}

void HearthStyle::drawButtonLabel(const QStyleOptionButton &option, QPainter *painter,
                                  const QWidget *widget) const
{
    const ButtonColours colours = coloursOf(buttonKind(widget), option, m_tokens);
    const bool compact = isCompact(widget);
    const int padding = compact ? 10 : space::gap;
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int side = option.iconSize.height();
    if (menu) {
        const QRect arrow(rect.right() - side + 5, rect.top(), side - 4, rect.height());
        paintIcon(painter, Icon::ChevronDown, visualRect(option.direction, option.rect, arrow),
                  colours.text);
        rect.setRight(arrow.left() - 4);
    }
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    if (!option.icon.isNull()) {
        const int between = option.text.isEmpty() ? 0 : space::tight;
        const int whole = qMin(rect.width(), textWidth + side + between);
        const QRect picture(rect.left() + (rect.width() - whole) / 2, rect.center().y() - side / 2,
                            side, side);
        const QRect shown = visualRect(option.direction, option.rect, picture);
        if (const auto ours = whichIcon(option.icon))
            paintIcon(painter, *ours, shown, colours.text);
        else
            option.icon.paint(painter, shown);
        rect =
            QRect(picture.right() + 1 + between, rect.top(), whole - side - between, rect.height());
    }
    painter->setPen(colours.text);
    int flags = Qt::AlignCenter | Qt::TextSingleLine | directionFlag(option.text);
    flags |= styleHint(SH_UnderlineShortcut, &option, widget, nullptr) ? Qt::TextShowMnemonic
                                                                       : Qt::TextHideMnemonic;
    painter->drawText(visualRect(option.direction, option.rect, rect), flags, option.text);
}

void HearthStyle::drawCheckBox(const QStyleOption &option, QPainter *painter) const
{
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool on = option.state.testFlag(State_On);
    const bool mixedState = option.state.testFlag(State_NoChange);
    const QRectF rect = option.rect;
    const QColor strong = enabled ? m_tokens.accent : m_tokens.line;
    if (on || mixedState) {
        drawRounded(painter, rect, 4, strong);
        paintIcon(painter, on ? Icon::Check : Icon::Dash, rect.adjusted(2, 2, -2, -2),
                  m_tokens.onAccent);
    } else {
        const bool hover = enabled && option.state.testFlag(State_MouseOver);
        drawRounded(painter, rect, 4, m_tokens.surface, hover ? m_tokens.accent : m_tokens.line,
                    1.4);
    }
}

void HearthStyle::drawRadio(const QStyleOption &option, QPainter *painter) const
{
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool on = option.state.testFlag(State_On);
    const bool hover = enabled && option.state.testFlag(State_MouseOver);
    const QRectF rect = option.rect;
    const QColor edge = enabled && (on || hover) ? m_tokens.accent : m_tokens.line;
    drawRounded(painter, rect, rect.height() / 2, m_tokens.surface, edge, on ? 2 : 1.4);
    if (on) {
        const double inset = rect.height() * 0.28;
        drawRounded(painter, rect.adjusted(inset, inset, -inset, -inset), rect.height(),
                    enabled ? m_tokens.accent : m_tokens.line);
    }
}

void HearthStyle::drawToolButton(const QStyleOptionToolButton &option, QPainter *painter,
                                 const QWidget *widget) const
{
    const bool down = option.state.testAnyFlags(State_Sunken | State_On);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool hover = enabled && option.state.testFlag(State_MouseOver);
    if (down || hover)
        drawRounded(painter, option.rect, space::controlRadius,
                    down ? m_tokens.accentSoft : mixed(m_tokens.sunken, m_tokens.ink, 0.04));
    if (showsFocusRing(option))
        drawFocusRing(painter, option.rect, space::controlRadius, m_tokens);
    QStyleOptionToolButton label = option;
    label.rect = option.rect.adjusted(4, 0, -4, 0);
    label.state &= ~(State_Sunken | State_On);
    if (const auto ours = whichIcon(option.icon);
        ours && down && enabled) // a pressed or checked tool stands in the ember
        label.icon = icon(*ours, Tone::Accent);
    if (option.features.testFlag(QStyleOptionToolButton::HasMenu)
        && option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
        label.rect = subControlRect(CC_ToolButton, &option, SC_ToolButton, widget);
        paintIcon(painter, Icon::ChevronDown,
                  subControlRect(CC_ToolButton, &option, SC_ToolButtonMenu, widget),
                  m_tokens.inkMuted);
    }
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

} // namespace hearth::ui
