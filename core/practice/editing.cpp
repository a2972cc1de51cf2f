// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/editing.h"

#include "core/practice/cross_checks.h"

namespace hearth::practice {

namespace {

constexpr int usualSeconds = 300;

} // namespace

QString freshItemId(const QString &stem, const QStringList &taken)
{
    for (int number = 1;; ++number) {
        const QString id = stem + QLatin1Char('-') + QString::number(number);
        if (!taken.contains(id))
            return id;
    }
}

int addStep(Practice &practice, int row)
{
    Step step;
    step.id = freshItemId(QStringLiteral("step"), idsOf(practice.steps));
    step.time.total = usualSeconds;
    if (row >= 0)
        step.loop = practice.steps[row].loop;
    practice.steps.insert(row + 1, step);
    return row + 1;
}

int duplicateStep(Practice &practice, int row)
{
    Step copy = practice.steps[row];
    copy.id = freshItemId(QStringLiteral("step"), idsOf(practice.steps));
    practice.steps.insert(row + 1, copy);
    return row + 1;
}

void removeStep(Practice &practice, int row)
{
    const QString id = practice.steps.takeAt(row).id;
    for (Preset &preset : practice.presets) {
        preset.seconds.remove(id);
        preset.leaveOut.removeAll(id);
    }
}

QString addRole(Practice &practice, const QString &name)
{
    Role role;
    role.id = freshItemId(QStringLiteral("role"), idsOf(practice.roles));
    role.name = name;
    practice.roles.append(role);
    return role.id;
}

void removeRole(Practice &practice, int row)
{
    const QString id = practice.roles.takeAt(row).id;
    for (Step &step : practice.steps) {
        Speaking &speaking = step.speaking;
        if (roleInWho(speaking.who) == id)
            speaking.who = Speaking().who;
        if (speaking.role == id)
            speaking.role.clear();
        if (speaking.then == id)
            speaking.then.clear();
    }
    for (Loop &loop : practice.loops) {
        if (loop.role == id)
            loop.role.clear();
    }
}

QString addLoop(Practice &practice)
{
    Loop loop;
    loop.id = freshItemId(QStringLiteral("loop"), idsOf(practice.loops));
    practice.loops.append(loop);
    return loop.id;
}

void removeLoop(Practice &practice, int row)
{
    const QString id = practice.loops.takeAt(row).id;
    for (Step &step : practice.steps) {
        if (step.loop != id)
            continue;
        step.loop.clear();
        if (step.time.perTurn > 0)
            setTime(step.time, Measure::Total, step.time.perTurn);
    }
}

void addPreset(Practice &practice, const QString &name)
{
    practice.presets.append({freshItemId(QStringLiteral("timing"), idsOf(practice.presets)), name});
}

void addCapture(Step &step, const QString &label)
{
    Capture capture;
    capture.id = freshItemId(QStringLiteral("note"), idsOf(step.captures));
    capture.label = label;
    step.captures.append(capture);
}

Measure measureOf(const StepTime &time)
{
    return time.perPerson > 0 ? Measure::PerPerson
        : time.perTurn > 0    ? Measure::PerTurn
                              : Measure::Total;
}

int writtenSeconds(const StepTime &time)
{
    return time.total + time.perPerson + time.perTurn;
}

void setTime(StepTime &time, Measure measure, int seconds)
{
    time.total = measure == Measure::Total ? seconds : 0;
    time.perPerson = measure == Measure::PerPerson ? seconds : 0;
    time.perTurn = measure == Measure::PerTurn ? seconds : 0;
    time.min = qMin(time.min, seconds);
}

} // namespace hearth::practice
