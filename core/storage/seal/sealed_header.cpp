// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/seal/sealed_header.h"

#include <QtCore/QtEndian>

namespace hearth::storage {

using namespace crypto;

namespace {
constexpr QByteArrayView magic("HRTHSEAL");
constexpr quint32 version = 1;
constexpr quint32 argon2id13 = 2;
constexpr qsizetype wrapBytes = nonceBytes + keyBytes + sealBytes;

/// Takes a header apart from front to back.
class HeaderReader
{
public:
    explicit HeaderReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    QByteArrayView take(qsizetype size)
    {
        const QByteArrayView part = m_bytes.first(size);
        m_bytes = m_bytes.sliced(size);
        return part;
    }
    template <class T>
    T number()
    {
        return qFromLittleEndian<T>(take(sizeof(T)).data());
    }

private:
    QByteArrayView m_bytes;
};

QByteArray wrapped(const Secret &key, const QByteArray &bound, const Secret &under)
{
    const QByteArray nonce = randomBytes(nonceBytes);
    const QByteArrayView bytes(reinterpret_cast<const char *>(key.data()), key.size());
    return nonce + seal(bytes, bound, nonce, under);
}

std::optional<Secret> unwrapped(QByteArrayView wrap, const QByteArray &bound, const Secret &under)
{
    Secret key(keyBytes);
    if (!unseal(wrap.sliced(nonceBytes), bound, wrap.first(nonceBytes), under, key.data()))
        return std::nullopt;
    return key;
}

QByteArrayView viewOf(const Secret &secret)
{
    return {reinterpret_cast<const char *>(secret.data()), secret.size()};
}
} // namespace

QByteArray littleEndian(quint32 number)
{
    const quint32 bytes = qToLittleEndian(number);
    return {reinterpret_cast<const char *>(&bytes), sizeof bytes};
}

QByteArray littleEndian(quint64 number)
{
    const quint64 bytes = qToLittleEndian(number);
    return {reinterpret_cast<const char *>(&bytes), sizeof bytes};
}

Result<Passphrase> Passphrase::from(QString &text)
{
    if (text.isEmpty())
        return fail(ErrorCode::PassphraseEmpty);
    Passphrase passphrase;
    passphrase.m_text = Secret::fromPassphrase(text);
    passphrase.m_recovery = RecoveryKey::parse(text);
    crypto::wipe(text);
    return passphrase;
}

Keys::Keys(Secret dataKey)
    : data(std::move(dataKey))
    , snapshot(subkey(data, 1))
    , record(subkey(data, 2))
    , header(subkey(data, 3))
    , length(subkey(data, 4))
{
}

SealedHeader SealedHeader::fresh()
{
    SealedHeader header;
    header.notebook = randomBytes(idBytes);
    header.generation = randomBytes(idBytes);
    header.before = QByteArray(idBytes, '\0');
    return header;
}

Result<SealedHeader> SealedHeader::decode(QByteArrayView bytes)
{
    if (!bytes.startsWith(magic))
        return fail(ErrorCode::NotebookNotOurs);
    if (bytes.size() < headerBytes)
        return fail(ErrorCode::NotebookDamaged, QStringLiteral("cut off"));
    HeaderReader reader(bytes.sliced(magic.size()));
    if (const auto found = reader.number<quint32>(); found != version)
        return fail(found > version ? ErrorCode::NotebookNewer : ErrorCode::NotebookDamaged,
                    QStringLiteral("version %1").arg(found));
    if (reader.number<quint32>() != argon2id13)
        return fail(ErrorCode::NotebookDamaged, QStringLiteral("key derivation"));
    SealedHeader header;
    header.notebook = reader.take(idBytes).toByteArray();
    header.cost.operations = reader.number<quint32>();
    header.cost.memoryKiB = reader.number<quint32>();
    if (!header.cost.isAllowed())
        return fail(ErrorCode::NotebookDamaged, QStringLiteral("cost of the passphrase"));
    header.salt = reader.take(saltBytes).toByteArray();
    header.passphraseWrap = reader.take(wrapBytes).toByteArray();
    header.recoveryWrap = reader.take(wrapBytes).toByteArray();
    header.generation = reader.take(idBytes).toByteArray();
    header.before = reader.take(idBytes).toByteArray();
    header.included = reader.number<quint64>();
    return header;
}

QByteArray SealedHeader::beginning() const
{
    return magic.toByteArray() + littleEndian(version) + littleEndian(argon2id13) + notebook
        + littleEndian(cost.operations) + littleEndian(cost.memoryKiB) + salt;
}

QByteArray SealedHeader::recoveryBound() const
{
    return magic.toByteArray() + littleEndian(version) + notebook + "recovery";
}

QByteArray SealedHeader::encode(const Keys &keys) const
{
    const QByteArray bytes =
        beginning() + passphraseWrap + recoveryWrap + generation + before + littleEndian(included);
    return bytes + digest(bytes, viewOf(keys.header));
}

bool SealedHeader::isGenuine(QByteArrayView bytes, const Keys &keys)
{
    const qsizetype told = headerBytes - digestBytes;
    return bytes.size() >= headerBytes
        && areEqual(bytes.sliced(told, digestBytes).toByteArray(),
                    digest(bytes.first(told), viewOf(keys.header)));
}

Status SealedHeader::wrap(const Keys &keys, const Secret &passphrase, const Cost &newCost)
{
    QByteArray newSalt = randomBytes(saltBytes);
    const auto under = keyFromPassphrase(passphrase, newSalt, newCost);
    if (!under)
        return tl::unexpected(under.error());
    salt = std::move(newSalt);
    cost = newCost;
    passphraseWrap = wrapped(keys.data, beginning(), *under);
    return {};
}

void SealedHeader::wrap(const Keys &keys, const RecoveryKey &recoveryKey)
{
    recoveryWrap = wrapped(keys.data, recoveryBound(), recoveryKey.wrappingKey());
}

Result<Keys> SealedHeader::unwrap(const Passphrase &passphrase) const
{
    if (const auto &recovery = passphrase.recoveryKey()) {
        if (auto key = unwrapped(recoveryWrap, recoveryBound(), recovery->wrappingKey()))
            return Keys(*std::move(key));
    }
    const auto under = keyFromPassphrase(passphrase.text(), salt, cost);
    if (!under)
        return tl::unexpected(under.error());
    auto key = unwrapped(passphraseWrap, beginning(), *under);
    if (!key)
        return fail(ErrorCode::PassphraseWrong);
    return Keys(*std::move(key));
}

} // namespace hearth::storage
