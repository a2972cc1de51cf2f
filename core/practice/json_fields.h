// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/export.h"
#include "core/practice/json_tree.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>

#include <functional>

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
    Findings(QByteArrayView bytes, QString file);

    /// Remembers where the value of that path stands, for problems found later.
    void locate(const QString &path, qsizetype offset);
    /// A path that was never located stands where its nearest parent stands.
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
    QString m_file;
    QHash<QString, qsizetype> m_offsets;
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
/// the fallback.
class Fields
{
public:
    Fields(const JsonNode &node, QString path, Findings &findings);

    bool has(const QString &name) const;
    const QString &path() const { return m_path; }
    QString pathOf(const QString &name) const;
    Findings &findings() const { return *m_findings; }

    QString text(const QString &name, Need need = Need::Optional) const;
    QString kebab(const QString &name, Need need = Need::Optional) const;
    QList<QString> texts(const QString &name) const;
    bool flag(const QString &name, bool fallback) const;
    int whole(const QString &name, int fallback, int from, int to,
              Need need = Need::Optional) const;
    /// A number of minutes as seconds, or 0 if the field is absent or wrong.
    int seconds(const QString &name, bool zeroAllowed = false) const;

    /// A language tag such as "pt-BR".
    QString language(const QString &name, const QString &fallback) const;
    /// Reports a `format` that is not the family's version, such as "hearth-practice/" and 1.
    void format(const QString &family, int version) const;

    /// Calls back with the fields of an object, if it is there.
    void object(const QString &name, Need need,
                const std::function<void(const Fields &)> &read) const;
    /// Calls back once for each entry of a list, also for one that is no object (it then reads as
    /// empty).
    void each(const QString &name, Need need,
              const std::function<void(const Fields &)> &read) const;
    /// Calls back for each name in the object, with its value as seconds.
    void eachSeconds(const QString &name,
                     const std::function<void(const QString &, int)> &read) const;

    /// A word of an enumeration; an unknown one is a problem that names the known ones.
    template <class E>
    std::optional<E> maybeWord(const QString &name, Need need = Need::Optional) const
    {
        const JsonNode *node = find(name, need, JsonKind::Text);
        if (!node)
            return std::nullopt;
        const std::optional<E> value = parseCode<E>(node->text);
        if (!value)
            m_findings->add(pathOf(name), ProblemCode::WordUnknown, wordsOf<E>());
        return value;
    }
    template <class E>
    E word(const QString &name, E fallback, Need need = Need::Optional) const
    {
        return maybeWord<E>(name, need).value_or(fallback);
    }
    /// A list of words of an enumeration; unknown ones are problems.
    template <class E>
    QList<E> words(const QString &name) const
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
    void list(const QString &name, Need need,
              const std::function<void(const JsonNode &, const QString &)> &read) const;
    const JsonNode *find(const QString &name, Need need, JsonKind kind) const;
    int secondsOf(const JsonNode &node, const QString &path, bool zeroAllowed) const;

    const JsonNode *m_node;
    QString m_path;
    Findings *m_findings;
};

} // namespace hearth::practice
