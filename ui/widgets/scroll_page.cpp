// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scroll_page.h"

#include "ui/theme/space.h"
#include "ui/theme/style.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleOption>

namespace hearth::ui {

ScrollPage::ScrollPage(QWidget *parent)
    : QScrollArea(parent)
    , m_sheet(new QWidget)
    , m_body(new QVBoxLayout(m_sheet))
{
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(16);
    m_body->setSizeConstraint(QLayout::SetNoConstraint);
    setWidget(m_sheet);
    setWidgetResizable(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setGroundless(this);
    m_sheet->setAutoFillBackground(false);
    setPalette({}); // children keep the application's grounds
    setFocusPolicy(Qt::NoFocus);
    m_sheet->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, &m_listener,
            [this](QWidget *, QWidget *now) { showFocus(now); });
}

void ScrollPage::setMaximumContentWidth(int width)
{
    m_maximum = width;
    fit();
}

void ScrollPage::setReadable(const QString &accessibleName)
{
    m_readable = true;
    setAccessibleName(accessibleName);
    fit();
}

void ScrollPage::setGrowing(bool growing)
{
    m_growing = growing;
    QSizePolicy policy(QSizePolicy::Preferred,
                       growing ? QSizePolicy::Minimum : QSizePolicy::Ignored);
    policy.setHeightForWidth(growing);
    setSizePolicy(policy);
    setVerticalScrollBarPolicy(growing ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    updateGeometry();
}

int ScrollPage::heightForWidth(int width) const
{
    return m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width)
                                       : m_body->totalSizeHint().height();
}

QSize ScrollPage::sizeHint() const
{
    const QSize body = m_body->sizeHint();
    return {body.width() + verticalScrollBar()->sizeHint().width(), body.height()};
}

QSize ScrollPage::minimumSizeHint() const
{
    return {m_body->minimumSize().width(), qMin(m_body->minimumSize().height(), 120)};
}

void ScrollPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void ScrollPage::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    viewport()->update();
}

void ScrollPage::focusOutEvent(QFocusEvent *event)
{
    QScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ScrollPage::paintEvent(QPaintEvent *event)
{
    QScrollArea::paintEvent(event);
    QStyleOption option;
    option.initFrom(this);
    if (!showsFocusRing(option))
        return;
    QPainter painter(viewport());
    drawFocusRing(&painter, viewport()->rect(), space::controlRadius, tokensOf(this));
}

bool ScrollPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_sheet && event->type() == QEvent::LayoutRequest) {
        fit();
        if (m_growing)
            updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

void ScrollPage::fit()
{
    // What is read keeps clear of the scroll bar, which is there more often than not.
    const int width = qMin(viewport()->width() - (m_readable ? space::tight : 0), m_maximum);
    const int needed = heightForWidth(width);
    // Only what wants to grow fills a window taller than the page.
    const bool grows = m_body->expandingDirections().testFlag(Qt::Vertical);
    m_sheet->resize(width, grows ? qMax(needed, viewport()->height()) : needed);
    if (m_readable)
        setFocusPolicy(m_sheet->height() > viewport()->height() ? Qt::StrongFocus : Qt::NoFocus);
}

void ScrollPage::showFocus(QWidget *now)
{
    if (now && m_sheet->isAncestorOf(now))
        ensureWidgetVisible(now, 24, 24);
}

} // namespace hearth::ui
