// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offer_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"
#include "ui/widgets/agenda_list.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QMimeData>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QToolTip>

namespace hearth::ui {

namespace {

using Offer = OfferList::Offer;
constexpr int detailLines = 2;

class OfferModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void replace(const QList<Offer> &offers)
    {
        beginResetModel();
        m_offers = offers;
        endResetModel();
    }
    const QList<Offer> &offers() const { return m_offers; }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_offers.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Offer &offer = m_offers[index.row()];
        if (role == Qt::DisplayRole)
            return offer.title;
        if (role == Qt::AccessibleTextRole) {
            QStringList words{offer.title, offer.spokenMinutes, offer.reason, offer.detail};
            words.removeAll(QString());
            return words.join(QStringLiteral(", "));
        }
        return {};
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                               : Qt::NoItemFlags;
    }
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    QStringList mimeTypes() const override { return AgendaList::carrying({})->formats(); }
    QMimeData *mimeData(const QModelIndexList &indexes) const override
    {
        return indexes.isEmpty() ? nullptr : AgendaList::carrying(m_offers[indexes[0].row()].id);
    }

private:
    QList<Offer> m_offers;
};

/// The text broken into at most that many lines, the last one cut.
QStringList brokenLines(const QString &text, const QFont &font, int width, int most)
{
    if (text.isEmpty())
        return {};
    QStringList lines;
    QTextLayout layout(text, font);
    QTextOption wrapped;
    wrapped.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapped);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        if (lines.size() + 1 == most) {
            lines.append(
                QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

/// Where the parts of a row lie, left to right, and what stands in its lines.
struct Places
{
    QRect heading;
    QRect row; ///< without the heading
    QRect words;
    QRect minutes;
    QRect plus;
    QStringList title;
    QStringList reason;
    QStringList detail;
    int height = 0;
};

class OfferDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static Places places(int width, const Offer &offer)
    {
        const QFont strong = typeFont(TypeStyle::BodyStrong);
        const QFont small = typeFont(TypeStyle::Small);
        const int side = space::iconSize;
        Places at;
        const int heading =
            offer.heading.isEmpty() ? 0 : QFontMetrics(small).height() + space::snug;
        const int plus = width - space::tight - side;
        const int time = QFontMetrics(small).horizontalAdvance(offer.minutes);
        const int minutes = plus - space::tight - time;
        const int room = minutes - space::snug - space::tight;
        at.title = brokenLines(offer.title, strong, room, 3);
        at.reason = brokenLines(offer.reason, small, room, 3);
        at.detail = brokenLines(offer.detail, small, room, detailLines);
        const int words = static_cast<int>(at.title.size()) * QFontMetrics(strong).height()
            + static_cast<int>(at.reason.size() + at.detail.size()) * QFontMetrics(small).height();
        const int own = qMax(48, words + 2 * space::snug);
        at.height = heading + own;
        at.heading = {space::tight, 0, width - 2 * space::tight, heading};
        at.row = {0, heading, width, own};
        at.words = {space::tight, heading + (own - words) / 2, room, words};
        at.minutes = {minutes, heading, time, own};
        at.plus = {plus, heading + (own - side) / 2, side, side};
        return at;
    }

    static const Offer &offerAt(const QModelIndex &index)
    {
        return static_cast<const OfferModel *>(index.model())->offers()[index.row()];
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = static_cast<const QListView *>(option.widget)->viewport()->width();
        return {width, places(width, offerAt(index)).height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Offer &offer = offerAt(index);
        const Tokens &t = tokensOf(option.widget);
        const Places at = places(option.rect.width(), offer);
        const auto placed = [&](const QRect &part) {
            return QStyle::visualRect(option.direction, option.rect,
                                      part.translated(option.rect.topLeft()));
        };
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        const QRect row = placed(at.row);
        painter->save();
        if (!offer.heading.isEmpty()) {
            painter->setFont(typeFont(TypeStyle::Small));
            painter->setPen(t.inkMuted);
            painter->drawText(placed(at.heading),
                              startFlags(option.direction, offer.heading) | Qt::AlignVCenter,
                              offer.heading);
        } else if (index.row() > 0) {
            painter->fillRect(row.left(), row.top(), row.width(), 1, t.hairline);
        }
        if (chosen || hover)
            drawRounded(painter, row.adjusted(0, 2, 0, -2), space::controlRadius, t.canvas);
        if (showsFocusRing(option) && chosen)
            drawFocusRing(painter, row.adjusted(0, 1, 0, -1), space::controlRadius, t);
        QRect line = placed(at.words);
        const auto write = [&](TypeStyle style, const QColor &ink, const QStringList &lines) {
            painter->setFont(typeFont(style));
            painter->setPen(ink);
            line.setHeight(painter->fontMetrics().height());
            for (const QString &text : lines) {
                painter->drawText(line, startFlags(option.direction, text), text);
                line.translate(0, line.height());
            }
        };
        write(TypeStyle::BodyStrong, t.ink, at.title);
        write(TypeStyle::Small, t.sage.ink, at.reason);
        write(TypeStyle::Small, t.inkMuted, at.detail);
        painter->setPen(t.inkMuted);
        painter->setFont(typeFont(TypeStyle::Small));
        painter->drawText(
            placed(at.minutes),
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight))
                | Qt::AlignVCenter | directionFlag(offer.minutes),
            offer.minutes);
        paintIcon(painter, Icon::Plus, placed(at.plus), chosen || hover ? t.accent : t.inkMuted);
        painter->restore();
    }
};

