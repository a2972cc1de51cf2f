// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/durable_file.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace hearth::storage {

Descriptor::Descriptor(Descriptor &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{
}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

bool Descriptor::close()
{
    const int fd = std::exchange(m_fd, -1);
    return fd < 0 || ::close(fd) == 0;
}

Error writeError(const QString &path, int number)
{
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return {full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable,
            path + QLatin1String(": ") + QString::fromLocal8Bit(std::strerror(number))};
}

Result<Descriptor> freshFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    ::unlink(name.constData());
    Descriptor file(
        ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen())
        return tl::unexpected(writeError(path, errno));
    return file;
}

Status writeAt(const Descriptor &file, qint64 at, QByteArrayView bytes, const QString &path)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t wrote = ::pwrite(file.get(), bytes.data() + done,
                                       static_cast<size_t>(bytes.size() - done), at + done);
        if (wrote >= 0)
            done += wrote;
        else if (errno != EINTR)
            return tl::unexpected(writeError(path, errno));
    }
    return {};
}

Status syncFile(const Descriptor &file, const QString &path)
{
    if (::fdatasync(file.get()) != 0)
        return tl::unexpected(writeError(path, errno));
    return {};
}

Status replaceFile(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return tl::unexpected(writeError(to, errno));
    return syncFolderOf(to);
}

Status eraseFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const Descriptor file(::open(name.constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.isOpen())
        return errno == ENOENT ? Status{} : tl::unexpected(writeError(path, errno));
    const qint64 size = QFileInfo(path).size();
    const QByteArray zeros(1024 * 1024, '\0');
    for (qint64 at = 0; at < size; at += zeros.size()) {
        const auto part = QByteArrayView(zeros).first(qMin(zeros.size(), size - at));
        if (const auto written = writeAt(file, at, part, path); !written)
            return written;
    }
    if (const auto synced = syncFile(file, path); !synced)
        return synced;
    if (::unlink(name.constData()) != 0)
        return tl::unexpected(writeError(path, errno));
    return syncFolderOf(path);
}

Status syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor parent(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // A folder that may not be read, a file system that cannot say so: they have done what they
    // can.
    if (!parent.isOpen() && errno == EACCES)
        return {};
    if (!parent.isOpen() || (::fsync(parent.get()) != 0 && errno != EINVAL))
        return tl::unexpected(writeError(path, errno));
    return {};
}

} // namespace hearth::storage
