// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_page.h"

#include "core/domain/role_holders.h"
#include "core/exchange/save_file.h"
#include "core/usecases/calling.h"
#include "core/usecases/plan_sheet.h"
#include "ui/plan/add_panel.h"
#include "ui/plan/agenda_panel.h"
#include "ui/plan/people_panel.h"
#include "ui/plan/plan_actions.h"
#include "ui/plan/start_sheet.h"
#include "ui/shell/folders.h"
#include "ui/shell/prompter.h"
#include "ui/shell/run_sheets.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QMenu>

namespace hearth::ui {

namespace {

constexpr int savedEvery = 30'000;

/// Average characters that the three columns need beside each other.
constexpr int wideEnough = 118;

} // namespace

PlanPage::PlanPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_presenter(context.notebook, context.library)
    , m_scroll(new ScrollPage(this))
    , m_header(new PageHeader)
    , m_columns(new QWidget)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, m_columns))
    , m_add(new AddPanel(m_presenter))
    , m_agenda(new AgendaPanel(m_presenter))
    , m_people(new PeoplePanel(m_presenter))
    , m_when(new WhenSheet(m_presenter))
    , m_invitation(new InvitationSheet(m_presenter))
    , m_template(new TemplateSheet(m_presenter))
    , m_startSheet(new StartSheet(m_presenter))
    , m_begun(new Card)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    QVBoxLayout *column = m_scroll->body();
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    buildActions();
    buildHeader();
    buildSheets();
    buildColumns();
    arrange();
    m_minute.setInterval(savedEvery);
    connect(&m_minute, &QTimer::timeout, this, &PlanPage::refreshSaved);
    connect(&m_presenter, &PlanPresenter::changed, this, &PlanPage::refresh);
    connect(&m_presenter, &PlanPresenter::failed, this,
            [this](const Error &error) { m_context.shell.failed(error); });
    connect(&m_presenter, &PlanPresenter::gone, this, [this] {
        closeSheet();
        if (isVisible())
            m_context.shell.go({Place::Crew, m_crew});
    });
}

void PlanPage::buildActions()
{
    const auto add = [this](const char *id, const std::function<void()> &run) {
        ui::addAction(this, specOf(planActions, id), [this, run] {
            if (m_presenter.canBeChanged())
                run();
        });
    };
    add("plan.search", [this] { m_add->focusSearch(); });
    add("plan.buffer", [this] { m_add->offerBreaks(); });
    add("plan.when", [this] { showSheet(m_when); });
    add("plan.invitation", [this] { showSheet(m_invitation); });
    add("plan.calendar", [this] { saveCalendar(false); });
    add("plan.calendar-crew", [this] { saveCalendar(true); });
    add("plan.last", [this] {
        if (m_presenter.takeLastAgenda())
            m_context.shell.tellWithUndo(tr("This is the agenda of the last session."));
    });
    add("plan.print", [this] { printRunSheet(this, runSheet()); });
    add("plan.sheet", [this] { saveRunSheet(m_context, this, runSheet()); });
    add("plan.template", [this] { showSheet(m_template); });
    add("plan.skip", [this] {
        if (m_presenter.skip())
            leaveFor(tr("You do not meet on this date."));
    });
    add("plan.remove", [this] {
        if (m_presenter.remove())
            leaveFor(tr("The plan is taken away."));
    });
    add("plan.start", [this] { begin(); });
}

void PlanPage::buildHeader()
{
    const auto run = [this](const char *id) { findChild<QAction *>(QLatin1String(id))->trigger(); };
    auto *invite = new Button(tr("Copy invitation"));
    auto *calendar = new Button(tr("Calendar file…"));
    auto *more = iconButton(Icon::More, tr("More for this plan"));
    m_start = new Button(tr("Start now"), ButtonKind::Primary);
    for (QWidget *each : {static_cast<QWidget *>(invite), static_cast<QWidget *>(calendar),
                          static_cast<QWidget *>(m_start), static_cast<QWidget *>(more)})
        m_header->addAction(each);
    m_scroll->body()->addWidget(m_header);
    connect(invite, &QAbstractButton::clicked, this, [run] { run("plan.invitation"); });
    connect(m_start, &QAbstractButton::clicked, this, [run] { run("plan.start"); });
    const auto popUp = [this](QWidget *button, void (PlanPage::*fill)(QMenu *)) {
        auto *menu = new QMenu(button);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        (this->*fill)(menu);
        menu->popup(button->mapToGlobal(
            QPoint(layoutDirection() == Qt::RightToLeft ? button->width() : 0, button->height())));
    };
    connect(calendar, &QAbstractButton::clicked, this,
            [popUp, calendar] { popUp(calendar, &PlanPage::fillCalendarMenu); });
    connect(more, &QAbstractButton::clicked, this,
            [popUp, more] { popUp(more, &PlanPage::fillMore); });
}

