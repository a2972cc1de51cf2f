// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rehearsal.h"

namespace hearth::session {

namespace {

class Player
{
public:
    Player(const RunPlan &plan, const RehearsalOptions &options, QRandomGenerator &chance)
        : m_options(options)
        , m_chance(chance)
        , m_played{{}, {}, RunState::begin(plan), 0}
        , m_nowMs(options.startMs)
    {
    }

    Result<Rehearsal> play()
    {
        if (auto started = tell(Start{}); !started)
            return tl::unexpected(started.error());
        while (m_played.end.facts().phase == Phase::Running) {
            if (auto moved = move(); !moved)
                return tl::unexpected(moved.error());
        }
        m_played.lengthMs = m_nowMs - m_options.startMs;
        return std::move(m_played);
    }

private:
    bool happens(int percent) { return percent > 0 && m_chance.bounded(100) < percent; }

    Result<Effects> tell(RunAction what)
    {
        RunEvent event{m_nowMs, std::move(what)};
        auto applied = m_played.end.apply(event);
        if (applied)
            m_played.events.push_back(std::move(event));
        return applied;
    }

    Status move()
    {
        if (auto arrived = letSomebodyArrive(); !arrived)
            return arrived;
        const auto now = view(m_played.end, m_nowMs);
        const bool turns = now.speaking && !now.speakers.isEmpty();
        const bool passes = turns && happens(m_options.passPercent);
        const auto &clock = turns ? now.speakerClock : now.stepClock;
        const qint64 length = passes ? 0 : std::max<qint64>(0, clock.leftMs());
        m_played.lines.append({.offsetMs = m_nowMs - m_options.startMs,
                               .item = *now.item,
                               .itemName = now.items[now.itemIndex].name,
                               .step = now.stepId,
                               .title = now.step->title,
                               .loopTurn = now.loopTurn,
                               .loopTurns = now.loopTurns,
                               .speaker = now.speaking,
                               .passed = passes,
                               .groups = now.groups,
                               .lengthMs = length});
        m_nowMs += length;
        const auto moved = passes ? tell(Pass{}) : tell(Next{});
        if (!moved)
            return tl::unexpected(moved.error());
        // After a pass by the last in the round nobody speaks: what is left of its time is not
        // waited for.
        const auto &facts = m_played.end.facts();
        if (passes && facts.runs[static_cast<size_t>(facts.run)].speaking < 0) {
            if (const auto next = tell(Next{}); !next)
                return tl::unexpected(next.error());
        }
        return {};
    }

    Status letSomebodyArrive()
    {
        if (!happens(m_options.arrivePercent))
            return {};
        for (const auto &each : m_played.end.facts().people) {
            if (each.here)
                continue;
            const auto arrived = tell(Arrive{each.person});
            return arrived ? Status() : tl::unexpected(arrived.error());
        }
        return {};
    }

    const RehearsalOptions &m_options;
    QRandomGenerator &m_chance;
    Rehearsal m_played;
    qint64 m_nowMs;
};

} // namespace

Result<Rehearsal> rehearse(const RunPlan &plan, const RehearsalOptions &options,
                           QRandomGenerator &chance)
{
    return Player(plan, options, chance).play();
}

} // namespace hearth::session
