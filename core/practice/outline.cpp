// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/outline.h"

#include "core/practice/parser.h"
#include "core/practice/shared_fields.h"
#include "core/practice/timing.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <limits>

namespace hearth::practice {

namespace {

constexpr char outlineFamily[] = "hearth-outline/";
constexpr int outlineVersion = 1;

QLatin1String name(const char *word)
{
    return QLatin1String(word);
}

} // namespace

Outline outlineOf(const Practice &practice)
{
    Outline outline;
    outline.id = practice.id;
    outline.name = practice.name;
    outline.summary = practice.summary;
    outline.language = practice.language;
    outline.purposes = practice.purposes;
    outline.scales = practice.scales;
    outline.depth = practice.depth;
    outline.people = practice.people;
    outline.seconds = totalSeconds(practice, practice.people.best);
    return outline;
}

QByteArray toBytes(const Outline &outline)
{
    QJsonArray scales;
    for (const Scale each : outline.scales)
        scales.append(code(each));
    const QJsonObject people{{name("min"), outline.people.min},
                             {name("max"), outline.people.max},
                             {name("best"), outline.people.best}};
    const QJsonObject object{
        {name("format"), QLatin1String(outlineFamily) + QString::number(outlineVersion)},
        {name("id"), outline.id},
        {name("name"), outline.name},
        {name("summary"), outline.summary},
        {name("language"), outline.language},
        {name("purpose"), QJsonArray::fromStringList(outline.purposes)},
        {name("scales"), scales},
        {name("depth"), code(outline.depth)},
        {name("people"), people},
        {name("seconds"), outline.seconds}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Outline> outlineFrom(const QByteArray &bytes)
{
    const auto read = [](const Fields &fields) {
        Outline outline;
        outline.id = fields.kebab(name("id"), Need::Required);
        outline.name = fields.text(name("name"), Need::Required);
        outline.summary = fields.text(name("summary"));
        outline.language = fields.language(name("language"), outline.language);
        outline.purposes = fields.texts(name("purpose"));
        outline.scales = fields.words<Scale>(name("scales"));
        outline.depth = fields.word(name("depth"), Depth::Light, Need::Required);
        fields.object(name("people"), Need::Required,
                      [&](const Fields &people) { outline.people = readPeople(people); });
        outline.seconds =
            fields.whole(name("seconds"), 0, 0, std::numeric_limits<int>::max(), Need::Required);
        return outline;
    };
    auto outline = readFile(bytes, QString(), outlineFamily, outlineVersion, read);
    return outline ? std::optional(*std::move(outline)) : std::nullopt;
}

QByteArray outlineToKeep(const QByteArray &source)
{
    const auto practice = parse(source, QString());
    return practice ? toBytes(outlineOf(*practice)) : QByteArray();
}

} // namespace hearth::practice
