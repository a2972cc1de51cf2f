// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/carried.h"
#include "core/session/rehearsal.h"

namespace hearth::usecases {

struct PracticeRehearsal
{
    session::Rehearsal played;
    QHash<PersonId, int> places; ///< of the people in it, from 0, the host first
};

/// Plays a practice at speed with as many people, nobody in particular; the roles go to the first
/// of them. The same seed gives the same rehearsal. Errors as RunPlan::make() and rehearse().
HEARTH_CORE_EXPORT Result<PracticeRehearsal> rehearsePractice(const practice::Practice &practice,
                                                              int people, quint32 seed,
                                                              const practice::Find &find);

} // namespace hearth::usecases
