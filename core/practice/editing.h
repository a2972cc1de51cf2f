// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/practice.h"

/// Changes to a practice that touch more than one value: what else names a step or a role follows.
/// Rows are indices that must be there.
namespace hearth::practice {

/// "step-3": the stem with the lowest number that no id of the list has.
HEARTH_CORE_EXPORT QString freshItemId(const QString &stem, const QStringList &taken);

template <class T>
QStringList idsOf(const QList<T> &items)
{
    QStringList ids;
    for (const T &item : items)
        ids.append(item.id);
    return ids;
}

/// Five minutes for everyone together, behind `row` and in its loop; at -1 at the start. Its row.
HEARTH_CORE_EXPORT int addStep(Practice &practice, int row);
/// A copy right behind it; its row.
HEARTH_CORE_EXPORT int duplicateStep(Practice &practice, int row);
/// Timings forget it too.
HEARTH_CORE_EXPORT void removeStep(Practice &practice, int row);

/// Its id.
HEARTH_CORE_EXPORT QString addRole(Practice &practice, const QString &name);
/// Whoever had it in a step is everyone again, and loops do without; where a step needs a role it
/// is left to be chosen.
HEARTH_CORE_EXPORT void removeRole(Practice &practice, int row);

/// Once for each person; its id.
HEARTH_CORE_EXPORT QString addLoop(Practice &practice);
/// Its steps come once.
HEARTH_CORE_EXPORT void removeLoop(Practice &practice, int row);

HEARTH_CORE_EXPORT void addPreset(Practice &practice, const QString &name);
HEARTH_CORE_EXPORT void addCapture(Step &step, const QString &label);

/// Whether a field is a map: parts that stand in rings, which its options name from near to far.
inline bool isMap(const Capture &capture)
{
    return capture.kind == CaptureKind::Parts && capture.options.size() > 1;
}

/// Seconds of a step as they are written: for the step, each person or each turn.
enum class Measure { Total, PerPerson, PerTurn };
HEARTH_CORE_EXPORT Measure measureOf(const StepTime &time);
HEARTH_CORE_EXPORT int writtenSeconds(const StepTime &time);
/// Keeps the smallest length where it still fits.
HEARTH_CORE_EXPORT void setTime(StepTime &time, Measure measure, int seconds);

} // namespace hearth::practice

namespace hearth {

template <>
struct Codes<practice::Measure>
{
    using M = practice::Measure;
    static constexpr std::array<std::pair<M, const char *>, 3> all{
        {{M::Total, "total"}, {M::PerPerson, "perPerson"}, {M::PerTurn, "perTurn"}}};
};

} // namespace hearth
