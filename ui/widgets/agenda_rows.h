// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/agenda_list.h"

#include <QtCore/QAbstractListModel>
#include <QtWidgets/QStyledItemDelegate>

namespace hearth::ui {

/// The rows of an AgendaList; replaced as a whole.
class AgendaModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    /// True where the rows are others than before, or in another order.
    bool replace(const QList<AgendaList::Item> &items);
    const QList<AgendaList::Item> &items() const { return m_items; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<AgendaList::Item> m_items;
};

/// Where the parts of a row lie, left to right; the caller mirrors them.
struct AgendaPlaces
{
    QRect time;
    QRect bar;
    QRect words;
    QRect minutes;
    QRect grip;
    int height = 0;
};

/// Draws the rows and opens the field for minutes.
class AgendaDelegate : public QStyledItemDelegate
{
public:
    explicit AgendaDelegate(AgendaList *list);

    /// For a row whose left top corner is the origin.
    AgendaPlaces places(int width, const AgendaList::Item &item) const;
    /// The items are others: what was measured of all of them together is no longer true.
    void forgetTimes() { m_timeWidth = -1; }
    /// The row that is being dragged is painted faintly.
    void setLifted(int row) { m_lifted = row; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    /// Of the widest time of all.
    int timeWidth() const;
    int wordsHeight(int width, const AgendaList::Item &item) const;
    void followFont() const;
    void paintWords(QPainter *painter, const QRect &room, const AgendaList::Item &item,
                    Qt::LayoutDirection direction, const Tokens &tokens) const;

    AgendaList *m_list;
    int m_lifted = -1;
    // Layouts ask again and again for the same rows, of which one changes at a time.
    mutable QFont m_measuredFont;
    mutable int m_timeWidth = -1;
    mutable QHash<QString, int> m_heights; ///< by width and words
};

} // namespace hearth::ui
