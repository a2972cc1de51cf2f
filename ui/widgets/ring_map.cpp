// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ring_map.h"

#include "ui/text/names.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/announcer.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hearth::ui {

namespace {

constexpr double middle = 0.12; ///< radius of the middle, of the side
constexpr double plateAir = 8;
constexpr int mostAside = 24; ///< steps that a name is moved round to cover no other
constexpr qsizetype mostMoved = 100; ///< more names than that cover one another anyhow
constexpr Tone tones[] = {Tone::Accent, Tone::Sky, Tone::Sage, Tone::Amber};

Tone toneOf(int ring)
{
    return tones[ring % static_cast<int>(std::size(tones))];
}

/// "Mei", of "Mei, round the corner".
QString shortName(const QString &entry)
{
    static const QRegularExpression end(QStringLiteral("[,:;(]|\\s[-\\x{2013}\\x{2014}]"));
    const QString name = entry.left(entry.indexOf(end)).trimmed();
    return shownName(name.isEmpty() ? entry : name);
}

} // namespace

RingMap::RingMap(QWidget *parent)
    : QWidget(parent)
    , m_announcer(new Announcer(this))
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Picture of the rings"));
    speak();
}

void RingMap::setCentre(const QString &text)
{
    m_centre = text;
    update();
}

void RingMap::setRings(const QList<Ring> &rings)
{
    if (rings == m_rings)
        return;
    m_rings = rings;
    if (m_current
        && (m_current->ring >= rings.size()
            || m_current->index >= rings[m_current->ring].names.size()))
        m_current.reset();
    m_dragged.reset();
    speak();
    update();
}

void RingMap::speak()
{
    QStringList lines;
    for (const Ring &ring : std::as_const(m_rings)) {
        QStringList names;
        for (const QString &name : ring.names)
            names.append(isolated(shortName(name)));
        lines.append(
            tr("%1: %2", "ring: names")
                .arg(ring.title,
                     names.isEmpty() ? tr("nobody") : QLocale().createSeparatedList(names)));
    }
    setAccessibleDescription(lines.join(QStringLiteral(". ")));
}

QSize RingMap::sizeHint() const
{
    const int side = fontMetrics().height() * 20;
    return {side, side};
}

QSize RingMap::minimumSizeHint() const
{
    const int side = fontMetrics().height() * 12;
    return {side, side};
}

int RingMap::heightForWidth(int width) const
{
    return qBound(minimumSizeHint().height(), width, sizeHint().height());
}

QRectF RingMap::square(const QRectF &room) const
{
    const double side = qMin(room.width(), room.height()) - 4;
    QRectF square(0, 0, side, side);
    square.moveCenter(room.center());
    return square;
}

double RingMap::bandWidth(double side) const
{
    return side * (0.5 - middle) / static_cast<double>(qMax(qsizetype{1}, m_rings.size()));
}

QList<RingMap::Plate> RingMap::plates(const QRectF &room) const
{
    const QRectF whole = square(room);
    const double band = bandWidth(whole.width());
    const QFontMetricsF metrics(typeFont(TypeStyle::Small));
    const double turn = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    QList<Plate> plates;
    for (int ring = 0; ring < m_rings.size(); ++ring) {
        const double radius = whole.width() * middle + (ring + 0.5) * band;
        const auto count = static_cast<int>(m_rings[ring].names.size());
        for (int i = 0; i < count; ++i) {
            // The top is left to the ring's title; neighbours in other rings stand between.
            const double angle = -std::numbers::pi / 2
                + turn * 2 * std::numbers::pi * (i + (ring % 2 == 0 ? 1.0 : 0.75)) / (count + 1);
            const double most =
                qMin(whole.width() * 0.3,
                     qMax(metrics.height() * 2, 2 * std::numbers::pi * radius / (count + 1)));
            const QString name = shortName(m_rings[ring].names[i]);
            const QString text = metrics.horizontalAdvance(name) + 2 * plateAir <= most
                ? name
                : metrics.elidedText(name, Qt::ElideRight, most - 2 * plateAir);
            QRectF rect(0, 0, metrics.horizontalAdvance(text) + 2 * plateAir, metrics.height() + 6);
            // One that would cover another stands a little further round.
            const auto covers = [&] {
                return std::any_of(plates.cbegin(), plates.cend(),
                                   [&](const Plate &other) { return other.rect.intersects(rect); });
            };
            const int tries = plates.size() < mostMoved ? mostAside : 1;
            for (int aside = 0; aside == 0 || (aside < tries && covers()); ++aside) {
                const double to = angle + turn * aside * 0.12;
                rect.moveCenter(whole.center() + QPointF(std::cos(to), std::sin(to)) * radius);
                rect.moveLeft(qBound(whole.left(), rect.left(), whole.right() - rect.width()));
            }
            plates.append({{ring, i}, text, rect});
        }
    }
    return plates;
}

