// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/caught_store.h"

#include "core/storage/rows.h"

namespace hearth::storage {

namespace {
/// Of a row called c: its crew is there and has not ended.
constexpr char crewGoesOn[] = "EXISTS (SELECT 1 FROM crew WHERE crew.id = c.crew AND crew.life & 1"
                              " AND crew.state <> 'ended')";

Result<Commitment> commitmentFrom(const Statement &row)
{
    const auto id = row.id<CommitmentId>("id");
    const auto crew = row.id<CrewId>("crew");
    if (!id || !crew)
        return unreadable("commitment", row);
    return Commitment{*id,
                      *crew,
                      row.id<SessionId>("session"),
                      row.id<PersonId>("person"),
                      row.text("text"),
                      row.date("due"),
                      row.instant("done_at"),
                      row.instant("dropped_at"),
                      row.word("reach", Reach::Mine)};
}

Result<Decision> decisionFrom(const Statement &row)
{
    const auto id = row.id<DecisionId>("id");
    const auto crew = row.id<CrewId>("crew");
    if (!id || !crew)
        return unreadable("decision", row);
    return Decision{*id,
                    *crew,
                    row.id<SessionId>("session"),
                    row.text("text"),
                    row.text("objections"),
                    row.date("review_on"),
                    row.word("reach", Reach::Mine)};
}

Result<Appreciation> appreciationFrom(const Statement &row)
{
    const auto id = row.id<AppreciationId>("id");
    const auto crew = row.id<CrewId>("crew");
    if (!id || !crew)
        return unreadable("appreciation", row);
    return Appreciation{*id,
                        *crew,
                        row.id<SessionId>("session"),
                        row.id<PersonId>("from_person"),
                        row.id<PersonId>("to_person"),
                        row.text("text"),
                        row.word("reach", Reach::Mine)};
}

Result<ParkedTopic> topicFrom(const Statement &row)
{
    const auto id = row.id<ParkedTopicId>("id");
    const auto crew = row.id<CrewId>("crew");
    if (!id || !crew)
        return unreadable("parked_topic", row);
    return ParkedTopic{*id,
                       *crew,
                       row.id<SessionId>("session"),
                       row.id<PersonId>("person"),
                       row.text("text"),
                       row.instant("taken_up_at"),
                       row.word("reach", Reach::Mine)};
}
} // namespace

Result<Commitment> CaughtStore::commitment(const CommitmentId &id) const
{
    return rowWithId(m_notebook, "commitment", id, commitmentFrom);
}

Result<Decision> CaughtStore::decision(const DecisionId &id) const
{
    return rowWithId(m_notebook, "decision", id, decisionFrom);
}

Result<Appreciation> CaughtStore::appreciation(const AppreciationId &id) const
{
    return rowWithId(m_notebook, "appreciation", id, appreciationFrom);
}

Result<ParkedTopic> CaughtStore::topic(const ParkedTopicId &id) const
{
    return rowWithId(m_notebook, "parked_topic", id, topicFrom);
}

Result<QList<Commitment>> CaughtStore::commitments(const CrewId &crew) const
{
    return rowsWith(m_notebook, "commitment", "crew", crew, "id", commitmentFrom);
}

Result<QList<Commitment>> CaughtStore::commitments(const SessionId &session) const
{
    return rowsWith(m_notebook, "commitment", "session", session, "id", commitmentFrom);
}

Result<QList<Commitment>> CaughtStore::openCommitments(const CrewId &crew) const
{
    Statement statement =
        m_notebook.database().prepare("SELECT * FROM commitment WHERE crew = :crew AND life & 1 "
                                      "AND done_at IS NULL AND dropped_at IS NULL"
                                      " ORDER BY due IS NULL, due, id");
    statement.bind(":crew", crew);
    return allRows(statement, commitmentFrom);
}

Result<QList<Commitment>> CaughtStore::openCommitments(const std::optional<PersonId> &person,
                                                       int limit) const
{
    Statement statement = m_notebook.database().prepare(
        QByteArray("SELECT * FROM commitment AS c WHERE life & 1"
                   " AND done_at IS NULL AND dropped_at IS NULL"
                   " AND (:person IS NULL OR person IS NULL OR person = :person) AND ")
        + crewGoesOn + " ORDER BY due IS NULL, due, id LIMIT :limit");
    statement.bind(":person", person).bind(":limit", limit);
    return allRows(statement, commitmentFrom);
}

Result<QList<Decision>> CaughtStore::decisions(const CrewId &crew) const
{
    return rowsWith(m_notebook, "decision", "crew", crew, "id", decisionFrom);
}

Result<QList<Decision>> CaughtStore::decisions(const SessionId &session) const
{
    return rowsWith(m_notebook, "decision", "session", session, "id", decisionFrom);
}

Result<QList<Decision>> CaughtStore::decisionsToReview(const CrewId &crew, QDate by,
                                                       int limit) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM decision WHERE crew = :crew AND life & 1 AND review_on <= :by"
        " ORDER BY review_on, id LIMIT :limit");
    statement.bind(":crew", crew).bind(":by", by).bind(":limit", limit);
    return allRows(statement, decisionFrom);
}

