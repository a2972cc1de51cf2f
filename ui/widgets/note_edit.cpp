// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/note_edit.h"

#include "ui/theme/style.h"
#include "ui/widgets/markdown_highlighter.h"
#include "ui/widgets/name_completer.h"
#include "ui/widgets/spell_marks.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QtMath>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>

namespace hearth::ui {

NoteEdit::NoteEdit(const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new MarkdownHighlighter(this))
    , m_completer(new NameCompleter(this))
{
    setAccessibleName(accessibleName);
    setTabChangesFocus(true); // Tab must lead on; lists are indented with spaces
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setCursorWidth(2);
    document()->setDocumentMargin(8);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT textEdited(text()); });
    // The highlighter's formats are changes of the document too, but not of its text.
    connect(document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (!m_given && (removed != 0 || added != 0))
            m_pause.start();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (hasFocus())
            Q_EMIT cursorMoved(cursorRect().translated(viewport()->pos()));
    });
}

void NoteEdit::setText(const QString &text)
{
    flush();
    m_given = true;
    const int position = textCursor().position();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(qMin(position, static_cast<int>(text.size())));
    setTextCursor(cursor);
    m_given = false;
}

void NoteEdit::setPeople(const QStringList &names)
{
    m_people = names;
    m_completer->setNames(names);
    m_highlighter->setNames(names);
    if (m_spellMarks != nullptr)
        m_spellMarks->setNames(names);
}

void NoteEdit::setSpelling(Spelling *spelling)
{
    if (spelling == nullptr || m_spellMarks != nullptr)
        return;
    m_spellMarks = new SpellMarks(*this, *spelling);
    m_spellMarks->setNames(m_people);
}

QList<QTextBlock> NoteEdit::visibleBlocks() const
{
    QList<QTextBlock> blocks;
    const QRect seen = viewport()->visibleRegion().boundingRect();
    if (seen.isEmpty())
        return blocks;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > seen.bottom())
            break;
        if (place.bottom() >= seen.top())
            blocks.append(block);
    }
    return blocks;
}

void NoteEdit::setGrows()
{
    m_grows = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document(), &QTextDocument::contentsChanged, this, &NoteEdit::grow);
    grow();
}

void NoteEdit::grow()
{
    if (!m_grows)
        return;
    double height = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        height += blockBoundingRect(block).height();
    const double least = fontMetrics().lineSpacing() * m_lines;
    const int edge = 2 * frameWidth() + qRound(2 * document()->documentMargin());
    setFixedHeight(qCeil(qMax(height, least)) + edge + 1);
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
    grow();
}

QSize NoteEdit::sizeHint() const
{
    // Two more, because lines are a fraction higher than their metrics say, and a scroll bar would
    // come for it.
    const int frame = 2 * frameWidth() + qRound(2 * document()->documentMargin()) + 2;
    return {fontMetrics().averageCharWidth() * 50, fontMetrics().lineSpacing() * m_lines + frame};
}

QSize NoteEdit::minimumSizeHint() const
{
    const int frame = 2 * frameWidth() + qRound(2 * document()->documentMargin()) + 2;
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
    if (event->key() == Qt::Key_Menu
        || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier))
        return openMenu(viewport()->mapToGlobal(cursorRect().bottomLeft()), textCursor());
    if (event->matches(QKeySequence::Bold) && !isReadOnly())
        return wrapInSigns(QStringLiteral("**"));
    if (event->matches(QKeySequence::Italic) && !isReadOnly())
        return wrapInSigns(QStringLiteral("*"));
    const QString typed = event->text();
    if (m_listOnly && document()->isEmpty() && !typed.isEmpty() && typed.at(0).isPrint()
        && !typed.at(0).isSpace())
        beginList(typed);
    QPlainTextEdit::keyPressEvent(event);
}

bool NoteEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Bold) || key->matches(QKeySequence::Italic)) {
            key->accept();
            return true;
        }
        if ((key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))
            && !hasUnsaidText()) {
            key->ignore();
            return true;
        }
        // Where no word is left to go to, the keys that mean "a word on" are the window's.
        const QTextCursor cursor = textCursor();
        if ((key->matches(QKeySequence::MoveToNextWord) && cursor.atEnd())
            || (key->matches(QKeySequence::MoveToPreviousWord) && cursor.atStart())) {
            key->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void NoteEdit::beginList(const QString &typed)
{
    static const QString signs = QStringLiteral("-*+#>0123456789");
    if (!signs.contains(typed.at(0)))
        insertPlainText(QStringLiteral("- "));
}

void NoteEdit::wrapInSigns(const QString &sign)
{
    QTextCursor cursor = textCursor();
    const int length = static_cast<int>(sign.size());
    cursor.beginEditBlock();
    if (!cursor.hasSelection())
        cursor.select(QTextCursor::WordUnderCursor);
    const QString chosen = cursor.selectedText();
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const QString all = toPlainText();
    // The sign must not be part of a longer one: *a* within **a**.
    const bool wrapped = start >= length && all.mid(start - length, length) == sign
        && all.mid(end, length) == sign
        && (length > 1 || start < 2 || all.at(start - 2) != QLatin1Char('*'));
    if (wrapped) {
        cursor.setPosition(start - length);
        cursor.setPosition(end + length, QTextCursor::KeepAnchor);
        cursor.insertText(chosen);
        cursor.setPosition(start - length);
        cursor.setPosition(end - length, QTextCursor::KeepAnchor);
    } else {
        cursor.insertText(sign + chosen + sign);
        cursor.setPosition(start + length);
        cursor.setPosition(end + length, QTextCursor::KeepAnchor);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void NoteEdit::openMenu(const QPoint &place, const QTextCursor &at)
{
    auto *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_spellMarks != nullptr && !isReadOnly())
        m_spellMarks->offer(menu, at);
    menu->popup(place);
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().constFirst());
}

void NoteEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    openMenu(event->globalPos(), byMouse ? cursorForPosition(event->pos()) : textCursor());
}

void NoteEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_spellMarks != nullptr)
        m_spellMarks->wake();
}

void NoteEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void NoteEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        grow();
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
