// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/parser.h"

#include "core/practice/cross_checks.h"
#include "core/practice/format.h"
#include "core/practice/json_fields.h"
#include "core/practice/shared_fields.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

#include <cmath>

namespace hearth::practice {

namespace {

QLatin1String name(const char *word)
{
    return QLatin1String(word);
}

/// Exactly one of the three measures; the smallest length is in the same measure.
StepTime readTime(const Fields &fields)
{
    StepTime time;
    time.total = fields.seconds(name("total"));
    time.perPerson = fields.seconds(name("perPerson"));
    time.perTurn = fields.seconds(name("perTurn"));
    time.min = fields.seconds(name("min"), true);
    time.stretch = fields.flag(name("stretch"), false);

    QLatin1String first;
    for (const char *measure : {"total", "perPerson", "perTurn"}) {
        if (!fields.has(name(measure)))
            continue;
        if (first.isEmpty())
            first = name(measure);
        else
            fields.findings().add(fields.path(), ProblemCode::TimeTwice,
                                  QString(first) + QLatin1String(" and ") + name(measure));
    }
    if (first.isEmpty())
        fields.findings().add(fields.pathOf(name("total")), ProblemCode::Missing);
    const int length = time.total + time.perPerson + time.perTurn;
    if (length > 0 && time.min > length)
        fields.findings().add(fields.pathOf(name("min")), ProblemCode::MinAboveTime);
    return time;
}

Speaking readSpeaking(const Fields &fields)
{
    Speaking speaking;
    const std::optional<Mode> mode = fields.maybeWord<Mode>(name("mode"), Need::Required);
    speaking.mode = mode.value_or(Mode::All);
    if (fields.has(name("who"))) {
        speaking.who = fields.text(name("who"));
        if (!roleInWho(speaking.who))
            fields.findings().add(fields.pathOf(name("who")), ProblemCode::WhoNotUnderstood,
                                  quotable(speaking.who));
    }
    const bool named = mode == Mode::One || mode == Mode::AllButOne;
    speaking.role = fields.kebab(name("role"), named ? Need::Required : Need::Optional);
    speaking.then = fields.kebab(name("then"));
    speaking.order = fields.word(name("order"), Order::Circle);
    speaking.groupSize = fields.whole(name("size"), 0, 2, FormatLimits::groupSize,
                                      mode == Mode::Groups ? Need::Required : Need::Optional);
    speaking.remix = fields.flag(name("remix"), false);
    return speaking;
}

PromptDraw readPrompt(const Fields &fields)
{
    PromptDraw prompt;
    prompt.fixed = fields.texts(name("fixed"));
    const Need need = prompt.fixed.isEmpty() ? Need::Required : Need::Optional;
    if (const std::optional<Bank> bank = fields.maybeWord<Bank>(name("bank"), need))
        prompt.bank = code(*bank);
    prompt.depth = fields.maybeWord<Depth>(name("depth"));
    prompt.theme = fields.text(name("theme"));
    prompt.oneEach = fields.flag(name("oneEach"), false);
    return prompt;
}

Capture readCapture(const Fields &fields)
{
    Capture capture;
    capture.id = fields.kebab(name("id"), Need::Required);
    capture.kind = fields.word(name("kind"), CaptureKind::Text, Need::Required);
    capture.per = fields.word(name("per"), CapturePer::Group);
    capture.reach = fields.word(name("reach"), Reach::Circle);
    capture.label = fields.text(name("label"), Need::Required);
    capture.options = fields.texts(name("options"));
    if (capture.kind == CaptureKind::Choice && capture.options.isEmpty())
        fields.findings().add(fields.pathOf(name("options")),
                              fields.has(name("options")) ? ProblemCode::Empty
                                                          : ProblemCode::Missing);
    constexpr int end = FormatLimits::scaleEnd;
    capture.from = fields.whole(name("from"), capture.from, -end, end);
    capture.to = fields.whole(name("to"), capture.to, -end, end);
    if (capture.from >= capture.to)
        fields.findings().add(fields.pathOf(name("from")), ProblemCode::FromAboveTo);
    capture.anonymous = fields.flag(name("anonymous"), false);
    capture.checkIn = fields.maybeWord<CheckInMoment>(name("checkIn"));
    return capture;
}

Step readStep(const Fields &fields)
{
    Step step;
    step.id = fields.kebab(name("id"), Need::Required);
    step.title = fields.text(name("title"), Need::Required);
    fields.object(name("time"), Need::Required,
                  [&](const Fields &time) { step.time = readTime(time); });
    step.keep = fields.flag(name("keep"), false);
    step.optional = fields.flag(name("optional"), false);
    fields.object(name("speaking"), Need::Optional,
                  [&](const Fields &speaking) { step.speaking = readSpeaking(speaking); });
    step.say = fields.text(name("say"));
    step.guide = fields.text(name("guide"));
    fields.object(name("prompt"), Need::Optional,
                  [&](const Fields &prompt) { step.prompt = readPrompt(prompt); });
    fields.each(name("capture"), Need::Optional,
                [&](const Fields &capture) { step.captures.append(readCapture(capture)); });
    step.loop = fields.kebab(name("loop"));
    step.practice = fields.kebab(name("practice"));
    return step;
}

Loop readLoop(const Fields &fields)
{
    Loop loop;
    loop.id = fields.kebab(name("id"), Need::Required);
    const std::optional<LoopOver> over = fields.maybeWord<LoopOver>(name("over"), Need::Required);
    loop.over = over.value_or(LoopOver::Person);
    loop.times = fields.whole(name("times"), 0, 1, FormatLimits::times,
                              over == LoopOver::Turn ? Need::Required : Need::Optional);
    if (over == LoopOver::Person && fields.has(name("times")))
        fields.findings().add(fields.pathOf(name("times")), ProblemCode::TimesPerPerson);
    loop.role = fields.kebab(name("role"));
    loop.withinGroups = fields.flag(name("withinGroups"), false);
    return loop;
}

Role readRole(const Fields &fields)
{
    Role role;
    role.id = fields.kebab(name("id"), Need::Required);
    role.name = fields.text(name("name"), Need::Required);
    role.count = fields.whole(name("count"), 1, 0, FormatLimits::people);
    role.fair = fields.flag(name("fair"), false);
    role.optional = fields.flag(name("optional"), false);
    return role;
}

Preset readPreset(const Fields &fields)
{
    Preset preset;
    preset.id = fields.kebab(name("id"), Need::Required);
    preset.name = fields.text(name("name"), Need::Required);
    fields.eachSeconds(name("minutes"), [&](const QString &step, int seconds) {
        preset.seconds.insert(step, seconds);
    });
    preset.leaveOut = fields.texts(name("leaveOut"));
    return preset;
}

After readAfter(const Fields &fields)
{
    return {fields.kebab(name("id"), Need::Required),
            fields.whole(name("version"), 1, 1, FormatLimits::version), fields.text(name("name"))};
}

/// A whole number keeps all its digits; it is whole if its value is, however it is written.
QJsonValue numberOf(const JsonNode &node, const QByteArray &bytes)
{
    constexpr double end = 9223372036854775808.0; // 2^63
    bool exact = false;
    const qint64 digits = bytes.sliced(node.begin, node.end - node.begin).toLongLong(&exact);
    if (exact)
        return digits;
    if (node.number == std::floor(node.number) && node.number >= -end && node.number < end)
        return static_cast<qint64>(node.number);
    return node.number;
}

/// Not through QJsonDocument, which loses a byte order mark at the start of a text.
QJsonValue valueOf(const JsonNode &node, const QByteArray &bytes)
{
    switch (node.kind) {
    case JsonKind::Null: return QJsonValue();
    case JsonKind::Bool: return node.flag;
    case JsonKind::Number: return numberOf(node, bytes);
    case JsonKind::Text: return node.text();
    case JsonKind::List: {
        QJsonArray list;
        for (const JsonNode &each : node.inside())
            list.append(valueOf(each, bytes));
        return list;
    }
    case JsonKind::Object: {
        QJsonObject object;
        for (const JsonNode &each : node.inside())
            object.insert(each.name(), valueOf(each, bytes));
        return object;
    }
    }
    Q_UNREACHABLE();
}

/// Top-level fields that this version does not know.
QJsonObject readUnknown(const JsonNode &root, const QByteArray &bytes)
{
    QJsonObject unknown;
    for (const JsonNode &each : root.inside()) {
        if (!isKnownField(each.key))
            unknown.insert(each.name(), valueOf(each, bytes));
    }
    return unknown;
}

Practice readPractice(const Fields &fields)
{
    Practice practice;
    practice.id = fields.kebab(name("id"), Need::Required);
    practice.version = fields.whole(name("version"), 1, 1, FormatLimits::version);
    practice.language = fields.language(name("language"), practice.language);
    practice.name = fields.text(name("name"), Need::Required);
    practice.summary = fields.text(name("summary"));
    practice.whenToUse = fields.text(name("whenToUse"));
    practice.purposes = fields.texts(name("purpose"));
    practice.scales = fields.words<Scale>(name("scales"));
    practice.depth = fields.word(name("depth"), Depth::Light);
    fields.object(name("people"), Need::Optional,
                  [&](const Fields &people) { practice.people = readPeople(people); });
    fields.each(name("roles"), Need::Optional,
                [&](const Fields &role) { practice.roles.append(readRole(role)); });
    fields.each(name("steps"), Need::Required,
                [&](const Fields &step) { practice.steps.append(readStep(step)); });
    fields.each(name("loops"), Need::Optional,
                [&](const Fields &loop) { practice.loops.append(readLoop(loop)); });
    fields.each(name("presets"), Need::Optional,
                [&](const Fields &preset) { practice.presets.append(readPreset(preset)); });
    fields.object(name("care"), Need::Optional,
                  [&](const Fields &care) { practice.care = readCare(care); });
    fields.each(name("credits"), Need::Optional,
                [&](const Fields &credit) { practice.credits.append(readCredit(credit)); });
    fields.object(name("after"), Need::Optional,
                  [&](const Fields &after) { practice.after = readAfter(after); });
    return practice;
}

} // namespace

Draft parseDraft(const QByteArray &bytes, const QString &fileName)
{
    const auto tree = readJson(bytes, fileName);
    if (!tree)
        return {{}, {tree.error()}};
    Findings findings(bytes, *tree, fileName);
    const Fields fields(tree->root(), findings);
    // What follows would only confuse somebody who opened another kind of file.
    fields.format(QLatin1String(formatFamily), formatVersion);
    if (!findings.empty())
        return {{}, findings.take()};
    Draft draft{readPractice(fields)};
    checkReferences(draft.practice, findings);
    draft.practice.unknown = readUnknown(tree->root(), bytes);
    draft.problems = findings.take();
    return draft;
}

tl::expected<Practice, QList<Problem>> parse(const QByteArray &bytes, const QString &fileName)
{
    Draft draft = parseDraft(bytes, fileName);
    if (!draft.problems.isEmpty())
        return tl::unexpected(std::move(draft.problems));
    return std::move(draft.practice);
}

Result<Practice> parseFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, path + QLatin1String(": ") + file.errorString());
    // One byte more than allowed is enough to see that it is too much.
    auto practice = parse(file.read(JsonLimits::bytes + 1), path);
    if (!practice)
        return tl::unexpected(toError(practice.error()));
    return *std::move(practice);
}

} // namespace hearth::practice
