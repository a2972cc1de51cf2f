// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/notebook.h"

namespace hearth::app {

/// The clock and the chance of one command.
struct Surroundings
{
    SystemClock clock;
    QRandomGenerator chance = QRandomGenerator::securelySeeded();

    /// Opens a notebook, for reading only unless asked otherwise.
    Result<std::unique_ptr<storage::Notebook>>
    open(const QString &path, storage::OpenMode mode = storage::OpenMode::ReadOnly)
    {
        return storage::Notebook::open(path, clock, chance, mode);
    }
};

} // namespace hearth::app
