// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/watch.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>

namespace hearth::ui {

/// Slow work over values, on a thread of its own, answered on the thread it was begun on. Deleting
/// it stops the work, or waits for it, and nothing is answered any more.
class Job : public QObject
{
    Q_OBJECT
public:
    enum class Deleted {
        Stops, ///< `work` may touch nothing but what it holds
        Waits, ///< the work runs to its end, and may use what outlives this
    };
    Job(const std::function<Status(const Watch &)> &work, QObject *parent,
        Deleted deleted = Deleted::Stops);
    ~Job() override;

    void stop();

Q_SIGNALS:
    void progressed(int done, int of);
    void done();
    /// WorkStopped after stop().
    void failed(const hearth::Error &error);

private:
    QFutureWatcher<Status> m_watcher;
    Deleted m_deleted;
};

} // namespace hearth::ui
