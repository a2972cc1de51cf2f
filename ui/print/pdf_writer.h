// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/watch.h"
#include "core/exchange/document.h"

#include <QtGui/QFont>
#include <QtGui/QPageSize>

class QPagedPaintDevice;

namespace hearth::ui {

/// What the pages are made with.
struct PageLook
{
    QFont font = {};
    QPageSize::PageSizeId paper = QPageSize::A4;
    bool onePage =
        false; ///< smaller letters, down to a size that can be read, until all fits one page
};

/// The system's font at the size of a book, on A4. For the thread of the QGuiApplication.
PageLook usualPage();

/// Draws a document on pages: page numbers, sections one after the other. No line is cut, no
/// heading and no name stands at the foot of a page without the words it belongs to. May run on any
/// thread while a QGuiApplication lives. Errors: RenderingUnavailable, WorkStopped.
Status drawPages(QPagedPaintDevice &device, const exchange::Document &document,
                 const PageLook &look, const Watch &watch = {});

/// The same as PDF, with its title and its fonts in it.
Result<QByteArray> toPdf(const exchange::Document &document, const PageLook &look,
                         const Watch &watch = {});

} // namespace hearth::ui
