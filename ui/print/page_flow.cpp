// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_flow.h"

#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtGui/QTextFrame>
#include <QtGui/QTextList>
#include <QtGui/QTextTable>

#include <algorithm>
#include <optional>

namespace hearth::ui {

namespace {

constexpr double touching = 0.5;

bool isRule(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
}

/// Where the first line of a block would be drawn from, in the section's coordinates.
QPointF originOf(const QTextBlock &block)
{
    return block.document()->documentLayout()->blockBoundingRect(block).topLeft();
}

/// The lines of a block, in the section's coordinates.
QList<Whole> linesOf(const QTextBlock &block)
{
    QList<Whole> lines;
    const QTextLayout *layout = block.layout();
    if (!layout || layout->lineCount() == 0 || (block.text().isEmpty() && !isRule(block)))
        return lines;
    const double offset = originOf(block).y();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        lines.append({offset + line.y(), offset + line.y() + line.height()});
    }
    return lines;
}

/// A task brings its own box.
bool isTask(const QTextBlock &block)
{
    const QString text = block.text();
    return text.startsWith(QChar(0x2610)) || text.startsWith(QChar(0x2611));
}

/// The sign of a list's item, before its first line in the reading direction.
void drawSign(QPainter &painter, const QTextBlock &block, const QTextLine &line,
              const QPointF &origin)
{
    const bool numbered = block.textList()->format().style() <= QTextListFormat::ListDecimal;
    const QString sign = numbered ? block.textList()->itemText(block) : QString(QChar(0x2022));
    const QFont font = block.charFormat().font().resolve(block.document()->defaultFont());
    const QFontMetricsF metrics(font, painter.device());
    const double gap = metrics.horizontalAdvance(QLatin1Char(' ')) * 1.5;
    const QRectF text = line.naturalTextRect().translated(origin);
    const double x = block.textDirection() == Qt::RightToLeft
        ? text.right() + gap
        : text.left() - gap - metrics.horizontalAdvance(sign);
    painter.setFont(font);
    painter.drawText(QPointF(x, origin.y() + line.y() + line.ascent()), sign);
}

/// Whether a block only makes sense with what follows: a heading, or who speaks (marked "lead").
bool leads(const QTextBlock &block)
{
    if (block.blockFormat().headingLevel() > 0)
        return true;
    const auto first = block.begin();
    return !first.atEnd()
        && first.fragment().charFormat().anchorNames().contains(QLatin1String("lead"));
}

class Gatherer
{
public:
    explicit Gatherer(double longest)
        : m_longest(longest)
    {
    }

    void keep(double top, double bottom)
    {
        if (bottom - top <= m_longest)
            m_wholes.append({top, bottom});
    }

    void block(const QTextBlock &block)
    {
        const QList<Whole> lines = linesOf(block);
        if (lines.isEmpty())
            return;
        m_wholes.append(lines);
        // No first or last line of a paragraph stands alone.
        const qsizetype count = lines.size();
        if (count > 1) {
            keep(lines.first().top, lines[1].bottom);
            keep(lines[count - 2].top, lines.last().bottom);
        }
        if (m_led)
            keep(*m_led, lines[std::min<qsizetype>(1, count - 1)].bottom);
        // One line under a heading, before the next heading, is part of it.
        const bool subtitle = m_led && count == 1 && block.next().isValid() && leads(block.next());
        if (!leads(block) && !subtitle)
            m_led.reset();
        else if (!m_led)
            m_led = lines.first().top;
    }

    /// The rows of a table stay whole, the first with the second: it is their head.
    void table(const QTextTable &table)
    {
        double head = 0;
        for (int row = 0; row < table.rows(); ++row) {
            Whole whole{1e12, 0};
            for (int column = 0; column < table.columns(); ++column) {
                const QTextTableCell cell = table.cellAt(row, column);
                for (auto each = cell.begin(); !each.atEnd(); ++each) {
                    for (const Whole &line : linesOf(each.currentBlock())) {
                        whole.top = std::min(whole.top, line.top);
                        whole.bottom = std::max(whole.bottom, line.bottom);
                    }
                }
            }
            keep(whole.top, whole.bottom);
            if (row == 0)
                head = whole.top;
            else if (row == 1)
                keep(head, whole.bottom);
        }
    }

    void tablesIn(const QTextFrame &frame)
    {
        for (const QTextFrame *child : frame.childFrames()) {
            if (const auto *found = qobject_cast<const QTextTable *>(child))
                table(*found);
            tablesIn(*child);
        }
    }

    QList<Whole> merged()
    {
        std::sort(m_wholes.begin(), m_wholes.end(),
                  [](const Whole &a, const Whole &b) { return a.top < b.top; });
        QList<Whole> out;
        for (const Whole &each : std::as_const(m_wholes)) {
            if (!out.isEmpty() && each.top < out.last().bottom - touching)
                out.last().bottom = std::max(out.last().bottom, each.bottom);
            else
                out.append(each);
        }
        return out;
    }

private:
    double m_longest;
    QList<Whole> m_wholes;
    std::optional<double> m_led; ///< top of the heading that waits for its words
};

} // namespace

QList<Whole> wholesOf(const QTextDocument &section, double pageHeight)
{
    Gatherer gatherer(pageHeight / 3);
    for (QTextBlock block = section.begin(); block.isValid(); block = block.next())
        gatherer.block(block);
    gatherer.tablesIn(*section.rootFrame());
    return gatherer.merged();
}

void drawLines(QPainter &painter, const QTextDocument &section, double top, double bottom)
{
    for (QTextBlock block = section.begin(); block.isValid(); block = block.next()) {
        const QList<Whole> lines = linesOf(block);
        if (lines.isEmpty() || lines.first().top > bottom || lines.last().bottom < top)
            continue;
        const QPointF origin = originOf(block);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const double middle = (lines[i].top + lines[i].bottom) / 2;
            if (middle < top || middle > bottom)
                continue;
            const QTextLine line = block.layout()->lineAt(static_cast<int>(i));
            if (isRule(block)) {
                const double width = section.textWidth() - origin.x();
                painter.drawLine(QPointF(origin.x(), middle), QPointF(origin.x() + width, middle));
                continue;
            }
            line.draw(&painter, origin);
            if (i == 0 && block.textList() && !isTask(block))
                drawSign(painter, block, line, origin);
        }
    }
}

QList<PageOfSlices> flow(const QList<QList<Whole>> &sections, double pageHeight, double gap)
{
    QList<PageOfSlices> pages;
    double y = 0;
    for (int section = 0; section < sections.size(); ++section) {
        double before = 0;
        bool first = true;
        for (const Whole &whole : sections[section]) {
            const double height = whole.bottom - whole.top;
            const double space = first ? gap : whole.top - before;
            before = whole.bottom;
            const bool fits = !pages.isEmpty() && y + space + height <= pageHeight;
            if (!fits) {
                pages.append(PageOfSlices{Slice{section, whole.top, whole.bottom, 0}});
                y = height;
            } else if (first) {
                pages.last().append(Slice{section, whole.top, whole.bottom, y + space});
                y += space + height;
            } else {
                pages.last().last().bottom = whole.bottom;
                y += space + height;
            }
            first = false;
        }
    }
    return pages;
}

} // namespace hearth::ui
