// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/domain/person.h"
#include "core/storage/notebook.h"

#include <variant>

/// Calling a crew, and who is in it. Each verb is one unit of work.
namespace hearth::usecases {

/// A person to be in the crew: somebody the notebook knows, or a new name.
using Invited = std::variant<PersonId, PersonName>;

struct CrewDraft
{
    CrewName name;
    Scale scale = Scale::Crew;
    QString intention = {};
    QString place = {};
    QList<Invited> people = {}; ///< in circle order
    int caller = -1; ///< index into people, -1 for none
    std::optional<Rhythm> rhythm = {};
    int minutes = 90;
    QList<QPair<AgreementKind, QString>> agreements = {};
    QDate cycleUntil = {}; ///< invalid: no cycle
    int plannedSessions = 0;
};

/// Makes the crew with its people, agreements and first cycle.
HEARTH_CORE_EXPORT Result<CrewId> callCrew(storage::Notebook &notebook, const CrewDraft &draft);

/// What of a crew can be said again later. What stands in its calendar counts up its sequence by
/// itself.
HEARTH_CORE_EXPORT Status editCrew(storage::Notebook &notebook, const Crew &crew);
HEARTH_CORE_EXPORT Status removeCrew(storage::Notebook &notebook, const CrewId &crew);

HEARTH_CORE_EXPORT Result<PersonId> addPerson(storage::Notebook &notebook, const PersonName &name,
                                              bool isMe = false);
/// Only one person is the notebook's owner: where this one is, nobody else is any more.
HEARTH_CORE_EXPORT Status editPerson(storage::Notebook &notebook, const Person &person);
/// Also ends the person's places in crews; what they said stays where it is.
HEARTH_CORE_EXPORT Status removePerson(storage::Notebook &notebook, const PersonId &person);

/// Takes a seat at the end of the circle; nothing happens to who is in the crew already.
HEARTH_CORE_EXPORT Status joinCrew(storage::Notebook &notebook, const CrewId &crew,
                                   const Invited &who);
/// The place stays on record, with today as its end.
HEARTH_CORE_EXPORT Status leaveCrew(storage::Notebook &notebook, const MembershipId &membership);

HEARTH_CORE_EXPORT Status addAgreement(storage::Notebook &notebook, const CrewId &crew,
                                       AgreementKind kind, const QString &text);
HEARTH_CORE_EXPORT Status editAgreement(storage::Notebook &notebook, const Agreement &agreement);
/// Laid down with thanks: kept, with today's date.
HEARTH_CORE_EXPORT Status retireAgreement(storage::Notebook &notebook,
                                          const AgreementId &agreement);

/// The date where the notebook's owner is.
HEARTH_CORE_EXPORT QDate today(const storage::Notebook &notebook);

} // namespace hearth::usecases
