// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_sheets.h"
#include "ui/shell/folders.h"

#include "core/exchange/save_file.h"
#include "ui/print/preview.h"
#include "ui/shell/job.h"
#include "ui/shell/prompter.h"
#include "ui/text/names.h"
#include "ui/text/run_sheet_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtWidgets/QWidget>

namespace hearth::ui {

namespace {

struct SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::RunSheets)
};

PageLook sheetLook()
{
    PageLook look = usualPage();
    look.onePage = true;
    return look;
}

} // namespace

void saveRunSheet(UiContext &context, QWidget *parent, const exchange::RunSheet &sheet)
{
    const exchange::Document document = exchange::compose(sheet, runSheetWords());
    const QDir documents = saveFolder();
    const QString name = fileName(sheet.title) + QLatin1String(".pdf");
    const auto write = [&context, parent, document](const QString &path) {
        auto *job = new Job(
            [document, path, look = sheetLook()](const Watch &watch) -> Status {
                const auto bytes = toPdf(document, look, watch);
                return bytes ? exchange::saveWhole(path, *bytes) : tl::unexpected(bytes.error());
            },
            parent);
        QObject::connect(job, &Job::done, parent, [&context, job, path] {
            job->deleteLater();
            context.shell.tell(SheetWords::tr("Saved: %1").arg(QFileInfo(path).fileName()));
        });
        QObject::connect(job, &Job::failed, parent, [&context, job](const Error &error) {
            job->deleteLater();
            context.shell.failed(error);
        });
    };
    context.prompter.chooseSaveFile(parent, SheetWords::tr("Save the run sheet"),
                                    documents.filePath(name), SheetWords::tr("PDF (*.pdf)"), write);
}

void printRunSheet(QWidget *parent, const exchange::RunSheet &sheet)
{
    openPrintPreview(parent, exchange::compose(sheet, runSheetWords()), sheetLook());
}

} // namespace hearth::ui
