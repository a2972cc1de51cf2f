// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>

namespace hearth::ui {

namespace {

constexpr int shadow = 10;

/// Where the buttons of a page are that can be seen now, but for those within `but`.
QList<QRect> seenButtons(const QWidget &page, const QWidget &but)
{
    QList<QRect> places;
    for (const auto *button : page.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || but.isAncestorOf(button))
            continue;
        const QRect seen = button->visibleRegion().boundingRect();
        if (!seen.isEmpty())
            places.append(seen.translated(button->mapTo(&page, QPoint())));
    }
    return places;
}

/// Moves a place up until it covers none of the buttons; where the lower half of the page has no
/// such place it stays.
QRect clearOf(const QList<QRect> &buttons, const QRect &place, int pageHeight)
{
    QRect clear = place;
    while (clear.top() >= pageHeight / 2) {
        int highest = clear.bottom() + 1;
        for (const QRect &button : buttons) {
            if (button.intersects(clear))
                highest = qMin(highest, button.top());
        }
        if (highest > clear.bottom())
            return clear;
        clear.moveBottom(highest - 1);
    }
    return place;
}

} // namespace

Toast::Toast(QWidget *over)
    : QWidget(over)
    , m_message(new WrapLabel)
    , m_button(new Button({}, ButtonKind::Quiet))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(shadow + space::gap, shadow + space::hair, shadow + space::hair,
                            shadow + space::hair);
    row->setSpacing(space::gap);
    row->addWidget(m_message, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    auto *close = iconButton(Icon::Close, tr("Dismiss"));
    row->addWidget(close, 0, Qt::AlignVCenter);
    hide();

    over->installEventFilter(this);
    m_stay.setSingleShot(true);
    m_stay.setInterval(staysMilliseconds);
    connect(&m_stay, &QTimer::timeout, this, [this] {
        const bool attended = underMouse() || isAncestorOf(focusWidget()) || m_button->hasFocus();
        attended ? m_stay.start() : leave();
    });
    // Who loses the focus by going away leaves it to the page, not to a message that happens to be
    // next.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now && isAncestorOf(now) && (!old || !old->isVisible()))
            parentWidget()->setFocus();
    });
    connect(close, &QToolButton::clicked, this, &Toast::leave);
    connect(m_button, &Button::clicked, this, [this] {
        leave();
        Q_EMIT actionChosen();
    });
}

void Toast::say(const QString &message)
{
    offer(message, {});
}

void Toast::offer(const QString &message, const QString &action)
{
    m_message->setText(message);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(message);
    place();
    show();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    m_stay.start();
}

QString Toast::message() const
{
    return m_message->text();
}

void Toast::place()
{
    const QWidget *over = parentWidget();
    const int room = over->width() - 2 * space::gap;
    const int width = qMin(room, layout()->sizeHint().width());
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->sizeHint().height();
    const QRect foot((over->width() - width) / 2, over->height() - height - space::snug, width,
                     height);
    setGeometry(clearOf(seenButtons(*over, *this), foot, over->height()));
}

void Toast::leave()
{
    m_stay.stop();
    // The focus must not be lost with a button that goes.
    if (isAncestorOf(window()->focusWidget()))
        parentWidget()->setFocus();
    hide();
}

void Toast::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    QColor dusk = t.dark ? t.sunken : t.ink;
    for (int i = 0; i < shadow; ++i) {
        dusk.setAlphaF(0.004F * static_cast<float>(i));
        drawRounded(&painter, QRectF(rect()).adjusted(i, i + 2, -i, 2 - i),
                    space::cardRadius + shadow - i, dusk);
    }
    drawRounded(&painter, rect().adjusted(shadow, shadow, -shadow, -shadow), space::cardRadius,
                t.surface, t.line);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace hearth::ui
