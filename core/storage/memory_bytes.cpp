// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/memory_bytes.h"

#include "core/crypto/secret.h"
#include "core/storage/sqlite.h"

#include <utility>

namespace hearth::storage {

MemoryBytes::MemoryBytes(qint64 size)
    : m_data(static_cast<unsigned char *>(sqlite3_malloc64(static_cast<sqlite3_uint64>(size))))
    , m_size(m_data ? size : 0)
{
}

MemoryBytes MemoryBytes::lent(unsigned char *data, qint64 size)
{
    MemoryBytes bytes = taken(data, size);
    bytes.m_isLent = true;
    return bytes;
}

MemoryBytes MemoryBytes::taken(unsigned char *data, qint64 size)
{
    MemoryBytes bytes;
    bytes.m_data = data;
    bytes.m_size = size;
    return bytes;
}

MemoryBytes::~MemoryBytes()
{
    if (m_isLent || !m_data)
        return;
    crypto::wipe(m_data, m_size);
    sqlite3_free(m_data);
}

MemoryBytes::MemoryBytes(MemoryBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_isLent(other.m_isLent)
{
}

MemoryBytes &MemoryBytes::operator=(MemoryBytes &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_isLent, other.m_isLent);
    return *this;
}

unsigned char *MemoryBytes::release() noexcept
{
    m_size = 0;
    return std::exchange(m_data, nullptr);
}

} // namespace hearth::storage
