// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crews_page.h"

#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/cycles.h"
#include "ui/crews/call_crew_form.h"
#include "ui/crews/crew_words.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace hearth::ui {

std::span<const ActionSpec> crewsActions()
{
    static constexpr std::array<ActionSpec, 2> table{{
        {"crews.call", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Call a crew"), ""},
        {"crews.make", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Call the crew"), "Ctrl+Return"},
    }};
    return table;
}

namespace {

/// Of all crews together; the next of each is among them.
constexpr int plansShown = 500;

} // namespace

CrewsPage::CrewsPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_header(new PageHeader)
    , m_scroll(new ScrollPage)
    , m_list(new QWidget)
    , m_rows(new QVBoxLayout(m_list))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    QVBoxLayout *body = m_scroll->body();
    body->setContentsMargins(space::page, space::wide, space::page, space::wide);
    auto *call = new Button(tr("Call a crew"), ButtonKind::Primary);
    m_callButton = call;
    m_header->addAction(call);
    body->addWidget(m_header);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::snug);
    body->addWidget(m_list);
    body->addStretch();
    const auto toForm = [this] { m_context.shell.go({Place::Crews, QStringLiteral("new")}); };
    connect(call, &QAbstractButton::clicked, this, toForm);
    m_call = ui::addAction(this, specOf(crewsActions(), "crews.call"), toForm);
    m_make = ui::addAction(this, specOf(crewsActions(), "crews.make"), [this] { form()->make(); });
    // A page that is shown again is read anew: what is written meanwhile need not wait for it.
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this, [this] {
        if (isVisible())
            reload();
    });
    showForm(false);
}

bool CrewsPage::holdsDraft() const
{
    return m_form != nullptr && m_form->isVisible();
}

QString CrewsPage::menuTitle() const
{
    return tr("Crews");
}

void CrewsPage::open(const Route &route)
{
    reload();
    showForm(route.id == QLatin1String("new"));
}

CallCrewForm *CrewsPage::form()
{
    if (m_form == nullptr) {
        m_form = new CallCrewForm(m_context);
        m_scroll->body()->insertWidget(m_scroll->body()->indexOf(m_list) + 1, m_form);
        connect(m_form, &CallCrewForm::made, this, &CrewsPage::wasMade);
        connect(m_form, &CallCrewForm::cancelled, this,
                [this] { m_context.shell.go({Place::Crews}); });
    }
    return m_form;
}

void CrewsPage::showForm(bool shown)
{
    m_header->setTitle(shown ? tr("Call a crew") : tr("Crews"));
    m_header->setSubtitle(shown ? tr("Talk it through together, and write it down as you go.")
                                : tr("The people you meet with, again and again."));
    if (shown || m_form != nullptr)
        form()->setVisible(shown);
    m_list->setVisible(!shown);
    m_callButton->setVisible(!shown);
    m_make->setEnabled(shown);
    m_scroll->verticalScrollBar()->setValue(0);
    if (shown)
        m_form->setFocus();
}

void CrewsPage::reload()
{
    const FocusKeeper keeper(m_list, m_callButton);
    const auto crews = storage::CrewStore(m_context.notebook).allWithCounts();
    if (!crews) {
        m_context.shell.failed(crews.error());
        return;
    }
    emptyLayout(m_rows);
    if (crews->isEmpty()) {
        auto *empty = new EmptyState(Icon::Crews, tr("Here your crews will sit together."),
                                     tr("Call your first crew"));
        connect(empty, &EmptyState::actionChosen, m_call, &QAction::trigger);
        m_rows->addWidget(empty);
    }
    const QDate today = usecases::today(m_context.notebook);
    const auto planned = storage::SessionStore(m_context.notebook)
                             .plannedFrom(m_context.notebook.clock().now().addDays(-1), plansShown)
                             .value_or(QList<Session>());
    int number = 0;
    for (const storage::CrewWithCounts &each : *crews) {
        const QString name = isolated(each.crew.name.text());
        auto *card = new Card;
        QStringList detail{crewLine(each.crew, each.people)};
        if (each.sessions > 0)
            detail.append(tr("%n session(s) held", nullptr, each.sessions));
        auto *row = new ListRow(name, detail.join(QStringLiteral(" · ")));
        row->setStrong(true);
        row->setLeading(new Avatar(each.crew.name.text(), personTone(number++)));
        if (const auto next = usecases::comingDates(m_context.notebook, each.crew, 1);
            next && !next->isEmpty()) {
            const QDateTime at = next->constFirst().at.toLocalTime();
            row->addTrailing(new Badge(
                tr("next %1, %2").arg(shortDayText(at.date(), today), timeText(at.time())),
                Tone::Accent));
        }
        auto *openIt = new Button(tr("Open"));
        openIt->setAccessibleName(tr("Open %1").arg(name));
        row->addTrailing(openIt);
        card->body()->addWidget(row);
        m_rows->addWidget(card);
        const auto plan =
            std::find_if(planned.cbegin(), planned.cend(),
                         [&](const Session &session) { return session.crew == each.crew.id; });
        if (plan != planned.cend())
            card->body()->addWidget(planRow(*plan, name, today));
        connect(openIt, &QAbstractButton::clicked, this, [this, id = each.crew.id.toString()] {
            m_context.shell.go({Place::Crew, id});
        });
    }
}

QWidget *CrewsPage::planRow(const Session &session, const QString &crew, QDate today)
{
    const QDateTime at = session.plannedAt.toLocalTime();
    const QString day = dayText(at.date(), today);
    auto *row = new ListRow(session.title.isEmpty() ? tr("Planned") : isolated(session.title),
                            tr("%1, %2").arg(day, timeText(at.time())));
    auto *openPlan = new Button(tr("Open plan"));
    setCompact(openPlan);
    openPlan->setAccessibleName(tr("Open the plan of %1, %2").arg(crew, day));
    row->addTrailing(openPlan);
    connect(openPlan, &QAbstractButton::clicked, this, [this, id = session.id.toString()] {
        m_context.shell.go({Place::Plan, id});
    });
    return row;
}

void CrewsPage::wasMade(const CrewId &crew)
{
    m_context.shell.go({Place::Crew, crew.toString()});
    m_context.shell.tellWithUndo(tr("The crew is called."));
}

} // namespace hearth::ui
