// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_text.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QtMath>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

namespace hearth::ui {

namespace {

QString inLines(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

/// Breaks the text into lines of that width; the caller's layout holds them, the first at the top.
void breakLines(QTextLayout &layout, int width)
{
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    double top = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        line.setPosition({0, top});
        top += line.height();
    }
    layout.endLayout();
}

} // namespace

StageText::StageText(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
}

void StageText::setLook(int pixels, QFont::Weight weight)
{
    setFont(stageFont(pixels, weight));
}

void StageText::setMostLines(int lines)
{
    m_mostLines = lines;
    update();
}

void StageText::setPill(bool pill)
{
    m_pill = pill;
    update();
}

QMargins StageText::ground() const
{
    if (!m_pill)
        return {};
    const int high = fontMetrics().height();
    return {high * 3 / 4, high * 3 / 10, high * 3 / 4, high * 3 / 10};
}

int StageText::naturalWidth() const
{
    return stageTextWidth(text(), font()) + ground().left() + ground().right();
}

int StageText::widestWord() const
{
    int widest = 0;
    const QFontMetrics metrics = fontMetrics();
    const auto words = text().split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    for (const QString &word : words)
        widest = qMax(widest, metrics.horizontalAdvance(word) + 1);
    return widest + ground().left() + ground().right();
}

int StageText::linesAt(int width) const
{
    QTextLayout layout(inLines(text()), font());
    breakLines(layout, width - ground().left() - ground().right());
    return layout.lineCount();
}

int StageText::heightForWidth(int width) const
{
    const QMargins around = ground();
    const int room = width - around.left() - around.right();
    const int whole = stageTextHeight(text(), font(), room);
    const int lines = m_mostLines > 0 ? linesAt(width) : 0;
    const int shown = lines > m_mostLines ? qCeil(double(whole) * m_mostLines / lines) : whole;
    return shown + around.top() + around.bottom();
}

QSize StageText::sizeHint() const
{
    const int width = naturalWidth();
    return {width, heightForWidth(width)};
}

QSize StageText::minimumSizeHint() const
{
    return {};
}

void StageText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_pill) {
        painter.setRenderHint(QPainter::Antialiasing);
        const double radius = (lineHeight() + ground().top() + ground().bottom()) / 2.0;
        drawStageGround(painter, rect(), radius, palette());
    }
    const QRect room = rect().marginsRemoved(ground());
    QTextLayout layout(inLines(text()), font());
    breakLines(layout, room.width());
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), alignment());
    const auto startOf = [&](double width) {
        const double left = side.testFlag(Qt::AlignHCenter) ? (room.width() - width) / 2
            : side.testFlag(Qt::AlignRight)                 ? room.width() - width
                                                            : 0;
        return room.left() + left;
    };
    painter.setPen(palette().color(foregroundRole()));
    painter.setFont(font());
    const int lines = m_mostLines > 0 ? qMin(m_mostLines, layout.lineCount()) : layout.lineCount();
    for (int i = 0; i < lines; ++i) {
        const QTextLine line = layout.lineAt(i);
        if (i + 1 == lines && lines < layout.lineCount()) {
            const QString rest = layout.text()
                                     .mid(line.textStart())
                                     .replace(QChar(QChar::LineSeparator), QLatin1Char(' '));
            const QString cut = fontMetrics().elidedText(rest, Qt::ElideRight, room.width());
            painter.drawText(QPointF(startOf(fontMetrics().horizontalAdvance(cut)),
                                     room.top() + line.y() + line.ascent()),
                             cut);
        } else {
            line.draw(&painter, QPointF(startOf(line.naturalTextWidth()), room.top()));
        }
    }
}

QFont stageFont(int pixels, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPixelSize(qMax(1, pixels));
    font.setWeight(weight);
    return font;
}

int stageTextHeight(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(inLines(text), font);
    breakLines(layout, width);
    double height = 0;
    for (int i = 0; i < layout.lineCount(); ++i)
        height += layout.lineAt(i).height();
    return qCeil(height);
}

int stageTextWidth(const QString &text, const QFont &font)
{
    QTextLayout layout(inLines(text), font);
    breakLines(layout, QWIDGETSIZE_MAX);
    double widest = 0;
    for (int i = 0; i < layout.lineCount(); ++i)
        widest = qMax(widest, layout.lineAt(i).naturalTextWidth());
    return qCeil(widest) + 1;
}

void drawStageGround(QPainter &painter, const QRectF &rect, double radius, const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::AlternateBase);
    const bool unseen = ground == palette.color(QPalette::Window);
    painter.setBrush(ground);
    painter.setPen(unseen ? QPen(palette.color(QPalette::WindowText), 1) : QPen(Qt::NoPen));
    const double inset = unseen ? 0.5 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
}

} // namespace hearth::ui
