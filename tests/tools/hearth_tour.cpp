// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "tests/support/ui/screens.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace hearth::test;

namespace {

/// Whether a name is asked for: by one of the patterns, or because there are none.
bool asked(const QStringList &patterns, const char *name)
{
    if (patterns.isEmpty())
        return true;
    for (const QString &each : patterns) {
        const auto pattern = QRegularExpression::fromWildcard(each, Qt::CaseSensitive);
        if (pattern.match(QLatin1String(name)).hasMatch())
            return true;
    }
    return false;
}

void sayNames()
{
    std::puts("screens:");
    for (const Screen &screen : allScreens())
        std::printf("  %s\n", screen.name);
    std::puts("looks:");
    for (const Look &look : windowLooks())
        std::printf("  %s\n", look.name);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Draws every screen of Hearth, from a sample notebook at a fixed time, to "
                       "FOLDER/SCREEN-LOOK.png; with one "
                       "look to FOLDER/SCREEN.png."));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("Screens, such as live or 'live*'."),
                                  QStringLiteral("names"));
    const QCommandLineOption looks(QStringLiteral("look"),
                                   QStringLiteral("Looks, such as dark,large."),
                                   QStringLiteral("names"));
    const QCommandLineOption list(QStringLiteral("list"),
                                  QStringLiteral("Names the screens and the looks."));
    parser.addOptions({only, looks, list});
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FOLDER"),
                                 QStringLiteral("Where the pictures go."));
    parser.process(application);
    if (parser.isSet(list)) {
        sayNames();
        return 0;
    }
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QDir folder(parser.positionalArguments().constFirst());
    folder.mkpath(QStringLiteral("."));

    const QStringList screens = parser.value(only).split(QLatin1Char(','), Qt::SkipEmptyParts);
    const QStringList wanted = parser.value(looks).split(QLatin1Char(','), Qt::SkipEmptyParts);
    QList<Look> worn;
    for (const Look &look : windowLooks()) {
        if (asked(wanted, look.name))
            worn.append(look);
    }
    int drawn = 0;
    for (const Look &look : worn) {
        wear(look);
        for (const Screen &screen : allScreens()) {
            if (!asked(screens, screen.name))
                continue;
            const QString name = worn.size() == 1
                ? QLatin1String(screen.name)
                : QStringLiteral("%1-%2").arg(QLatin1String(screen.name), QLatin1String(look.name));
            const QString path = folder.filePath(name + QStringLiteral(".png"));
            ScreenWorld world(screen.shelf);
            QWidget *shown = show(screen, world, look);
            if (!shown->grab().save(path)) {
                std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
                return 1;
            }
            ++drawn;
        }
    }
    std::printf("%d pictures\n", drawn);
    return drawn > 0 ? 0 : 1;
}
