// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdown_highlighter.h"

#include "ui/text/names.h"
#include "ui/theme/tokens.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QPlainTextEdit>

namespace hearth::ui {

MarkdownHighlighter::MarkdownHighlighter(QPlainTextEdit *editor)
    : QSyntaxHighlighter(editor->document())
    , m_editor(editor)
{
    editor->installEventFilter(this);
}

void MarkdownHighlighter::setNames(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    rehighlight();
}

void MarkdownHighlighter::markNames(const QString &text)
{
    const TonePair tone = tokensOf(m_editor).pair(Tone::Sky);
    QTextCharFormat format;
    format.setForeground(tone.ink);
    format.setBackground(tone.soft);
    for (qsizetype at = text.indexOf(QLatin1Char('@')); at >= 0;
         at = text.indexOf(QLatin1Char('@'), at + 1)) {
        qsizetype length = 0;
        if (nameAt(text, at + 1, m_names, &length) < 0)
            continue;
        for (qsizetype i = at; i <= at + length; ++i) {
            QTextCharFormat merged = this->format(static_cast<int>(i));
            merged.merge(format);
            setFormat(static_cast<int>(i), 1, merged);
        }
    }
}

bool MarkdownHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void MarkdownHighlighter::markSpan(const QString &text, const QRegularExpression &pattern,
                                   const QTextCharFormat &format)
{
    const QColor muted = tokensOf(m_editor).inkMuted;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        // Group 1 is the meaning; what stands around it are the signs.
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            QTextCharFormat merged = this->format(static_cast<int>(i));
            if (i >= match.capturedStart(1) && i < match.capturedEnd(1))
                merged.merge(format);
            else
                merged.setForeground(muted);
            setFormat(static_cast<int>(i), 1, merged);
        }
    }
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    if (text.isEmpty() || text.size() > 4000) // a pasted wall is text, not Markdown
        return;
    const Tokens &t = tokensOf(m_editor);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QTextCharFormat italic;
    italic.setFontItalic(true);
    QTextCharFormat struck;
    struck.setFontStrikeOut(true);
    QTextCharFormat link;
    link.setForeground(t.accent);
    QTextCharFormat quote;
    quote.setForeground(t.inkMuted);
    QTextCharFormat sign;
    sign.setForeground(t.accent);
    sign.setFontWeight(QFont::Bold);

    static const QRegularExpression headingLine(QStringLiteral("^#{1,6} "));
    static const QRegularExpression listSign(
        QStringLiteral("^\\s*([-*+]|\\d{1,4}[.)])( \\[[ xX]\\])?(?= )"));
    static const QRegularExpression strong(QStringLiteral("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*"));
    static const QRegularExpression emphasis(
        QStringLiteral("(?<![*\\w])\\*(?=[^*\\s])([^*]+?)(?<=[^*\\s])\\*(?!\\*)"));
    static const QRegularExpression underlined(
        QStringLiteral("(?<!\\w)_(?=\\S)([^_]+?)(?<=\\S)_(?!\\w)"));
    static const QRegularExpression crossedOut(QStringLiteral("~~(?=\\S)(.+?)(?<=\\S)~~"));
    static const QRegularExpression linked(QStringLiteral("\\[([^\\]]+)\\]\\([^)\\s]+\\)"));
    if (const auto match = headingLine.match(text); match.hasMatch()) {
        QTextCharFormat format = bold;
        format.setProperty(QTextFormat::FontSizeAdjustment, 1);
        setFormat(0, static_cast<int>(text.size()), format);
        QTextCharFormat signs = format;
        signs.setForeground(t.inkMuted);
        setFormat(0, static_cast<int>(match.capturedLength()), signs);
    } else if (text.startsWith(QLatin1String("> "))) {
        setFormat(0, static_cast<int>(text.size()), quote);
    } else if (const auto item = listSign.match(text); item.hasMatch()) {
        setFormat(0, static_cast<int>(item.capturedLength()), sign);
    }
    markSpan(text, strong, bold);
    markSpan(text, emphasis, italic);
    markSpan(text, underlined, italic);
    markSpan(text, crossedOut, struck);
    markSpan(text, linked, link);
    markNames(text);
}

} // namespace hearth::ui