OfferModel *modelOf(const OfferList *list)
{
    return static_cast<OfferModel *>(list->model());
}

} // namespace

OfferList::OfferList(const QString &accessibleName, QWidget *parent)
    : QListView(parent)
{
    setModel(new OfferModel(this));
    setItemDelegate(new OfferDelegate(this));
    setPainted(this);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void OfferList::setOffers(const QList<Offer> &offers)
{
    if (offers == this->offers())
        return;
    const int before = currentIndex().row();
    const QString chosen = before >= 0 ? this->offers()[before].id : QString();
    modelOf(this)->replace(offers);
    int row = 0;
    for (int i = 0; i < offers.size(); ++i) {
        if (offers[i].id == chosen)
            row = i;
    }
    setCurrentIndex(model()->index(row, 0));
}

const QList<Offer> &OfferList::offers() const
{
    return modelOf(this)->offers();
}

void OfferList::choose()
{
    choose(currentIndex().row());
}

void OfferList::choose(int row)
{
    if (row >= 0)
        Q_EMIT chosen(offers()[row].id);
}

QSize OfferList::sizeHint() const
{
    return minimumSizeHint();
}

QSize OfferList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 12};
}

bool OfferList::onPlus(const QPoint &point, const QModelIndex &index) const
{
    const QRect row = visualRect(index);
    const QRect plus = OfferDelegate::places(row.width(), OfferDelegate::offerAt(index)).plus;
    return QStyle::visualRect(layoutDirection(), row, plus.translated(row.topLeft()))
        .adjusted(-space::tight, -space::tight, space::tight, space::tight)
        .contains(point);
}

bool OfferList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           !index.isValid() ? QString()
                               : onPlus(help->pos(), index)
                               ? tr("Add %1").arg(offers()[index.row()].title)
                               : offers()[index.row()].detail,
                           viewport());
        return true;
    }
    return QListView::viewportEvent(event);
}

void OfferList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->text() == QLatin1String("+")) {
        choose();
        return;
    }
    QListView::keyPressEvent(event);
}

void OfferList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex()
        && onPlus(event->position().toPoint(), index))
        choose(index.row());
}

void OfferList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()
        && !onPlus(event->position().toPoint(), index))
        choose(index.row());
}

void OfferList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace hearth::ui
