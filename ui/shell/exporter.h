// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"

#include <QtCore/QPointer>

namespace hearth::ui {

class ExportCard;
class Job;

/// Does what an export card asks for: asks where to, writes off the window's thread, says how it
/// went.
class Exporter : public QObject
{
    Q_OBJECT
public:
    Exporter(UiContext &context, ExportCard *card);

Q_SIGNALS:
    void saved(const QString &path);

private:
    void chooseFile();
    void write(const QString &path);
    void finish();

    UiContext &m_context;
    ExportCard *m_card;
    QPointer<Job> m_job;
};

} // namespace hearth::ui
