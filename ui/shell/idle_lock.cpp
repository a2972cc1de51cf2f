// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_lock.h"

#include "ui/settings/settings.h"

#include <QtCore/QEvent>

namespace hearth::ui {

namespace {
constexpr int lookEveryMs = 5'000;
constexpr qint64 msInMinuteOfIdling = 60'000;
} // namespace

IdleLock::IdleLock(QObject &program, const Clock &clock, const Settings &settings,
                   std::function<bool()> mayLock, std::function<void()> lock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_settings(settings)
    , m_mayLock(std::move(mayLock))
    , m_lock(std::move(lock))
    , m_touchedMs(clock.steadyMs())
{
    program.installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::look);
    m_timer.start(lookEveryMs);
}

void IdleLock::look()
{
    const int minutes = m_settings.get(settings::lockMinutes);
    if (minutes <= 0 || m_clock.steadyMs() - m_touchedMs < minutes * msInMinuteOfIdling)
        return;
    if (m_mayLock())
        m_lock();
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::DragMove:
    case QEvent::InputMethod:
        // Whoever comes back to a machine that slept finds it locked.
        look();
        m_touchedMs = m_clock.steadyMs();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hearth::ui
