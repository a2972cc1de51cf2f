// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/agenda_list.h"

#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/agenda_rows.h"

#include <QtCore/QMimeData>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr int scrollEvery = 30; ///< milliseconds, while something is dragged at an edge
constexpr int scrollStep = 12;
const QString mimeType = QStringLiteral("application/x-hearth-practice");

AgendaModel *modelOf(const AgendaList *list)
{
    return static_cast<AgendaModel *>(list->model());
}

AgendaDelegate *delegateOf(const AgendaList *list)
{
    return static_cast<AgendaDelegate *>(list->itemDelegate());
}

} // namespace

AgendaList::AgendaList(QWidget *parent)
    : QListView(parent)
{
    setModel(new AgendaModel(this));
    setItemDelegate(new AgendaDelegate(this));
    setPainted(this);
    setAcceptDrops(true);
    setAccessibleName(tr("Agenda"));
    setGrowing(false);
}

void AgendaList::setItems(const QList<Item> &items)
{
    if (items == this->items())
        return;
    const int row = currentRow();
    const QString chosen = row >= 0 ? this->items()[row].id : QString();
    putDown(false);
    delegateOf(this)->forgetTimes();
    if (modelOf(this)->replace(items)) {
        const auto found = std::find_if(items.cbegin(), items.cend(),
                                        [&](const Item &item) { return item.id == chosen; });
        // Where the chosen one is gone, the one that took its place is chosen.
        setCurrentRow(found != items.cend() ? static_cast<int>(found - items.cbegin())
                                            : qMin(row, static_cast<int>(items.size()) - 1));
    }
    fit();
    viewport()->update();
}

void AgendaList::fit()
{
    // What follows the list stands right below its last row.
    setMaximumHeight(m_growing ? QWIDGETSIZE_MAX : heightForWidth(qMax(1, viewport()->width())));
    scheduleDelayedItemsLayout();
    updateGeometry();
}

const QList<AgendaList::Item> &AgendaList::items() const
{
    return modelOf(this)->items();
}

void AgendaList::setCurrentRow(int row)
{
    setCurrentIndex(model()->index(row, 0));
}

void AgendaList::setGrowing(bool growing)
{
    m_growing = growing;
    QSizePolicy policy(QSizePolicy::Preferred,
                       growing ? QSizePolicy::Minimum : QSizePolicy::Expanding);
    policy.setHeightForWidth(growing);
    setSizePolicy(policy);
    setVerticalScrollBarPolicy(growing ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    fit();
}

void AgendaList::editMinutes(int row)
{
    setCurrentRow(row);
    edit(model()->index(row, 0));
}

QMimeData *AgendaList::carrying(const QString &id)
{
    auto *data = new QMimeData;
    data->setData(mimeType, id.toUtf8());
    return data;
}

std::optional<QString> AgendaList::carriedBy(const QMimeData *data)
{
    if (!data->hasFormat(mimeType))
        return {};
    return QString::fromUtf8(data->data(mimeType));
}

QSize AgendaList::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 48;
    return {width, m_growing ? heightForWidth(width) : minimumSizeHint().height()};
}

QSize AgendaList::minimumSizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 30;
    const int whole = heightForWidth(qMax(width, this->width()));
    return {width, m_growing ? whole : qMin(whole, fontMetrics().height() * 8)};
}

int AgendaList::heightForWidth(int width) const
{
    int height = 0;
    for (const Item &item : items())
        height += delegateOf(this)->places(width, item).height;
    return height;
}

AgendaList::Part AgendaList::partAt(const QPoint &point, int row) const
{
    if (row < 0)
        return Part::None;
    const QRect rect = visualRect(model()->index(row, 0));
    const AgendaPlaces at = delegateOf(this)->places(rect.width(), items()[row]);
    const auto hit = [&](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect, part.translated(rect.topLeft()))
            .contains(point);
    };
    return hit(at.minutes) ? Part::Minutes : hit(at.grip) ? Part::Grip : Part::Row;
}

int AgendaList::gapAt(int y) const
{
    int gap = 0;
    for (int row = 0; row < items().size(); ++row) {
        if (visualRect(model()->index(row, 0)).center().y() < y)
            gap = row + 1;
    }
    return gap;
}

