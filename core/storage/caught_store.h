// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QList>

namespace hearth::storage {

/// What was caught along the way: commitments, decisions, appreciations, parked topics. Lists are
/// in the order they were caught.
class HEARTH_CORE_EXPORT CaughtStore
{
public:
    explicit CaughtStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    Result<Commitment> commitment(const CommitmentId &id) const;
    Result<Decision> decision(const DecisionId &id) const;
    Result<Appreciation> appreciation(const AppreciationId &id) const;
    Result<ParkedTopic> topic(const ParkedTopicId &id) const;

    Result<QList<Commitment>> commitments(const CrewId &crew) const;
    Result<QList<Commitment>> commitments(const SessionId &session) const;
    /// Neither done nor dropped; those with a date first, the soonest first.
    Result<QList<Commitment>> openCommitments(const CrewId &crew) const;
    /// The same of all crews that go on: those of this person and of nobody in particular, or where
    /// no person is given everybody's.
    Result<QList<Commitment>> openCommitments(const std::optional<PersonId> &person,
                                              int limit) const;
    Result<QList<Decision>> decisions(const CrewId &crew) const;
    Result<QList<Decision>> decisions(const SessionId &session) const;
    /// Those to be looked at again on that day or before, the longest due first.
    Result<QList<Decision>> decisionsToReview(const CrewId &crew, QDate by, int limit) const;
    /// The same of all crews that go on.
    Result<QList<Decision>> decisionsToReview(QDate by, int limit) const;
    Result<QList<Appreciation>> appreciations(const CrewId &crew) const;
    Result<QList<Appreciation>> appreciations(const SessionId &session) const;
    Result<QList<ParkedTopic>> topics(const SessionId &session) const;
    /// Not yet taken up.
    Result<QList<ParkedTopic>> parkedTopics(const CrewId &crew) const;

    static Status put(UnitOfWork &work, const Commitment &commitment);
    static Status put(UnitOfWork &work, const Decision &decision);
    static Status put(UnitOfWork &work, const Appreciation &appreciation);
    static Status put(UnitOfWork &work, const ParkedTopic &topic);
    static Status remove(UnitOfWork &work, const CommitmentId &id);
    static Status remove(UnitOfWork &work, const DecisionId &id);
    static Status remove(UnitOfWork &work, const AppreciationId &id);
    static Status remove(UnitOfWork &work, const ParkedTopicId &id);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
