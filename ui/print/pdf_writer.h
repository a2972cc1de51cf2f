// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/exchange/document.h"

#include <QtGui/QPageSize>

namespace hearth::ui {

/// A document as PDF: headings, page numbers, fonts embedded, lines kept whole across pages; each section begins a
/// page of its own. Needs a QGuiApplication. Error: RenderingUnavailable.
Result<QByteArray> toPdf(const exchange::Document &document, QPageSize::PageSizeId paper = QPageSize::A4);

} // namespace hearth::ui
