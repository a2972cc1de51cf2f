// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"

namespace hearth::crypto {

/// What opens a sealed notebook when its passphrase is forgotten: 160 random bits, on paper.
class HEARTH_CORE_EXPORT RecoveryKey
{
public:
    static RecoveryKey fresh();
    /// Reads what was printed: spaces, dashes and capitals do not matter, O is 0, I and L are 1.
    /// Nothing where it is something else, or mistyped.
    static std::optional<RecoveryKey> parse(const QString &printed);

    /// Nine groups of four letters and digits, the last for finding mistakes.
    QString printed() const;
    /// The key that wraps with it.
    Secret wrappingKey() const;

private:
    explicit RecoveryKey(Secret bits)
        : m_bits(std::move(bits))
    {
    }
    Secret m_bits;
};

} // namespace hearth::crypto
