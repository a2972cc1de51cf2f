// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/shown_names.h"

#include <QtCore/QSet>
#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

namespace hearth::exchange {

namespace {

QString keyOf(const PersonRef &person)
{
    return person.id ? person.id->toString() : person.name;
}

QStringList wordsOf(const QString &name)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return name.split(spaces, Qt::SkipEmptyParts);
}

/// The first letter or digit with the marks on it; where there is none, the first character a
/// reader would count.
QString initialOf(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    QString first;
    for (qsizetype from = 0, to; (to = finder.toNextBoundary()) != -1; from = to) {
        const QString cluster = word.sliced(from, to - from);
        if (first.isEmpty())
            first = cluster;
        const char32_t letter = cluster.toUcs4().constFirst();
        if (QChar::isLetterOrNumber(letter))
            return cluster.toUpper() + QLatin1Char('.');
    }
    return first;
}

bool hasLetter(const QString &word)
{
    const auto letters = word.toUcs4();
    return std::any_of(letters.begin(), letters.end(),
                       [](uint each) { return QChar::isLetterOrNumber(each); });
}

QString shortened(const QString &name, Names names)
{
    const QStringList words = wordsOf(name);
    if (words.isEmpty())
        return name;
    if (names == Names::First)
        return words.constFirst();
    QStringList spelled = words;
    spelled.removeIf([](const QString &word) { return !hasLetter(word); });
    const QStringList &from = spelled.isEmpty() ? words : spelled;
    const QString first = initialOf(from.constFirst());
    return from.size() == 1 ? first : first + QLatin1Char(' ') + initialOf(from.constLast());
}

} // namespace

ShownNames::ShownNames(const QList<PersonRef> &people, Names names, const QString &someone)
    : m_names(names)
    , m_someone(someone)
{
    if (names == Names::Full)
        return;
    QHash<QString, int> sharing;
    QSet<QString> seen;
    QList<PersonRef> distinct;
    for (const PersonRef &person : people) {
        if (seen.contains(keyOf(person)))
            continue;
        seen.insert(keyOf(person));
        distinct.append(person);
        ++sharing[shortened(person.name, names)];
    }
    QSet<QString> taken;
    for (const PersonRef &person : std::as_const(distinct)) {
        if (names == Names::Someone) {
            add(person, someone);
            continue;
        }
        QString shown = shortened(person.name, names);
        const QStringList words = wordsOf(person.name);
        if (names == Names::First && sharing.value(shown) > 1 && words.size() > 1)
            shown += QLatin1Char(' ') + initialOf(words.constLast());
        QString unique = shown;
        for (int n = 2; taken.contains(unique); ++n)
            unique = shown + QLatin1Char(' ') + QString::number(n);
        taken.insert(unique);
        add(person, unique);
    }
    QStringList spoken = m_spoken.keys();
    if (spoken.isEmpty())
        return;
    std::sort(spoken.begin(), spoken.end(), [](const QString &a, const QString &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    for (QString &each : spoken)
        each = QRegularExpression::escape(each);
    m_anyName =
        QRegularExpression(QStringLiteral("(?<![\\p{L}\\p{M}\\p{N}])(?:%1)(?![\\p{L}\\p{M}\\p{N}])")
                               .arg(spoken.join(QLatin1Char('|'))),
                           QRegularExpression::UseUnicodePropertiesOption);
}

void ShownNames::add(const PersonRef &person, const QString &shown)
{
    m_shown.insert(keyOf(person), shown);
    const QString whole = person.name.trimmed();
    if (whole.isEmpty())
        return;
    m_spoken.insert(whole, shown);
    const QStringList words = wordsOf(whole);
    if (m_names == Names::First || words.size() < 2)
        return;
    for (const QString &word : {words.constFirst(), words.constLast()}) {
        const bool isInitial = word != words.constFirst() && word.size() < 3;
        if (!isInitial && !m_spoken.contains(word))
            m_spoken.insert(word, m_names == Names::Someone ? shown : initialOf(word));
    }
}

PersonRef ShownNames::of(const PersonRef &person) const
{
    if (m_names == Names::Full)
        return person;
    return PersonRef{std::nullopt, m_shown.value(keyOf(person), m_someone)};
}

QString ShownNames::in(const QString &text) const
{
    if (m_spoken.isEmpty())
        return text;
    QString out;
    qsizetype from = 0;
    for (auto it = m_anyName.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        out += m_spoken.value(match.captured());
        from = match.capturedEnd();
    }
    out += QStringView(text).sliced(from);
    return out;
}

} // namespace hearth::exchange
