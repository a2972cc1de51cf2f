// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/notes_panel.h"

#include "ui/live/caught_words.h"
#include "ui/text/names.h"
#include "ui/text/reach_text.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/person_finder.h"
#include "ui/widgets/scroll_page.h"

#include <QtGui/QActionGroup>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

namespace hearth::ui {

using practice::CaptureKind;

namespace {

Icon reachIcon(Reach reach)
{
    switch (reach) {
    case Reach::Mine: return Icon::Lock;
    case Reach::Circle: return Icon::People;
    case Reach::Open: return Icon::Export;
    }
    Q_UNREACHABLE();
}

bool keepsEachByItself(const NoteSlot &slot)
{
    return !slot.note && !slot.capture.checkIn;
}

void tellReach(QToolButton *button, const QString &name, Reach reach)
{
    button->setIcon(icon(reachIcon(reach), reachTone(reach)));
    button->setAccessibleName(NotesPanel::tr("“%1”: %2. More").arg(name, reachText(reach)));
    button->setToolTip(NotesPanel::tr("%1: %2").arg(name, reachText(reach)));
    for (QAction *action : button->menu()->actions()) {
        if (action->isCheckable())
            action->setChecked(action->data().toInt() == static_cast<int>(reach));
    }
}

} // namespace

NotesPanel::NotesPanel(CapturePresenter &presenter, Spelling *spelling, QWidget *parent)
    : Card(tr("Notes for this step"), parent)
    , m_presenter(presenter)
    , m_spelling(spelling)
    , m_finder(new PersonFinder(tr("Note for…"), this))
    , m_othersWrote(smallText({}, this))
    , m_scroll(new ScrollPage(this))
    , m_reach(new Badge({}, Tone::Plum, this))
    , m_foot(smallText({}, this))
    , m_trouble(new Card(this))
{
    addTitleWidget(m_reach);
    m_reach->hide();
    m_trouble->setTone(Tone::Danger);
    m_troubleText = new WrapLabel({}, TypeStyle::Body, m_trouble);
    auto *again = new Button(tr("Try now"), ButtonKind::Secondary, m_trouble);
    auto *row = new AdaptiveRow(space::gap, m_trouble);
    row->addWidget(m_troubleText, 1);
    row->addWidget(again);
    m_trouble->body()->addWidget(row);
    m_trouble->hide();
    body()->addWidget(m_trouble);
    body()->addWidget(m_finder);
    body()->addWidget(m_othersWrote);
    m_finder->hide();
    m_othersWrote->hide();
    setGroundless(m_scroll);
    m_scroll->body()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_foot);
    connect(again, &Button::clicked, &presenter, &CapturePresenter::tryAgain);
    connect(&presenter, &CapturePresenter::waitingChanged, this, &NotesPanel::showWaiting);
    connect(m_finder, &PersonFinder::chosen, this, [this](int index) { show(m_others.at(index)); });
    connect(qApp, &QApplication::focusChanged, &m_listener, [this] { showReach(); });
    showWaiting(0);
}

void NotesPanel::showWaiting(int count)
{
    m_foot->setText(count == 0 ? tr("Saved · Markdown · @ names a person") : tr("Not saved yet"));
    m_troubleText->setText(tr("%n note(s) could not be written to the disk. The words are here and "
                              "will be saved as soon as it works "
                              "again.",
                              nullptr, count));
    m_trouble->setVisible(count > 0);
}

NotesPanel::Field *NotesPanel::fieldOf(const QString &key)
{
    for (Field &field : m_fields) {
        if (field.slot.key == key)
            return &field;
    }
    return nullptr;
}

NotesPanel::Field *NotesPanel::fieldWithFocus()
{
    const QWidget *focus = QApplication::focusWidget();
    for (Field &field : m_fields) {
        if (focus != nullptr && field.menu != nullptr && field.editor != nullptr
            && (field.menu == focus || field.editor->isAncestorOf(focus)))
            return &field;
    }
    return nullptr;
}

void NotesPanel::showReach()
{
    const Field *field = fieldWithFocus();
    m_reach->setVisible(field != nullptr);
    if (field != nullptr) {
        m_reach->setText(reachText(field->slot.reach));
        m_reach->setTone(reachTone(field->slot.reach));
    }
}

void NotesPanel::setReach(Field &field, Reach reach)
{
    if (field.editor != nullptr)
        field.editor->flush();
    field.slot.reach = reach;
    m_presenter.setReach(field.slot, reach);
    if (field.slot.note)
        field.slot.note->reach = reach;
    // A person's word and weather travel together.
    for (Field &other : m_fields) {
        if (field.slot.capture.checkIn && other.slot.capture.checkIn == field.slot.capture.checkIn
            && other.slot.person == field.slot.person)
            other.slot.reach = reach;
        if (other.menu != nullptr)
            tellReach(other.menu, other.name, other.slot.reach);
    }
    showReach();
}

