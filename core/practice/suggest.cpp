// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/suggest.h"

#include "core/base/minutes.h"
#include "core/practice/timing.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <tuple>

namespace hearth::practice {

namespace {

struct Candidate
{
    Suggestion suggestion;
    Depth depth = Depth::Light;
    qsizetype usedAgo = 0; ///< place among those used lately; larger is longer ago
    int awayFromBest = 0;
};

int minutesOf(const Practice &practice, int people, const Preset *preset)
{
    return minutesTaken(totalSeconds(practice, people, preset));
}

/// The timing that fits and fills the time best: the practice's own, or else its longest preset;
/// nothing if none fits.
std::optional<Suggestion> timed(const Practice &practice, const SuggestFor &wanted)
{
    const int own = minutesOf(practice, wanted.people, nullptr);
    if (own > 0 && own <= wanted.minutesLeft)
        return Suggestion{practice.id, {}, own};
    std::optional<Suggestion> best;
    for (const Preset &preset : practice.presets) {
        const int minutes = minutesOf(practice, wanted.people, &preset);
        if (minutes > 0 && minutes <= wanted.minutesLeft && (!best || minutes > best->minutes))
            best = Suggestion{practice.id, preset.id, minutes};
    }
    return best;
}

} // namespace

Depth deepest(Depth agreed, Familiarity familiarity)
{
    switch (familiarity) {
    case Familiarity::New: return Depth::Light;
    case Familiarity::Some: return std::min(agreed, Depth::Medium);
    case Familiarity::Well: return agreed;
    }
    Q_UNREACHABLE();
}

QList<Suggestion> suggest(const SuggestFor &wanted, const QList<Practice> &library)
{
    QList<Candidate> candidates;
    const Depth limit = deepest(wanted.depthAgreed, wanted.familiarity);
    for (const Practice &practice : library) {
        if (wanted.people < practice.people.min || wanted.people > practice.people.max
            || practice.depth > limit || wanted.planned.contains(practice.id))
            continue;
        auto fit = timed(practice, wanted);
        if (!fit)
            continue;
        const qsizetype place = wanted.usedLately.indexOf(practice.id);
        if (!fit->preset.isEmpty())
            fit->reason = SuggestReason::FitsShorter;
        else if (place < 0)
            fit->reason = SuggestReason::NotUsedLately;
        candidates.append({*fit, practice.depth,
                           place < 0 ? std::numeric_limits<qsizetype>::max() : place,
                           std::abs(wanted.people - practice.people.best)});
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        const auto key = [](const Candidate &each) {
            return std::tuple(-each.usedAgo, !each.suggestion.preset.isEmpty(),
                              -each.suggestion.minutes, each.awayFromBest,
                              each.suggestion.practice);
        };
        return key(a) < key(b);
    });
    if (candidates.size() > 1) {
        const Depth first = candidates.constFirst().depth;
        auto lighter = std::find_if(candidates.begin() + 1, candidates.end(),
                                    [&](const Candidate &each) { return each.depth < first; });
        if (lighter == candidates.end()) {
            lighter = std::min_element(candidates.begin() + 1, candidates.end(),
                                       [](const Candidate &a, const Candidate &b) {
                                           return std::tuple(a.depth, a.suggestion.minutes)
                                               < std::tuple(b.depth, b.suggestion.minutes);
                                       });
        }
        lighter->suggestion.reason = SuggestReason::Lighter;
        std::rotate(candidates.begin() + 1, lighter, lighter + 1);
    }
    QList<Suggestion> suggestions;
    for (const Candidate &each : std::as_const(candidates))
        suggestions.append(each.suggestion);
    return suggestions;
}

} // namespace hearth::practice
