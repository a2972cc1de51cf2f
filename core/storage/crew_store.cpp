// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/crew_store.h"

#include "core/base/text.h"
#include "core/storage/person_store.h"
#include "core/storage/rows.h"

#include <algorithm>

namespace hearth::storage {

namespace {
std::optional<Rhythm> rhythmFrom(const Statement &row)
{
    // After a merge a rhythm may be in pieces; then the crew has none until somebody chooses one.
    if (row.isNull("rhythm_rule") || row.isNull("rhythm_start") || row.isNull("rhythm_zone"))
        return std::nullopt;
    const auto rhythm = Rhythm::from(row.text("rhythm_rule"),
                                     QDateTime::fromString(row.text("rhythm_start"), Qt::ISODate),
                                     row.text("rhythm_zone"));
    return rhythm ? std::optional(*rhythm) : std::nullopt;
}

Result<Crew> crewFrom(const Statement &row)
{
    const auto id = row.id<CrewId>("id");
    const auto name = CrewName::from(row.text("name"));
    if (!id || !name)
        return unreadable("crew", row);
    Crew crew{*id, row.word("scale", Scale::Crew), *name};
    crew.intention = row.text("intention");
    crew.caller = row.id<PersonId>("caller");
    crew.state = row.word("state", CrewState::Meeting);
    crew.partOf = row.id<CrewId>("part_of");
    crew.place = row.text("place");
    crew.rhythm = rhythmFrom(row);
    crew.minutes = static_cast<int>(row.integer("minutes"));
    crew.depth = row.word("depth", Depth::Medium);
    crew.familiarity = row.word("familiarity", Familiarity::Some);
    crew.keepsAirtime = row.integer("keeps_airtime") != 0;
    return crew;
}

Result<Membership> membershipFrom(const Statement &row)
{
    const auto id = row.id<MembershipId>("id");
    const auto crew = row.id<CrewId>("crew");
    const auto person = row.id<PersonId>("person");
    if (!id || !crew || !person)
        return unreadable("membership", row);
    return Membership{*id,
                      *crew,
                      *person,
                      row.word("kind", MembershipKind::Member),
                      row.date("from_on"),
                      row.date("until_on"),
                      static_cast<int>(row.integer("seat"))};
}

Result<Cycle> cycleFrom(const Statement &row)
{
    const auto id = row.id<CycleId>("id");
    const auto crew = row.id<CrewId>("crew");
    if (!id || !crew)
        return unreadable("cycle", row);
    return Cycle{*id,
                 *crew,
                 row.date("from_on"),
                 row.date("until_on"),
                 static_cast<int>(row.integer("planned_sessions")),
                 row.word("outcome", CycleOutcome::Open),
                 row.date("ended_on")};
}

Result<Agreement> agreementFrom(const Statement &row)
{
    const auto id = row.id<AgreementId>("id");
    const auto crew = row.id<CrewId>("crew");
    if (!id || !crew)
        return unreadable("agreement", row);
    return Agreement{*id,
                     *crew,
                     row.text("text"),
                     row.word("kind", AgreementKind::Other),
                     row.date("adopted_on"),
                     row.date("review_on"),
                     row.date("retired_on")};
}

Result<RhythmChange> rhythmChangeFrom(const Statement &row)
{
    const auto id = row.id<RhythmChangeId>("id");
    const auto crew = row.id<CrewId>("crew");
    if (!id || !crew)
        return unreadable("rhythm_change", row);
    return RhythmChange{*id, *crew, row.wallTime("original"), row.instant("moved_to")};
}

Result<CrewWithCounts> countedFrom(const Statement &row)
{
    auto crew = crewFrom(row);
    if (!crew)
        return tl::unexpected(crew.error());
    return CrewWithCounts{*std::move(crew), static_cast<int>(row.integer("people")),
                          static_cast<int>(row.integer("sessions")), row.instant("last_session")};
}
} // namespace

Result<Crew> CrewStore::get(const CrewId &id) const
{
    return rowWithId(m_notebook, "crew", id, crewFrom);
}

Result<QList<Crew>> CrewStore::going() const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM crew WHERE life & 1 AND state <> 'ended' ORDER BY id");
    return allRows(statement, crewFrom);
}

Result<QList<CrewWithCounts>> CrewStore::allWithCounts() const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT c.*,"
        " (SELECT count(*) FROM membership m JOIN person p ON p.id = m.person AND p.life & 1"
        "   WHERE m.crew = c.id AND m.life & 1 AND m.until_on IS NULL) AS people,"
        " (SELECT count(*) FROM session s WHERE s.crew = c.id AND s.life & 1 AND s.state = "
        "'ended') AS sessions,"
        " (SELECT max(s.ended_at) FROM session s WHERE s.crew = c.id AND s.life & 1) AS "
        "last_session"
        " FROM crew c WHERE c.life & 1");
    auto crews = allRows(statement, countedFrom);
    if (!crews)
        return crews;
    const auto key = [](const CrewWithCounts &each) {
        return std::tuple(each.crew.state == CrewState::Ended, folded(each.crew.name.text()),
                          each.crew.id.toString());
    };
    std::sort(crews->begin(), crews->end(),
              [&](const CrewWithCounts &a, const CrewWithCounts &b) { return key(a) < key(b); });
    return crews;
}

Result<QList<Membership>> CrewStore::memberships(const CrewId &crew, bool withLeft) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM membership WHERE crew = :crew AND life & 1 AND (:left OR until_on IS NULL)"
        " ORDER BY seat, id");
    statement.bind(":crew", crew).bind(":left", withLeft);
    return allRows(statement, membershipFrom);
}

