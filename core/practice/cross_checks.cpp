// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/cross_checks.h"

#include <QtCore/QSet>

namespace hearth::practice {

namespace {

/// `path` is only asked for where something is wrong.
template <class Path>
void checkKnown(const QSet<QString> &known, const QString &name, Path path, ProblemCode code,
                Findings &findings)
{
    if (!name.isEmpty() && !known.contains(name))
        findings.add(path(), code, quotable(name));
}

QString stepPath(qsizetype step, const char *field)
{
    return itemPath(QStringLiteral("steps"), step) + QLatin1Char('.') + QLatin1String(field);
}

void checkRoles(const Practice &practice, const QSet<QString> &roles, Findings &findings)
{
    const auto check = [&](const QString &role, auto path) {
        checkKnown(roles, role, path, ProblemCode::RoleUnknown, findings);
    };
    for (qsizetype i = 0; i < practice.steps.size(); ++i) {
        const Speaking &speaking = practice.steps[i].speaking;
        check(roleInWho(speaking.who).value_or(QString()),
              [&] { return stepPath(i, "speaking.who"); });
        check(speaking.role, [&] { return stepPath(i, "speaking.role"); });
        check(speaking.then, [&] { return stepPath(i, "speaking.then"); });
    }
    for (qsizetype i = 0; i < practice.loops.size(); ++i)
        check(practice.loops[i].role,
              [&] { return itemPath(QStringLiteral("loops"), i) + QLatin1String(".role"); });
}

void checkLoops(const Practice &practice, const QSet<QString> &loops, Findings &findings)
{
    QSet<QString> used;
    QString before;
    for (qsizetype i = 0; i < practice.steps.size(); ++i) {
        const Step &step = practice.steps[i];
        checkKnown(
            loops, step.loop, [&] { return stepPath(i, "loop"); }, ProblemCode::LoopUnknown,
            findings);
        if (step.loop.isEmpty() && step.time.perTurn > 0)
            findings.add(stepPath(i, "time.perTurn"), ProblemCode::TurnOutsideLoop);
        if (!step.loop.isEmpty() && step.loop != before && used.contains(step.loop))
            findings.add(stepPath(i, "loop"), ProblemCode::LoopApart, step.loop);
        used.insert(step.loop);
        before = step.loop;
    }
    for (qsizetype i = 0; i < practice.loops.size(); ++i) {
        const QString &id = practice.loops[i].id;
        if (!id.isEmpty() && !used.contains(id))
            findings.add(itemPath(QStringLiteral("loops"), i), ProblemCode::LoopEmpty, id);
    }
}

/// A check-in belongs to one person by name, and holds a word, a weather and a number of 1 to 10.
void checkCaptures(const Practice &practice, Findings &findings)
{
    for (qsizetype i = 0; i < practice.steps.size(); ++i) {
        for (qsizetype j = 0; j < practice.steps[i].captures.size(); ++j) {
            const Capture &capture = practice.steps[i].captures[j];
            if (!capture.checkIn)
                continue;
            const bool fits = capture.kind == CaptureKind::Word
                || capture.kind == CaptureKind::Weather
                || (capture.kind == CaptureKind::Scale && capture.from >= 1 && capture.to <= 10);
            if (!fits || capture.per != CapturePer::Person || capture.anonymous)
                findings.add(
                    itemPath(stepPath(i, "capture"), j) + QLatin1String(".checkIn"),
                    ProblemCode::NotForCheckIn,
                    QStringLiteral(
                        "a word, a weather or a scale of 1 to 10, per person and not anonymous"));
        }
    }
}

void checkPresets(const Practice &practice, const QSet<QString> &steps, Findings &findings)
{
    for (qsizetype i = 0; i < practice.presets.size(); ++i) {
        const Preset &preset = practice.presets[i];
        const QString path = itemPath(QStringLiteral("presets"), i);
        for (auto it = preset.seconds.cbegin(); it != preset.seconds.cend(); ++it)
            checkKnown(
                steps, it.key(), [&] { return path + QLatin1String(".minutes.") + it.key(); },
                ProblemCode::StepUnknown, findings);
        for (qsizetype j = 0; j < preset.leaveOut.size(); ++j)
            checkKnown(
                steps, preset.leaveOut[j],
                [&] { return itemPath(path + QLatin1String(".leaveOut"), j); },
                ProblemCode::StepUnknown, findings);
        const QSet<QString> out(preset.leaveOut.cbegin(), preset.leaveOut.cend());
        if (!steps.isEmpty() && out.contains(steps))
            findings.add(path + QLatin1String(".leaveOut"), ProblemCode::NothingLeft);
    }
}

} // namespace

std::optional<QString> roleInWho(const QString &who)
{
    if (who == QLatin1String("all"))
        return QString();
    for (const QLatin1String prefix : {QLatin1String("all-but:"), QLatin1String("role:")}) {
        if (who.startsWith(prefix) && who.size() > prefix.size())
            return who.mid(prefix.size());
    }
    return std::nullopt;
}

void checkReferences(const Practice &practice, Findings &findings)
{
    QSet<QString> roles = uniqueIds(practice.roles, QStringLiteral("roles"), findings);
    roles.insert(hostRole());
    const QSet<QString> steps = uniqueIds(practice.steps, QStringLiteral("steps"), findings);
    const QSet<QString> loops = uniqueIds(practice.loops, QStringLiteral("loops"), findings);
    uniqueIds(practice.presets, QStringLiteral("presets"), findings);
    for (qsizetype i = 0; i < practice.steps.size(); ++i) {
        if (practice.steps[i].captures.size() > 1)
            uniqueIds(practice.steps[i].captures, stepPath(i, "capture"), findings);
    }
    for (qsizetype i = 0; i < practice.steps.size(); ++i) {
        if (!practice.id.isEmpty() && practice.steps[i].practice == practice.id)
            findings.add(stepPath(i, "practice"), ProblemCode::RunsItself);
    }
    checkRoles(practice, roles, findings);
    checkLoops(practice, loops, findings);
    checkCaptures(practice, findings);
    checkPresets(practice, steps, findings);
}

} // namespace hearth::practice
