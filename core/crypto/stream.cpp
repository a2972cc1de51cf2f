// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/stream.h"

#include "core/crypto/bytes.h"

#include <sodium.h>

namespace hearth::crypto {

using State = crypto_secretstream_xchacha20poly1305_state;
static_assert(streamHeaderBytes == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(chunkSealBytes == crypto_secretstream_xchacha20poly1305_ABYTES);

namespace {
State *stateIn(Secret &secret)
{
    return reinterpret_cast<State *>(secret.data());
}
} // namespace

StreamSealer::StreamSealer(const Secret &key, QByteArray bound)
    : m_bound(std::move(bound))
    , m_header(streamHeaderBytes, Qt::Uninitialized)
    , m_state(qsizetype{sizeof(State)})
{
    crypto_secretstream_xchacha20poly1305_init_push(stateIn(m_state), bytesOf(m_header),
                                                    key.data());
}

QByteArray StreamSealer::seal(QByteArrayView chunk, bool isLast)
{
    QByteArray sealed(chunk.size() + chunkSealBytes, Qt::Uninitialized);
    const unsigned char tag = isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                     : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    crypto_secretstream_xchacha20poly1305_push(stateIn(m_state), bytesOf(sealed), nullptr,
                                               bytesOf(chunk), lengthOf(chunk), bytesOf(m_bound),
                                               lengthOf(m_bound), tag);
    return sealed;
}

StreamUnsealer::StreamUnsealer(const Secret &key, QByteArrayView header, QByteArray bound)
    : m_bound(std::move(bound))
    , m_state(qsizetype{sizeof(State)})
{
    Q_ASSERT(header.size() == streamHeaderBytes);
    crypto_secretstream_xchacha20poly1305_init_pull(stateIn(m_state), bytesOf(header), key.data());
}

std::optional<bool> StreamUnsealer::unseal(QByteArrayView sealed, unsigned char *into)
{
    if (sealed.size() < chunkSealBytes)
        return std::nullopt;
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(stateIn(m_state), into, nullptr, &tag,
                                                   bytesOf(sealed), lengthOf(sealed),
                                                   bytesOf(m_bound), lengthOf(m_bound))
        != 0)
        return std::nullopt;
    return tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
}

} // namespace hearth::crypto
