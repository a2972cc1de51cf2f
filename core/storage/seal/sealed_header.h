// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keys.h"
#include "core/crypto/recovery_key.h"

namespace hearth::storage {

// The bytes are those of SEALED-FORMAT.md.

constexpr qsizetype idBytes = 16;
constexpr qsizetype headerBytes = 272;

/// What a sealed notebook is opened with, as somebody typed it: its passphrase or its recovery key.
class HEARTH_CORE_EXPORT Passphrase
{
public:
    /// PassphraseEmpty where there is nothing. `text` is wiped.
    static Result<Passphrase> from(QString &text);
    const crypto::Secret &text() const noexcept { return m_text; }
    const std::optional<crypto::RecoveryKey> &recoveryKey() const noexcept { return m_recovery; }

private:
    crypto::Secret m_text;
    std::optional<crypto::RecoveryKey> m_recovery;
};

/// The keys of a sealed notebook that is open; wiped when they go.
struct HEARTH_CORE_EXPORT Keys
{
    explicit Keys(crypto::Secret dataKey);
    crypto::Secret data;
    crypto::Secret snapshot;
    crypto::Secret record;
    crypto::Secret header;
    crypto::Secret length;
};

/// The beginning of a snapshot, which says how its keys are found and which log goes with it.
struct HEARTH_CORE_EXPORT SealedHeader
{
    QByteArray notebook;
    crypto::Cost cost;
    QByteArray salt;
    QByteArray passphraseWrap; ///< nonce and sealed data key
    QByteArray recoveryWrap;
    QByteArray generation;
    QByteArray before; ///< the generation before; zeros: none
    quint64 included = 0; ///< how many records of the log of the generation before are in it

    /// A new notebook's; its wraps are still to be made.
    static SealedHeader fresh();
    /// NotebookNotOurs, NotebookNewer, NotebookDamaged; the last also where it asks for more than
    /// it may. Says nothing about who wrote it.
    static Result<SealedHeader> decode(QByteArrayView bytes);
    QByteArray encode(const Keys &keys) const;
    /// Whether somebody who had the keys wrote these bytes.
    static bool isGenuine(QByteArrayView bytes, const Keys &keys);

    /// Wraps the data key under a new passphrase.
    Status wrap(const Keys &keys, const crypto::Secret &passphrase, const crypto::Cost &newCost);
    void wrap(const Keys &keys, const crypto::RecoveryKey &recoveryKey);
    /// PassphraseWrong after one derivation, whatever is amiss. A recovery key costs none.
    Result<Keys> unwrap(const Passphrase &passphrase) const;
    /// What every chunk of the snapshot is bound to.
    QByteArray bound() const { return notebook + generation; }

private:
    QByteArray beginning() const;
    QByteArray recoveryBound() const;
};

HEARTH_CORE_EXPORT QByteArray littleEndian(quint32 number);
HEARTH_CORE_EXPORT QByteArray littleEndian(quint64 number);

} // namespace hearth::storage
