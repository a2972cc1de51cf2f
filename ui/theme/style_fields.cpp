// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStyleOption>

namespace hearth::ui {

void HearthStyle::drawField(const QStyleOption &option, QPainter *painter,
                            const QWidget *widget) const
{
    // An editor inside a combo or spin box is drawn by the box around it.
    if (widget
        && (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<const QComboBox *>(widget->parentWidget())))
        return;
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool focus = option.state.testFlag(State_HasFocus);
    drawRounded(painter, option.rect, space::controlRadius,
                enabled ? m_tokens.surface : m_tokens.canvas,
                focus         ? m_tokens.accent
                    : enabled ? m_tokens.line
                              : m_tokens.hairline,
                focus ? 2 : 1);
}

void HearthStyle::drawCombo(const QStyleOptionComboBox &option, QPainter *painter,
                            const QWidget *widget) const
{
    QStyleOption field = option;
    const bool quiet = buttonKind(widget) == ButtonKind::Quiet;
    if (!quiet || option.state.testFlag(State_HasFocus))
        drawField(field, painter, widget);
    const QRect arrow = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    paintIcon(painter, Icon::ChevronDown, QRectF(arrow).adjusted(0, 0, 0, 0),
              option.state.testFlag(State_Enabled) ? m_tokens.inkMuted : m_tokens.line);
}

void HearthStyle::drawSpin(const QStyleOptionSpinBox &option, QPainter *painter,
                           const QWidget *widget) const
{
    drawField(option, painter, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl part, Icon which, QAbstractSpinBox::StepEnabledFlag step) {
        const QRectF rect = subControlRect(CC_SpinBox, &option, part, widget);
        const bool live = option.stepEnabled.testFlag(step) && option.state.testFlag(State_Enabled);
        const bool active =
            live && option.activeSubControls == part && option.state.testFlag(State_MouseOver);
        const double side = qMin(rect.height(), rect.width()) - 2;
        QRectF square(0, 0, side, side);
        square.moveCenter(rect.center());
        paintIcon(painter, which, square,
                  active     ? m_tokens.accent
                      : live ? m_tokens.inkMuted
                             : m_tokens.hairline);
    };
    arrow(SC_SpinBoxUp, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

QRect HearthStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                  SubControl part, const QWidget *widget) const
{
    const QRect whole = option->rect;
    const int arrow = option->fontMetrics.height();
    if (control == CC_ComboBox) {
        const QRect button(whole.right() - arrow - 9, whole.top(), arrow, whole.height());
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, whole, button);
        if (part == SC_ComboBoxEditField) {
            const QRect edit(whole.left() + 10, whole.top() + 2, button.left() - whole.left() - 14,
                             whole.height() - 4);
            return visualRect(option->direction, whole, edit);
        }
        if (part == SC_ComboBoxListBoxPopup)
            return whole;
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool bare = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
        const int room = bare ? 0 : arrow + 2;
        const int half = whole.height() / 2 - 2;
        const int left = whole.right() - room - 6;
        switch (part) {
        case SC_SpinBoxUp:
            return bare ? QRect()
                        : visualRect(option->direction, whole, {left, whole.top() + 2, room, half});
        case SC_SpinBoxDown:
            return bare
                ? QRect()
                : visualRect(option->direction, whole, {left, whole.top() + 2 + half, room, half});
        case SC_SpinBoxEditField:
            return visualRect(option->direction, whole,
                              {whole.left() + 8, whole.top() + 2,
                               (bare ? whole.right() - 6 : left) - whole.left() - 10,
                               whole.height() - 4});
        default: return whole;
        }
    }
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool flat = bar->orientation == Qt::Horizontal;
        const int length = flat ? whole.width() : whole.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int thumb = length;
        if (range > 0)
            thumb = qBound(
                qMin(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)),
                static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep)), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - thumb, bar->upsideDown);
        const auto along = [&](int from, int size) {
            const QRect rect = flat ? QRect(whole.left() + from, whole.top(), size, whole.height())
                                    : QRect(whole.left(), whole.top() + from, whole.width(), size);
            return visualRect(option->direction, whole, rect);
        };
        switch (part) {
        case SC_ScrollBarGroove: return whole;
        case SC_ScrollBarSlider: return along(start, thumb);
        case SC_ScrollBarSubPage: return along(0, start);
        case SC_ScrollBarAddPage: return along(start + thumb, length - start - thumb);
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect HearthStyle::subElementRect(SubElement element, const QStyleOption *option,
                                  const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const bool inBox = widget
            && (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
                || qobject_cast<const QComboBox *>(widget->parentWidget()));
        return inBox ? option->rect.adjusted(2, 0, -2, 0) : option->rect.adjusted(10, 2, -10, -2);
    }
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: return option->rect;
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: {
        const int side = pixelMetric(PM_IndicatorWidth, option, widget);
        const QRect box(option->rect.left() + 4, option->rect.center().y() - side / 2 + 1, side,
                        side);
        return visualRect(option->direction, option->rect, box);
    }
    case SE_CheckBoxContents:
    case SE_RadioButtonContents: {
        const int from = 4 + pixelMetric(PM_IndicatorWidth, option, widget) + space::snug;
        return visualRect(option->direction, option->rect, option->rect.adjusted(from, 0, 0, 0));
    }
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents: return option->rect;
    case SE_TabBarTabText: return option->rect.adjusted(8, 0, -8, -2);
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

void HearthStyle::drawSlider(const QStyleOptionSlider &option, QPainter *painter,
                             const QWidget *widget) const
{
    const bool flat = option.orientation == Qt::Horizontal;
    const bool enabled = option.state.testFlag(State_Enabled);
    const QRectF handle = subControlRect(CC_Slider, &option, SC_SliderHandle, widget);
    const QRectF whole = option.rect;
    QRectF groove = flat ? QRectF(whole.left() + 2, handle.center().y() - 2, whole.width() - 4, 4)
                         : QRectF(handle.center().x() - 2, whole.top() + 2, 4, whole.height() - 4);
    drawRounded(painter, groove, 2, m_tokens.line);
    const bool fromFarEnd = flat ? option.upsideDown : !option.upsideDown;
    if (flat)
        fromFarEnd ? groove.setLeft(handle.center().x()) : groove.setRight(handle.center().x());
    else
        fromFarEnd ? groove.setTop(handle.center().y()) : groove.setBottom(handle.center().y());
    drawRounded(painter, groove, 2, enabled ? m_tokens.accent : m_tokens.line);
    QRectF knob(0, 0, 16, 16);
    knob.moveCenter(handle.center());
    if (showsFocusRing(option))
        drawFocusRing(painter, knob.adjusted(-4, -4, 4, 4), 12, m_tokens);
    drawRounded(painter, knob, 8, m_tokens.surface, enabled ? m_tokens.accent : m_tokens.line, 2);
}

void HearthStyle::drawScrollBar(const QStyleOptionSlider &option, QPainter *painter,
                                const QWidget *widget) const
{
    if (option.maximum <= option.minimum)
        return;
    const bool active = option.state.testFlag(State_Enabled)
        && option.state.testAnyFlags(State_MouseOver | State_Sunken);
    QRectF thumb = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const double side = active ? 2.5 : 3.5;
    thumb = option.orientation == Qt::Horizontal ? thumb.adjusted(2, side, -2, -side)
                                                 : thumb.adjusted(side, 2, -side, -2);
    drawRounded(painter, thumb, 4, active ? m_tokens.inkMuted : m_tokens.line);
}

void HearthStyle::drawProgress(const QStyleOptionProgressBar &option, QPainter *painter) const
{
    const double thickness = qMin(8, option.rect.height());
    QRectF groove(option.rect.left(), 0, option.rect.width(), thickness);
    groove.moveCenter(QRectF(option.rect).center());
    drawRounded(painter, groove, thickness / 2, m_tokens.sunken);
    const int range = option.maximum - option.minimum;
    if (range <= 0) {
        // Unknown length: a still, half-filled bar; nothing blinks.
        groove.setWidth(groove.width() / 2);
        drawRounded(painter, groove, thickness / 2, m_tokens.accentSoft);
        return;
    }
    const double share = qBound(0.0, double(option.progress - option.minimum) / range, 1.0);
    if (share <= 0)
        return;
    QRectF filled = groove;
    filled.setWidth(qMax(thickness, groove.width() * share));
    if ((option.direction == Qt::RightToLeft) != option.invertedAppearance)
        filled.moveRight(groove.right());
    drawRounded(painter, filled, thickness / 2, m_tokens.sage.ink);
}

} // namespace hearth::ui
