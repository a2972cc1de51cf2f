// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>

namespace hearth::ui {

void HearthStyle::drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter) const
{
    const bool selected = option.state.testFlag(State_Selected);
    const bool hover =
        option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled);
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
    if (!selected && !hover)
        return;
    const QRectF rect = QRectF(option.rect).adjusted(0, 1, 0, -1);
    // In a table each cell is its own item: square, so that the row reads as one, with the bar
    // before its first.
    const bool cell = qobject_cast<const QTableView *>(option.widget) != nullptr;
    const bool alone = !cell
        && (option.viewItemPosition == QStyleOptionViewItem::OnlyOne
            || option.viewItemPosition == QStyleOptionViewItem::Invalid);
    const bool first = alone || (cell && option.index.column() == 0)
        || option.viewItemPosition == QStyleOptionViewItem::Beginning;
    drawRounded(painter, rect, alone ? 6 : 0, selected ? m_tokens.accentSoft : m_tokens.sunken);
    if (selected && first) {
        const QRect bar(option.rect.left(), option.rect.top() + 6, 3, option.rect.height() - 12);
        drawRounded(painter, visualRect(option.direction, option.rect, bar), 1.5, m_tokens.accent);
    }
}

void HearthStyle::drawItem(const QStyleOptionViewItem &option, QPainter *painter,
                           const QWidget *widget) const
{
    QStyleOptionViewItem item = option;
    item.palette.setColor(QPalette::HighlightedText, m_tokens.ink);
    if (!option.state.testFlag(State_KeyboardFocusChange))
        item.state &= ~State_HasFocus;
    QProxyStyle::drawControl(CE_ItemViewItem, &item, painter, widget);
}

void HearthStyle::drawHeader(const QStyleOptionHeader &option, QPainter *painter) const
{
    QRect rect = option.rect.adjusted(space::tight, 0, -space::tight, 0);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        const int side = option.fontMetrics.height() - 4;
        const QRect arrow(rect.right() - side, rect.center().y() - side / 2, side, side);
        paintIcon(painter,
                  option.sortIndicator == QStyleOptionHeader::SortUp ? Icon::ChevronUp
                                                                     : Icon::ChevronDown,
                  visualRect(option.direction, option.rect, arrow), m_tokens.inkMuted);
        rect.setRight(arrow.left() - 2);
    }
    painter->setPen(m_tokens.inkMuted);
    const auto flags = visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(visualRect(option.direction, option.rect, rect),
                      static_cast<int>(flags) | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, rect.width()));
}

void HearthStyle::drawTabShape(const QStyleOptionTab &option, QPainter *painter) const
{
    const QRectF rect = option.rect;
    const bool selected = option.state.testFlag(State_Selected);
    if (option.state.testFlag(State_MouseOver) && !selected)
        drawRounded(painter, rect.adjusted(2, 4, -2, -6), 6, m_tokens.sunken);
    if (selected)
        painter->fillRect(QRectF(rect.left(), rect.bottom() - 3, rect.width(), 3), m_tokens.accent);
    if (selected && showsFocusRing(option))
        drawFocusRing(painter, rect.adjusted(2, 2, -2, -6), 6, m_tokens);
}

void HearthStyle::drawTabLabel(const QStyleOptionTab &option, QPainter *painter,
                               const QWidget *widget) const
{
    const bool selected = option.state.testFlag(State_Selected);
    painter->save();
    QFont font = widget ? widget->font() : painter->font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(!option.state.testFlag(State_Enabled)
                        ? mixed(m_tokens.inkMuted, m_tokens.canvas, 0.35)
                        : selected ? m_tokens.ink
                                   : m_tokens.inkMuted);
    painter->drawText(option.rect.adjusted(0, 0, 0, -2), Qt::AlignCenter | Qt::TextHideMnemonic,
                      option.text);
    painter->restore();
}

void HearthStyle::drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter,
                               const QWidget *widget) const
{
    const QRect whole = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(whole.left() + space::tight, whole.center().y(),
                          whole.width() - 2 * space::tight, 1, m_tokens.hairline);
        return;
    }
    const bool enabled = option.state.testFlag(State_Enabled);
    if (option.state.testFlag(State_Selected) && enabled)
        drawRounded(painter, whole, 6, m_tokens.accentSoft);
    const int side = pixelMetric(PM_SmallIconSize, &option, widget);
    const auto placed = [&](const QRect &rect) {
        return visualRect(option.direction, whole, rect);
    };
    const QRect sign(whole.left() + 10, whole.center().y() - side / 2, side, side);
    const QColor ink = enabled ? m_tokens.ink : mixed(m_tokens.inkMuted, m_tokens.canvas, 0.35);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            paintIcon(painter,
                      option.checkType == QStyleOptionMenuItem::Exclusive ? Icon::Dot : Icon::Check,
                      placed(sign), enabled ? m_tokens.accent : ink);
    } else if (const auto ours = whichIcon(option.icon)) {
        paintIcon(painter, *ours, placed(sign), enabled ? m_tokens.inkMuted : ink);
    } else if (!option.icon.isNull()) {
        option.icon.paint(painter, placed(sign));
    }
    QRect text(sign.right() + space::snug, whole.top(), 0, whole.height());
    text.setRight(whole.right() - space::snug);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(whole.right() - side, whole.center().y() - side / 2 + 2, side - 4,
                          side - 4);
        paintIcon(painter, Icon::ChevronEnd, placed(arrow), m_tokens.inkMuted);
        text.setRight(arrow.left() - 2);
    }
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    painter->setFont(option.font);
    painter->setPen(ink);
    const int upright = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic;
    const auto start = visualAlignment(option.direction, Qt::AlignLeft);
    const auto end = visualAlignment(option.direction, Qt::AlignRight);
    painter->drawText(placed(text), upright | static_cast<int>(start), parts.first());
    if (parts.size() > 1) {
        painter->setPen(enabled ? m_tokens.inkMuted : ink);
        painter->drawText(placed(text), upright | static_cast<int>(end), parts.last());
    }
}

} // namespace hearth::ui
