// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/record_page.h"

#include "core/domain/role_holders.h"
#include "core/usecases/calling.h"
#include "core/usecases/closing.h"
#include "core/usecases/noting.h"
#include "core/usecases/records.h"
#include "ui/print/export_card.h"
#include "ui/print/preview.h"
#include "ui/record/record_text.h"
#include "ui/shell/exporter.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/reach_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>

namespace hearth::ui {

namespace {

constexpr ActionSpec recordTable[] = {
    {"record.print", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Print…"), "Ctrl+P"},
};

} // namespace

std::span<const ActionSpec> recordActions()
{
    return recordTable;
}

RecordPage::RecordPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_header(new PageHeader)
    , m_scroll(new ScrollPage)
    , m_text(new RecordText)
    , m_export(new ExportCard(tr("Export session notes")))
    , m_reopen(new Button(tr("Reopen")))
    , m_printing(ui::addAction(this, specOf(recordTable, "record.print"), [this] { print(); }))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    column->setSpacing(space::gap);
    auto *closing = new Button(tr("What may leave the room…"));
    auto *printing = new Button(tr("Print…"));
    m_reopen->setAccessibleName(tr("Reopen the session"));
    m_header->addAction(m_reopen);
    m_header->addAction(closing);
    m_header->addAction(printing);
    column->addWidget(m_header);
    auto *row = m_row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setSpacing(space::gap);
    m_scroll->body()->setContentsMargins(0, 0, 0, 0);
    m_scroll->body()->addWidget(m_text);
    row->addWidget(m_scroll, 4);
    auto *side = new ScrollPage;
    side->body()->setContentsMargins(0, 0, 0, 0);
    side->body()->addWidget(m_export);
    side->body()->addStretch(1);
    row->addWidget(side, 3);
    column->addLayout(row, 1);
    new Exporter(context, m_export);
    connect(m_text, &RecordText::reachChosen, this, &RecordPage::setReach);
    connect(m_reopen, &QAbstractButton::clicked, this, &RecordPage::reopen);
    connect(printing, &QAbstractButton::clicked, m_printing, &QAction::trigger);
    connect(closing, &QAbstractButton::clicked, this, [this] {
        if (m_id)
            m_context.shell.go({Place::Close, m_id->toString()});
    });
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

QString RecordPage::menuTitle() const
{
    return tr("&Record");
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
    m_export->setRecord(m_record,
                        QStringLiteral("%1 %2").arg(m_record.startedAt.date().toString(Qt::ISODate),
                                                    m_record.title));
    m_reopen->setVisible(usecases::canReopen(m_context.notebook, *m_id).has_value());
    m_text->show(m_record, usecases::today(m_context.notebook));
    showHeader();
}

void RecordPage::showHeader()
{
    m_header->setTitle(isolated(m_record.title));
    QStringList words{isolated(m_record.crewName),
                      dayText(m_record.startedAt.date(), usecases::today(m_context.notebook))};
    for (const exchange::Presence &each : std::as_const(m_record.people)) {
        if (each.roles.contains(exchange::RoleRef{session_role::host}))
            words.append(tr("%1 hosted").arg(isolated(each.who.name)));
    }
    words.append(minutesText(m_record.actualMinutes));
    m_header->setSubtitle(words.join(QStringLiteral(" · ")));
}

void RecordPage::setReach(const NoteId &note, Reach reach)
{
    if (const auto set = usecases::setReach(m_context.notebook, note, reach); !set)
        return m_context.shell.failed(set.error());
    m_context.shell.tellWithUndo(tr("The note now: %1").arg(reachText(reach)));
}

void RecordPage::reopen()
{
    if (!m_id)
        return;
    if (const auto reopened = usecases::reopenSession(m_context.notebook, *m_id); !reopened)
        return m_context.shell.failed(reopened.error());
    m_context.shell.go({Place::Live, m_id->toString()});
}

void RecordPage::print()
{
    // On paper too, only what the chosen readers may have.
    const ExportOrder order = m_export->order();
    openPrintPreview(this, documentOf(order), order.look);
}

} // namespace hearth::ui
