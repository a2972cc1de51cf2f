// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/questions_page.h"

#include "core/practice/format.h"
#include "core/practice/library.h"
#include "core/storage/practice_store.h"
#include "core/storage/prompt_store.h"
#include "core/usecases/questions.h"
#include "ui/text/names.h"
#include "ui/text/practice_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QTimer>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

using practice::Bank;
using practice::Prompt;

namespace {

QString bankName(Bank bank)
{
    switch (bank) {
    case Bank::CheckIn: return QuestionsPage::tr("Checking in");
    case Bank::CheckOut: return QuestionsPage::tr("Checking out");
    case Bank::Journal: return QuestionsPage::tr("Journal");
    case Bank::Retrospective: return QuestionsPage::tr("Looking back");
    }
    Q_UNREACHABLE();
}

} // namespace

QuestionsPage::QuestionsPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_banks(new ChoiceRow(tr("Which questions")))
    , m_entry(new TextEntry(tr("A question of your own"), tr("Add")))
    , m_depth(new ChoiceRow(tr("How deep your question goes")))
    , m_box(new QWidget)
    , m_rows(new QVBoxLayout(m_box))
    , m_scroll(new ScrollPage)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    QVBoxLayout *column = m_scroll->body();
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    column->setSpacing(space::gap);
    auto *back = new Button(tr("All practices"));
    back->setIcon(icon(Icon::Back));
    setCompact(back);
    column->addWidget(back, 0, Qt::AlignLeading);
    column->addWidget(
        new PageHeader(tr("Questions"),
                       tr("Practices draw one that your crew has not had. None is ever a must.")));
    for (const auto &[bank, word] : Codes<Bank>::all)
        m_banks->addChoice(QLatin1String(word), bankName(bank));
    m_banks->setCurrent(code(Bank::CheckIn));
    column->addWidget(m_banks);
    auto *own = new Card;
    own->body()->addWidget(m_entry);
    for (const auto &[depth, word] : Codes<Depth>::all)
        m_depth->addChoice(QLatin1String(word), depthName(depth));
    m_depth->setCurrent(code(Depth::Light));
    own->body()->addWidget(m_depth);
    column->addWidget(own);
    auto *all = new Card;
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::tight);
    all->body()->addWidget(m_box);
    column->addWidget(all);
    column->addStretch(1);
    connect(back, &QAbstractButton::clicked, this,
            [this] { m_context.shell.go({Place::Practices}); });
    connect(m_banks, &ChoiceRow::chosen, this, &QuestionsPage::list);
    connect(m_entry, &TextEntry::entered, this, &QuestionsPage::add);
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this,
            [this](const storage::ChangeSet &changes) {
                if (isVisible() && (changes.touches("own_prompt") || changes.touches("prompt_use")))
                    list();
            });
}

void QuestionsPage::open(const Route &route)
{
    m_added.reset();
    if (!route.id.isEmpty())
        m_banks->setCurrent(route.id);
    list();
}

void QuestionsPage::list()
{
    const FocusKeeper keeper(m_box, m_banks);
    emptyLayout(m_rows);
    const QString bank = m_banks->current();
    const auto muted = storage::PromptStore(m_context.notebook).muted(bank);
    const auto own = storage::PracticeStore(m_context.notebook).prompts(bank);
    if (const auto *failed = firstError(muted, own))
        return m_context.shell.failed(*failed);
    const auto isMuted = [&](const Prompt &prompt) {
        return std::any_of(muted->cbegin(), muted->cend(),
                           [&](const PromptUse &use) { return use.prompt == prompt.id; });
    };
    QList<Prompt> all = m_context.library.prompts(bank);
    // What was added just now stands right below where it was written.
    const auto added = std::find_if(own->cbegin(), own->cend(),
                                    [&](const OwnPrompt &each) { return each.id == m_added; });
    const QString first = added == own->cend() ? QString() : added->promptId;
    std::stable_sort(all.begin(), all.end(), [&](const Prompt &a, const Prompt &b) {
        const bool isFirst = a.id == first;
        return isFirst == (b.id == first) ? a.depth < b.depth : isFirst;
    });
    for (const Prompt &prompt : std::as_const(all)) {
        const auto mine = std::find_if(own->cbegin(), own->cend(), [&](const OwnPrompt &each) {
            return each.promptId == prompt.id;
        });
        addRow(prompt, isMuted(prompt),
               mine == own->cend() ? std::nullopt : std::optional(mine->id));
    }
}

void QuestionsPage::addRow(const Prompt &prompt, bool muted, std::optional<OwnPromptId> own)
{
    auto *row = new ListRow(prompt.text, muted ? tr("is not asked any more") : QString());
    const bool fresh = own && own == m_added;
    if (fresh) {
        m_addedRow = row;
        row->setStrong(true);
    }
    if (own)
        row->addTrailing(new Badge(fresh ? tr("yours, new") : tr("yours"), Tone::Plum));
    row->addTrailing(new Badge(depthName(prompt.depth), Tone::Neutral));
    auto *mute = new Button(muted ? tr("Ask again") : tr("Never ask"));
    setCompact(mute);
    mute->setAccessibleName(
        (muted ? tr("Ask again: %1") : tr("Never ask: %1")).arg(isolated(prompt.text)));
    row->addTrailing(mute);
    const QString bank = m_banks->current();
    connect(mute, &QAbstractButton::clicked, this, [this, bank, id = prompt.id, muted] {
        settle(usecases::setMuted(m_context.notebook, bank, id, !muted),
               muted ? tr("It may be asked again.") : tr("It will not be asked any more."));
    });
    if (own) {
        auto *remove = iconButton(Icon::Trash, tr("Remove %1").arg(isolated(prompt.text)));
        row->addTrailing(remove);
        connect(remove, &QAbstractButton::clicked, this, [this, id = *own] {
            settle(usecases::removeQuestion(m_context.notebook, id),
                   tr("Your question is removed."));
        });
    }
    m_rows->addWidget(row);
}

void QuestionsPage::add(const QString &text)
{
    const Depth depth = parseCode<Depth>(m_depth->current()).value_or(Depth::Light);
    const auto added = usecases::addQuestion(m_context.notebook, m_banks->current(), text, depth,
                                             m_context.library.language());
    if (added) {
        m_entry->clear();
        m_added = *added;
        list();
        showAdded();
        m_context.shell.tellWithUndo(tr("Your question is in."));
    } else if (added.error().code == ErrorCode::TextTooLong) {
        m_entry->setError(tr("A question has at most %n character(s).", nullptr,
                             static_cast<int>(usecases::longestQuestion)));
    } else if (added.error().code != ErrorCode::NameEmpty) {
        m_context.shell.failed(added.error());
    }
}

void QuestionsPage::showAdded()
{
    // The list is laid out when the events that it has just caused are over.
    QTimer::singleShot(0, this, [this] {
        if (m_addedRow)
            m_scroll->ensureWidgetVisible(m_addedRow, 0, space::page);
    });
}

void QuestionsPage::settle(const Status &status, const QString &done)
{
    if (status)
        m_context.shell.tellWithUndo(done);
    else
        m_context.shell.failed(status.error());
}

} // namespace hearth::ui
