// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library: how fast practices are parsed, how long it takes until it is painted, with and
// without thousands of practices of one's own, what each key in its search takes, and what a key
// and the move to another step take in the editor of a practice with a hundred steps.
//   library_bench [--own N] [JSON-FILE]

#include "core/practice/editing.h"
#include "core/practice/library.h"
#include "core/practice/parser.h"
#include "core/storage/notebook.h"
#include "core/storage/practice_store.h"
#include "core/usecases/notebook_shelf.h"
#include "core/usecases/own_practices.h"
#include "tests/bench/figures.h"
#include "ui/editor/editor_page.h"
#include "ui/practices/practices_page.h"
#include "ui/settings/settings.h"
#include "ui/shell/prompter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/agenda_list.h"
#include "ui/widgets/choice.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include <cstdio>

using namespace hearth;
using namespace hearth::bench;

namespace {

class QuietShell final : public ui::Shell
{
public:
    void go(const ui::Route &) override { }
    void goBack() override { }
    void tell(const QString &) override { }
    void tellWithUndo(const QString &) override { }
    void failed(const Error &error) override { qFatal("error %d", static_cast<int>(error.code)); }
};

template <class T>
T must(Result<T> made)
{
    if (!made)
        qFatal("error %d: %s", static_cast<int>(made.error().code),
               qPrintable(made.error().detail));
    return *std::move(made);
}

QList<QByteArray> builtIn()
{
    QList<QByteArray> files;
    QDirIterator each(QStringLiteral(":/resources/practices/en"), QDir::Files);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            files.append(file.readAll());
    }
    return files;
}

double parsedMegabytesASecond(const QList<QByteArray> &files)
{
    qint64 bytes = 0;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 500) {
        for (const QByteArray &file : files) {
            if (!practice::parse(file, QStringLiteral("bench")))
                qFatal("a practice is not sound");
            bytes += file.size();
        }
    }
    return static_cast<double>(bytes) / 1e3 / static_cast<double>(timer.nsecsElapsed()) * 1e6;
}

void putOwn(storage::Notebook &notebook, const QList<QByteArray> &files, int count)
{
    auto work = must(storage::UnitOfWork::begin(notebook, storage::Op::AddPractice));
    for (int i = 0; i < count; ++i) {
        auto practice = *practice::parse(files.at(i % files.size()), QStringLiteral("bench"));
        const QString id = QStringLiteral("own-%1").arg(i);
        QByteArray source = files.at(i % files.size());
        source.replace("\"id\": \"" + practice.id.toUtf8() + "\"",
                       "\"id\": \"" + id.toUtf8() + "\"");
        if (!storage::PracticeStore::put(work,
                                         OwnPractice{work.freshId<OwnPracticeId>(), id, 1,
                                                     practice.name, practice.summary, source}))
            qFatal("not kept");
    }
    if (!work.commit())
        qFatal("not committed");
}

void settle()
{
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
}

/// From making the page until it is painted, the library not read before.
double openMs(ui::UiContext context)
{
    Figures figures;
    time(figures, [&] {
        ui::PracticesPage page(context);
        page.resize(1080, 760);
        page.open({ui::Place::Practices});
        page.show();
        settle();
    });
    return figures.median();
}

Figures keysMs(ui::UiContext context)
{
    ui::PracticesPage page(context);
    page.resize(1080, 760);
    page.open({ui::Place::Practices});
    page.show();
    settle();
    auto *line = page.findChild<QLineEdit *>();
    Figures figures;
    for (const char *word : {"circle of two", "check", "money and power", "a", "zzz"}) {
        for (const char *each = word; *each; ++each)
            time(figures, [&] {
                QTest::keyClick(line, *each);
                settle();
            });
        line->clear();
        settle();
    }
    return figures;
}

struct EditorFigures
{
    Figures keys;
    Figures rows;
};

