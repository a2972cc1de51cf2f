// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the notebook that speeds are measured with: ten years of a busy host, or a part of that.
//   hearth_generate [--scale S] [--seed N] FILE

#include "tests/bench/ten_years.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("scale"), QStringLiteral("1 is ten years."),
                        QStringLiteral("part"), QStringLiteral("1")},
                       {QStringLiteral("seed"), QStringLiteral("What chance begins with."),
                        QStringLiteral("n"), QStringLiteral("1")}});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("The notebook to make."));
    parser.addHelpOption();
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QString file = parser.positionalArguments().constFirst();
    const auto plenty =
        hearth::bench::Plenty{}.times(parser.value(QStringLiteral("scale")).toDouble());
    const quint32 seed = parser.value(QStringLiteral("seed")).toUInt();

    QElapsedTimer timer;
    timer.start();
    if (const auto made = hearth::bench::makeTenYears(file, plenty, seed); !made) {
        std::fprintf(stderr, "hearth_generate: error %d, %s\n", static_cast<int>(made.error().code),
                     qPrintable(made.error().detail));
        return 1;
    }
    std::printf("%d crews, %d people, %d sessions, %d notes, %d pages, %.1f MB in %.1f s\n",
                plenty.crews, plenty.people, plenty.sessions, plenty.notes, plenty.journal,
                static_cast<double>(QFileInfo(file).size()) / 1e6,
                static_cast<double>(timer.elapsed()) / 1000);
    return 0;
}
