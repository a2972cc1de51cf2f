// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The live screen in the real window, with a notebook of ten years: how long a key of the host
// takes until what it causes is painted, and what a session costs while nobody presses one.
//   live_bench [--notebook FILE | --scale S] [--evenings N] [--idle SECONDS] [JSON-FILE]
// A key's time runs from its press until the window is repainted and handed to the display for the
// last time before everything that the press set off is done. Writing to the disk is part of it:
// what a key does is kept before it is painted. What an X server does with the picture is not.
// Beside it stands what the program itself worked for it, which a busy machine hardly changes.

#include "core/practice/library.h"
#include "core/storage/notebook.h"
#include "tests/app/clinic.h"
#include "tests/bench/window_bench.h"
#include "ui/screens.h"
#include "ui/settings/settings.h"
#include "ui/shell/displays.h"
#include "ui/shell/prompter.h"
#include "ui/stage/stage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/step_list.h"
#include "ui/widgets/timer_ring.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

#include <cstdio>
#include <ctime>

using namespace hearth;
using namespace hearth::bench;

namespace {

/// Milliseconds that this process has worked.
double workedMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// From a press to the end of the last paint that it causes, in milliseconds.
struct Press
{
    double ms = 0;
    double workedMs = 0;
};

/// Knows when a window was painted last, and how often each timer was.
class PaintWatch : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        const bool done = QApplication::notify(receiver, event);
        if (type == QEvent::UpdateRequest && receiver->isWidgetType()) {
            m_paintedNs = m_clock.nsecsElapsed();
            m_workedMs = workedMs();
        } else if (type == QEvent::Paint && m_counts && qobject_cast<ui::TimerRing *>(receiver)) {
            m_rings[receiver].append(m_clock.elapsed());
        }
        return done;
    }

    /// Nothing where nothing is painted.
    std::optional<Press> press(QWidget *where, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        const qint64 before = m_paintedNs;
        const double worked = workedMs();
        const qint64 from = m_clock.nsecsElapsed();
        QTest::keyPress(where, key, modifiers);
        settle();
        const qint64 painted = m_paintedNs;
        const Press made{static_cast<double>(painted - from) / 1e6, m_workedMs - worked};
        QTest::keyRelease(where, key, modifiers);
        settle();
        if (painted == before)
            return std::nullopt;
        return made;
    }

    static void settle()
    {
        // A layout asks for a paint, a paint now and then for a layout.
        for (int i = 0; i < 4; ++i) {
            processEvents();
            sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    /// The most paints of one timer within any second of so many.
    int mostPaintsASecond(int seconds)
    {
        m_rings.clear();
        m_counts = true;
        QEventLoop loop;
        QTimer::singleShot(1000 * seconds, &loop, &QEventLoop::quit);
        loop.exec();
        m_counts = false;
        qsizetype most = 0;
        for (const QList<qint64> &painted : std::as_const(m_rings)) {
            for (qsizetype first = 0, last = 0; last < painted.size(); ++last) {
                while (painted.at(last) - painted.at(first) >= 1000)
                    ++first;
                most = std::max(most, last - first + 1);
            }
        }
        return static_cast<int>(most);
    }

private:
    QElapsedTimer m_clock = [] {
        QElapsedTimer clock;
        clock.start();
        return clock;
    }();
    qint64 m_paintedNs = 0;
    double m_workedMs = 0; ///< of the process, when it had painted last
    bool m_counts = false;
    QHash<QObject *, QList<qint64>> m_rings;
};

/// A key, by what it does, and all its presses.
struct Key
{
    QString name;
    Figures ms = {};
    Figures workedMs = {};
};

struct Idle
{
    const char *what;
    double corePercent = 0;
    int mostPaintsASecond = 0;
};

/// Hosts in a window as a person does, with keys alone.
class Host
{
public:
    Host(PaintWatch &app, storage::Notebook &notebook, const QString &settings)
        : m_app(app)
        , m_notebook(notebook)
        , m_settings(settings)
        , m_stage(m_settings, notebook.clock(), m_displays)
        , m_window(notebook, m_library, m_settings, m_prompter,
                   ui::allPages([] { return Status(); }))
    {
        m_window.setRoom({&m_stage, nullptr, &m_displays});
    }

    /// A whole Case Clinic, every key a host may press in each of its turns.
    void evening()
    {
        begin();
        bool passes = false;
        while (isLive()) {
            writeNote();
            catchCommitment();
            press("+1 min", Qt::Key_Plus);
            press("Pause", Qt::Key_Space);
            press("Go on", Qt::Key_Space);
            press("People here, open", Qt::Key_E);
            press("People here, close", Qt::Key_E);
            if (passes && canPass())
                press("Pass", Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
            else
                next();
            passes = !passes;
        }
    }

    /// What a running session costs while nobody does anything, without and with the stage.
    QList<Idle> rest(int seconds)
    {
        begin();
        m_app.press(&m_window, Qt::Key_Right, Qt::ControlModifier);
        const Idle alone = idle("the window alone", seconds);
        m_app.press(&m_window, Qt::Key_F11, Qt::NoModifier);
        if (!m_stage.isOpen())
            qFatal("there is no stage");
        const Idle withStage = idle("with the stage window", seconds);
        m_stage.close();
        return {alone, withStage};
    }

    const QList<Key> &keys() const { return m_keys; }

private:
    Idle idle(const char *what, int seconds)
    {
        QTest::qWait(1'500); // until what the start moves has come to rest
        const double before = workedMs();
        const int most = m_app.mostPaintsASecond(seconds);
        const double spent = (workedMs() - before) / 1e3;
        return {what, 100 * spent / seconds, most};
    }

    bool isLive() const { return m_window.route().place == ui::Place::Live; }

    void begin()
    {
        const auto session = test::startClinic(m_notebook);
        if (!session)
            qFatal("no session: %s", qPrintable(session.error().detail));
        m_window.go({ui::Place::Live, session->toString()});
        m_window.show();
        m_window.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window is not active");
        PaintWatch::settle();
    }

    QString step() const
    {
        for (const auto *list : m_window.page()->findChildren<ui::StepList *>()) {
            for (const auto &each : list->steps()) {
                if (each.state == ui::StepList::State::Now)
                    return each.title;
            }
        }
        return {};
    }

    bool canPass() const
    {
        const auto buttons = m_window.page()->findChildren<ui::Button *>();
        return std::any_of(buttons.cbegin(), buttons.cend(), [](const ui::Button *each) {
            return each->text() == QLatin1String("Pass") && each->isEnabled();
        });
    }

    void keep(const QString &name, const std::optional<Press> &press)
    {
        if (!press)
            qFatal("%s painted nothing in %s", qPrintable(name), qPrintable(step()));
        auto found = std::find_if(m_keys.begin(), m_keys.end(),
                                  [&](const Key &each) { return each.name == name; });
        if (found == m_keys.end())
            found = m_keys.insert(m_keys.end(), {name});
        found->ms.add(press->ms);
        found->workedMs.add(press->workedMs);
    }

    void press(const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        keep(QLatin1String(name), m_app.press(&m_window, key, modifiers));
    }

    void next()
    {
        const QString before = step();
        const auto ms = m_app.press(&m_window, Qt::Key_Right, Qt::ControlModifier);
        if (isLive()) // the last one is the way to another page
            keep(step() == before ? QStringLiteral("Next, a turn") : QStringLiteral("Next, a step"),
                 ms);
    }

    void type(const char *name, const char *words)
    {
        for (const char *letter = words; *letter != '\0'; ++letter) {
            const auto key =
                *letter == ' ' ? Qt::Key_Space : static_cast<Qt::Key>(Qt::Key_A + (*letter - 'a'));
            keep(QLatin1String(name),
                 m_app.press(QApplication::focusWidget(), key, Qt::NoModifier));
        }
    }

    void writeNote()
    {
        // The cursor may be in the note already: then there is nothing to paint.
        const bool isThere = qobject_cast<ui::NoteEdit *>(QApplication::focusWidget()) != nullptr;
        const auto ms = m_app.press(&m_window, Qt::Key_1, Qt::ControlModifier);
        if (ms || !isThere)
            keep(QStringLiteral("Note"), ms);
        type("a letter of a note", "a river under ice");
    }

    void catchCommitment()
    {
        press("Commitment", Qt::Key_2);
        type("a letter of a commitment", "write to ada by friday");
        const auto ms = m_app.press(QApplication::focusWidget(), Qt::Key_Return, Qt::NoModifier);
        keep(QStringLiteral("Enter, kept"), ms);
    }

    PaintWatch &m_app;
    storage::Notebook &m_notebook;
    practice::Library m_library;
    ui::Settings m_settings;
    ui::DialogPrompter m_prompter;
    ui::ScreenDisplays m_displays;
    ui::Stage m_stage;
    ui::MainWindow m_window;
    QList<Key> m_keys;
};

QJsonObject tell(const QList<Key> &keys, const QList<Idle> &idles)
{
    QJsonArray rows;
    std::printf("%-26s %8s %10s %10s %10s %14s\n", "key to painted", "presses", "p50 ms", "p99 ms",
                "max ms", "p99 worked ms");
    for (const Key &each : keys) {
        std::printf("%-26s %8d %10.2f %10.2f %10.2f %14.2f\n", qPrintable(each.name),
                    static_cast<int>(each.ms.count()), each.ms.median(), each.ms.at(0.99),
                    each.ms.at(1), each.workedMs.at(0.99));
        rows.append(QJsonObject{{QStringLiteral("key"), each.name},
                                {QStringLiteral("presses"), each.ms.count()},
                                {QStringLiteral("p50_ms"), each.ms.median()},
                                {QStringLiteral("p99_ms"), each.ms.at(0.99)},
                                {QStringLiteral("max_ms"), each.ms.at(1)},
                                {QStringLiteral("worked_p99_ms"), each.workedMs.at(0.99)}});
    }
    QJsonArray rests;
    std::printf("\n%-26s %19s %21s\n", "nobody presses a key", "% of a core", "most paints/s");
    for (const Idle &each : idles) {
        std::printf("%-26s %19.2f %21d\n", each.what, each.corePercent, each.mostPaintsASecond);
        rests.append(QJsonObject{{QStringLiteral("what"), QLatin1String(each.what)},
                                 {QStringLiteral("core_percent"), each.corePercent},
                                 {QStringLiteral("most_paints_a_second"), each.mostPaintsASecond}});
    }
    return {{QStringLiteral("platform"), QGuiApplication::platformName()},
            {QStringLiteral("keys"), rows},
            {QStringLiteral("idle"), rests}};
}

} // namespace

int main(int argc, char **argv)
{
    PaintWatch app(argc, argv);
    return benchWindow(app,
                       {{QStringLiteral("evenings"), QStringLiteral("Sessions to host."),
                         QStringLiteral("n"), QStringLiteral("40")},
                        {QStringLiteral("idle"), QStringLiteral("How long nothing is done."),
                         QStringLiteral("seconds"), QStringLiteral("60")}},
                       [&app](storage::Notebook &notebook, const QString &settings,
                              const QCommandLineParser &asked) {
                           Host host(app, notebook, settings);
                           const int evenings = asked.value(QStringLiteral("evenings")).toInt();
                           for (int i = 0; i < evenings; ++i)
                               host.evening();
                           const QList<Idle> idles =
                               host.rest(asked.value(QStringLiteral("idle")).toInt());
                           return tell(host.keys(), idles);
                       });
}
