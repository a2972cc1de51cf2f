// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/board.h"

#include "core/storage/board_store.h"
#include "core/storage/crew_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/unit.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;

namespace {

Result<QString> wordsOf(const QString &text)
{
    const QString said = text.trimmed();
    if (said.isEmpty())
        return fail(ErrorCode::NameEmpty);
    if (said.size() > longestCard)
        return fail(ErrorCode::TextTooLong);
    return said;
}

QDate dayFor(const Notebook &notebook, Pile pile, const QDate &chosen)
{
    return pile == Pile::Test && !chosen.isValid() ? today(notebook).addDays(testDays) : chosen;
}

Result<QList<BoardCard>> pileOf(const Notebook &notebook, const CrewId &crew, Pile pile)
{
    auto cards = BoardStore(notebook).ofCrew(crew);
    if (cards)
        cards->removeIf([pile](const BoardCard &card) { return card.pile != pile; });
    return cards;
}

/// What the crew has mastered it agrees on from now on.
Status agreeOn(UnitOfWork &work, const BoardCard &card)
{
    const auto known = BoardStore(work.notebook()).agreementFrom(card.id);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return {};
    Agreement agreement{work.freshId<AgreementId>(), card.crew, card.text};
    agreement.adopted = today(work.notebook());
    if (auto put = CrewStore::put(work, agreement); !put)
        return put;
    return BoardStore::putOrigin(work, agreement.id, card.id);
}

} // namespace

Result<BoardCardId> addCard(Notebook &notebook, const CrewId &crew, Pile pile, const QString &text,
                            const QDate &reviewOn)
{
    const auto words = wordsOf(text);
    if (!words)
        return tl::unexpected(words.error());
    return inUnit<BoardCardId>(notebook, Op::AddCard, [&](UnitOfWork &work) -> Result<BoardCardId> {
        const auto below = pileOf(notebook, crew, pile);
        if (!below)
            return tl::unexpected(below.error());
        BoardCard card{work.freshId<BoardCardId>(), crew, pile, *words};
        card.reviewOn = dayFor(notebook, pile, reviewOn);
        card.position = below->isEmpty() ? 0 : below->constLast().position + 1;
        if (auto put = BoardStore::put(work, card); !put)
            return tl::unexpected(put.error());
        if (pile == Pile::Mastery) {
            if (auto agreed = agreeOn(work, card); !agreed)
                return tl::unexpected(agreed.error());
        }
        return card.id;
    });
}

Status editCard(Notebook &notebook, const BoardCard &card)
{
    const auto words = wordsOf(card.text);
    if (!words)
        return tl::unexpected(words.error());
    return inUnit(notebook, Op::EditCard, [&](UnitOfWork &work) -> Status {
        auto kept = BoardStore(notebook).get(card.id);
        if (!kept)
            return tl::unexpected(kept.error());
        kept->text = *words;
        kept->person = card.person;
        kept->reviewOn = dayFor(notebook, kept->pile, card.reviewOn);
        return BoardStore::put(work, *kept);
    });
}

Status moveCard(Notebook &notebook, const BoardCardId &id, Pile pile, int position)
{
    return inUnit(notebook, Op::MoveCard, [&](UnitOfWork &work) -> Status {
        auto card = BoardStore(notebook).get(id);
        if (!card)
            return tl::unexpected(card.error());
        auto cards = pileOf(notebook, card->crew, pile);
        if (!cards)
            return tl::unexpected(cards.error());
        cards->removeIf([&](const BoardCard &each) { return each.id == id; });
        const bool comesAnew = card->pile != pile;
        card->pile = pile;
        card->reviewOn = dayFor(notebook, pile, card->reviewOn);
        cards->insert(std::clamp<qsizetype>(position, 0, cards->size()), *card);
        for (qsizetype i = 0; i < cards->size(); ++i) {
            BoardCard &each = (*cards)[i];
            const bool stays = each.position == i && (each.id != id || !comesAnew);
            each.position = static_cast<int>(i);
            if (stays)
                continue;
            if (auto put = BoardStore::put(work, each); !put)
                return put;
        }
        return comesAnew && pile == Pile::Mastery ? agreeOn(work, *card) : Status();
    });
}

Status removeCard(Notebook &notebook, const BoardCardId &id)
{
    return inUnit(notebook, Op::RemoveCard,
                  [&](UnitOfWork &work) { return BoardStore::remove(work, id); });
}

} // namespace hearth::usecases
