// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/base/id.h"

#include <QtCore/QDateTime>

namespace hearth {

/// How far something may travel: mine stays with the host, circle with those who were there, open
/// may be shared.
enum class Reach { Mine, Circle, Open };
template <>
struct Codes<Reach>
{
    static constexpr std::array<std::pair<Reach, const char *>, 3> all{
        {{Reach::Mine, "mine"}, {Reach::Circle, "circle"}, {Reach::Open, "open"}}};
};

/// One contribution in a session: what was noted in a step, under one capture field, about a person
/// or the group. `text` is Markdown source, kept as typed.
struct Note
{
    NoteId id;
    SessionId session;
    std::optional<AgendaItemId> item = {};
    QString step = {}; ///< step id within the item's practice
    int turn = 0; ///< which turn of the loop the step was in, 0 for the first
    QString field = {}; ///< capture id within the step, or empty for free notes
    std::optional<PersonId> about = {};
    std::optional<PersonId> by = {};
    QString text = {};
    Reach reach = Reach::Circle;
    std::optional<PersonId> heldBackBy = {};
    QDateTime writtenAt = {};
    friend bool operator==(const Note &, const Note &) = default;
};

/// A superseded text of a note; the newest text is in the note itself.
struct NoteVersion
{
    NoteVersionId id;
    NoteId note;
    QList<NoteVersionId> parents = {};
    DeviceId device;
    QString text = {};
    QDateTime writtenAt = {};
};

enum class CheckInMoment { Arriving, Leaving };
template <>
struct Codes<CheckInMoment>
{
    static constexpr std::array<std::pair<CheckInMoment, const char *>, 2> all{
        {{CheckInMoment::Arriving, "arriving"}, {CheckInMoment::Leaving, "leaving"}}};
};

/// Inner weather, from the lightest to the hardest.
enum class Weather { Clear, Mixed, Cloudy, Foggy, Windy, Heavy, Stormy };
template <>
struct Codes<Weather>
{
    using W = Weather;
    static constexpr std::array<std::pair<W, const char *>, 7> all{{{W::Clear, "clear"},
                                                                    {W::Mixed, "mixed"},
                                                                    {W::Cloudy, "cloudy"},
                                                                    {W::Foggy, "foggy"},
                                                                    {W::Windy, "windy"},
                                                                    {W::Heavy, "heavy"},
                                                                    {W::Stormy, "stormy"}}};
};

/// What a person said on arriving or leaving: a word, an inner weather, a number of 1 to 10 (0 =
/// none).
struct CheckIn
{
    CheckInId id;
    SessionId session;
    PersonId person;
    CheckInMoment moment = CheckInMoment::Arriving;
    QString word = {};
    QString weather = {}; ///< a code of Weather, or words of one's own
    int scale = 0;
    Reach reach = Reach::Circle;
    std::optional<PersonId> by = {}; ///< wrote it alone, when the laptop went round
    bool isEmpty() const { return word.isEmpty() && weather.isEmpty() && scale == 0; }
    friend bool operator==(const CheckIn &, const CheckIn &) = default;
};

/// Whether something was written alone by somebody else than the host, for no other eyes: it is
/// shown only to who uncovers it.
inline bool isCovered(const std::optional<PersonId> &by, Reach reach,
                      const std::optional<PersonId> &host)
{
    return by && reach == Reach::Mine && by != host;
}

/// What somebody offered to do, by when; open until done or dropped.
struct Commitment
{
    CommitmentId id;
    CrewId crew;
    std::optional<SessionId> session = {};
    std::optional<PersonId> person = {};
    QString text = {};
    QDate due = {};
    QDateTime doneAt = {};
    QDateTime droppedAt = {};
    Reach reach = Reach::Circle;
    friend bool operator==(const Commitment &, const Commitment &) = default;
};

/// What the crew agreed to do or try, with what was objected and when it is looked at again.
struct Decision
{
    DecisionId id;
    CrewId crew;
    std::optional<SessionId> session = {};
    QString text = {};
    QString objections = {};
    QDate reviewOn = {};
    Reach reach = Reach::Circle;
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// Thanks, from a person to a person.
struct Appreciation
{
    AppreciationId id;
    CrewId crew;
    std::optional<SessionId> session = {};
    std::optional<PersonId> from = {};
    std::optional<PersonId> to = {};
    QString text = {};
    Reach reach = Reach::Circle;
    friend bool operator==(const Appreciation &, const Appreciation &) = default;
};

/// A topic set aside for later.
struct ParkedTopic
{
    ParkedTopicId id;
    CrewId crew;
    std::optional<SessionId> session = {};
    std::optional<PersonId> person = {}; ///< who brought it
    QString text = {};
    QDateTime takenUpAt = {};
    Reach reach = Reach::Circle;
    friend bool operator==(const ParkedTopic &, const ParkedTopic &) = default;
};

/// A private page. It never enters a crew screen, an export of a crew, or a handover.
struct JournalEntry
{
    JournalEntryId id;
    QString text = {};
    QDateTime writtenAt = {};
    QString prompt = {};
    QString weather = {};
    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

} // namespace hearth
