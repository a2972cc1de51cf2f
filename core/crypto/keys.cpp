// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/keys.h"

#include "core/crypto/bytes.h"

#include <sodium.h>
#include <unistd.h>

namespace hearth::crypto {

static_assert(keyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES
              && keyBytes == crypto_kdf_KEYBYTES);
static_assert(saltBytes == crypto_pwhash_argon2id_SALTBYTES);
static_assert(nonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(sealBytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);

Cost Cost::forThisMachine()
{
    constexpr qint64 small = 2LL * 1024 * 1024 * 1024;
    const qint64 memory = qint64{::sysconf(_SC_PHYS_PAGES)} * ::sysconf(_SC_PAGESIZE);
    return memory < small ? Cost{2, 64 * 1024} : Cost{};
}

QByteArray randomBytes(qsizetype size)
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used here");
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return bytes;
}

Result<Secret> keyFromPassphrase(const Secret &passphrase, const QByteArray &salt, const Cost &cost)
{
    Q_ASSERT(cost.isAllowed() && salt.size() == saltBytes);
    Secret key(keyBytes);
    const int rc = crypto_pwhash_argon2id(
        key.data(), keyBytes, reinterpret_cast<const char *>(passphrase.data()),
        static_cast<unsigned long long>(passphrase.size()), bytesOf(salt), cost.operations,
        size_t{cost.memoryKiB} * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (rc != 0)
        return fail(ErrorCode::StorageFailed, QStringLiteral("no memory for the passphrase"));
    return key;
}

Secret subkey(const Secret &key, quint64 number)
{
    Secret made(keyBytes);
    crypto_kdf_derive_from_key(made.data(), keyBytes, number, "HearthSl", key.data());
    return made;
}

QByteArray digest(QByteArrayView bytes, QByteArrayView key)
{
    QByteArray made(digestBytes, Qt::Uninitialized);
    crypto_generichash(bytesOf(made), digestBytes, bytesOf(bytes), lengthOf(bytes), bytesOf(key),
                       static_cast<size_t>(key.size()));
    return made;
}

bool areEqual(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size()
        && sodium_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

QByteArray seal(QByteArrayView message, QByteArrayView bound, const QByteArray &nonce,
                const Secret &key)
{
    Q_ASSERT(nonce.size() == nonceBytes);
    QByteArray sealed(message.size() + sealBytes, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed), nullptr, bytesOf(message),
                                               lengthOf(message), bytesOf(bound), lengthOf(bound),
                                               nullptr, bytesOf(nonce), key.data());
    return sealed;
}

bool unseal(QByteArrayView sealed, QByteArrayView bound, QByteArrayView nonce, const Secret &key,
            unsigned char *into)
{
    return sealed.size() >= sealBytes && nonce.size() == nonceBytes
        && crypto_aead_xchacha20poly1305_ietf_decrypt(into, nullptr, nullptr, bytesOf(sealed),
                                                      lengthOf(sealed), bytesOf(bound),
                                                      lengthOf(bound), bytesOf(nonce), key.data())
        == 0;
}

} // namespace hearth::crypto
