// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/stage_view.h"

#include <QtCore/QObject>

class QWidget;

namespace hearth::ui {

/// The window for the room or the call, as the screens know it. It stays when pages change and
/// never ends a session.
class StageHost : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual bool isOpen() const = 0;
    /// Opens on the display that was chosen, or on one that `host` is not on, or else as a window;
    /// the focus stays where it was.
    virtual void open(QWidget *host) = 0;
    virtual void close() = 0;
    /// What the room sees from now on. Costs next to nothing while the stage is closed; held until
    /// it is opened.
    virtual void show(const StageView &view) = 0;
    /// While covered, the room sees that people write for themselves, whatever is shown meanwhile.
    virtual void setCovered(bool covered) = 0;

Q_SIGNALS:
    void openChanged(bool open);
};

} // namespace hearth::ui
