// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/planning.h"

/// Who might take a role next, by the simplest rule there is: who has waited longest.
namespace hearth::usecases {

struct Waiting
{
    PersonId person;
    QDateTime lastAt = {}; ///< UTC, the start of the session in which they had the role last;
                           ///< invalid: not yet in this crew
    friend bool operator==(const Waiting &, const Waiting &) = default;
};

/// Those who are expected, for each role: who never had it first, in circle order, then whoever had
/// it longest ago.
HEARTH_CORE_EXPORT Result<QHash<QString, QList<Waiting>>>
waitingFor(const storage::Notebook &notebook, const Plan &plan, const QStringList &roles);

} // namespace hearth::usecases
