// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/export_order.h"

#include "core/exchange/html_writer.h"
#include "core/exchange/json_writer.h"
#include "core/exchange/markdown_writer.h"

namespace hearth::ui {

Result<QByteArray> written(const ExportOrder &order, const Watch &watch)
{
    return std::visit(
        [&](const auto &record) -> Result<QByteArray> {
            switch (order.format) {
            case FileFormat::Pdf:
                return toPdf(exchange::compose(record, order.words), order.look, watch);
            case FileFormat::Markdown:
                return exchange::toMarkdown(exchange::compose(record, order.words));
            case FileFormat::Html:
                return exchange::toHtml(exchange::compose(record, order.words));
            case FileFormat::Json:
                return exchange::toJson(record);
            }
            Q_UNREACHABLE();
        },
        order.what);
}

} // namespace hearth::ui
