// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

/// The Markdown that people write in notes, made safe to stand inside a document: raw HTML is text,
/// links are checked, images become their description, and every word stays readable.
namespace hearth::exchange {

/// HTML blocks. Headings nest without gaps below level `under`.
QString noteToHtml(const QString &markdown, int under);

/// CommonMark blocks that mean the same to every reader, headings nested below level `under`.
QString noteToMarkdown(const QString &markdown, int under);

} // namespace hearth::exchange
