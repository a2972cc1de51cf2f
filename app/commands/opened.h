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

    /// Opens a notebook for reading only.
    Result<std::unique_ptr<storage::Notebook>> open(const QString &path)
    {
        return storage::Notebook::open(path, clock, chance, storage::OpenMode::ReadOnly);
    }
};

} // namespace hearth::app
