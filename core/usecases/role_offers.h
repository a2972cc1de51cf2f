// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotation/rota.h"
#include "core/usecases/planning.h"

/// Who might take the roles of a plan, as the rota of its crew has it.
namespace hearth::usecases {

struct Waiting
{
    PersonId person;
    QDateTime lastAt = {}; ///< UTC, the start of the session in which they had the role last;
                           ///< invalid: not yet in this crew
    friend bool operator==(const Waiting &, const Waiting &) = default;
};

/// A role of the session as a whole, or of the practice of one item, and who holds it.
struct RoleToFill
{
    QString role;
    std::optional<AgendaItemId> item = {};
    std::optional<PersonId> holder = {};
};

struct RoleOffers
{
    QHash<QString, QList<Waiting>> waiting; ///< for each role all who are expected, the first to be
                                            ///< asked first
    QList<std::optional<Waiting>> offers; ///< for each role to fill who is offered it; nobody is
                                          ///< offered two. Nothing where somebody holds it
};

/// Of a session that is not planned any more nobody is offered anything.
HEARTH_CORE_EXPORT Result<RoleOffers> roleOffers(const storage::Notebook &notebook,
                                                 const Plan &plan, const QList<RoleToFill> &roles);

} // namespace hearth::usecases
