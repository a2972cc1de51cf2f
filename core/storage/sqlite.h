// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place that includes SQLite, for .cpp files of this folder only: what is asked of the
// header must be the same everywhere.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include "core/base/error.h"

namespace hearth::storage {

/// What a refusal of SQLite means to Hearth, with SQLite's own words as detail.
Error sqliteError(int code, sqlite3 *database);

} // namespace hearth::storage
