// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/run_view.h"

#include "core/session/run_reader.h"

#include <algorithm>

namespace hearth::session {

using practice::Mode;

namespace {

Mark markOf(const ClockView &clock)
{
    if (clock.lengthMs <= 0)
        return Mark::None;
    if (clock.leftMs() <= 0)
        return Mark::Hard;
    return clock.leftMs() * 5 <= clock.lengthMs ? Mark::Soft : Mark::None;
}

/// Fills a RunView, one paragraph of the screen a function.
class ViewBuilder
{
public:
    ViewBuilder(const RunState &state, qint64 nowMs)
        : m_state(state)
        , m_facts(state.facts())
        , m_read(state.plan(), state.facts())
        , m_nowMs(nowMs)
        , m_sinceMs(m_read.sinceLastMs(nowMs))
    {
    }

    RunView build()
    {
        place();
        steps();
        items();
        people();
        if (m_read.started()) {
            loop();
            clocks();
            speakers();
            groups();
        }
        ending();
        m_view.next = next();
        m_view.canGoBack =
            m_facts.phase == Phase::Ended || (m_read.started() && m_read.lastFootprint() >= 0);
        m_view.canPass = m_state.possible({m_nowMs, Pass{}});
        return std::move(m_view);
    }

private:
    int itemIndex() const { return m_read.currentItem(); }
    int stepIndex() const { return m_read.started() ? m_read.run().step : 0; }
    std::optional<PersonId> person(Seat seat) const
    {
        return seat == nobody ? std::nullopt : std::optional(m_read.personAt(seat));
    }

    void place()
    {
        const auto &item = m_read.item(itemIndex());
        m_view.phase = m_facts.phase;
        m_view.itemIndex = m_facts.agendaPlace;
        m_view.itemCount = m_read.agendaSize();
        m_view.stepIndex = stepIndex();
        m_view.stepCount = static_cast<int>(item.steps.size());
        m_view.item = item.id;
        if (m_read.started()) {
            m_view.step = m_read.step(m_read.run()).text;
            m_view.stepId = m_read.step(m_read.run()).id;
        }
    }

    void loop()
    {
        const auto *loopRun = m_read.activeLoop();
        if (!loopRun)
            return;
        const auto &planned = m_read.loop(loopRun->item, loopRun->loop);
        m_view.inLoop = true;
        m_view.loopTurn = m_read.run().turn + 1;
        m_view.loopTurns = loopRun->turns() + m_read.loopTurnsLeft(*loopRun);
        if (planned.role >= 0)
            m_view.loopRole = m_read.item(itemIndex()).roles[static_cast<size_t>(planned.role)].id;
        m_view.inRole = person(m_read.circleHolder());
    }

    void clocks()
    {
        const TimeView time = timeView(m_state, m_nowMs);
        m_view.stepClock = time.stepClock;
        m_view.speakerClock = time.speakerClock;
        m_view.stepMark = time.stepMark;
        m_view.speakerMark = time.speakerMark;
        m_view.secondsEach = time.secondsEach;
        m_view.projectedEndMs = time.projectedEndMs;
        m_view.latenessMs = time.latenessMs;
        m_view.fixedTimes = time.fixedTimes;
    }

    void speakers()
    {
        const auto &run = m_read.run();
        const auto &step = m_read.step(run);
        const bool queues = step.mode == Mode::Round || step.mode == Mode::Popcorn;
        for (const auto &each : run.speakers) {
            const bool now = each.status == TurnStatus::Speaking;
            m_view.speakers.append({m_read.personAt(each.seat), each.status, each.closing,
                                    each.elapsedMs + (now ? m_sinceMs : 0)});
            if (queues && each.status == TurnStatus::Waiting)
                m_view.notYetSpoken.append(m_read.personAt(each.seat));
        }
        if (run.speaking >= 0)
            m_view.speaking = person(run.speakers[static_cast<size_t>(run.speaking)].seat);
        else if (step.mode == Mode::Host && m_read.here(m_facts.host))
            m_view.speaking = person(m_facts.host);
        else if (step.mode == Mode::One && run.grouping < 0)
            m_view.speaking = person(m_read.holderOf(step.role));
        if (step.mode == Mode::Round && m_read.firstWaiting(run) >= 0)
            m_view.nextSpeaker = m_view.notYetSpoken.first();
        if (step.mode == Mode::AllButOne && run.grouping < 0)
            m_view.listener = person(m_read.holderOf(step.role));
    }

    void groups()
    {
        const auto &run = m_read.run();
        if (run.grouping < 0)
            return;
        const auto *loopRun = m_read.activeLoop();
        const auto &grouping = m_facts.groupings[static_cast<size_t>(run.grouping)];
        for (size_t group = 0; group < grouping.groups.size(); ++group) {
            if (grouping.groups[group].empty())
                continue;
            GroupView shown;
            for (const Seat seat : grouping.groups[group])
                shown.people.append(m_read.personAt(seat));
            if (loopRun && loopRun->grouping == run.grouping) {
                const Seat holder = RunReader::heldBy(*loopRun, run.turn, static_cast<int>(group));
                if (m_read.here(holder))
                    shown.inRole = person(holder);
            }
            m_view.groups.append(shown);
        }
    }

