// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/plan_compiler.h"

#include "core/practice/timing.h"

#include <algorithm>

namespace hearth::session {

namespace {

int roleIndex(PlanItem &item, const QString &id)
{
    if (id.isEmpty())
        return -1;
    const auto found = std::ranges::find(item.roles, id, &PlanRole::id);
    if (found != item.roles.end())
        return static_cast<int>(found - item.roles.begin());
    item.roles.push_back({id, id, 1});
    return static_cast<int>(item.roles.size()) - 1;
}

void addRoles(PlanItem &item, const practice::Practice &from)
{
    for (const auto &role : from.roles) {
        auto &known = item.roles[static_cast<size_t>(roleIndex(item, role.id))];
        known.name = role.name;
        known.count = role.count;
    }
}

WhoSpeaks whoSpeaks(PlanItem &item, const QString &who)
{
    const auto allBut = QStringLiteral("all-but:");
    const auto holders = QStringLiteral("role:");
    if (who.startsWith(allBut))
        return {WhoSpeaks::AllBut, roleIndex(item, who.mid(allBut.size()))};
    if (who.startsWith(holders))
        return {WhoSpeaks::Holders, roleIndex(item, who.mid(holders.size()))};
    return {};
}

} // namespace

Result<RunPlan> PlanCompiler::compile(const PlanInput &input)
{
    if (input.people.isEmpty())
        return fail(ErrorCode::TooFewPeople);
    if (input.people.size() > mostPeople)
        return fail(ErrorCode::TooManyPeople, QString::number(mostPeople));
    if (input.items.isEmpty())
        return fail(ErrorCode::PracticeMissing);
    m_data->seed = input.seed;
    m_data->plannedEndMs = input.plannedEndMs;
    for (const auto &person : input.people) {
        if (seatOf(person.id))
            return fail(ErrorCode::NoSuchRow, QStringLiteral("the same person twice"));
        m_data->people.push_back(person);
        m_hereCount += person.here ? 1 : 0;
    }
    if (m_hereCount == 0)
        return fail(ErrorCode::TooFewPeople);
    const auto host = seatOf(input.host);
    if (!host)
        return fail(ErrorCode::NoSuchRow, QStringLiteral("host"));
    m_data->host = *host;
    for (const auto &planned : input.items) {
        if (auto added = addItem(planned); !added)
            return tl::unexpected(added.error());
    }
    if (std::ranges::all_of(m_data->items, &PlanItem::later))
        return fail(ErrorCode::PracticeMissing, QStringLiteral("every item is for later"));
    return RunPlan(m_data);
}

Status PlanCompiler::addItem(const PlannedItem &planned)
{
    if (std::ranges::find(m_data->items, planned.id, &PlanItem::id) != m_data->items.end())
        return fail(ErrorCode::NoSuchRow, QStringLiteral("the same item twice"));
    m_planned = &planned;
    const auto practice = std::make_shared<const practice::Practice>(planned.practice);
    const practice::Preset *preset = nullptr;
    if (!planned.preset.isEmpty()) {
        const auto &presets = practice->presets;
        const auto found = std::ranges::find(presets, planned.preset, &practice::Preset::id);
        if (found == presets.end())
            return fail(ErrorCode::PracticeInvalid,
                        QStringLiteral("%1: no preset %2").arg(practice->id, planned.preset));
        preset = &*found;
    }
    PlanItem item{.id = planned.id,
                  .name = practice->name,
                  .seconds = std::clamp(planned.minutes, 0, practice::mostSeconds / 60) * 60,
                  .firstStep = m_data->stepCount,
                  .later = planned.later,
                  .fixedStartMs = planned.fixedStartMs,
                  .people = practice->people,
                  .purposes = practice->purposes};
    roleIndex(item, QStringLiteral("host"));
    if (auto added = addSteps(item, practice, preset, {}, -1, {}); !added)
        return added;
    if (item.steps.empty())
        return failAt(item, QStringLiteral("no step is left"));
    if (auto loops = finishLoops(item); !loops)
        return loops;
    if (auto holders = addHolders(planned, item); !holders)
        return holders;
    m_data->stepCount += static_cast<int>(item.steps.size());
    m_data->items.push_back(std::move(item));
    return {};
}

Status PlanCompiler::addSteps(PlanItem &item, const Shared &from, const practice::Preset *preset,
                              const QString &prefix, int outerLoop, QList<QString> within)
{
    if (within.contains(from->id))
        return failAt(item, QStringLiteral("%1 runs itself").arg(from->id));
    within.append(from->id);
    m_data->practices.append(from);
    addRoles(item, *from);
    QHash<QString, int> loops;
    for (const auto &loop : from->loops) {
        loops.insert(loop.id, static_cast<int>(item.loops.size()));
        item.loops.push_back({.id = prefix + loop.id,
                              .over = loop.over,
                              .times = loop.times,
                              .role = roleIndex(item, loop.role),
                              .withinGroups = loop.withinGroups,
                              .first = -1,
                              .last = -1});
    }
    for (const auto &step : from->steps) {
        if (preset && preset->leaveOut.contains(step.id))
            continue;
        int loop = outerLoop;
        if (!step.loop.isEmpty()) {
            if (!loops.contains(step.loop))
                return failAt(item, QStringLiteral("no loop %1").arg(step.loop));
            if (outerLoop >= 0)
                return failAt(item, QStringLiteral("a loop within a loop"));
            loop = loops.value(step.loop);
        }
        if (step.practice.isEmpty()) {
            if (auto added = addStep(item, step, preset, prefix, loop); !added)
                return added;
            continue;
        }
        auto inner = called(step.practice);
        if (!inner)
            return fail(ErrorCode::PracticeMissing, step.practice);
        const auto shared = std::make_shared<const practice::Practice>(std::move(*inner));
        if (auto added =
                addSteps(item, shared, nullptr, prefix + step.id + QLatin1Char('/'), loop, within);
            !added)
            return added;
    }
    return {};
}

Status PlanCompiler::addStep(PlanItem &item, const practice::Step &step,
                             const practice::Preset *preset, const QString &prefix, int loop)
{
    const qint64 own = qint64(step.time.total) + step.time.perPerson + step.time.perTurn;
    const auto seconds = static_cast<int>(
        std::min<qint64>(practice::mostSeconds,
                         preset ? preset->seconds.value(step.id, static_cast<int>(own)) : own));
    const auto id = prefix + step.id;
    if (std::ranges::find(item.steps, id, &PlanStep::id) != item.steps.end())
        return failAt(item, QStringLiteral("two steps %1").arg(id));
    if (seconds < 0)
        return failAt(item, QStringLiteral("minutes below zero in %1").arg(id));
    item.steps.push_back({.id = id,
                          .text = &step,
                          .seconds = seconds,
                          .minSeconds = step.time.min,
                          .perPerson = step.time.perPerson > 0,
                          .mode = step.speaking.mode,
                          .order = step.speaking.order,
                          .who = whoSpeaks(item, step.speaking.who),
                          .role = roleIndex(item, step.speaking.role),
                          .then = roleIndex(item, step.speaking.then),
                          .groupSize = practice::groupSize(step.speaking),
                          .loop = loop});
    return {};
}

Status PlanCompiler::finishLoops(PlanItem &item)
{
    int before = -1;
    for (int at = 0; at < static_cast<int>(item.steps.size()); ++at) {
        auto &step = item.steps[static_cast<size_t>(at)];
        if (step.loop >= 0) {
            auto &loop = item.loops[static_cast<size_t>(step.loop)];
            if (loop.first < 0)
                loop.first = at;
            else if (before != step.loop)
                return failAt(item,
                              QStringLiteral("the steps of loop %1 are not together").arg(loop.id));
            loop.last = at;
            if (loop.groupSize == 0)
                loop.groupSize = step.groupSize;
        }
        before = step.loop;
    }
    // A loop that makes no groups itself moves in the last that were made before it.
    for (auto &loop : item.loops) {
        for (int at = loop.first - 1; loop.withinGroups && loop.groupSize == 0 && at >= 0; --at)
            loop.groupSize = item.steps[static_cast<size_t>(at)].groupSize;
        if (loop.withinGroups && loop.groupSize == 0 && loop.first >= 0)
            return failAt(item, QStringLiteral("loop %1 has no groups to move in").arg(loop.id));
    }
    return {};
}

Status PlanCompiler::addHolders(const PlannedItem &planned, PlanItem &item)
{
    const auto itemIndex = static_cast<qint16>(m_data->items.size());
    auto roles = planned.roles.keys();
    std::ranges::sort(
        roles); // a hash has no order of its own; plans from the same input must be equal
    for (const auto &role : roles) {
        if (role == item.roles[hostRole].id)
            return failAt(item, QStringLiteral("the host is the session's, not an item's"));
        const auto index = static_cast<qint16>(roleIndex(item, role));
        for (const auto &person : planned.roles.value(role)) {
            const auto seat = seatOf(person);
            if (!seat)
                return fail(ErrorCode::NoSuchRow, role);
            m_data->holders.push_back({itemIndex, index, *seat});
        }
    }
    return {};
}

std::optional<practice::Practice> PlanCompiler::called(const QString &id) const
{
    const auto own = m_planned->carried.constFind(id);
    if (own != m_planned->carried.cend())
        return *own;
    return m_lookup ? m_lookup(id) : std::nullopt;
}

Status PlanCompiler::failAt(const PlanItem &item, const QString &what) const
{
    return fail(ErrorCode::PracticeInvalid, QStringLiteral("%1: %2").arg(item.name, what));
}

std::optional<Seat> PlanCompiler::seatOf(const PersonId &person) const
{
    const auto found = std::ranges::find(m_data->people, person, &PlannedPerson::id);
    if (found == m_data->people.end())
        return std::nullopt;
    return static_cast<Seat>(found - m_data->people.begin());
}

} // namespace hearth::session
