// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/opened.h"

#include "core/base/minutes.h"
#include "core/base/text.h"
#include "core/practice/library.h"
#include "core/practice/parser.h"
#include "core/usecases/notebook_shelf.h"
#include "core/usecases/rehearsing.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hearth::app {

namespace {

Status validate(const QStringList &paths)
{
    bool sound = true;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileNotReadable, path);
        const auto parsed = practice::parse(file.readAll(), path);
        if (parsed) {
            say(QStringLiteral("%1: sound").arg(path));
            continue;
        }
        sound = false;
        for (const practice::Problem &problem : parsed.error())
            say(practice::toLine(problem));
    }
    return sound ? Status() : fail(ErrorCode::PracticeInvalid);
}

QString clock(qint64 ms)
{
    return QStringLiteral("%1:%2").arg(ms / 60'000, 3).arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

Status practices(const Call &call)
{
    const QString &verb = call.files.constFirst();
    if (verb == QLatin1String("validate") && call.files.size() > 1)
        return validate(call.files.mid(1));
    if (verb == QLatin1String("import"))
        return importPractices(call);
    if (verb == QLatin1String("export"))
        return exportPractices(call);
    if (verb != QLatin1String("list") || call.files.size() > 2)
        return fail(ErrorCode::ArgumentsNotUnderstood, verb);
    practice::Library library;
    Surroundings around(call);
    std::unique_ptr<storage::Notebook> notebook;
    std::optional<usecases::NotebookShelf> shelf;
    if (call.files.size() == 2) {
        auto opened = around.open(call.files.at(1));
        if (!opened)
            return tl::unexpected(opened.error());
        notebook = *std::move(opened);
        shelf.emplace(*notebook, library);
    }
    QJsonArray rows;
    for (const practice::Outline &each : library.outlines()) {
        const int minutes = minutesTaken(each.seconds);
        rows.append(QJsonObject{{QStringLiteral("id"), each.id},
                                {QStringLiteral("name"), each.name},
                                {QStringLiteral("minutes"), minutes},
                                {QStringLiteral("min"), each.people.min},
                                {QStringLiteral("max"), each.people.max},
                                {QStringLiteral("depth"), code(each.depth)}});
        if (!call.json)
            say(QStringLiteral("%1  %2 (%3 min, %4 to %5 people)")
                    .arg(each.id, -32)
                    .arg(visible(each.name).simplified())
                    .arg(minutes)
                    .arg(each.people.min)
                    .arg(each.people.max));
    }
    if (call.json)
        say(QString::fromUtf8(
                QJsonDocument(QJsonObject{{QStringLiteral("practices"), rows}}).toJson())
                .trimmed());
    return {};
}

Status rehearsePractice(const Call &call)
{
    const QString &name = call.files.constFirst();
    const practice::Library library;
    auto chosen = library.find(name);
    if (!chosen && QFileInfo::exists(name)) {
        auto parsed = practice::parseFile(name);
        if (!parsed)
            return tl::unexpected(parsed.error());
        chosen = *std::move(parsed);
    }
    if (!chosen)
        return fail(ErrorCode::PracticeMissing, name);
    bool isNumber = true;
    bool isSeed = true;
    const int people = call.options.isSet(QStringLiteral("people"))
        ? call.options.value(QStringLiteral("people")).toInt(&isNumber)
        : chosen->people.best;
    const quint32 seed = call.options.value(QStringLiteral("seed")).toUInt(&isSeed);
    if (!isNumber || !isSeed || people < 1)
        return fail(ErrorCode::ArgumentsNotUnderstood,
                    QStringLiteral("--people and --seed are whole numbers"));
    const practice::People &madeFor = chosen->people;
    if (people < madeFor.min || people > madeFor.max)
        return fail(people < madeFor.min ? ErrorCode::TooFewPeople : ErrorCode::TooManyPeople,
                    QStringLiteral("%1 is for %2 to %3")
                        .arg(chosen->name)
                        .arg(madeFor.min)
                        .arg(madeFor.max));
    const auto rehearsal = usecases::rehearsePractice(
        *chosen, people, seed, [&](const QString &id) { return library.find(id); });
    if (!rehearsal)
        return tl::unexpected(rehearsal.error());
    const session::Rehearsal &played = rehearsal->played;
    QJsonArray rows;
    for (const session::RehearsalLine &line : played.lines) {
        const QString speaker = line.speaker
            ? QStringLiteral("person %1").arg(rehearsal->places.value(*line.speaker) + 1)
            : QString();
        rows.append(QJsonObject{{QStringLiteral("offset_ms"), line.offsetMs},
                                {QStringLiteral("length_ms"), line.lengthMs},
                                {QStringLiteral("step"), line.step},
                                {QStringLiteral("title"), line.title},
                                {QStringLiteral("turn"), line.loopTurn},
                                {QStringLiteral("speaker"), speaker}});
        if (!call.json) {
            const QString turn = line.loopTurns > 0
                ? QStringLiteral(" (turn %1 of %2)").arg(line.loopTurn).arg(line.loopTurns)
                : QString();
            say(QStringLiteral("%1  %2%3%4")
                    .arg(clock(line.offsetMs), line.title, turn,
                         speaker.isEmpty() ? QString() : QStringLiteral(": ") + speaker));
        }
    }
    if (call.json)
        say(QString::fromUtf8(
                QJsonDocument(QJsonObject{{QStringLiteral("timeline"), rows}}).toJson())
                .trimmed());
    else
        say(QStringLiteral("%1  end").arg(clock(played.lengthMs)));
    return {};
}

} // namespace hearth::app
