// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long things take: the part of the reader that counts seconds.
#include "core/practice/timing.h"
#include "core/session/run_reader.h"

#include <algorithm>

namespace hearth::session {

using practice::Mode;

namespace {

/// However long it is, it can be added up and counted in milliseconds.
int within(qint64 seconds)
{
    return static_cast<int>(std::clamp<qint64>(seconds, 0, practice::mostSeconds));
}

} // namespace

int RunReader::speakerCount(int itemIndex, const PlanStep &which) const
{
    if (which.groupSize > 0)
        return practice::largestGroup(facts.hereCount, which.groupSize);
    if (which.mode == Mode::Host || which.mode == Mode::One)
        return 1;
    const auto holders = [&](int role) {
        if (role == hostRole || (which.loop >= 0 && loop(itemIndex, which.loop).role == role))
            return 1;
        return static_cast<int>(std::ranges::count_if(facts.holders, [&](const PlanHolder &each) {
            return each.item == itemIndex && each.role == role && here(each.seat);
        }));
    };
    int count = facts.hereCount;
    if (which.who.kind == WhoSpeaks::AllBut)
        count -= holders(which.who.role);
    else if (which.who.kind == WhoSpeaks::Holders)
        count = holders(which.who.role);
    if (which.then >= 0 && which.who.kind != WhoSpeaks::All)
        count += holders(which.then);
    return std::clamp(count, 0, facts.hereCount);
}

int RunReader::plannedStepSeconds(int itemIndex, int stepIndex) const
{
    const auto &which = step(itemIndex, stepIndex);
    const qint64 own =
        which.perPerson ? 1LL * which.seconds * speakerCount(itemIndex, which) : which.seconds;
    return within(which.text->time.stretch ? own + stretchSeconds(itemIndex) : own);
}

int RunReader::stepSeconds(int itemIndex, int stepIndex) const
{
    const int replanned = facts.replanned[static_cast<size_t>(globalStep(itemIndex, stepIndex))];
    return replanned >= 0 ? replanned : plannedStepSeconds(itemIndex, stepIndex);
}

int RunReader::leastSeconds(int itemIndex, int stepIndex) const
{
    const auto &which = step(itemIndex, stepIndex);
    const int length = stepSeconds(itemIndex, stepIndex);
    if (which.text->keep)
        return length;
    const int planned = plannedStepSeconds(itemIndex, stepIndex);
    return std::min(length, which.minSeconds > 0 ? which.minSeconds : (planned + 1) / 2);
}

int RunReader::stepTimes(int itemIndex, int stepIndex) const
{
    const int loopIndex = step(itemIndex, stepIndex).loop;
    return loopIndex < 0 ? 1 : loopTurns(itemIndex, loopIndex);
}

int RunReader::stepsSeconds(int itemIndex) const
{
    qint64 sum = 0;
    for (int at = 0; at < static_cast<int>(item(itemIndex).steps.size()); ++at) {
        const auto &which = step(itemIndex, at);
        const qint64 own =
            which.perPerson ? 1LL * which.seconds * speakerCount(itemIndex, which) : which.seconds;
        sum += own * stepTimes(itemIndex, at);
    }
    return within(sum);
}

int RunReader::stretchSeconds(int itemIndex) const
{
    const int fixed = facts.stretch[static_cast<size_t>(itemIndex)];
    if (fixed >= 0)
        return fixed;
    const int left = item(itemIndex).seconds - stepsSeconds(itemIndex);
    int takers = 0;
    for (int at = 0; at < static_cast<int>(item(itemIndex).steps.size()); ++at)
        takers += step(itemIndex, at).text->time.stretch ? stepTimes(itemIndex, at) : 0;
    return left > 0 && takers > 0 ? left / takers : 0;
}

int RunReader::itemSeconds(int itemIndex) const
{
    qint64 sum = 0;
    for (int at = 0; at < static_cast<int>(item(itemIndex).steps.size()); ++at)
        sum += 1LL * stepSeconds(itemIndex, at) * stepTimes(itemIndex, at);
    return within(sum);
}

int RunReader::runSeconds(const StepRun &which) const
{
    const auto &planned = step(which);
    qint64 own = which.fixedSeconds;
    if (own < 0) {
        own = planned.seconds;
        if (planned.perPerson) {
            int count = speakerCount(which.item, planned);
            if (planned.mode == Mode::Round) {
                count =
                    static_cast<int>(std::ranges::count_if(which.speakers, [](const Speaker &each) {
                        return each.status != TurnStatus::Passed
                            && each.status != TurnStatus::Skipped;
                    }));
            }
            own *= count;
        }
        if (planned.text->time.stretch)
            own += stretchSeconds(which.item);
    }
    return within(own + which.addedSeconds);
}

int RunReader::speakerSeconds(const StepRun &which) const
{
    const auto &planned = step(which);
    if (planned.mode != Mode::Round || which.speaking < 0)
        return runSeconds(which);
    const auto &speaker = which.speakers[static_cast<size_t>(which.speaking)];
    if (planned.perPerson && which.fixedSeconds < 0)
        return std::max(0, planned.seconds + speaker.addedSeconds);
    // What others used is gone; what is left is shared among the one who speaks and those who wait.
    const qint64 usedByOthers = which.elapsedMs - speaker.elapsedMs;
    const qint64 left = runSeconds(which) * 1000LL - usedByOthers;
    return static_cast<int>(std::max(0LL, left / 1000 / (waitingCount(which) + 1)));
}

int RunReader::secondsEach(const StepRun &which, qint64 sinceMs) const
{
    const auto &planned = step(which);
    const int waiting = waitingCount(which);
    if (planned.mode != Mode::Round || (waiting == 0 && which.speaking < 0))
        return 0;
    if (planned.perPerson && which.fixedSeconds < 0)
        return planned.seconds;
    const auto shared = [&] {
        const qint64 left = runSeconds(which) * 1000LL - which.elapsedMs - sinceMs;
        return static_cast<int>(std::max(0LL, left / 1000 / waiting));
    };
    if (which.speaking < 0)
        return shared();
    // The same share the one who speaks has, unless they take longer than that.
    const int share = speakerSeconds(which);
    const auto &speaker = which.speakers[static_cast<size_t>(which.speaking)];
    const bool over = speaker.elapsedMs + sinceMs > share * 1000LL;
    return over && waiting > 0 ? shared() : share;
}

} // namespace hearth::session
