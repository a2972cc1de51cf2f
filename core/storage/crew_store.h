// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/domain/person.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QList>

namespace hearth::storage {

/// A crew as a list shows it.
struct CrewWithCounts
{
    Crew crew;
    int people = 0; ///< members who have not left
    int sessions = 0; ///< ended sessions
    QDateTime lastSession; ///< when the last one ended; invalid for none
};

/// A person's place in a crew, with the person.
struct Member
{
    Membership membership;
    Person person;
};

/// Crews, who is in them, their cycles and their agreements.
class HEARTH_CORE_EXPORT CrewStore
{
public:
    explicit CrewStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    Result<Crew> get(const CrewId &id) const;
    /// All that have not ended, in the order they were called.
    Result<QList<Crew>> going() const;
    /// By name, as folding sorts; ended crews last.
    Result<QList<CrewWithCounts>> allWithCounts() const;

    /// In the order of their seats; those who left are not among them unless asked for.
    Result<QList<Membership>> memberships(const CrewId &crew, bool withLeft = false) const;
    /// Those who are in the crew now, with who they are, in the order of their seats.
    Result<QList<Member>> members(const CrewId &crew) const;
    /// All places a person has or had.
    Result<QList<Membership>> membershipsOf(const PersonId &person) const;
    Result<Membership> membership(const MembershipId &id) const;
    /// The open one first, then the newest.
    Result<QList<Cycle>> cycles(const CrewId &crew) const;
    /// In the order they were made; retired ones are not among them unless asked for.
    Result<QList<Agreement>> agreements(const CrewId &crew, bool withRetired = false) const;
    /// In force, of all crews that go on, to be looked at again on that day or before; the longest
    /// due first.
    Result<QList<Agreement>> agreementsToReview(QDate by, int limit) const;
    Result<Agreement> agreement(const AgreementId &id) const;
    /// Moved and skipped dates of its rhythm, by their original date.
    Result<QList<RhythmChange>> rhythmChanges(const CrewId &crew) const;

    static Status put(UnitOfWork &work, const Crew &crew);
    static Status put(UnitOfWork &work, const Membership &membership);
    static Status put(UnitOfWork &work, const Cycle &cycle);
    static Status put(UnitOfWork &work, const Agreement &agreement);
    static Status put(UnitOfWork &work, const RhythmChange &change);
    static Status remove(UnitOfWork &work, const RhythmChangeId &id);
    static Status remove(UnitOfWork &work, const CrewId &id);
    static Status remove(UnitOfWork &work, const MembershipId &id);
    static Status remove(UnitOfWork &work, const CycleId &id);
    static Status remove(UnitOfWork &work, const AgreementId &id);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
