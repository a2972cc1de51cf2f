// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From exec to the first painted window: Hearth beside an empty QMainWindow, one after the other in
// the same run, everything in the file cache. On an X server ("xcb", the default) the server says
// when the window was drawn in; "offscreen" a preloaded library does. Both programs are watched the
// same way, and nothing in them knows.
//   start_bench [--rounds N] [--platform xcb|offscreen] [--notebook FILE]... [JSON-FILE]
// Ends with 77 where there is no X server.

#include "tests/bench/figures.h"
#include "tests/bench/started.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>

#include <cstdio>

using namespace hearth::bench;

namespace {

constexpr int noServer = 77;
/// When a program has done what it put off until after the first paint.
constexpr unsigned long settledMs = 500;

struct Program
{
    QString name;
    QStringList command;
    Figures paintedMs = {};
    Figures pssKib = {};
    Figures cpuMs = {};
};

QProcessEnvironment cleanHome(const QTemporaryDir &home)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    for (const char *kind : {"CONFIG", "DATA", "CACHE", "STATE"})
        environment.insert(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(kind)),
                           home.filePath(QLatin1String(kind)));
    if (!environment.contains(QStringLiteral("XDG_RUNTIME_DIR")))
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
    return environment;
}

void measure(Program &program, Watch &watch, QProcessEnvironment environment, bool counts)
{
    watch.prepare(environment);
    const Started started(program.command, environment);
    const auto painted = started.isRunning() ? watch.firstPaint() : std::nullopt;
    if (!painted)
        qFatal("%s painted nothing", qPrintable(program.name));
    QThread::msleep(settledMs);
    if (!counts)
        return;
    program.paintedMs.add(static_cast<double>(*painted - started.startedNs()) / 1e6);
    program.pssKib.add(started.pssKib());
    program.cpuMs.add(started.cpuMs());
}

/// The notebooks beside the sample are opened as copies: a program that is killed leaves its log.
QList<Program> programs(const QTemporaryDir &home, const QStringList &notebooks)
{
    QList<Program> all{{QStringLiteral("empty window"), {QStringLiteral(EMPTY_WINDOW)}}};
    const QString sample = home.filePath(QStringLiteral("sample.hearth-db"));
    if (QProcess::execute(QStringLiteral(HEARTH_PROGRAM),
                          {QStringLiteral("new"), sample, QStringLiteral("--sample")})
        != 0)
        qFatal("no sample notebook");
    all.append({QStringLiteral("hearth, sample"), {QStringLiteral(HEARTH_PROGRAM), sample}});
    for (const QString &notebook : notebooks) {
        const QFileInfo file(notebook);
        const QString copy = home.filePath(file.fileName());
        if (!QFile::copy(notebook, copy))
            qFatal("cannot copy %s", qPrintable(notebook));
        all.append({QStringLiteral("hearth, %1").arg(file.completeBaseName()),
                    {QStringLiteral(HEARTH_PROGRAM), copy}});
    }
    return all;
}

QJsonObject tell(const QList<Program> &all)
{
    const Program &empty = all.constFirst();
    QJsonArray rows;
    std::printf("%-24s %10s %10s %8s %10s %8s %10s\n", "exec to first paint", "median ms", "p90 ms",
                "ratio", "PSS MiB", "ratio", "CPU ms");
    for (const Program &each : all) {
        const double painted = each.paintedMs.median() / empty.paintedMs.median();
        const double memory = each.pssKib.median() / empty.pssKib.median();
        std::printf("%-24s %10.1f %10.1f %8.2f %10.1f %8.2f %10.0f\n", qPrintable(each.name),
                    each.paintedMs.median(), each.paintedMs.at(0.9), painted,
                    each.pssKib.median() / 1024, memory, each.cpuMs.median());
        rows.append(QJsonObject{{QStringLiteral("program"), each.name},
                                {QStringLiteral("painted_ms"), each.paintedMs.median()},
                                {QStringLiteral("painted_p90_ms"), each.paintedMs.at(0.9)},
                                {QStringLiteral("painted_ratio"), painted},
                                {QStringLiteral("pss_kib"), each.pssKib.median()},
                                {QStringLiteral("pss_ratio"), memory},
                                {QStringLiteral("cpu_ms"), each.cpuMs.median()}});
    }
    return {{QStringLiteral("rounds"), static_cast<int>(empty.paintedMs.count())},
            {QStringLiteral("programs"), rows}};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("rounds"), QStringLiteral("Starts of each program."),
                        QStringLiteral("n"), QStringLiteral("15")},
                       {QStringLiteral("platform"), QStringLiteral("xcb or offscreen."),
                        QStringLiteral("name"), QStringLiteral("xcb")},
                       {QStringLiteral("notebook"), QStringLiteral("Another notebook to open."),
                        QStringLiteral("file")}});
    parser.addPositionalArgument(QStringLiteral("json"), QStringLiteral("Where the figures go."));
    parser.addHelpOption();
    parser.process(app);
    const QString platform = parser.value(QStringLiteral("platform"));
    const auto watch = platform == QLatin1String("offscreen")
        ? watchOffscreen(QStringLiteral(FIRST_PAINT))
        : watchScreen();
    if (!watch) {
        std::printf("There is no X server that tells of drawing.\n");
        return noServer;
    }

    const QTemporaryDir home;
    const auto environment = cleanHome(home);
    QList<Program> all = programs(home, parser.values(QStringLiteral("notebook")));
    const int rounds = parser.value(QStringLiteral("rounds")).toInt();
    // The first start of each only warms the file cache.
    for (int round = 0; round <= rounds; ++round) {
        for (Program &each : all)
            measure(each, *watch, environment, round > 0);
    }
    QJsonObject figures = tell(all);
    figures.insert(QStringLiteral("platform"), platform);
    if (parser.positionalArguments().isEmpty())
        return 0;
    return writeJson(parser.positionalArguments().constFirst(), figures) ? 0 : 1;
}
