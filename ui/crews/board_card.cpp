// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/board_card.h"

#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"

#include <QtCore/QMimeData>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QDrag>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>

namespace hearth::ui {

namespace {
constexpr QLatin1String format("application/x-hearth-board-card");
} // namespace

BoardCardView::BoardCardView(const QString &id, const QString &text, const QString &detail,
                             QWidget *parent)
    : Card(parent)
    , m_id(id)
{
    setInset(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setAccessibleName(detail.isEmpty() ? text : tr("%1, %2").arg(text, detail));
    setAccessibleDescription(
        tr("Alt and the arrows move it, Enter shows what can be done with it."));
    body()->setContentsMargins(space::snug, space::tight, space::tight, space::tight);
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(space::hair);
    words->addWidget(new WrapLabel(text));
    if (!detail.isEmpty())
        words->addWidget(smallText(detail));
    row->addLayout(words, 1);
    QToolButton *more = iconButton(Icon::More, tr("What can be done with: %1").arg(text));
    more->setCursor(Qt::ArrowCursor);
    row->addWidget(more, 0, Qt::AlignTop);
    body()->addLayout(row);
    connect(more, &QAbstractButton::clicked, this,
            [this, more] { Q_EMIT menuWanted(more->mapToGlobal(QPoint(0, more->height()))); });
}

std::optional<QString> BoardCardView::carriedBy(const QMimeData *data)
{
    if (!data->hasFormat(format))
        return std::nullopt;
    return QString::fromUtf8(data->data(format));
}

void BoardCardView::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(this);
        drawFocusRing(&painter, rect(), space::controlRadius, tokensOf(this));
    }
}

void BoardCardView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier) {
        const int forward = isRightToLeft() ? -1 : 1;
        switch (event->key()) {
        case Qt::Key_Up: return Q_EMIT moveWanted(0, -1);
        case Qt::Key_Down: return Q_EMIT moveWanted(0, 1);
        case Qt::Key_Left: return Q_EMIT moveWanted(-forward, 0);
        case Qt::Key_Right: return Q_EMIT moveWanted(forward, 0);
        default: break;
        }
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return Q_EMIT menuWanted(mapToGlobal(rect().center()));
    case Qt::Key_Delete: return Q_EMIT removeWanted();
    default: Card::keyPressEvent(event);
    }
}

void BoardCardView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressedAt = event->position().toPoint();
    event->accept();
}

void BoardCardView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint way = event->position().toPoint() - m_pressedAt;
    if (event->buttons().testFlag(Qt::LeftButton)
        && way.manhattanLength() >= QApplication::startDragDistance())
        drag();
}

void BoardCardView::drag()
{
    auto *carried = new QMimeData;
    carried->setData(format, m_id.toUtf8());
    auto *drag = new QDrag(window()); // the card is made anew where it is dropped
    drag->setMimeData(carried);
    drag->setPixmap(grab());
    drag->setHotSpot(m_pressedAt);
    drag->exec(Qt::MoveAction);
}

void BoardCardView::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuWanted(event->globalPos());
}

void BoardCardView::focusInEvent(QFocusEvent *event)
{
    Card::focusInEvent(event);
    update();
}

void BoardCardView::focusOutEvent(QFocusEvent *event)
{
    Card::focusOutEvent(event);
    update();
}

} // namespace hearth::ui