void NotesPanel::cycleReach()
{
    Field *field = fieldWithFocus();
    if (field == nullptr) {
        Q_EMIT said(
            tr("Put the cursor into a note first: then this key changes how far it may travel."));
        return;
    }
    const auto next = static_cast<Reach>((static_cast<int>(field->slot.reach) + 1) % 3);
    setReach(*field, next);
    Q_EMIT said(tr("%1: %2").arg(field->name, reachText(next)));
}

void NotesPanel::openMenu()
{
    if (Field *field = fieldWithFocus())
        field->menu->showMenu();
}

QToolButton *NotesPanel::menuButton(const NoteSlot &slot, const QString &name)
{
    QToolButton *button = iconButton(reachIcon(slot.reach), name, this);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    menu->setAccessibleName(name);
    auto *group = new QActionGroup(menu);
    menu->addSection(tr("How far it may travel"));
    for (const Reach reach : {Reach::Mine, Reach::Circle, Reach::Open}) {
        QAction *action =
            menu->addAction(icon(reachIcon(reach), reachTone(reach)), reachText(reach));
        action->setCheckable(true);
        action->setData(static_cast<int>(reach));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, reach, key = slot.key] {
            if (Field *field = fieldOf(key))
                setReach(*field, reach);
        });
    }
    if (slot.note) {
        QList<QAction *> onlyWritten;
        menu->addSeparator();
        for (const CaughtKind kind : {CaughtKind::Commitment, CaughtKind::Decision,
                                      CaughtKind::Appreciation, CaughtKind::Topic}) {
            onlyWritten.append(
                menu->addAction(turnIntoText(kind), this, [this, kind, id = slot.note->id] {
                    keep();
                    m_presenter.turnInto(id, kind);
                }));
        }
        menu->addSeparator();
        onlyWritten.append(
            menu->addAction(tr("Remove this note"), this, [this, name, id = slot.note->id] {
                keep();
                m_presenter.remove(id);
                Q_EMIT removed(name);
            }));
        connect(menu, &QMenu::aboutToShow, this, [this, onlyWritten, key = slot.key] {
            const Field *field = fieldOf(key);
            const bool isWritten = field != nullptr && field->editor != nullptr
                && !field->editor->text().trimmed().isEmpty();
            for (QAction *action : onlyWritten)
                action->setEnabled(isWritten);
        });
    }
    button->setMenu(menu);
    tellReach(button, name, slot.reach);
    return button;
}

QWidget *NotesPanel::coveredRow(const NoteSlot &slot, const QString &label)
{
    auto *row = new AdaptiveRow(space::snug, m_scroll);
    row->addWidget(new WrapLabel(label, TypeStyle::BodyStrong, row));
    row->addWidget(smallText(tr("wrote something for their own eyes"), row), 1);
    auto *uncover = new Button(tr("Uncover"), ButtonKind::Quiet, row);
    uncover->setAccessibleName(tr("Uncover what %1 wrote").arg(label));
    connect(uncover, &Button::clicked, this, [this, slot] {
        m_uncovered.insert(slot.key);
        for (const Field &other : std::as_const(m_fields)) {
            if (slot.capture.checkIn && other.slot.capture.checkIn == slot.capture.checkIn
                && other.slot.person == slot.person)
                m_uncovered.insert(other.slot.key);
        }
        rebuild(choice());
    });
    row->addWidget(uncover);
    m_fields.append({slot, label});
    return row;
}

