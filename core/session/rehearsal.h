// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/session/run_view.h"

#include <QtCore/QList>
#include <QtCore/QRandomGenerator>

#include <vector>

namespace hearth::session {

/// How lively a rehearsal is; everything at zero plays the plan as it stands.
struct RehearsalOptions
{
    qint64 startMs = 1'000; ///< UTC
    int passPercent = 0; ///< how often a speaker passes
    int arrivePercent = 0; ///< how often somebody who is missing arrives between two lines
};

/// One stretch of a rehearsal: until the next speaker, turn or step.
struct RehearsalLine
{
    qint64 offsetMs = 0; ///< since the start
    AgendaItemId item;
    QString itemName;
    QString step;
    QString title;
    int loopTurn = 0; ///< from 1; 0 outside loops
    int loopTurns = 0;
    std::optional<PersonId> speaker = {};
    bool passed = false;
    QList<GroupView> groups = {};
    qint64 lengthMs = 0;
    friend bool operator==(const RehearsalLine &, const RehearsalLine &) = default;
};

struct Rehearsal
{
    QList<RehearsalLine> lines;
    std::vector<RunEvent> events;
    RunState end;
    qint64 lengthMs = 0;
};

/// Plays a whole plan at speed, going on when each time is up. The same chance gives the same
/// rehearsal. Error: EventNotPossible if the plan cannot start (nobody is here for any of its
/// steps).
HEARTH_CORE_EXPORT Result<Rehearsal> rehearse(const RunPlan &plan, const RehearsalOptions &options,
                                              QRandomGenerator &chance);

} // namespace hearth::session