int AgendaList::gapTop(int gap) const
{
    if (gap < items().size())
        return visualRect(model()->index(gap, 0)).top();
    return gap > 0 ? visualRect(model()->index(gap - 1, 0)).bottom() : 0;
}

bool AgendaList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Part part = partAt(help->pos(), rowAt(help->pos()));
        QToolTip::showText(help->globalPos(),
                           part == Part::Grip          ? tr("Drag to move, click for more")
                               : part == Part::Minutes ? tr("Change the minutes")
                                                       : QString(),
                           viewport());
        return true;
    }
    return QListView::viewportEvent(event);
}

bool AgendaList::moveByKey(const QKeyEvent &event, int row)
{
    if (event.modifiers() != Qt::AltModifier)
        return false;
    const int last = static_cast<int>(items().size()) - 1;
    int to = row;
    switch (event.key()) {
    case Qt::Key_Up: to = qMax(0, row - 1); break;
    case Qt::Key_Down: to = qMin(last, row + 1); break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    default: return false;
    }
    if (to != row)
        Q_EMIT moved(row, to);
    return true;
}

bool AgendaList::minutesByKey(const QKeyEvent &event, int row)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const QString typed = event.text();
    if (event.key() == Qt::Key_F2 || (typed.size() == 1 && typed[0].isDigit())) {
        editMinutes(row);
        if (QWidget *field = indexWidget(model()->index(row, 0));
            field && event.key() != Qt::Key_F2) {
            QKeyEvent again(QEvent::KeyPress, event.key(), event.modifiers(), typed);
            QApplication::sendEvent(field, &again);
        }
        return true;
    }
    const int step = typed == QLatin1String("+") ? 1 : typed == QLatin1String("-") ? -1 : 0;
    const int minutes = std::clamp(items()[row].minutes + step, 1, mostMinutes);
    if (step != 0 && minutes != items()[row].minutes)
        Q_EMIT minutesChanged(row, minutes);
    return step != 0;
}

void AgendaList::keyPressEvent(QKeyEvent *event)
{
    if (m_lifted >= 0 && event->key() == Qt::Key_Escape)
        return putDown(false);
    const int row = currentRow();
    if (row < 0 || state() == QAbstractItemView::EditingState)
        return QListView::keyPressEvent(event);
    if (moveByKey(*event, row) || minutesByKey(*event, row))
        return;
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removed(row); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & ~Qt::KeypadModifier)
            break;
        Q_EMIT opened(row);
        return;
    default: break;
    }
    QListView::keyPressEvent(event);
}

void AgendaList::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_pressed = event->button() == Qt::LeftButton ? rowAt(point) : -1;
    m_pressedPart = partAt(point, m_pressed);
    m_pressedAt = point;
    QListView::mousePressEvent(event);
}

void AgendaList::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton) || m_pressed < 0) {
        const Part part = partAt(point, rowAt(point));
        viewport()->setCursor(part == Part::Grip          ? Qt::OpenHandCursor
                                  : part == Part::Minutes ? Qt::IBeamCursor
                                                          : Qt::ArrowCursor);
        QListView::mouseMoveEvent(event);
        return;
    }
    if (m_lifted < 0 && m_pressedPart != Part::Minutes
        && (point - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_lifted = m_pressed;
        m_grabbedAt = m_pressedAt.y() - visualRect(model()->index(m_lifted, 0)).top();
        delegateOf(this)->setLifted(m_lifted);
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (m_lifted >= 0)
        lift(point);
}

void AgendaList::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const int pressed = std::exchange(m_pressed, -1);
    if (m_lifted >= 0)
        return putDown(true);
    if (event->button() == Qt::LeftButton && pressed >= 0 && rowAt(point) == pressed
        && partAt(point, pressed) == m_pressedPart) {
        if (m_pressedPart == Part::Minutes) {
            editMinutes(pressed);
            return;
        }
        if (m_pressedPart == Part::Grip) {
            Q_EMIT menuWanted(pressed, event->globalPosition().toPoint());
            return;
        }
    }
    QListView::mouseReleaseEvent(event);
}

