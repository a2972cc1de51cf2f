// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/agenda_rows.h"

#include "ui/text/formats.h"
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QtGui/QPainter>
#include <QtWidgets/QSpinBox>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr int lowestRow = 60;
constexpr int barWidth = 5;
constexpr int gripWidth = 24;

QString spoken(const AgendaList::Item &item, qsizetype row, qsizetype count)
{
    QStringList words{AgendaList::tr("%1 %2, %3, %4 of %5")
                          .arg(item.time, item.title, spokenMinutes(item.minutes),
                               QLocale().toString(row + 1), QLocale().toString(count))};
    if (item.pinned)
        words.append(AgendaList::tr("begins at a fixed time"));
    if (!item.note.isEmpty())
        words.append(item.note);
    if (!item.detail.isEmpty())
        words.append(item.detail);
    return words.join(QStringLiteral(", "));
}

int linesHeight(const QFont &font, int width, const QString &text)
{
    if (text.isEmpty())
        return 0;
    return QFontMetrics(font)
        .boundingRect(QRect(0, 0, qMax(1, width), QWIDGETSIZE_MAX), wrapFlag(font, width, text),
                      text)
        .height();
}

} // namespace

bool AgendaModel::replace(const QList<AgendaList::Item> &items)
{
    const bool same = std::equal(items.cbegin(), items.cend(), m_items.cbegin(), m_items.cend(),
                                 [](const auto &a, const auto &b) { return a.id == b.id; });
    if (same) {
        m_items = items;
        if (!items.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(items.size()) - 1));
        return false;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
    return true;
}

int AgendaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AgendaList::Item &item = m_items[index.row()];
    if (role == Qt::DisplayRole)
        return item.title;
    if (role == Qt::AccessibleTextRole)
        return spoken(item, index.row(), m_items.size());
    return {};
}

Qt::ItemFlags AgendaModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable
                           : Qt::NoItemFlags;
}

AgendaDelegate::AgendaDelegate(AgendaList *list)
    : QStyledItemDelegate(list)
    , m_list(list)
{
}

void AgendaDelegate::followFont() const
{
    const QFont font = typeFont(TypeStyle::BodyStrong);
    constexpr qsizetype mostHeights = 4000;
    if (font == m_measuredFont && m_heights.size() < mostHeights)
        return;
    m_measuredFont = font;
    m_timeWidth = -1;
    m_heights.clear();
}

int AgendaDelegate::timeWidth() const
{
    followFont();
    if (m_timeWidth >= 0)
        return m_timeWidth;
    const QFontMetrics metrics(m_measuredFont);
    m_timeWidth = 0;
    for (const AgendaList::Item &item : m_list->items())
        m_timeWidth = qMax(m_timeWidth, metrics.horizontalAdvance(item.time));
    return m_timeWidth;
}

int AgendaDelegate::wordsHeight(int width, const AgendaList::Item &item) const
{
    followFont();
    const QString key =
        QStringList{QString::number(width), item.title, item.detail, item.note}.join(
            QLatin1Char('\n'));
    const auto known = m_heights.constFind(key);
    if (known != m_heights.cend())
        return *known;
    const QFont small = typeFont(TypeStyle::Small);
    const int height = linesHeight(m_measuredFont, width, item.title)
        + linesHeight(small, width, item.detail) + linesHeight(small, width, item.note);
    m_heights.insert(key, height);
    return height;
}

AgendaPlaces AgendaDelegate::places(int width, const AgendaList::Item &item) const
{
    const QFontMetrics metrics(typeFont(TypeStyle::Body));
    const QSize field(metrics.horizontalAdvance(minutesText(888)) + 2 * 9,
                      qMax(space::smallControlHeight, metrics.height() + 10));
    const int edge = space::tight;
    const int time = timeWidth();
    const int bar = edge + time + space::gap;
    const int words = bar + barWidth + space::snug;
    const int grip = width - edge - gripWidth;
    int end = grip - space::tight - field.width() - space::snug;
    // With large letters in a narrow column the minutes go below the words.
    const bool below = end - words < metrics.averageCharWidth() * 13;
    if (below)
        end = grip - space::tight;
    const int tall = wordsHeight(end - words, item);
    const int content = below ? tall + space::tight + field.height() : qMax(tall, field.height());
    AgendaPlaces at;
    at.height = qMax(lowestRow, content + 2 * space::snug);
    const int top = (at.height - content) / 2;
    at.time = {edge, top, time, content};
    at.bar = {bar, qMin(top, space::snug), barWidth, at.height - 2 * qMin(top, space::snug)};
    at.words = {words, below ? top : (at.height - tall) / 2, end - words, tall};
    at.minutes = below ? QRect(QPoint(words, top + tall + space::tight), field)
                       : QRect(QPoint(end + space::snug, (at.height - field.height()) / 2), field);
    at.grip = {grip, 0, gripWidth, at.height};
    return at;
}

