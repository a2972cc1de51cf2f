// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/library.h"

#include "core/practice/carried.h"
#include "core/practice/parser.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>

namespace hearth::practice {

namespace {

const QString practicesFolder = QStringLiteral("practices");
const QString promptsFolder = QStringLiteral("prompts");
const QString programmesFolder = QStringLiteral("programmes");
const QString pagesFolder = QStringLiteral("pages");

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

/// What can be read of those with these ids.
template <class T, class Read>
QList<T> eachOf(const QList<QString> &ids, Read read)
{
    QList<T> found;
    for (const QString &id : ids) {
        if (auto each = read(id))
            found.append(*std::move(each));
    }
    return found;
}

} // namespace

QString languageOf(const QString &tag)
{
    return QString(tag).replace(QLatin1Char('_'), QLatin1Char('-')).section(QLatin1Char('-'), 0, 0);
}

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

Practice Library::whole(const Practice &practice) const
{
    return carrying(practice, [this](const QString &id) { return find(id); });
}

QString Library::language() const
{
    const QString asked = languageOf(m_languages.constFirst());
    return asked == QLatin1String("C") ? QStringLiteral("en") : asked;
}

void Library::setShelf(const Shelf *shelf)
{
    m_shelf = shelf;
    m_own.clear();
    shelfChanged();
}

void Library::shelfChanged()
{
    m_shelfKnown = m_shelf == nullptr;
    m_ownBanks.clear();
}

void Library::lookAtShelf() const
{
    if (m_shelfKnown)
        return;
    m_shelfKnown = true;
    QHash<QString, Owned> now;
    for (const Shelf::Entry &entry : m_shelf->entries()) {
        const auto known = m_own.constFind(entry.id);
        if (known != m_own.cend() && known->stamp == entry.stamp)
            now.insert(entry.id, *known);
        else
            now.insert(entry.id, {entry.stamp, outlineFrom(entry.outline)});
    }
    m_own = now;
}

const Practice *Library::own(const QString &id) const
{
    lookAtShelf();
    const auto owned = m_own.find(id);
    if (owned == m_own.end())
        return nullptr;
    for (int back = 0; !owned->isRead; ++back) {
        const auto source = m_shelf->source(id, back);
        if (source) {
            if (auto practice = parse(*source, id))
                owned->practice = *std::move(practice);
        }
        owned->isRead = owned->practice || !source;
    }
    return owned->practice ? &*owned->practice : nullptr;
}

bool Library::isOwn(const QString &id) const
{
    return own(id) != nullptr;
}

std::optional<Practice> Library::find(const QString &id) const
{
    if (const Practice *mine = own(id))
        return *mine;
    return builtIn(id);
}

std::optional<Practice> Library::builtIn(const QString &id) const
{
    auto known = m_practices.find(id);
    if (known == m_practices.end())
        known = m_practices.insert(id, firstSound(folders(practicesFolder), id, parse));
    return *known;
}

QList<QString> Library::ids(const QString &kind) const
{
    QSet<QString> found;
    for (const QString &folder : folders(kind)) {
        for (const QString &file : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files))
            found.insert(file.chopped(5));
    }
    QList<QString> ordered(found.cbegin(), found.cend());
    std::sort(ordered.begin(), ordered.end());
    return ordered;
}

QList<QString> Library::practiceIds() const
{
    QSet<QString> every;
    for (const QString &id : ids(practicesFolder))
        every.insert(id);
    lookAtShelf();
    for (auto owned = m_own.cbegin(); owned != m_own.cend(); ++owned)
        every.insert(owned.key());
    QList<QString> ordered(every.cbegin(), every.cend());
    std::sort(ordered.begin(), ordered.end());
    return ordered;
}

QList<Practice> Library::all() const
{
    return eachOf<Practice>(practiceIds(), [this](const QString &id) { return find(id); });
}

QList<Outline> Library::outlines() const
{
    return eachOf<Outline>(practiceIds(), [this](const QString &id) -> std::optional<Outline> {
        const auto owned = m_own.constFind(id);
        if (owned != m_own.cend() && owned->outline)
            return owned->outline;
        const auto practice = find(id);
        return practice ? std::optional(outlineOf(whole(*practice))) : std::nullopt;
    });
}

std::optional<Programme> Library::programme(const QString &id) const
{
    return firstSound(folders(programmesFolder), id, parseProgramme);
}

QList<Programme> Library::programmes() const
{
    return eachOf<Programme>(ids(programmesFolder),
                             [this](const QString &id) { return programme(id); });
}

std::optional<ReadingPage> Library::page(const QString &id) const
{
    return firstSound(folders(pagesFolder), id, parsePage);
}

QList<ReadingPage> Library::pages() const
{
    return eachOf<ReadingPage>(ids(pagesFolder), [this](const QString &id) { return page(id); });
}

QList<Prompt> Library::prompts(const QString &bank) const
{
    auto known = m_banks.find(bank);
    if (known == m_banks.end()) {
        const auto read = firstSound(folders(promptsFolder), bank, parsePrompts);
        known = m_banks.insert(bank, read ? read->prompts : QList<Prompt>());
    }
    if (m_shelf == nullptr)
        return *known;
    auto mine = m_ownBanks.find(bank);
    if (mine == m_ownBanks.end())
        mine = m_ownBanks.insert(bank, m_shelf->prompts(bank));
    if (mine->isEmpty())
        return *known;
    QSet<QString> replaced;
    for (const Prompt &each : std::as_const(*mine))
        replaced.insert(each.id);
    QList<Prompt> prompts = *known;
    prompts.removeIf([&](const Prompt &each) { return replaced.contains(each.id); });
    return prompts + *mine;
}

std::optional<Prompt> Library::draw(const QString &bank, const PromptFilter &filter,
                                    const QList<QString> &usedIds, QRandomGenerator &chance) const
{
    return practice::draw(prompts(bank), filter, usedIds, chance);
}

} // namespace hearth::practice
