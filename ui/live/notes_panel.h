// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/capture_editor.h"
#include "ui/live/note_choice.h"
#include "ui/widgets/card.h"

class QToolButton;

namespace hearth::ui {

class Badge;
class Button;
class PersonFinder;
class ScrollPage;
class WrapLabel;

/// The notes of the running step: a field for each person and question, kept as they are typed. Of
/// many people those are shown who have something to be written down, and a line finds the others.
class NotesPanel : public Card
{
    Q_OBJECT
public:
    NotesPanel(CapturePresenter &presenter, Spelling *spelling, QWidget *parent = nullptr);

    /// Other fields when the step or the people changed; the same fields keep what is being typed.
    void refresh();
    /// Writes down what is still being typed.
    void keep();
    /// While covered it shows nothing of what was written.
    void setCovered(bool covered);
    /// Puts the cursor where the note of that person goes, else into the first field.
    void focusNote(const std::optional<PersonId> &person);
    /// What somebody began to type elsewhere goes on where the note of that person is written; a
    /// space only puts the cursor there.
    void write(const std::optional<PersonId> &person, QKeyEvent *typed);
    /// Lets the note with the cursor travel further, or less far; tells how far in words.
    void cycleReach();
    /// Opens what can be done with the note that has the cursor.
    void openMenu();

protected:
    /// A click on what is no field puts the cursor into the note beside it, or into the usual one.
    void mousePressEvent(QMouseEvent *event) override;

Q_SIGNALS:
    void said(const QString &words);
    void removed(const QString &what);

private:
    struct Field
    {
        NoteSlot slot;
        QString name; ///< what people call it
        CaptureEditor *editor = nullptr; ///< null while covered
        QToolButton *menu = nullptr; ///< null for a line that keeps each thing by itself
    };
    NoteChoice choice() const;
    void rebuild(const NoteChoice &choice);
    void fill(const QList<NoteSlot> &places);
    void showOthers(const NoteChoice &choice);
    void show(PersonId person);
    QWidget *blockOf(const QList<NoteSlot> &places);
    QWidget *rowOf(const NoteSlot &slot, const QString &label, const QString &name);
    QWidget *coveredRow(const NoteSlot &slot, const QString &label);
    QToolButton *menuButton(const NoteSlot &slot, const QString &name);
    Field *fieldOf(const QString &key);
    Field *fieldWithFocus();
    /// Where the note of that person goes, else the first; of those to write in if that is asked.
    const Field *usualField(const std::optional<PersonId> &person, bool toWriteIn) const;
    void setReach(Field &field, Reach reach);
    void showReach();
    void showWaiting(int count);

    CapturePresenter &m_presenter;
    Spelling *m_spelling;
    PersonFinder *m_finder;
    WrapLabel *m_othersWrote;
    ScrollPage *m_scroll;
    Badge *m_reach;
    WrapLabel *m_foot;
    Card *m_trouble;
    WrapLabel *m_troubleText;
    QList<Field> m_fields;
    QList<PersonId> m_others; ///< whom the line finds
    QSet<QString> m_wanted; ///< keys of fields that were asked for
    QSet<QString> m_uncovered;
    QString m_step; ///< whose fields are shown
    bool m_isCovered = false;
    QObject m_listener; ///< goes before the fields do, so that losing the focus on the way out
                        ///< reaches no half panel
};

} // namespace hearth::ui
