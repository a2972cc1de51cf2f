// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/base/id.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QList>

namespace hearth {

enum class SessionState { Planned, Running, Ended };
template <>
struct Codes<SessionState>
{
    static constexpr std::array<std::pair<SessionState, const char *>, 3> all{
        {{SessionState::Planned, "planned"},
         {SessionState::Running, "running"},
         {SessionState::Ended, "ended"}}};
};

/// A meeting of a crew. Instants are UTC; an invalid QDateTime means "not yet".
struct Session
{
    SessionId id;
    CrewId crew;
    QString title = {};
    SessionState state = SessionState::Planned;
    QDateTime plannedAt = {};
    int minutes = 90;
    QDateTime startedAt = {};
    QDateTime endedAt = {};
    std::optional<CycleId> cycle = {};
    QString bring = {}; ///< what the invitation asks people to bring
    QDateTime rhythmDate =
        {}; ///< the date of the crew's rhythm it stands for: wall time in the rhythm's zone
    friend bool operator==(const Session &, const Session &) = default;
};

/// A practice in a session. `practice` holds the whole practice as it was then (hearth-practice/1
/// JSON), so that a record stays readable when the library changes; `preset` is the id of the
/// timing chosen, or empty.
struct AgendaItem
{
    AgendaItemId id;
    SessionId session;
    int position = 0;
    QString practiceId = {};
    int practiceVersion = 1;
    QByteArray practice = {};
    QString preset = {};
    QHash<QString, QList<PersonId>> roles =
        {}; ///< role id of the practice -> who takes it at the start
    int minutes = 0; ///< planned minutes of the item as a whole
    QTime pinned = {}; ///< wall-clock time in the crew's zone at which it has to begin; invalid:
                       ///< when its turn comes
    friend bool operator==(const AgendaItem &, const AgendaItem &) = default;
};

/// An agenda to start a plan from.
struct PlanTemplate
{
    PlanTemplateId id;
    QString name = {};
    std::optional<CrewId> crew = {}; ///< only for this crew, or for all
    QByteArray source = {}; ///< JSON, read and written by usecases/planning
    friend bool operator==(const PlanTemplate &, const PlanTemplate &) = default;
};

enum class AnswerKind { Yes, No, Maybe, Here, Late, Left };
template <>
struct Codes<AnswerKind>
{
    static constexpr std::array<std::pair<AnswerKind, const char *>, 6> all{
        {{AnswerKind::Yes, "yes"},
         {AnswerKind::No, "no"},
         {AnswerKind::Maybe, "maybe"},
         {AnswerKind::Here, "here"},
         {AnswerKind::Late, "late"},
         {AnswerKind::Left, "left"}}};
};

/// What a person answered to an invitation, or that they came.
struct Answer
{
    AnswerId id;
    SessionId session;
    PersonId person;
    AnswerKind kind = AnswerKind::Yes;
    int seat = 0; ///< place in the circle
    friend bool operator==(const Answer &, const Answer &) = default;
};

enum class TurnOutcome { Invited, Accepted, Declined, CoveredBy, Served, Absent };
template <>
struct Codes<TurnOutcome>
{
    static constexpr std::array<std::pair<TurnOutcome, const char *>, 6> all{
        {{TurnOutcome::Invited, "invited"},
         {TurnOutcome::Accepted, "accepted"},
         {TurnOutcome::Declined, "declined"},
         {TurnOutcome::CoveredBy, "covered_by"},
         {TurnOutcome::Served, "served"},
         {TurnOutcome::Absent, "absent"}}};
};

/// Who held a role in a session; append-only.
struct RoleTurn
{
    RoleTurnId id;
    SessionId session;
    PersonId person;
    QString role = {}; ///< host, understudy, timekeeper, note-taker, or a role id of a practice
    TurnOutcome outcome = TurnOutcome::Served;
    friend bool operator==(const RoleTurn &, const RoleTurn &) = default;
};

} // namespace hearth
