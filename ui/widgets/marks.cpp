// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/marks.h"

#include "ui/text/names.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QtGui/QPainter>

namespace hearth::ui {

Badge::Badge(const QString &text, Tone tone, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setTypeStyle(this, TypeStyle::Small);
    setInk(this, tone);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setContentsMargins(8, 3, 8, 3);
}

void Badge::setTone(Tone tone)
{
    m_tone = tone;
    setInk(this, tone);
    update();
}

QSize Badge::sizeHint() const
{
    const QMargins m = contentsMargins();
    return {fontMetrics().horizontalAdvance(text()) + m.left() + m.right() + 1,
            fontMetrics().height() + m.top() + m.bottom()};
}

QSize Badge::minimumSizeHint() const
{
    return sizeHint();
}

void Badge::paintEvent(QPaintEvent *event)
{
    const Tokens &t = tokensOf(this);
    {
        QPainter painter(this);
        const TonePair pair = t.pair(m_tone);
        // Where the soft ground equals the surface (high contrast), a line keeps the shape.
        drawRounded(&painter, rect(), 5, pair.soft, pair.soft == t.surface ? t.line : QColor());
    }
    QLabel::paintEvent(event);
}

Avatar::Avatar(const QString &name, Tone tone, Size size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    setPerson(name, tone);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setPerson(const QString &name, Tone tone)
{
    m_initials = initials(name, m_size == Size::Tiny || m_size == Size::Large ? 1 : 2);
    m_tone = tone;
    setAccessibleName(name);
    update();
}

QSize Avatar::sizeHint() const
{
    static constexpr double lines[] = {1.0, 1.3, 1.5, 2.3};
    const int side = qRound(fontMetrics().height() * lines[static_cast<int>(m_size)]);
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(&painter, rect(), m_initials, tokensOf(this).pair(m_tone), font());
}

void paintAvatar(QPainter *painter, const QRectF &rect, const QString &initials, TonePair pair,
                 const QFont &font)
{
    painter->save();
    drawRounded(painter, rect, rect.height() / 2, pair.soft);
    // Drawn smaller rather than set smaller: a page has avatars of several sizes, and each size of
    // a font takes about a millisecond to find.
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    const double pixels = qMax(8.0, rect.height() * (initials.size() > 1 ? 0.4 : 0.55));
    const double scale = pixels / QFontInfo(strong).pixelSize();
    painter->setFont(strong);
    painter->setPen(pair.ink);
    painter->translate(rect.center());
    painter->scale(scale, scale);
    QRectF words(0, 0, rect.width() / scale, rect.height() / scale);
    words.moveCenter({});
    painter->drawText(words, Qt::AlignCenter, initials);
    painter->restore();
}

IconMark::IconMark(Icon which, Tone tone, double lines, QWidget *parent)
    : QWidget(parent)
    , m_icon(which)
    , m_tone(tone)
    , m_lines(lines)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconMark::setIcon(Icon which, Tone tone)
{
    m_icon = which;
    m_tone = tone;
    update();
}

QSize IconMark::sizeHint() const
{
    const int side = qRound(fontMetrics().height() * 0.9 * m_lines);
    return {side, side};
}

void IconMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, m_icon, rect(), tokensOf(this).pair(m_tone).ink);
}

} // namespace hearth::ui