/// A practice of a hundred steps, its titles typed in one after another.
EditorFigures editorMs(ui::UiContext context, const QByteArray &file)
{
    auto practice = *practice::parse(file, QStringLiteral("bench"));
    while (practice.steps.size() < 100)
        practice::duplicateStep(practice, static_cast<int>(practice.steps.size()) - 1);
    const auto id =
        must(usecases::adaptPractice(context.notebook, practice, QStringLiteral("Hundred")));
    ui::EditorPage page(context);
    page.resize(1080, 760);
    page.open({ui::Place::PracticeEditor,
               must(storage::PracticeStore(context.notebook).get(id)).practiceId});
    page.show();
    Q_EMIT page.findChild<ui::ChoiceRow *>()->chosen(QStringLiteral("steps"));
    settle();
    auto *steps = page.findChild<ui::AgendaList *>();
    QLineEdit *title = nullptr;
    for (auto *line : page.findChildren<QLineEdit *>()) {
        if (line->isVisible() && line->accessibleName() == QLatin1String("Title"))
            title = line;
    }
    if (!title)
        qFatal("no title to type in");
    EditorFigures figures;
    for (int row = 0; row < 100; row += 9) {
        time(figures.rows, [&] {
            steps->setCurrentRow(row);
            settle();
        });
        title->setFocus();
        for (const char each : QByteArray("and more"))
            time(figures.keys, [&] {
                QTest::keyClick(title, each);
                settle();
            });
    }
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption own(QStringLiteral("own"), QStringLiteral("Practices of one's own."),
                                 QStringLiteral("N"), QStringLiteral("2000"));
    parser.addOption(own);
    parser.process(application);
    ui::applyTheme(application, {});
    const auto files = builtIn();
    const double megabytes = parsedMegabytesASecond(files);

    QTemporaryDir folder;
    ui::Settings settings(folder.filePath(QStringLiteral("settings")));
    SystemClock clock;
    QRandomGenerator chance(7);
    QuietShell shell;
    ui::DialogPrompter prompter;
    QList<double> opened;
    Figures keys;
    EditorFigures editor;
    for (const int count : {0, parser.value(own).toInt()}) {
        const auto notebook =
            must(storage::Notebook::create(folder.filePath(QString::number(count)), clock, chance));
        if (count > 0)
            putOwn(*notebook, files, count);
        practice::Library library;
        const usecases::NotebookShelf shelf(*notebook, library);
        const ui::UiContext context{*notebook, library, settings, prompter, shell};
        opened.append(openMs(context));
        if (count > 0)
            keys = keysMs(context);
        else
            editor = editorMs(context, files.constFirst());
    }
    std::printf("parsing                    %8.1f MB/s\n", megabytes);
    std::printf("open to painted, built-in  %8.1f ms\n", opened.at(0));
    std::printf("open to painted, and %5d %8.1f ms\n", parser.value(own).toInt(), opened.at(1));
    std::printf("a key in the search, p50   %8.2f ms, p99 %.2f ms\n", keys.median(), keys.at(0.99));
    std::printf("editor, a key, p50         %8.2f ms, p99 %.2f ms\n", editor.keys.median(),
                editor.keys.at(0.99));
    std::printf("editor, another step, p50  %8.2f ms, p99 %.2f ms\n", editor.rows.median(),
                editor.rows.at(0.99));
    const QStringList paths = parser.positionalArguments();
    const QJsonObject json{{QStringLiteral("parse_mb_s"), megabytes},
                           {QStringLiteral("open_ms"), opened.at(0)},
                           {QStringLiteral("open_own_ms"), opened.at(1)},
                           {QStringLiteral("key_p99_ms"), keys.at(0.99)},
                           {QStringLiteral("editor_key_p99_ms"), editor.keys.at(0.99)},
                           {QStringLiteral("editor_step_p99_ms"), editor.rows.at(0.99)}};
    return paths.isEmpty() || writeJson(paths.constFirst(), json) ? 0 : 1;
}
