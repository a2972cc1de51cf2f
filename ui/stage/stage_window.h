// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace hearth::ui {

class StageScreen;

/// The stage's own top-level window. Its title never changes, so that a call can share just this
/// window; it takes no focus when it appears and does not keep the program alive.
class StageWindow : public QWidget
{
    Q_OBJECT
public:
    StageWindow();
    StageScreen &screen() const { return *m_screen; }

Q_SIGNALS:
    void escaped(); ///< Esc
    void fullScreenToggled(); ///< F11 or a double click, on the stage itself
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    StageScreen *m_screen;
};

} // namespace hearth::ui
