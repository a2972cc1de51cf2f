// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/save_file.h"

#include "core/storage/durable_file.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>

#include <cerrno>

namespace hearth::exchange {

using namespace storage;

Status saveWhole(const QString &path, const QByteArray &bytes)
{
    // A link keeps pointing where it points: the file it names is the one replaced.
    QFileInfo target(path);
    if (target.isSymLink())
        target = QFileInfo(target.symLinkTarget());
    if (target.fileName().isEmpty() || target.isDir())
        return tl::unexpected(writeError(path, EISDIR));
    const QString fresh = QStringLiteral("%1/.%2.part")
                              .arg(target.absolutePath(),
                                   QString::number(QRandomGenerator::system()->generate64(), 36));
    auto file = freshFile(fresh);
    if (!file)
        return tl::unexpected(Error{file.error().code, path});
    auto saved = writeAt(*file, 0, bytes, path);
    if (saved)
        saved = syncFile(*file, path);
    if (saved && !file->close())
        saved = tl::unexpected(writeError(path, errno));
    if (saved)
        saved = replaceFile(fresh, target.absoluteFilePath());
    if (!saved)
        QFile::remove(fresh);
    return saved;
}

} // namespace hearth::exchange
