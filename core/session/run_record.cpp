// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/run_record.h"

#include "core/session/run_reader.h"
#include "core/session/run_view.h"

#include <algorithm>

namespace hearth::session {

namespace {

/// Until when things lasted that still go on.
qint64 endOr(const RunFacts &facts, qint64 nowMs)
{
    return facts.phase == Phase::Ended ? facts.endedMs : std::max(nowMs, facts.lastMs);
}

} // namespace

QList<Attendance> attendance(const RunState &state, qint64 nowMs)
{
    const auto &facts = state.facts();
    const bool started = facts.phase != Phase::NotStarted;
    const RunReader read(state.plan(), facts);
    QList<Attendance> all;
    for (Seat seat = 0; seat < static_cast<Seat>(facts.people.size()); ++seat) {
        const auto &each = facts.people[static_cast<size_t>(seat)];
        const qint64 heard = read.isHeard(seat) ? read.sinceLastMs(nowMs) : 0;
        Attendance one{.person = each.person,
                       .hereNow = each.here,
                       .firstMs = each.firstMs,
                       .lastMs = each.sinceMs,
                       .hereMs = each.hereMs,
                       .airtimeMs = each.airtimeMs + heard};
        if (each.here && started) {
            one.lastMs = endOr(facts, nowMs);
            one.hereMs += one.lastMs - each.sinceMs;
        }
        all.append(one);
    }
    return all;
}

QList<StepRecord> stepRecords(const RunState &state, qint64 nowMs)
{
    const auto &facts = state.facts();
    const RunReader read(state.plan(), facts);
    QList<StepRecord> all;
    for (int at = 0; at < static_cast<int>(facts.runs.size()); ++at) {
        const auto &run = facts.runs[static_cast<size_t>(at)];
        const auto &step = read.step(run);
        const qint64 since = at == facts.run ? read.sinceLastMs(nowMs) : 0;
        StepRecord record{.item = read.item(run.item).id,
                          .step = step.id,
                          .enteredMs = run.enteredMs,
                          .plannedSeconds = run.plannedSeconds,
                          .elapsedMs = run.elapsedMs + since,
                          .notes = run.notes};
        if (step.loop >= 0) {
            const auto &loop =
                facts.loops[static_cast<size_t>(read.findLoopRun(run.item, step.loop))];
            const Seat holder = loop.grouping < 0 ? RunReader::heldBy(loop, run.turn, 0) : nobody;
            record.turn = run.turn + 1;
            if (holder != nobody)
                record.inRole = read.personAt(holder);
        }
        for (const auto &each : run.speakers) {
            const bool now = each.status == TurnStatus::Speaking;
            record.speakers.append({read.personAt(each.seat), each.status, each.closing,
                                    each.elapsedMs + (now ? since : 0)});
        }
        all.append(record);
    }
    return all;
}

QList<RoleHolder> roleHolders(const RunState &state)
{
    const auto &facts = state.facts();
    const RunReader read(state.plan(), facts);
    QList<RoleHolder> all;
    const auto add = [&](int item, int role, Seat seat) {
        if (seat == nobody || role < 0 || facts.stretch[static_cast<size_t>(item)] < 0)
            return;
        const auto &planned = read.item(item);
        const RoleHolder holder{planned.id, planned.roles[static_cast<size_t>(role)].id,
                                read.personAt(seat)};
        if (!all.contains(holder))
            all.append(holder);
    };
    for (const auto &each : facts.released)
        add(each.item, each.role, each.seat);
    for (const int item : facts.agenda) {
        const bool handedOn = std::ranges::any_of(facts.released, [&](const PlanHolder &each) {
            return each.item == item && each.role == hostRole;
        });
        if (!handedOn || item == read.currentItem())
            add(item, hostRole, facts.host);
    }
    for (const auto &each : facts.holders)
        add(each.item, each.role, each.seat);
    for (const auto &loop : facts.loops) {
        for (const Seat seat : loop.held)
            add(loop.item, read.loop(loop.item, loop.loop).role, seat);
    }
    return all;
}

std::optional<ResumeInfo> resumeInfo(const RunState &state, qint64 aliveUntilMs, qint64 nowMs)
{
    const auto &facts = state.facts();
    if (facts.phase != Phase::Running && facts.phase != Phase::Paused)
        return std::nullopt;
    const RunReader read(state.plan(), facts);
    const auto &run = read.run();
    const qint64 alive = std::clamp(aliveUntilMs, facts.lastMs, std::max(facts.lastMs, nowMs));
    return ResumeInfo{.item = read.item(run.item).id,
                      .step = read.step(run).id,
                      .text = read.step(run).text,
                      .phase = facts.phase,
                      .leftMs = timeView(state, alive).speakerClock.leftMs(),
                      .roomWentOnMs =
                          facts.phase == Phase::Running ? std::max<qint64>(0, nowMs - alive) : 0};
}

} // namespace hearth::session
