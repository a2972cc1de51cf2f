// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <QtCore/QString>

namespace hearth {

/// Characters as a reader counts them (grapheme clusters, Unicode annex 29): an emoji family is
/// one.
HEARTH_CORE_EXPORT qsizetype countGraphemes(const QString &text);

/// Lower case without accents and marks, for comparing what people search with what they wrote.
HEARTH_CORE_EXPORT QString folded(const QString &text);

/// Text as it may be shown or written to a file: control characters other than tab and line ends
/// become their pictures (U+2400 block), bidirectional overrides lose their force. The stored text
/// is never changed.
HEARTH_CORE_EXPORT QString visible(const QString &text);

} // namespace hearth