Result<QList<Decision>> CaughtStore::decisionsToReview(QDate by, int limit) const
{
    Statement statement = m_notebook.database().prepare(
        QByteArray("SELECT * FROM decision AS c WHERE life & 1 AND review_on <= :by AND ")
        + crewGoesOn + " ORDER BY review_on, id LIMIT :limit");
    statement.bind(":by", by).bind(":limit", limit);
    return allRows(statement, decisionFrom);
}

Result<QList<Appreciation>> CaughtStore::appreciations(const CrewId &crew) const
{
    return rowsWith(m_notebook, "appreciation", "crew", crew, "id", appreciationFrom);
}

Result<QList<Appreciation>> CaughtStore::appreciations(const SessionId &session) const
{
    return rowsWith(m_notebook, "appreciation", "session", session, "id", appreciationFrom);
}

Result<QList<ParkedTopic>> CaughtStore::topics(const SessionId &session) const
{
    return rowsWith(m_notebook, "parked_topic", "session", session, "id", topicFrom);
}

Result<QList<ParkedTopic>> CaughtStore::parkedTopics(const CrewId &crew) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM parked_topic WHERE crew = :crew AND life & 1 AND taken_up_at IS NULL"
        " ORDER BY id");
    statement.bind(":crew", crew);
    return allRows(statement, topicFrom);
}

Status CaughtStore::put(UnitOfWork &work, const Commitment &commitment)
{
    return work.put("commitment", commitment.id.toString(),
                    {{"crew", stored(commitment.crew)},
                     {"session", stored(commitment.session)},
                     {"person", stored(commitment.person)},
                     {"text", stored(commitment.text)},
                     {"due", stored(commitment.due)},
                     {"done_at", stored(commitment.doneAt)},
                     {"dropped_at", stored(commitment.droppedAt)},
                     {"reach", stored(commitment.reach)}});
}

Status CaughtStore::put(UnitOfWork &work, const Decision &decision)
{
    return work.put("decision", decision.id.toString(),
                    {{"crew", stored(decision.crew)},
                     {"session", stored(decision.session)},
                     {"text", stored(decision.text)},
                     {"objections", stored(decision.objections)},
                     {"review_on", stored(decision.reviewOn)},
                     {"reach", stored(decision.reach)}});
}

Status CaughtStore::put(UnitOfWork &work, const Appreciation &appreciation)
{
    return work.put("appreciation", appreciation.id.toString(),
                    {{"crew", stored(appreciation.crew)},
                     {"session", stored(appreciation.session)},
                     {"from_person", stored(appreciation.from)},
                     {"to_person", stored(appreciation.to)},
                     {"text", stored(appreciation.text)},
                     {"reach", stored(appreciation.reach)}});
}

Status CaughtStore::put(UnitOfWork &work, const ParkedTopic &topic)
{
    return work.put("parked_topic", topic.id.toString(),
                    {{"crew", stored(topic.crew)},
                     {"session", stored(topic.session)},
                     {"person", stored(topic.person)},
                     {"text", stored(topic.text)},
                     {"taken_up_at", stored(topic.takenUpAt)},
                     {"reach", stored(topic.reach)}});
}

Status CaughtStore::remove(UnitOfWork &work, const ParkedTopicId &id)
{
    return work.remove("parked_topic", id.toString());
}

Status CaughtStore::remove(UnitOfWork &work, const CommitmentId &id)
{
    return work.remove("commitment", id.toString());
}

Status CaughtStore::remove(UnitOfWork &work, const DecisionId &id)
{
    return work.remove("decision", id.toString());
}

Status CaughtStore::remove(UnitOfWork &work, const AppreciationId &id)
{
    return work.remove("appreciation", id.toString());
}

} // namespace hearth::storage
