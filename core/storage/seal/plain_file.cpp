// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/seal/plain_file.h"

#include "core/storage/durable_file.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStringList>

namespace hearth::storage {

namespace {
const QString plainEnding = QStringLiteral(".hearth-db");
const QString sealedEnding = QStringLiteral(".hearth-sealed");

QString renamed(const QString &path, const QString &from, const QString &to)
{
    return (path.endsWith(from) ? path.chopped(from.size()) : path) + to;
}

QString erasingPathOf(const QString &plainPath)
{
    return plainPath + QStringLiteral("-erasing");
}

QStringList besides(const QString &path)
{
    return {path + QStringLiteral("-wal"), path + QStringLiteral("-journal"),
            path + QStringLiteral("-shm")};
}

/// All that can be left; what belongs to a plain notebook that is there is none of it.
QStringList remainsOf(const QString &sealedPath)
{
    const QString plain = plainPathOf(sealedPath);
    const QString unsealing = unsealingPathOf(plain);
    QStringList remains =
        besides(unsealing) + QStringList{unsealing, erasingPathOf(plain), erasingPathOf(unsealing)};
    if (!QFileInfo::exists(plain))
        remains += besides(plain);
    remains.removeIf([](const QString &each) { return !QFileInfo::exists(each); });
    return remains;
}

/// As many as can be; the first that could not.
Status eraseAll(const QStringList &paths)
{
    Status all;
    for (const QString &path : paths) {
        if (const auto erased = eraseFile(path); !erased && all)
            all = erased;
    }
    return all;
}
} // namespace

QString sealedPathOf(const QString &path)
{
    return renamed(path, plainEnding, sealedEnding);
}

QString plainPathOf(const QString &path)
{
    return renamed(path, sealedEnding, plainEnding);
}

QString unsealingPathOf(const QString &plainPath)
{
    return plainPath + QStringLiteral("-new");
}

Status erasePlain(const QString &path)
{
    if (!QFileInfo::exists(path))
        return eraseAll(besides(path));
    const QString erasing = erasingPathOf(path);
    if (const auto moved = replaceFile(path, erasing); !moved)
        return moved;
    return eraseAll(besides(path) + QStringList{erasing});
}

bool hasPlainRemains(const QString &sealedPath)
{
    return !remainsOf(sealedPath).isEmpty();
}

Status erasePlainRemains(const QString &sealedPath)
{
    return eraseAll(remainsOf(sealedPath));
}

} // namespace hearth::storage
