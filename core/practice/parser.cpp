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

/// Exactly one of the three measures; the smallest length is in the same measure.
StepTime readTime(const Fields &fields)
{
    StepTime time;
    time.total = fields.seconds(latin("total"));
    time.perPerson = fields.seconds(latin("perPerson"));
    time.perTurn = fields.seconds(latin("perTurn"));
    time.min = fields.seconds(latin("min"), true);
    time.stretch = fields.flag(latin("stretch"), false);

    QLatin1String first;
    for (const char *measure : {"total", "perPerson", "perTurn"}) {
        if (!fields.has(latin(measure)))
            continue;
        if (first.isEmpty())
            first = latin(measure);
        else
            fields.findings().add(fields.path(), ProblemCode::TimeTwice,
                                  QString(first) + QLatin1String(" and ") + latin(measure));
    }
    if (first.isEmpty())
        fields.findings().add(fields.pathOf(latin("total")), ProblemCode::Missing);
    const int length = time.total + time.perPerson + time.perTurn;
    if (length > 0 && time.min > length)
        fields.findings().add(fields.pathOf(latin("min")), ProblemCode::MinAboveTime);
    return time;
}

Speaking readSpeaking(const Fields &fields)
{
    Speaking speaking;
    const std::optional<Mode> mode = fields.maybeWord<Mode>(latin("mode"), Need::Required);
    speaking.mode = mode.value_or(Mode::All);
    if (fields.has(latin("who"))) {
        speaking.who = fields.text(latin("who"));
        if (!roleInWho(speaking.who))
            fields.findings().add(fields.pathOf(latin("who")), ProblemCode::WhoNotUnderstood,
                                  quotable(speaking.who));
    }
    const bool named = mode == Mode::One || mode == Mode::AllButOne;
    speaking.role = fields.kebab(latin("role"), named ? Need::Required : Need::Optional);
    speaking.then = fields.kebab(latin("then"));
    speaking.order = fields.word(latin("order"), Order::Circle);
    speaking.groupSize = fields.whole(latin("size"), 0, 2, FormatLimits::groupSize,
                                      mode == Mode::Groups ? Need::Required : Need::Optional);
    speaking.remix = fields.flag(latin("remix"), false);
    return speaking;
}

PromptDraw readPrompt(const Fields &fields)
{
    PromptDraw prompt;
    prompt.fixed = fields.texts(latin("fixed"));
    const Need need = prompt.fixed.isEmpty() ? Need::Required : Need::Optional;
    if (const std::optional<Bank> bank = fields.maybeWord<Bank>(latin("bank"), need))
        prompt.bank = code(*bank);
    prompt.depth = fields.maybeWord<Depth>(latin("depth"));
    prompt.theme = fields.text(latin("theme"));
    prompt.oneEach = fields.flag(latin("oneEach"), false);
    return prompt;
}

Capture readCapture(const Fields &fields)
{
    Capture capture;
    capture.id = fields.kebab(latin("id"), Need::Required);
    capture.kind = fields.word(latin("kind"), CaptureKind::Text, Need::Required);
    capture.per = fields.word(latin("per"), CapturePer::Group);
    capture.reach = fields.word(latin("reach"), Reach::Circle);
    capture.label = fields.text(latin("label"), Need::Required);
    capture.options = fields.texts(latin("options"));
    if (capture.kind == CaptureKind::Choice && capture.options.isEmpty())
        fields.findings().add(fields.pathOf(latin("options")),
                              fields.has(latin("options")) ? ProblemCode::Empty
                                                           : ProblemCode::Missing);
    constexpr int end = FormatLimits::scaleEnd;
    capture.from = fields.whole(latin("from"), capture.from, -end, end);
    capture.to = fields.whole(latin("to"), capture.to, -end, end);
    if (capture.from >= capture.to)
        fields.findings().add(fields.pathOf(latin("from")), ProblemCode::FromAboveTo);
    capture.anonymous = fields.flag(latin("anonymous"), false);
    capture.checkIn = fields.maybeWord<CheckInMoment>(latin("checkIn"));
    return capture;
}

