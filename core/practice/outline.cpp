// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/outline.h"

#include "core/practice/format.h"
#include "core/practice/parser.h"
#include "core/practice/shared_fields.h"
#include "core/practice/timing.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <limits>

namespace hearth::practice {

namespace {

constexpr char outlineFamily[] = "hearth-outline/";
constexpr int outlineVersion = 2; // 1 did not add up what a step calls

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
    const QJsonObject people{{latin("min"), outline.people.min},
                             {latin("max"), outline.people.max},
                             {latin("best"), outline.people.best}};
    const QJsonObject object{
        {latin("format"), QLatin1String(outlineFamily) + QString::number(outlineVersion)},
        {latin("id"), outline.id},
        {latin("name"), outline.name},
        {latin("summary"), outline.summary},
        {latin("language"), outline.language},
        {latin("purpose"), QJsonArray::fromStringList(outline.purposes)},
        {latin("scales"), scales},
        {latin("depth"), code(outline.depth)},
        {latin("people"), people},
        {latin("seconds"), outline.seconds}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Outline> outlineFrom(const QByteArray &bytes)
{
    const auto read = [](const Fields &fields) {
        Outline outline;
        outline.id = fields.kebab(latin("id"), Need::Required);
        outline.name = fields.text(latin("name"), Need::Required);
        outline.summary = fields.text(latin("summary"));
        outline.language = fields.language(latin("language"), outline.language);
        outline.purposes = fields.texts(latin("purpose"));
        outline.scales = fields.words<Scale>(latin("scales"));
        outline.depth = fields.word(latin("depth"), Depth::Light, Need::Required);
        fields.object(latin("people"), Need::Required,
                      [&](const Fields &people) { outline.people = readPeople(people); });
        outline.seconds =
            fields.whole(latin("seconds"), 0, 0, std::numeric_limits<int>::max(), Need::Required);
        return outline;
    };
    auto outline = readFile(bytes, QString(), outlineFamily, outlineVersion, read);
    return outline ? std::optional(*std::move(outline)) : std::nullopt;
}

QByteArray outlineToKeep(const QByteArray &source)
{
    const auto practice = parse(source, QString());
    const auto calls = [](const Step &step) { return !step.practice.isEmpty(); };
    return practice && std::none_of(practice->steps.cbegin(), practice->steps.cend(), calls)
        ? toBytes(outlineOf(*practice))
        : QByteArray();
}

} // namespace hearth::practice
