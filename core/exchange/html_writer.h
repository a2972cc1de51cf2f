// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

#include <QtCore/QStringList>

namespace hearth::exchange {

/// One HTML5 file without scripts or anything remote, in light, dark and print.
HEARTH_CORE_EXPORT QByteArray toHtml(const Document &document);

/// The same body, one piece of HTML a section, for whoever has a page and a style of their own.
HEARTH_CORE_EXPORT QStringList toHtmlSections(const Document &document);

} // namespace hearth::exchange
