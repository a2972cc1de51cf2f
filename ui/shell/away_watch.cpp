// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/away_watch.h"

#include "ui/settings/module_file.h"

#include <QtCore/QLibrary>

namespace hearth::ui {

std::unique_ptr<AwayWatch> watchForAway(const std::function<void()> &away)
{
    const QString file = moduleFile(QStringLiteral("hearth_bus"));
    if (file.isEmpty())
        return nullptr;
    QLibrary library(file);
    const auto make = reinterpret_cast<AwayWatchEntry>(library.resolve(awayWatchEntry));
    if (make == nullptr) {
        qWarning("nobody tells of sleep: %s", qPrintable(library.errorString()));
        return nullptr;
    }
    return std::unique_ptr<AwayWatch>(make(away));
}

} // namespace hearth::ui