QWidget *NotesPanel::rowOf(const NoteSlot &slot, const QString &label, const QString &name)
{
    auto *row = new QWidget(m_scroll);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::snug);
    auto *words = new AdaptiveRow(space::snug, row);
    if (!label.isEmpty()) {
        const bool isName = slot.person && label != slot.capture.label;
        auto *head = new WrapLabel(label, isName ? TypeStyle::BodyStrong : TypeStyle::Small, words);
        setMuted(head, !isName);
        head->setAlignment(Qt::AlignVCenter | Qt::AlignLeading);
        head->setFixedWidth(
            qMax(fontMetrics().averageCharWidth() * 13, head->minimumSizeHint().width()));
        head->setMinimumHeight(space::controlHeight);
        words->addWidget(head, 0, Qt::AlignTop);
    }
    CaptureEditor *editor =
        makeCaptureEditor(slot.capture, name, {m_presenter.names(), m_spelling}, words);
    editor->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    editor->setText(slot.text);
    if (NoteEdit *edit = editor->writing(); edit != nullptr && edit->placeholderText() == label)
        edit->setPlaceholderText(tr("Write here"));
    words->addWidget(editor, 1);
    line->addWidget(words, 1);
    QToolButton *menu = nullptr;
    if (!keepsEachByItself(slot)) {
        menu = menuButton(slot, name);
        line->addWidget(menu, 0, Qt::AlignTop);
    }
    m_fields.append({slot, name, editor, menu});
    connect(editor, &CaptureEditor::edited, this, [this, key = slot.key](const QString &text) {
        if (Field *field = fieldOf(key)) {
            m_presenter.keepNote(field->slot, text);
            field->slot.text = text;
            field->slot.isKept = field->slot.isKept || !text.isEmpty();
        }
    });
    connect(editor, &CaptureEditor::entered, this, [this, slot](const QString &text) {
        Caught thing = m_presenter.understood(kindOf(slot.capture.kind), text);
        if (slot.person && !thing.who && thing.kind == CaughtKind::Commitment)
            thing.who = slot.person;
        if (slot.person && !thing.from && thing.kind == CaughtKind::Appreciation)
            thing.from = slot.person;
        thing.reach = slot.capture.reach;
        m_presenter.keep(thing);
    });
    if (NoteEdit *edit = editor->writing(); edit != nullptr) {
        if (edit->placeholderText().isEmpty())
            edit->setPlaceholderText(tr("Write here"));
        connect(edit, &NoteEdit::cursorMoved, this, [this, edit](const QRect &place) {
            const QPoint at = edit->mapTo(m_scroll->widget(), place.center());
            m_scroll->ensureVisible(at.x(), at.y(), 0, place.height() * 2);
        });
    }
    return row;
}

/// A person's fields, or one of the group's.
QWidget *NotesPanel::blockOf(const QList<NoteSlot> &places)
{
    const NoteSlot &first = places.constFirst();
    const QString who = first.person ? m_presenter.live().nameOf(*first.person) : QString();
    auto *block = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, space::tight);
    column->setSpacing(space::hair);
    const bool several = places.size() > 1;
    if (several)
        column->addWidget(new WrapLabel(who, TypeStyle::BodyStrong, block));
    int number = 0;
    QList<std::optional<CheckInMoment>> covered;
    for (const NoteSlot &slot : places) {
        const QString what =
            slot.capture.label.isEmpty() ? tr("Anything else") : slot.capture.label;
        if (slot.isCovered && !m_uncovered.contains(slot.key)) {
            // A person's word and weather are one thing.
            const bool isPart = slot.capture.checkIn && covered.contains(slot.capture.checkIn);
            covered.append(slot.capture.checkIn);
            if (isPart)
                m_fields.append({slot, who});
            else
                column->addWidget(coveredRow(slot, who));
            continue;
        }
        QString name = !slot.person ? tr("Note: %1").arg(what)
            : several               ? tr("%1: %2").arg(what, who)
                                    : tr("Note: %1").arg(who);
        while (std::any_of(m_fields.cbegin(), m_fields.cend(),
                           [&](const Field &field) { return field.name == name; }))
            name = tr("%1 (%2)").arg(what, QLocale().toString(++number + 1));
        const QString label = several || !slot.person ? what : who;
        column->addWidget(rowOf(slot, label, name));
    }
    return block;
}

NoteChoice NotesPanel::choice() const
{
    return chosenFrom(m_presenter.noteSlots(), m_presenter.live().view().speaking, m_wanted);
}

/// Gives somebody whom the line found their fields.
void NotesPanel::show(PersonId person)
{
    for (const NoteSlot &slot : m_presenter.noteSlots()) {
        if (slot.person == person)
            m_wanted.insert(slot.key);
    }
    keep();
    rebuild(choice());
    // When it has been given its place.
    QMetaObject::invokeMethod(
        this, [this, person] { focusNote(person); }, Qt::QueuedConnection);
}

void NotesPanel::showOthers(const NoteChoice &choice)
{
    m_others = choice.others;
    QStringList names;
    for (const PersonId &person : std::as_const(m_others))
        names.append(m_presenter.live().nameOf(person));
    m_finder->setNames(names);
    m_finder->setVisible(!names.isEmpty());
    m_othersWrote->setText(
        tr("%n more have something written down; find them by name.", nullptr, choice.written));
    m_othersWrote->setVisible(choice.written > 0);
}

