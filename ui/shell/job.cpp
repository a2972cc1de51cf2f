// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job.h"

#include <QtConcurrent/QtConcurrentRun>

namespace hearth::ui {

Job::Job(const std::function<Status(const Watch &)> &work, QObject *parent, Deleted deleted)
    : QObject(parent)
    , m_deleted(deleted)
{
    connect(&m_watcher, &QFutureWatcher<Status>::progressValueChanged, this,
            [this](int done) { Q_EMIT progressed(done, m_watcher.progressMaximum()); });
    connect(&m_watcher, &QFutureWatcher<Status>::finished, this, [this] {
        const bool answered = m_watcher.future().resultCount() > 0;
        const Status status = answered ? m_watcher.result() : Status(fail(ErrorCode::WorkStopped));
        if (status)
            Q_EMIT done();
        else
            Q_EMIT failed(status.error());
    });
    m_watcher.setFuture(QtConcurrent::run([work](QPromise<Status> &promise) {
        const Watch watch{[&promise] { return promise.isCanceled(); },
                          [&promise](int done, int of) {
                              promise.setProgressRange(0, of);
                              promise.setProgressValue(done);
                          }};
        promise.addResult(work(watch));
    }));
}

Job::~Job()
{
    if (m_deleted == Deleted::Waits)
        m_watcher.waitForFinished();
    else
        m_watcher.cancel();
}

void Job::stop()
{
    m_watcher.cancel();
}

} // namespace hearth::ui
