// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timer_ring.h"

#include "ui/text/formats.h"
#include "ui/theme/icons.h"
#include "ui/theme/type.h"

#include <QtCore/QtMath>
#include <QtGui/QAccessible>
#include <QtGui/QPainter>

namespace hearth::ui {

TimerRing::TimerRing(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    speak(true);
}

void TimerRing::setTime(qint64 total, qint64 left)
{
    if (total == m_total && left == m_left)
        return;
    const bool jumped = total != m_total || left > m_left || (m_left > 0) != (left > 0);
    m_total = total;
    m_left = left;
    speak(jumped);
    update();
}

void TimerRing::setCaption(const QString &caption)
{
    if (caption == m_caption)
        return;
    m_caption = caption;
    speak(true);
    update();
}

void TimerRing::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    speak(true);
    update();
}

void TimerRing::setFilling(bool filling)
{
    m_filling = filling;
    setSizePolicy(filling ? QSizePolicy::Ignored : QSizePolicy::Fixed,
                  filling ? QSizePolicy::Ignored : QSizePolicy::Fixed);
    updateGeometry();
    update();
}

void TimerRing::setFiguresShown(bool shown)
{
    m_figures = shown;
    update();
}

void TimerRing::setMarksShown(bool shown)
{
    m_marks = shown;
    update();
}

QString TimerRing::timeText() const
{
    return clockText(m_total > 0 ? m_left : qAbs(m_left));
}

QFont TimerRing::timeFont() const
{
    QFont font = typeFont(TypeStyle::Timer);
    if (m_filling)
        font.setPixelSize(qMax(1, qMin(width(), height()) * 27 / 100));
    return font;
}

QFont TimerRing::captionFont() const
{
    QFont font = typeFont(TypeStyle::Small);
    if (m_filling)
        font.setPixelSize(qMax(1, qMin(width(), height()) * 7 / 100));
    return font;
}

QSize TimerRing::sizeHint() const
{
    // Room for the longest common time inside the ring, whatever the text scale.
    const int side = QFontMetrics(timeFont()).horizontalAdvance(QStringLiteral("00:00")) * 3 / 2;
    return {side, side};
}

QSize TimerRing::minimumSizeHint() const
{
    return sizeHint();
}

QRectF TimerRing::ringRect() const
{
    const double side = qMin(width(), height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect()).center());
    const double stroke = side / 15;
    return square.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
}

void TimerRing::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = ringRect();
    const double stroke = qMin(width(), height()) / 15.0;
    const bool over = m_total > 0 && m_left < 0;
    const bool soft = m_total > 0 && m_left * 5 <= m_total;
    QColor track = t.sunken;
    QColor live = t.accent;
    if (m_marks && over) {
        track = t.amber.soft;
        live = t.amber.ink;
    } else if (m_marks && soft) {
        track = mixed(t.accentSoft, t.accent, 0.12);
    }
    if (m_paused && !over)
        live = t.line;
    painter.setPen(QPen(track, stroke));
    painter.drawEllipse(ring);
    if (m_total > 0) {
        const qint64 shown = over ? qMin(-m_left, m_total) : qBound(qint64(0), m_left, m_total);
        const double share = double(shown) / double(m_total);
        if (share > 0) {
            painter.setPen(QPen(live, stroke, Qt::SolidLine, Qt::RoundCap));
            const int direction = layoutDirection() == Qt::RightToLeft ? 1 : -1;
            painter.drawArc(ring, 90 * 16, qRound(direction * share * 360 * 16));
        }
    }
    if (m_figures)
        paintFigures(painter, ring, stroke);
    else if (m_paused)
        paintIcon(&painter, Icon::Pause,
                  QRectF(ring.center() - QPointF(stroke, stroke) * 1.5, QSizeF(stroke, stroke) * 3),
                  t.inkMuted);
}

void TimerRing::paintFigures(QPainter &painter, const QRectF &ring, double stroke) const
{
    const Tokens &t = tokensOf(this);
    const bool over = m_marks && m_total > 0 && m_left < 0;
    QFont font = timeFont();
    const double room = ring.width() - stroke * 2.2;
    const QString time = timeText();
    const int wanted = QFontMetrics(font).horizontalAdvance(time);
    if (wanted > room) // hours: shrink to the ring
        font.setPixelSize(qMax(1, qFloor(QFontInfo(font).pixelSize() * room / wanted)));
    painter.setFont(font);
    painter.setPen(over ? t.amber.ink : t.ink);
    const QFontMetrics metrics(font);
    const double lift = m_caption.isEmpty() ? 0 : metrics.capHeight() * 0.28;
    QRectF line(ring.left(), ring.center().y() - metrics.height() / 2.0 - lift, ring.width(),
                metrics.height());
    // Figures must not dance while they run: each stands in a cell as wide as the widest.
    int cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = qMax(cell, metrics.horizontalAdvance(QChar(digit)));
    double whole = 0;
    const auto widthOf = [&](QChar c) { return c.isDigit() ? cell : metrics.horizontalAdvance(c); };
    for (const QChar c : time)
        whole += widthOf(c);
    double x = line.center().x() - whole / 2;
    for (const QChar c : time) {
        const double width = widthOf(c);
        painter.drawText(QRectF(x, line.top(), width, line.height()),
                         Qt::AlignCenter | Qt::TextDontClip, QString(c));
        x += width;
    }

    if (m_caption.isEmpty() && !m_paused)
        return;
    const QFont small = captionFont();
    painter.setFont(small);
    painter.setPen(t.inkMuted);
    const QFontMetrics words(small);
    const double top = line.center().y() + metrics.capHeight() * 0.78;
    // The chord of the ring at that height is what the caption may use.
    const double radius = ring.width() / 2 - stroke;
    const double below = top + words.height() - ring.center().y();
    const double half = below < radius ? std::sqrt(radius * radius - below * below) : 0;
    const QString caption = words.elidedText(m_caption, Qt::ElideRight, qRound(2 * half));
    painter.drawText(QRectF(ring.center().x() - half, top, 2 * half, words.height()),
                     Qt::AlignCenter | Qt::TextSingleLine, caption);
    if (m_paused) {
        const double side = m_filling ? metrics.capHeight() * 0.5 : words.height() * 0.9;
        paintIcon(
            &painter, Icon::Pause,
            {ring.center().x() - side / 2, line.top() - side * (m_filling ? 0.7 : 0.4), side, side},
            t.inkMuted);
    }
}

void TimerRing::speak(bool atOnce)
{
    if (!atOnce && qAbs(m_spokenLeft - m_left) < spokenEvery)
        return;
    m_spokenLeft = m_left;
    QString words;
    if (m_total <= 0)
        words = tr("Time: %1").arg(spokenClock(qAbs(m_left)));
    else if (m_left < 0)
        words = spokenClock(m_left);
    else
        words = tr("Time left: %1").arg(spokenClock(m_left));
    if (!m_caption.isEmpty())
        words = tr("%1, %2").arg(words, m_caption);
    if (m_paused)
        words = tr("%1, paused").arg(words);
    if (words == accessibleName())
        return;
    setAccessibleName(words);
}

} // namespace hearth::ui
