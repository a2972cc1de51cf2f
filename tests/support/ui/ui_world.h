// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/library.h"
#include "core/usecases/notebook_shelf.h"
#include "tests/support/core/hearthside.h"
#include "ui/settings/settings.h"
#include "ui/shell/context.h"
#include "ui/shell/prompter.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QWidget>

namespace hearth::test {

/// Remembers what a screen said to the window around it.
class RecordingShell final : public ui::Shell
{
    Q_OBJECT
public:
    void go(const ui::Route &route) override { routes.append(route); }
    void goBack() override { ++backs; }
    void tell(const QString &text) override { told.append(text); }
    void tellWithUndo(const QString &text) override { told.append(text); }
    void holdAlone(bool alone) override { isAlone = alone; }
    void failed(const Error &error) override { errors.append(error); }

    QList<ui::Route> routes;
    QStringList told;
    QList<Error> errors;
    int backs = 0;
    bool isAlone = false;
};

/// Answers by itself with what the test laid ready.
class ScriptedPrompter final : public ui::Prompter
{
public:
    void ask(QWidget *, const ui::Question &question,
             const std::function<void(int)> &answered) override;
    void chooseSaveFile(QWidget *, const QString &, const QString &, const QString &,
                        const std::function<void(const QString &)> &chosen) override;
    void chooseOpenFile(QWidget *, const QString &, const QString &,
                        const std::function<void(const QString &)> &chosen) override;

    QList<ui::Question> asked;
    QList<int> answers; ///< taken from the front; -1 when there is none
    QStringList files; ///< taken from the front; a dialog is closed when there is none
};

/// Everything a screen is handed, around a notebook of its own.
class UiWorld
{
public:
    UiWorld();

    Hearthside side;
    practice::Library library;
    usecases::NotebookShelf shelf{side.notebook(), library};
    ui::Settings settings;
    ScriptedPrompter prompter;
    RecordingShell shell;
    ui::UiContext context;
};

/// The visible widget of that kind that a screen reader calls so; marks that isolate a name do not
/// count. Null where there is none.
QWidget *namedWidget(const QWidget &root, const QString &name);

template <class T>
T *named(const QWidget &root, const char *name)
{
    return qobject_cast<T *>(namedWidget(root, QString::fromUtf8(name)));
}

/// Plain text for what tests compare with.
inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Clicks a button by the name a screen reader says, and lets everything that follows happen. The
/// program ends where there is none: nothing after it would mean anything.
void click(const QWidget &root, const char *name);

/// All texts a person sees in labels and buttons, without the marks that isolate names.
QStringList seenTexts(const QWidget &root);

} // namespace hearth::test