void PlanPage::buildSheets()
{
    auto *begun = new EmptyState(Icon::Play, tr("This session has begun."), tr("Go there"));
    m_begun->body()->addWidget(begun);
    m_begun->hide();
    m_scroll->body()->addWidget(m_begun);
    connect(begun, &EmptyState::actionChosen, this, [this] {
        const auto &session = m_presenter.plan().session;
        m_context.shell.go({session.state == SessionState::Ended ? Place::Record : Place::Live,
                            session.id.toString()});
    });
    for (Sheet *sheet : {static_cast<Sheet *>(m_when), static_cast<Sheet *>(m_invitation),
                         static_cast<Sheet *>(m_template), static_cast<Sheet *>(m_startSheet)}) {
        m_scroll->body()->addWidget(sheet);
        sheet->hide();
        connect(sheet, &Sheet::closed, this, &PlanPage::closeSheet);
    }
    connect(m_invitation, &InvitationSheet::copied, this,
            [this] { m_context.shell.tell(tr("The invitation is on the clipboard.")); });
    connect(m_template, &TemplateSheet::saved, this, [this](const QString &name) {
        m_context.shell.tellWithUndo(tr("%1 is kept as a template.").arg(isolated(name)));
    });
    connect(m_startSheet, &StartSheet::startWanted, this, &PlanPage::askToStart);
}

void PlanPage::buildColumns()
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::gap);
    m_row->addWidget(m_add, 15);
    m_row->addWidget(m_agenda, 20);
    m_row->addWidget(m_people, 13);
    m_scroll->body()->addWidget(m_columns, 1);
    connect(m_add, &AddPanel::wanted, this,
            [this](const QString &offer) { add(offer, m_agenda->placeToAdd()); });
    connect(m_agenda, &AgendaPanel::dropped, this, &PlanPage::add);
    connect(m_agenda, &AgendaPanel::placeChanged, this, &PlanPage::tellPlace);
    tellPlace();
    connect(m_agenda, &AgendaPanel::beginWanted, this, [this] {
        if (m_presenter.beginAgenda())
            m_agenda->focusAgenda();
    });
    connect(m_agenda, &AgendaPanel::practiceWanted, this, [this](const QString &id) {
        m_context.shell.go({Place::Practices, id});
    });
    connect(m_agenda, &AgendaPanel::tookOut, this, [this](const QString &title) {
        m_context.shell.tellWithUndo(tr("%1 is out of the agenda.").arg(title));
    });
}

void PlanPage::tellPlace()
{
    const QString after = m_agenda->chosenTitle();
    m_add->setPlace(after.isEmpty() ? tr("Goes to the end of the agenda.")
                                    : tr("Goes after %1.").arg(after));
}

void PlanPage::open(const Route &route)
{
    closeSheet();
    const auto id = SessionId::parse(route.id);
    const Status opened = id ? m_presenter.open(*id) : Status(fail(ErrorCode::NoSuchRow, route.id));
    if (!opened) {
        m_context.shell.failed(opened.error());
        m_context.shell.go({Place::Crews});
        return;
    }
    m_crew = m_presenter.plan().crew.id.toString();
    m_minute.start();
    m_add->focusSearch();
    if (route.about == startAtOnce && m_start->isEnabled())
        begin();
    else if (route.about == showInvitation)
        findChild<QAction *>(QStringLiteral("plan.invitation"))->trigger();
}

void PlanPage::keep()
{
    if (m_presenter.isOpen())
        m_people->keep();
}

