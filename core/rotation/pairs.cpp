// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotation/pairs.h"

#include <algorithm>

namespace hearth::rotation {

QList<QList<Pair>> pairRounds(const QList<PersonId> &people)
{
    if (people.size() < 2)
        return {};
    // An empty chair makes the number even: whoever sits opposite it rests.
    const qsizetype chairs = people.size() + people.size() % 2;
    QList<QList<Pair>> rounds;
    for (qsizetype round = 0; round + 1 < chairs; ++round) {
        const auto at = [&](qsizetype chair) {
            return chair == 0 ? chairs - 1 : (chair - 1 + round) % (chairs - 1);
        };
        QList<Pair> pairs;
        for (qsizetype chair = 0; chair < chairs / 2; ++chair) {
            const qsizetype one = at(chair);
            const qsizetype other = at(chairs - 1 - chair);
            if (std::max(one, other) < people.size())
                pairs.append({people.at(std::min(one, other)), people.at(std::max(one, other))});
        }
        rounds.append(pairs);
    }
    return rounds;
}

QList<Pair> nextPairs(const QList<PersonId> &people, const QList<Pair> &met)
{
    const auto timesMet = [&](const QList<Pair> &round) {
        return std::count_if(met.cbegin(), met.cend(), [&](const Pair &pair) {
            return round.contains(pair) || round.contains(Pair{pair.second, pair.first});
        });
    };
    const auto rounds = pairRounds(people);
    const auto next = std::min_element(
        rounds.cbegin(), rounds.cend(),
        [&](const QList<Pair> &a, const QList<Pair> &b) { return timesMet(a) < timesMet(b); });
    return next == rounds.cend() ? QList<Pair>() : *next;
}

} // namespace hearth::rotation
