// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

namespace hearth::ui {

namespace {

constexpr int airSide = 13;
constexpr int airAbove = 5;

} // namespace

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // cut rather than holding a page wide
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void Chip::setText(const QString &text)
{
    QAbstractButton::setText(text);
    setShortcut({}); // an ampersand in a name is no mnemonic
    speak();
    updateGeometry();
}

void Chip::setStatic(bool fixed)
{
    m_static = fixed;
    setCheckable(!fixed && !m_turn);
    setFocusPolicy(fixed ? Qt::NoFocus : Qt::StrongFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, fixed);
    update();
}

void Chip::setTurn(std::optional<Turn> turn)
{
    m_turn = turn;
    setCheckable(!turn && !m_static);
    speak();
    updateGeometry();
    update();
}

void Chip::setStrong(bool strong)
{
    m_strong = strong;
    update();
}

void Chip::setSign(std::optional<Icon> sign)
{
    m_sign = sign;
    updateGeometry();
    update();
}

void Chip::speak()
{
    if (!m_turn)
        return;
    switch (*m_turn) {
    case Turn::Waiting: setAccessibleName(tr("%1, still to come").arg(text())); break;
    case Turn::Speaking: setAccessibleName(tr("%1, speaking now").arg(text())); break;
    case Turn::Spoken: setAccessibleName(tr("%1, has spoken").arg(text())); break;
    case Turn::Passed: setAccessibleName(tr("%1, passed").arg(text())); break;
    }
}

bool Chip::filled() const
{
    return m_turn == Turn::Speaking || (isChecked() && m_strong);
}

QFont Chip::wordFont(bool chosen) const
{
    // People in a turn order are read from further away than filters and facts.
    QFont words = m_turn ? font() : typeFont(TypeStyle::Small);
    words.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
    return words;
}

QSize Chip::sizeHint() const
{
    const QFont words = wordFont(!m_static); // room to be chosen, so that choosing moves nothing
    const QFontMetrics metrics(words);
    // Widths are rounded; a word that is a fraction wider than its room would be cut.
    // Drawn on a screen, hinting may make it wider than it is laid out.
    const int drawn = metrics.horizontalAdvance(text());
    int width = qMax(m_measured.naturalWidth(text(), words), drawn) + 1 + 2 * airSide;
    const int sign = qRound(metrics.height() * 0.8) + 6;
    if (m_sign)
        width += sign;
    if (m_turn == Turn::Spoken || m_turn == Turn::Passed)
        width += sign;
    return {width, qMax(metrics.height() + 2 * airAbove, 24)};
}

QSize Chip::minimumSizeHint() const
{
    // A long name is cut with an ellipsis rather than making the page wider.
    const QSize whole = sizeHint();
    return {qMin(whole.width(), 20 * fontMetrics().averageCharWidth()), whole.height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);

    QColor ground = t.sunken;
    QColor ink = t.ink;
    if (filled()) {
        ground = t.accent;
        ink = t.onAccent;
    } else if (isChecked()) {
        ground = t.accentSoft;
        ink = t.accent;
    } else if (m_turn == Turn::Spoken || m_turn == Turn::Passed || !isEnabled()) {
        ink = t.inkMuted;
    }
    if (!m_static && isEnabled() && underMouse())
        ground = mixed(ground, t.ink, 0.07);
    const bool lost = ground == t.surface || ground == t.canvas;
    drawRounded(&painter, rect(), height(), ground, lost ? t.line : QColor());
    if (showsFocusRing(option))
        drawFocusRing(&painter, rect(), height(), t);

    const QFont words = wordFont(filled() || isChecked());
    painter.setFont(words);
    painter.setPen(ink);
    const int side = qRound(QFontMetrics(words).height() * 0.8);
    QRect room = rect().adjusted(airSide, 0, -airSide, 0);
    const auto place = [this](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), rect(), r);
    };
    if (m_sign) {
        paintIcon(&painter, *m_sign, place({room.left(), (height() - side) / 2, side, side}), ink);
        room.setLeft(room.left() + side + 6);
    }
    if (m_turn == Turn::Spoken || m_turn == Turn::Passed) {
        const QRect mark(room.right() - side + 1, (height() - side) / 2, side, side);
        paintIcon(&painter, m_turn == Turn::Spoken ? Icon::Check : Icon::Dash, place(mark), ink);
        room.setRight(mark.left() - 6);
    }
    painter.drawText(place(room), Qt::AlignCenter | Qt::TextSingleLine | directionFlag(text()),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

void Chip::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? text().toHtmlEscaped() : QString());
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::LanguageChange)
        speak();
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace hearth::ui
