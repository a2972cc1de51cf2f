// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

namespace hearth::ui {

/// Where a file to be saved is proposed: among the documents, or at home where there is no such
/// folder yet.
inline QDir saveFolder()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return documents.exists() ? documents : QDir::home();
}

} // namespace hearth::ui