Step readStep(const Fields &fields)
{
    Step step;
    step.id = fields.kebab(latin("id"), Need::Required);
    step.title = fields.text(latin("title"), Need::Required);
    fields.object(latin("time"), Need::Required,
                  [&](const Fields &time) { step.time = readTime(time); });
    step.keep = fields.flag(latin("keep"), false);
    step.optional = fields.flag(latin("optional"), false);
    fields.object(latin("speaking"), Need::Optional,
                  [&](const Fields &speaking) { step.speaking = readSpeaking(speaking); });
    step.say = fields.text(latin("say"));
    step.guide = fields.text(latin("guide"));
    fields.object(latin("prompt"), Need::Optional,
                  [&](const Fields &prompt) { step.prompt = readPrompt(prompt); });
    fields.each(latin("capture"), Need::Optional,
                [&](const Fields &capture) { step.captures.append(readCapture(capture)); });
    step.loop = fields.kebab(latin("loop"));
    step.practice = fields.kebab(latin("practice"));
    return step;
}

Loop readLoop(const Fields &fields)
{
    Loop loop;
    loop.id = fields.kebab(latin("id"), Need::Required);
    const std::optional<LoopOver> over = fields.maybeWord<LoopOver>(latin("over"), Need::Required);
    loop.over = over.value_or(LoopOver::Person);
    loop.times = fields.whole(latin("times"), 0, 1, FormatLimits::times,
                              over == LoopOver::Turn ? Need::Required : Need::Optional);
    if (over == LoopOver::Person && fields.has(latin("times")))
        fields.findings().add(fields.pathOf(latin("times")), ProblemCode::TimesPerPerson);
    loop.role = fields.kebab(latin("role"));
    loop.withinGroups = fields.flag(latin("withinGroups"), false);
    return loop;
}

Role readRole(const Fields &fields)
{
    Role role;
    role.id = fields.kebab(latin("id"), Need::Required);
    role.name = fields.text(latin("name"), Need::Required);
    role.count = fields.whole(latin("count"), 1, 0, FormatLimits::people);
    role.fair = fields.flag(latin("fair"), false);
    role.optional = fields.flag(latin("optional"), false);
    return role;
}

Preset readPreset(const Fields &fields)
{
    Preset preset;
    preset.id = fields.kebab(latin("id"), Need::Required);
    preset.name = fields.text(latin("name"), Need::Required);
    fields.eachSeconds(latin("minutes"), [&](const QString &step, int seconds) {
        preset.seconds.insert(step, seconds);
    });
    preset.leaveOut = fields.texts(latin("leaveOut"));
    return preset;
}

After readAfter(const Fields &fields)
{
    return {fields.kebab(latin("id"), Need::Required),
            fields.whole(latin("version"), 1, 1, FormatLimits::version),
            fields.text(latin("name"))};
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
    practice.id = fields.kebab(latin("id"), Need::Required);
    practice.version = fields.whole(latin("version"), 1, 1, FormatLimits::version);
    practice.language = fields.language(latin("language"), practice.language);
    practice.name = fields.text(latin("name"), Need::Required);
    practice.summary = fields.text(latin("summary"));
    practice.whenToUse = fields.text(latin("whenToUse"));
    practice.purposes = fields.texts(latin("purpose"));
    practice.scales = fields.words<Scale>(latin("scales"));
    practice.depth = fields.word(latin("depth"), Depth::Light);
    fields.object(latin("people"), Need::Optional,
                  [&](const Fields &people) { practice.people = readPeople(people); });
    fields.each(latin("roles"), Need::Optional,
                [&](const Fields &role) { practice.roles.append(readRole(role)); });
    fields.each(latin("steps"), Need::Required,
                [&](const Fields &step) { practice.steps.append(readStep(step)); });
    fields.each(latin("loops"), Need::Optional,
                [&](const Fields &loop) { practice.loops.append(readLoop(loop)); });
    fields.each(latin("presets"), Need::Optional,
                [&](const Fields &preset) { practice.presets.append(readPreset(preset)); });
    fields.object(latin("care"), Need::Optional,
                  [&](const Fields &care) { practice.care = readCare(care); });
    fields.each(latin("credits"), Need::Optional,
                [&](const Fields &credit) { practice.credits.append(readCredit(credit)); });
    fields.object(latin("after"), Need::Optional,
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
