// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/base/id.h"
#include "core/domain/names.h"
#include "core/domain/rhythm.h"

#include <QtCore/QDate>

namespace hearth {

enum class Scale { Self, Dyad, Crew, Congregation, Network };
template <>
struct Codes<Scale>
{
    static constexpr std::array<std::pair<Scale, const char *>, 5> all{
        {{Scale::Self, "self"},
         {Scale::Dyad, "dyad"},
         {Scale::Crew, "crew"},
         {Scale::Congregation, "congregation"},
         {Scale::Network, "network"}}};
};

enum class CrewState { Forming, Meeting, Resting, Ended };
template <>
struct Codes<CrewState>
{
    static constexpr std::array<std::pair<CrewState, const char *>, 4> all{
        {{CrewState::Forming, "forming"},
         {CrewState::Meeting, "meeting"},
         {CrewState::Resting, "resting"},
         {CrewState::Ended, "ended"}}};
};

/// How well the people of a crew know each other.
enum class Familiarity { New, Some, Well };
template <>
struct Codes<Familiarity>
{
    static constexpr std::array<std::pair<Familiarity, const char *>, 3> all{
        {{Familiarity::New, "new"}, {Familiarity::Some, "some"}, {Familiarity::Well, "well"}}};
};

/// How far under the surface a practice or a session goes.
enum class Depth { Light, Medium, Deep };
template <>
struct Codes<Depth>
{
    static constexpr std::array<std::pair<Depth, const char *>, 3> all{
        {{Depth::Light, "light"}, {Depth::Medium, "medium"}, {Depth::Deep, "deep"}}};
};

/// A group that meets: two people (dyad), three to six (crew), or many (congregation).
struct Crew
{
    CrewId id;
    Scale scale = Scale::Crew; ///< Dyad, Crew or Congregation
    CrewName name;
    QString intention = {};
    std::optional<PersonId> caller = {};
    CrewState state = CrewState::Meeting;
    std::optional<CrewId> partOf = {};
    QString place = {};
    std::optional<Rhythm> rhythm = {};
    int minutes = 90; ///< length of a usual session
    Depth depth = Depth::Medium; ///< how deep the crew agreed to go
    Familiarity familiarity = Familiarity::Some;
    bool keepsAirtime = false; ///< whether the crew agreed that records tell who spoke how long
    friend bool operator==(const Crew &, const Crew &) = default;
};

enum class MembershipKind { Member, Friend, Partner };
template <>
struct Codes<MembershipKind>
{
    static constexpr std::array<std::pair<MembershipKind, const char *>, 3> all{
        {{MembershipKind::Member, "member"},
         {MembershipKind::Friend, "friend"},
         {MembershipKind::Partner, "partner"}}};
};

/// A date of a crew's rhythm that was moved, or skipped.
struct RhythmChange
{
    RhythmChangeId id;
    CrewId crew;
    QDateTime original = {}; ///< wall time in the rhythm's zone, without a zone of its own
    QDateTime movedTo = {}; ///< UTC; invalid: skipped
    friend bool operator==(const RhythmChange &, const RhythmChange &) = default;
};

/// A person in a crew. `until` is the date of leaving, if they left. `seat` orders the circle.
struct Membership
{
    MembershipId id;
    CrewId crew;
    PersonId person;
    MembershipKind kind = MembershipKind::Member;
    QDate from = {};
    QDate until = {};
    int seat = 0;
    friend bool operator==(const Membership &, const Membership &) = default;
};

enum class CycleOutcome { Open, Continue, Change, End };
template <>
struct Codes<CycleOutcome>
{
    static constexpr std::array<std::pair<CycleOutcome, const char *>, 4> all{
        {{CycleOutcome::Open, "open"},
         {CycleOutcome::Continue, "continue"},
         {CycleOutcome::Change, "change"},
         {CycleOutcome::End, "end"}}};
};

/// A bounded experiment of a crew, from a date to a date.
struct Cycle
{
    CycleId id;
    CrewId crew;
    QDate from = {};
    QDate until = {};
    int plannedSessions = 0;
    CycleOutcome outcome = CycleOutcome::Open;
    QDate endedOn = {};
    friend bool operator==(const Cycle &, const Cycle &) = default;
};

enum class AgreementKind { Confidentiality, Presence, Decision, Other };
template <>
struct Codes<AgreementKind>
{
    static constexpr std::array<std::pair<AgreementKind, const char *>, 4> all{
        {{AgreementKind::Confidentiality, "confidentiality"},
         {AgreementKind::Presence, "presence"},
         {AgreementKind::Decision, "decision"},
         {AgreementKind::Other, "other"}}};
};

/// How a crew wants to be together, in its own words.
struct Agreement
{
    AgreementId id;
    CrewId crew;
    QString text = {};
    AgreementKind kind = AgreementKind::Other;
    QDate adopted = {};
    QDate reviewOn = {};
    QDate retired = {};
    friend bool operator==(const Agreement &, const Agreement &) = default;
};

} // namespace hearth
