// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/record_page.h"

#include "core/usecases/noting.h"
#include "core/usecases/records.h"
#include "ui/print/export_card.h"
#include "ui/shell/exporter.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/reach_text.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace hearth::ui {

using namespace exchange;

RecordPage::RecordPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_header(new PageHeader({}, {}, this))
    , m_text(new ScrollPage(this))
    , m_export(new ExportCard(tr("Export session notes"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    column->setSpacing(space::gap);
    column->addWidget(m_header);
    auto *row = m_row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setSpacing(space::gap);
    m_text->body()->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 4);
    auto *side = new ScrollPage(this);
    side->body()->setContentsMargins(0, 0, 0, 0);
    side->body()->addWidget(m_export);
    side->body()->addStretch(1);
    row->addWidget(side, 3);
    column->addLayout(row, 1);
    new Exporter(context, m_export);
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this, [this] {
        if (isVisible())
            read();
    });
}

void RecordPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool narrow = width() < fontMetrics().averageCharWidth() * 90;
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void RecordPage::open(const Route &route)
{
    m_id = SessionId::parse(route.id);
    read();
}

void RecordPage::read()
{
    if (!m_id)
        return;
    auto record = usecases::sessionRecord(m_context.notebook, *m_id);
    if (!record) {
        m_context.shell.failed(record.error());
        return m_context.shell.go({Place::Crews});
    }
    m_record = *std::move(record);
    m_export->setRecord(m_record, QStringLiteral("%1 %2").arg(m_record.startedAt.date().toString(Qt::ISODate), m_record.title));
    show();
}

void RecordPage::show()
{
    m_header->setTitle(isolated(m_record.title));
    const QString day = dayText(m_record.startedAt.date(), QDate::currentDate());
    m_header->setSubtitle(tr("%1 · %2 · %3").arg(isolated(m_record.crewName), day, minutesText(m_record.actualMinutes)));
    QVBoxLayout *column = m_text->body();
    while (QLayoutItem *item = column->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    auto *card = new Card(m_text);
    const auto line = [&](const QString &text) { card->body()->addWidget(new WrapLabel(text, TypeStyle::Body, card)); };
    const auto entries = [&](const QList<Entry> &all) {
        for (const Entry &entry : all) {
            auto *block = new AdaptiveRow(space::tight, card);
            const QString who = entry.who ? isolated(entry.who->name) : entry.label;
            block->addWidget(new WrapLabel(who.isEmpty() ? entry.text : tr("%1: %2").arg(who, entry.text), TypeStyle::Body, card), 1);
            auto *reach = new QToolButton(card);
            reach->setText(entry.heldBackBy ? tr("held back by %1").arg(isolated(entry.heldBackBy->name)) : reachText(entry.reach));
            reach->setAccessibleName(tr("How far the note “%1” may travel: %2").arg(entry.text.left(30), reach->text()));
            setInk(reach, reachTone(entry.reach));
            reach->setPopupMode(QToolButton::InstantPopup);
            auto *menu = new QMenu(reach);
            for (const Reach each : {Reach::Mine, Reach::Circle, Reach::Open})
                connect(menu->addAction(reachText(each)), &QAction::triggered, this, [this, entry, each] { setReach(entry, each); });
            reach->setMenu(menu);
            block->addWidget(reach, 0, Qt::AlignTop);
            card->body()->addWidget(block);
        }
    };
    for (const ItemRecord &item : std::as_const(m_record.items)) {
        card->body()->addWidget(heading(item.name, card));
        for (const StepRecord &step : item.steps) {
            if (step.entries.isEmpty())
                continue;
            const QString turn = step.turnOf ? tr("%1 · %2").arg(step.title, isolated(step.turnOf->name)) : step.title;
            card->body()->addWidget(smallText(turn, card));
            entries(step.entries);
        }
    }
    entries(m_record.notes);
    if (!m_record.decisions.isEmpty())
        card->body()->addWidget(heading(tr("Decisions"), card));
    for (const DecisionRecord &each : std::as_const(m_record.decisions))
        line(each.text);
    if (!m_record.commitments.isEmpty())
        card->body()->addWidget(heading(tr("Commitments"), card));
    for (const CommitmentRecord &each : std::as_const(m_record.commitments)) {
        const QString who = each.who ? tr("%1: %2").arg(isolated(each.who->name), each.text) : each.text;
        const QString mark = each.doneAt.isValid() ? QStringLiteral("☑ ") : QStringLiteral("☐ ");
        line(mark + (each.due.isValid() ? tr("%1, %2").arg(who, dueText(each.due, QDate::currentDate())) : who));
    }
    if (!m_record.appreciations.isEmpty())
        card->body()->addWidget(heading(tr("Thanks"), card));
    for (const AppreciationRecord &each : std::as_const(m_record.appreciations))
        line(each.to ? tr("To %1: %2").arg(isolated(each.to->name), each.text) : each.text);
    column->addWidget(card);
    column->addStretch(1);
}

void RecordPage::setReach(const Entry &entry, Reach reach)
{
    if (!entry.id)
        return;
    if (const auto set = usecases::setReach(m_context.notebook, *entry.id, reach); !set)
        return m_context.shell.failed(set.error());
    m_context.shell.tellWithUndo(tr("The note now: %1").arg(reachText(reach)));
}

} // namespace hearth::ui
