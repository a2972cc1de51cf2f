// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace hearth::ui {

/// The first line of a text (Markdown source) that says something, without the sign of a heading;
/// nothing hidden in it.
QString firstLine(const QString &text);

/// The beginning of a text on one line, at most that long, with an ellipsis where it goes on.
QString excerpt(const QString &text, qsizetype longest);

} // namespace hearth::ui
