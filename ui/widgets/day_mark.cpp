// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/day_mark.h"

#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QtGui/QPainter>

namespace hearth::ui {

namespace {

constexpr int barHeight = 8;

} // namespace

DayMark::DayMark(const QString &day, Place place, bool looksBack, QWidget *parent)
    : QLabel(day, parent)
    , m_place(place)
    , m_looksBack(looksBack)
{
    setTextFormat(Qt::PlainText);
    setTypeStyle(this, place == Place::Next ? TypeStyle::SmallStrong : TypeStyle::Small);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const QString spoken = place == Place::Done ? tr("held: %1")
        : place == Place::Next                  ? tr("next: %1")
                                                : tr("planned: %1");
    const QString name = spoken.arg(day);
    setAccessibleName(looksBack ? tr("%1, retrospective").arg(name) : name);
}

int DayMark::signWidth() const
{
    return m_looksBack ? fontMetrics().height() + space::hair : 0;
}

QSize DayMark::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text()) + signWidth();
    return {words + 2 * space::snug, fontMetrics().height() + 2 * space::tight};
}

void DayMark::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    QColor ink = t.ink;
    switch (m_place) {
    case Place::Done:
        drawRounded(&painter, rect(), space::controlRadius, t.sage.soft,
                    t.sage.soft == t.surface ? t.line : QColor());
        ink = t.sage.ink;
        break;
    case Place::Next:
        drawRounded(&painter, rect(), space::controlRadius, t.accent);
        ink = t.onAccent;
        break;
    case Place::Ahead: {
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(m_looksBack ? t.accent : t.line, 1, Qt::CustomDashLine);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::controlRadius,
                                space::controlRadius);
        ink = m_looksBack ? t.accent : t.ink;
        break;
    }
    }
    painter.setPen(ink);
    painter.setFont(font());
    QRect words = rect().adjusted(space::snug, 0, -space::snug, 0);
    if (m_looksBack) {
        const int side = fontMetrics().height();
        const QRect sign(words.right() + 1 - side, (height() - side) / 2, side, side);
        paintIcon(&painter, Icon::Undo, QStyle::visualRect(layoutDirection(), words, sign), ink);
        words = QStyle::visualRect(layoutDirection(), words, words.adjusted(0, 0, -signWidth(), 0));
    }
    painter.drawText(words, Qt::AlignCenter | directionFlag(text()), text());
}

ShareBar::ShareBar(double share, QWidget *parent)
    : QWidget(parent)
    , m_share(qBound(0.0, share, 1.0))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ShareBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 11, barHeight};
}

void ShareBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    drawRounded(&painter, rect(), barHeight / 2.0, t.sunken);
    const int filled = qRound(width() * m_share);
    if (filled <= 0)
        return;
    const QRect part = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, filled, height()));
    painter.setClipRect(part);
    drawRounded(&painter, rect(), barHeight / 2.0, t.sage.ink);
}

} // namespace hearth::ui
