// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

namespace hearth::exchange {

/// One HTML5 file without scripts or anything remote, in light and dark, with a plain print style.
HEARTH_CORE_EXPORT QByteArray toHtml(const Document &document);

} // namespace hearth::exchange
