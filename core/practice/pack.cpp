// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/pack.h"

#include "core/practice/format.h"
#include "core/practice/json_printer.h"
#include "core/practice/json_slices.h"
#include "core/practice/json_tree.h"
#include "core/practice/parser.h"
#include "core/practice/writer.h"

#include <QtCore/QFile>

namespace hearth::practice {

namespace {

bool turns(QChar c)
{
    const ushort u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

bool controls(QChar c)
{
    const ushort u = c.unicode();
    return u < 0x20 || (u >= 0x7F && u < 0xA0);
}

/// Takes out of one line what a line is not written with.
void clean(QString &line, bool &cleaned)
{
    const qsizetype before = line.size();
    line.removeIf(turns);
    cleaned = cleaned || line.size() != before;
    for (QChar &c : line) {
        if (controls(c)) {
            c = QLatin1Char(' ');
            cleaned = true;
        }
    }
}

bool cleanNames(Practice &practice)
{
    bool cleaned = false;
    clean(practice.name, cleaned);
    for (Role &role : practice.roles)
        clean(role.name, cleaned);
    for (Step &step : practice.steps) {
        clean(step.title, cleaned);
        for (Capture &capture : step.captures)
            clean(capture.label, cleaned);
    }
    for (Preset &preset : practice.presets)
        clean(preset.name, cleaned);
    for (Credit &credit : practice.credits) {
        for (QString *line : {&credit.title, &credit.author, &credit.url, &credit.licence})
            clean(*line, cleaned);
    }
    if (practice.after)
        clean(practice.after->name, cleaned);
    return cleaned;
}

void readPractice(const QByteArray &bytes, const QString &fileName, Pack &pack)
{
    Draft draft = parseDraft(bytes, fileName);
    PackedPractice packed{std::move(draft.practice), std::move(draft.problems)};
    packed.cleaned = cleanNames(packed.practice);
    // A name that was nothing but such marks is none.
    if (packed.problems.isEmpty() && packed.cleaned)
        packed.problems = parseDraft(toJson(packed.practice), fileName).problems;
    pack.practices.append(packed);
}

void readBank(const QByteArray &bytes, const QString &fileName, Pack &pack)
{
    auto bank = parsePrompts(bytes, fileName);
    if (bank)
        pack.prompts.append(*std::move(bank));
    else
        pack.unsoundBanks.append(std::move(bank.error()));
}

Error damagedAt(int line)
{
    return {ErrorCode::PracticeNotJson, QString::number(line)};
}

/// Why a file is none of those that are read.
Error notAPack(const QByteArray &bytes, const QString &fileName)
{
    if (const auto broken = brokenAt(bytes))
        return damagedAt(placeOf(bytes, *broken).line);
    return {ErrorCode::PackNotUnderstood, fileName};
}

/// The damage for which a single practice or bank cannot be read at all.
std::optional<Error> damageOf(const QList<Problem> &problems)
{
    if (problems.isEmpty() || toError(problems).code != ErrorCode::PracticeNotJson)
        return std::nullopt;
    return damagedAt(problems.constFirst().line);
}

/// Hands the entries of a list of the pack to `read`, one by one.
template <class Read>
Status readEach(const QByteArray &bytes, const std::optional<JsonSlice> &list, qsizetype most,
                Read read)
{
    if (!list)
        return {};
    const auto items = itemsOf(bytes, *list, most);
    if (!items)
        return fail(ErrorCode::PackNotUnderstood);
    if (items->size() > most)
        return fail(ErrorCode::PackTooMany, QString::number(most));
    for (const JsonSlice &item : *items)
        read(bytes.sliced(item.begin, item.end - item.begin));
    return {};
}

} // namespace

Result<Pack> readPack(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > PackLimits::bytes)
        return fail(ErrorCode::PackTooLarge, fileName);
    const auto members = membersOf(bytes, PackLimits::fields);
    if (!members)
        return tl::unexpected(notAPack(bytes, fileName));
    QByteArray format;
    std::optional<JsonSlice> practices;
    std::optional<JsonSlice> prompts;
    QList<QByteArray> seen;
    for (const JsonMemberSlice &each : *members) {
        if (seen.contains(each.key))
            return fail(ErrorCode::PackNotUnderstood, fileName);
        seen.append(each.key);
        if (each.key == "format")
            format = bytes.sliced(each.value.begin, each.value.end - each.value.begin);
        else if (each.key == "practices")
            practices = each.value;
        else if (each.key == "prompts")
            prompts = each.value;
    }
    Pack pack;
    if (format.startsWith(QByteArray("\"") + formatFamily)) {
        readPractice(bytes, fileName, pack);
        if (const auto damage = damageOf(pack.practices.constFirst().problems))
            return tl::unexpected(*damage);
        return pack;
    }
    if (format.startsWith(QByteArray("\"") + promptsFamily)) {
        readBank(bytes, fileName, pack);
        if (!pack.unsoundBanks.isEmpty()) {
            if (const auto damage = damageOf(pack.unsoundBanks.constFirst()))
                return tl::unexpected(*damage);
        }
        return pack;
    }
    if (format != QByteArray("\"") + packFamily + QByteArray::number(packVersion) + '"')
        return fail(ErrorCode::PackNotUnderstood, fileName);
    const auto practicesRead =
        readEach(bytes, practices, PackLimits::practices,
                 [&](const QByteArray &each) { readPractice(each, fileName, pack); });
    if (!practicesRead)
        return tl::unexpected(practicesRead.error());
    const auto promptsRead =
        readEach(bytes, prompts, PackLimits::banks,
                 [&](const QByteArray &each) { readBank(each, fileName, pack); });
    if (!promptsRead)
        return tl::unexpected(promptsRead.error());
    return pack;
}

Result<Pack> readPackFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, path + QLatin1String(": ") + file.errorString());
    // One byte more than allowed is enough to see that it is too much.
    return readPack(file.read(PackLimits::bytes + 1), path);
}

QByteArray toJson(const PromptBank &bank)
{
    JsonPrinter out;
    out.beginObject();
    out.value(QLatin1String(promptsFamily) + QString::number(promptsVersion),
              QStringLiteral("format"));
    out.value(bank.bank, QStringLiteral("bank"));
    out.value(bank.language, QStringLiteral("language"));
    out.beginList(QStringLiteral("prompts"));
    for (const Prompt &each : bank.prompts) {
        out.beginObject();
        out.value(each.id, QStringLiteral("id"));
        out.value(each.text, QStringLiteral("text"));
        out.value(QString(code(each.depth)), QStringLiteral("depth"));
        if (!each.theme.isEmpty())
            out.value(each.theme, QStringLiteral("theme"));
        out.endObject();
    }
    out.endList();
    out.endObject();
    return out.take();
}

QByteArray packOf(const QList<Practice> &practices, const QList<PromptBank> &prompts)
{
    QByteArrayList files;
    for (const Practice &each : practices)
        files.append(toJson(each).trimmed());
    QByteArrayList banks;
    for (const PromptBank &each : prompts)
        banks.append(toJson(each).trimmed());
    return QByteArray("{\n  \"format\": \"") + packFamily + QByteArray::number(packVersion)
        + "\",\n  \"practices\": [\n" + files.join(",\n") + "\n  ],\n  \"prompts\": [\n"
        + banks.join(",\n") + "\n  ]\n}\n";
}

} // namespace hearth::practice
