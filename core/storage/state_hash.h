// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

namespace hearth::storage {

class Notebook;

/// SHA-256 over every living row of the recorded tables, table by table, id by id, without the
/// bookkeeping (born, stamp, life): equal where two notebooks say the same.
HEARTH_CORE_EXPORT Result<QByteArray> stateHash(const Notebook &notebook);

} // namespace hearth::storage
