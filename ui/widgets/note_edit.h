// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QPlainTextEdit>

namespace hearth::ui {

/// Writes Markdown as plain text and lets it look a little like what it means (bold, italic,
/// headings, lists, links). It says textEdited half a second after the last key, when focus leaves,
/// and on flush(); never for text it was given.
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
    /// No frame and no ground, for writing straight on a card.
    void setFrameless();
    /// Lines the editor shows before it scrolls, at least; the text scale is minded.
    void setVisibleLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    static constexpr int pauseMilliseconds = 500;

Q_SIGNALS:
    void textEdited(const QString &text);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool continueList();

    QTimer m_pause;
    int m_lines = 4;
    bool m_given = false;
};

} // namespace hearth::ui
