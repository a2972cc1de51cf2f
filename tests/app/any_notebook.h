// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/notebook.h"
#include "core/storage/seal/sealed_store.h"

namespace hearth::test {

/// Opens a notebook, sealed under "amber kettle" or not at all. The log of a sealed one is folded
/// in often, so that there is something to kill in the middle of.
inline Result<std::unique_ptr<storage::Notebook>> openAny(const QString &path, const Clock &clock,
                                                          QRandomGenerator &chance)
{
    auto opened = storage::Notebook::open(path, clock, chance);
    if (opened || opened.error().code != ErrorCode::NotebookSealed)
        return opened;
    QString words = QStringLiteral("amber kettle");
    const auto passphrase = storage::Passphrase::from(words);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    opened = storage::Notebook::unlock(path, *passphrase, clock, chance);
    if (opened)
        (*opened)->sealed()->foldOver(32 * 1024);
    return opened;
}

} // namespace hearth::test
