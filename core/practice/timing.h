// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/practice.h"

namespace hearth::practice {

/// The size of the groups a step makes: 2 for pairs, 3 for trios, n for groups, 0 if the circle
/// stays whole.
HEARTH_CORE_EXPORT int groupSize(const Speaking &speaking);

/// How many groups `people` make. Pairs and trios leave nobody over: five people in pairs are a
/// pair and a trio, four in trios one group of four. Larger groups may also be smaller than asked
/// for.
HEARTH_CORE_EXPORT int groupCount(int people, int size);

/// People in the largest of those groups.
HEARTH_CORE_EXPORT int largestGroup(int people, int size);

/// How many people speak in a step, each role being held by as many as it wants. In groups it is
/// the largest group.
HEARTH_CORE_EXPORT int speakers(const Practice &practice, const Step &step, int people);

/// How often a step comes: 1, or the turns of its loop.
HEARTH_CORE_EXPORT int turns(const Practice &practice, const Step &step, int people);

/// Seconds that a step takes with that many people here, all its turns together.
HEARTH_CORE_EXPORT qint64 stepSeconds(const Practice &practice, const Step &step, int people,
                                      const Preset *preset = nullptr);

/// Three years: more than any meeting, and little enough for a whole agenda of it to be added up.
inline constexpr int mostSeconds = 100'000'000;

/// Seconds of a practice with that many people here, every step taken once in each turn. A step
/// that runs another practice takes what that one takes, as a session runs it; where the practice
/// does not carry it (carrying()), the time that is written. At most `mostSeconds`.
HEARTH_CORE_EXPORT int totalSeconds(const Practice &practice, int people,
                                    const Preset *preset = nullptr);

} // namespace hearth::practice
