// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/session/run_view.h"

#include <QtCore/QList>

/// What a record tells of a session, derived from its state.
namespace hearth::session {

struct Attendance
{
    PersonId person;
    bool hereNow = false; ///< or at the end
    qint64 firstMs = 0; ///< UTC; 0: never came
    qint64 lastMs = 0; ///< UTC of leaving, of the end, or `nowMs`
    qint64 hereMs = 0;
    qint64 airtimeMs = 0;
    friend bool operator==(const Attendance &, const Attendance &) = default;
};

/// One time a step came: what was planned for it, and what became of it.
struct StepRecord
{
    AgendaItemId item;
    QString step;
    int turn = 0; ///< of its loop, from 1; 0 outside loops
    std::optional<PersonId> inRole = {}; ///< who held the moving role, in a whole circle
    qint64 enteredMs = 0; ///< UTC
    int plannedSeconds = 0;
    qint64 elapsedMs = 0;
    int notes = 0;
    QList<SpeakerView> speakers = {};
    friend bool operator==(const StepRecord &, const StepRecord &) = default;
};

struct RoleHolder
{
    AgendaItemId item;
    QString role;
    PersonId person;
    friend bool operator==(const RoleHolder &, const RoleHolder &) = default;
};

/// Where a session is taken up again after the program was away.
struct ResumeInfo
{
    AgendaItemId item;
    QString step;
    const practice::Step *text = nullptr; ///< lives as long as the plan
    Phase phase = Phase::Running;
    qint64 leftMs = 0; ///< of the turn, else of the step, when the program was last awake
    qint64 roomWentOnMs = 0; ///< without the program; 0 if the session was paused
};

/// Airtime is ms in which a person was known to speak; plain facts, in circle order.
HEARTH_CORE_EXPORT QList<Attendance> attendance(const RunState &state, qint64 nowMs);

/// In the order in which the steps began.
HEARTH_CORE_EXPORT QList<StepRecord> stepRecords(const RunState &state, qint64 nowMs);

/// Everybody who held a role in an item that began, each once; the host of each item too.
HEARTH_CORE_EXPORT QList<RoleHolder> roleHolders(const RunState &state);

/// `aliveUntilMs`: the last sign of life of the program, at least the last event. Nothing unless
/// under way.
HEARTH_CORE_EXPORT std::optional<ResumeInfo> resumeInfo(const RunState &state, qint64 aliveUntilMs,
                                                        qint64 nowMs);

} // namespace hearth::session
