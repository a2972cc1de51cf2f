// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exporter.h"
#include "ui/shell/folders.h"

#include "core/exchange/save_file.h"
#include "ui/print/export_card.h"
#include "ui/shell/job.h"
#include "ui/shell/prompter.h"

#include <QtCore/QDir>

namespace hearth::ui {

Exporter::Exporter(UiContext &context, ExportCard *card)
    : QObject(card)
    , m_context(context)
    , m_card(card)
{
    connect(card, &ExportCard::saveWanted, this, &Exporter::chooseFile);
    connect(card, &ExportCard::stopWanted, this, [this] {
        if (m_job)
            m_job->stop();
    });
}

void Exporter::chooseFile()
{
    const QDir documents = saveFolder();
    m_context.prompter.chooseSaveFile(m_card, tr("Save as"), documents.filePath(m_card->fileName()),
                                      m_card->fileFilter(),
                                      [this](const QString &path) { write(path); });
}

void Exporter::write(const QString &path)
{
    if (m_job)
        return;
    m_card->showWorking();
    m_job = new Job(
        [order = m_card->order(), path](const Watch &watch) -> Status {
            const auto bytes = written(order, watch);
            if (!bytes)
                return tl::unexpected(bytes.error());
            return watch.isStopped() ? Status(fail(ErrorCode::WorkStopped))
                                     : exchange::saveWhole(path, *bytes);
        },
        this);
    connect(m_job, &Job::progressed, m_card, &ExportCard::showProgress);
    connect(m_job, &Job::done, this, [this, path] {
        finish();
        m_context.shell.tell(tr("Saved: %1").arg(QFileInfo(path).fileName()));
        Q_EMIT saved(path);
    });
    connect(m_job, &Job::failed, this, [this](const Error &error) {
        finish();
        m_context.shell.failed(error);
    });
}

void Exporter::finish()
{
    m_job->deleteLater();
    m_job.clear();
    m_card->showIdle();
}

} // namespace hearth::ui
