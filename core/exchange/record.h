// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/domain/meeting.h"
#include "core/domain/note.h"
#include "core/domain/person.h"
#include "core/practice/practice.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

/// What leaves a notebook, as plain values with every name looked up: the one thing screens,
/// writers and filters share. Instants carry the time zone they are to be shown in; texts are as
/// typed; the journal has no place here.
namespace hearth::exchange {

/// A person as a record names them. The id is missing where names are veiled, so that files cannot
/// be joined by it.
struct PersonRef
{
    std::optional<PersonId> id = {};
    QString name = {};
    friend bool operator==(const PersonRef &, const PersonRef &) = default;
};

/// A role by its stored id (host, understudy, timekeeper, note-taker, or a practice's own role id).
/// `name` is the practice's word for it, and is empty for the four roles every session has.
struct RoleRef
{
    QString id = {};
    QString name = {};
    friend bool operator==(const RoleRef &, const RoleRef &) = default;
};

/// Someone who was there, and every role they held in the session.
struct Presence
{
    PersonRef who = {};
    QList<RoleRef> roles = {};
    bool cameLate = false;
    bool leftEarly = false;
    int airtimeSeconds =
        0; ///< how long they were known to speak; 0 unless the crew agreed to keep it
    friend bool operator==(const Presence &, const Presence &) = default;
};

/// One note of a step. `label` is the capture's label, or empty for a free note; `text` is Markdown
/// source.
struct Entry
{
    std::optional<NoteId> id = {};
    std::optional<PersonRef> who = {};
    QString label = {};
    QString text = {};
    Reach reach = Reach::Circle;
    std::optional<PersonRef> heldBackBy = {};
    QDateTime writtenAt = {};
    bool covered = false; ///< written in private, by someone else than the host, for the host alone
    friend bool operator==(const Entry &, const Entry &) = default;
};

/// Who held a role while a step ran.
struct RoleHeld
{
    RoleRef role = {};
    PersonRef who = {};
    friend bool operator==(const RoleHeld &, const RoleHeld &) = default;
};

/// One step as it ran. In a loop there is one for each turn: `turn` counts from 1 (0: not in a
/// loop), `turnOf` is whose turn it was. Times are in seconds; 0 actual seconds means that the step
/// was left out.
struct StepRecord
{
    QString id = {};
    QString title = {};
    int turn = 0;
    std::optional<PersonRef> turnOf = {};
    QList<RoleHeld> roles = {};
    int plannedSeconds = 0;
    int actualSeconds = 0;
    QList<Entry> entries = {};
    friend bool operator==(const StepRecord &, const StepRecord &) = default;
};

/// One practice of a session.
struct ItemRecord
{
    std::optional<AgendaItemId> id = {};
    QString practiceId = {};
    QString name = {};
    int plannedMinutes = 0;
    int actualMinutes = 0;
    QList<StepRecord> steps = {};
    QList<practice::Credit> credits = {};
    friend bool operator==(const ItemRecord &, const ItemRecord &) = default;
};

struct DecisionRecord
{
    std::optional<DecisionId> id = {};
    QString text = {};
    QString objections = {};
    QDate reviewOn = {};
    Reach reach = Reach::Circle;
    friend bool operator==(const DecisionRecord &, const DecisionRecord &) = default;
};

/// Done or dropped where those instants are valid; open otherwise.
struct CommitmentRecord
{
    std::optional<CommitmentId> id = {};
    std::optional<PersonRef> who = {};
    QString text = {};
    QDate due = {};
    QDateTime doneAt = {};
    QDateTime droppedAt = {};
    Reach reach = Reach::Circle;
    friend bool operator==(const CommitmentRecord &, const CommitmentRecord &) = default;
};

struct AppreciationRecord
{
    std::optional<AppreciationId> id = {};
    std::optional<PersonRef> from = {};
    std::optional<PersonRef> to = {};
    QString text = {};
    Reach reach = Reach::Circle;
    friend bool operator==(const AppreciationRecord &, const AppreciationRecord &) = default;
};

/// A topic set aside for later; taken up where that instant is valid.
struct TopicRecord
{
    std::optional<ParkedTopicId> id = {};
    std::optional<PersonRef> who = {};
    QString text = {};
    QDateTime takenUpAt = {};
    Reach reach = Reach::Circle;
    friend bool operator==(const TopicRecord &, const TopicRecord &) = default;
};

struct CheckInRecord
{
    std::optional<CheckInId> id = {};
    PersonRef who = {};
    CheckInMoment moment = CheckInMoment::Arriving;
    QString word = {};
    QString weather = {}; ///< a code of Weather, or words
    int scale = 0; ///< 1 to 10, 0 for none
    Reach reach = Reach::Circle;
    bool covered = false; ///< written in private, by someone else than the host, for the host alone
    friend bool operator==(const CheckInRecord &, const CheckInRecord &) = default;
};

struct AgreementRecord
{
    std::optional<AgreementId> id = {};
    QString text = {};
    AgreementKind kind = AgreementKind::Other;
    QDate adopted = {};
    QDate reviewOn = {};
    QDate retired = {};
    Reach reach = Reach::Circle;
    friend bool operator==(const AgreementRecord &, const AgreementRecord &) = default;
};

/// A whole session, from who was there to what was said. Free notes that belong to no step are in
/// `notes`.
struct SessionRecord
{
    std::optional<SessionId> id = {};
    QString title = {};
    QString crewName = {};
    SessionState state = SessionState::Ended;
    QDateTime plannedAt = {};
    QDateTime startedAt = {};
    QDateTime endedAt = {};
    int plannedMinutes = 0;
    int actualMinutes = 0;
    QList<Presence> people = {};
    QList<PersonRef> away =
        {}; ///< members who were not there: known so that their names can be veiled, never written
    QList<ItemRecord> items = {};
    QList<Entry> notes = {};
    QList<DecisionRecord> decisions = {};
    QList<CommitmentRecord> commitments = {};
    QList<AppreciationRecord> appreciations = {};
    QList<TopicRecord> topics = {};
    QList<CheckInRecord> checkIns = {};
    QList<AgreementRecord> agreements = {};
    friend bool operator==(const SessionRecord &, const SessionRecord &) = default;
};

/// A person with what a notebook knows of how to reach them; the host's own words about them have
/// no place here.
struct PersonRecord
{
    PersonRef who = {};
    QString pronouns = {};
    QString email = {};
    QString phone = {};
    QString zone = {};
    friend bool operator==(const PersonRecord &, const PersonRecord &) = default;
};

/// A person in a crew; `until` is valid if they left.
struct MemberRecord
{
    PersonRef who = {};
    MembershipKind kind = MembershipKind::Member;
    QDate from = {};
    QDate until = {};
    friend bool operator==(const MemberRecord &, const MemberRecord &) = default;
};

/// The bounded experiment a crew is in.
struct CycleRecord
{
    QDate from = {};
    QDate until = {};
    int plannedSessions = 0;
    CycleOutcome outcome = CycleOutcome::Open;
    QDate endedOn = {};
    friend bool operator==(const CycleRecord &, const CycleRecord &) = default;
};

/// A session that is in the notebook and could not be read, so that the file can say so.
struct UnreadSession
{
    std::optional<SessionId> id = {};
    QString title = {};
    QDate day = {};
    friend bool operator==(const UnreadSession &, const UnreadSession &) = default;
};

/// A whole crew. `commitments` are those still open; each session's own are with the session. Times
/// that belong to the crew itself: the rhythm as stored.
struct CrewRecord
{
    std::optional<CrewId> id = {};
    Scale scale = Scale::Crew;
    QString name = {};
    QString intention = {};
    QString place = {};
    std::optional<Rhythm> rhythm = {};
    int minutes = 0; ///< length of a usual session
    QList<MemberRecord> people = {};
    QList<AgreementRecord> agreements = {};
    std::optional<CycleRecord> cycle = {};
    QList<CommitmentRecord> commitments = {};
    QList<SessionRecord> sessions = {};
    QList<UnreadSession> unread = {}; ///< held, and not among the sessions
    friend bool operator==(const CrewRecord &, const CrewRecord &) = default;
};

/// Everything that may be written from a notebook.
struct NotebookRecord
{
    QList<PersonRecord> people = {};
    QList<CrewRecord> crews = {};
    friend bool operator==(const NotebookRecord &, const NotebookRecord &) = default;
};

} // namespace hearth::exchange
