// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <QtCore/QByteArray>

namespace hearth::storage {

/// Bytes in memory that SQLite can take over as a database; wiped when they go.
class HEARTH_CORE_EXPORT MemoryBytes
{
public:
    MemoryBytes() = default;
    /// Not set to anything. Null where there is not that much memory.
    explicit MemoryBytes(qint64 size);
    /// Bytes that belong to a database and stay its own.
    static MemoryBytes lent(unsigned char *data, qint64 size);
    /// Bytes that SQLite allocated.
    static MemoryBytes taken(unsigned char *data, qint64 size);
    ~MemoryBytes();
    MemoryBytes(MemoryBytes &&other) noexcept;
    MemoryBytes &operator=(MemoryBytes &&other) noexcept;

    bool isNull() const noexcept { return m_data == nullptr; }
    qint64 size() const noexcept { return m_size; }
    unsigned char *data() noexcept { return m_data; }
    QByteArrayView view() const noexcept
    {
        return {reinterpret_cast<const char *>(m_data), m_size};
    }
    /// Gives them away, for whoever frees them.
    unsigned char *release() noexcept;

private:
    unsigned char *m_data = nullptr;
    qint64 m_size = 0;
    bool m_isLent = false;
};

} // namespace hearth::storage
