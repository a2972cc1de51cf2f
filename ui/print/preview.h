// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"
#include "ui/print/pdf_writer.h"

class QWidget;

namespace hearth::ui {

/// Shows how a document comes out of the printer, and prints it from there; answers at once.
void openPrintPreview(QWidget *parent, const exchange::Document &document, const PageLook &look);

} // namespace hearth::ui
