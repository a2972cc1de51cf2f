// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practices/practice_tiles.h"

#include "ui/practices/practice_words.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>

namespace hearth::ui {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int air = 14; ///< between tiles, as part of each

using Tile = PracticeTile;

class TileModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void reset(QList<Tile> tiles)
    {
        beginResetModel();
        m_tiles = std::move(tiles);
        endResetModel();
    }
    const QList<Tile> &tiles() const { return m_tiles; }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_tiles.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Tile &tile = m_tiles[index.row()];
        if (role == Qt::DisplayRole)
            return tile.name;
        if (role == idRole)
            return tile.id;
        if (role == Qt::AccessibleTextRole)
            return QStringList{tile.name, tile.summary, tile.facts}.join(QLatin1String(". "));
        return {};
    }

private:
    QList<Tile> m_tiles;
};

TileModel *modelOf(const PracticeTiles *tiles)
{
    return static_cast<TileModel *>(tiles->model());
}

class TileDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The tile's height at a width: name, summary and facts, each as long as it is.
    static int heightFor(const Tile &tile, int width)
    {
        const int room = width - 2 * side;
        return 2 * top + height(TypeStyle::BodyStrong, tile.name, room - dotRoom())
            + height(TypeStyle::Small, tile.summary, room)
            + height(TypeStyle::Small, tile.facts, room) + space::hair + space::tight;
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return static_cast<const QListView *>(option.widget)->gridSize();
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tile &tile = static_cast<const TileModel *>(index.model())->tiles()[index.row()];
        const auto *view = static_cast<const PracticeTiles *>(option.widget);
        const Tokens &t = tokensOf(view);
        const QRect card = option.rect.adjusted(air / 2, air / 2, -air / 2, -air / 2);
        const bool chosen = view->currentIndex() == index;
        const auto place = [&](const QRect &r) {
            return QStyle::visualRect(option.direction, card, r);
        };
        painter->save();
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        drawRounded(painter, card, space::cardRadius, t.surface,
                    chosen      ? t.accent
                        : hover ? t.line
                                : t.hairline,
                    chosen ? 2 : 1);
        if (chosen && option.state.testFlag(QStyle::State_KeyboardFocusChange) && view->hasFocus())
            drawFocusRing(painter, card.adjusted(3, 3, -3, -3), space::cardRadius - 3, t);

        const int room = card.width() - 2 * side;
        int y = card.top() + top;
        const QFontMetrics body(typeFont(TypeStyle::BodyStrong));
        const double dot = body.height() * 0.42;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.pair(tile.tone).ink);
        const QRectF sign = place({card.left() + side, y, dotRoom(), body.height()});
        const double x = option.direction == Qt::RightToLeft ? sign.right() - dot : sign.left();
        painter->drawEllipse(QRectF(x, sign.center().y() - dot / 2, dot, dot));

        const auto write = [&](TypeStyle style, const QString &text, int indent,
                               const QColor &ink) {
            const QRect at(card.left() + side + indent, y, room - indent,
                           height(style, text, room - indent));
            painter->setFont(typeFont(style));
            painter->setPen(ink);
            painter->drawText(place(at), startFlags(option.direction, text) | Qt::TextWordWrap,
                              text);
            y = at.bottom() + 1;
        };
        write(TypeStyle::BodyStrong, tile.name, dotRoom(), t.ink);
        y += space::hair;
        write(TypeStyle::Small, tile.summary, 0, t.ink);
        y = card.bottom() + 1 - top - height(TypeStyle::Small, tile.facts, room);
        write(TypeStyle::Small, tile.facts, 0, t.inkMuted);
        painter->restore();
    }

private:
    static constexpr int side = 17;
    static constexpr int top = 15;

    static int dotRoom()
    {
        return QFontMetrics(typeFont(TypeStyle::BodyStrong)).height() * 17 / 20;
    }
    static int height(TypeStyle style, const QString &text, int width)
    {
        return QFontMetrics(typeFont(style))
            .boundingRect(QRect(0, 0, qMax(1, width), QWIDGETSIZE_MAX), Qt::TextWordWrap, text)
            .height();
    }
};

} // namespace

PracticeTiles::PracticeTiles(QWidget *parent)
    : QListView(parent)
{
    setModel(new TileModel(this));
    setItemDelegate(new TileDelegate(this));
    setPainted(this);
    setAccessibleName(tr("Practices"));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setUniformItemSizes(true);
    verticalScrollBar()->setSingleStep(space::page);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(index.data(idRole).toString()); });
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        if (!QGuiApplication::mouseButtons()) // a double click has already said it
            Q_EMIT opened(index.data(idRole).toString());
    });
}

void PracticeTiles::setPractices(const QList<practice::Practice> &practices)
{
    m_all.clear();
    QList<qsizetype> shown;
    for (const practice::Practice &each : practices) {
        shown.append(m_all.size());
        m_all.append(
            {each.id, each.name, each.summary, practiceFacts(each), purposeTone(purposeOf(each))});
    }
    m_measuredWidth = -1;
    showOnly(shown);
}

void PracticeTiles::showOnly(const QList<qsizetype> &shown)
{
    const QString before = current();
    QList<Tile> tiles;
    tiles.reserve(shown.size());
    for (const qsizetype index : shown)
        tiles.append(m_all.at(index));
    modelOf(this)->reset(std::move(tiles));
    setCurrent(before);
    arrange();
}

int PracticeTiles::heightOfAll(int width)
{
    if (width != m_measuredWidth) {
        m_measuredWidth = width;
        m_height = 0;
        for (const Tile &tile : std::as_const(m_all))
            m_height = qMax(m_height, TileDelegate::heightFor(tile, width));
    }
    return m_height;
}

void PracticeTiles::setCurrent(const QString &id)
{
    const QSignalBlocker quiet(this);
    const auto found = model()->match(model()->index(0, 0), idRole, id, 1, Qt::MatchExactly);
    setCurrentIndex(found.isEmpty() ? QModelIndex() : found.constFirst());
}

QString PracticeTiles::current() const
{
    return currentIndex().data(idRole).toString();
}

void PracticeTiles::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid())
        Q_EMIT looked(current.data(idRole).toString());
}

void PracticeTiles::arrange()
{
    const int wide = fontMetrics().averageCharWidth() * 30;
    const int room = width() - verticalScrollBar()->sizeHint().width() - 1;
    const int columns = qMax(1, room / wide);
    setGridSize({room / columns, heightOfAll(room / columns - air) + air});
}

QSize PracticeTiles::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 62, 400};
}

QSize PracticeTiles::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 26, 120};
}

void PracticeTiles::resizeEvent(QResizeEvent *event)
{
    arrange();
    QListView::resizeEvent(event);
}

void PracticeTiles::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        m_measuredWidth = -1;
        arrange();
    }
    QListView::changeEvent(event);
}

} // namespace hearth::ui
