// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launch.h"

#include "app/beforehand.h"
#include "core/practice/library.h"
#include "core/storage/seal/plain_file.h"
#include "core/storage/session_store.h"
#include "core/usecases/notebook_shelf.h"
#include "core/usecases/sample.h"
#include "ui/lock/lock_window.h"
#include "ui/screens.h"
#include "ui/settings/settings.h"
#include "ui/shell/away_watch.h"
#include "ui/shell/displays.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/prompter.h"
#include "ui/sound/gentle_sounds.h"
#include "ui/stage/stage.h"
#include "ui/text/error_text.h"
#include "ui/text/spelling.h"
#include "ui/text/translations.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>

#include <sys/stat.h>
#include <thread>

namespace hearth::app {

using ui::LockTask;

namespace {

/// The settings as an appearance.
ui::Appearance appearanceOf(const ui::Settings &settings)
{
    const QString mode = settings.get(ui::settings::appearance);
    ui::Appearance appearance;
    appearance.mode = mode == QLatin1String("light") ? ui::ColourMode::Light
        : mode == QLatin1String("dark")              ? ui::ColourMode::Dark
                                                     : ui::ColourMode::System;
    appearance.textScalePercent = settings.get(ui::settings::textScale);
    appearance.reducedMotion = settings.get(ui::settings::reducedMotion);
    return appearance;
}

/// Does once, when the window has painted itself for the first time, what nobody has to wait for.
class AfterFirstPaint : public QObject
{
public:
    AfterFirstPaint(QWidget &window, std::function<void()> work)
        : QObject(&window)
        , m_work(std::move(work))
    {
        window.installEventFilter(this);
    }
    bool eventFilter(QObject *window, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] {
                m_work();
                deleteLater();
            });
        }
        return false;
    }

private:
    std::function<void()> m_work;
};

QString configFile(const QString &name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(name);
}

/// Everything the program is made of, from the settings to the window; what is made first goes
/// last.
class AppContext : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(hearth::app::AppContext)
public:
    AppContext(QApplication &application, Beforehand &beforehand)
        : m_application(application)
        , m_clock(beforehand.clock())
        , m_chance(beforehand.chance())
        , m_settings(configFile(QStringLiteral("hearth.ini")))
        , m_library(QLocale().name().replace(QLatin1Char('_'), QLatin1Char('-')))
        , m_spelling(ui::makeSpelling(QLocale(), configFile(QStringLiteral("words.txt"))))
    {
        ui::applyTheme(application, appearanceOf(m_settings));
        connect(&m_settings, &ui::Settings::changed, this,
                [this, &application](const QString &key) {
                    if (key.startsWith(QLatin1String("appearance/")))
                        ui::applyTheme(application, appearanceOf(m_settings));
                });
    }

    /// Shows a notebook; says what is wrong and asks for another where it could not be opened.
    void show(const QString &path, Opened opened, bool sample)
    {
        if (!opened.notebook && opened.notebook.error().code == ErrorCode::NotebookSealed)
            return workOnSeal(LockTask::Unlock, path);
        if (!opened.notebook)
            return recover(path, opened.notebook.error());
        m_notebook = *std::move(opened.notebook);
        if (opened.isNew && sample) {
            if (const auto made = makeSample(); !made)
                return recover(path, made.error());
            opened.first = firstRoute(*m_notebook);
        }
        m_shelf = std::make_unique<usecases::NotebookShelf>(*m_notebook, m_library);
        const bool isSealed = m_notebook->isSealed();
        m_window = std::make_unique<ui::MainWindow>(
            *m_notebook, m_library, m_settings, m_prompter,
            ui::allPages([this] { return makeSample(); },
                         {isSealed, [this] { letGo(LockTask::Unlock); },
                          [this](LockTask task) { letGo(task); }}));
        if (isSealed) {
            m_window->setLock([this] { letGo(LockTask::Unlock); });
            m_idle = std::make_unique<ui::IdleLock>(
                m_application, m_clock, m_settings, [this] { return mayLockByItself(); },
                [this] { letGo(LockTask::Unlock); });
            QTimer::singleShot(0, m_window.get(), [this] {
                m_away = ui::watchForAway([this] { letGo(LockTask::Unlock); });
            });
        }
        m_window->setRoom({&m_stage, &m_sounds, &m_displays});
        m_window->setSpelling(m_spelling.get());
        m_window->go(m_before ? *m_before : opened.first);
        m_before.reset();
        m_window->show();
        m_locked.reset();
        new AfterFirstPaint(*m_window, [] {
            QApplication::setWindowIcon(ui::icon(ui::Icon::Flame, ui::Tone::Accent));
        });
    }

