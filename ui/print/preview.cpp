// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/preview.h"

#include <QtCore/QCoreApplication>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtPrintSupport/QPrinter>

namespace hearth::ui {

void openPrintPreview(QWidget *parent, const exchange::Document &document, const PageLook &look)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(document.title);
    printer->setPageLayout(QPageLayout(QPageSize(look.paper), QPageLayout::Portrait,
                                       QMarginsF(20, 20, 20, 18), QPageLayout::Millimeter));
    auto *dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(
        QCoreApplication::translate("hearth::ui::Print", "Print: %1").arg(document.title));
    // The printer lives as long as what draws on it.
    QObject::connect(
        dialog, &QPrintPreviewDialog::paintRequested, dialog,
        [printer, document, look](QPrinter *on) { (void)drawPages(*on, document, look); });
    dialog->open();
}

} // namespace hearth::ui
