// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/labels.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace hearth::ui {

namespace {

/// The rest below the contents may grow inside the card but must not make the card itself ask for
/// room.
class CardLayout : public QVBoxLayout
{
public:
    using QVBoxLayout::QVBoxLayout;
    Qt::Orientations expandingDirections() const override
    {
        const QLayoutItem *contents = count() > 0 ? itemAt(0) : nullptr;
        return contents ? contents->expandingDirections() : Qt::Orientations();
    }
};

} // namespace

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_outer(new CardLayout(this))
    , m_body(new QVBoxLayout)
    , m_rest(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding))
{
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addLayout(m_body);
    m_outer->addItem(m_rest);
    m_body->setContentsMargins(space::cardPadding, space::cardPadding - 2, space::cardPadding,
                               space::cardPadding);
    m_body->setSpacing(space::tight);
}

Card::Card(const QString &title, QWidget *parent)
    : Card(parent)
{
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    if (!m_titleRow) {
        m_titleRow = new QHBoxLayout;
        m_titleRow->setSpacing(space::gap);
        m_title = heading({});
        m_titleRow->addWidget(m_title, 1);
        m_body->insertLayout(0, m_titleRow);
    }
    m_title->setText(title);
}

void Card::addTitleWidget(QWidget *widget)
{
    if (!m_titleRow)
        setTitle({});
    m_titleRow->addWidget(widget, 0, Qt::AlignVCenter);
}

void Card::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    update();
}

void Card::setInset(bool inset)
{
    m_inset = inset;
    update();
}

void Card::setDashed(bool dashed)
{
    m_dashed = dashed;
    update();
}

void Card::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

bool Card::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Polish) {
        const bool full = m_body->expandingDirections().testFlag(Qt::Vertical);
        if (full != m_full) {
            m_full = full;
            m_rest->changeSize(0, 0, QSizePolicy::Minimum,
                               full ? QSizePolicy::Fixed : QSizePolicy::Expanding);
            m_outer->invalidate();
        }
    }
    return QWidget::event(event);
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    if (m_dashed) {
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(t.line, 1, Qt::CustomDashLine);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::controlRadius,
                                space::controlRadius);
        return;
    }
    const QColor ground = m_tone ? t.pair(*m_tone).soft : m_inset ? t.canvas : t.surface;
    const QColor edge = m_selected ? t.accent : m_tone ? QColor() : t.hairline;
    drawRounded(&painter, rect(), space::cardRadius, ground, edge, m_selected ? 2 : 1);
}

} // namespace hearth::ui
