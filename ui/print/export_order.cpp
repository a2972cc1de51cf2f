// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/export_order.h"

#include "core/exchange/html_writer.h"
#include "core/exchange/json_writer.h"
#include "core/exchange/markdown_writer.h"

namespace hearth::ui {

exchange::Document documentOf(const ExportOrder &order)
{
    return std::visit([&](const auto &record) { return exchange::compose(record, order.words); },
                      order.what);
}

Result<QByteArray> written(const ExportOrder &order, const Watch &watch)
{
    switch (order.format) {
    case FileFormat::Pdf: return toPdf(documentOf(order), order.look, watch);
    case FileFormat::Markdown: return exchange::toMarkdown(documentOf(order));
    case FileFormat::Html: return exchange::toHtml(documentOf(order));
    case FileFormat::Json:
        return std::visit([](const auto &record) { return exchange::toJson(record); }, order.what);
    }
    Q_UNREACHABLE();
}

} // namespace hearth::ui