void AgendaList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const int row = rowAt(point);
    if (event->button() == Qt::LeftButton && partAt(point, row) == Part::Row)
        Q_EMIT opened(row);
}

void AgendaList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    const int row = mouse ? rowAt(event->pos()) : currentRow();
    if (row < 0)
        return;
    setCurrentRow(row);
    const QRect rect = visualRect(model()->index(row, 0));
    Q_EMIT menuWanted(row, mouse ? event->globalPos() : viewport()->mapToGlobal(rect.center()));
}

void AgendaList::lift(const QPoint &point)
{
    m_mouseY = point.y();
    m_gap = gapAt(point.y());
    scrollTowards(point);
    viewport()->update();
}

void AgendaList::putDown(bool here)
{
    const int from = std::exchange(m_lifted, -1);
    const int gap = std::exchange(m_gap, -1);
    m_pressed = -1;
    m_scroll.stop();
    delegateOf(this)->setLifted(-1);
    viewport()->unsetCursor();
    viewport()->update();
    if (!here || from < 0)
        return;
    const int to = gap > from ? gap - 1 : gap;
    if (to != from)
        Q_EMIT moved(from, to);
}

QAbstractScrollArea *AgendaList::scroller()
{
    QWidget *around = m_growing ? parentWidget() : nullptr;
    while (around) {
        if (auto *area = qobject_cast<QAbstractScrollArea *>(around))
            return area;
        around = around->parentWidget();
    }
    return this;
}

void AgendaList::scrollTowards(const QPoint &point)
{
    const QWidget *seen = scroller()->viewport();
    const int y = viewport()->mapTo(seen, point).y();
    const int edge = fontMetrics().height() * 2;
    m_scrollBy = y < edge ? -scrollStep : y > seen->height() - edge ? scrollStep : 0;
    if (m_scrollBy != 0 && !m_scroll.isActive())
        m_scroll.start(scrollEvery, this);
    else if (m_scrollBy == 0)
        m_scroll.stop();
}

void AgendaList::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_scroll.timerId())
        return QListView::timerEvent(event);
    QScrollBar *bar = scroller()->verticalScrollBar();
    bar->setValue(bar->value() + m_scrollBy);
    lift(viewport()->mapFromGlobal(QCursor::pos()));
}

void AgendaList::dragEnterEvent(QDragEnterEvent *event)
{
    if (carriedBy(event->mimeData()))
        event->acceptProposedAction();
}

void AgendaList::dragMoveEvent(QDragMoveEvent *event)
{
    if (!carriedBy(event->mimeData()))
        return event->ignore();
    event->acceptProposedAction();
    lift(event->position().toPoint());
}

void AgendaList::dragLeaveEvent(QDragLeaveEvent *)
{
    putDown(false);
}

void AgendaList::dropEvent(QDropEvent *event)
{
    const auto id = carriedBy(event->mimeData());
    const int position = gapAt(event->position().toPoint().y());
    putDown(false);
    if (!id)
        return event->ignore();
    event->acceptProposedAction();
    Q_EMIT dropped(*id, position);
}

void AgendaList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_gap < 0)
        return;
    const Tokens &t = tokensOf(this);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lifted >= 0) {
        const QModelIndex index = model()->index(m_lifted, 0);
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.rect = visualRect(index);
        option.rect.moveTop(m_mouseY - m_grabbedAt);
        drawRounded(&painter, option.rect, space::controlRadius, t.surface, t.line);
        delegateOf(this)->setLifted(-1);
        delegateOf(this)->paint(&painter, option, index);
        delegateOf(this)->setLifted(m_lifted);
    }
    const int y = std::clamp(gapTop(m_gap), 4, qMax(4, viewport()->height() - 4));
    const int start = layoutDirection() == Qt::RightToLeft ? viewport()->width() - 5 : 5;
    painter.fillRect(0, y - 1, viewport()->width(), 3, t.accent);
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(t.surface);
    painter.drawEllipse(QPointF(start, y + 0.5), 3.5, 3.5);
}

void AgendaList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    fit();
}

void AgendaList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

} // namespace hearth::ui
