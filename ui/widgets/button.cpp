// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/theme/space.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QStylePainter>

namespace hearth::ui {

namespace {

QFont capFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * 0.8);
    else
        font.setPixelSize(qRound(base.pixelSize() * 0.8));
    font.setWeight(QFont::Normal); // said outright, or the button's own weight would win
    return font;
}

} // namespace

int keyCapWidth(const QString &keys, const QFont &base)
{
    return QFontMetrics(capFont(base)).horizontalAdvance(keys) + 10;
}

void paintKeyCap(QPainter *painter, const QRect &rect, const QString &keys, const QFont &base,
                 const QColor &ink, const QColor &ground, const QColor &edge)
{
    painter->save();
    const QFont font = capFont(base);
    QRect cap(0, 0, keyCapWidth(keys, base), QFontMetrics(font).height() + 2);
    cap.moveCenter(rect.center());
    drawRounded(painter, cap, 4, ground, edge);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(cap, Qt::AlignCenter, keys);
    painter->restore();
}

Button::Button(const QString &text, ButtonKind kind, QWidget *parent)
    : QPushButton(text, parent)
{
    setButtonKind(this, kind);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setKeyHint(const QKeySequence &keys)
{
    m_keys = keys;
    setAccessibleDescription(keys.toString(QKeySequence::NativeText));
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    QSize size = QPushButton::sizeHint();
    if (!m_keys.isEmpty())
        size.rwidth() +=
            keyCapWidth(m_keys.toString(QKeySequence::NativeText), font()) + space::tight;
    return size;
}

QSize Button::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    if (!m_elides)
        return whole;
    return {qMin(whole.width(), 20 * fontMetrics().averageCharWidth()), whole.height()};
}

namespace {
/// The words of a button as people read them: one ampersand where a button needs two, and nothing
/// in them is markup.
QString wholeText(const QPushButton &button)
{
    const QString words = button.text().replace(QLatin1String("&&"), QLatin1String("&"));
    return QStringLiteral("<span>%1</span>").arg(words.toHtmlEscaped());
}
} // namespace

void Button::setElides()
{
    m_elides = true;
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Button::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    if (m_elides)
        setToolTip(width() < sizeHint().width() ? wholeText(*this) : QString());
}

void Button::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier))
        return click();
    QPushButton::keyPressEvent(event);
}

void Button::paintEvent(QPaintEvent *event)
{
    const bool isCut = m_elides && width() < sizeHint().width();
    if (m_keys.isEmpty() && !isCut) {
        QPushButton::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int cut = sizeHint().width() - width();
    if (isCut)
        option.text = option.fontMetrics.elidedText(
            option.text, Qt::ElideRight, option.fontMetrics.horizontalAdvance(option.text) - cut,
            Qt::TextShowMnemonic);
    if (m_keys.isEmpty()) {
        painter.drawControl(QStyle::CE_PushButton, option);
        return;
    }
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const QString keys = m_keys.toString(QKeySequence::NativeText);
    const int padding = isCompact(this) ? 10 : space::gap;
    const int width = keyCapWidth(keys, font());
    const QRect cap(rect().right() - padding - width + 1, 0, width, height());
    QStyleOptionButton label = option;
    label.rect = QStyle::visualRect(layoutDirection(), rect(),
                                    rect().adjusted(0, 0, -width - space::tight, 0));
    painter.drawControl(QStyle::CE_PushButtonLabel, label);

    const Tokens &t = tokensOf(this);
    const ButtonKind kind = buttonKind(this);
    const bool filled = kind == ButtonKind::Primary || kind == ButtonKind::Danger;
    const QColor ink = !isEnabled() ? t.line : filled ? t.onAccent : t.inkMuted;
    paintKeyCap(&painter, QStyle::visualRect(layoutDirection(), rect(), cap), keys, font(), ink,
                filled ? QColor() : t.canvas, filled && isEnabled() ? t.onAccent : t.hairline);
}

QToolButton *iconButton(Icon which, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(which));
    button->setText(name);
    button->setShortcut({}); // an ampersand in a name is no mnemonic
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace hearth::ui