private:
    Status makeSample()
    {
        return usecases::makeSample(*m_notebook,
                                    [this](const QString &id) { return m_library.find(id); });
    }

    void open(const QString &path) { show(path, openOrMake(path, m_clock, m_chance), false); }

    /// Not in the middle of a meeting, nor of what is nowhere but in memory. A session that nobody
    /// ended is no meeting for ever.
    bool mayLockByItself() const
    {
        constexpr qint64 longestMeetingSeconds = 12 * 60 * 60;
        if (m_window->isHeldAlone() || m_window->page()->holdsDraft())
            return false;
        const auto running = storage::SessionStore(*m_notebook).running();
        return !running || !*running
            || (*running)->startedAt.secsTo(m_clock.now()) > longestMeetingSeconds;
    }

    /// The same place again, without what was to be done there at once.
    static ui::Route stillAt(const ui::Route &route)
    {
        const bool begins = route.id == QLatin1String("new") || route.id == QLatin1String("alone");
        if (begins && route.place != ui::Place::Start)
            return {route.place};
        return {route.place, route.id, route.place == ui::Place::Start ? route.about : QString()};
    }

    /// Closes the notebook, and shows what opens it again. Later, because it is asked for by
    /// something in the window that goes.
    void letGo(LockTask task)
    {
        QTimer::singleShot(0, this, [this, task] {
            if (!m_window || m_window->isHeldAlone())
                return;
            const QString path = m_notebook->path();
            m_before = stillAt(m_window->route());
            m_settings.set(ui::settings::windowGeometry, m_window->saveGeometry());
            workOnSeal(task, path);
            m_window->close();
            m_stage.show({});
            m_idle.reset();
            m_window.reset();
            m_shelf.reset();
            m_notebook.reset();
            m_away.reset(); // holds up sleep as long as it lives
        });
    }

    void workOnSeal(LockTask task, const QString &path)
    {
        // One that was there goes after the new one has come: a program without a window ends.
        auto next = std::make_unique<ui::LockWindow>(task, path, crypto::Cost::forThisMachine(),
                                                     m_clock, m_chance);
        // It stands where the window stood.
        next->restoreGeometry(m_settings.get(ui::settings::windowGeometry));
        // Each of them takes the window away that says it.
        const auto later = Qt::QueuedConnection;
        connect(
            next.get(), &ui::LockWindow::opened, this, [this] { reopen(); }, later);
        connect(
            next.get(), &ui::LockWindow::givenUp, this, [this, path] { open(path); }, later);
        connect(
            next.get(), &ui::LockWindow::otherWanted, this,
            [this] {
                m_prompter.chooseOpenFile(m_locked.get(), tr("Open a notebook"), notebookFiles(),
                                          [this](const QString &other) {
                                              // The dialog is the window's, which goes.
                                              QTimer::singleShot(0, this, [this, other] {
                                                  m_before.reset();
                                                  open(other);
                                              });
                                          });
            },
            later);
        next->show();
        m_locked = std::move(next);
    }

    /// Shows the notebook that the lock window opened, where it was left.
    void reopen()
    {
        ui::LockOutcome outcome = m_locked->takeOutcome();
        const QString done = ui::LockWindow::doneText(m_locked->task());
        if (!outcome.notebook)
            return open(outcome.path);
        Opened opened{false, std::move(outcome.notebook)};
        opened.first = firstRoute(**opened.notebook);
        show(outcome.path, std::move(opened), false);
        if (!done.isEmpty())
            m_window->tell(done);
    }

    static QString notebookFiles() { return tr("Notebooks (*.hearth-db *.hearth-sealed)"); }

    void recover(const QString &path, const Error &error)
    {
        const QString text =
            ui::errorText(error) + QLatin1String("\n\n") + QDir::toNativeSeparators(path);
        const ui::Question question{
            tr("This notebook cannot be opened"),
            text,
            {tr("Quit"), tr("Open another notebook…"), tr("Begin a new one beside it")}};
        m_prompter.ask(nullptr, question, [this, path](int answer) {
            if (answer == 1) {
                m_prompter.chooseOpenFile(nullptr, tr("Open a notebook"), notebookFiles(),
                                          [this](const QString &other) { open(other); });
            } else if (answer == 2) {
                const QString fresh =
                    QStringLiteral("notebook %1.hearth-db")
                        .arg(m_clock.now().toString(QStringLiteral("yyyy-MM-dd hhmmss")));
                open(QFileInfo(path).dir().filePath(fresh));
            } else {
                QCoreApplication::exit(1);
            }
        });
    }

    QApplication &m_application;
    const Clock &m_clock;
    QRandomGenerator &m_chance;
    ui::Settings m_settings;
    ui::DialogPrompter m_prompter;
    practice::Library m_library;
    ui::ScreenDisplays m_displays;
    ui::GentleSounds m_sounds{m_settings};
    ui::Stage m_stage{m_settings, m_clock, m_displays};
    std::unique_ptr<ui::Spelling> m_spelling;
    std::unique_ptr<storage::Notebook> m_notebook;
    std::unique_ptr<usecases::NotebookShelf> m_shelf;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::IdleLock> m_idle;
    std::unique_ptr<ui::AwayWatch> m_away;
    std::unique_ptr<ui::LockWindow> m_locked;
    std::optional<ui::Route> m_before; ///< where the notebook was left when it was locked
};

