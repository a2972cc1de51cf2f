// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

#include <memory>

namespace hearth::crypto {

/// Bytes that are kept out of swap and core files where the system allows, and wiped when they go.
/// Moved, never copied.
class HEARTH_CORE_EXPORT Secret
{
public:
    Secret() = default;
    /// Zeros.
    explicit Secret(qsizetype size);
    static Secret random(qsizetype size);
    /// NFC, UTF-8, so that the same letters typed elsewhere are the same passphrase.
    static Secret fromPassphrase(const QString &text);
    static Secret copyOf(QByteArrayView bytes);

    bool isEmpty() const noexcept { return m_size == 0; }
    qsizetype size() const noexcept { return m_size; }
    unsigned char *data() noexcept { return m_bytes.get(); }
    const unsigned char *data() const noexcept { return m_bytes.get(); }

private:
    struct Wipe
    {
        void operator()(unsigned char *bytes) const noexcept;
    };
    std::unique_ptr<unsigned char, Wipe> m_bytes;
    qsizetype m_size = 0;
};

/// Overwrites text and bytes that Qt holds; copies that Qt made of them stay, so it is a best
/// effort.
HEARTH_CORE_EXPORT void wipe(QString &text);
HEARTH_CORE_EXPORT void wipe(QByteArray &bytes);
void wipe(unsigned char *bytes, qint64 size);

/// From now on the process leaves no core file, and no other process of the same person may look
/// into it.
HEARTH_CORE_EXPORT void keepOutOfDumps();

} // namespace hearth::crypto
