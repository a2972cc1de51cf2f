// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/domain/meeting.h"
#include "core/domain/person.h"
#include "core/domain/rota.h"
#include "core/practice/carried.h"
#include "core/session/schedule.h"
#include "core/storage/crew_store.h"
#include "core/storage/notebook.h"

/// Planning a session: its date, its agenda to begin with, who answered, who takes which role. Each
/// verb is one unit of work. Items of the agenda: agenda.h; other dates: plan_dates.h; templates:
/// plan_templates.h; the start: starting.h.
namespace hearth::usecases {

/// Longest texts of a plan, in characters.
inline constexpr qsizetype longestTitle = 200;
inline constexpr qsizetype longestBring = 4000;
/// A session or an item takes at most this long.
inline constexpr int mostMinutes = 600;
inline constexpr int mostItems = 200;

/// Everything a plan is made of. The lists from `agenda` to `minutes` belong together, item by
/// item.
struct Plan
{
    Session session;
    Crew crew;
    QList<storage::Member> members; ///< of the crew now, in circle order
    QList<Person> guests; ///< who answered and is not of the crew
    QList<AgendaItem> agenda; ///< an item's own minutes: 0 for what its practice takes
    QList<practice::Practice>
        practices; ///< one that is not known any more has a name, and no steps
    QList<int> minutes; ///< what the item takes: its own minutes, or its practice's for the people
                        ///< expected, rounded up
    QList<Answer> answers;
    QMap<QString, PersonId> roles; ///< session_role:: -> who holds it
    QList<PersonId> expected; ///< who is likely to come: not away that day and did not say no;
                              ///< guests who said yes or maybe
    QTimeZone zone; ///< the crew's; pins are wall times there
    QList<RotaRole> ownRoles = {}; ///< roles of the crew's own, for the session as a whole
};

/// A plan as it stands; also of a session that has begun or ended, whose agenda then has its
/// minutes. Never fails for one odd item. NoSuchRow.
HEARTH_CORE_EXPORT Result<Plan> openPlan(const storage::Notebook &notebook,
                                         const SessionId &session);

/// When each item of a plan begins, with its gaps and clashes.
HEARTH_CORE_EXPORT session::Schedule scheduleOf(const Plan &plan);

/// The zone that a crew meets in: its rhythm's, or else this machine's.
HEARTH_CORE_EXPORT QTimeZone crewZone(const Crew &crew);

/// One item of an agenda to begin with.
struct ItemToPlan
{
    QString practice = {}; ///< id; of one that is not known the item is kept, and named as here
    QString name = {}; ///< how the practice was called, or the words of a buffer
    QString preset = {}; ///< left out where the practice has none of that id
    int minutes = 0; ///< 0: what the practice takes
    QTime pinned = {};
};

enum class StartFrom { Nothing, LastSession };

/// Makes a planned session. Where `at` (UTC) is on the day of an open date of the crew's rhythm the
/// session stands for that date, which counts as moved if the time is another. LastSession: the
/// practices, timings and buffers of the last session that was held, in the version `find` finds;
/// as it was then where it finds none.
HEARTH_CORE_EXPORT Result<SessionId> planSession(storage::Notebook &notebook, const CrewId &crew,
                                                 const QDateTime &at, StartFrom from,
                                                 const practice::Find &find);

/// The same with a given agenda, such as the next session of a programme. AgendaFull,
/// MinutesOutOfRange.
HEARTH_CORE_EXPORT Result<SessionId> planFrom(storage::Notebook &notebook, const CrewId &crew,
                                              const QDateTime &at, const QList<ItemToPlan> &items,
                                              const practice::Find &find);

/// What a plan says about itself.
struct PlanEdit
{
    QString title = {};
    int minutes = 90; ///< 1 to 600
    QString bring = {};
};
/// Neighbouring edits are one undo step. TextTooLong, MinutesOutOfRange, SessionNotPlanned.
HEARTH_CORE_EXPORT Status editPlan(storage::Notebook &notebook, const SessionId &session,
                                   const PlanEdit &edit);

/// Takes a plan away; its date in the rhythm is open again.
HEARTH_CORE_EXPORT Status removePlan(storage::Notebook &notebook, const SessionId &session);

/// Yes, No or Maybe; nothing: did not answer. Anybody may be asked, also who is not of the crew.
/// EventNotPossible for another answer.
HEARTH_CORE_EXPORT Status setAnswer(storage::Notebook &notebook, const SessionId &session,
                                    const PersonId &person, std::optional<AnswerKind> kind);

/// Somebody whom the notebook does not know may come, to this session only: the person and that
/// they were asked (Maybe) are one step.
HEARTH_CORE_EXPORT Result<PersonId> inviteGuest(storage::Notebook &notebook,
                                                const SessionId &session, const PersonName &name);

/// The same answer from more than one, as one step.
HEARTH_CORE_EXPORT Status setAnswers(storage::Notebook &notebook, const SessionId &session,
                                     const QList<PersonId> &people, AnswerKind kind);

/// Gives a role of the whole session (session_role::) to somebody, or to nobody. Whoever had it is
/// released.
HEARTH_CORE_EXPORT Status setRole(storage::Notebook &notebook, const SessionId &session,
                                  const QString &role, std::optional<PersonId> person);

/// A role of the whole session, or of the practice of one item, and who takes it.
struct RoleGiven
{
    QString role;
    std::optional<AgendaItemId> item;
    PersonId person;
};
/// As setRole and setItemRole, all as one step.
HEARTH_CORE_EXPORT Status setRoles(storage::Notebook &notebook, const SessionId &session,
                                   const QList<RoleGiven> &roles);

} // namespace hearth::usecases
