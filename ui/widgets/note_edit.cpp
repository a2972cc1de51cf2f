// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/note_edit.h"

#include "ui/theme/style.h"
#include "ui/widgets/markdown_highlighter.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtGui/QTextBlock>

namespace hearth::ui {

NoteEdit::NoteEdit(const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setAccessibleName(accessibleName);
    setTabChangesFocus(true); // Tab must lead on; lists are indented with spaces
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setCursorWidth(2);
    document()->setDocumentMargin(8);
    new MarkdownHighlighter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT textEdited(text()); });
    // The highlighter's formats are changes of the document too, but not of its text.
    connect(document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (!m_given && (removed != 0 || added != 0))
            m_pause.start();
    });
}

void NoteEdit::setText(const QString &text)
{
    flush();
    m_given = true;
    setPlainText(text);
    m_given = false;
}

void NoteEdit::flush()
{
    if (!m_pause.isActive())
        return;
    m_pause.stop();
    Q_EMIT textEdited(text());
}

void NoteEdit::setFrameless()
{
    setGroundless(this);
    document()->setDocumentMargin(0);
}

void NoteEdit::setVisibleLines(int lines)
{
    m_lines = lines;
    updateGeometry();
}

QSize NoteEdit::sizeHint() const
{
    const int frame = 2 * frameWidth() + qRound(2 * document()->documentMargin());
    return {fontMetrics().averageCharWidth() * 50, fontMetrics().lineSpacing() * m_lines + frame};
}

QSize NoteEdit::minimumSizeHint() const
{
    const int frame = 2 * frameWidth() + qRound(2 * document()->documentMargin());
    return {fontMetrics().averageCharWidth() * 16,
            fontMetrics().lineSpacing() * qMin(m_lines, 3) + frame};
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        flush();
}

void NoteEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && !isReadOnly() && continueList())
        return;
    QPlainTextEdit::keyPressEvent(event);
}

bool NoteEdit::continueList()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || !cursor.atBlockEnd())
        return false;
    static const QRegularExpression item(
        QStringLiteral("^(\\s*)([-*+]|(\\d{1,4})[.)])( \\[[ xX]\\])? (.*)$"));
    const QRegularExpressionMatch match = item.match(cursor.block().text());
    if (!match.hasMatch())
        return false;
    cursor.beginEditBlock();
    if (match.captured(5).trimmed().isEmpty()) {
        // Enter on an empty item ends the list.
        cursor.select(QTextCursor::LineUnderCursor);
        cursor.removeSelectedText();
    } else {
        QString sign = match.captured(2);
        if (!match.captured(3).isEmpty())
            sign = QString::number(match.captured(3).toInt() + 1) + sign.back();
        const QString box = match.captured(4).isEmpty() ? QString() : QStringLiteral(" [ ]");
        cursor.insertText(QLatin1Char('\n') + match.captured(1) + sign + box + QLatin1Char(' '));
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

} // namespace hearth::ui
