// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/library.h"

#include "core/practice/parser.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>

namespace hearth::practice {

namespace {

/// "de-AT" → "de-AT", "de", "en". Takes the underscore of locale names too.
QList<QString> fallbacks(const QString &language)
{
    QList<QString> tags;
    QString tag = QString(language).replace(QLatin1Char('_'), QLatin1Char('-'));
    while (!tag.isEmpty()) {
        tags.append(tag);
        tag.truncate(std::max<qsizetype>(0, tag.lastIndexOf(QLatin1Char('-'))));
    }
    if (!tags.contains(QLatin1String("en")))
        tags.append(QStringLiteral("en"));
    return tags;
}

/// The first sound file of that name among the folders, or nothing. A name is never a path.
template <class Read>
auto firstSound(const QList<QString> &folders, const QString &name, Read read)
    -> std::optional<typename decltype(read(QByteArray(), QString()))::value_type>
{
    if (name.contains(QLatin1Char('/')) || name.contains(QLatin1Char('\\')))
        return std::nullopt;
    for (const QString &folder : folders) {
        QFile file(folder + name + QLatin1String(".json"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto value = read(file.readAll(), file.fileName()))
            return *std::move(value);
    }
    return std::nullopt;
}

} // namespace

Library::Library(const QString &language, const QString &folder)
    : m_folder(folder)
    , m_languages(fallbacks(language))
{
}

QList<QString> Library::folders(const QString &kind) const
{
    QList<QString> result;
    for (const QString &language : m_languages)
        result.append(m_folder + QLatin1Char('/') + kind + QLatin1Char('/') + language
                      + QLatin1Char('/'));
    return result;
}

std::optional<Practice> Library::find(const QString &id) const
{
    auto known = m_practices.find(id);
    if (known == m_practices.end())
        known = m_practices.insert(id, firstSound(folders(QStringLiteral("practices")), id, parse));
    return *known;
}

QList<Practice> Library::all() const
{
    QSet<QString> ids;
    for (const QString &folder : folders(QStringLiteral("practices"))) {
        for (const QString &file : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files))
            ids.insert(file.chopped(5));
    }
    QList<QString> ordered(ids.cbegin(), ids.cend());
    std::sort(ordered.begin(), ordered.end());
    QList<Practice> practices;
    for (const QString &id : std::as_const(ordered)) {
        if (auto practice = find(id))
            practices.append(*std::move(practice));
    }
    return practices;
}

QList<Prompt> Library::prompts(const QString &bank) const
{
    auto known = m_banks.find(bank);
    if (known == m_banks.end()) {
        const auto read = firstSound(folders(QStringLiteral("prompts")), bank, parsePrompts);
        known = m_banks.insert(bank, read ? read->prompts : QList<Prompt>());
    }
    return *known;
}

std::optional<Prompt> Library::draw(const QString &bank, const PromptFilter &filter,
                                    const QList<QString> &usedIds, QRandomGenerator &chance) const
{
    return practice::draw(prompts(bank), filter, usedIds, chance);
}

} // namespace hearth::practice
