// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"
#include "core/storage/change_set.h"

#include <functional>

namespace hearth::storage {

/// A changeset (https://www.sqlite.org/session/c_changeset.html: for each table a head, then its
/// changes as records of old and new values) without the changes of the rows that `gone` knows,
/// byte for byte otherwise. Rows are known by their first column, which is their id in every
/// recorded table. Error: NotebookDamaged for bytes that are no changeset.
HEARTH_CORE_EXPORT Result<QByteArray>
withoutRows(const QByteArray &changeset, const std::function<bool(const RowTouched &)> &gone);

} // namespace hearth::storage
