// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/give_away.h"

#include "core/exchange/save_file.h"
#include "core/practice/writer.h"
#include "core/usecases/taking_in.h"
#include "ui/shell/folders.h"
#include "ui/shell/prompter.h"
#include "ui/text/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace hearth::ui {

namespace {

struct GiveAwayWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::GiveAwayWords)
};

QString suggested(const QString &name, const QString &ending)
{
    const QString file = fileName(name);
    return saveFolder().filePath((file.isEmpty() ? QStringLiteral("practice") : file) + ending);
}

void write(UiContext &context, const QString &path, const QByteArray &bytes)
{
    if (const auto saved = exchange::saveWhole(path, bytes); !saved)
        return context.shell.failed(saved.error());
    context.shell.tell(GiveAwayWords::tr("Saved: %1").arg(QFileInfo(path).fileName()));
}

} // namespace

void giveAway(UiContext &context, QWidget *parent, const practice::Practice &practice)
{
    const QByteArray bytes = practice::toJson(practice);
    context.prompter.chooseSaveFile(
        parent, GiveAwayWords::tr("Save the practice"),
        suggested(practice.name, QStringLiteral(".hearth-practice")),
        GiveAwayWords::tr("Practices (*.hearth-practice)"),
        [&context, bytes](const QString &path) { write(context, path, bytes); });
}

void giveAllAway(UiContext &context, QWidget *parent)
{
    const auto bytes = usecases::ownPack(context.notebook);
    if (!bytes)
        return context.shell.failed(bytes.error());
    context.prompter.chooseSaveFile(
        parent, GiveAwayWords::tr("Save all of your own"),
        suggested(GiveAwayWords::tr("Our practices"), QStringLiteral(".hearth-pack")),
        GiveAwayWords::tr("Packs (*.hearth-pack)"),
        [&context, bytes = *bytes](const QString &path) { write(context, path, bytes); });
}

} // namespace hearth::ui
