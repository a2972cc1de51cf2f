// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before everything else (LD_PRELOAD): lets the call number HEARTH_FAULT_AT of those that
// write fail, as a full or a broken disk does; every call after it as well where
// HEARTH_FAULT_FOR_EVER is set. Counts from 1.
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <dlfcn.h>
#include <sys/types.h>

namespace {

std::atomic<int> calls{0};
std::atomic<int> faults{0};

int setting(const char *name)
{
    const char *text = std::getenv(name);
    return text ? std::atoi(text) : 0;
}

bool fails(int number)
{
    static const int at = setting("HEARTH_FAULT_AT");
    static const bool forEver = setting("HEARTH_FAULT_FOR_EVER") != 0;
    const int call = ++calls;
    if (at == 0 || call < at || (call > at && !forEver))
        return false;
    ++faults;
    errno = number;
    return true;
}

template <class Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

} // namespace

#define SHIM __attribute__((visibility("default")))

extern "C" {

SHIM int hearth_faults()
{
    return faults;
}

SHIM ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at)
{
    static auto *const real = next<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    // A disk is full in the middle of a write.
    if (fails(ENOSPC)) {
        if (size > 1)
            (void)real(fd, bytes, size / 2, at);
        errno = ENOSPC;
        return -1;
    }
    return real(fd, bytes, size, at);
}

SHIM ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    return pwrite(fd, bytes, size, at);
}

SHIM int fdatasync(int fd)
{
    static auto *const real = next<int(int)>("fdatasync");
    return fails(EIO) ? -1 : real(fd);
}

SHIM int fsync(int fd)
{
    static auto *const real = next<int(int)>("fsync");
    return fails(EIO) ? -1 : real(fd);
}

SHIM int rename(const char *from, const char *to)
{
    static auto *const real = next<int(const char *, const char *)>("rename");
    return fails(EACCES) ? -1 : real(from, to);
}

SHIM int ftruncate(int fd, off_t size)
{
    static auto *const real = next<int(int, off_t)>("ftruncate");
    return fails(EIO) ? -1 : real(fd, size);
}

SHIM int ftruncate64(int fd, off64_t size)
{
    return ftruncate(fd, size);
}

} // extern "C"