void PlanPage::refresh()
{
    const bool fixed = !m_presenter.canBeChanged();
    m_header->setTitle(m_presenter.words().title());
    refreshSaved();
    m_agenda->refresh();
    m_add->refresh();
    m_people->refresh();
    m_begun->setVisible(fixed);
    m_start->setEnabled(!fixed && !m_presenter.plan().agenda.isEmpty());
    if (fixed)
        closeSheet();
    if (m_sheet)
        m_sheet->refresh();
}

void PlanPage::refreshSaved()
{
    if (!m_presenter.isOpen())
        return;
    const QDateTime saved = m_presenter.savedAt();
    const QDateTime now = m_context.notebook.clock().now();
    const QString words = !saved.isValid() ? tr("saved")
        : saved.secsTo(now) < 60
        ? tr("saved a moment ago")
        : tr("saved %1", "some minutes ago").arg(agoText(saved.toLocalTime(), now.toLocalTime()));
    m_header->setSubtitle(m_presenter.words().when() + QStringLiteral(" · ") + words);
}

void PlanPage::add(const QString &offer, int position)
{
    if (!m_presenter.canBeChanged())
        return;
    bool added = false;
    if (offer.startsWith(AddPanel::breakPrefix))
        added = m_presenter.addBuffer(offer.mid(AddPanel::breakPrefix.size()),
                                      AddPanel::breakMinutes, position);
    else if (const auto practice =
                 m_context.library.find(offer.section(AddPanel::presetMark, 0, 0)))
        added = m_presenter.add(*practice, offer.section(AddPanel::presetMark, 1), position);
    if (added)
        m_agenda->choose(m_presenter.lastAdded());
}

void PlanPage::showSheet(Sheet *sheet)
{
    if (m_sheet != sheet)
        closeSheet();
    m_sheetOpener = focusWidget();
    m_sheet = sheet;
    setButtonKind(m_start, ButtonKind::Secondary); // the sheet has the next thing to do
    m_start->update();
    sheet->refresh();
    sheet->show();
    sheet->focusFirst();
}

void PlanPage::closeSheet()
{
    if (!m_sheet)
        return;
    const bool had = m_sheet->isAncestorOf(focusWidget());
    std::exchange(m_sheet, nullptr)->hide();
    setButtonKind(m_start, ButtonKind::Primary);
    m_start->update();
    if (had)
        m_sheetOpener && m_sheetOpener->isVisibleTo(this) ? m_sheetOpener->setFocus()
                                                          : m_agenda->focusAgenda();
    m_sheetOpener = nullptr;
}

void PlanPage::fillCalendarMenu(QMenu *menu)
{
    for (const char *id : {"plan.calendar", "plan.calendar-crew"})
        menu->addAction(findChild<QAction *>(QLatin1String(id)));
}

void PlanPage::fillMore(QMenu *menu)
{
    const auto put = [this, menu](const char *id) {
        QAction *action = findChild<QAction *>(QLatin1String(id));
        menu->addAction(action);
    };
    put("plan.when");
    menu->addSeparator();
    auto *from = menu->addMenu(tr("Start from"));
    from->addAction(findChild<QAction *>(QStringLiteral("plan.last")));
    if (const auto step = m_presenter.programmeStep()) {
        from->addAction(tr("The programme: %1").arg(isolatedOnButton(*step)), this, [this, step] {
            if (m_presenter.takeProgrammeStep())
                m_context.shell.tellWithUndo(tr("This is the agenda of %1.").arg(*step));
        });
    }
    for (const PlanTemplate &each : m_presenter.templates()) {
        from->addAction(isolatedOnButton(each.name), this, [this, each] {
            if (m_presenter.takeTemplate(each.id))
                m_context.shell.tellWithUndo(
                    tr("This is the agenda of %1.").arg(isolated(each.name)));
        });
    }
    put("plan.template");
    const auto templates = m_presenter.templates();
    if (!templates.isEmpty()) {
        auto *out = menu->addMenu(tr("Take out a template"));
        for (const PlanTemplate &each : templates) {
            out->addAction(isolatedOnButton(each.name), this, [this, each] {
                if (m_presenter.removeTemplate(each.id))
                    m_context.shell.tellWithUndo(
                        tr("The template %1 is taken out.").arg(isolated(each.name)));
            });
        }
    }
    menu->addSeparator();
    put("plan.print");
    put("plan.sheet");
    menu->addSeparator();
    put("plan.skip");
    put("plan.remove");
}

