// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"

#include <QtCore/QByteArray>

namespace hearth::crypto {

constexpr qsizetype chunkBytes = 64 * 1024;
constexpr qsizetype streamHeaderBytes = 24;
constexpr qsizetype chunkSealBytes = 17; ///< what sealing adds to a chunk

/// Seals many chunks in order, so that none can be changed, moved, left out or cut off. Every chunk
/// is bound to `bound`.
class StreamSealer
{
public:
    StreamSealer(const Secret &key, QByteArray bound);
    const QByteArray &header() const noexcept { return m_header; }
    QByteArray seal(QByteArrayView chunk, bool isLast);

private:
    QByteArray m_bound;
    QByteArray m_header;
    Secret m_state;
};

/// The other way; tells of a chunk whether it was the last.
class StreamUnsealer
{
public:
    /// `header` has streamHeaderBytes.
    StreamUnsealer(const Secret &key, QByteArrayView header, QByteArray bound);
    /// Writes the chunk to `into`, which has room for it (chunkSealBytes less than `sealed`).
    /// Nothing where it is not what was sealed at this place.
    std::optional<bool> unseal(QByteArrayView sealed, unsigned char *into);

private:
    QByteArray m_bound;
    Secret m_state;
};

} // namespace hearth::crypto
