// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrap_check_box.h"

#include "ui/theme/space.h"
#include "ui/theme/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionButton>

namespace hearth::ui {

namespace {

constexpr int edge = 6;

} // namespace

WrapCheckBox::WrapCheckBox(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    setShortcut({}); // an ampersand in a name is no mnemonic
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect WrapCheckBox::textRoom(int width) const
{
    const int left = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this)
        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this) + space::hair;
    return {left, edge, qMax(1, width - left - space::hair), QWIDGETSIZE_MAX};
}

QSize WrapCheckBox::sizeHint() const
{
    const int words = m_measured.naturalWidth(text(), font());
    const int width = words + textRoom(0).left() + space::hair + 1;
    return {width, heightForWidth(width)};
}

QSize WrapCheckBox::minimumSizeHint() const
{
    const int narrow = textRoom(0).left() + 12 * fontMetrics().averageCharWidth();
    return {qMin(narrow, sizeHint().width()), heightForWidth(qMax(width(), narrow))};
}

int WrapCheckBox::heightForWidth(int width) const
{
    return qMax(m_measured.height(text(), font(), textRoom(width).width()) + 2 * edge, 28);
}

void WrapCheckBox::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    const Tokens &t = tokensOf(this);
    const auto place = [this](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), rect(), r);
    };
    if (showsFocusRing(option))
        drawFocusRing(&painter, rect(), 6, t);
    const int side = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this);
    QStyleOptionButton sign = option;
    sign.rect = place({0, edge + (fontMetrics().height() - side) / 2, side, side});
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &sign, &painter, this);
    painter.setPen(isEnabled() ? t.ink : t.inkMuted);
    QRect room = textRoom(width());
    room.setBottom(height());
    painter.drawText(place(room), startFlags(layoutDirection(), text()) | Qt::TextWordWrap,
                     m_measured.wrappable(text(), font(), room.width()));
}

bool WrapCheckBox::hitButton(const QPoint &point) const
{
    return rect().contains(point);
}

} // namespace hearth::ui
