// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/group_grid.h"

#include "ui/stage/stage_text.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <numeric>

namespace hearth::ui {

namespace {

int paddingAt(int pixels)
{
    return pixels * 2 / 3;
}

int gapAt(int pixels)
{
    return qMax(4, pixels / 2);
}

QFont headingFont(int pixels)
{
    return stageFont(qMax(1, pixels * 3 / 4));
}

} // namespace

/// One breakout: its number and its names.
class GroupGrid::GroupCard : public QWidget
{
public:
    explicit GroupCard(QWidget *parent)
        : QWidget(parent)
        , m_heading(new StageText(this))
        , m_names(new StageText(this))
    {
        m_heading->setForegroundRole(QPalette::PlaceholderText);
    }

    void setGroup(int number, const QStringList &names)
    {
        m_heading->setText(GroupGrid::tr("Group %1").arg(QLocale().toString(number)));
        m_below = names.join(QLatin1Char('\n'));
        m_after = QLocale().createSeparatedList(names);
    }

    int widthAt(int pixels) const
    {
        return qMax(stageTextWidth(m_below, stageFont(pixels)),
                    stageTextWidth(m_heading->text(), headingFont(pixels)))
            + 2 * paddingAt(pixels);
    }
    int heightAt(const Shape &shape) const
    {
        const int room = shape.cardWidth - 2 * paddingAt(shape.pixels);
        return stageTextHeight(m_heading->text(), headingFont(shape.pixels), room)
            + stageTextHeight(shape.names == Names::Below ? m_below : m_after,
                              stageFont(shape.pixels), room)
            + 2 * paddingAt(shape.pixels);
    }
    /// Takes its shape inside its geometry; what is too much for the height ends in an ellipsis.
    void take(const Shape &shape)
    {
        m_pixels = shape.pixels;
        m_heading->setFont(headingFont(shape.pixels));
        m_names->setLook(shape.pixels);
        m_names->setText(shape.names == Names::Below ? m_below : m_after);
        const int padding = paddingAt(shape.pixels);
        const QRect room = rect().adjusted(padding, padding, -padding, -padding);
        const int head = m_heading->heightForWidth(room.width());
        m_heading->setGeometry(room.left(), room.top(), room.width(), head);
        m_names->setMostLines(0);
        const int left = room.height() - head;
        if (m_names->heightForWidth(room.width()) > left)
            m_names->setMostLines(qMax(1, left / m_names->lineHeight()));
        m_names->setGeometry(room.left(), room.top() + head, room.width(),
                             qMax(left, m_names->lineHeight()));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        drawStageGround(painter, rect(), paddingAt(m_pixels), palette());
    }

private:
    StageText *m_heading;
    StageText *m_names;
    QString m_below;
    QString m_after;
    int m_pixels = 16;
};

GroupGrid::GroupGrid(QWidget *parent)
    : QWidget(parent)
    , m_pageText(new StageText(this))
{
    m_pageText->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_pageText->setForegroundRole(QPalette::PlaceholderText);
    m_pageText->hide();
    m_turns.setInterval(pageStaysMilliseconds);
    connect(&m_turns, &QTimer::timeout, this, [this] { turn(1); });
}

void GroupGrid::setGroups(const QList<QStringList> &groups)
{
    if (groups == m_groups)
        return;
    m_groups = groups;
    while (m_cards.size() > groups.size())
        delete m_cards.takeLast();
    while (m_cards.size() < groups.size())
        m_cards.append(new GroupCard(this));
    for (qsizetype i = 0; i < groups.size(); ++i)
        m_cards[i]->setGroup(static_cast<int>(i) + 1, groups[i]);
    m_page = 0;
    arrange();
}

void GroupGrid::setSizes(int largest, int smallest)
{
    if (largest == m_largest && smallest == m_smallest)
        return;
    m_largest = largest;
    m_smallest = smallest;
    arrange();
}

void GroupGrid::turn(int pages)
{
    if (m_pages.size() < 2)
        return;
    const int count = static_cast<int>(m_pages.size());
    m_page = ((m_page + pages) % count + count) % count;
    showPage();
    m_turns.start();
}

GroupGrid::Shape GroupGrid::shapeAt(int pixels, Names names) const
{
    Shape shape{pixels, 1, width(), names};
    // A card is as wide as its longest name, within reason: a longer one wraps.
    int wanted = pixels * 5;
    for (const GroupCard *card : m_cards)
        wanted = qMax(wanted, card->widthAt(pixels));
    wanted = qMin(wanted, pixels * (names == Names::Below ? 14 : 24));
    const int gap = gapAt(pixels);
    const int count = static_cast<int>(m_cards.size());
    const int most = qBound(1, (width() + gap) / (wanted + gap), qMax(1, count));
    const int rows = (count + most - 1) / most;
    shape.columns = rows > 0 ? (count + rows - 1) / rows : 1;
    shape.cardWidth = (width() - gap * (shape.columns - 1)) / shape.columns;
    if (names == Names::Below)
        shape.cardWidth = qMin(shape.cardWidth, qMax(wanted, pixels * 14));
    return shape;
}

QList<int> GroupGrid::rowHeights(const Shape &shape, Span cards) const
{
    QList<int> heights;
    for (qsizetype at = 0; at < cards.count; ++at) {
        const int height = m_cards[cards.first + at]->heightAt(shape);
        if (at % shape.columns == 0)
            heights.append(height);
        else
            heights.last() = qMax(heights.last(), height);
    }
    return heights;
}

bool GroupGrid::fits(const Shape &shape) const
{
    const QList<int> rows = rowHeights(shape, {0, m_cards.size()});
    const int gaps = gapAt(shape.pixels) * static_cast<int>(qMax<qsizetype>(0, rows.size() - 1));
    return std::accumulate(rows.begin(), rows.end(), gaps) <= height();
}

/// As many whole rows as fit into the height; one row, when not even that fits.
GroupGrid::Span GroupGrid::pageFrom(qsizetype first, int height) const
{
    const Span rest{first, m_cards.size() - first};
    int used = 0;
    qsizetype rows = 0;
    for (const int row : rowHeights(m_shape, rest)) {
        used += row + (rows > 0 ? gapAt(m_shape.pixels) : 0);
        if (rows > 0 && used > height)
            break;
        ++rows;
    }
    return {first, qMin(rest.count, rows * m_shape.columns)};
}

void GroupGrid::arrange()
{
    m_pages.clear();
    if (m_cards.isEmpty() || size().isEmpty()) {
        m_turns.stop();
        return;
    }
    m_shape = shapeAt(m_smallest, Names::Below);
    const auto widest = rowHeights(m_shape, {0, m_cards.size()});
    if (*std::max_element(widest.begin(), widest.end()) > height())
        m_shape = shapeAt(m_smallest, Names::After);
    if (fits(m_shape)) {
        // The largest size that fits, by halving what is left to try.
        int good = m_smallest;
        int bad = m_largest + 1;
        while (bad - good > 1) {
            const int middle = (good + bad) / 2;
            (fits(shapeAt(middle, m_shape.names)) ? good : bad) = middle;
        }
        m_shape = shapeAt(good, m_shape.names);
        m_pages.append({0, m_cards.size()});
    } else {
        m_pageText->setLook(m_smallest);
        const int height = this->height() - m_pageText->lineHeight() - gapAt(m_smallest);
        for (qsizetype first = 0; first < m_cards.size(); first += m_pages.last().count)
            m_pages.append(pageFrom(first, height));
    }
    m_page = qMin(m_page, static_cast<int>(m_pages.size()) - 1);
    m_pages.size() > 1 ? m_turns.start() : m_turns.stop();
    showPage();
}

void GroupGrid::showPage()
{
    const Span now = m_pages[m_page];
    for (GroupCard *card : std::as_const(m_cards))
        card->hide();
    const int gap = gapAt(m_shape.pixels);
    const bool several = m_pages.size() > 1;
    if (several)
        m_pageText->setText(
            tr("%1 of %2").arg(QLocale().toString(m_page + 1), QLocale().toString(pages())));
    const int foot = several ? m_pageText->heightForWidth(width()) : 0;
    QList<int> rows = rowHeights(m_shape, now);
    if (rows.size() == 1)
        rows[0] = qMin(rows[0], height() - foot);
    const int columns = static_cast<int>(qMin<qsizetype>(m_shape.columns, now.count));
    const int left = (width() - columns * m_shape.cardWidth - (columns - 1) * gap) / 2;
    const int used =
        std::accumulate(rows.begin(), rows.end(), gap * static_cast<int>(rows.size() - 1));
    int top = several ? 0 : (height() - used) / 2;
    for (qsizetype at = 0; at < now.count; ++at) {
        const int column = static_cast<int>(at % m_shape.columns);
        const int row = static_cast<int>(at / m_shape.columns);
        if (column == 0 && row > 0)
            top += rows[row - 1] + gap;
        GroupCard *card = m_cards[now.first + at];
        const QRect place(left + column * (m_shape.cardWidth + gap), top, m_shape.cardWidth,
                          rows[row]);
        card->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        card->take(m_shape);
        card->show();
    }
    m_pageText->setVisible(several);
    m_pageText->setGeometry(0, height() - foot, width(), foot);
}

void GroupGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace hearth::ui
