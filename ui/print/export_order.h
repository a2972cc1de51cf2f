// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/exchange/filter.h"
#include "core/exchange/words.h"
#include "ui/print/pdf_writer.h"

#include <variant>

namespace hearth::ui {

enum class FileFormat { Pdf, Markdown, Html, Json };

/// What is to be written, as values: any thread may do it.
struct ExportOrder
{
    std::variant<exchange::Filtered<exchange::SessionRecord>,
                 exchange::Filtered<exchange::CrewRecord>>
        what;
    FileFormat format = FileFormat::Pdf;
    exchange::Words words = {};
    PageLook look = {};
};

/// What is written in a format that people read.
exchange::Document documentOf(const ExportOrder &order);

/// The bytes of the file. Errors: RenderingUnavailable, WorkStopped.
Result<QByteArray> written(const ExportOrder &order, const Watch &watch = {});

} // namespace hearth::ui

namespace hearth {

/// The ending of a file's name.
template <>
struct Codes<ui::FileFormat>
{
    using F = ui::FileFormat;
    static constexpr std::array<std::pair<F, const char *>, 4> all{
        {{F::Pdf, "pdf"}, {F::Markdown, "md"}, {F::Html, "html"}, {F::Json, "json"}}};
};

} // namespace hearth
