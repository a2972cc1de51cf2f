// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/storage/notebook.h"

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
    QStringList nextRoles = {}; ///< role ids in the session that is planned next
};

struct Hosting
{
    QList<CrewMember> members; ///< in the order of their seats
    QList<PersonId> order; ///< who is invited to host next, and who after: whoever was planned for
                           ///< it, then by who waits longest
    std::optional<PersonId> last; ///< who hosted last, if still in the crew
    bool planned = false; ///< whether the first in `order` was asked, in a planned session
};

HEARTH_CORE_EXPORT Result<Hosting> hostingOf(const storage::Notebook &notebook, const CrewId &crew);

} // namespace hearth::usecases
