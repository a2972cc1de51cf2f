// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"
#include "ui/print/pdf_writer.h"

#include <functional>

class QPainter;
class QRectF;
class QWidget;

namespace hearth::ui {

/// Shows how a document comes out of the printer, and prints it from there; answers at once.
void openPrintPreview(QWidget *parent, const exchange::Document &document, const PageLook &look);

/// The same for a picture on one page, under its title.
void openPrintPreview(QWidget *parent, const QString &title,
                      const std::function<void(QPainter &, const QRectF &)> &draw);

} // namespace hearth::ui
