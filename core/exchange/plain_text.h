// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

/// Text from people on its way into a file that has markup of its own.
namespace hearth::exchange {

/// Visible text on one line: every kind of line end becomes a space.
QString oneLine(const QString &text);

/// Visible text with "\n" as the only line end and no blank lines at either end.
QString manyLines(const QString &text);

/// CommonMark (and pandoc's Markdown) for one line that shows exactly `text`, wherever in a line it
/// stands.
QString markdownEscaped(const QString &text);

/// Escapes what would begin a heading, list, quote or rule at the start of a line of otherwise
/// escaped text.
QString markdownLineStart(const QString &line);

/// The address if it is one a reader may follow from a file (http, https, mailto), else empty.
QString safeLink(const QString &address);

} // namespace hearth::exchange
