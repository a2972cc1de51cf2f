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
#include <QtGui/QTextLayout>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>

#include <limits>

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

    /// The tile's height at a width: name, summary and facts, each as long as it is, within reason.
    static int heightFor(const Tile &tile, int width)
    {
        const int room = width - 2 * side;
        return 2 * top + height(TypeStyle::BodyStrong, tile.name, room - dotRoom(), mostNameLines)
            + height(TypeStyle::Small, tile.summary, room, mostSummaryLines)
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

        const auto write = [&](TypeStyle style, const QString &whole, int indent, int tall,
                               const QColor &ink) {
            const QFont font = typeFont(style);
            const int lines = qMax(1, tall / QFontMetrics(font).lineSpacing());
            const QString text = shortened(whole, font, room - indent, lines);
            const QRect at(card.left() + side + indent, y, room - indent,
                           height(style, text, room - indent));
            painter->setFont(font);
            painter->setPen(ink);
            painter->drawText(place(at), startFlags(option.direction, text) | Qt::TextWordWrap,
                              text);
            y = at.bottom() + 1;
        };
        const int facts = card.bottom() + 1 - top - height(TypeStyle::Small, tile.facts, room);
        write(TypeStyle::BodyStrong, tile.name, dotRoom(), mostNameLines * body.lineSpacing(),
              t.ink);
        y += space::hair;
        write(TypeStyle::Small, tile.summary, 0, facts - y, t.ink);
        y = facts;
        write(TypeStyle::Small, tile.facts, 0, card.bottom() - y, t.inkMuted);
        painter->restore();
    }

private:
    static constexpr int side = 17;
    static constexpr int top = 15;
    static constexpr int mostNameLines = 3;
    static constexpr int mostSummaryLines = 6;

    static int dotRoom()
    {
        return QFontMetrics(typeFont(TypeStyle::BodyStrong)).height() * 17 / 20;
    }
    static int height(TypeStyle style, const QString &text, int width,
                      int mostLines = std::numeric_limits<short>::max())
    {
        const QFontMetrics metrics(typeFont(style));
        const int tall =
            metrics
                .boundingRect(QRect(0, 0, qMax(1, width), QWIDGETSIZE_MAX), Qt::TextWordWrap, text)
                .height();
        return qMin(tall, mostLines * metrics.lineSpacing());
    }

    /// As much of a text as fits into so many lines, with a sign that there is more.
    static QString shortened(const QString &text, const QFont &font, int width, int lines)
    {
        QTextLayout layout(text, font);
        layout.beginLayout();
        QString kept = text;
        int start = 0;
        for (int count = 1;; ++count) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(qMax(1, width));
            if (count == lines)
                start = line.textStart();
            if (count > lines) {
                kept = text.left(start)
                    + QFontMetrics(font).elidedText(text.mid(start, 400), Qt::ElideRight, width);
                break;
            }
        }
        layout.endLayout();
        return kept;
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

void PracticeTiles::setPractices(const QList<practice::Outline> &practices,
                                 const QSet<QString> &own)
{
    m_all.clear();
    QList<qsizetype> shown;
    for (const practice::Outline &each : practices) {
        const QString facts = practiceFacts(each);
        shown.append(m_all.size());
        m_all.append(
            {each.id, each.name, each.summary,
             own.contains(each.id) ? tr("yours · %1", "55 min · 3 to 6 people").arg(facts) : facts,
             purposeTone(each)});
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
        // Of thousands, only the longest can be the tallest.
        qsizetype name = 0;
        qsizetype summary = 0;
        for (const Tile &tile : std::as_const(m_all)) {
            name = qMax(name, tile.name.size());
            summary = qMax(summary, tile.summary.size());
        }
        for (const Tile &tile : std::as_const(m_all)) {
            if (tile.name.size() * 5 >= name * 4 || tile.summary.size() * 5 >= summary * 4)
                m_height = qMax(m_height, TileDelegate::heightFor(tile, width));
        }
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
