// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_window.h"

#include "ui/stage/stage_screen.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

StageWindow::StageWindow()
    : m_screen(new StageScreen(this))
{
    setWindowTitle(tr("Hearth stage"));
    setWindowRole(QStringLiteral("hearth-stage"));
    setObjectName(QStringLiteral("hearth-stage"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setMinimumSize(480, 270);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_screen);
}

void StageWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: return Q_EMIT escaped();
    case Qt::Key_F11: return Q_EMIT fullScreenToggled();
    case Qt::Key_PageDown: return m_screen->turnPage(1);
    case Qt::Key_PageUp: return m_screen->turnPage(-1);
    default: QWidget::keyPressEvent(event);
    }
}

void StageWindow::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT fullScreenToggled();
}

void StageWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace hearth::ui
