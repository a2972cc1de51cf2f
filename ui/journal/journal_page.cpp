// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_page.h"

#include "core/base/text.h"
#include "core/practice/library.h"
#include "core/storage/journal_store.h"
#include "core/usecases/noting.h"
#include "ui/text/formats.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/page_header.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>

namespace hearth::ui {

JournalPage::JournalPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_header(new PageHeader(tr("Journal"), tr("Only on this laptop, only for you"), this))
    , m_list(new QListWidget(this))
    , m_prompt(new WrapLabel({}, TypeStyle::Lead, this))
    , m_edit(new NoteEdit(tr("This page of your journal"), this))
    , m_remove(new Button(tr("Remove this page"), ButtonKind::Quiet, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    column->setSpacing(space::gap);
    auto *question = new Button(tr("A question, please"), ButtonKind::Secondary, m_header);
    auto *fresh = new Button(tr("New page"), ButtonKind::Primary, m_header);
    m_header->addAction(m_remove);
    m_header->addAction(question);
    m_header->addAction(fresh);
    column->addWidget(m_header);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gap);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setWordWrap(true);
    row->addWidget(m_list, 1);
    auto *card = new Card(this);
    setInk(m_prompt, Tone::Plum);
    card->body()->addWidget(m_prompt);
    m_edit->setFrameless();
    m_edit->setPlaceholderText(tr("Write here. Only you can read this."));
    card->body()->addWidget(m_edit, 1);
    row->addWidget(card, 3);
    column->addLayout(row, 1);

    connect(fresh, &Button::clicked, this, &JournalPage::begin);
    connect(question, &Button::clicked, this, &JournalPage::ask);
    connect(m_remove, &Button::clicked, this, &JournalPage::remove);
    connect(m_edit, &NoteEdit::textEdited, this, [this](const QString &text) {
        m_entry->text = text;
        if (const auto kept = usecases::keepJournal(m_context.notebook, *m_entry); !kept)
            m_context.shell.failed(kept.error());
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        const auto id = item != nullptr ? JournalEntryId::parse(item->data(Qt::UserRole).toString()) : std::nullopt;
        if (!id || (m_entry && m_entry->id == *id))
            return;
        keep();
        if (const auto entry = storage::JournalStore(m_context.notebook).get(*id))
            show(*entry);
    });
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this, [this](const storage::ChangeSet &changes) {
        if (!changes.touches("journal_entry"))
            return;
        list();
        if (changes.way == storage::ChangeSet::Way::Done || !m_entry)
            return;
        const auto entry = storage::JournalStore(m_context.notebook).get(m_entry->id);
        if (entry)
            show(*entry);
        else
            begin();
    });
}

void JournalPage::open(const Route &route)
{
    list();
    const auto newest = storage::JournalStore(m_context.notebook).page(1);
    if (route.id == QLatin1String("new") || !newest || newest->isEmpty())
        begin();
    else if (!m_entry)
        show(newest->constFirst());
    m_edit->setFocus(Qt::OtherFocusReason);
}

void JournalPage::keep()
{
    m_edit->flush();
}

void JournalPage::list()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto pages = storage::JournalStore(m_context.notebook).page(200);
    if (!pages)
        return m_context.shell.failed(pages.error());
    for (const JournalEntry &entry : *pages) {
        const QString day = dayText(entry.writtenAt.toLocalTime().date(), QDate::currentDate());
        const QString first = visible(entry.text.section(QLatin1Char('\n'), 0, 0).left(60));
        auto *item = new QListWidgetItem(tr("%1\n%2").arg(day, first), m_list);
        item->setData(Qt::UserRole, entry.id.toString());
        if (m_entry && m_entry->id == entry.id)
            m_list->setCurrentItem(item);
    }
}

void JournalPage::begin()
{
    keep();
    show(JournalEntry{usecases::freshId<JournalEntryId>(m_context.notebook), {}, m_context.notebook.clock().now()});
    m_edit->setFocus(Qt::OtherFocusReason);
}

void JournalPage::show(const JournalEntry &entry)
{
    m_entry = entry;
    m_prompt->setText(entry.prompt);
    m_prompt->setVisible(!entry.prompt.isEmpty());
    if (m_edit->text() != entry.text)
        m_edit->setText(entry.text);
    m_remove->setEnabled(!entry.text.isEmpty());
}

void JournalPage::ask()
{
    const auto prompt = m_context.library.draw(QStringLiteral("journal"), {}, {}, m_context.notebook.chance());
    if (!prompt)
        return;
    keep();
    m_entry->prompt = prompt->text;
    m_prompt->setText(prompt->text);
    m_prompt->show();
    if (!m_entry->text.isEmpty()) {
        if (const auto kept = usecases::keepJournal(m_context.notebook, *m_entry); !kept)
            m_context.shell.failed(kept.error());
    }
    m_edit->setFocus(Qt::OtherFocusReason);
}

void JournalPage::remove()
{
    keep();
    if (const auto removed = usecases::removeJournal(m_context.notebook, m_entry->id); !removed)
        return m_context.shell.failed(removed.error());
    begin();
    m_context.shell.tellWithUndo(tr("The page is removed."));
}

} // namespace hearth::ui
