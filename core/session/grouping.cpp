// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/grouping.h"

#include "core/practice/timing.h"

#include <algorithm>

namespace hearth::session {

namespace {

/// How many mixes are tried for groups larger than pairs.
constexpr int mixes = 24;

quint64 splitmix(quint64 &state)
{
    quint64 z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// Who was in a group with whom, and how often.
class Meetings
{
public:
    explicit Meetings(const std::vector<Grouping> &before)
    {
        for (const auto &grouping : before) {
            for (const auto &group : grouping.groups) {
                for (const Seat seat : group)
                    m_width = std::max(m_width, static_cast<size_t>(seat) + 1);
            }
        }
        m_counts.assign(m_width * m_width, 0);
        for (const auto &grouping : before) {
            for (const auto &group : grouping.groups)
                eachPair(group, [&](size_t a, size_t b) { ++m_counts[a * m_width + b]; });
        }
    }
    int repeats(const Groups &groups) const
    {
        int sum = 0;
        for (const auto &group : groups) {
            eachPair(group, [&](size_t a, size_t b) {
                sum += a < m_width && b < m_width ? m_counts[a * m_width + b] : 0;
            });
        }
        return sum;
    }

private:
    template <class Visit>
    static void eachPair(const std::vector<Seat> &group, Visit visit)
    {
        for (size_t i = 0; i < group.size(); ++i) {
            for (size_t j = i + 1; j < group.size(); ++j)
                visit(static_cast<size_t>(std::min(group[i], group[j])),
                      static_cast<size_t>(std::max(group[i], group[j])));
        }
    }
    size_t m_width = 0;
    std::vector<int> m_counts;
};

/// One round of the circle method: the first stays, all others move on by one; who is left over
/// makes a trio.
Groups pairsOfRound(const std::vector<Seat> &seats, size_t round)
{
    const size_t count = seats.size();
    const size_t even = count + count % 2;
    const auto at = [&](size_t place) {
        return place == 0 ? 0 : 1 + (place - 1 + round) % (even - 1);
    };
    Groups pairs;
    Seat alone = nobody;
    for (size_t place = 0; place < even / 2; ++place) {
        const size_t a = at(place);
        const size_t b = at(even - 1 - place);
        if (a >= count || b >= count)
            alone = seats[std::min(a, b)];
        else
            pairs.push_back({seats[a], seats[b]});
    }
    if (alone != nobody)
        pairs[round % pairs.size()].push_back(alone);
    return pairs;
}

} // namespace

void shuffle(std::vector<Seat> &seats, quint64 seed, quint64 salt)
{
    quint64 state = seed ^ (salt * 0xd1342543de82ef95ULL);
    for (size_t left = seats.size(); left > 1; --left)
        std::swap(seats[left - 1], seats[splitmix(state) % left]);
}

Groups neighbours(const std::vector<Seat> &seats, int size)
{
    const auto count =
        static_cast<size_t>(practice::groupCount(static_cast<int>(seats.size()), size));
    Groups groups(count);
    size_t next = 0;
    for (size_t group = 0; group < count; ++group) {
        const size_t share = (seats.size() - next) / (count - group);
        groups[group].assign(seats.begin() + static_cast<std::ptrdiff_t>(next),
                             seats.begin() + static_cast<std::ptrdiff_t>(next + share));
        next += share;
    }
    return groups;
}

Groups remixed(const std::vector<Seat> &seats, int size, const std::vector<Grouping> &before,
               quint64 seed)
{
    auto best = neighbours(seats, size);
    if (best.size() < 2 || (before.empty() && size != 2))
        return best;
    const Meetings meetings(before);
    int fewest = std::numeric_limits<int>::max();
    const auto consider = [&](Groups groups) {
        const int repeats = meetings.repeats(groups);
        if (repeats < fewest) {
            fewest = repeats;
            best = std::move(groups);
        }
    };
    if (size == 2) {
        const size_t rounds = seats.size() - 1 + seats.size() % 2;
        for (size_t round = 0; round < rounds && fewest > 0; ++round)
            consider(pairsOfRound(seats, round));
        return best;
    }
    for (int mix = 0; mix < mixes && fewest > 0; ++mix) {
        auto mixed = seats;
        shuffle(mixed, seed, before.size() * mixes + static_cast<quint64>(mix));
        consider(neighbours(mixed, size));
    }
    return best;
}

bool refit(Groups &groups, const std::vector<Seat> &everyone, const std::function<bool(Seat)> &here)
{
    bool changed = false;
    for (auto &group : groups)
        changed |= std::erase_if(group, [&](Seat seat) { return !here(seat); }) > 0;
    const auto smallest = [&](const std::vector<Seat> *besides) {
        std::vector<Seat> *found = nullptr;
        for (auto &group : groups) {
            if (&group != besides && !group.empty() && (!found || group.size() < found->size()))
                found = &group;
        }
        return found;
    };
    for (const Seat seat : everyone) {
        const bool seated = std::ranges::any_of(groups, [&](const std::vector<Seat> &group) {
            return std::ranges::find(group, seat) != group.end();
        });
        if (seated)
            continue;
        auto *group = smallest(nullptr);
        (group ? *group : groups.front()).push_back(seat);
        changed = true;
    }
    for (auto &group : groups) {
        auto *other = group.size() == 1 ? smallest(&group) : nullptr;
        if (!other)
            continue;
        other->push_back(group.front());
        group.clear();
        changed = true;
    }
    return changed;
}

} // namespace hearth::session
