// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/people_page.h"

#include "core/storage/crew_store.h"
#include "core/storage/person_store.h"
#include "core/usecases/calling.h"
#include "ui/text/error_text.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QHash>
#include <QtCore/QTimeZone>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace hearth::ui {

PeoplePage::PeoplePage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_entry(new TextEntry(tr("Add a person by name"), tr("Add")))
    , m_list(new QWidget)
    , m_rows(new QVBoxLayout(m_list))
    , m_details(makeDetails())
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPage;
    outer->addWidget(scroll);
    QVBoxLayout *body = scroll->body();
    body->setContentsMargins(space::page, space::wide, space::page, space::wide);
    body->addWidget(new PageHeader(tr("People"), tr("Everyone you meet with, in one place.")));
    body->addWidget(m_details);
    auto *card = new Card;
    card->body()->addWidget(m_entry);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    card->body()->addWidget(m_list);
    body->addWidget(card);
    body->addStretch();
    m_details->hide();
    connect(m_entry, &TextEntry::entered, this, &PeoplePage::add);
    // A page that is shown again is read anew: what is written meanwhile need not wait for it.
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this, [this] {
        if (isVisible())
            reload();
    });
}

Card *PeoplePage::makeDetails()
{
    auto *card = new Card(tr("Details"));
    m_name = new QLineEdit;
    m_nameField = new FormField(tr("Name"), m_name);
    m_pronouns = new QLineEdit;
    m_email = new QLineEdit;
    m_phone = new QLineEdit;
    m_zone = new QComboBox;
    m_zone->addItem(tr("not known"), QString());
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromUtf8(zone), QString::fromUtf8(zone));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(12);
    m_about = new NoteEdit(tr("About"));
    m_about->setVisibleLines(3);
    m_about->setTabChangesFocus(true);
    m_about->setPlaceholderText(tr("Only you can read this."));
    m_isMe = new QCheckBox(tr("This is me"));
    const auto pair = [card](QWidget *first, QWidget *second) {
        auto *row = new AdaptiveRow(space::snug);
        row->addWidget(first, 1);
        row->addWidget(second, 1);
        card->body()->addWidget(row);
    };
    pair(m_nameField, new FormField(tr("Pronouns"), m_pronouns));
    pair(new FormField(tr("Email"), m_email), new FormField(tr("Phone"), m_phone));
    card->body()->addWidget(new FormField(tr("Time zone"), m_zone));
    card->body()->addWidget(new FormField(tr("About: only you can read this"), m_about));
    card->body()->addWidget(m_isMe);
    auto *buttons = new FlowLayout;
    auto *saveIt = new Button(tr("Save"), ButtonKind::Primary);
    auto *cancel = new Button(tr("Leave as it was"), ButtonKind::Quiet);
    buttons->addWidget(saveIt);
    buttons->addWidget(cancel);
    card->body()->addLayout(buttons);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->setError({}); });
    connect(cancel, &QAbstractButton::clicked, this, &PeoplePage::closeDetails);
    connect(saveIt, &QAbstractButton::clicked, this, [this] {
        if (save())
            closeDetails();
    });
    return card;
}

void PeoplePage::open(const Route &route)
{
    reload();
    if (const auto id = PersonId::parse(route.id)) {
        if (const auto person = storage::PersonStore(m_context.notebook).get(*id))
            edit(*person);
        else
            m_context.shell.failed(person.error());
    }
}

void PeoplePage::keep()
{
    save();
}

void PeoplePage::reload()
{
    const FocusKeeper keeper(m_list, m_entry->line());
    const auto people = storage::PersonStore(m_context.notebook).allWithCrews();
    const auto crews = storage::CrewStore(m_context.notebook).allWithCounts();
    if (!people || !crews) {
        m_context.shell.failed(people ? crews.error() : people.error());
        return;
    }
    QHash<QString, QString> crewNames;
    for (const auto &each : *crews)
        crewNames.insert(each.crew.id.toString(), isolated(each.crew.name.text()));
    emptyLayout(m_rows);
    if (people->isEmpty())
        m_rows->addWidget(new EmptyState(Icon::People, tr("Here the people you meet will be.")));
    for (const storage::PersonWithCrews &each : *people) {
        const Person &person = each.person;
        const QString name = isolated(person.name.text());
        QStringList in;
        for (const CrewId &crew : each.crews)
            in.append(crewNames.value(crew.toString()));
        auto *row = new ListRow(name, in.join(QStringLiteral(" · ")));
        row->setStrong(true);
        row->setLeading(new Avatar(person.name.text(), personTone(person.colour)));
        if (person.isMe)
            row->addTrailing(new Badge(tr("you"), Tone::Sage));
        auto *editIt = new Button(tr("Details"));
        editIt->setAccessibleName(tr("Details of %1").arg(name));
        setCompact(editIt);
        row->addTrailing(editIt);
        auto *remove = iconButton(Icon::Trash, tr("Remove %1").arg(name));
        row->addTrailing(remove);
        m_rows->addWidget(row);
        connect(editIt, &QAbstractButton::clicked, this, [this, person] { edit(person); });
        connect(remove, &QAbstractButton::clicked, this, [this, id = person.id, name] {
            if (m_edited && m_edited->id == id)
                closeDetails();
            if (const Status gone = usecases::removePerson(m_context.notebook, id); !gone)
                m_context.shell.failed(gone.error());
            else
                m_context.shell.tellWithUndo(tr("%1 is removed. What was said stays.").arg(name));
        });
    }
}

void PeoplePage::add(const QString &text)
{
    const auto name = PersonName::from(text);
    if (!name) {
        m_entry->setError(errorText(name.error()));
        return;
    }
    if (const auto added = usecases::addPerson(m_context.notebook, *name); !added)
        m_context.shell.failed(added.error());
    else
        m_entry->clear();
}

void PeoplePage::edit(const Person &person)
{
    if (m_edited && m_edited->id != person.id && !save())
        return;
    m_edited = person;
    m_details->setTitle(tr("Details of %1").arg(isolated(person.name.text())));
    m_nameField->setError({});
    m_name->setText(person.name.text());
    m_pronouns->setText(person.pronouns);
    m_email->setText(person.email);
    m_phone->setText(person.phone);
    if (m_zone->findData(person.zone) < 0)
        m_zone->addItem(person.zone, person.zone);
    m_zone->setCurrentIndex(m_zone->findData(person.zone));
    m_about->setText(person.about);
    m_isMe->setChecked(person.isMe);
    m_details->show();
    m_name->setFocus();
}

bool PeoplePage::save()
{
    if (!m_edited)
        return true;
    const auto name = PersonName::from(m_name->text());
    if (!name) {
        m_nameField->setError(errorText(name.error()));
        m_name->setFocus();
        return false;
    }
    Person changed = *m_edited;
    changed.name = *name;
    changed.pronouns = m_pronouns->text();
    changed.email = m_email->text();
    changed.phone = m_phone->text();
    changed.zone = m_zone->currentData().toString();
    changed.about = m_about->text();
    changed.isMe = m_isMe->isChecked();
    if (changed == *m_edited)
        return true;
    if (const Status kept = usecases::editPerson(m_context.notebook, changed); !kept) {
        m_context.shell.failed(kept.error());
        return false;
    }
    m_edited = changed;
    return true;
}

void PeoplePage::closeDetails()
{
    m_edited.reset();
    m_details->hide();
    m_entry->setFocus();
}

} // namespace hearth::ui
