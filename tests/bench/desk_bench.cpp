// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a host begins, with a notebook of ten years: how long Today takes to be computed, and how
// long Today and the page of each crew take from the choice to the end of the last paint it causes.
//   desk_bench [--notebook FILE | --scale S] [--rounds N] [JSON-FILE]
// The first time a page is shown it is made as well; that stands apart.

#include "core/practice/library.h"
#include "core/storage/crew_store.h"
#include "core/storage/notebook.h"
#include "core/usecases/today.h"
#include "tests/bench/window_bench.h"
#include "ui/screens.h"
#include "ui/settings/settings.h"
#include "ui/shell/displays.h"
#include "ui/shell/prompter.h"
#include "ui/stage/stage.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

#include <cstdio>

using namespace hearth;
using namespace hearth::bench;

namespace {

/// A row of the table.
struct Row
{
    const char *what;
    Figures ms = {};
};

/// Goes to a place and waits until the window has painted all that it sets off.
void visit(ui::MainWindow &window, const ui::Route &route)
{
    window.go(route);
    for (int i = 0; i < 4; ++i) {
        QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

QList<Row> measure(storage::Notebook &notebook, const QString &settingsFile, int rounds)
{
    const practice::Library library;
    ui::Settings settings(settingsFile);
    ui::DialogPrompter prompter;
    ui::ScreenDisplays displays;
    ui::Stage stage(settings, notebook.clock(), displays);
    ui::MainWindow window(notebook, library, settings, prompter,
                          ui::allPages([] { return Status(); }));
    window.setRoom({&stage, nullptr, &displays});
    window.go({ui::Place::Help});
    window.show();
    visit(window, {ui::Place::Help});

    const auto crews = storage::CrewStore(notebook).allWithCounts();
    if (!crews || crews->isEmpty())
        qFatal("there are no crews");
    Row computed{"Today, computed"};
    Row firstToday{"Today, first shown"};
    Row today{"Today, shown"};
    Row firstCrew{"a crew, first shown"};
    Row crew{"a crew, shown"};
    time(firstToday.ms, [&] { visit(window, {ui::Place::Today}); });
    time(firstCrew.ms, [&] {
        visit(window, {ui::Place::Crew, crews->constFirst().crew.id.toString()});
    });
    for (int round = 0; round < rounds; ++round) {
        time(computed.ms, [&] {
            if (!usecases::openToday(notebook))
                qFatal("there is no Today");
        });
        time(today.ms, [&] { visit(window, {ui::Place::Today}); });
        for (const auto &each : *crews)
            time(crew.ms, [&] { visit(window, {ui::Place::Crew, each.crew.id.toString()}); });
    }
    return {computed, firstToday, today, firstCrew, crew};
}

QJsonObject tell(const QList<Row> &rows)
{
    QJsonArray all;
    std::printf("%-22s %8s %10s %10s %10s\n", "", "times", "p50 ms", "p99 ms", "max ms");
    for (const Row &each : rows) {
        std::printf("%-22s %8d %10.2f %10.2f %10.2f\n", each.what,
                    static_cast<int>(each.ms.count()), each.ms.median(), each.ms.at(0.99),
                    each.ms.at(1));
        all.append(QJsonObject{{QStringLiteral("what"), QLatin1String(each.what)},
                               {QStringLiteral("times"), each.ms.count()},
                               {QStringLiteral("p50_ms"), each.ms.median()},
                               {QStringLiteral("p99_ms"), each.ms.at(0.99)},
                               {QStringLiteral("max_ms"), each.ms.at(1)}});
    }
    return {{QStringLiteral("platform"), QGuiApplication::platformName()},
            {QStringLiteral("rows"), all}};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return benchWindow(
        app,
        {{QStringLiteral("rounds"), QStringLiteral("Visits to everything."), QStringLiteral("n"),
          QStringLiteral("20")}},
        [](storage::Notebook &notebook, const QString &settings, const QCommandLineParser &asked) {
            return tell(measure(notebook, settings, asked.value(QStringLiteral("rounds")).toInt()));
        });
}
