// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/storage/crew_store.h"
#include "ui/settings/settings.h"
#include "ui/shell/finder.h"
#include "ui/shell/stage_host.h"
#include "ui/shell/start_reminder.h"
#include "ui/shell/window_actions.h"
#include "ui/text/error_text.h"
#include "ui/text/names.h"
#include "ui/text/op_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/toast.h"

#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStackedWidget>

namespace hearth::ui {

/// Hands what pages ask for to the window.
class MainWindow::WindowShell final : public Shell
{
public:
    explicit WindowShell(MainWindow &window)
        : m_window(window)
    {
    }
    void go(const Route &route) override { m_window.go(route); }
    void goBack() override { m_window.goBack(); }
    void tell(const QString &text) override { m_window.tell(text); }
    void tellWithUndo(const QString &text) override
    {
        m_window.m_toast->offer(text, MainWindow::tr("Undo"));
        m_window.m_offered = m_window.newestEntry();
    }
    void holdAlone(bool alone) override { m_window.holdAlone(alone); }
    void failed(const Error &error) override { m_window.tellFailure(error); }

private:
    MainWindow &m_window;
};

MainWindow::MainWindow(storage::Notebook &notebook, const practice::Library &library,
                       Settings &settings, Prompter &prompter, PageFactory pages)
    : m_notebook(notebook)
    , m_settings(settings)
    , m_shell(std::make_unique<WindowShell>(*this))
    , m_context{notebook, library, settings, prompter, *m_shell}
    , m_factory(std::move(pages))
{
    setWindowTitle(tr("Hearth"));
    setMinimumSize(480, 360);
    resize(1280, 800);
    restoreGeometry(settings.get(settings::windowGeometry));
    create(); // the display makes it while the first texts wait for their fonts
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new NavRail(centre);
    m_stack = new QStackedWidget(centre);
    // No page, shown or visited before, holds the window wide: they fit themselves into it.
    m_stack->setMinimumSize(1, 1);
    m_reminder = new StartReminder(notebook, settings, centre);
    auto *column = new QVBoxLayout;
    column->addWidget(m_reminder);
    column->addWidget(m_stack, 1);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    m_toast = new Toast(m_stack);
    connect(m_toast, &Toast::actionChosen, this, &MainWindow::undo);
    connect(m_reminder, &StartReminder::startWanted, this, &MainWindow::go);
    buildRail();
    buildMenus();
    connect(&notebook.changes(), &storage::ChangeHub::committed, this,
            [this](const storage::ChangeSet &changes) {
                if (changes.touches("crew"))
                    refreshRail();
                offerUndo();
                // Its button would take back something else by now.
                if (m_offered && m_offered != newestEntry())
                    m_toast->hide();
            });
    refreshRail();
    offerUndo();
}

MainWindow::~MainWindow()
{
    // Pages write down what is left on their way out, and tell the window where they cannot.
    delete takeCentralWidget();
}

std::span<const ActionSpec> MainWindow::actionTable()
{
    return windowActions;
}

void MainWindow::buildRail()
{
    for (const RailPlace &each : railPlaces) {
        const ActionSpec &spec = specOf(windowActions, each.action);
        const QString id = QLatin1String(each.action);
        each.foot ? m_rail->addFootItem(id, each.icon, actionText(spec))
                  : m_rail->addItem(id, each.icon, actionText(spec));
    }
    connect(m_rail, &NavRail::chosen, this, [this](const QString &id) {
        for (const RailPlace &each : railPlaces) {
            if (id == QLatin1String(each.action))
                return go({each.place});
        }
        go({Place::Crew, id});
    });
}

void MainWindow::buildMenus()
{
    const auto add = [this](QMenu *menu, const char *id, const std::function<void()> &run) {
        QAction *action = ui::addAction(this, specOf(windowActions, id), run);
        action->setShortcutContext(Qt::WindowShortcut);
        menu->addAction(action);
        return action;
    };
    auto *file = menuBar()->addMenu(tr("&Hearth"));
    // The stage stays after the session that opened it, when its own page is gone.
    m_closeStage = add(file, "stage.close", [this] { m_context.room.stage->close(); });
    m_closeStage->setVisible(false);
    m_lockAction = add(file, "app.lock", [this] {
        if (m_lock)
            m_lock();
    });
    m_lockAction->setVisible(false);
    add(file, "app.quit", [this] { close(); });
    auto *edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = add(edit, "edit.undo", [this] { undo(); });
    m_redo = add(edit, "edit.redo", [this] { redo(); });
    add(edit, "edit.find", [this] {
        page()->keep();
        (new Finder(m_context, m_route, this))->open();
    });
    auto *places = menuBar()->addMenu(tr("&Go"));
    for (const RailPlace &each : railPlaces)
        add(places, each.action, [this, place = each.place] { go({place}); });
    add(places, "go.back", [this] { goBack(); });
    m_pageMenu = menuBar()->addMenu(QString());
    m_pageMenu->menuAction()->setVisible(false);
}

void MainWindow::setRoom(const Room &room)
{
    m_context.room = room;
    if (room.stage != nullptr)
        connect(room.stage, &StageHost::openChanged, m_closeStage, &QAction::setVisible);
}

void MainWindow::setLock(const std::function<void()> &lock)
{
    m_lock = lock;
    m_lockAction->setVisible(true);
}

void MainWindow::refreshRail()
{
    const auto crews = storage::CrewStore(m_notebook).allWithCounts();
    QList<NavRail::Entry> entries;
    if (crews) {
        for (qsizetype i = 0; i < crews->size(); ++i) {
            const Crew &crew = crews->at(i).crew;
            if (crew.state != CrewState::Ended)
                entries.append({crew.id.toString(), isolated(crew.name.text()), personTone(i)});
        }
    }
    m_rail->setSection(tr("Your crews"), entries);
    m_rail->setCurrent(m_rail->current());
}

Page *MainWindow::page() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::go(const Route &route)
{
    if (Page *before = page())
        before->keep();
    if (!m_trail.isEmpty() || page() != nullptr) {
        if (route != m_route)
            m_trail.append(m_route);
    }
    m_route = route;
    Page *&shown = m_pages[route.place];
    if (shown == nullptr) {
        shown = m_factory(route.place, m_context, m_stack);
        m_stack->addWidget(shown);
    }
    Page *next = shown;
    m_stack->setCurrentWidget(next);
    m_toast->raise(); // over a page that is new in the stack
    next->open(route);
    m_rail->setVisible(!next->wantsWholeWindow());
    QString current = route.place == Place::Crew ? route.id : QString();
    for (const RailPlace &each : railPlaces) {
        if (each.place == railPlaceOf(route.place))
            current = QLatin1String(each.action);
    }
    m_rail->setCurrent(current);
    showPageMenu();
}

void MainWindow::tell(const QString &text)
{
    m_toast->say(text);
}

void MainWindow::goBack()
{
    if (m_trail.isEmpty())
        return;
    const Route before = m_trail.takeLast();
    go(before);
    if (!m_trail.isEmpty())
        m_trail.removeLast();
}

void MainWindow::holdAlone(bool alone)
{
    m_alone = alone;
    menuBar()->setVisible(!alone);
    m_toast->hide();
    m_reminder->setHeld(alone);
    for (QAction *action : actions())
        action->setEnabled(!alone);
    offerUndo();
}

void MainWindow::showPageMenu()
{
    m_pageMenu->clear();
    const auto actions = page()->menuActions();
    m_pageMenu->addActions(actions);
    m_pageMenu->setTitle(page()->menuTitle());
    m_pageMenu->menuAction()->setVisible(!actions.isEmpty());
}

std::optional<qint64> MainWindow::newestEntry() const
{
    const auto next = m_notebook.history().nextUndo();
    return next && *next ? std::optional((*next)->id) : std::nullopt;
}

void MainWindow::offerUndo()
{
    if (m_undo == nullptr || m_alone)
        return;
    const auto offer = [](QAction *action, const char *id,
                          const Result<std::optional<storage::HistoryEntry>> &next) {
        const QString verb = actionText(specOf(windowActions, id));
        const bool can = next && *next;
        action->setEnabled(can);
        action->setText(can ? MainWindow::tr("%1: %2").arg(verb, opText((*next)->op)) : verb);
    };
    offer(m_undo, "edit.undo", m_notebook.history().nextUndo());
    offer(m_redo, "edit.redo", m_notebook.history().nextRedo());
}

void MainWindow::undo()
{
    page()->keep();
    if (const auto undone = m_notebook.history().undo(); !undone)
        tellFailure(undone.error());
    else
        m_toast->say(tr("Taken back: %1").arg(opText(undone->op)));
}

void MainWindow::redo()
{
    if (const auto redone = m_notebook.history().redo(); !redone)
        tellFailure(redone.error());
    else
        m_toast->say(tr("Done again: %1").arg(opText(redone->op)));
}

void MainWindow::tellFailure(const Error &error)
{
    qWarning("%s", qPrintable(error.detail));
    m_toast->say(errorText(error));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && page() != nullptr)
        page()->keep();
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_rail->fitInto(event->size().width());
    QMainWindow::resizeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // People's words may be in memory only: the round has its own way out.
    if (m_alone)
        return event->ignore();
    if (page() != nullptr)
        page()->keep();
    if (m_context.room.stage != nullptr)
        m_context.room.stage->close();
    m_settings.set(settings::windowGeometry, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace hearth::ui
