// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/practice.h"

/// Which practices fit what is left of a plan.
namespace hearth::practice {

/// What a suggestion has to fit.
struct SuggestFor
{
    int minutesLeft = 0;
    int people = 0; ///< expected
    Depth depthAgreed = Depth::Medium;
    Familiarity familiarity = Familiarity::Some;
    QList<QString> usedLately = {}; ///< practice ids, the latest first
    QList<QString> planned = {}; ///< practice ids on the agenda already; not suggested again
};

enum class SuggestReason {
    NotUsedLately, ///< fits the minutes and the people, and the crew has not done it lately
    FitsMinutes, ///< fits too; done lately
    FitsShorter, ///< fits in one of its shorter timings
    Lighter ///< the lighter alternative to the first suggestion
};

struct Suggestion
{
    QString practice; ///< id
    QString preset = {}; ///< id of the timing that fits; empty: its own
    int minutes = 0; ///< it takes with those people
    SuggestReason reason = SuggestReason::FitsMinutes;
    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/// How deep a crew may go: what it agreed on, but only light while its people are new to each
/// other, and no deeper than medium until they know each other well.
HEARTH_CORE_EXPORT Depth deepest(Depth agreed, Familiarity familiarity);

/// What fits, best first: not used lately before used longest ago; in its own timing before a
/// shorter one; then what fills the time best, then what is best with so many people. Where there
/// is a choice, the second is a lighter alternative to the first: less deep, or where nothing is,
/// the shortest that is no deeper.
HEARTH_CORE_EXPORT QList<Suggestion> suggest(const SuggestFor &wanted,
                                             const QList<Practice> &library);

} // namespace hearth::practice