void NotesPanel::rebuild(const NoteChoice &choice)
{
    showOthers(choice);
    const QWidget *before = QApplication::focusWidget();
    const bool wasWriting = before != nullptr && m_scroll->isAncestorOf(before);
    const QString step = m_presenter.live().view().stepId;
    const bool isSameStep = step == m_step;
    m_step = step;
    {
        // A field of the same name in another step is another one.
        std::optional<FocusKeeper> focus;
        if (isSameStep)
            focus.emplace(m_scroll);
        m_fields.clear();
        emptyLayout(m_scroll->body());
        fill(choice.places);
    }
    const QWidget *now = QApplication::focusWidget();
    if (!wasWriting || (now != nullptr && m_scroll->isAncestorOf(now)))
        return;
    // In another step the cursor stays among the notes; when they have been given their places.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_presenter.live().isOpen())
                return;
            const auto speaking = m_presenter.live().view().speaking;
            if (const Field *chosen = usualField(speaking, true))
                chosen->editor->setFocus(Qt::OtherFocusReason);
            else
                focusNote(speaking);
        },
        Qt::QueuedConnection);
}

void NotesPanel::fill(const QList<NoteSlot> &places)
{
    for (qsizetype i = 0; i < places.size();) {
        QList<NoteSlot> together{places.at(i)};
        for (++i; i < places.size() && together.constFirst().person
             && places.at(i).person == together.constFirst().person;
             ++i)
            together.append(places.at(i));
        m_scroll->body()->addWidget(blockOf(together));
    }
    m_scroll->body()->addStretch(1);
}

void NotesPanel::refresh()
{
    if (m_isCovered)
        return;
    const NoteChoice now = choice();
    const QList<NoteSlot> &places = now.places;
    const auto isSame = [this](const NoteSlot &a, const Field &b) {
        const bool covered = a.isCovered && !m_uncovered.contains(a.key);
        return a.key == b.slot.key && a.capture == b.slot.capture
            && covered == (b.editor == nullptr) && a.note.has_value() == b.slot.note.has_value()
            && (!a.note || a.note->id == b.slot.note->id);
    };
    if (places.size() != m_fields.size()
        || !std::equal(places.begin(), places.end(), m_fields.begin(), isSame)) {
        keep();
        // What was typed a moment ago is kept now, and its field may have another text.
        return rebuild(choice());
    }
    showOthers(now);
    for (qsizetype i = 0; i < places.size(); ++i) {
        Field &field = m_fields[i];
        const Reach chosen = field.slot.reach;
        field.slot = places.at(i);
        // What is not written yet is known here alone, and so is how far it may travel.
        if (!field.slot.isKept)
            field.slot.reach = chosen;
        if (field.menu != nullptr)
            tellReach(field.menu, field.name, field.slot.reach);
        if (field.editor != nullptr && !field.editor->hasUnsaidText()
            && field.editor->text() != field.slot.text)
            field.editor->setText(field.slot.text);
    }
    showReach();
}

void NotesPanel::keep()
{
    for (const Field &field : std::as_const(m_fields)) {
        if (field.editor != nullptr)
            field.editor->flush();
    }
}

void NotesPanel::setCovered(bool covered)
{
    keep();
    m_isCovered = covered;
    m_uncovered.clear();
    rebuild(covered ? NoteChoice() : choice());
}

const NotesPanel::Field *NotesPanel::usualField(const std::optional<PersonId> &person,
                                                bool toWriteIn) const
{
    const Field *chosen = nullptr;
    for (const Field &field : m_fields) {
        if (field.editor == nullptr || (toWriteIn && field.editor->writing() == nullptr))
            continue;
        const bool isTheirs = person && field.slot.person == person;
        if (chosen == nullptr || (isTheirs && chosen->slot.person != person))
            chosen = &field;
    }
    return chosen;
}

void NotesPanel::focusNote(const std::optional<PersonId> &person)
{
    if (const Field *chosen = usualField(person, false))
        chosen->editor->setFocus(Qt::ShortcutFocusReason);
    else if (!m_others.isEmpty())
        m_finder->line()->setFocus(Qt::ShortcutFocusReason);
}

void NotesPanel::write(const std::optional<PersonId> &person, QKeyEvent *typed)
{
    QWidget *to = m_others.isEmpty() ? nullptr : m_finder->line();
    if (const Field *chosen = usualField(person, true)) {
        chosen->editor->writing()->moveCursor(QTextCursor::End);
        to = chosen->editor->writing();
    }
    if (to == nullptr)
        return;
    to->setFocus(Qt::ShortcutFocusReason);
    if (!typed->text().at(0).isSpace())
        QApplication::sendEvent(to, typed);
}

void NotesPanel::mousePressEvent(QMouseEvent *event)
{
    Card::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || m_isCovered)
        return;
    const QPoint place = m_scroll->widget()->mapFrom(this, event->pos());
    for (const Field &field : std::as_const(m_fields)) {
        if (field.editor == nullptr)
            continue;
        const QPoint top = field.editor->mapTo(m_scroll->widget(), QPoint());
        if (place.y() >= top.y() && place.y() < top.y() + field.editor->height())
            return field.editor->setFocus(Qt::MouseFocusReason);
    }
    focusNote(m_presenter.live().view().speaking);
}

} // namespace hearth::ui
