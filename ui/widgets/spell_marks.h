// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtGui/QTextCursor>

class QMenu;

namespace hearth::ui {

class NoteEdit;
class Spelling;

/// Underlines what is not a word in the lines of an editor that can be seen, a moment after the
/// last key and a few hundred words at a time, so that no key waits for it. The word at the cursor
/// is left alone while it is typed.
class SpellMarks : public QObject
{
    Q_OBJECT
public:
    SpellMarks(NoteEdit &editor, Spelling &spelling);

    /// Words of these are never underlined.
    void setNames(const QStringList &names);
    /// To be called when the editor is painted: lines that were not looked at before are, soon.
    void wake();
    /// Puts suggestions for a misspelt word at the cursor, and "Add to my words", at the top of a
    /// menu.
    void offer(QMenu *menu, const QTextCursor &at);
    /// Looks at once at all that can be seen.
    void look();

    static constexpr int pauseMilliseconds = 300;
    static constexpr int wordsAtATime = 300;

private:
    bool isRight(const QString &word) const;
    void mark();

    NoteEdit &m_editor;
    QPointer<Spelling> m_spelling;
    QSet<QString> m_names;
    QTimer m_pause;
    int m_round = 0; ///< what was looked at in an earlier round is looked at again
};

} // namespace hearth::ui
