// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/board.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QList>

namespace hearth::storage {

/// The cards of the crews' boards.
class HEARTH_CORE_EXPORT BoardStore
{
public:
    explicit BoardStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    Result<BoardCard> get(const BoardCardId &id) const;
    /// From the top of each pile.
    Result<QList<BoardCard>> ofCrew(const CrewId &crew) const;
    /// Tests to be looked at on that day or before, the longest due first.
    Result<QList<BoardCard>> testsDue(const CrewId &crew, QDate by, int limit) const;
    /// The agreement in force that a card became, if it did.
    Result<std::optional<AgreementId>> agreementFrom(const BoardCardId &card) const;

    static Status put(UnitOfWork &work, const BoardCard &card);
    static Status remove(UnitOfWork &work, const BoardCardId &id);
    /// Says which card an agreement grew from.
    static Status putOrigin(UnitOfWork &work, const AgreementId &agreement,
                            const BoardCardId &card);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
