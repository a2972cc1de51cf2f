// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtGui/QTextBlock>
#include <QtWidgets/QPlainTextEdit>

namespace hearth::ui {

class MarkdownHighlighter;
class NameCompleter;
class SpellMarks;
class Spelling;

/// Writes Markdown as plain text and lets it look a little like what it means (bold, italic,
/// headings, lists, links, @names). It says textEdited half a second after the last key, when focus
/// leaves, and on flush(); never for text it was given. Undo is the editor's own until what was
/// typed has been said; from then on the keys are left to the window.
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NoteEdit(const QString &accessibleName, QWidget *parent = nullptr);

    QString text() const { return toPlainText(); }
    /// Shows another text; what was typed before is said first, and undo starts anew.
    void setText(const QString &text);
    /// Says at once what has not been said yet (before leaving a page, ending a session, quitting).
    void flush();
    bool hasUnsaidText() const { return m_pause.isActive(); }
    /// Names that are offered behind an @, stand out there, and are no spelling mistakes.
    void setPeople(const QStringList &names);
    /// Null for none; must live as long as the editor.
    void setSpelling(Spelling *spelling);
    /// Enter begins a new item from the first key on, as in a list that is begun with "- ".
    void setListOnly(bool listOnly = true) { m_listOnly = listOnly; }
    /// As tall as what is written in it; for editors that stand in something that scrolls.
    void setGrows();
    /// The lines that can be seen on the screen.
    QList<QTextBlock> visibleBlocks() const;
    SpellMarks *spellMarks() const { return m_spellMarks; }
    /// No frame and no ground, for writing straight on a card.
    void setFrameless();
    /// Lines the editor shows before it scrolls, at least; the text scale is minded.
    void setVisibleLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    static constexpr int pauseMilliseconds = 500;

Q_SIGNALS:
    void textEdited(const QString &text);
    /// Where the cursor is, for who scrolls the editor.
    void cursorMoved(const QRect &place);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool continueList();
    void beginList(const QString &typed);
    void wrapInSigns(const QString &sign);
    void openMenu(const QPoint &place, const QTextCursor &at);
    void grow();

    QTimer m_pause;
    int m_lines = 4;
    bool m_given = false;
    bool m_grows = false;
    bool m_listOnly = false;
    MarkdownHighlighter *m_highlighter;
    NameCompleter *m_completer;
    SpellMarks *m_spellMarks = nullptr;
    QStringList m_people;
};

} // namespace hearth::ui
