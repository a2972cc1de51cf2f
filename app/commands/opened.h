// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/passphrases.h"

#include "core/storage/notebook.h"

namespace hearth::app {

/// The clock and the chance of one command, and how it opens notebooks.
struct Surroundings
{
    explicit Surroundings(const Call &ofCall)
        : call(ofCall)
    {
    }

    const Call &call;
    SystemClock clock;
    QRandomGenerator chance = QRandomGenerator::securelySeeded();

    /// Opens a notebook, for reading only unless asked otherwise; a sealed one with the passphrase
    /// that it asks for.
    Result<std::unique_ptr<storage::Notebook>>
    open(const QString &path, storage::OpenMode mode = storage::OpenMode::ReadOnly)
    {
        auto opened = storage::Notebook::open(path, clock, chance, mode);
        if (opened || opened.error().code != ErrorCode::NotebookSealed)
            return opened;
        const auto passphrase = askPassphrase(call);
        if (!passphrase)
            return tl::unexpected(passphrase.error());
        return storage::Notebook::unlock(path, *passphrase, clock, chance, mode);
    }
};

} // namespace hearth::app
