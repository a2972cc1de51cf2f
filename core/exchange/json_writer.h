// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/filter.h"

namespace hearth::exchange {

/// Format "hearth-export/1": everything in the filtered record, indented, keys in alphabetical
/// order, empty fields left out. Instants are ISO 8601 with their offset, reaches and kinds are
/// their stored codes.
HEARTH_CORE_EXPORT QByteArray toJson(const Filtered<SessionRecord> &session);
HEARTH_CORE_EXPORT QByteArray toJson(const Filtered<CrewRecord> &crew);
HEARTH_CORE_EXPORT QByteArray toJson(const Filtered<NotebookRecord> &notebook);

} // namespace hearth::exchange
