// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

#include <QtCore/QString>

/// The plain file that stands, or stood, beside a sealed notebook.
namespace hearth::storage {

/// How a notebook at this path is called when it is sealed, and when it is not.
HEARTH_CORE_EXPORT QString sealedPathOf(const QString &path);
HEARTH_CORE_EXPORT QString plainPathOf(const QString &path);

/// Where a notebook is unsealed to, before it has its name.
HEARTH_CORE_EXPORT QString unsealingPathOf(const QString &plainPath);

/// Overwrites a plain notebook with all that SQLite keeps beside it, and takes it away. It loses
/// its name first, so that nobody opens what is half overwritten.
HEARTH_CORE_EXPORT Status erasePlain(const QString &path);

/// Whether something plain was left beside a sealed notebook when a sealing, or an unsealing, was
/// cut short.
HEARTH_CORE_EXPORT bool hasPlainRemains(const QString &sealedPath);
/// Erases it. Only for a sealed notebook that was opened: it is whole.
HEARTH_CORE_EXPORT Status erasePlainRemains(const QString &sealedPath);

} // namespace hearth::storage
