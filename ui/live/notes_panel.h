// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/capture_presenter.h"
#include "ui/widgets/card.h"

class QPushButton;
class QToolButton;

namespace hearth::ui {

class ScrollPage;

/// The notes of the running step: a field for each person or question, kept as they are typed.
class NotesPanel : public Card
{
    Q_OBJECT
public:
    explicit NotesPanel(CapturePresenter &presenter, QWidget *parent = nullptr);

    /// Other fields when the step or the people changed; the same fields keep what is being typed.
    void refresh();
    void keep();
    /// Puts the cursor where the note of that person goes, else into the first field.
    void focusNote(const std::optional<PersonId> &person);

private:
    struct Field
    {
        NoteSlot slot;
        QWidget *editor;
        QToolButton *reach;
    };
    void rebuild(const QList<NoteSlot> &slots);
    QWidget *editorFor(const NoteSlot &slot);
    QWidget *choiceEditor(const NoteSlot &slot, const QStringList &options);
    QToolButton *reachButton(const NoteSlot &slot);

    CapturePresenter &m_presenter;
    ScrollPage *m_scroll;
    QList<Field> m_fields;
};

} // namespace hearth::ui
