// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"

#include <QtCore/QByteArray>

namespace hearth::crypto {

constexpr qsizetype keyBytes = 32;
constexpr qsizetype saltBytes = 16;
constexpr qsizetype nonceBytes = 24;
constexpr qsizetype sealBytes = 16; ///< what sealing adds to a message
constexpr qsizetype digestBytes = 32;

/// What one try of a passphrase costs (Argon2id).
struct Cost
{
    quint32 operations = 3;
    quint32 memoryKiB = 256 * 1024;

    /// MODERATE of libsodium, INTERACTIVE on a machine with less than 2 GiB.
    static HEARTH_CORE_EXPORT Cost forThisMachine();
    /// Whether a file may ask for it: 1 to 10 operations, 8 KiB to 1 GiB.
    bool isAllowed() const noexcept
    {
        return operations >= 1 && operations <= 10 && memoryKiB >= 8 && memoryKiB <= 1024 * 1024;
    }
    friend bool operator==(const Cost &, const Cost &) = default;
};

/// Bytes for salts, nonces and names; not from the chance that is handed in, which is no good for
/// secrets.
HEARTH_CORE_EXPORT QByteArray randomBytes(qsizetype size);

/// The key that a passphrase gives. Slow, and costs memory, on purpose. StorageFailed where there
/// is not that much.
Result<Secret> keyFromPassphrase(const Secret &passphrase, const QByteArray &salt,
                                 const Cost &cost);
/// One of the keys that come out of a key; the numbers are those of SEALED-FORMAT.md.
Secret subkey(const Secret &key, quint64 number);
/// BLAKE2b, 32 bytes.
QByteArray digest(QByteArrayView bytes, QByteArrayView key = {});
/// Takes equally long wherever they differ.
bool areEqual(const QByteArray &a, const QByteArray &b);

/// XChaCha20-Poly1305. A nonce is used once with a key.
QByteArray seal(QByteArrayView message, QByteArrayView bound, const QByteArray &nonce,
                const Secret &key);
/// Writes the message, sealBytes shorter, to `into`; writes nothing of it where the bytes, what
/// they are bound to, the nonce or the key are not those of the sealing.
[[nodiscard]] bool unseal(QByteArrayView sealed, QByteArrayView bound, QByteArrayView nonce,
                          const Secret &key, unsigned char *into);

} // namespace hearth::crypto
