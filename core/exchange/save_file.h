// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

#include <QtCore/QByteArray>

namespace hearth::exchange {

/// Writes a file whole or not at all: to a new name beside it, mode 0600, to the disk, then in
/// place of `path`, then the folder to the disk. What was at `path` stays until that moment.
/// Errors: FileNotWritable, DiskFull.
HEARTH_CORE_EXPORT Status saveWhole(const QString &path, const QByteArray &bytes);

} // namespace hearth::exchange
