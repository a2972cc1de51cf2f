// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/own_practice.h"

#include "core/practice/library.h"
#include "core/storage/practice_store.h"
#include "core/usecases/own_practices.h"
#include "ui/text/names.h"

#include <QtCore/QCoreApplication>

namespace hearth::ui {

namespace {

struct OwnPracticeWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::OwnPracticeWords)
};

/// Whether it was begun, and is open now.
bool goOn(UiContext &context, const Result<OwnPracticeId> &made)
{
    const auto row = made.and_then(
        [&](const OwnPracticeId &id) { return storage::PracticeStore(context.notebook).get(id); });
    if (row)
        context.shell.go({Place::PracticeEditor, row->practiceId, QStringLiteral("new")});
    else
        context.shell.failed(row.error());
    return row.has_value();
}

} // namespace

void changePractice(UiContext &context, const practice::Practice &practice)
{
    if (context.library.isOwn(practice.id)) {
        context.shell.go({Place::PracticeEditor, practice.id});
        return;
    }
    const QString name = OwnPracticeWords::tr("%1, our way").arg(practice.name);
    if (goOn(context, usecases::adaptPractice(context.notebook, practice, name)))
        context.shell.tellWithUndo(OwnPracticeWords::tr("This copy of %1 is yours to change.")
                                       .arg(isolated(practice.name)));
}

void writeNewPractice(UiContext &context)
{
    goOn(context,
         usecases::writePractice(context.notebook, OwnPracticeWords::tr("A new practice"),
                                 context.library.language()));
}

} // namespace hearth::ui
