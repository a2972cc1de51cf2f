// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/query.h"

#include <QtCore/QStringList>

namespace hearth::search {

namespace {
// Beyond this a search is a pasted text; more terms would only find less.
constexpr qsizetype mostTerms = 24;

struct Term
{
    QString words;
    bool without = false;
    bool phrase = false;
};

bool isSeparator(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

// Whether the index keeps anything of it: letters, numbers and private characters, as its tokenizer
// counts.
bool hasWord(const QString &text)
{
    const auto points = text.toUcs4();
    return std::any_of(points.cbegin(), points.cend(), [](char32_t point) {
        return QChar::isLetterOrNumber(point) || QChar::category(point) == QChar::Other_PrivateUse;
    });
}

QList<Term> terms(const QString &text)
{
    QList<Term> found;
    qsizetype at = 0;
    while (at < text.size() && found.size() < mostTerms) {
        if (isSeparator(text.at(at))) {
            ++at;
            continue;
        }
        Term term;
        if (text.at(at) == QLatin1Char('-')) {
            term.without = true;
            ++at;
        }
        term.phrase = at < text.size() && text.at(at) == QLatin1Char('"');
        if (term.phrase)
            ++at;
        const qsizetype start = at;
        // A phrase without its closing quote goes on to the end: it is still being typed.
        while (at < text.size() && text.at(at) != QLatin1Char('"')
               && (term.phrase || !isSeparator(text.at(at))))
            ++at;
        term.words = text.mid(start, at - start);
        if (term.phrase && at < text.size())
            ++at;
        for (QChar &c : term.words) {
            if (isSeparator(c))
                c = QLatin1Char(' ');
        }
        if (hasWord(term.words))
            found.append(term);
    }
    return found;
}
} // namespace

QString expression(const QString &text)
{
    const QList<Term> all = terms(text);
    QStringList with;
    QStringList without;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Term &term = all.at(i);
        const bool unfinished = i == all.size() - 1 && !term.phrase && !term.without;
        // Words hold no quotes: they end where one begins.
        const QString quoted = QLatin1Char('"') + term.words + QLatin1Char('"')
            + (unfinished ? QStringLiteral("*") : QString());
        (term.without ? without : with).append(quoted);
    }
    if (with.isEmpty())
        return {};
    QString out = with.join(QStringLiteral(" AND "));
    if (!without.isEmpty())
        out = QLatin1Char('(') + out + QStringLiteral(") NOT (")
            + without.join(QStringLiteral(" OR ")) + QLatin1Char(')');
    return out;
}

} // namespace hearth::search
