// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QString>
#include <QtCore/QUuid>

#include <compare>
#include <optional>

namespace hearth {

/// A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then chance, so that ids sort by the
/// time they were made.
HEARTH_CORE_EXPORT QUuid makeUuid7(qint64 nowMs, QRandomGenerator &chance);

/// The name of one row, typed by what the row is: ids of different kinds cannot be swapped. There
/// is no null id.
template <class Tag>
class Id
{
public:
    /// Reads the 36 character text form; nothing else is an id.
    static std::optional<Id> parse(const QString &text)
    {
        const auto uuid = QUuid::fromString(text);
        if (uuid.isNull() || text.size() != 36)
            return std::nullopt;
        return Id(uuid);
    }
    static Id fresh(const Clock &clock, QRandomGenerator &chance)
    {
        return Id(makeUuid7(clock.nowMs(), chance));
    }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    const QUuid &uuid() const noexcept { return m_uuid; }

    friend bool operator==(const Id &a, const Id &b) noexcept { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) noexcept { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return qHash(id.m_uuid, seed); }

private:
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }
    QUuid m_uuid;
};

using PersonId = Id<struct PersonTag>;
using CrewId = Id<struct CrewTag>;
using MembershipId = Id<struct MembershipTag>;
using CycleId = Id<struct CycleTag>;
using AgreementId = Id<struct AgreementTag>;
using SessionId = Id<struct SessionTag>;
using AgendaItemId = Id<struct AgendaItemTag>;
using AnswerId = Id<struct AnswerTag>;
using RoleTurnId = Id<struct RoleTurnTag>;
using NoteId = Id<struct NoteTag>;
using NoteVersionId = Id<struct NoteVersionTag>;
using CheckInId = Id<struct CheckInTag>;
using CommitmentId = Id<struct CommitmentTag>;
using DecisionId = Id<struct DecisionTag>;
using AppreciationId = Id<struct AppreciationTag>;
using JournalEntryId = Id<struct JournalEntryTag>;
using ParkedTopicId = Id<struct ParkedTopicTag>;
using PlanTemplateId = Id<struct PlanTemplateTag>;
using OwnPracticeId = Id<struct OwnPracticeTag>;
using OwnPromptId = Id<struct OwnPromptTag>;
using PracticeVersionId = Id<struct PracticeVersionTag>;
using ProgrammeRunId = Id<struct ProgrammeRunTag>;
using ProgrammeMeetingId = Id<struct ProgrammeMeetingTag>;
using FavouriteId = Id<struct FavouriteTag>;
using PromptUseId = Id<struct PromptUseTag>;
using RhythmChangeId = Id<struct RhythmChangeTag>;
using RotaRoleId = Id<struct RotaRoleTag>;
using RoleWishId = Id<struct RoleWishTag>;
using AwayId = Id<struct AwayTag>;
using DyadTurnId = Id<struct DyadTurnTag>;
using DeviceId = Id<struct DeviceTag>;

} // namespace hearth
