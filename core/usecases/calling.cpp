// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/calling.h"

#include "core/storage/crew_store.h"
#include "core/storage/person_store.h"
#include "core/usecases/unit.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;

QDate today(const Notebook &notebook)
{
    return localDay(notebook.clock().now());
}

namespace {

/// The person a draft names, made if need be.
Result<PersonId> settle(UnitOfWork &work, const Invited &invited, int colour)
{
    if (const auto *known = std::get_if<PersonId>(&invited))
        return *known;
    const auto id = work.freshId<PersonId>();
    Person person{id, std::get<PersonName>(invited)};
    person.colour = colour;
    if (auto put = PersonStore::put(work, person); !put)
        return tl::unexpected(put.error());
    return id;
}

} // namespace

Result<CrewId> callCrew(Notebook &notebook, const CrewDraft &draft)
{
    return inUnit<CrewId>(notebook, Op::CallCrew, [&](UnitOfWork &work) -> Result<CrewId> {
        const QDate from = today(notebook);
        Crew crew{work.freshId<CrewId>(), draft.scale, draft.name, draft.intention};
        crew.place = draft.place;
        crew.rhythm = draft.rhythm;
        crew.minutes = draft.minutes;
        QList<Membership> seats;
        for (const Invited &invited : draft.people) {
            const int seat = static_cast<int>(seats.size());
            const auto person = settle(work, invited, seat);
            if (!person)
                return tl::unexpected(person.error());
            if (seat == draft.caller)
                crew.caller = *person;
            seats.append({work.freshId<MembershipId>(),
                          crew.id,
                          *person,
                          MembershipKind::Member,
                          from,
                          {},
                          seat});
        }
        if (auto put = CrewStore::put(work, crew); !put)
            return tl::unexpected(put.error());
        for (const Membership &seat : seats) {
            if (auto put = CrewStore::put(work, seat); !put)
                return tl::unexpected(put.error());
        }
        for (const auto &[kind, text] : draft.agreements) {
            if (text.trimmed().isEmpty())
                continue;
            const Agreement agreement{work.freshId<AgreementId>(), crew.id, text.trimmed(), kind,
                                      from};
            if (auto put = CrewStore::put(work, agreement); !put)
                return tl::unexpected(put.error());
        }
        if (draft.cycleUntil.isValid()) {
            const Cycle cycle{work.freshId<CycleId>(), crew.id, from, draft.cycleUntil,
                              draft.plannedSessions};
            if (auto put = CrewStore::put(work, cycle); !put)
                return tl::unexpected(put.error());
        }
        return crew.id;
    });
}

Status editCrew(Notebook &notebook, const Crew &crew)
{
    return inUnit(notebook, Op::EditCrew, [&](UnitOfWork &work) -> Status {
        const auto before = CrewStore(notebook).get(crew.id);
        return before ? CrewStore::put(work, crew) : tl::unexpected(before.error());
    });
}

Status removeCrew(Notebook &notebook, const CrewId &crew)
{
    return inUnit(notebook, Op::RemoveCrew,
                  [&](UnitOfWork &work) { return CrewStore::remove(work, crew); });
}

Result<PersonId> addPerson(Notebook &notebook, const PersonName &name, bool isMe)
{
    return inUnit<PersonId>(notebook, Op::AddPerson, [&](UnitOfWork &work) -> Result<PersonId> {
        const auto others = PersonStore(notebook).all();
        if (!others)
            return tl::unexpected(others.error());
        Person person{work.freshId<PersonId>(), name};
        person.isMe = isMe;
        person.colour = static_cast<int>(others->size() % 6);
        if (auto put = PersonStore::put(work, person); !put)
            return tl::unexpected(put.error());
        return person.id;
    });
}

Status editPerson(Notebook &notebook, const Person &person)
{
    return inUnit(notebook, Op::EditPerson, [&](UnitOfWork &work) -> Status {
        const auto me = PersonStore(notebook).me();
        if (!me)
            return tl::unexpected(me.error());
        if (person.isMe && *me && (*me)->id != person.id) {
            Person other = **me;
            other.isMe = false;
            if (auto put = PersonStore::put(work, other); !put)
                return put;
        }
        return PersonStore::put(work, person);
    });
}

Status removePerson(Notebook &notebook, const PersonId &person)
{
    return inUnit(notebook, Op::RemovePerson, [&](UnitOfWork &work) -> Status {
        const auto places = CrewStore(notebook).membershipsOf(person);
        if (!places)
            return tl::unexpected(places.error());
        for (Membership place : *places) {
            if (place.until.isValid())
                continue;
            place.until = today(notebook);
            if (auto put = CrewStore::put(work, place); !put)
                return put;
        }
        return PersonStore::remove(work, person);
    });
}

Status joinCrew(Notebook &notebook, const CrewId &crew, const Invited &who)
{
    return inUnit(notebook, Op::JoinCrew, [&](UnitOfWork &work) -> Status {
        const auto places = CrewStore(notebook).memberships(crew, true);
        if (!places)
            return tl::unexpected(places.error());
        const auto person = settle(work, who, static_cast<int>(places->size() % 6));
        if (!person)
            return tl::unexpected(person.error());
        int seat = 0;
        for (const Membership &place : *places) {
            if (place.person == *person && !place.until.isValid())
                return {};
            seat = std::max(seat, place.seat + 1);
        }
        return CrewStore::put(work,
                              Membership{work.freshId<MembershipId>(),
                                         crew,
                                         *person,
                                         MembershipKind::Member,
                                         today(notebook),
                                         {},
                                         seat});
    });
}

Status leaveCrew(Notebook &notebook, const MembershipId &membership)
{
    return inUnit(notebook, Op::LeaveCrew, [&](UnitOfWork &work) -> Status {
        auto place = CrewStore(notebook).membership(membership);
        if (!place)
            return tl::unexpected(place.error());
        place->until = today(notebook);
        return CrewStore::put(work, *place);
    });
}

Status addAgreement(Notebook &notebook, const CrewId &crew, AgreementKind kind, const QString &text)
{
    return inUnit(notebook, Op::AddAgreement, [&](UnitOfWork &work) {
        return CrewStore::put(
            work,
            Agreement{work.freshId<AgreementId>(), crew, text.trimmed(), kind, today(notebook)});
    });
}

Status editAgreement(Notebook &notebook, const Agreement &agreement)
{
    return inUnit(notebook, Op::EditAgreement,
                  [&](UnitOfWork &work) { return CrewStore::put(work, agreement); });
}

Status retireAgreement(Notebook &notebook, const AgreementId &agreement)
{
    return inUnit(notebook, Op::RetireAgreement, [&](UnitOfWork &work) -> Status {
        auto kept = CrewStore(notebook).agreement(agreement);
        if (!kept)
            return tl::unexpected(kept.error());
        kept->retired = today(notebook);
        return CrewStore::put(work, *kept);
    });
}

} // namespace hearth::usecases
