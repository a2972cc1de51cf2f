// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_writer.h"

#include "core/exchange/html_writer.h"
#include "ui/print/page_flow.h"

#include <QtCore/QBuffer>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QFontDatabase>
#include <QtGui/QPageLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextDocument>

#include <memory>
#include <vector>

namespace hearth::ui {

namespace {

/// Text that opens no file and no address, whatever it names.
class ClosedDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

constexpr int unitsPerPoint = 10;
constexpr int pointsPerInch = 72;
constexpr double textPoints = 10.5;
constexpr double footPoints = 28; ///< room for the page number
constexpr double betweenSections = 22;

std::unique_ptr<QTextDocument> laidOut(const QString &html, const PageLook &look,
                                       QPdfWriter &writer, double width, Qt::LayoutDirection direction)
{
    auto section = std::make_unique<ClosedDocument>();
    section->documentLayout()->setPaintDevice(&writer);
    section->setDefaultFont(look.font);
    section->setDocumentMargin(0);
    section->setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: 19pt; } h2 { font-size: 13.5pt; } h3 { font-size: 11pt; }"
                       "p, li { line-height: 135%; } a { text-decoration: none; }"
                       "th { text-align: %1; }")
            .arg(direction == Qt::RightToLeft ? QLatin1String("right") : QLatin1String("left")));
    QString marked = html;
    // Only writers make these tags: what people type is escaped.
    marked.replace(QLatin1String("<p class=\"lead\" dir=\"auto\">"),
                   QLatin1String("<p dir=\"auto\"><a name=\"lead\"></a>"));
    marked.replace(QLatin1String("<table>"), QLatin1String("<table cellspacing=\"0\" cellpadding=\"5\">"));
    section->setHtml(marked);
    section->setTextWidth(width);
    section->size(); // lays out the whole; otherwise long texts are finished by and by
    return section;
}

} // namespace

PageLook usualPage()
{
    PageLook look{QFontDatabase::systemFont(QFontDatabase::GeneralFont)};
    look.font.setPointSizeF(textPoints);
    return look;
}

Result<QByteArray> toPdf(const exchange::Document &document, const PageLook &look, const Watch &watch)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(document.title);
    writer.setCreator(QStringLiteral("Hearth"));
    writer.setPageLayout(QPageLayout(QPageSize(look.paper), QPageLayout::Portrait,
                                     QMarginsF(20, 20, 20, 18), QPageLayout::Millimeter));
    writer.setResolution(pointsPerInch * unitsPerPoint);
    const QRectF room = writer.pageLayout().paintRectPixels(writer.resolution());
    const double foot = footPoints * unitsPerPoint;
    const double height = room.height() - foot;

    const QStringList html = exchange::toHtmlSections(document);
    const int work = static_cast<int>(html.size());
    std::vector<std::unique_ptr<QTextDocument>> sections;
    QList<QList<Whole>> wholes;
    for (const QString &each : html) {
        if (watch.isStopped())
            return fail(ErrorCode::WorkStopped);
        sections.push_back(laidOut(each, look, writer, room.width(), document.locale.textDirection()));
        wholes.append(wholesOf(*sections.back(), height));
        watch.tell(static_cast<int>(sections.size()), 2 * work);
    }
    const QList<PageOfSlices> pages = flow(wholes, height, betweenSections * unitsPerPoint);

    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::RenderingUnavailable);
    for (qsizetype page = 0; page < pages.size(); ++page) {
        if (watch.isStopped())
            return fail(ErrorCode::WorkStopped);
        if (page > 0)
            writer.newPage();
        for (const Slice &slice : pages[page]) {
            painter.save();
            painter.translate(0, slice.at - slice.top);
            drawLines(painter, *sections[static_cast<size_t>(slice.section)], slice.top, slice.bottom);
            painter.restore();
        }
        painter.setFont(look.font);
        painter.drawText(QRectF(0, height, room.width(), foot), Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("%1 / %2").arg(page + 1).arg(pages.size()));
        watch.tell(work + static_cast<int>(page * work / pages.size()), 2 * work);
    }
    painter.end();
    return buffer.data();
}

} // namespace hearth::ui
