// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_page.h"

#include "ui/crews/crew_parts.h"
#include "ui/crews/crew_words.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtWidgets/QTabBar>

namespace hearth::ui {

CrewPage::CrewPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_header(new PageHeader)
    , m_face(new Avatar({}, Tone::Accent, Avatar::Size::Large))
    , m_tabs(new QTabBar)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPage;
    outer->addWidget(scroll);
    QVBoxLayout *body = scroll->body();
    body->setContentsMargins(space::page, space::wide, space::page, space::wide);
    m_header->setLeading(m_face);
    auto *start = new Button(tr("Start a session"), ButtonKind::Primary);
    m_header->addAction(start);
    body->addWidget(m_header);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the crew"));
    body->addWidget(m_tabs);
    addPart(new CrewOverview(context), tr("Overview"), body);
    auto *sessions = new CrewSessions(context);
    addPart(sessions, tr("Sessions"), body);
    addPart(new CrewPeople(context), tr("People"), body);
    addPart(new CrewAgreements(context), tr("Agreements"), body);
    addPart(new CrewCommitments(context), tr("Commitments"), body);
    body->addStretch();
    showPart(0);
    connect(m_tabs, &QTabBar::currentChanged, this, &CrewPage::showPart);
    connect(sessions, &CrewSessions::olderWanted, this, [this] {
        m_sessions += sessionsAtOnce;
        reload();
    });
    connect(start, &QAbstractButton::clicked, this, [this] {
        if (m_crew)
            m_context.shell.go({Place::Start, {}, m_crew->toString()});
    });
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this, &CrewPage::reload);
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
        m_sessions = sessionsAtOnce;
        m_tabs->setCurrentIndex(0);
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
    for (CrewPart *part : std::as_const(m_parts))
        part->show(*view);
}

void CrewPage::showPart(int index)
{
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setVisible(i == index);
}

} // namespace hearth::ui
