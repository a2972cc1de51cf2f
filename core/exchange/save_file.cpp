// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/save_file.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hearth::exchange {

namespace {

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { (void)close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int get() const noexcept { return m_fd; }
    bool isOpen() const noexcept { return m_fd >= 0; }
    bool close()
    {
        const int fd = m_fd;
        m_fd = -1;
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int m_fd;
};

tl::unexpected<Error> failed(const QString &path, int number)
{
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable,
                path + QLatin1String(": ") + QString::fromLocal8Bit(std::strerror(number)));
}

bool writeAll(int fd, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t wrote =
            ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (wrote >= 0)
            done += wrote;
        else if (errno != EINTR)
            return false;
    }
    return true;
}

} // namespace

Status saveWhole(const QString &path, const QByteArray &bytes)
{
    // A link keeps pointing where it points: the file it names is the one replaced.
    QFileInfo target(path);
    if (target.isSymLink())
        target = QFileInfo(target.symLinkTarget());
    if (target.fileName().isEmpty() || target.isDir())
        return failed(path, EISDIR);
    const QString folder = target.absolutePath();
    const QString fresh =
        QStringLiteral("%1/.%2.part")
            .arg(folder, QString::number(QRandomGenerator::system()->generate64(), 36));
    const QByteArray freshName = QFile::encodeName(fresh);

    Descriptor file(
        ::open(freshName.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen())
        return failed(path, errno);
    const bool whole = writeAll(file.get(), bytes) && ::fsync(file.get()) == 0 && file.close()
        && ::rename(freshName.constData(), QFile::encodeName(target.absoluteFilePath()).constData())
            == 0;
    if (!whole) {
        const int number = errno;
        ::unlink(freshName.constData());
        return failed(path, number);
    }
    // The new name is durable once its folder is. A file system that cannot say so (EINVAL) has
    // done what it can.
    const Descriptor parent(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (parent.isOpen() && ::fsync(parent.get()) != 0 && errno != EINVAL)
        return failed(path, errno);
    return {};
}

} // namespace hearth::exchange
