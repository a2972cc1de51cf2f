// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/measured_text.h"

#include <QtCore/QTextBoundaryFinder>
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

/// The text with a zero-width space wherever a word has to go on in the next line.
QString broken(const QString &text, const QFontMetrics &metrics, int width)
{
    constexpr QChar breaksHere(0x200b);
    QString made;
    QTextBoundaryFinder words(QTextBoundaryFinder::Line, text);
    qsizetype from = 0;
    for (qsizetype to = words.toNextBoundary(); to >= 0; to = words.toNextBoundary()) {
        const QString word = text.mid(from, to - from);
        from = to;
        if (metrics.horizontalAdvance(word.trimmed()) <= width) {
            made += word;
            continue;
        }
        QString piece;
        QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
        qsizetype at = 0;
        for (qsizetype next = letters.toNextBoundary(); next >= 0;
             next = letters.toNextBoundary()) {
            const QString letter = word.mid(at, next - at);
            at = next;
            if (!piece.isEmpty() && metrics.horizontalAdvance(piece + letter) > width) {
                made += piece + breaksHere;
                piece.clear();
            }
            piece += letter;
        }
        made += piece;
    }
    return made;
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
    const QRect box = metrics.boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), Qt::TextWordWrap,
                                           wrappable(text, font, room));
    return *m_heights.insert(room, qMax(box.height(), metrics.height()));
}

QString MeasuredText::wrappable(const QString &text, const QFont &font, int room)
{
    return widestWord(text, font) <= room ? text : broken(text, QFontMetrics(font), room);
}

} // namespace hearth::ui
