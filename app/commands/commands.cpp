// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "core/base/text.h"
#include "ui/text/translations.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTextStream>
#include <QtGui/QGuiApplication>

#include <sys/stat.h>

#include <cstdio>

namespace hearth::app {

namespace {

struct Command
{
    const char *name;
    int files; ///< how many arguments it needs, at least
    const char *usage;
    Status (*run)(const Call &);
    bool draws; ///< needs fonts
};

constexpr Command commands[] = {
    {"new", 1, "hearth new FILE [--seal] [--sample]", newNotebook, false},
    {"check", 1, "hearth check FILE", checkNotebook, false},
    {"crews", 1, "hearth crews FILE [--json]", listCrews, false},
    {"sessions", 1, "hearth sessions FILE [--json]", listSessions, false},
    {"export", 1,
     "hearth export FILE --what session:ID|crew:ID|all --format md|html|pdf|json --reach "
     "mine|circle|open -o OUT",
     exportRecord, true},
    {"plan", 2, "hearth plan FILE CREW [--at TIME] [--from-last] [--json]", planSession, false},
    {"today", 1, "hearth today FILE [--json]", showToday, false},
    {"rota", 2, "hearth rota FILE CREW [--next N] [--json]", showRota, false},
    {"decline", 2, "hearth decline FILE CREW [--turn N] [--role ROLE] [--json]", declineTurn,
     false},
    {"cover", 3, "hearth cover FILE CREW PERSON [--turn N] [--role ROLE] [--json]", coverTurn,
     false},
    {"swap", 3, "hearth swap FILE CREW PERSON [--turn N] [--role ROLE] [--json]", swapTurns, false},
    {"calendar", 1, "hearth calendar FILE --session ID|--crew ID -o OUT", writeCalendar, false},
    {"practices", 1,
     "hearth practices list [FILE] [--json] | validate PATH... | import FILE PACK [--dry-run] "
     "[--replace] [--json] | export FILE [PRACTICE...] -o OUT",
     practices, false},
    {"rehearse", 1, "hearth rehearse PRACTICE --people N [--seed S] [--json]", rehearsePractice,
     false},
    {"search", 2, "hearth search FILE WORDS... [--json]", searchNotebook, false},
    {"seal", 1, "hearth seal FILE [--json]", sealNotebook, false},
    {"unseal", 1, "hearth unseal FILE [--json]", unsealNotebook, false},
    {"lock-status", 1, "hearth lock-status FILE [--json]", tellLockStatus, false},
    {"passphrase", 1, "hearth passphrase FILE", changePassphrase, false},
    {"recovery-key", 1, "hearth recovery-key FILE [--json]", changeRecoveryKey, false},
    {"demo", 0, "hearth demo --out FOLDER", demo, true},
};

/// On one line, whatever a path or a file holds.
void sayError(const QString &line)
{
    QTextStream(stderr) << QLatin1String("hearth: ") << visible(line).simplified() << Qt::endl;
}

/// One line for people at a terminal; the window has the longer sentences.
QString errorLine(const Error &error)
{
    const auto text = [&]() -> const char * {
        switch (error.code) {
        case ErrorCode::NameEmpty: return "the name is empty";
        case ErrorCode::NameTooLong: return "the name is too long";
        case ErrorCode::TextTooLong: return "the text is too long";
        case ErrorCode::DateImpossible: return "there is no such date";
        case ErrorCode::RhythmNotUnderstood: return "this rhythm is not understood";
        case ErrorCode::NotebookMissing: return "there is no notebook at this path";
        case ErrorCode::NotebookExists: return "there is a file already; it is left as it is";
        case ErrorCode::NotebookNotOurs:
            return "this file is not a Hearth notebook; it is left as it is";
        case ErrorCode::NotebookNewer:
            return "a newer Hearth wrote this notebook; it is left as it is";
        case ErrorCode::NotebookDamaged: return "this notebook is damaged; it is left as it is";
        case ErrorCode::NotebookReadOnly: return "this notebook can only be read";
        case ErrorCode::NotebookInUse: return "this notebook is open elsewhere";
        case ErrorCode::NotebookSealed: return "this notebook is sealed";
        case ErrorCode::NotebookNotSealed: return "this notebook is not sealed";
        case ErrorCode::PassphraseWrong:
            return "neither the passphrase nor the recovery key of this notebook";
        case ErrorCode::PassphraseEmpty: return "the passphrase is empty";
        case ErrorCode::DiskFull: return "the disk is full; nothing was changed";
        case ErrorCode::StorageFailed: return "the notebook could not be read or written";
        case ErrorCode::NoSuchRow: return "there is nothing with this id";
        case ErrorCode::BurnUnfinished:
            return "what was burned may leave traces until the notebook is opened again";
        case ErrorCode::RowMovedOn: return "it has changed since";
        case ErrorCode::NothingToUndo: return "there is nothing to undo";
        case ErrorCode::NothingToRedo: return "there is nothing to redo";
        case ErrorCode::PracticeTooLarge: return "the practice is larger than 1 MiB";
        case ErrorCode::PracticeNotJson: return "the file is damaged or cut off";
        case ErrorCode::PracticeTooDeep: return "the practice is nested too deep";
        case ErrorCode::PracticeInvalid: return "the practice is not sound";
        case ErrorCode::PracticeMissing: return "there is no such practice";
        case ErrorCode::PackTooLarge: return "the file is larger than 64 MiB; nothing was taken in";
        case ErrorCode::PackTooMany:
            return "the file holds more than 5,000 practices; nothing was taken in";
        case ErrorCode::PackNotUnderstood: return "the file holds no practices";
        case ErrorCode::SessionNotPlanned:
            return "this session has begun already; its plan is unchanged";
        case ErrorCode::MinutesOutOfRange: return "minutes are 1 to 600";
        case ErrorCode::AgendaFull: return "an agenda has at most 200 items";
        case ErrorCode::SessionAlreadyOpen: return "this crew has a session under way";
        case ErrorCode::SessionNotOpen: return "this session is not under way";
        case ErrorCode::TooFewPeople: return "too few people are here";
        case ErrorCode::TooManyPeople: return "too many people";
        case ErrorCode::LaterSessionBegan: return "the crew has begun another session since";
        case ErrorCode::EventNotPossible: return "that cannot happen now";
        case ErrorCode::FileNotReadable: return "the file cannot be read";
        case ErrorCode::FileNotWritable:
            return "the file cannot be written; what was there is unchanged";
        case ErrorCode::NothingToExport: return "there is nothing to export";
        case ErrorCode::WorkStopped: return "stopped; nothing was written";
        case ErrorCode::ArgumentsNotUnderstood: return "the arguments are not understood";
        case ErrorCode::RenderingUnavailable: return "the pages could not be drawn";
        }
        Q_UNREACHABLE();
    }();
    const QString line = QLatin1String(text);
    return error.detail.isEmpty() ? line : QStringLiteral("%1: %2").arg(line, error.detail);
}

QString usage()
{
    QString text = QStringLiteral("Hearth, a desk for people who host crews.\n\n"
                                  "  hearth [NOTEBOOK]          opens the window\n"
                                  "  hearth --sample            opens it with the sample crews\n");
    for (const Command &command : commands)
        text += QStringLiteral("  %1\n").arg(QLatin1String(command.usage));
    return text
        + QStringLiteral("\nA sealed notebook asks for its passphrase at the terminal, or reads it "
                         "from the\nfile descriptor N: --passphrase-fd N (a new one: "
                         "--new-passphrase-fd N).\n"
                         "\nExit status: 0 done, 1 it did not work, 2 the arguments are not "
                         "understood. See hearth(1).");
}

/// A bare word is a mistyped command, unless there is such a file.
bool mayBeFile(const QString &argument)
{
    return argument.contains(QLatin1Char('/')) || argument.contains(QLatin1Char('.'))
        || QFileInfo::exists(argument);
}

/// At most one notebook, and no option but --sample: a mistyped command must not become a notebook
/// of that name.
bool isForWindow(const QStringList &arguments)
{
    int files = 0;
    for (const QString &each : arguments) {
        if (!each.startsWith(QLatin1Char('-')) && mayBeFile(each))
            ++files;
        else if (each != QLatin1String("--sample"))
            return false;
    }
    return files <= 1;
}

} // namespace

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

bool isCommand(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return false;
    const QString &first = arguments.constFirst();
    const bool known =
        std::any_of(std::begin(commands), std::end(commands),
                    [&](const Command &each) { return first == QLatin1String(each.name); });
    return known || !isForWindow(arguments);
}

int runCommand(int &argc, char **argv, const QStringList &arguments)
{
    ::umask(077);
    const QString name = arguments.constFirst();
    const auto found =
        std::find_if(std::begin(commands), std::end(commands),
                     [&](const Command &each) { return name == QLatin1String(each.name); });
    if (found == std::end(commands)) {
        if (name == QLatin1String("--version")) {
            say(QStringLiteral("hearth %1").arg(QCoreApplication::applicationVersion()));
            return 0;
        }
        if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
            say(usage());
            return 0;
        }
        sayError(QStringLiteral("%1 is not understood; hearth --help tells what is")
                     .arg(arguments.join(QLatin1Char(' '))));
        return 2;
    }
    // What goes wrong is told by the command, in one line; Qt's remarks about its surroundings are
    // not for people.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            sayError(text);
    });
    std::unique_ptr<QCoreApplication> application;
    if (found->draws) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    ui::installEnglish(*application);
    QCommandLineParser parser;
    const QString value = QStringLiteral("value");
    parser.addOptions({{QStringLiteral("json"), {}},
                       {QStringLiteral("sample"), {}},
                       {QStringLiteral("seal"), {}},
                       {QStringLiteral("passphrase-fd"), {}, value},
                       {QStringLiteral("new-passphrase-fd"), {}, value},
                       {QStringLiteral("help"), {}},
                       {QStringLiteral("what"), {}, value},
                       {QStringLiteral("format"), {}, value},
                       {QStringLiteral("reach"), {}, value, QStringLiteral("circle")},
                       {QStringLiteral("o"), {}, value},
                       {QStringLiteral("out"), {}, value},
                       {QStringLiteral("at"), {}, value},
                       {QStringLiteral("from-last"), {}},
                       {QStringLiteral("dry-run"), {}},
                       {QStringLiteral("replace"), {}},
                       {QStringLiteral("session"), {}, value},
                       {QStringLiteral("crew"), {}, value},
                       {QStringLiteral("next"), {}, value, QStringLiteral("10")},
                       {QStringLiteral("turn"), {}, value, QStringLiteral("1")},
                       {QStringLiteral("role"), {}, value, QStringLiteral("host")},
                       {QStringLiteral("people"), {}, value},
                       {QStringLiteral("seed"), {}, value, QStringLiteral("1")}});
    const bool parsed = parser.parse(arguments);
    if (parsed && parser.isSet(QStringLiteral("help"))) {
        say(QLatin1String(found->usage));
        return 0;
    }
    const QStringList files = parser.positionalArguments();
    if (!parsed || files.size() < found->files) {
        sayError((parsed ? QString() : parser.errorText() + QLatin1String("; "))
                 + QLatin1String("usage: ") + QLatin1String(found->usage));
        return 2;
    }
    const Status done = found->run({files, parser, parser.isSet(QStringLiteral("json"))});
    if (done)
        return 0;
    sayError(errorLine(done.error()));
    return done.error().code == ErrorCode::ArgumentsNotUnderstood ? 2 : 1;
}

} // namespace hearth::app
