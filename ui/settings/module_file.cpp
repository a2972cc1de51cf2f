// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/module_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

namespace hearth::ui {

QString moduleFile(const QString &name)
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *folder : {"", HEARTH_MODULES_FROM_PROGRAM}) {
        const QString file =
            here.filePath(QDir(QLatin1String(folder)).filePath(name + QLatin1String(".so")));
        if (QFile::exists(file))
            return QDir::cleanPath(file);
    }
    return {};
}

} // namespace hearth::ui