exchange::RunSheet PlanPage::runSheet() const
{
    const usecases::Plan &plan = m_presenter.plan();
    exchange::RunSheet sheet = usecases::runSheetOf(plan);
    const QDateTime at = plan.session.plannedAt.toTimeZone(plan.zone);
    const QString when = tr("%1, %2").arg(dayText(at.date(), usecases::today(m_context.notebook)),
                                          timeText(at.time()));
    sheet.subtitle = tr("%1 · %2").arg(isolated(plan.crew.name.text()), when);
    return sheet;
}

void PlanPage::begin()
{
    if (m_presenter.plan().agenda.isEmpty())
        return;
    // Whose turn it is to host is only known to the rota: it is shown before it counts.
    const bool hasHost = m_presenter.plan().roles.contains(session_role::host);
    if (hasHost && m_presenter.isEveryoneComing()) {
        QList<PersonId> everyone;
        for (const Person &person : m_presenter.words().people())
            everyone.append(person.id);
        const auto fits = usecases::fitTo(m_presenter.plan(), static_cast<int>(everyone.size()));
        if (std::none_of(fits.cbegin(), fits.cend(),
                         [](const auto &fit) { return fit.misfit.has_value(); }))
            return askToStart(everyone, {});
    }
    m_startSheet->begin();
    showSheet(m_startSheet);
}

void PlanPage::askToStart(const QList<PersonId> &here, const usecases::StartChoices &choices)
{
    const usecases::Plan &plan = m_presenter.plan();
    const QDateTime now = m_context.notebook.clock().now().toTimeZone(plan.zone);
    if (now.msecsTo(plan.session.plannedAt) <= usecases::earlyStartMs)
        return start(here, choices);
    const QDateTime at = plan.session.plannedAt.toTimeZone(plan.zone);
    const Question question{
        tr("Start before its time?"),
        tr("This is planned for %1, %2.").arg(dayText(at.date(), now.date()), timeText(at.time())),
        {tr("Not yet"), tr("Move the plan to now"), tr("Start now")}};
    m_context.prompter.ask(
        this, question, [this, here, choices, now, id = plan.session.id](int answer) {
            if (answer < 1 || !m_presenter.isOpen() || m_presenter.plan().session.id != id)
                return;
            const QTime minute(now.time().hour(), now.time().minute());
            if (answer == 2 || m_presenter.moveTo(now.date(), minute))
                start(here, choices);
        });
}

void PlanPage::start(const QList<PersonId> &here, const usecases::StartChoices &choices)
{
    m_people->keep();
    if (const auto started = m_presenter.start(here, choices))
        m_context.shell.go({Place::Live, started->toString()});
}

void PlanPage::leaveFor(const QString &said)
{
    m_context.shell.tellWithUndo(said);
}

void PlanPage::saveCalendar(bool wholeCrew)
{
    const auto &plan = m_presenter.plan();
    const QString crew = shownName(plan.crew.name.text());
    const QString day = plan.session.plannedAt.toTimeZone(plan.zone).date().toString(Qt::ISODate);
    const QString name = fileName(wholeCrew ? crew : day + QLatin1Char(' ') + crew);
    const QString suggested = saveFolder().filePath(name + QStringLiteral(".ics"));
    m_context.prompter.chooseSaveFile(
        this, tr("Save the calendar file"), suggested, tr("Calendar (*.ics)"),
        [this, wholeCrew](const QString &path) {
            if (!m_presenter.isOpen())
                return;
            const auto bytes = m_presenter.calendar(wholeCrew);
            const Status saved =
                bytes ? exchange::saveWhole(path, *bytes) : tl::unexpected(bytes.error());
            if (saved)
                m_context.shell.tell(tr("Saved: %1").arg(QFileInfo(path).fileName()));
            else
                m_context.shell.failed(saved.error());
        });
}

void PlanPage::arrange()
{
    m_wide = width() >= fontMetrics().averageCharWidth() * wideEnough;
    m_row->setDirection(m_wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_agenda->setGrowing(!m_wide);
    m_people->setGrowing(!m_wide);
}

void PlanPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void PlanPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
}

} // namespace hearth::ui
