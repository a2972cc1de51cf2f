// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace hearth::storage {

/// The tables whose rows have a birth, a stamp and a life: recorded in history, undone and, but for
/// the journal and what is mine, merged. By name, rising.
HEARTH_CORE_EXPORT const QList<QByteArray> &recordedTables();

} // namespace hearth::storage
