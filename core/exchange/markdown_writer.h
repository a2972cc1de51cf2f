// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

namespace hearth::exchange {

/// CommonMark text, UTF-8: pure text from people is escaped so that it shows as typed, notes are
/// quoted.
HEARTH_CORE_EXPORT QByteArray toMarkdown(const Document &document);

} // namespace hearth::exchange
