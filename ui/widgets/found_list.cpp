// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/found_list.h"

#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QStyledItemDelegate>

namespace hearth::ui {

namespace {

constexpr int above = 9;
constexpr int gap = 4;
constexpr int mostLines = 2;

class FoundModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void reset(const QList<FoundList::Found> &found)
    {
        beginResetModel();
        m_found = found;
        endResetModel();
    }
    const FoundList::Found &row(int index) const { return m_found[index]; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_found.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const FoundList::Found &found = m_found[index.row()];
        if (role == Qt::DisplayRole)
            return found.title;
        if (role == Qt::AccessibleTextRole) {
            QStringList words{found.title, found.when, found.words};
            words.removeAll(QString());
            return words.join(QLatin1String(": "));
        }
        return {};
    }

private:
    QList<FoundList::Found> m_found;
};

FoundModel *modelOf(const FoundList *list)
{
    return static_cast<FoundModel *>(list->model());
}

class FoundDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100,
                QFontMetrics(typeFont(TypeStyle::BodyStrong)).height()
                    + mostLines * QFontMetrics(typeFont(TypeStyle::Small)).lineSpacing() + 2 * above
                    + gap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto *list = static_cast<const FoundList *>(option.widget);
        const FoundList::Found &found = modelOf(list)->row(index.row());
        const Tokens &t = tokensOf(list);
        const QRect sheet = option.rect.adjusted(0, 0, 0, -gap);
        painter->save();
        drawPlaceGround(painter, sheet, option, list->currentIndex() == index, t.surface, t);
        const QRect room = sheet.adjusted(space::gap, above, -space::gap, -above);
        const auto place = [&](const QRect &r) {
            return QStyle::visualRect(option.direction, room, r);
        };

        painter->setFont(typeFont(TypeStyle::Small));
        const int when = painter->fontMetrics().horizontalAdvance(found.when);
        painter->setPen(t.inkMuted);
        painter->drawText(place({room.right() - when, room.top(), when + 1, room.height()}),
                          Qt::AlignTop | Qt::TextSingleLine, found.when);
        painter->setFont(typeFont(TypeStyle::BodyStrong));
        painter->setPen(t.ink);
        const QRect head(room.left(), room.top(), room.width() - when - space::snug,
                         painter->fontMetrics().height());
        painter->drawText(
            place(head),
            startFlags(option.direction, found.title) | Qt::AlignTop | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(found.title, Qt::ElideRight, head.width()));
        paintWords(painter, room.adjusted(0, head.height(), 0, 0), option.direction, found, t);
        painter->restore();
    }

private:
    static void paintWords(QPainter *painter, const QRect &room, Qt::LayoutDirection direction,
                           const FoundList::Found &found, const Tokens &t)
    {
        QTextLayout layout(found.words, typeFont(TypeStyle::Small));
        QTextOption option;
        option.setTextDirection(found.words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight | Qt::AlignAbsolute
                                                         : Qt::AlignLeft | Qt::AlignAbsolute);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        QList<QTextLayout::FormatRange> ranges;
        for (const auto &[start, length] : found.matches) {
            QTextCharFormat format;
            format.setFontWeight(QFont::Bold);
            format.setForeground(t.ink);
            ranges.append({static_cast<int>(start), static_cast<int>(length), format});
        }
        layout.setFormats(ranges);
        layout.beginLayout();
        double y = 0;
        for (int line = 0; line < mostLines; ++line) {
            QTextLine made = layout.createLine();
            if (!made.isValid())
                break;
            made.setLineWidth(room.width());
            made.setPosition({0, y});
            y += made.height();
        }
        layout.endLayout();
        painter->setPen(t.inkMuted);
        layout.draw(painter, room.topLeft());
    }
};

} // namespace

FoundList::FoundList(const QString &accessibleName, QWidget *parent)
    : QListView(parent)
{
    setModel(new FoundModel(this));
    setItemDelegate(new FoundDelegate(this));
    setGroundless(this);
    setMouseTracking(true);
    setAccessibleName(accessibleName);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        if (!QGuiApplication::mouseButtons()) // a double click has already said it
            Q_EMIT opened(index.row());
    });
}

void FoundList::setFound(const QList<Found> &found)
{
    modelOf(this)->reset(found);
    if (!found.isEmpty())
        setCurrentIndex(model()->index(0, 0));
}

void FoundList::move(int rows)
{
    const int count = model()->rowCount();
    if (count > 0)
        setCurrentIndex(model()->index(qBound(0, currentIndex().row() + rows, count - 1), 0));
}

QSize FoundList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() * 11};
}

QSize FoundList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 6};
}

} // namespace hearth::ui
