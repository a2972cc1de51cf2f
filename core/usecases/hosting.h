// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/storage/notebook.h"
#include "core/usecases/rota.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>

/// Who hosts, and who was there.
namespace hearth::usecases {

/// Somebody in a crew, with what its sessions say of them.
struct CrewMember
{
    Person person;
    int here = 0; ///< ended sessions they came to
    int of = 0; ///< ended sessions since they are in the circle
    int hosted = 0;
    QDateTime lastHosted = {}; ///< UTC; invalid: not yet
    QStringList nextRoles = {}; ///< role ids they hold in the next meeting, or are invited to
};

struct HEARTH_CORE_EXPORT Hosting
{
    QList<CrewMember> members; ///< in the order of their seats
    QList<PersonId> order; ///< who hosts next, and who after, as the rota has it; who does not come
                           ///< up comes last
    std::optional<PersonId> last; ///< who hosted last, if still in the crew
    bool planned = false; ///< whether whoever hosts next took it, in a planned session
    std::optional<CrewRota> rota; ///< always there once read

    /// Who holds a role in the next meeting, or is invited to; with the reason.
    rotation::Holding next(const QString &role) const;
};

HEARTH_CORE_EXPORT Result<Hosting> hostingOf(const storage::Notebook &notebook, const CrewId &crew);

} // namespace hearth::usecases