QSize AgendaDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int width = m_list->viewport()->width();
    return {width, places(width, m_list->items()[index.row()]).height};
}

void AgendaDelegate::paintWords(QPainter *painter, const QRect &room, const AgendaList::Item &item,
                                Qt::LayoutDirection direction, const Tokens &t) const
{
    int top = room.top();
    const auto line = [&](TypeStyle style, const QColor &ink, const QString &text) {
        const QFont font = typeFont(style);
        const int height = linesHeight(font, room.width(), text);
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(QRect(room.left(), top, room.width(), height),
                          startFlags(direction, text) | wrapFlag(font, room.width(), text), text);
        top += height;
    };
    line(TypeStyle::BodyStrong, t.ink, item.title);
    line(TypeStyle::Small, t.inkMuted, item.detail);
    line(TypeStyle::Small, t.amber.ink, item.note);
}

void AgendaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const AgendaList::Item &item = m_list->items()[index.row()];
    const Tokens &t = tokensOf(m_list);
    const QRect row = option.rect;
    const AgendaPlaces at = places(row.width(), item);
    const auto placed = [&](const QRect &part) {
        return QStyle::visualRect(option.direction, row, part.translated(row.topLeft()));
    };
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    if (index.row() == m_lifted)
        painter->setOpacity(0.35);
    if (option.state.testFlag(QStyle::State_Selected))
        drawRounded(painter, row.adjusted(0, 2, 0, -2), space::controlRadius, t.canvas);
    if (index.row() > 0)
        painter->fillRect(row.left(), row.top(), row.width(), 1, t.hairline);
    if (showsFocusRing(option))
        drawFocusRing(painter, row.adjusted(0, 1, 0, -1), space::controlRadius, t);

    painter->setFont(typeFont(item.pinned ? TypeStyle::BodyStrong : TypeStyle::Body));
    painter->setPen(item.pinned ? t.ink : t.inkMuted);
    const int height = painter->fontMetrics().height();
    const int side = item.pinned ? qRound(height * 0.75) : 0;
    QRect time = at.time;
    time.setTop(time.center().y() - (height + side) / 2 + 1);
    painter->drawText(placed({time.left(), time.top(), time.width(), height}),
                      startFlags(option.direction, item.time) | Qt::AlignVCenter, item.time);
    if (item.pinned)
        paintIcon(painter, Icon::Clock, placed({time.left(), time.top() + height, side, side}),
                  t.inkMuted);
    drawRounded(painter, placed(at.bar), barWidth / 2.0, t.pair(item.tone).ink);
    paintWords(painter, placed(at.words), item, option.direction, t);

    const QRect field = placed(at.minutes);
    drawRounded(painter, field, space::controlRadius, hover ? t.canvas : t.surface, t.line);
    painter->setFont(typeFont(TypeStyle::Body));
    painter->setPen(t.ink);
    const QString minutes = minutesText(item.minutes);
    painter->drawText(field, Qt::AlignCenter | directionFlag(minutes), minutes);
    QRect grip(0, 0, space::iconSize, space::iconSize);
    grip.moveCenter(placed(at.grip).center());
    paintIcon(painter, Icon::Drag, grip, hover ? t.ink : t.inkMuted);
    painter->restore();
}

QWidget *AgendaDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    auto *spin = new QSpinBox(parent);
    spin->setRange(1, AgendaList::mostMinutes);
    spin->setSuffix(AgendaList::tr(" min", "after the number of minutes, in a small field"));
    spin->setAccessibleName(
        AgendaList::tr("Minutes of %1").arg(m_list->items()[index.row()].title));
    setCompact(spin);
    return spin;
}

void AgendaDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *spin = static_cast<QSpinBox *>(editor);
    spin->setValue(m_list->items()[index.row()].minutes);
    spin->selectAll();
}

void AgendaDelegate::setModelData(QWidget *editor, QAbstractItemModel *,
                                  const QModelIndex &index) const
{
    auto *spin = static_cast<QSpinBox *>(editor);
    spin->interpretText();
    if (spin->value() != m_list->items()[index.row()].minutes)
        Q_EMIT m_list->minutesChanged(index.row(), spin->value());
}

void AgendaDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    const QRect field = places(option.rect.width(), m_list->items()[index.row()]).minutes;
    QRect room(field.topLeft(), editor->sizeHint().expandedTo(field.size()));
    room.moveCenter(field.center());
    room.moveRight(field.right());
    room.moveLeft(qMax(0, room.left()));
    editor->setGeometry(
        QStyle::visualRect(option.direction, option.rect, room.translated(option.rect.topLeft())));
}

} // namespace hearth::ui
