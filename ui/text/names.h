// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace hearth::ui {

/// A name as it may be shown alone: nothing hidden in it, nothing that turns what follows.
QString shownName(const QString &name);

/// A name ready to stand inside a sentence of either direction: made visible, wrapped in U+2068 and
/// U+2069.
QString isolated(const QString &name);

/// Words that people typed, for the text of a push button or a menu, where a single ampersand
/// would vanish.
QString onButton(QString words);

/// A name, isolated, for the same.
QString isolatedOnButton(const QString &name);

/// One or two upper-case graphemes for an avatar; a question mark when the name holds no letter or
/// digit.
QString initials(const QString &name, int count = 2);

/// The index of the name that `text` goes on with from `at`, the longest if several fit, or -1.
/// Letter case and accents do not count; `length` gets how many characters it takes.
int nameAt(const QString &text, qsizetype at, const QStringList &names,
           qsizetype *length = nullptr);

/// A name every file system takes, made of what a person typed; empty where nothing of it can stay.
QString fileName(const QString &text);

} // namespace hearth::ui
