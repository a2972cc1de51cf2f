// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace hearth::storage {

class Database;

/// Tells the index what the triggers have queued since the last time. Part of every transaction
/// that writes.
Status updateSearchIndex(Database &database);

/// Compares the index with the tables, word by word; NotebookDamaged where they differ.
Status checkSearchIndex(Database &database);

} // namespace hearth::storage