Result<QList<Member>> CrewStore::members(const CrewId &crew) const
{
    const auto places = memberships(crew);
    if (!places)
        return tl::unexpected(places.error());
    const PersonStore people(m_notebook);
    QList<Member> members;
    for (const Membership &place : *places) {
        auto person = people.get(place.person);
        if (person)
            members.append({place, *std::move(person)});
        else if (person.error().code != ErrorCode::NoSuchRow)
            return tl::unexpected(person.error());
    }
    return members;
}

Result<QList<Membership>> CrewStore::membershipsOf(const PersonId &person) const
{
    return rowsWith(m_notebook, "membership", "person", person, "id", membershipFrom);
}

Result<Membership> CrewStore::membership(const MembershipId &id) const
{
    return rowWithId(m_notebook, "membership", id, membershipFrom);
}

Result<QList<Cycle>> CrewStore::cycles(const CrewId &crew) const
{
    return rowsWith(m_notebook, "cycle", "crew", crew,
                    "ended_on IS NOT NULL, from_on DESC, id DESC", cycleFrom);
}

Result<QList<Agreement>> CrewStore::agreements(const CrewId &crew, bool withRetired) const
{
    Statement statement =
        m_notebook.database().prepare("SELECT * FROM agreement WHERE crew = :crew AND life & 1 AND "
                                      "(:retired OR retired_on IS NULL)"
                                      " ORDER BY id");
    statement.bind(":crew", crew).bind(":retired", withRetired);
    return allRows(statement, agreementFrom);
}

Result<QList<Agreement>> CrewStore::agreementsToReview(QDate by, int limit) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM agreement AS a WHERE life & 1 AND retired_on IS NULL AND review_on <= :by"
        " AND EXISTS (SELECT 1 FROM crew WHERE crew.id = a.crew AND crew.life & 1"
        " AND crew.state <> 'ended') ORDER BY review_on, id LIMIT :limit");
    statement.bind(":by", by).bind(":limit", limit);
    return allRows(statement, agreementFrom);
}

Result<Agreement> CrewStore::agreement(const AgreementId &id) const
{
    return rowWithId(m_notebook, "agreement", id, agreementFrom);
}

Result<QList<RhythmChange>> CrewStore::rhythmChanges(const CrewId &crew) const
{
    return newestRowsWith(m_notebook, "rhythm_change", "crew", crew, "original", "original, id",
                          rhythmChangeFrom);
}

Status CrewStore::put(UnitOfWork &work, const Crew &crew)
{
    Value rule;
    Value start;
    Value zone;
    if (crew.rhythm) {
        rule = stored(crew.rhythm->rule());
        start = stored(crew.rhythm->firstStart().toString(Qt::ISODate));
        zone = stored(crew.rhythm->zone());
    }
    return work.put("crew", crew.id.toString(),
                    {{"scale", stored(crew.scale)},
                     {"name", stored(crew.name.text())},
                     {"intention", stored(crew.intention)},
                     {"caller", stored(crew.caller)},
                     {"state", stored(crew.state)},
                     {"part_of", stored(crew.partOf)},
                     {"place", stored(crew.place)},
                     {"rhythm_rule", rule},
                     {"rhythm_start", start},
                     {"rhythm_zone", zone},
                     {"minutes", stored(crew.minutes)},
                     {"depth", stored(crew.depth)},
                     {"familiarity", stored(crew.familiarity)},
                     {"keeps_airtime", stored(crew.keepsAirtime)}});
}

Status CrewStore::put(UnitOfWork &work, const Membership &membership)
{
    return work.put("membership", membership.id.toString(),
                    {{"crew", stored(membership.crew)},
                     {"person", stored(membership.person)},
                     {"kind", stored(membership.kind)},
                     {"from_on", stored(membership.from)},
                     {"until_on", stored(membership.until)},
                     {"seat", stored(membership.seat)}});
}

Status CrewStore::put(UnitOfWork &work, const Cycle &cycle)
{
    return work.put("cycle", cycle.id.toString(),
                    {{"crew", stored(cycle.crew)},
                     {"from_on", stored(cycle.from)},
                     {"until_on", stored(cycle.until)},
                     {"planned_sessions", stored(cycle.plannedSessions)},
                     {"outcome", stored(cycle.outcome)},
                     {"ended_on", stored(cycle.endedOn)}});
}

Status CrewStore::put(UnitOfWork &work, const Agreement &agreement)
{
    return work.put("agreement", agreement.id.toString(),
                    {{"crew", stored(agreement.crew)},
                     {"text", stored(agreement.text)},
                     {"kind", stored(agreement.kind)},
                     {"adopted_on", stored(agreement.adopted)},
                     {"review_on", stored(agreement.reviewOn)},
                     {"retired_on", stored(agreement.retired)}});
}

Status CrewStore::put(UnitOfWork &work, const RhythmChange &change)
{
    return work.put("rhythm_change", change.id.toString(),
                    {{"crew", stored(change.crew)},
                     {"original", storedWallTime(change.original)},
                     {"moved_to", stored(change.movedTo)}});
}

Status CrewStore::remove(UnitOfWork &work, const RhythmChangeId &id)
{
    return removeAllLike(work, "rhythm_change", id.toString(), "crew", "original");
}

Status CrewStore::remove(UnitOfWork &work, const CrewId &id)
{
    return work.remove("crew", id.toString());
}

Status CrewStore::remove(UnitOfWork &work, const MembershipId &id)
{
    return work.remove("membership", id.toString());
}

Status CrewStore::remove(UnitOfWork &work, const CycleId &id)
{
    return work.remove("cycle", id.toString());
}

Status CrewStore::remove(UnitOfWork &work, const AgreementId &id)
{
    return work.remove("agreement", id.toString());
}

} // namespace hearth::storage
