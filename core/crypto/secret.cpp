// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"

#include <cstring>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <utility>

namespace hearth::crypto {

namespace {
// Ready before anything of this library is used; again and again is harmless.
void begin()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used here");
}
} // namespace

void Secret::Wipe::operator()(unsigned char *bytes) const noexcept
{
    sodium_free(bytes);
}

Secret::Secret(qsizetype size)
    : m_size(size)
{
    begin();
    m_bytes.reset(static_cast<unsigned char *>(sodium_malloc(static_cast<size_t>(size))));
    if (!m_bytes)
        qFatal("there is no memory for a key");
    std::memset(m_bytes.get(), 0, static_cast<size_t>(size));
}

Secret Secret::random(qsizetype size)
{
    Secret secret(size);
    randombytes_buf(secret.data(), static_cast<size_t>(size));
    return secret;
}

Secret Secret::fromPassphrase(const QString &text)
{
    QString composed = text.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = composed.toUtf8();
    Secret secret = copyOf(utf8);
    wipe(composed);
    wipe(utf8);
    return secret;
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    Secret secret(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(secret.data(), bytes.data(), static_cast<size_t>(bytes.size()));
    return secret;
}

void wipe(QString &text)
{
    // What somebody else holds as well is left to them.
    if (text.isDetached())
        sodium_memzero(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

void wipe(unsigned char *bytes, qint64 size)
{
    sodium_memzero(bytes, static_cast<size_t>(size));
}

void keepOutOfDumps()
{
    const rlimit none{0, 0};
    (void)::setrlimit(RLIMIT_CORE, &none);
    (void)::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace hearth::crypto
