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
constexpr double smallestPoints = 7.5;
constexpr double footPoints = 28; ///< room for the page number
constexpr double betweenSections = 22;

QString styleSheet(double textSize, Qt::LayoutDirection direction)
{
    const double scale = textSize / textPoints;
    const auto points = [&](double size) { return QString::number(size * scale, 'f', 2); };
    return QStringLiteral("h1 { font-size: %1pt; } h2 { font-size: %2pt; } h3 { font-size: %3pt; }"
                          "p, li { line-height: 135%; } a { text-decoration: none; }"
                          "th { text-align: %4; }")
        .arg(points(19), points(13.5), points(11),
             direction == Qt::RightToLeft ? QStringLiteral("right") : QStringLiteral("left"));
}

/// Sections laid out for a device, and how they flow over its pages.
class Pages
{
public:
    Pages(QPagedPaintDevice &device, const exchange::Document &document)
        : m_device(device)
        , m_direction(document.locale.textDirection())
        , m_html(exchange::toHtmlSections(document))
        , m_unit(device.logicalDpiY() / double(pointsPerInch))
        , m_room(device.pageLayout().paintRectPixels(device.logicalDpiY()))
    {
    }

    /// A document of at most that many steps of work: one to lay out each section, one to draw it.
    int work() const { return 2 * static_cast<int>(m_html.size()); }
    qsizetype count() const { return m_pages.size(); }

    Status layOut(const QFont &font, const Watch &watch)
    {
        m_font = font;
        m_sections.clear();
        QList<QList<Whole>> wholes;
        for (const QString &each : m_html) {
            if (watch.isStopped())
                return fail(ErrorCode::WorkStopped);
            m_sections.push_back(laidOut(each));
            wholes.append(wholesOf(*m_sections.back(), height()));
            watch.tell(static_cast<int>(m_sections.size()), work());
        }
        m_pages = flow(wholes, height(), betweenSections * m_unit);
        return {};
    }

    Status draw(const Watch &watch)
    {
        QPainter painter;
        if (!painter.begin(&m_device))
            return fail(ErrorCode::RenderingUnavailable);
        for (qsizetype page = 0; page < m_pages.size(); ++page) {
            if (watch.isStopped())
                return fail(ErrorCode::WorkStopped);
            if (page > 0)
                m_device.newPage();
            for (const Slice &slice : m_pages[page]) {
                painter.save();
                painter.translate(0, slice.at - slice.top);
                drawLines(painter, *m_sections[static_cast<size_t>(slice.section)], slice.top,
                          slice.bottom);
                painter.restore();
            }
            painter.setFont(m_font);
            painter.drawText(QRectF(0, height(), m_room.width(), footPoints * m_unit),
                             Qt::AlignRight | Qt::AlignBottom,
                             QStringLiteral("%1 / %2").arg(page + 1).arg(m_pages.size()));
            watch.tell(work() / 2 + static_cast<int>(page * (work() / 2) / m_pages.size()), work());
        }
        return {};
    }

private:
    double height() const { return m_room.height() - footPoints * m_unit; }

    std::unique_ptr<QTextDocument> laidOut(const QString &html) const
    {
        auto section = std::make_unique<ClosedDocument>();
        section->documentLayout()->setPaintDevice(&m_device);
        section->setDefaultFont(m_font);
        section->setDocumentMargin(0);
        section->setDefaultStyleSheet(styleSheet(m_font.pointSizeF(), m_direction));
        QString marked = html;
        // Only writers make these tags: what people type is escaped.
        marked.replace(QLatin1String("<p class=\"lead\" dir=\"auto\">"),
                       QLatin1String("<p dir=\"auto\"><a name=\"lead\"></a>"));
        marked.replace(QLatin1String("<table>"),
                       QLatin1String("<table cellspacing=\"0\" cellpadding=\"5\">"));
        section->setHtml(marked);
        section->setTextWidth(m_room.width());
        section->size(); // lays out the whole; otherwise long texts are finished by and by
        return section;
    }

    QPagedPaintDevice &m_device;
    Qt::LayoutDirection m_direction;
    QStringList m_html;
    double m_unit; ///< of the device, in a point
    QRectF m_room;
    QFont m_font;
    std::vector<std::unique_ptr<QTextDocument>> m_sections;
    QList<PageOfSlices> m_pages;
};

} // namespace

PageLook usualPage()
{
    PageLook look{QFontDatabase::systemFont(QFontDatabase::GeneralFont)};
    look.font.setPointSizeF(textPoints);
    return look;
}

Status drawPages(QPagedPaintDevice &device, const exchange::Document &document,
                 const PageLook &look, const Watch &watch)
{
    Pages pages(device, document);
    QFont font = look.font;
    for (;;) {
        if (const auto done = pages.layOut(font, watch); !done)
            return done;
        if (!look.onePage || pages.count() <= 1 || font.pointSizeF() <= smallestPoints)
            return pages.draw(watch);
        font.setPointSizeF(font.pointSizeF() - 0.5);
    }
}

Result<QByteArray> toPdf(const exchange::Document &document, const PageLook &look,
                         const Watch &watch)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(document.title);
    writer.setCreator(QStringLiteral("Hearth"));
    writer.setPageLayout(
        QPageLayout(QPageSize(look.paper), QPageLayout::Portrait,
                    look.onePage ? QMarginsF(15, 14, 15, 12) : QMarginsF(20, 20, 20, 18),
                    QPageLayout::Millimeter));
    writer.setResolution(pointsPerInch * unitsPerPoint);
    if (const auto drawn = drawPages(writer, document, look, watch); !drawn)
        return tl::unexpected(drawn.error());
    return buffer.data();
}

} // namespace hearth::ui
