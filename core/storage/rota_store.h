// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/meeting.h"
#include "core/domain/rota.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QList>

namespace hearth::storage {

/// A session that has begun, as the rota needs it.
struct BegunSession
{
    SessionId session;
    QDateTime startedAt; ///< UTC
    QList<PersonId> came; ///< in circle order
    QList<RoleTurn> turns; ///< as they happened
};

/// What goes round in a crew: turns that were had, what people said of them, who is away.
class HEARTH_CORE_EXPORT RotaStore
{
public:
    explicit RotaStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    /// Sessions of a crew that are under way or over, oldest first.
    Result<QList<BegunSession>> begun(const CrewId &crew) const;
    /// One for each role; of two for one role the later one counts.
    Result<QList<RotaRole>> roles(const CrewId &crew) const;
    /// As they were said.
    Result<QList<RoleWish>> wishes(const CrewId &crew) const;
    /// When the members of a crew are away, by the first day.
    Result<QList<Away>> away(const CrewId &crew) const;
    Result<Away> away(const AwayId &id) const;
    /// Who met in twos, oldest first.
    Result<QList<DyadTurn>> dyads(const CrewId &crew) const;

    static Status put(UnitOfWork &work, const RotaRole &role);
    static Status put(UnitOfWork &work, const RoleWish &wish);
    static Status put(UnitOfWork &work, const Away &away);
    static Status put(UnitOfWork &work, const DyadTurn &turn);
    static Status remove(UnitOfWork &work, const RotaRoleId &id);
    static Status remove(UnitOfWork &work, const AwayId &id);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
