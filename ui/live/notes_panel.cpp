// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/notes_panel.h"

#include "ui/text/reach_text.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/scroll_page.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace hearth::ui {

using practice::CaptureKind;

NotesPanel::NotesPanel(LivePresenter &presenter, QWidget *parent)
    : Card(tr("Notes for this step"), parent)
    , m_presenter(presenter)
    , m_scroll(new ScrollPage(this))
{
    setGroundless(m_scroll);
    m_scroll->body()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_scroll, 1);
    body()->addWidget(smallText(tr("Kept as you type · Markdown"), this));
}

QToolButton *NotesPanel::reachButton(const NoteSlot &slot)
{
    auto *button = new QToolButton(this);
    button->setText(reachText(slot.note.reach));
    button->setAccessibleName(tr("How far the note “%1” may travel: %2").arg(slot.label, button->text()));
    button->setToolTip(button->accessibleName());
    button->setPopupMode(QToolButton::InstantPopup);
    setInk(button, reachTone(slot.note.reach));
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    const NoteId id = slot.note.id;
    for (const Reach reach : {Reach::Mine, Reach::Circle, Reach::Open}) {
        QAction *action = menu->addAction(reachText(reach));
        action->setCheckable(true);
        action->setChecked(reach == slot.note.reach);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id, reach, button, label = slot.label] {
            keep();
            for (Field &field : m_fields) {
                if (field.slot.note.id != id)
                    continue;
                field.slot.note.reach = reach;
                if (!field.slot.note.text.isEmpty())
                    m_presenter.setReach(field.slot.note, reach);
            }
            button->setText(reachText(reach));
            button->setAccessibleName(tr("How far the note “%1” may travel: %2").arg(label, button->text()));
            setInk(button, reachTone(reach));
        });
    }
    button->setMenu(menu);
    return button;
}

QWidget *NotesPanel::choiceEditor(const NoteSlot &slot, const QStringList &options)
{
    auto *row = new ChoiceRow(slot.label, this);
    for (const QString &option : options)
        row->addChoice(option, option);
    row->setCurrent(slot.note.text);
    connect(row, &ChoiceRow::chosen, this, [this, id = slot.note.id](const QString &text) {
        for (Field &field : m_fields) {
            if (field.slot.note.id == id) {
                field.slot.note.text = text;
                m_presenter.keepNote(field.slot.note);
            }
        }
    });
    return row;
}

QWidget *NotesPanel::editorFor(const NoteSlot &slot)
{
    switch (slot.kind) {
    case CaptureKind::Weather:
        return choiceEditor(slot, {tr("clear"), tr("mixed"), tr("cloudy"), tr("foggy"), tr("windy"), tr("heavy"), tr("stormy")});
    case CaptureKind::Choice:
        return choiceEditor(slot, slot.options);
    case CaptureKind::Scale: {
        QStringList numbers;
        for (int i = slot.from; i <= slot.to; ++i)
            numbers.append(QLocale().toString(i));
        return choiceEditor(slot, numbers);
    }
    default:
        break;
    }
    auto *edit = new NoteEdit(tr("Note: %1").arg(slot.label), this);
    edit->setVisibleLines(slot.kind == CaptureKind::Word ? 1 : slot.note.about ? 1 : 2);
    edit->setText(slot.note.text);
    edit->setTabChangesFocus(true);
    connect(edit, &NoteEdit::textEdited, this, [this, id = slot.note.id](const QString &text) {
        for (Field &field : m_fields) {
            if (field.slot.note.id == id) {
                field.slot.note.text = text;
                m_presenter.keepNote(field.slot.note);
            }
        }
    });
    return edit;
}

void NotesPanel::rebuild(const QList<NoteSlot> &places)
{
    keep();
    m_fields.clear();
    QLayout *column = m_scroll->body();
    while (QLayoutItem *item = column->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    for (const NoteSlot &slot : places) {
        auto *block = new QWidget(m_scroll);
        auto *lines = new QVBoxLayout(block);
        lines->setContentsMargins(0, 0, 0, space::tight);
        lines->setSpacing(space::hair);
        auto *head = new QHBoxLayout;
        auto *label = new WrapLabel(slot.label, TypeStyle::BodyStrong, block);
        head->addWidget(label, 1);
        head->addWidget(reachButton(slot));
        lines->addLayout(head);
        QWidget *editor = editorFor(slot);
        lines->addWidget(editor);
        column->addWidget(block);
        m_fields.append({slot, editor});
    }
    m_scroll->body()->addStretch(1);
}

void NotesPanel::refresh()
{
    const QList<NoteSlot> places = m_presenter.noteSlots();
    const bool same = places.size() == m_fields.size()
        && std::equal(places.begin(), places.end(), m_fields.begin(),
                      [](const NoteSlot &a, const Field &b) { return a.note.id == b.slot.note.id && a.label == b.slot.label; });
    if (!same)
        return rebuild(places);
    for (qsizetype i = 0; i < places.size(); ++i) {
        auto *edit = qobject_cast<NoteEdit *>(m_fields.at(i).editor);
        if (edit != nullptr && !edit->hasUnsaidText() && edit->text() != places.at(i).note.text)
            edit->setText(places.at(i).note.text);
        m_fields[i].slot = places.at(i);
    }
}

void NotesPanel::keep()
{
    for (const Field &field : std::as_const(m_fields)) {
        if (auto *edit = qobject_cast<NoteEdit *>(field.editor))
            edit->flush();
    }
}

void NotesPanel::focusNote(const std::optional<PersonId> &person)
{
    const Field *chosen = m_fields.isEmpty() ? nullptr : &m_fields.constFirst();
    for (const Field &field : std::as_const(m_fields)) {
        if (person && field.slot.note.about == person)
            chosen = &field;
    }
    if (chosen != nullptr)
        chosen->editor->setFocus(Qt::ShortcutFocusReason);
}

} // namespace hearth::ui
