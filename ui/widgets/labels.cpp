// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include "ui/theme/style.h"

#include <QtGui/QPainter>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QStyle>

namespace hearth::ui {

namespace {

/// Characters a line prefers; with 75 the eye loses the next line's beginning.
constexpr int comfortableLine = 60;

/// Lines begin at the page's reading side whatever their language; within the line the words' own
/// direction holds.
int textFlags(const QLabel &label)
{
    const int side =
        static_cast<int>(QStyle::visualAlignment(label.layoutDirection(), label.alignment()));
    return side | directionFlag(label.text());
}

} // namespace

WrapLabel::WrapLabel(const QString &text, TypeStyle style, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTypeStyle(this, style);
    setText(text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize WrapLabel::sizeHint() const
{
    const QMargins m = contentsMargins();
    const int longest = fontMetrics().averageCharWidth() * comfortableLine;
    const int width =
        qMin(m_measured.naturalWidth(text(), font()) + 2, longest) + m.left() + m.right();
    return {width, heightForWidth(width)};
}

QSize WrapLabel::minimumSizeHint() const
{
    const QMargins m = contentsMargins();
    // A word longer than that (a pasted address) breaks; a layout must not grow for it.
    const int bound = fontMetrics().averageCharWidth() * comfortableLine * 2 / 5;
    return {qMin(m_measured.widestWord(text(), font()) + 2, bound) + m.left() + m.right(),
            fontMetrics().height()};
}

int WrapLabel::heightForWidth(int width) const
{
    const QMargins m = contentsMargins();
    // A layout asks for more than it gives to a label that may be no wider.
    const int room = qMax(1, qMin(width, maximumWidth()) - m.left() - m.right() - 2 * margin());
    return m_measured.height(text(), font(), room) + m.top() + m.bottom() + 2 * margin();
}

void WrapLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int inset = margin();
    const QRect room = contentsRect().adjusted(inset, inset, -inset, -inset);
    style()->drawItemText(&painter, room, textFlags(*this) | Qt::TextWordWrap, palette(),
                          isEnabled(), m_measured.wrappable(text(), font(), room.width()),
                          foregroundRole());
}

ElidedLabel::ElidedLabel(const QString &text, TypeStyle style, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTypeStyle(this, style);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    QLabel::setText(text);
    updateToolTip();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 8), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    style()->drawItemText(&painter, rect(), textFlags(*this), palette(), isEnabled(), shown,
                          foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    const bool cut = fontMetrics().horizontalAdvance(text()) > width();
    setToolTip(cut ? text().toHtmlEscaped() : QString());
}

WrapLabel *heading(const QString &text, QWidget *parent)
{
    return new WrapLabel(text, TypeStyle::Heading, parent);
}

WrapLabel *smallText(const QString &text, QWidget *parent)
{
    auto *label = new WrapLabel(text, TypeStyle::Small, parent);
    setMuted(label);
    return label;
}

QFrame *rule(Qt::Orientation orientation, QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(orientation == Qt::Horizontal ? QFrame::HLine : QFrame::VLine);
    line->setFocusPolicy(Qt::NoFocus);
    return line;
}

} // namespace hearth::ui
