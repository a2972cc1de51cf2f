// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/export.h"
#include "core/practice/practice.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hearth::session {

/// A person's place in the circle, clockwise from 0; people who come unplanned sit down at the end.
using Seat = qint16;
inline constexpr Seat nobody = -1;

/// How many may be in a session's circle, here or not: more than a congregation that still knows
/// each other by name.
inline constexpr int mostPeople = 1000;

/// Who may come: in circle order. `here` tells who is in the room when the session is prepared.
struct PlannedPerson
{
    PersonId id;
    bool here = true;
};

/// One practice of the session, with its timing and the people who hold its roles.
struct PlannedItem
{
    AgendaItemId id;
    practice::Practice practice;
    QString preset = {}; ///< id of one of the practice's presets, or empty
    int minutes = 0; ///< planned for the item as a whole; 0: as long as its steps take
    QHash<QString, QList<PersonId>> roles = {}; ///< role id -> holders
    bool later = false; ///< known, but not on the agenda until an AddItem event names it
    qint64 fixedStartMs = 0; ///< UTC, when it has to begin; 0: when its turn comes
    QHash<QString, practice::Practice> carried =
        {}; ///< what its steps call, by id, as this item has it; before what the lookup knows
};

/// What a session is run from.
struct PlanInput
{
    QList<PlannedPerson> people = {};
    PersonId host;
    QList<PlannedItem> items = {};
    quint64 seed = 0; ///< of every shuffle; the same seed gives the same turns
    qint64 plannedEndMs = 0; ///< UTC; 0: the planned minutes counted from the start
};

/// Finds a practice that a step names, by its id.
using PracticeLookup = std::function<std::optional<practice::Practice>(const QString &id)>;

/// Index 0 of every item's roles: the session's host, whoever that is at the moment.
inline constexpr int hostRole = 0;

struct PlanRole
{
    QString id = {};
    QString name = {};
    int count = 1; ///< 0: everyone who has no other role of the item
};

/// The `who` of a step, read once.
struct WhoSpeaks
{
    enum Kind : quint8 { All, AllBut, Holders };
    Kind kind = All;
    int role = -1;
};

/// A step with everything looked up: preset applied, roles and loop as indices, -1 where there is
/// none.
struct PlanStep
{
    QString id = {}; ///< unique in the item; steps of a sub-practice are "step/sub-step"
    const practice::Step *text = nullptr; ///< lives as long as the plan
    int seconds = 0; ///< for the step, or for each speaker if `perPerson`
    int minSeconds = 0; ///< of the step as a whole; 0: half of its length
    bool perPerson = false;
    practice::Mode mode = practice::Mode::All;
    practice::Order order = practice::Order::Circle;
    WhoSpeaks who = {};
    int role = -1; ///< who speaks (One), who listens (AllButOne)
    int then = -1; ///< who closes the round
    int groupSize = 0; ///< 2 pairs, 3 trios, n groups; 0: the circle stays whole
    int loop = -1;
};

/// Steps `first` to `last`, repeated.
struct PlanLoop
{
    QString id = {};
    practice::LoopOver over = practice::LoopOver::Person;
    int times = 0;
    int role = -1;
    bool withinGroups = false;
    int groupSize = 0; ///< of the groups that the role moves in
    int first = 0;
    int last = 0;
};

struct PlanHolder
{
    qint16 item = 0;
    qint16 role = 0;
    Seat seat = nobody;
    friend bool operator==(const PlanHolder &, const PlanHolder &) = default;
};

struct PlanItem
{
    AgendaItemId id;
    QString name = {};
    int seconds = 0; ///< planned for the item as a whole; 0: as long as its steps take
    int firstStep = 0; ///< number of steps of all items before it
    bool later = false;
    qint64 fixedStartMs = 0; ///< UTC; 0: when its turn comes
    practice::People people =
        {}; ///< whom the practice is made for; the machine runs it for anybody
    QList<QString> purposes = {};
    std::vector<PlanRole> roles = {};
    std::vector<PlanStep> steps = {};
    std::vector<PlanLoop> loops = {};
};

/// A session as it is meant to go: checked, resolved to indices, immutable and cheap to copy.
class HEARTH_CORE_EXPORT RunPlan
{
public:
    /// Errors: TooFewPeople (nobody is here), TooManyPeople, NoSuchRow (host or role holder not
    /// among the people, same item twice), PracticeInvalid (unknown preset, no step left, loop torn
    /// or nested), PracticeMissing (no item, or a sub-practice that `lookup` does not know).
    static Result<RunPlan> make(const PlanInput &input, const PracticeLookup &lookup = {});

    const std::vector<PlannedPerson> &people() const { return m_data->people; }
    Seat host() const { return m_data->host; }
    const std::vector<PlanItem> &items() const { return m_data->items; }
    const std::vector<PlanHolder> &holders() const { return m_data->holders; }
    quint64 seed() const { return m_data->seed; }
    qint64 plannedEndMs() const { return m_data->plannedEndMs; }
    int stepCount() const { return m_data->stepCount; }
    /// The place of a person in the plan's circle.
    std::optional<Seat> seatOf(const PersonId &person) const;
    /// Whether this plan is `earlier` with more items behind: then a running state can go on with
    /// it.
    bool extends(const RunPlan &earlier) const;

private:
    friend class PlanCompiler;
    struct Data
    {
        std::vector<PlannedPerson> people;
        Seat host = nobody;
        std::vector<PlanItem> items;
        std::vector<PlanHolder> holders;
        QList<std::shared_ptr<const practice::Practice>>
            practices; ///< what PlanStep::text points into
        quint64 seed = 0;
        qint64 plannedEndMs = 0;
        int stepCount = 0;
    };
    explicit RunPlan(std::shared_ptr<const Data> data)
        : m_data(std::move(data))
    {
    }
    std::shared_ptr<const Data> m_data;
};

} // namespace hearth::session
