// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

namespace hearth::storage {

class Database;

/// "HRTH": what marks an SQLite file as a notebook.
constexpr qint64 notebookApplicationId = 0x48525448;

/// The newest format this Hearth reads and writes: the number of migrations.
HEARTH_CORE_EXPORT int newestFormat();

/// Brings a notebook to the newest format, one transaction a step; a step that fails leaves the
/// file as before it.
Status migrate(Database &database);

} // namespace hearth::storage
