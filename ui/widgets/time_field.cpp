// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/time_field.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>

namespace hearth::ui {

TimeField::TimeField(QWidget *parent)
    : QTimeEdit(parent)
{
    // The C locale, and systems that are set to it, have seconds in their short format.
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    setDisplayFormat(format.remove(QStringLiteral(":ss")));
}

std::optional<QTime> TimeField::read(const QString &typed)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{1,2})(?:[:.h](\\d{0,2}))?$|^(\\d{1,2})(\\d{2})$"));
    const auto match = shape.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const bool together = !match.captured(3).isEmpty();
    const int hour = match.captured(together ? 3 : 1).toInt();
    const int minute = match.captured(together ? 4 : 2).toInt();
    if (const QTime time(hour, minute); time.isValid())
        return time;
    // On the way to "1930" and "905": the last digit so far is that of the tens of minutes.
    const bool digitsAlone = match.captured(2).isEmpty() && typed.back().isDigit();
    const int tens = typed.back().digitValue();
    const QTime begun(typed.chopped(1).toInt(), 10 * tens);
    return digitsAlone && tens < 6 && begun.isValid() ? std::optional(begun) : std::nullopt;
}

void TimeField::keyPressEvent(QKeyEvent *event)
{
    // A colon is typed with Shift on most keyboards: that key alone says nothing.
    const int key = event->key();
    if (key == Qt::Key_Shift || key == Qt::Key_AltGr || key == Qt::Key_CapsLock)
        return event->ignore();
    static const QString signs = QStringLiteral("0123456789:.h");
    const QString text = event->text();
    const bool isPart = text.size() == 1 && signs.contains(text)
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const bool isWhole = lineEdit()->selectedText() == lineEdit()->text();
    const bool begins = isWhole || (currentSection() == HourSection && m_typed.isEmpty());
    if (!isPart || (m_typed.isEmpty() && !begins)) {
        m_typed.clear();
        QTimeEdit::keyPressEvent(event);
        return;
    }
    if (const auto longer = read(m_typed + text)) {
        m_typed += text;
        setTime(*longer);
    } else if (const auto fresh = read(text)) {
        m_typed = text;
        setTime(*fresh);
    }
    lineEdit()->selectAll();
    event->accept();
}

void TimeField::focusInEvent(QFocusEvent *event)
{
    m_typed.clear();
    QTimeEdit::focusInEvent(event);
}

void TimeField::mousePressEvent(QMouseEvent *event)
{
    m_typed.clear();
    QTimeEdit::mousePressEvent(event);
}

} // namespace hearth::ui
