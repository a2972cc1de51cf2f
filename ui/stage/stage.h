// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/shell/displays.h"
#include "ui/shell/stage_host.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

namespace hearth::ui {

class Settings;
class StageWindow;

/// Keeps the stage's window: when there is one, on which display it is, and what it shows. It fills
/// a display only where the host's window is not, or where somebody asks for it on the stage
/// itself; a display that is pulled out leaves a plain window below the host's, and gets the stage
/// back when it returns.
class Stage final : public StageHost
{
    Q_OBJECT
public:
    Stage(Settings &settings, const Clock &clock, Displays &displays, QObject *parent = nullptr);
    ~Stage() override;

    bool isOpen() const override { return m_window != nullptr; }
    void open(QWidget *host) override;
    void close() override;
    void show(const StageView &view) override;
    void setCovered(bool covered) override;

    /// Null while closed.
    StageWindow *window() const { return m_window.get(); }

    /// Between two changes of what is seen, so that a hurry of events does not flicker; four a
    /// second at most.
    static constexpr int paceMilliseconds = 250;

private:
    void present();
    void dress();
    void followSettings(const QString &key);
    void followDisplays();
    void fill(const Display &display);
    void beWindow(QString displayId);
    void toggleFullScreen();
    void escape();
    void keepPlace();
    void tellTime();
    void closed();
    QString hostDisplay() const;
    std::optional<Display> display(const QString &id) const;
    std::optional<Display> wanted() const;

    Settings &m_settings;
    const Clock &m_clock;
    Displays &m_displays;
    std::unique_ptr<StageWindow> m_window;
    QPointer<QWidget> m_host;
    StageView m_view;
    bool m_covered = false;
    QString m_filled; ///< id of the display that the stage fills, or empty
    QString m_lost; ///< id of the display that was pulled out while the stage filled it, or empty
    QTimer m_pace;
    bool m_waiting = false; ///< something changed since the last time it was shown
    QTimer m_minute;
};

} // namespace hearth::ui
