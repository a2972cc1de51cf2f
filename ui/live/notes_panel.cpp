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

namespace {

void showReach(QToolButton *button, const QString &label, Reach reach)
{
    button->setText(reachText(reach));
    button->setAccessibleName(
        NotesPanel::tr("How far the note “%1” may travel: %2").arg(label, button->text()));
    button->setToolTip(button->accessibleName());
    setInk(button, reachTone(reach));
    for (QAction *action : button->menu()->actions())
        action->setChecked(action->data().value<Reach>() == reach);
}

} // namespace

NotesPanel::NotesPanel(CapturePresenter &presenter, QWidget *parent)
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
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    const NoteId id = slot.note.id;
    for (const Reach reach : {Reach::Mine, Reach::Circle, Reach::Open}) {
        QAction *action = menu->addAction(reachText(reach));
        action->setCheckable(true);
        action->setData(QVariant::fromValue(reach));
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
            showReach(button, label, reach);
        });
    }
    button->setMenu(menu);
    showReach(button, slot.label, slot.note.reach);
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
        QToolButton *reach = reachButton(slot);
        head->addWidget(reach);
        lines->addLayout(head);
        QWidget *editor = editorFor(slot);
        lines->addWidget(editor);
        column->addWidget(block);
        m_fields.append({slot, editor, reach});
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
        Field &field = m_fields[i];
        const Reach chosen = field.slot.note.reach;
        field.slot = places.at(i);
        // What is not written yet is known here alone, and so is how far it may travel.
        if (!field.slot.note.writtenAt.isValid())
            field.slot.note.reach = chosen;
        showReach(field.reach, field.slot.label, field.slot.note.reach);
        if (auto *edit = qobject_cast<NoteEdit *>(field.editor)) {
            if (!edit->hasUnsaidText() && edit->text() != field.slot.note.text)
                edit->setText(field.slot.note.text);
        } else if (auto *row = qobject_cast<ChoiceRow *>(field.editor)) {
            row->setCurrent(field.slot.note.text);
        }
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
