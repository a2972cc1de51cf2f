// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/memory_bytes.h"
#include "core/storage/seal/sealed_header.h"

namespace hearth::storage {

/// Whether a file begins as a sealed notebook does.
HEARTH_CORE_EXPORT bool isSealedFile(const QString &path);

/// The header of a snapshot, which everybody may read, and its bytes.
struct FoundHeader
{
    SealedHeader header;
    QByteArray bytes;
};
HEARTH_CORE_EXPORT Result<FoundHeader> readSealedHeader(const QString &path);

/// The whole database in a snapshot. NotebookDamaged, with no byte of it given, where anything is
/// not as it was sealed.
HEARTH_CORE_EXPORT Result<MemoryBytes> readSnapshot(const QString &path, const FoundHeader &found,
                                                    const Keys &keys);

/// Writes a snapshot, reads it again from the disk, compares, and only then puts it in the place of
/// what was there; durable when it returns. Where it fails the old one is still there. The database
/// must not be empty.
HEARTH_CORE_EXPORT Status writeSnapshot(const QString &path, const SealedHeader &header,
                                        const Keys &keys, QByteArrayView database);

/// The same with a new header before the chunks that are there, of the same generation.
HEARTH_CORE_EXPORT Status rewriteHeader(const QString &path, const SealedHeader &header,
                                        const Keys &keys);

} // namespace hearth::storage
