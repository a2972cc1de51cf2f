// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace hearth::ui {

class Settings;

/// Locks a sealed notebook when nobody has touched the program for a while, the time that the
/// machine slept included.
class IdleLock : public QObject
{
    Q_OBJECT
public:
    /// `program` is what all that people do goes through. `mayLock` is asked when it is time:
    /// people who sit in a meeting touch nothing for long.
    IdleLock(QObject &program, const Clock &clock, const Settings &settings,
             std::function<bool()> mayLock, std::function<void()> lock, QObject *parent = nullptr);

    /// Looks whether it is time; called by itself every few seconds.
    void look();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Clock &m_clock;
    const Settings &m_settings;
    std::function<bool()> m_mayLock;
    std::function<void()> m_lock;
    QTimer m_timer;
    qint64 m_touchedMs;
};

} // namespace hearth::ui
