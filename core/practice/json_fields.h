// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/export.h"
#include "core/practice/json_tree.h"

#include <QtCore/QList>
#include <QtCore/QSet>

#include <functional>
#include <optional>

namespace hearth::practice {

struct FormatLimits
{
    static constexpr qsizetype characters = 4000; ///< in one text
    static constexpr qsizetype entries = 200; ///< in one list
    static constexpr qsizetype idCharacters = 60;
    static constexpr int minutes = 600; ///< of one step
    static constexpr int people = 10000;
    static constexpr int version = 1000000;
    static constexpr int times = 50; ///< of one loop
    static constexpr int groupSize = 50;
    static constexpr int scaleEnd = 1000; ///< of a capture, either way from zero
    static constexpr qsizetype problems = 50; ///< told about one file
};

/// Gathers what is wrong, with the place of each value by its path.
class Findings
{
public:
    /// The tree and the bytes it was read from must outlive it.
    Findings(QByteArrayView bytes, const JsonTree &tree, QString file);

    /// A path that is not in the file stands where its nearest parent stands.
    void add(const QString &path, ProblemCode code, const QString &detail = {});

    bool empty() const { return m_found.isEmpty(); }
    /// In the order of the file, at most FormatLimits::problems.
    QList<Problem> take();

private:
    struct Found
    {
        qsizetype offset;
        QString path;
        ProblemCode code;
        QString detail;
    };
    QByteArrayView m_bytes;
    const JsonTree *m_tree;
    QString m_file;
    QList<Found> m_found;
};

/// Text of the file, short enough to be quoted in a problem.
QString quotable(const QString &text);

/// The words of an enumeration, for a problem: "host, one, round".
template <class E>
QString wordsOf()
{
    QString words;
    for (const auto &[value, word] : Codes<E>::all)
        words += (words.isEmpty() ? QString() : QStringLiteral(", ")) + QLatin1String(word);
    return words;
}

/// "steps[3]"
HEARTH_CORE_EXPORT QString itemPath(const QString &list, qsizetype index);

/// The ids of a list; one that is used a second time is a problem. Empty ids were missing or wrong
/// and are passed over.
template <class T>
QSet<QString> uniqueIds(const QList<T> &values, const QString &list, Findings &findings)
{
    QSet<QString> ids;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString &id = values[i].id;
        if (id.isEmpty())
            continue;
        if (ids.contains(id))
            findings.add(itemPath(list, i) + QLatin1String(".id"), ProblemCode::IdTwice, id);
        ids.insert(id);
    }
    return ids;
}

enum class Need { Optional, Required };

/// Reads the fields of one JSON object by name; whatever is wrong goes to the findings and reads as
/// the fallback. Names are those of the format, so that nothing is made of them unless something is
/// wrong.
class Fields
{
public:
    Fields(const JsonNode &root, Findings &findings);

    bool has(QLatin1String name) const;
    QString path() const;
    QString pathOf(QLatin1String name) const;
    Findings &findings() const { return *m_findings; }

    QString text(QLatin1String name, Need need = Need::Optional) const;
    QString kebab(QLatin1String name, Need need = Need::Optional) const;
    QList<QString> texts(QLatin1String name) const;
    bool flag(QLatin1String name, bool fallback) const;
    int whole(QLatin1String name, int fallback, int from, int to, Need need = Need::Optional) const;
    /// A number of minutes as seconds, or 0 if the field is absent or wrong.
    int seconds(QLatin1String name, bool zeroAllowed = false) const;

    /// A language tag such as "pt-BR".
    QString language(QLatin1String name, const QString &fallback) const;
    /// Reports a `format` that is not the family's version, such as "hearth-practice/" and 1.
    void format(QLatin1String family, int version) const;

    /// Calls back with the fields of an object, if it is there.
    void object(QLatin1String name, Need need,
                const std::function<void(const Fields &)> &read) const;
    /// Calls back once for each entry of a list, also for one that is no object (it then reads as
    /// empty).
    void each(QLatin1String name, Need need, const std::function<void(const Fields &)> &read) const;
    /// Calls back for each name in the object, with its value as seconds.
    void eachSeconds(QLatin1String name,
                     const std::function<void(const QString &, int)> &read) const;

    /// A word of an enumeration; an unknown one is a problem that names the known ones.
    template <class E>
    std::optional<E> maybeWord(QLatin1String name, Need need = Need::Optional) const
    {
        const JsonNode *node = find(name, need, JsonKind::Text);
        if (!node)
            return std::nullopt;
        for (const auto &[value, word] : Codes<E>::all) {
            if (node->utf8 == QByteArrayView(word))
                return value;
        }
        m_findings->add(pathOf(name), ProblemCode::WordUnknown, wordsOf<E>());
        return std::nullopt;
    }
    template <class E>
    E word(QLatin1String name, E fallback, Need need = Need::Optional) const
    {
        return maybeWord<E>(name, need).value_or(fallback);
    }
    /// A list of words of an enumeration; unknown ones are problems.
    template <class E>
    QList<E> words(QLatin1String name) const
    {
        QList<E> values;
        const QList<QString> found = texts(name);
        for (qsizetype i = 0; i < found.size(); ++i) {
            if (const std::optional<E> value = parseCode<E>(found[i]))
                values.append(*value);
            else if (!found[i].trimmed().isEmpty())
                m_findings->add(itemPath(pathOf(name), i), ProblemCode::WordUnknown, wordsOf<E>());
        }
        return values;
    }

private:
    Fields(const JsonNode &node, const Fields &parent, QLatin1String name, qsizetype index = -1);

    void list(QLatin1String name, Need need,
              const std::function<void(const JsonNode &, qsizetype)> &read) const;
    const JsonNode *find(QLatin1String name, Need need, JsonKind kind) const;
    int secondsOf(const JsonNode &node, const std::function<QString()> &path,
                  bool zeroAllowed) const;

    const JsonNode *m_node;
    const Fields *m_parent = nullptr; ///< which it does not outlive
    QLatin1String m_name; ///< in its parent
    qsizetype m_index = -1; ///< in the parent's list of that name
    Findings *m_findings;
};

} // namespace hearth::practice
