// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"
#include "core/practice/practice.h"
#include "core/practice/problem.h"
#include "core/practice/prompts.h"

/// Practices and prompts that travel in one file: format hearth-pack/1, plain JSON. There is
/// nothing in it to unpack, to open or to run.
namespace hearth::practice {

struct PackLimits
{
    static constexpr qsizetype bytes = 64 * 1024 * 1024;
    static constexpr qsizetype practices = 5'000;
    static constexpr qsizetype banks = 200;
    static constexpr qsizetype fields = 200; ///< of the pack itself
};

/// One practice of a pack. Marks that turn the direction of what follows, and control characters,
/// are taken out of all its names.
struct PackedPractice
{
    Practice practice; ///< as far as it could be read
    QList<Problem> problems = {}; ///< empty: it is sound
    bool cleaned = false; ///< something was taken out of its names
};

struct Pack
{
    QList<PackedPractice> practices = {};
    QList<PromptBank> prompts = {};
    QList<QList<Problem>> unsoundBanks = {};
};

/// Reads a pack, or a single practice or bank of prompts. What is wrong with one of its practices
/// leaves the others alone. PackTooLarge, PackTooMany; PracticeNotJson where it is damaged or cut
/// off, its detail the line where; PackNotUnderstood where it is none of the three.
HEARTH_CORE_EXPORT Result<Pack> readPack(const QByteArray &bytes, const QString &fileName);

/// As readPack() of a file; FileNotReadable.
HEARTH_CORE_EXPORT Result<Pack> readPackFile(const QString &path);

/// A pack that readPack() reads.
HEARTH_CORE_EXPORT QByteArray packOf(const QList<Practice> &practices,
                                     const QList<PromptBank> &prompts);

/// A bank as a file of format hearth-prompts/1.
HEARTH_CORE_EXPORT QByteArray toJson(const PromptBank &bank);

} // namespace hearth::practice
