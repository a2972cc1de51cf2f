// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/board_store.h"

#include "core/storage/rows.h"

namespace hearth::storage {

namespace {
Result<BoardCard> cardFrom(const Statement &row)
{
    const auto id = row.id<BoardCardId>("id");
    const auto crew = row.id<CrewId>("crew");
    if (!id || !crew)
        return unreadable("board_card", row);
    return BoardCard{*id,
                     *crew,
                     row.word("pile", Pile::Awareness),
                     row.text("text"),
                     row.id<PersonId>("person"),
                     row.date("review_on"),
                     static_cast<int>(row.integer("position"))};
}
} // namespace

Result<BoardCard> BoardStore::get(const BoardCardId &id) const
{
    return rowWithId(m_notebook, "board_card", id, cardFrom);
}

Result<QList<BoardCard>> BoardStore::ofCrew(const CrewId &crew) const
{
    return rowsWith(m_notebook, "board_card", "crew", crew, "position, id", cardFrom);
}

Result<QList<BoardCard>> BoardStore::testsDue(const CrewId &crew, QDate by, int limit) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM board_card WHERE crew = :crew AND life & 1 AND pile = 'test'"
        " AND review_on <= :by ORDER BY review_on, id LIMIT :limit");
    statement.bind(":crew", crew).bind(":by", by).bind(":limit", limit);
    return allRows(statement, cardFrom);
}

Result<std::optional<AgreementId>> BoardStore::agreementFrom(const BoardCardId &card) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT id FROM agreement WHERE mastered_from = :card AND life & 1"
        " AND retired_on IS NULL ORDER BY id LIMIT 1");
    statement.bind(":card", card);
    return firstRow(statement, [](const Statement &row) -> Result<AgreementId> {
        const auto id = row.id<AgreementId>("id");
        if (!id)
            return unreadable("agreement", row);
        return *id;
    });
}

Status BoardStore::put(UnitOfWork &work, const BoardCard &card)
{
    return work.put("board_card", card.id.toString(),
                    {{"crew", stored(card.crew)},
                     {"pile", stored(card.pile)},
                     {"text", stored(card.text)},
                     {"person", stored(card.person)},
                     {"review_on", stored(card.reviewOn)},
                     {"position", stored(card.position)}});
}

Status BoardStore::remove(UnitOfWork &work, const BoardCardId &id)
{
    return work.remove("board_card", id.toString());
}

Status BoardStore::putOrigin(UnitOfWork &work, const AgreementId &agreement,
                             const BoardCardId &card)
{
    return work.put("agreement", agreement.toString(), {{"mastered_from", stored(card)}});
}

} // namespace hearth::storage
