// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/domain/meeting.h"
#include "core/domain/note.h"
#include "core/domain/person.h"
#include "core/practice/carried.h"
#include "core/rotation/rota.h"
#include "core/storage/notebook.h"

#include <QtCore/QMap>

#include <variant>

/// What the first page of the notebook says: the next meeting, what waits for its owner, and what
/// was last. Reads only.
namespace hearth::usecases {

/// At most so many of each kind that waits: a glance, not a list to work through.
inline constexpr int mostWaiting = 8;
/// A cycle is told of when so many of its meetings are left, or fewer.
inline constexpr int fewMeetingsLeft = 2;

/// The meeting that is under way, or else the one that comes next.
struct NextMeeting
{
    Crew crew;
    std::optional<Session> session; ///< nothing: a date of the rhythm for which no plan exists yet
    QDateTime at; ///< UTC: when it began, is planned, or would be by the rhythm
    int minutes = 90; ///< its own, or the crew's usual
    QMap<QString, Person> roles = {}; ///< session_role:: -> who holds it, or is invited to
    QList<rotation::Holding> holdings = {}; ///< of a meeting to come: the same with the reasons
    QHash<PersonId, QString> names = {}; ///< of all whom the reasons tell of
    QStringList practices = {}; ///< their names as planned, buffers left out
    int filled = 0; ///< minutes that its agenda takes
    int number = 0; ///< which meeting of the cycle it is, counted from 1; 0 outside a cycle
    int of = 0; ///< how many the cycle has; 0 where that is open
};

/// A commitment of the owner, or of nobody in particular; everybody's where nobody said who the
/// owner is.
struct PromiseWaiting
{
    Commitment commitment;
    CrewName crew;
    QString who = {}; ///< the name of whose it is, where that is somebody else
};

/// An agreement or a decision that is to be looked at again by now.
struct ReviewWaiting
{
    std::variant<Agreement, Decision> what;
    CrewName crew;
};

/// A cycle that is over and waits to be ended, or whose last meetings have come while its look back
/// is not planned.
struct CycleEnding
{
    Crew crew;
    int left = 0; ///< meetings still to come, the look back among them; 0: it is over
    QDate retrospectiveOn;
};

/// A session that was not ended, and in which nothing has happened for long (leftOpenAfterMs).
struct LeftOpen
{
    Session session;
    CrewName crew;
};

struct LastMeeting
{
    Session session;
    CrewName crew;
    QStringList practices;
};

struct TodayView
{
    QDate day = {}; ///< where the owner is
    std::optional<Person> me = {}; ///< the notebook's owner, where people were told who that is
    std::optional<NextMeeting> next = {};
    QList<LeftOpen> leftOpen = {};
    QList<PromiseWaiting> promises = {}; ///< soonest first, those without a date last
    QList<ReviewWaiting> reviews = {}; ///< the longest due first
    QList<CycleEnding> cycles = {};
    std::optional<LastMeeting> last = {};
    std::optional<JournalEntry> onThisDay =
        {}; ///< written on this day of an earlier year, the latest
    bool hasCrews = false;
};

/// All of it, as the notebook's clock has it. Crews that have ended take no part.
HEARTH_CORE_EXPORT Result<TodayView> openToday(const storage::Notebook &notebook);

/// Plans the look back at the end of a cycle: a session on its day, at the time of the crew's
/// rhythm where it has one, with the retrospective as its agenda. DateImpossible where that day has
/// no time to come.
HEARTH_CORE_EXPORT Result<SessionId>
planLookBack(storage::Notebook &notebook, const CycleEnding &ending, const practice::Find &find);

} // namespace hearth::usecases
