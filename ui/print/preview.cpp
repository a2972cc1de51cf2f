// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/preview.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtPrintSupport/QPrinter>

namespace hearth::ui {

namespace {

/// `print` draws on the printer when it is asked to.
void preview(QWidget *parent, const QString &title, QPageSize::PageSizeId paper,
             const std::function<void(QPrinter &)> &print)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    printer->setPageLayout(QPageLayout(QPageSize(paper), QPageLayout::Portrait,
                                       QMarginsF(20, 20, 20, 18), QPageLayout::Millimeter));
    auto *dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(
        QCoreApplication::translate("hearth::ui::Print", "Print: %1").arg(title));
    // The printer lives as long as what draws on it.
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [printer, print](QPrinter *on) { print(*on); });
    dialog->open();
}

} // namespace

void openPrintPreview(QWidget *parent, const exchange::Document &document, const PageLook &look)
{
    preview(parent, document.title, look.paper,
            [document, look](QPrinter &on) { (void)drawPages(on, document, look); });
}

void openPrintPreview(QWidget *parent, const QString &title,
                      const std::function<void(QPainter &, const QRectF &)> &draw)
{
    preview(parent, title, usualPage().paper, [title, draw](QPrinter &on) {
        QPainter painter(&on);
        // What is drawn is made for a screen: as wide there as the paper is.
        constexpr double width = 640;
        const double scale = painter.viewport().width() / width;
        const double height = painter.viewport().height() / scale;
        painter.scale(scale, scale);
        QRectF used;
        painter.drawText(QRectF(0, 0, width, height), Qt::TextWordWrap, title, &used);
        const double top = used.bottom() + 16;
        draw(painter, QRectF(0, top, width, height - top));
    });
}

} // namespace hearth::ui
