// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_spec.h"
#include "ui/shell/page.h"

#include <QtWidgets/QMainWindow>

#include <functional>
#include <memory>

class QMenu;
class QStackedWidget;

namespace hearth::ui {

class NavRail;
class StartReminder;
class Toast;

/// Makes the page of a place the first time it is visited.
using PageFactory = std::function<Page *(Place, UiContext &, QWidget *parent)>;

/// The rail, the pages and the menus around them; what the pages are about it does not know.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(storage::Notebook &notebook, const practice::Library &library, Settings &settings,
               Prompter &prompter, PageFactory pages);
    ~MainWindow() override;

    /// Gives the pages what reaches the room; before the first of them is made.
    void setRoom(const Room &room);
    /// Gives the editors of all pages their spelling; before the first page is made.
    void setSpelling(Spelling *spelling) { m_context.spelling = spelling; }

    /// Lets the window lock its notebook; without it there is no such action.
    void setLock(const std::function<void()> &lock);
    /// What people say alone is in memory only, and would be lost.
    bool isHeldAlone() const { return m_alone; }

    void go(const Route &route);
    /// Says something in passing.
    void tell(const QString &text);
    const Route &route() const { return m_route; }
    Page *page() const;
    /// The window's own actions.
    static std::span<const ActionSpec> actionTable();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class WindowShell;

    void buildRail();
    void buildMenus();
    void goBack();
    void holdAlone(bool alone);
    void undo();
    void redo();
    void offerUndo();
    /// What undo would take back now.
    std::optional<qint64> newestEntry() const;
    void refreshRail();
    void showPageMenu();
    void tellFailure(const Error &error);

    storage::Notebook &m_notebook;
    Settings &m_settings;
    std::unique_ptr<WindowShell> m_shell;
    UiContext m_context;
    PageFactory m_factory;
    NavRail *m_rail;
    StartReminder *m_reminder;
    QStackedWidget *m_stack;
    Toast *m_toast;
    QMenu *m_pageMenu = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_closeStage = nullptr;
    QAction *m_lockAction = nullptr;
    std::function<void()> m_lock;
    QHash<Place, Page *> m_pages;
    bool m_alone = false;
    std::optional<qint64> m_offered; ///< what the message's button takes back
    Route m_route;
    QList<Route> m_trail;
};

} // namespace hearth::ui
