// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figures.h"
#include "tests/bench/ten_years.h"
#include "ui/theme/theme.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <functional>

namespace hearth::bench {

/// Runs a bench of the window on a notebook of ten years, which is copied (--notebook) or made
/// (--scale); `measure` gets it, where settings may go, and what was asked for with these further
/// options, prints its table and gives its figures. The exit code of the program.
inline int benchWindow(QApplication &app, const QList<QCommandLineOption> &further,
                       const std::function<QJsonObject(storage::Notebook &, const QString &settings,
                                                       const QCommandLineParser &)> &measure)
{
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("notebook"), QStringLiteral("Is copied; else one is made."),
                        QStringLiteral("file")},
                       {QStringLiteral("scale"), QStringLiteral("Of what is made: 1 is ten years."),
                        QStringLiteral("part"), QStringLiteral("1")}});
    parser.addOptions(further);
    parser.addPositionalArgument(QStringLiteral("json"), QStringLiteral("Where the figures go."));
    parser.addHelpOption();
    parser.process(app);

    const QTemporaryDir home;
    const SystemClock clock;
    auto chance = QRandomGenerator::securelySeeded();
    const auto notebook =
        openTenYears(home.filePath(QStringLiteral("ten_years.hearth-db")),
                     parser.value(QStringLiteral("notebook")),
                     parser.value(QStringLiteral("scale")).toDouble(), clock, chance);
    ui::applyTheme(app, {});
    const QJsonObject figures =
        measure(*notebook, home.filePath(QStringLiteral("hearth.ini")), parser);
    if (parser.positionalArguments().isEmpty())
        return 0;
    return writeJson(parser.positionalArguments().constFirst(), figures) ? 0 : 1;
}

} // namespace hearth::bench
