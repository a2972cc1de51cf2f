// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/own_page.h"

#include "core/base/minutes.h"
#include "core/practice/parser.h"
#include "core/practice/timing.h"
#include "core/storage/practice_store.h"
#include "core/usecases/own_practices.h"
#include "ui/editor/give_away.h"
#include "ui/editor/take_in_card.h"
#include "ui/shell/job.h"
#include "ui/shell/own_practice.h"
#include "ui/shell/prompter.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QFileInfo>

#include <memory>

namespace hearth::ui {

OwnPage::OwnPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_card(new Card)
    , m_none(new EmptyState(Icon::Practices,
                            tr("Here you write practices of your own, or make one fit you."),
                            tr("Look through the library")))
    , m_takeIn(new TakeInCard(context))
    , m_file(new Button(tr("Take in a file…")))
    , m_giveAll(new Button(tr("Give all away…")))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPage(this);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->body();
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    auto *header = new PageHeader(tr("Your own practices"),
                                  tr("Only in this notebook, until you give one away"));
    auto *fresh = new Button(tr("Write a new one"), ButtonKind::Primary);
    header->addAction(m_giveAll);
    header->addAction(m_file);
    header->addAction(fresh);
    column->addWidget(header);
    column->addWidget(m_takeIn);
    m_takeIn->hide();
    auto *rows = new QWidget;
    m_rows = new QVBoxLayout(rows);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_card->body()->addWidget(rows);
    column->addWidget(m_card);
    column->addWidget(m_none);
    column->addStretch(1);
    connect(fresh, &QAbstractButton::clicked, this, [this] { writeNewPractice(m_context); });
    connect(m_file, &QAbstractButton::clicked, this, &OwnPage::takeFile);
    connect(m_giveAll, &QAbstractButton::clicked, this, [this] { giveAllAway(m_context, this); });
    connect(m_takeIn, &TakeInCard::closed, this, [this] {
        m_takeIn->hide();
        m_file->setFocus(Qt::OtherFocusReason);
    });
    connect(m_none, &EmptyState::actionChosen, this,
            [this] { m_context.shell.go({Place::Practices}); });
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this,
            [this](const storage::ChangeSet &changes) {
                if (isVisible() && changes.touches("practice"))
                    list();
            });
}

void OwnPage::open(const Route &)
{
    list();
}

void OwnPage::takeFile()
{
    m_context.prompter.chooseOpenFile(
        this, tr("Take in practices"),
        tr("Practices and packs (*.hearth-practice *.hearth-pack *.json)"),
        [this](const QString &path) { lookInto(path); });
}

void OwnPage::lookInto(const QString &path)
{
    const auto pack = std::make_shared<practice::Pack>();
    auto *job = new Job(
        [path, pack](const Watch &) -> Status {
            auto read = practice::readPackFile(path);
            if (!read)
                return tl::unexpected(read.error());
            *pack = *std::move(read);
            return {};
        },
        this);
    m_file->setEnabled(false);
    const auto over = [this, job] {
        job->deleteLater();
        m_file->setEnabled(true);
    };
    connect(job, &Job::done, this, [this, over, pack, path] {
        over();
        const auto intake = usecases::compareWithOwn(m_context.notebook, m_context.library, *pack);
        if (!intake)
            return m_context.shell.failed(intake.error());
        m_takeIn->show(QFileInfo(path).fileName(), *intake);
    });
    connect(job, &Job::failed, this, [this, over](const Error &error) {
        over();
        m_context.shell.failed(error);
    });
}

void OwnPage::list()
{
    const FocusKeeper keeper(m_card);
    emptyLayout(m_rows);
    const auto all = storage::PracticeStore(m_context.notebook).all();
    if (!all)
        return m_context.shell.failed(all.error());
    for (const OwnPractice &each : *all) {
        const practice::Draft draft = practice::parseDraft(each.source, each.practiceId);
        const QString name =
            each.name.trimmed().isEmpty() ? tr("A practice without a name") : shownName(each.name);
        const int minutes = minutesTaken(practice::totalSeconds(
            m_context.library.whole(draft.practice), draft.practice.people.best));
        const QString state = draft.problems.isEmpty()
            ? minutesText(minutes)
            : tr("still being written, so it cannot be run yet");
        auto *row =
            new ListRow(name,
                        draft.practice.after
                            ? tr("%1 · after %2").arg(state, isolated(draft.practice.after->name))
                            : state);
        auto *edit = new Button(tr("Go on writing"));
        edit->setAccessibleName(tr("Go on writing %1").arg(isolated(name)));
        setCompact(edit);
        QToolButton *remove = iconButton(Icon::Trash, tr("Take out %1").arg(isolated(name)));
        auto *give = iconButton(Icon::Export, tr("Give %1 away…").arg(isolated(name)));
        give->setEnabled(draft.problems.isEmpty());
        row->addTrailing(edit);
        row->addTrailing(give);
        row->addTrailing(remove);
        m_rows->addWidget(row);
        connect(edit, &QAbstractButton::clicked, this, [this, id = each.practiceId] {
            m_context.shell.go({Place::PracticeEditor, id});
        });
        connect(give, &QAbstractButton::clicked, this,
                [this, practice = draft.practice] { giveAway(m_context, this, practice); });
        connect(remove, &QAbstractButton::clicked, this, [this, id = each.id, name] {
            if (const auto removed = usecases::removePractice(m_context.notebook, id); !removed)
                return m_context.shell.failed(removed.error());
            m_context.shell.tellWithUndo(tr("%1 is taken out.").arg(isolated(name)));
        });
    }
    m_giveAll->setVisible(!all->isEmpty());
    m_card->setVisible(!all->isEmpty());
    m_none->setVisible(all->isEmpty());
}

} // namespace hearth::ui
