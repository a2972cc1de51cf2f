// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/timing.h"

#include "core/practice/carried.h"
#include "core/practice/cross_checks.h"

#include <QtCore/QSet>

#include <algorithm>

namespace hearth::practice {

namespace {

int roleHolders(const Practice &practice, const QString &id, int people)
{
    int others = 0;
    std::optional<int> wanted;
    for (const Role &each : practice.roles) {
        if (each.id == id)
            wanted = each.count;
        else
            others += each.count;
    }
    // A role of 0 is for everyone who has no other; the host is always one person.
    const int count = wanted == 0 ? people - others : wanted.value_or(1);
    return std::clamp(count, 0, people);
}

/// The groups a loop moves in: those of its own steps, or else the last that were made before it.
int loopGroupSize(const Practice &practice, const QString &loop)
{
    int before = 0;
    bool within = false;
    for (const Step &step : practice.steps) {
        within = within || step.loop == loop;
        if (within && step.loop != loop)
            break;
        const int size = groupSize(step.speaking);
        if (size > 0 && within)
            return size;
        if (size > 0)
            before = size;
    }
    return before;
}

} // namespace

int groupSize(const Speaking &speaking)
{
    switch (speaking.mode) {
    case Mode::Pairs: return 2;
    case Mode::Trios: return 3;
    case Mode::Groups: return std::max(2, speaking.groupSize);
    default: return 0;
    }
}

int groupCount(int people, int size)
{
    if (size <= 3)
        return std::max(1, people / std::max(1, size));
    return std::max(1, (people + size / 2) / size);
}

int largestGroup(int people, int size)
{
    const int groups = groupCount(people, size);
    return (people + groups - 1) / groups;
}

int speakers(const Practice &practice, const Step &step, int people)
{
    const Speaking &speaking = step.speaking;
    if (const int size = groupSize(speaking))
        return largestGroup(people, size);
    if (speaking.mode == Mode::Host || speaking.mode == Mode::One)
        return std::min(1, people);
    const QString singled = roleInWho(speaking.who).value_or(QString());
    if (singled.isEmpty())
        return people;
    const int holders = roleHolders(practice, singled, people);
    int count = speaking.who.startsWith(QLatin1String("role:")) ? holders : people - holders;
    if (!speaking.then.isEmpty())
        count += roleHolders(practice, speaking.then, people);
    return std::clamp(count, 0, people);
}

int turns(const Practice &practice, const Step &step, int people)
{
    const auto loop = std::find_if(practice.loops.begin(), practice.loops.end(),
                                   [&](const Loop &each) { return each.id == step.loop; });
    if (step.loop.isEmpty() || loop == practice.loops.end())
        return 1;
    const int size = loop->withinGroups ? loopGroupSize(practice, loop->id) : 0;
    const int everyone = size > 0 ? largestGroup(people, size) : people;
    if (loop->over == LoopOver::Person)
        return everyone;
    // In groups the role reaches everybody, also the fourth of a trio.
    return size > 0 && !loop->role.isEmpty() ? std::max(loop->times, everyone) : loop->times;
}

qint64 stepSeconds(const Practice &practice, const Step &step, int people, const Preset *preset)
{
    const StepTime &time = step.time;
    const qint64 written = qint64(time.total) + time.perPerson + time.perTurn;
    const bool isPreset = preset && preset->seconds.contains(step.id);
    const qint64 once = isPreset ? preset->seconds.value(step.id) : written;
    const qint64 each = time.perPerson > 0 ? speakers(practice, step, people) : 1;
    return once * each * turns(practice, step, people);
}

namespace {

/// What practices carry, and those that are being added up: what calls itself counts once.
struct Called
{
    QHash<QString, Practice> carried;
    QSet<QString> within = {};
    QHash<QString, qint64> sums = {}; ///< of those that were added up: many steps may call one
};

qint64 sumOf(const Practice &practice, int people, const Preset *preset, Called &called)
{
    qint64 sum = 0;
    for (const Step &step : practice.steps) {
        if (preset && preset->leaveOut.contains(step.id))
            continue;
        const auto inner = called.carried.constFind(step.practice);
        if (inner == called.carried.cend() || called.within.contains(step.practice)) {
            sum += std::min<qint64>(mostSeconds, stepSeconds(practice, step, people, preset));
            continue;
        }
        auto once = called.sums.constFind(step.practice);
        if (once == called.sums.cend()) {
            called.within.insert(step.practice);
            const qint64 all = sumOf(*inner, people, nullptr, called);
            called.within.remove(step.practice);
            once = called.sums.insert(step.practice, all);
        }
        sum += std::min<qint64>(mostSeconds, *once * turns(practice, step, people));
    }
    return std::min<qint64>(sum, mostSeconds);
}

} // namespace

int totalSeconds(const Practice &practice, int people, const Preset *preset)
{
    const bool calls = std::any_of(practice.steps.cbegin(), practice.steps.cend(),
                                   [](const Step &step) { return !step.practice.isEmpty(); });
    Called called{calls ? carriedBy(practice) : QHash<QString, Practice>()};
    return static_cast<int>(sumOf(practice, std::max(0, people), preset, called));
}

} // namespace hearth::practice
