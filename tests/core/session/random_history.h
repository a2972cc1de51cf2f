// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/session/session_world.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

/// Sessions in which anything may happen, and what must be true of each of their moments.
namespace hearth::session::world {

/// An evening with every speaking mode, every kind of loop, and somebody who may still come.
inline PlanInput everythingInput()
{
    auto clinic = item(0, caseClinic());
    clinic.roles = {{QStringLiteral("case-giver"), {person(2)}},
                    {QStringLiteral("timekeeper"), {person(3)}}};
    auto pop = step("pop", 300, practice::Mode::Popcorn);
    auto listening = step("listening", 200, practice::Mode::AllButOne);
    listening.speaking.role = QStringLiteral("host");
    listening.time.stretch = true;
    auto mix = step("mix", 90, practice::Mode::Pairs);
    mix.speaking.remix = true;
    auto four = step("four", 90, practice::Mode::Groups);
    four.speaking.groupSize = 4;
    auto each = round("each", 0, practice::Order::LongestUnheardFirst);
    each.time = {.perPerson = 45};
    auto talk = item(4,
                     practiceOf("talk",
                                {round("picks", 240, practice::Order::SpeakerPicks), pop, listening,
                                 mix, four, round("mixed", 120, practice::Order::Shuffled), each}));
    talk.minutes = 30;
    auto later = item(5, practiceOf("out", {round("word", 120, practice::Order::Reverse)}));
    later.later = true;
    auto turns = item(3, listenAndLoop());
    turns.practice.loops[0].over = practice::LoopOver::Turn;
    turns.practice.loops[0].times = 2;
    return input(7, {clinic, item(1, empathyCircle()), item(2, troika()), turns, talk, later}, {5});
}

inline RunPlan everything()
{
    return plan(everythingInput());
}

/// Draws events without looking at the state, so that many of them are not possible where they
/// fall.
class RandomHistory
{
public:
    RandomHistory(const RunPlan &from, quint32 seed)
        : m_plan(from)
        , m_chance(seed)
    {
    }
    RunEvent draw()
    {
        m_nowMs += m_chance.bounded(20) == 0 ? -m_chance.bounded(2000) : m_chance.bounded(90'000);
        return {m_nowMs, action()};
    }
    /// Draws until something can happen.
    RunEvent drawPossible(const RunState &state)
    {
        for (;;) {
            auto event = draw();
            if (state.possible(event))
                return event;
        }
    }

private:
    PersonId somebody() { return person(m_chance.bounded(9)); }
    std::optional<PersonId> maybeSomebody()
    {
        return m_chance.bounded(2) ? std::optional(somebody()) : std::nullopt;
    }
    const PlanItem &someItem()
    {
        return m_plan.items()[m_chance.bounded(static_cast<quint32>(m_plan.items().size()))];
    }
    const PlanStep &someStep(const PlanItem &from)
    {
        return from.steps[m_chance.bounded(static_cast<quint32>(from.steps.size()))];
    }
    RunAction action()
    {
        const int draw = m_chance.bounded(1000);
        const auto &some = someItem();
        if (draw < 400)
            return Next{};
        if (draw < 470)
            return Back{};
        if (draw < 500)
            return Pass{maybeSomebody()};
        if (draw < 520)
            return Skip{maybeSomebody()};
        if (draw < 560)
            return ComeBack{somebody()};
        if (draw < 620)
            return GiveTurn{somebody()};
        if (draw < 660)
            return AddTime{m_chance.bounded(-300, 301)};
        if (draw < 690)
            return EndStep{};
        if (draw < 730)
            return Arrive{somebody()};
        if (draw < 760)
            return Leave{somebody()};
        if (draw < 790)
            return SwapRole{
                some.roles[m_chance.bounded(static_cast<quint32>(some.roles.size()))].id,
                somebody()};
        if (draw < 810)
            return AddItem{some.id, m_chance.bounded(-1, 6)};
        if (draw < 820)
            return DropItem{some.id};
        if (draw < 860)
            return NoteKept{noteId(draw)};
        if (draw < 880)
            return AcceptReplan{{{some.id, someStep(some).id, m_chance.bounded(0, 400)}}};
        if (draw < 890)
            return CatchUp{m_chance.bounded(2) == 0, m_nowMs - m_chance.bounded(60'000)};
        if (draw < 925)
            return Pause{};
        if (draw < 960)
            return Resume{};
        if (draw < 990)
            return Jump{some.id, someStep(some).id};
        if (draw < 991)
            return EndSession{m_chance.bounded(2) == 0 ? 0 : m_nowMs - m_chance.bounded(120'000)};
        if (draw < 994)
            return StartedEarlier{m_chance.bounded(-10, 400'000)};
        return Start{m_chance.bounded(300'000)};
    }

    const RunPlan &m_plan;
    QRandomGenerator m_chance;
    qint64 m_nowMs = Room::startMs;
};

/// What is wrong with a round's queue, or nothing.
inline const char *queueProblem(const RunFacts &facts, const StepRun &run, bool current)
{
    qint64 spoken = 0;
    int speaking = 0;
    bool closing = false;
    for (size_t at = 0; at < run.speakers.size(); ++at) {
        const auto &each = run.speakers[at];
        if (each.elapsedMs < 0)
            return "a speaker's time is negative";
        spoken += each.elapsedMs;
        speaking += each.status == TurnStatus::Speaking ? 1 : 0;
        if ((each.status == TurnStatus::Speaking) != (run.speaking == static_cast<int>(at)))
            return "the speaker is not the one who speaks";
        if (closing && !each.closing)
            return "somebody speaks after the closing";
        closing = each.closing;
        const bool due = each.status == TurnStatus::Waiting || each.status == TurnStatus::Speaking;
        if (current && due && !facts.people[static_cast<size_t>(each.seat)].here)
            return "somebody who left is waited for";
        for (size_t other = 0; other < at; ++other) {
            if (run.speakers[other].seat == each.seat)
                return "somebody is in the round twice";
        }
    }
    if (speaking > 1 || (speaking == 1 && !current))
        return "two speak at once";
    return spoken > run.elapsedMs ? "speakers spoke longer than the step was" : nullptr;
}

/// What is wrong with the groups of the running step, or nothing.
inline const char *groupProblem(const RunFacts &facts, const Grouping &grouping)
{
    std::vector<int> seated(facts.people.size(), 0);
    int groups = 0;
    bool alone = false;
    for (const auto &group : grouping.groups) {
        groups += group.empty() ? 0 : 1;
        alone |= group.size() == 1;
        for (const Seat seat : group)
            ++seated[static_cast<size_t>(seat)];
    }
    for (size_t seat = 0; seat < seated.size(); ++seat) {
        if (seated[seat] != (facts.people[seat].here ? 1 : 0))
            return "not everybody who is here is in one group";
    }
    return alone && groups > 1 ? "somebody is alone in a group" : nullptr;
}

/// The first rule that a moment of a session breaks; null if it is sound.
inline const char *brokenInvariant(const RunState &state)
{
    const auto &facts = state.facts();
    const auto here = std::ranges::count(facts.people, true, &Presence::here);
    if (facts.hereCount != here)
        return "those who are here are miscounted";
    if ((facts.phase == Phase::NotStarted) != (facts.run < 0))
        return "a step runs before the start, or none after it";
    if (facts.agendaPlace < 0 || facts.agendaPlace >= static_cast<int>(facts.agenda.size()))
        return "the agenda's place is off the agenda";
    qint64 elapsed = 0;
    for (size_t at = 0; at < facts.runs.size(); ++at) {
        const auto &run = facts.runs[at];
        elapsed += run.elapsedMs;
        if (run.elapsedMs < 0)
            return "a step's time is negative";
        if (const char *problem = queueProblem(facts, run, static_cast<int>(at) == facts.run))
            return problem;
    }
    if (facts.run < 0)
        return nullptr;
    if (elapsed > facts.lastMs - facts.startedMs)
        return "the steps took longer than the session";
    if (facts.phase == Phase::Ended
        && (facts.endedMs < facts.startedMs + elapsed || facts.endedMs > facts.lastMs))
        return "the session ended before its steps did, or after its last event";
    const auto &run = facts.runs[static_cast<size_t>(facts.run)];
    if (run.item != facts.agenda[static_cast<size_t>(facts.agendaPlace)])
        return "the running step is not of the running item";
    for (const auto &each : facts.people) {
        if (each.airtimeMs < 0 || each.airtimeMs > elapsed || each.hereMs < 0
            || each.hereMs > facts.lastMs - facts.startedMs)
            return "somebody's time is impossible";
        if (each.firstMs != 0 && (each.firstMs < facts.startedMs || each.sinceMs < each.firstMs))
            return "somebody came before the session did";
    }
    return run.grouping < 0
        ? nullptr
        : groupProblem(facts, facts.groupings[static_cast<size_t>(run.grouping)]);
}

inline bool invariantsHold(const RunState &state)
{
    return brokenInvariant(state) == nullptr;
}

} // namespace hearth::session::world
