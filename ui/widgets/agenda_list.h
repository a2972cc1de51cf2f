// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QListView>

#include <optional>

class QMimeData;

namespace hearth::ui {

/// The agenda of a meeting: when each thing begins, what it is, how long it takes. Rows are moved
/// by dragging or with Alt+Up and Alt+Down, taken out with Delete, opened with Enter; digits, + and
/// - change the minutes. What is dragged here from elsewhere is shown with a line where it would
/// go. It changes nothing itself: whoever owns the agenda answers a signal with new items.
class AgendaList : public QListView
{
    Q_OBJECT
public:
    struct Item
    {
        QString id; ///< stays with the item when it moves
        QString time; ///< when it begins, as people read it
        QString title;
        QString detail; ///< a line below the title, or empty
        QString note; ///< what does not fit, in words, or empty
        Tone tone = Tone::Neutral; ///< of the bar beside the time
        int minutes = 0;
        bool pinned = false; ///< begins at that time whatever comes before
        friend bool operator==(const Item &, const Item &) = default;
    };

    explicit AgendaList(QWidget *parent = nullptr);

    /// Keeps the chosen item chosen, wherever it is now.
    void setItems(const QList<Item> &items);
    const QList<Item> &items() const;
    /// -1 for none.
    int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);
    /// As tall as its rows, for a page that scrolls as a whole; else it scrolls by itself.
    void setGrowing(bool growing);
    /// Opens the field for the minutes of a row.
    void editMinutes(int row);

    /// What a drag carries so that the list takes it: an id.
    static QMimeData *carrying(const QString &id);
    /// The id that a drag carries, or nothing.
    static std::optional<QString> carriedBy(const QMimeData *data);

    static constexpr int mostMinutes = 600;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_growing; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void moved(int from, int to); ///< `to` counts without the moved row
    void dropped(const QString &id, int position);
    void removed(int row);
    void opened(int row);
    void minutesChanged(int row, int minutes);
    void menuWanted(int row, const QPoint &globalPosition);
    void currentRowChanged(int row);

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();
    enum class Part { None, Row, Minutes, Grip };
    Part partAt(const QPoint &point, int row) const;
    int rowAt(const QPoint &point) const { return indexAt(point).row(); }
    int gapAt(int y) const;
    int gapTop(int gap) const;
    void lift(const QPoint &point);
    void putDown(bool here);
    QAbstractScrollArea *scroller();
    void scrollTowards(const QPoint &point);
    bool moveByKey(const QKeyEvent &event, int row);
    bool minutesByKey(const QKeyEvent &event, int row);

    bool m_growing = false;
    int m_pressed = -1;
    Part m_pressedPart = Part::None;
    QPoint m_pressedAt;
    int m_lifted = -1; ///< the row that is being dragged
    int m_grabbedAt = 0; ///< where in the row the mouse took it
    int m_mouseY = 0;
    int m_gap = -1; ///< where what is dragged would go
    QBasicTimer m_scroll; ///< while something is dragged at an edge
    int m_scrollBy = 0;
};

} // namespace hearth::ui
