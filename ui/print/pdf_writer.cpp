// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_writer.h"

#include "core/exchange/html_writer.h"

#include <QtCore/QBuffer>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QFontDatabase>
#include <QtGui/QPageLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextDocument>

#include <vector>

namespace hearth::ui {

namespace {

/// Text that opens no file and no address, whatever it names.
class ClosedDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

constexpr double pointsPerInch = 72;
constexpr double footPoints = 28; ///< room for the page number

} // namespace

Result<QByteArray> toPdf(const exchange::Document &document, QPageSize::PageSizeId paper)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(document.title);
    writer.setCreator(QStringLiteral("Hearth"));
    writer.setPageLayout(QPageLayout(QPageSize(paper), QPageLayout::Portrait, QMarginsF(20, 20, 20, 18), QPageLayout::Millimeter));
    writer.setResolution(static_cast<int>(pointsPerInch) * 10);
    const QRectF room = writer.pageLayout().paintRect(QPageLayout::Point);
    const QSizeF textRoom(room.width(), room.height() - footPoints);

    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(10.5);
    std::vector<std::unique_ptr<ClosedDocument>> sections;
    int pages = 0;
    for (const QString &html : exchange::toHtmlSections(document)) {
        auto section = std::make_unique<ClosedDocument>();
        section->setDefaultFont(font);
        section->setDocumentMargin(0);
        section->setDefaultStyleSheet(QStringLiteral("h1 { font-size: 19pt; } h2 { font-size: 13.5pt; } h3 { font-size: 11pt; }"
                                                     "p, li { line-height: 135%; } a { text-decoration: none; }"));
        section->setHtml(html);
        section->documentLayout()->setPaintDevice(nullptr);
        section->setPageSize(textRoom);
        pages += section->pageCount();
        sections.push_back(std::move(section));
    }

    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::RenderingUnavailable);
    const double scale = writer.resolution() / pointsPerInch;
    painter.scale(scale, scale);
    int number = 0;
    for (const auto &section : sections) {
        for (int page = 0; page < section->pageCount(); ++page) {
            if (number++ > 0)
                writer.newPage();
            painter.save();
            painter.translate(0, -page * textRoom.height());
            section->drawContents(&painter, QRectF(0, page * textRoom.height(), textRoom.width(), textRoom.height()));
            painter.restore();
            painter.setFont(font);
            painter.drawText(QRectF(0, textRoom.height(), textRoom.width(), footPoints), Qt::AlignRight | Qt::AlignBottom,
                             QStringLiteral("%1 / %2").arg(number).arg(pages));
        }
    }
    painter.end();
    return buffer.data();
}

} // namespace hearth::ui
