// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/practice.h"
#include "core/practice/problem.h"

#include <QtCore/QRandomGenerator>
#include <tl/expected.hpp>

#include <functional>
#include <optional>

namespace hearth::practice {

/// A question to begin, end, write or look back with.
struct Prompt
{
    QString id; ///< the same in every language
    QString text;
    Depth depth = Depth::Light;
    QString theme = {};
    friend bool operator==(const Prompt &, const Prompt &) = default;
};

/// The questions of one bank in one language: a file of format hearth-prompts/1.
struct PromptBank
{
    QString bank;
    QString language = QStringLiteral("en");
    QList<Prompt> prompts;
    friend bool operator==(const PromptBank &, const PromptBank &) = default;
};

/// As parse() for practices, under the same limits.
HEARTH_CORE_EXPORT tl::expected<PromptBank, QList<Problem>> parsePrompts(const QByteArray &bytes,
                                                                         const QString &fileName);

/// The prompts of a bank, by its name.
using PromptsOf = std::function<QList<Prompt>(const QString &bank)>;

/// Which prompts may be drawn. An empty theme is any theme.
struct PromptFilter
{
    std::optional<Depth> deepest = {}; ///< lighter ones may be drawn too
    QString theme = {};
};

/// The prompts that a filter lets through, in the order of the bank.
HEARTH_CORE_EXPORT QList<Prompt> matching(const QList<Prompt> &prompts, const PromptFilter &filter);

/// One of the matching prompts whose id is not in `usedIds` (oldest first). When all were used, the
/// one whose last use is longest ago; nothing if none matches.
HEARTH_CORE_EXPORT std::optional<Prompt> draw(const QList<Prompt> &prompts,
                                              const PromptFilter &filter,
                                              const QList<QString> &usedIds,
                                              QRandomGenerator &chance);

} // namespace hearth::practice
