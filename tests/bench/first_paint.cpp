// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded into any Qt program by start_bench where there is no X server to ask: tells, once, when
// a painted window was handed on to the platform. Writes the instant (CLOCK_MONOTONIC, ns, 8 bytes)
// to the file descriptor that FIRST_PAINT_FD names.

#include <QtGui/QBackingStore>
#include <QtGui/QWindow>

#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <unistd.h>

namespace {

void tellOnce()
{
    static bool told = false;
    const char *descriptor = std::getenv("FIRST_PAINT_FD");
    if (told || !descriptor)
        return;
    told = true;
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const qint64 ns = now.tv_sec * 1'000'000'000LL + now.tv_nsec;
    if (write(std::atoi(descriptor), &ns, sizeof ns) != sizeof ns)
        std::abort();
}

} // namespace

/// Stands before Qt's own, which it calls.
void QBackingStore::flush(const QRegion &region, QWindow *window, const QPoint &offset)
{
    using Flush = void (*)(QBackingStore *, const QRegion &, QWindow *, const QPoint &);
    static const auto real = reinterpret_cast<Flush>(
        dlsym(RTLD_NEXT, "_ZN13QBackingStore5flushERK7QRegionP7QWindowRK6QPoint"));
    real(this, region, window, offset);
    if (window && window->isExposed())
        tellOnce();
}
