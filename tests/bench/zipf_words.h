// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QRandomGenerator>
#include <QtCore/QString>

namespace hearth::bench {

/// Made-up prose whose words are as frequent as those of a language: the r-th most frequent word
/// comes with a probability of about 1 / (r + 2.7) (Zipf-Mandelbrot). Frequent words are short.
class ZipfWords
{
public:
    explicit ZipfWords(QRandomGenerator &chance, int vocabulary = 20'000);

    QString word();
    /// A word with a capital, as a name begins.
    QString name();
    /// Sentences of 4 to 16 words, that many words in all.
    QString prose(int words);

private:
    QRandomGenerator &m_chance;
    QList<QString> m_words; ///< by rank
    QList<double> m_upTo; ///< probability of this rank and all before it
};

} // namespace hearth::bench
