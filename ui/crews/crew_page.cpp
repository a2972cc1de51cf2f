// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_page.h"

#include "core/usecases/records.h"
#include "ui/crews/crew_board.h"
#include "ui/crews/crew_hosting.h"
#include "ui/crews/crew_parts.h"
#include "ui/crews/crew_plans.h"
#include "ui/crews/crew_words.h"
#include "ui/print/export_card.h"
#include "ui/shell/exporter.h"
#include "ui/shell/job.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTabBar>

namespace hearth::ui {

CrewPage::CrewPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_header(new PageHeader)
    , m_face(new Avatar({}, Tone::Accent, Avatar::Size::Large))
    , m_export(new ExportCard(tr("Export the whole crew")))
    , m_tabs(new QTabBar)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPage;
    outer->addWidget(scroll);
    QVBoxLayout *body = scroll->body();
    body->setContentsMargins(space::page, space::wide, space::page, space::wide);
    m_header->setLeading(m_face);
    auto *exporting = new Button(tr("Export…"));
    m_exportButton = exporting;
    m_header->addAction(exporting);
    auto *start = new Button(tr("Start a session"));
    auto *plan = new Button(tr("Plan next session"), ButtonKind::Primary);
    m_header->addAction(start);
    m_header->addAction(plan);
    body->addWidget(m_header);
    body->addWidget(m_export);
    m_export->setCanBeClosed();
    m_export->hide();
    new Exporter(context, m_export);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the crew"));
    body->addWidget(m_tabs);
    auto *overview = new CrewOverview(context);
    addPart(overview, tr("Overview"), body);
    auto *sessions = new CrewSessions(context);
    addPart(sessions, tr("Sessions"), body);
    addPart(new CrewPeople(context), tr("People"), body);
    auto *hosting = new CrewHosting(context);
    addPart(hosting, tr("Hosting"), body);
    addPart(new CrewAgreements(context), tr("Agreements"), body);
    addPart(new CrewCommitments(context), tr("Commitments"), body);
    addPart(new CrewBoard(context), tr("Board"), body);
    body->addStretch();
    showPart(0);
    auto *escape = new QShortcut(Qt::Key_Escape, m_export);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] { showExport(false); });
    connect(m_export, &ExportCard::closed, this, [this] { showExport(false); });
    connect(m_export, &ExportCard::stopWanted, this, [this] {
        if (m_reading)
            m_reading->stop();
    });
    connect(exporting, &QAbstractButton::clicked, this, [this] { showExport(true); });
    connect(m_tabs, &QTabBar::currentChanged, this, &CrewPage::showPart);
    connect(overview, &CrewOverview::hostingWanted, this, [this, hosting] {
        m_tabs->setCurrentIndex(static_cast<int>(m_parts.indexOf(hosting)));
    });
    connect(sessions, &CrewSessions::olderWanted, this, [this] {
        m_sessions += sessionsAtOnce;
        reload();
    });
    connect(start, &QAbstractButton::clicked, this, [this] {
        if (m_crew)
            m_context.shell.go({Place::Start, {}, m_crew->toString()});
    });
    connect(plan, &QAbstractButton::clicked, this, [this] {
        if (m_crew)
            planNext(m_context, *m_crew);
    });
    // A page that is shown again is read anew: what is written meanwhile need not wait for it.
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this, [this] {
        if (isVisible())
            reload();
    });
}

void CrewPage::addPart(CrewPart *part, const QString &name, QLayout *body)
{
    m_tabs->addTab(name);
    m_parts.append(part);
    body->addWidget(part);
}

void CrewPage::open(const Route &route)
{
    const auto crew = CrewId::parse(route.id);
    if (crew != m_crew) {
        m_view.reset();
        m_sessions = sessionsAtOnce;
        m_tabs->setCurrentIndex(0);
        m_export->hide();
    }
    m_crew = crew;
    if (!m_crew) {
        m_context.shell.failed({ErrorCode::NoSuchRow, route.id});
        return;
    }
    reload();
}

void CrewPage::reload()
{
    if (!m_crew)
        return;
    const auto view = CrewView::read(m_context.notebook, *m_crew, m_sessions);
    if (!view) {
        // Undoing the call takes the crew away while its page is shown.
        m_crew.reset();
        m_view.reset();
        if (view.error().code == ErrorCode::NoSuchRow && isVisible())
            m_context.shell.go({Place::Crews});
        else if (view.error().code != ErrorCode::NoSuchRow)
            m_context.shell.failed(view.error());
        return;
    }
    m_header->setTitle(isolated(view->crew.name.text()));
    m_header->setSubtitle(
        crewLine(view->crew, static_cast<int>(view->members.size()), view->caller));
    m_face->setPerson(view->crew.name.text(), Tone::Accent);
    m_view = std::make_unique<CrewView>(*view);
    m_stale = {m_parts.cbegin(), m_parts.cend()};
    showPart(m_tabs->currentIndex());
    if (m_export->isVisible())
        readForExport();
}

CrewPage::~CrewPage()
{
    if (m_reading)
        m_reading->stop();
}

/// Off the window's thread: years of sessions take a while.
void CrewPage::readForExport()
{
    if (m_reading) {
        m_reading->stop();
        m_reading->disconnect();
        connect(m_reading, &Job::failed, m_reading, &QObject::deleteLater);
        connect(m_reading, &Job::done, m_reading, &QObject::deleteLater);
    }
    m_export->showReading();
    const auto read = std::make_shared<std::optional<exchange::CrewRecord>>();
    auto *job = new Job(
        [&notebook = m_context.notebook, crew = *m_crew, read](const Watch &watch) -> Status {
            auto record = usecases::crewRecord(notebook, crew, watch);
            if (!record)
                return tl::unexpected(record.error());
            *read = *std::move(record);
            return {};
        },
        this, Job::Deleted::Waits);
    m_reading = job;
    connect(job, &Job::progressed, m_export, &ExportCard::showProgress);
    connect(job, &Job::done, this, [this, job, read] {
        job->deleteLater();
        m_export->setRecord(**read, (*read)->name);
    });
    connect(job, &Job::failed, this, [this, job](const Error &error) {
        job->deleteLater();
        showExport(false);
        if (error.code != ErrorCode::WorkStopped)
            m_context.shell.failed(error);
    });
}

void CrewPage::showExport(bool shown)
{
    if (!shown && m_reading)
        m_reading->stop();
    const bool hadFocus = QApplication::focusWidget() != nullptr
        && m_export->isAncestorOf(QApplication::focusWidget());
    m_export->setVisible(shown);
    if (shown && m_crew) {
        readForExport();
        m_export->setFocus();
    } else if (hadFocus) {
        m_exportButton->setFocus();
    }
}

void CrewPage::showPart(int index)
{
    // What is behind another tab is filled when it is looked at.
    if (m_view && m_stale.remove(m_parts.at(index)))
        m_parts.at(index)->show(*m_view);
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setVisible(i == index);
}

} // namespace hearth::ui
