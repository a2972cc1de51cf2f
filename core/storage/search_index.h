// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

namespace hearth::storage {

class Database;

/// Tells the index what the triggers have queued since the last time; a transaction of its own
/// where there is none. Whatever writes does this before it commits, but for the later saves of one
/// stretch of typing, which leave it to the next unit of work or to the first search.
HEARTH_CORE_EXPORT Status updateSearchIndex(Database &database);

/// Compares the index, brought up to date, with the tables, word by word; NotebookDamaged where
/// they differ. Leaves the file as it is.
Status checkSearchIndex(Database &database);

} // namespace hearth::storage
