// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/page_drawing.h"

#include "ui/theme/style.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <cmath>
#include <numbers>

namespace hearth::ui {

using practice::Drawing;

namespace {

QPointF onCircle(const QPointF &centre, double radius, double share)
{
    const double angle = 2 * std::numbers::pi * (share - 0.25);
    return centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
}

/// People in a ring: `count` dots in the tones of people, inside a soft circle.
void drawRing(QPainter &painter, const Tokens &t, const QPointF &centre, double radius, int count)
{
    painter.setPen(QPen(t.line, 1.5));
    painter.setBrush(t.surface);
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(Qt::NoPen);
    const double dot = std::max(2.5, radius * 0.16);
    for (int i = 0; i < count; ++i) {
        painter.setBrush(t.pair(personTone(i)).ink);
        const QPointF at = count == 1 ? centre : onCircle(centre, radius * 0.58, double(i) / count);
        painter.drawEllipse(at, dot, dot);
    }
}

/// Self, dyad, crew, congregation, each larger than the one before.
void drawCircles(QPainter &painter, const Tokens &t, const QRectF &area)
{
    const double unit = area.height() / 2;
    double x = area.left();
    int count = 1;
    for (const double size : {0.32, 0.45, 0.65, 1.0}) {
        const double radius = unit * size - 2;
        drawRing(painter, t, {x + radius + 2, area.center().y()}, radius, count);
        x += 2 * radius + area.width() * 0.04;
        count = count == 1 ? 2 : count == 2 ? 5 : 12;
    }
}

/// Six round a table, one of them with the lamp, and the way it goes round.
void drawWheel(QPainter &painter, const Tokens &t, const QRectF &area)
{
    const QPointF centre(area.left() + area.height() / 2, area.center().y());
    const double radius = area.height() / 2 - 4;
    drawRing(painter, t, centre, radius, 6);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.accent, 2.5, Qt::SolidLine, Qt::RoundCap));
    const double inner = radius * 0.3;
    painter.drawArc(QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner), 90 * 16,
                    -250 * 16);
    painter.drawEllipse(onCircle(centre, radius * 0.58, 0), radius * 0.26, radius * 0.26);
}

/// From one above another to two beside each other.
void drawBridge(QPainter &painter, const Tokens &t, const QRectF &area)
{
    const double r = area.height() * 0.16;
    const auto person = [&](double x, double y, qsizetype tone) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.pair(personTone(tone)).ink);
        painter.drawEllipse(QPointF(area.left() + area.width() * x, area.top() + area.height() * y),
                            r, r);
    };
    painter.setPen(QPen(t.line, 3, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    const QRectF arch(area.left() + area.width() * 0.2, area.top() + area.height() * 0.38,
                      area.width() * 0.5, area.height());
    painter.drawArc(arch, 20 * 16, 140 * 16);
    person(0.1, 0.22, 0);
    person(0.1, 0.78, 1);
    person(0.76, 0.5, 0);
    person(0.9, 0.5, 1);
}

/// A path of stages, each a larger circle, with the next one open.
void drawPath(QPainter &painter, const Tokens &t, const QRectF &area)
{
    painter.setPen(QPen(t.line, 2, Qt::DashLine));
    const double y = area.center().y();
    painter.drawLine(QPointF(area.left() + 8, y), QPointF(area.right() - 8, y));
    for (int i = 0; i < 5; ++i) {
        const double radius = area.height() * (0.14 + 0.07 * i);
        const QPointF at(area.left() + area.width() * (0.08 + 0.2 * i), y);
        painter.setPen(QPen(i == 2 ? t.accent : t.line, i == 2 ? 3 : 1.5));
        painter.setBrush(i < 2 ? t.pair(Tone::Sage).soft : t.surface);
        painter.drawEllipse(at, radius, radius);
    }
}

/// A seed with two leaves, and four who look at it.
void drawSeed(QPainter &painter, const Tokens &t, const QRectF &area)
{
    const QPointF centre(area.left() + area.height() / 2, area.center().y());
    const double radius = area.height() / 2 - 4;
    drawRing(painter, t, centre, radius, 4);
    painter.setPen(QPen(t.pair(Tone::Sage).ink, 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre + QPointF(0, radius * 0.25), centre - QPointF(0, radius * 0.1));
    painter.setBrush(t.pair(Tone::Sage).soft);
    for (const double side : {-1.0, 1.0}) {
        QPainterPath leaf;
        leaf.moveTo(centre - QPointF(0, radius * 0.05));
        leaf.quadTo(centre + QPointF(side * radius * 0.3, -radius * 0.05),
                    centre + QPointF(side * radius * 0.28, -radius * 0.3));
        leaf.quadTo(centre + QPointF(side * radius * 0.04, -radius * 0.28),
                    centre - QPointF(0, radius * 0.05));
        painter.drawPath(leaf);
    }
}

} // namespace

PageDrawing::PageDrawing(Drawing drawing, QWidget *parent)
    : QWidget(parent)
    , m_drawing(drawing)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PageDrawing::sizeHint() const
{
    const int line = fontMetrics().height();
    const bool round = m_drawing == Drawing::Wheel || m_drawing == Drawing::Seed;
    return {round ? line * 7 : line * 18, line * 7};
}

void PageDrawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const Tokens &t = tokensOf(this);
    const QRectF area = QRectF(rect()).adjusted(2, 2, -2, -2);
    switch (m_drawing) {
    case Drawing::None: return;
    case Drawing::Circles: return drawCircles(painter, t, area);
    case Drawing::Wheel: return drawWheel(painter, t, area);
    case Drawing::Bridge: return drawBridge(painter, t, area);
    case Drawing::Path: return drawPath(painter, t, area);
    case Drawing::Seed: return drawSeed(painter, t, area);
    }
}

} // namespace hearth::ui
