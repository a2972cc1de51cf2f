// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/capture_presenter.h"
#include "ui/shell/context.h"

namespace hearth::ui {

class PrivatePage;
class PrivateRound;

/// Lays a private round over the page of a session, and sees to it that nothing else can be reached
/// meanwhile: not in the window, not on the stage.
class PrivateCover : public QObject
{
    Q_OBJECT
public:
    PrivateCover(const UiContext &context, CapturePresenter &capture, QWidget *page);
    ~PrivateCover() override;

    bool isOn() const { return m_round != nullptr; }
    /// Begins a round for the step that runs. Nothing happens before the session was begun.
    void begin();
    /// Covers the page again where the program stopped in the middle of a round: whoever starts it
    /// may not be the host. What had been covered before is kept; the laptop is asked back.
    void goOn();

Q_SIGNALS:
    /// The page hides all of its own while it is covered.
    void covered(bool covered);

private:
    void mark(bool goesRound);
    void end();

    const UiContext &m_context;
    CapturePresenter &m_capture;
    QWidget *m_page;
    std::unique_ptr<PrivateRound> m_round;
    PrivatePage *m_cover = nullptr;
};

} // namespace hearth::ui
