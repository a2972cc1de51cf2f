// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/measured_text.h"

#include <QtGui/QFontMetrics>
#include <QtWidgets/QWidget>

namespace hearth::ui {

namespace {

/// While a window is dragged larger there is no end of widths.
constexpr int mostRooms = 16;

int widest(const QString &text, const QFont &font, QChar separator)
{
    int width = 0;
    const QFontMetrics metrics(font);
    const auto parts = QStringView(text).split(separator, Qt::SkipEmptyParts);
    for (const QStringView part : parts)
        width = qMax(width, metrics.horizontalAdvance(part.toString()));
    return width;
}

} // namespace

void MeasuredText::begin(const QString &text, const QFont &font)
{
    if (text == m_text && font == m_font)
        return;
    *this = {};
    m_text = text;
    m_font = font;
}

int MeasuredText::naturalWidth(const QString &text, const QFont &font)
{
    begin(text, font);
    if (m_natural < 0)
        m_natural = widest(text, font, QLatin1Char('\n'));
    return m_natural;
}

int MeasuredText::widestWord(const QString &text, const QFont &font)
{
    begin(text, font);
    if (m_widestWord < 0)
        m_widestWord = widest(text, font, QLatin1Char(' '));
    return m_widestWord;
}

int MeasuredText::height(const QString &text, const QFont &font, int room)
{
    begin(text, font);
    if (const auto known = m_heights.constFind(room); known != m_heights.cend())
        return *known;
    if (m_heights.size() >= mostRooms)
        m_heights.clear();
    const QFontMetrics metrics(font);
    const QRect box =
        metrics.boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), Qt::TextWordWrap, text);
    return *m_heights.insert(room, qMax(box.height(), metrics.height()));
}

} // namespace hearth::ui
