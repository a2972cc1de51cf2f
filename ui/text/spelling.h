// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <memory>

namespace hearth::ui {

/// Knows how words are written in one language, and the words a person added. Editors ask it; tests
/// bring their own.
class Spelling : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Quick, and true while it is not known better (the dictionary is still being read).
    virtual bool isRight(const QString &word) const = 0;
    /// The likeliest first, a handful; slow, so only for one word that a person asks about.
    virtual QStringList suggestions(const QString &word) const = 0;
    /// From now on the word is right, also after a restart.
    virtual void learn(const QString &word) = 0;

Q_SIGNALS:
    void changed(); ///< words may be right or wrong that were not before
};

/// The spelling of the locale's language from the dictionaries of this computer, with the person's
/// own words kept in `wordsFile` (UTF-8, one a line). Null where Hearth was built without hunspell
/// or there is no dictionary.
std::unique_ptr<Spelling> makeSpelling(const QLocale &locale, const QString &wordsFile);

/// The dictionary for a locale among `folders`, as a path without its ending (".aff", ".dic"): that
/// of its country, else any of its language; empty where there is none.
QString dictionaryFor(const QLocale &locale, const QStringList &folders);

/// A stretch of a line.
struct TextRange
{
    int start = 0;
    int length = 0;
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// The words of a line of Markdown that are somebody's own words: not what is in `code`, an
/// address, a name behind an
/// @, or a word with digits in it.
QList<TextRange> spelledWords(const QString &line);

} // namespace hearth::ui
