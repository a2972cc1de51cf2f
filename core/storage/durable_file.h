// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

#include <QtCore/QByteArray>

namespace hearth::storage {

/// A file descriptor that is closed when it goes.
class HEARTH_CORE_EXPORT Descriptor
{
public:
    explicit Descriptor(int fd = -1)
        : m_fd(fd)
    {
    }
    ~Descriptor() { (void)close(); }
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;

    int get() const noexcept { return m_fd; }
    bool isOpen() const noexcept { return m_fd >= 0; }
    bool close();

private:
    int m_fd;
};

/// What `errno` means to Hearth: DiskFull, or FileNotWritable.
HEARTH_CORE_EXPORT Error writeError(const QString &path, int number);
/// An empty file of that name, 0600; one that is there, a leftover of a program that was killed,
/// goes.
HEARTH_CORE_EXPORT Result<Descriptor> freshFile(const QString &path);
/// Writes at a place in the file; `path` is for the error.
HEARTH_CORE_EXPORT Status writeAt(const Descriptor &file, qint64 at, QByteArrayView bytes,
                                  const QString &path);
HEARTH_CORE_EXPORT Status syncFile(const Descriptor &file, const QString &path);
/// Gives a file the name of another, whose name it takes, for good.
HEARTH_CORE_EXPORT Status replaceFile(const QString &from, const QString &to);
/// Overwrites a file with zeros and takes it away; a file that is not there is fine. What a disk or
/// a file system keeps of what was overwritten is beyond it.
HEARTH_CORE_EXPORT Status eraseFile(const QString &path);
/// Makes names in the folder of `path` durable.
HEARTH_CORE_EXPORT Status syncFolderOf(const QString &path);

} // namespace hearth::storage