void RingMap::paintOn(QPainter *painter, const QRectF &room, const Tokens &t) const
{
    const QRectF whole = square(room);
    const double side = whole.width();
    const double band = bandWidth(side);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QFont small = typeFont(TypeStyle::Small);
    const QFontMetricsF metrics(small);
    painter->setFont(small);
    for (auto ring = static_cast<int>(m_rings.size()) - 1; ring >= 0; --ring) {
        const double radius = side * middle + (ring + 1) * band;
        painter->setPen(QPen(t.line, 1));
        painter->setBrush(ring % 2 == 0 ? t.surface : t.canvas);
        painter->drawEllipse(whole.center(), radius, radius);
        painter->setPen(t.inkMuted);
        const QString title =
            metrics.elidedText(m_rings[ring].title, Qt::ElideRight, std::sqrt(radius * band) * 1.6);
        painter->drawText(
            QRectF(whole.left(), whole.center().y() - radius + 3, side, metrics.height()),
            Qt::AlignHCenter | directionFlag(title), title);
    }
    painter->setPen(QPen(t.plum.ink, 1.5));
    painter->setBrush(t.plum.soft);
    painter->drawEllipse(whole.center(), side * middle - 3, side * middle - 3);
    painter->setPen(t.plum.ink);
    painter->setFont(typeFont(TypeStyle::SmallStrong));
    const QRectF centre(whole.center().x() - side * middle, whole.center().y() - metrics.height(),
                        2 * side * middle, 2 * metrics.height());
    painter->drawText(
        centre, Qt::AlignCenter | directionFlag(m_centre),
        QFontMetricsF(painter->font()).elidedText(m_centre, Qt::ElideRight, centre.width() - 10));
    painter->setFont(small);
    for (const Plate &plate : plates(room)) {
        const TonePair pair = t.pair(toneOf(plate.spot.ring));
        drawRounded(painter, plate.rect, plate.rect.height() / 2, pair.soft, pair.ink, 1);
        painter->setPen(pair.ink);
        painter->drawText(plate.rect, Qt::AlignCenter | directionFlag(plate.text), plate.text);
    }
    painter->restore();
}

void RingMap::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    paintOn(&painter, rect(), t);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Plate &plate : plates(rect())) {
        if (plate.spot != m_current)
            continue;
        const TonePair pair = t.pair(toneOf(plate.spot.ring));
        QRectF at = plate.rect;
        if (m_dragged) {
            at.moveCenter(*m_dragged);
            drawRounded(&painter, at, at.height() / 2, pair.soft, pair.ink, 2);
            painter.setPen(pair.ink);
            painter.setFont(typeFont(TypeStyle::Small));
            painter.drawText(at, Qt::AlignCenter | directionFlag(plate.text), plate.text);
        } else if (hasFocus()) {
            drawFocusRing(&painter, at.adjusted(-3, -3, 3, 3), at.height() / 2 + 3, t);
        }
    }
    if (hasFocus() && !m_current)
        drawFocusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), 8, t);
}

void RingMap::choose(const std::optional<Spot> &spot)
{
    m_current = spot;
    update();
    if (!spot)
        return;
    const Ring &ring = m_rings[spot->ring];
    m_announcer->say(
        tr("%1, in %2", "a name, in a ring").arg(shownName(ring.names[spot->index]), ring.title));
}

void RingMap::step(int by)
{
    QList<Spot> all;
    for (int ring = 0; ring < m_rings.size(); ++ring) {
        for (int i = 0; i < m_rings[ring].names.size(); ++i)
            all.append({ring, i});
    }
    if (all.isEmpty())
        return;
    const auto count = static_cast<int>(all.size());
    const auto at = m_current ? static_cast<int>(all.indexOf(*m_current)) : by > 0 ? -1 : 0;
    choose(all[(at + by + count) % count]);
}

void RingMap::moveTo(int ring)
{
    if (!m_current || ring < 0 || ring >= m_rings.size() || ring == m_current->ring)
        return;
    const QString name = m_rings[m_current->ring].names.takeAt(m_current->index);
    m_rings[ring].names.append(name);
    choose(Spot{ring, static_cast<int>(m_rings[ring].names.size()) - 1});
    speak();
    Q_EMIT changed(m_rings);
}

void RingMap::takeOut()
{
    if (!m_current)
        return;
    m_rings[m_current->ring].names.removeAt(m_current->index);
    m_current.reset();
    speak();
    update();
    Q_EMIT changed(m_rings);
}

void RingMap::keyPressEvent(QKeyEvent *event)
{
    const int onward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right: return step(onward);
    case Qt::Key_Left: return step(-onward);
    case Qt::Key_Up:
        if (m_current)
            return moveTo(m_current->ring + 1);
        break;
    case Qt::Key_Down:
        if (m_current)
            return moveTo(m_current->ring - 1);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return takeOut();
    default: break;
    }
    QWidget::keyPressEvent(event);
}

int RingMap::ringAt(const QPointF &point) const
{
    const QRectF whole = square(rect());
    const QPointF from = point - whole.center();
    const double distance = std::hypot(from.x(), from.y()) - whole.width() * middle;
    const auto last = static_cast<int>(m_rings.size()) - 1;
    return qBound(0, static_cast<int>(std::floor(distance / bandWidth(whole.width()))), last);
}

void RingMap::mousePressEvent(QMouseEvent *event)
{
    std::optional<Spot> hit;
    for (const Plate &plate : plates(rect())) {
        if (plate.rect.contains(event->position()))
            hit = plate.spot;
    }
    m_pressedAt = event->position();
    choose(hit);
}

void RingMap::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_current || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const auto way = (event->position() - m_pressedAt).manhattanLength();
    if (!m_dragged && way < QApplication::startDragDistance())
        return;
    m_dragged = event->position();
    update();
}

void RingMap::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragged)
        return;
    m_dragged.reset();
    moveTo(ringAt(event->position()));
    update();
}

void RingMap::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_current && event->reason() != Qt::MouseFocusReason)
        step(1);
    update();
}

} // namespace hearth::ui
