// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"

#include <QtWidgets/QWidget>

class QAction;

namespace hearth::ui {

/// One screen inside the main window. It shows what it is given and emits intents; a presenter
/// talks to core.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(QWidget *parent = nullptr)
        : QWidget(parent)
    {
    }
    /// Shows what the route names, read anew. Called each time the page becomes the current one.
    virtual void open(const Route &route) = 0;
    /// Writes down what is still being typed. Called before another page is shown, on losing focus
    /// and at the end.
    virtual void keep() { }
    /// Something half written is on it that no notebook has yet, so that it had better not go by
    /// itself.
    virtual bool holdsDraft() const { return false; }
    /// The page wants the whole window, without the rail (the live session).
    virtual bool wantsWholeWindow() const { return false; }
    /// What this page adds to the menu bar while it is shown, in order; owned by the page.
    virtual QList<QAction *> menuActions() const { return {}; }
    /// The name of that menu.
    virtual QString menuTitle() const { return {}; }
};

} // namespace hearth::ui
