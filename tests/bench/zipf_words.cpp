// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/zipf_words.h"

#include <QtCore/QSet>

#include <algorithm>

namespace hearth::bench {

namespace {

constexpr const char16_t *onsets[] = {u"b",  u"d",  u"f", u"g",  u"h", u"k",  u"l",  u"m",
                                      u"n",  u"p",  u"r", u"s",  u"t", u"v",  u"w",  u"st",
                                      u"tr", u"br", u"",  u"sh", u"",  u"ch", u"gr", u"y"};
constexpr const char16_t *cores[] = {u"a", u"e", u"i", u"o", u"u", u"ea", u"ou", u"é"};
constexpr const char16_t *ends[] = {u"", u"", u"n", u"r", u"s", u"t", u"l", u"nd", u"ng", u"m"};

template <size_t n>
QString oneOf(const char16_t *const (&parts)[n], QRandomGenerator &chance)
{
    return QString::fromUtf16(parts[chance.bounded(static_cast<quint32>(n))]);
}

QString made(int syllables, QRandomGenerator &chance)
{
    QString word;
    for (int i = 0; i < syllables; ++i)
        word += oneOf(onsets, chance) + oneOf(cores, chance);
    return word + oneOf(ends, chance);
}

void beginLarge(QString &text)
{
    text[0] = text.at(0).toUpper();
}

} // namespace

ZipfWords::ZipfWords(QRandomGenerator &chance, int vocabulary)
    : m_chance(chance)
{
    QSet<QString> known;
    double sum = 0;
    while (m_words.size() < vocabulary) {
        const qsizetype rank = m_words.size();
        const int syllables = rank < 100 ? 1 : rank < 4'000 ? 2 : 3;
        const QString word = made(syllables, m_chance);
        if (known.contains(word))
            continue;
        known.insert(word);
        m_words.append(word);
        m_upTo.append(sum += 1 / (static_cast<double>(rank) + 3.7));
    }
    for (double &upTo : m_upTo)
        upTo /= sum;
}

QString ZipfWords::word()
{
    const auto found = std::lower_bound(m_upTo.cbegin(), m_upTo.cend(), m_chance.generateDouble());
    return m_words.at(std::min(m_words.size() - 1, found - m_upTo.cbegin()));
}

QString ZipfWords::name()
{
    QString name = made(2, m_chance);
    beginLarge(name);
    return name;
}

QString ZipfWords::prose(int words)
{
    QString text;
    int left = 0;
    for (int i = 0; i < words; ++i) {
        QString next = word();
        if (left == 0) {
            text += i == 0 ? QString() : QStringLiteral(". ");
            beginLarge(next);
            left = m_chance.bounded(4, 17);
        } else {
            text += QLatin1Char(' ');
        }
        text += next;
        --left;
    }
    return text + QLatin1Char('.');
}

} // namespace hearth::bench
