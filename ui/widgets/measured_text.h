// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtGui/QFont>

namespace hearth::ui {

/// Measures one text, and remembers it until the text or its font is another: layouts ask for the
/// same few widths again and again, and each answer shapes the whole text. In pixels.
class MeasuredText
{
public:
    /// Of its longest line.
    int naturalWidth(const QString &text, const QFont &font);
    int widestWord(const QString &text, const QFont &font);
    /// Wrapped into `room`; at least one line.
    int height(const QString &text, const QFont &font, int room);
    /// The text, ready to be wrapped into `room`: words that are longer hold invisible places to
    /// break.
    QString wrappable(const QString &text, const QFont &font, int room);

private:
    void begin(const QString &text, const QFont &font);

    QString m_text;
    QFont m_font;
    int m_natural = -1;
    int m_widestWord = -1;
    QHash<int, int> m_heights; ///< by room
};

} // namespace hearth::ui