constexpr QLatin1String sampleOption("--sample");

/// The notebook that is meant by a path: one that was sealed since is still one's own.
QString presentPath(const QString &path)
{
    const QFileInfo file(path);
    const QString real = file.isSymLink() ? file.symLinkTarget() : path;
    const QString sealed = storage::sealedPathOf(real);
    return !QFile::exists(real) && QFile::exists(sealed) ? sealed : path;
}

QString notebookPath(const QStringList &arguments)
{
    for (auto argument = arguments.crbegin(); argument != arguments.crend(); ++argument) {
        if (!argument->startsWith(QLatin1String("--")))
            return presentPath(QFileInfo(*argument).absoluteFilePath());
    }
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return presentPath(folder.filePath(arguments.contains(sampleOption)
                                           ? QStringLiteral("sample.hearth-db")
                                           : QStringLiteral("notebook.hearth-db")));
}

} // namespace

int launch(int &argc, char **argv, const QStringList &arguments)
{
    ::umask(077);
    // A menu bar elsewhere is asked for over D-Bus, which every start would wait for.
    QApplication::setAttribute(Qt::AA_DontUseNativeMenuBar);
    Beforehand beforehand(notebookPath(arguments));
    QApplication application(argc, argv);
    // The first text waits for the list of fonts, longer than for all else in the window: Qt makes
    // it while the window is begun.
    const std::jthread fonts([&beforehand] {
        beforehand.waitForFontconfig();
        QFontDatabase::families();
    });
    QApplication::setDesktopFileName(QStringLiteral("app.hearth.Hearth"));
    ui::installTranslations(application, QLocale());
    AppContext context(application, beforehand);
    context.show(beforehand.path(), beforehand.takeNotebook(), arguments.contains(sampleOption));
    return QApplication::exec();
}

} // namespace hearth::app
