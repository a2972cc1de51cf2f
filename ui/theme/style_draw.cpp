// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyleOption>

// Which part is drawn by which function; the shapes themselves are in the style_*.cpp beside this
// file.
namespace hearth::ui {

void HearthStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    const QRectF rect = option->rect;
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawButtonBevel(*button, painter, widget);
        return;
    case PE_PanelButtonTool:
    case PE_PanelButtonBevel: {
        const bool down = option->state.testAnyFlags(State_Sunken | State_On);
        if (down || option->state.testFlag(State_MouseOver))
            drawRounded(painter, rect, space::controlRadius,
                        down ? m_tokens.accentSoft : m_tokens.sunken);
        return;
    }
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange)
            || qobject_cast<const QAbstractItemView *>(widget))
            drawFocusRing(painter, rect, 6, m_tokens);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(*option, painter); return;
    case PE_IndicatorRadioButton: drawRadio(*option, painter); return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->lineWidth > 0)
                drawField(*option, painter, widget);
        }
        return;
    case PE_FrameLineEdit: return; // drawn with its panel
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            drawField(*option, painter, widget);
        else
            drawRounded(painter, rect, space::controlRadius, {}, m_tokens.hairline);
        return;
    case PE_FrameGroupBox:
        drawRounded(painter, rect, space::cardRadius, m_tokens.surface, m_tokens.hairline);
        return;
    case PE_FrameTabWidget:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_PanelToolBar:
    case PE_FrameWindow: return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1),
                          m_tokens.hairline);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        if (element == PE_PanelMenu)
            drawRounded(painter, rect, space::controlRadius, m_tokens.surface, m_tokens.line);
        return;
    case PE_PanelTipLabel: drawRounded(painter, rect, 6, m_tokens.ink); return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemPanel(*item, painter);
        return;
    case PE_PanelItemViewRow: return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children)) {
            const bool open = option->state.testFlag(State_Open);
            paintIcon(painter, open ? Icon::ChevronDown : Icon::ChevronEnd,
                      rect.adjusted(2, 2, -2, -2), m_tokens.inkMuted);
        }
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Icon arrow = element == PE_IndicatorArrowUp ? Icon::ChevronUp
            : element == PE_IndicatorArrowDown            ? Icon::ChevronDown
            : element == PE_IndicatorArrowLeft            ? Icon::ChevronStart
                                                          : Icon::ChevronEnd;
        paintIcon(painter, arrow, rect, m_tokens.inkMuted);
        return;
    }
    case PE_IndicatorItemViewItemDrop:
        painter->fillRect(rect.height() < 2 ? rect.adjusted(0, -1, 0, 1) : rect,
                          rect.height() < 2 ? m_tokens.accent : m_tokens.accentSoft);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HearthStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButtonBevel(*button, painter, widget);
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButtonLabel(*button, painter, widget);
        break;
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButtonBevel(*button, painter, widget);
            drawButtonLabel(*button, painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox plain = *combo;
            plain.state &= ~State_Sunken;
            const int room =
                subControlRect(CC_ComboBox, &plain, SC_ComboBoxEditField, widget).width() - 2;
            plain.currentText =
                plain.fontMetrics.elidedText(plain.currentText, Qt::ElideRight, room);
            return QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        break;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            const QRect r = frame->rect;
            if (frame->frameShape == QFrame::HLine) {
                painter->fillRect(r.left(), r.center().y(), r.width(), 1, m_tokens.hairline);
                return;
            }
            if (frame->frameShape == QFrame::VLine) {
                painter->fillRect(r.center().x(), r.top(), 1, r.height(), m_tokens.hairline);
                return;
            }
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return drawItem(*item, painter, widget);
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_tokens.surface);
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          m_tokens.hairline);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeader(*header, painter);
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTabShape(*tab, painter);
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTabLabel(*tab, painter, widget);
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuItem(*item, painter, widget);
        break;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, m_tokens.sunken); return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(item->rect, m_tokens.sunken);
            if (item->state.testFlag(State_Selected))
                drawRounded(painter, item->rect, 6, m_tokens.surface);
            drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic, item->palette,
                         item->state.testFlag(State_Enabled), item->text, QPalette::ButtonText);
            return;
        }
        break;
    case CE_Splitter: {
        const QRectF r = option->rect;
        const bool upright = option->state.testFlag(State_Horizontal);
        const QSizeF grip = upright ? QSizeF(2, 32) : QSizeF(32, 2);
        QRectF mark(QPointF(), grip);
        mark.moveCenter(r.center());
        drawRounded(painter, mark, 1,
                    option->state.testFlag(State_MouseOver) ? m_tokens.accent : m_tokens.line);
        return;
    }
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return drawProgress(*bar, painter);
        break;
    case CE_RubberBand: drawRounded(painter, option->rect, 4, {}, m_tokens.accent, 2); return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HearthStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return drawCombo(*combo, painter, widget);
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return drawSpin(*spin, painter, widget);
        break;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawSlider(*slider, painter, widget);
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(*bar, painter, widget);
        break;
    case CC_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return drawToolButton(*tool, painter, widget);
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace hearth::ui
