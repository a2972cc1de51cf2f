// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/minutes_bar.h"

#include "ui/theme/space.h"
#include "ui/theme/style.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace hearth::ui {

MinutesBar::MinutesBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MinutesBar::setMinutes(int planned, int available, const QString &words, bool holds)
{
    m_holds = holds;
    m_planned = qMax(0, planned);
    m_available = qMax(0, available);
    setAccessibleName(words);
    update();
}

QSize MinutesBar::sizeHint() const
{
    return {space::page * 2, space::tight};
}

void MinutesBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = rect();
    drawRounded(&painter, all, all.height() / 2, t.sunken);
    const int whole = qMax(m_planned, m_available);
    if (whole == 0 || m_planned == 0)
        return;
    const auto part = [&](int from, int to) {
        const double unit = all.width() / whole;
        const double left =
            layoutDirection() == Qt::RightToLeft ? all.width() - to * unit : from * unit;
        return QRectF(left, 0, (to - from) * unit, all.height());
    };
    QPainterPath shape;
    shape.addRoundedRect(all, all.height() / 2, all.height() / 2);
    painter.setClipPath(shape);
    const bool over = m_planned > m_available;
    painter.fillRect(part(0, m_planned), over || !m_holds ? t.amber.ink : t.sage.ink);
    if (over) {
        const double edge = layoutDirection() == Qt::RightToLeft
            ? part(m_available, m_planned).right()
            : part(m_available, m_planned).left();
        painter.fillRect(QRectF(edge - 1, 0, 2, all.height()), t.surface);
    }
}

} // namespace hearth::ui
