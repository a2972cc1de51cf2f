// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/prompts.h"

#include "core/practice/format.h"
#include "core/practice/shared_fields.h"

#include <algorithm>

namespace hearth::practice {

namespace {

Prompt readBankPrompt(const Fields &fields)
{
    Prompt prompt;
    prompt.id = fields.kebab(QLatin1String("id"), Need::Required);
    prompt.text = fields.text(QLatin1String("text"), Need::Required);
    prompt.depth = fields.word(QLatin1String("depth"), Depth::Light);
    prompt.theme = fields.text(QLatin1String("theme"));
    return prompt;
}

} // namespace

tl::expected<PromptBank, QList<Problem>> parsePrompts(const QByteArray &bytes,
                                                      const QString &fileName)
{
    return readFile(bytes, fileName, promptsFamily, promptsVersion, [](const Fields &fields) {
        PromptBank bank;
        if (const auto word = fields.maybeWord<Bank>(QLatin1String("bank"), Need::Required))
            bank.bank = code(*word);
        bank.language = fields.language(QLatin1String("language"), bank.language);
        const QLatin1String list("prompts");
        fields.each(list, Need::Required,
                    [&](const Fields &prompt) { bank.prompts.append(readBankPrompt(prompt)); });
        uniqueIds(bank.prompts, list, fields.findings());
        return bank;
    });
}

QList<Prompt> matching(const QList<Prompt> &prompts, const PromptFilter &filter)
{
    QList<Prompt> fitting;
    std::copy_if(prompts.begin(), prompts.end(), std::back_inserter(fitting),
                 [&](const Prompt &each) {
                     return (!filter.deepest || each.depth <= *filter.deepest)
                         && (filter.theme.isEmpty() || each.theme == filter.theme);
                 });
    return fitting;
}

std::optional<Prompt> draw(const QList<Prompt> &prompts, const PromptFilter &filter,
                           const QList<QString> &usedIds, QRandomGenerator &chance)
{
    const QList<Prompt> fitting = matching(prompts, filter);
    QList<Prompt> fresh;
    std::copy_if(fitting.begin(), fitting.end(), std::back_inserter(fresh),
                 [&](const Prompt &each) { return !usedIds.contains(each.id); });
    if (!fresh.isEmpty())
        return fresh.at(chance.bounded(fresh.size()));
    const auto lastUse = [&](const Prompt &a, const Prompt &b) {
        return usedIds.lastIndexOf(a.id) < usedIds.lastIndexOf(b.id);
    };
    const auto oldest = std::min_element(fitting.begin(), fitting.end(), lastUse);
    return oldest == fitting.end() ? std::nullopt : std::optional(*oldest);
}

} // namespace hearth::practice
