// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/labels.h"

#include <QtGui/QPainter>
#include <QtWidgets/QGraphicsDropShadowEffect>
#include <QtWidgets/QHBoxLayout>

namespace hearth::ui {

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout(this))
{
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

void Card::setFloating(bool floating)
{
    if (!floating) {
        setGraphicsEffect(nullptr);
        return;
    }
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(28);
    shadow->setOffset(0, 6);
    QColor dusk = tokensOf(this).dark ? tokensOf(this).sunken : tokensOf(this).ink;
    dusk.setAlphaF(tokensOf(this).dark ? 0.7F : 0.18F);
    shadow->setColor(dusk);
    setGraphicsEffect(shadow);
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
