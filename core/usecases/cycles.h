// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/domain/meeting_dates.h"
#include "core/storage/notebook.h"

/// A crew's cycles: bounded experiments that end with a look back. Each verb is one unit of work.
namespace hearth::usecases {

enum class CyclePlace { Done, Next, Ahead };

/// One meeting of a cycle, held or to come.
struct CycleDate
{
    QDate day = {}; ///< where the notebook's owner is
    CyclePlace place = CyclePlace::Ahead;
    bool retrospective = false; ///< the last one, on which the crew looks back
    std::optional<SessionId> session = {}; ///< held, under way or planned
    friend bool operator==(const CycleDate &, const CycleDate &) = default;
};

/// The cycle a crew is in.
struct CycleView
{
    Cycle cycle;
    int number = 1; ///< which cycle of the crew, counted from 1
    int held = 0; ///< sessions held in it
    QList<CycleDate> dates; ///< rising; as many as were planned, or as the rhythm has until the end

    /// The day of the retrospective; the end of the cycle where no date is known.
    QDate retrospectiveOn() const { return dates.isEmpty() ? cycle.until : dates.constLast().day; }
};

/// The next dates of a crew's rhythm from now on, as they were moved; none without a rhythm.
HEARTH_CORE_EXPORT Result<QList<MeetingDate>> comingDates(const storage::Notebook &notebook,
                                                          const Crew &crew, int count);

/// Nothing where no cycle is open.
HEARTH_CORE_EXPORT Result<std::optional<CycleView>> openCycle(const storage::Notebook &notebook,
                                                              const CrewId &crew);

/// Begins a cycle today; one that is open ends, to be continued. DateImpossible where `until` is
/// not after today.
HEARTH_CORE_EXPORT Result<CycleId> beginCycle(storage::Notebook &notebook, const CrewId &crew,
                                              const QDate &until, int plannedSessions);
/// DateImpossible where the cycle would end before it began.
HEARTH_CORE_EXPORT Status changeCycle(storage::Notebook &notebook, const Cycle &cycle);
/// Ends the cycle today. Continue begins another as long as this one, with as many sessions; End
/// ends the crew too.
HEARTH_CORE_EXPORT Status endCycle(storage::Notebook &notebook, const Cycle &cycle,
                                   CycleOutcome outcome);

} // namespace hearth::usecases
