// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/page_list.h"

#include "ui/text/excerpt.h"
#include "ui/text/formats.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

namespace hearth::ui {

namespace {

struct Row
{
    JournalEntryId id;
    QString day;
    QString words;
};

class PageModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void reset(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const Row &row(int index) const { return m_rows[index]; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Row &row = m_rows[index.row()];
        if (role == Qt::DisplayRole)
            return row.day;
        if (role == Qt::AccessibleTextRole)
            return QStringList{row.day, row.words}.join(QLatin1String(": "));
        return {};
    }

private:
    QList<Row> m_rows;
};

PageModel *modelOf(const PageList *list)
{
    return static_cast<PageModel *>(list->model());
}

class PageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100,
                QFontMetrics(typeFont(TypeStyle::BodyStrong)).height()
                    + QFontMetrics(typeFont(TypeStyle::Small)).height() + 2 * above + gap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto *list = static_cast<const PageList *>(option.widget);
        const Row &row = modelOf(list)->row(index.row());
        const Tokens &t = tokensOf(list);
        const QRect sheet = option.rect.adjusted(0, 0, 0, -gap);
        painter->save();
        drawPlaceGround(painter, sheet, option, list->currentIndex() == index, t.canvas, t);
        const QRect room = sheet.adjusted(space::snug, above, -space::snug, -above);
        const auto write = [&](TypeStyle style, const QString &text, const QColor &ink, int line) {
            painter->setFont(typeFont(style));
            painter->setPen(ink);
            painter->drawText(
                room, startFlags(option.direction, text) | line | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
        };
        write(TypeStyle::BodyStrong, row.day, t.ink, Qt::AlignTop);
        write(TypeStyle::Small, row.words, t.inkMuted, Qt::AlignBottom);
        painter->restore();
    }

private:
    static constexpr int above = 9;
    static constexpr int gap = 4;
};

} // namespace

PageList::PageList(QWidget *parent)
    : QListView(parent)
{
    setModel(new PageModel(this));
    setItemDelegate(new PageDelegate(this));
    setGroundless(this);
    setMouseTracking(true);
    setAccessibleName(tr("Pages"));
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(this, &QListView::clicked, this, &PageList::opened);
    connect(this, &QListView::activated, this, [this] {
        if (!QGuiApplication::mouseButtons()) // a double click has already said it
            Q_EMIT opened();
    });
}

void PageList::setPages(const QList<JournalEntry> &pages, QDate today)
{
    const QScopedValueRollback quiet(m_quiet, true);
    QList<Row> rows;
    rows.reserve(pages.size());
    for (const JournalEntry &page : pages)
        rows.append({page.id, dayText(page.writtenAt.toLocalTime().date(), today),
                     excerpt(firstLine(page.text), 120)});
    modelOf(this)->reset(std::move(rows));
}

void PageList::setCurrent(const std::optional<JournalEntryId> &id)
{
    const QScopedValueRollback quiet(m_quiet, true);
    for (int row = 0; id && row < modelOf(this)->rowCount(); ++row) {
        if (modelOf(this)->row(row).id == *id)
            return setCurrentIndex(model()->index(row, 0));
    }
    setCurrentIndex({});
}

void PageList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid() && !m_quiet)
        Q_EMIT looked(modelOf(this)->row(current.row()).id);
}

QSize PageList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 28, 300};
}

QSize PageList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, 100};
}

} // namespace hearth::ui
