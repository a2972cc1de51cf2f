// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/fitting.h"

#include "core/practice/timing.h"

#include <algorithm>
#include <cmath>

namespace hearth::practice {

namespace {

/// A step whose time may change: what it takes once, how often that is counted, and its least.
struct Part
{
    int index;
    double written; ///< seconds, in the step's own measure
    double times; ///< of that measure in the step as a whole
    double least;
    double now;
};

double together(const QList<Part> &parts)
{
    double sum = 0;
    for (const Part &part : parts)
        sum += part.now * part.times;
    return sum;
}

/// Shares what is missing among the parts that are not at their least yet, until it is shared out.
void shorten(QList<Part> &parts, double wanted)
{
    for (qsizetype round = 0; round <= parts.size(); ++round) {
        double firm = 0;
        double soft = 0;
        for (const Part &part : std::as_const(parts))
            (part.now > part.least ? soft : firm) += part.now * part.times;
        if (soft <= 0 || soft + firm <= wanted)
            return;
        const double factor = std::max(0.0, (wanted - firm) / soft);
        for (Part &part : parts) {
            if (part.now > part.least)
                part.now = std::max(part.least, part.now * factor);
        }
    }
}

int writtenSeconds(const Step &step, const Preset *preset)
{
    const int own = step.time.total + step.time.perPerson + step.time.perTurn;
    return preset ? preset->seconds.value(step.id, own) : own;
}

void write(Practice &practice, Preset *preset, const Part &part)
{
    Step &step = practice.steps[part.index];
    const int seconds = std::max(1, static_cast<int>(std::lround(part.now)));
    if (preset) {
        preset->seconds.insert(step.id, seconds);
        return;
    }
    for (int *measure : {&step.time.total, &step.time.perPerson, &step.time.perTurn}) {
        if (*measure > 0)
            *measure = seconds;
    }
    step.time.min = std::min(step.time.min, seconds);
}

} // namespace

Practice lasting(Practice practice, const QString &presetId, int people, int seconds)
{
    const auto found = std::find_if(practice.presets.begin(), practice.presets.end(),
                                    [&](const Preset &each) { return each.id == presetId; });
    Preset *preset = found == practice.presets.end() ? nullptr : &*found;
    const double spare = seconds - totalSeconds(practice, people, preset);
    QList<Part> parts;
    bool anyStretches = false;
    for (int i = 0; i < static_cast<int>(practice.steps.size()); ++i) {
        const Step &step = practice.steps.at(i);
        const int written = writtenSeconds(step, preset);
        if (step.keep || !step.practice.isEmpty() || written <= 0
            || (preset && preset->leaveOut.contains(step.id)))
            continue;
        const auto whole = static_cast<double>(stepSeconds(practice, step, people, preset));
        if (whole <= 0)
            continue;
        const double least = step.time.min > 0 ? std::min(step.time.min, written) : written / 2.0;
        parts.append({i, double(written), whole / written, least, double(written)});
        anyStretches = anyStretches || step.time.stretch;
    }
    const double wanted = together(parts) + spare;
    if (spare < 0) {
        shorten(parts, wanted);
    } else if (spare > 0) {
        if (anyStretches) {
            parts.removeIf(
                [&](const Part &part) { return !practice.steps.at(part.index).time.stretch; });
        }
        const double before = together(parts);
        for (Part &part : parts)
            part.now *= before > 0 ? (before + spare) / before : 1;
    }
    for (const Part &part : std::as_const(parts)) {
        if (part.now != part.written)
            write(practice, preset, part);
    }
    return practice;
}

} // namespace hearth::practice
