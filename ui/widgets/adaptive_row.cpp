// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/adaptive_row.h"

#include <QtCore/QEvent>
#include <QtGui/QResizeEvent>

namespace hearth::ui {

AdaptiveRow::AdaptiveRow(int spacing, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AdaptiveRow::addWidget(QWidget *widget, int stretch, Qt::Alignment alignment)
{
    m_layout->addWidget(widget, stretch, alignment);
}

void AdaptiveRow::addStretch()
{
    m_layout->addStretch();
}

void AdaptiveRow::wantBesides(const QWidget *widget, double share)
{
    m_wanted.insert(widget, share);
}

bool AdaptiveRow::isColumn() const
{
    return m_layout->direction() == QBoxLayout::TopToBottom;
}

int AdaptiveRow::rowWidth() const
{
    int width = 0;
    int shown = 0;
    for (int i = 0; i < m_layout->count(); ++i) {
        const QLayoutItem *item = m_layout->itemAt(i);
        if (item->isEmpty())
            continue;
        const double share = m_wanted.value(item->widget(), 0);
        width += qMax(item->minimumSize().width(), qRound(share * item->sizeHint().width()));
        ++shown;
    }
    return width + qMax(0, shown - 1) * m_layout->spacing();
}

QSize AdaptiveRow::minimumSizeHint() const
{
    QSize size;
    for (int i = 0; i < m_layout->count(); ++i)
        size = size.expandedTo(m_layout->itemAt(i)->minimumSize());
    return {size.width(), 0};
}

QSize AdaptiveRow::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (int i = 0; i < m_layout->count(); ++i) {
        const QSize hint = m_layout->itemAt(i)->sizeHint();
        width += hint.width() + (i > 0 ? m_layout->spacing() : 0);
        height = qMax(height, hint.height());
    }
    return {width, height};
}

int AdaptiveRow::heightForWidth(int width) const
{
    const bool column = rowWidth() > width;
    if (column == isColumn())
        return m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width)
                                             : m_layout->totalSizeHint().height();
    int height = 0;
    for (int i = 0; i < m_layout->count(); ++i) {
        QLayoutItem *item = m_layout->itemAt(i);
        if (item->isEmpty())
            continue;
        const int own =
            item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        height = column ? height + own + (height > 0 ? m_layout->spacing() : 0)
                        : qMax(height, item->sizeHint().height());
    }
    return height;
}

void AdaptiveRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    turn();
}

bool AdaptiveRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        turn();
    return QWidget::event(event);
}

void AdaptiveRow::turn()
{
    const auto direction = rowWidth() > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_layout->direction() != direction) {
        m_layout->setDirection(direction);
        updateGeometry();
    }
}

} // namespace hearth::ui