    StepPlace placeOf(int step) const
    {
        if (m_facts.phase == Phase::Ended || (m_read.started() && step < stepIndex()))
            return StepPlace::Done;
        return m_read.started() && step == stepIndex() ? StepPlace::Now : StepPlace::Ahead;
    }

    void steps()
    {
        const int item = itemIndex();
        for (int at = 0; at < static_cast<int>(m_read.item(item).steps.size()); ++at) {
            const auto &step = m_read.step(item, at);
            StepView shown{.item = m_read.item(item).id,
                           .step = step.text,
                           .id = step.id,
                           .place = placeOf(at),
                           .seconds = m_read.stepSeconds(item, at),
                           .times = m_read.stepTimes(item, at)};
            int last = m_facts.firstRun[static_cast<size_t>(m_read.globalStep(item, at))];
            if (last >= 0)
                shown.seconds = m_read.runSeconds(m_facts.runs[static_cast<size_t>(last)]);
            for (; last >= 0; last = m_facts.runs[static_cast<size_t>(last)].nextRun)
                shown.elapsedMs += m_facts.runs[static_cast<size_t>(last)].elapsedMs;
            if (shown.place == StepPlace::Now) {
                shown.seconds = m_read.runSeconds(m_read.run());
                shown.elapsedMs += m_sinceMs;
            }
            m_view.steps.append(shown);
        }
    }

    void items()
    {
        for (int place = 0; place < m_read.agendaSize(); ++place) {
            const auto &item = m_read.item(m_read.agendaItem(place));
            auto where = StepPlace::Ahead;
            if (m_facts.phase == Phase::Ended || place < m_facts.agendaPlace)
                where = StepPlace::Done;
            else if (m_read.started() && place == m_facts.agendaPlace)
                where = StepPlace::Now;
            const int index = m_read.agendaItem(place);
            ItemView shown{.id = item.id,
                           .name = item.name,
                           .place = where,
                           .seconds = m_read.itemSeconds(index),
                           .people = item.people,
                           .begun = m_facts.stretch[static_cast<size_t>(index)] >= 0};
            for (const auto &run : m_facts.runs)
                shown.elapsedMs += run.item == index ? run.elapsedMs : 0;
            if (where == StepPlace::Now)
                shown.elapsedMs += m_sinceMs;
            m_view.items.append(shown);
        }
    }

    void people()
    {
        const auto &roles = m_read.item(itemIndex()).roles;
        for (Seat seat = 0; seat < static_cast<Seat>(m_facts.people.size()); ++seat) {
            const auto &each = m_facts.people[static_cast<size_t>(seat)];
            PresenceView shown{.person = each.person,
                               .here = each.here,
                               .host = seat == m_facts.host,
                               .airtimeMs =
                                   each.airtimeMs + (m_read.isHeard(seat) ? m_sinceMs : 0)};
            for (int role = hostRole + 1; role < static_cast<int>(roles.size()); ++role) {
                if (m_read.holds(role, seat))
                    shown.roles.append(roles[static_cast<size_t>(role)].id);
            }
            m_view.people.append(shown);
        }
    }

    void ending()
    {
        m_view.startedMs = m_facts.startedMs;
        m_view.plannedEndMs = m_facts.plannedEndMs;
        m_view.replan = replanOffer(m_state, m_nowMs);
    }

    NextIs next() const
    {
        if (m_facts.phase == Phase::Ended)
            return NextIs::Nothing;
        if (m_facts.phase == Phase::NotStarted)
            return NextIs::Start;
        const auto &run = m_read.run();
        if (m_read.step(run).mode == Mode::Round && m_read.firstWaiting(run) >= 0)
            return NextIs::NextSpeaker;
        const auto to = m_read.afterStep();
        if (m_read.isEnd(to))
            return NextIs::Finish;
        if (to.agendaPlace != m_facts.agendaPlace)
            return NextIs::NextItem;
        return to.turn > run.turn ? NextIs::NextTurn : NextIs::NextStep;
    }

    const RunState &m_state;
    const RunFacts &m_facts;
    RunReader m_read;
    qint64 m_nowMs;
    qint64 m_sinceMs;
    RunView m_view;
};

} // namespace

TimeView timeView(const RunState &state, qint64 nowMs)
{
    const RunReader read(state.plan(), state.facts());
    TimeView time;
    time.projectedEndMs = projectedEndMs(state, nowMs);
    time.fixedTimes = fixedTimes(state, nowMs);
    if (time.projectedEndMs > 0)
        time.latenessMs = time.projectedEndMs - state.facts().plannedEndMs;
    if (!read.started())
        return time;
    const auto &run = read.run();
    const qint64 sinceMs = read.sinceLastMs(nowMs);
    time.stepClock = {run.elapsedMs + sinceMs, read.runSeconds(run) * 1000LL};
    time.speakerClock = time.stepClock;
    if (read.step(run).mode == Mode::Round && run.speaking >= 0) {
        const auto &speaker = run.speakers[static_cast<size_t>(run.speaking)];
        time.speakerClock = {speaker.elapsedMs + sinceMs, read.speakerSeconds(run) * 1000LL};
    }
    time.stepMark = markOf(time.stepClock);
    time.speakerMark = markOf(time.speakerClock);
    time.secondsEach = read.secondsEach(run, sinceMs);
    return time;
}

RunView view(const RunState &state, qint64 nowMs)
{
    return ViewBuilder(state, nowMs).build();
}

} // namespace hearth::session
