// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whose turn it is, and who is in which group: the part of the engine about people.
#include "core/session/grouping.h"
#include "core/session/run_engine.h"

#include <algorithm>

namespace hearth::session {

using practice::Mode;
using practice::Order;

void RunEngine::letGo(const std::optional<PersonId> &person, TurnStatus how)
{
    auto &now = run();
    const Seat seat = person ? m_read.seatOf(*person)
        : now.speaking >= 0  ? now.speakers[static_cast<size_t>(now.speaking)].seat
                             : m_read.circleHolder();
    const auto found = std::ranges::find(now.speakers, seat, &Speaker::seat);
    if (found == now.speakers.end()) {
        // The moving role goes past them: their turn of the loop is over.
        auto &loop =
            f.loops[static_cast<size_t>(m_read.findLoopRun(now.item, m_read.step(now).loop))];
        leaveFootprint(seat);
        loop.held[static_cast<size_t>(now.turn)] = nobody;
        loop.passed.push_back(seat);
        const auto to = m_read.afterStep();
        if (m_read.isEnd(to)) {
            end();
            return;
        }
        enter(to);
        startFirstWaiting();
        return;
    }
    if (found->status != TurnStatus::Speaking) {
        found->status = how;
        m_effects |= Effect::SpeakerChanged;
        if (m_read.firstWaiting(now) < 0)
            m_effects |= Effect::RoundDone;
        return;
    }
    leaveFootprint(seat);
    fallSilent(how);
    startFirstWaiting();
}

void RunEngine::on(const ComeBack &comeBack)
{
    auto &now = run();
    const Seat seat = m_read.seatOf(comeBack.person);
    const auto found = std::ranges::find(now.speakers, seat, &Speaker::seat);
    m_effects |= Effect::SpeakerChanged;
    if (found != now.speakers.end()) {
        const Seat speaking =
            now.speaking < 0 ? nobody : now.speakers[static_cast<size_t>(now.speaking)].seat;
        auto back = *found;
        back.status = TurnStatus::Waiting;
        now.speakers.erase(found);
        const auto closing = back.closing
            ? now.speakers.end()
            : std::ranges::find(now.speakers, true, &Speaker::closing);
        now.speakers.insert(closing, back);
        if (speaking != nobody) {
            const auto still = std::ranges::find(now.speakers, speaking, &Speaker::seat);
            now.speaking = static_cast<int>(still - now.speakers.begin());
        }
        return;
    }
    auto &loop = f.loops[static_cast<size_t>(m_read.findLoopRun(now.item, m_read.step(now).loop))];
    std::erase(loop.passed, seat);
    std::erase(loop.order, seat);
    loop.order.push_back(seat);
}

void RunEngine::on(const GiveTurn &give)
{
    const Seat seat = m_read.seatOf(give.person);
    auto &now = run();
    leaveFootprint(now.speaking < 0 ? nobody
                                    : now.speakers[static_cast<size_t>(now.speaking)].seat);
    fallSilent(TurnStatus::Spoken);
    if (std::ranges::find(now.speakers, seat, &Speaker::seat) == now.speakers.end())
        now.speakers.push_back({.seat = seat});
    speak(seat);
}

void RunEngine::startFirstWaiting()
{
    auto &now = run();
    if (m_read.step(now).mode != Mode::Round || now.speaking >= 0)
        return;
    const int first = m_read.firstWaiting(now);
    m_effects |= Effect::SpeakerChanged;
    if (first < 0) {
        m_effects |= Effect::RoundDone;
        return;
    }
    now.speaking = first;
    now.speakers[static_cast<size_t>(first)].status = TurnStatus::Speaking;
}

void RunEngine::speak(Seat seat)
{
    auto &now = run();
    m_effects |= Effect::SpeakerChanged;
    const auto found = std::ranges::find(now.speakers, seat, &Speaker::seat);
    if (found == now.speakers.end() || !m_read.here(seat))
        return;
    found->status = TurnStatus::Speaking;
    now.speaking = static_cast<int>(found - now.speakers.begin());
}

void RunEngine::fallSilent(TurnStatus how)
{
    auto &now = run();
    if (now.speaking < 0)
        return;
    now.speakers[static_cast<size_t>(now.speaking)].status = how;
    now.speaking = -1;
    m_effects |= Effect::SpeakerChanged;
}

bool RunEngine::closes(const PlanStep &step, Seat seat) const
{
    return step.then >= 0 && m_read.here(seat) && m_read.holds(step.then, seat);
}

bool RunEngine::takesPart(const PlanStep &step, Seat seat) const
{
    return m_read.maySpeak(step, seat) || closes(step, seat);
}

/// Makes the queue fit who is here and holds which role, without disturbing turns that were had.
void RunEngine::refitSpeakers()
{
    auto &now = run();
    const auto mode = m_read.step(now).mode;
    const bool queues = mode == Mode::Round || mode == Mode::Popcorn;
    const Seat speaking =
        now.speaking < 0 ? nobody : now.speakers[static_cast<size_t>(now.speaking)].seat;
    dropSpeakers(queues);
    if (queues) {
        addSpeakers();
        std::stable_partition(now.speakers.begin(), now.speakers.end(),
                              [](const Speaker &each) { return !each.closing; });
    }
    const auto still = std::ranges::find(now.speakers, TurnStatus::Speaking, &Speaker::status);
    now.speaking =
        still == now.speakers.end() ? -1 : static_cast<int>(still - now.speakers.begin());
    if (speaking != nobody && now.speaking < 0) {
        m_effects |= Effect::SpeakerChanged;
        startFirstWaiting();
    }
}

void RunEngine::dropSpeakers(bool queues)
{
    auto &now = run();
    const auto &step = m_read.step(now);
    std::erase_if(now.speakers, [&](Speaker &each) {
        if (each.status != TurnStatus::Waiting && each.status != TurnStatus::Speaking)
            return false;
        // Where turns are given by name, whoever is here may have one.
        if (queues ? takesPart(step, each.seat) : m_read.here(each.seat)) {
            each.closing = closes(step, each.seat);
            return false;
        }
        if (each.elapsedMs == 0)
            return true;
        each.status = TurnStatus::Spoken;
        return false;
    });
}

void RunEngine::addSpeakers()
{
    auto &now = run();
    const auto &step = m_read.step(now);
    const auto salt = static_cast<quint64>(m_read.globalStep(now.item, now.step)) << 16
        | static_cast<quint64>(now.turn);
    const auto order = now.speakers.empty() ? ordered(step.order, salt) : circle();
    for (const Seat seat : order) {
        const bool known =
            std::ranges::find(now.speakers, seat, &Speaker::seat) != now.speakers.end();
        if (!known && takesPart(step, seat))
            now.speakers.push_back({.seat = seat, .closing = closes(step, seat)});
    }
}

void RunEngine::on(const Arrive &arrive)
{
    Seat seat = m_read.seatOf(arrive.person);
    if (seat == nobody) {
        seat = static_cast<Seat>(f.people.size());
        f.people.push_back({.person = arrive.person});
    }
    auto &person = f.people[static_cast<size_t>(seat)];
    person.here = true;
    if (f.phase != Phase::NotStarted) {
        person.sinceMs = f.lastMs;
        if (person.firstMs == 0)
            person.firstMs = f.lastMs;
    }
    ++f.hereCount;
    for (auto &loop : f.loops) {
        if (loop.grouping < 0 && std::ranges::find(loop.order, seat) == loop.order.end())
            loop.order.push_back(seat);
    }
    refitEveryone();
}

void RunEngine::on(const Leave &leave)
{
    auto &person = f.people[static_cast<size_t>(m_read.seatOf(leave.person))];
    person.here = false;
    if (f.phase != Phase::NotStarted) {
        person.hereMs += f.lastMs - person.sinceMs;
        person.sinceMs = f.lastMs;
    }
    --f.hereCount;
    refitEveryone();
}

void RunEngine::refitEveryone()
{
    m_effects |= Effect::PeopleChanged;
    if (!m_read.started())
        return;
    if (run().grouping >= 0)
        refitGrouping(run().grouping);
    refitSpeakers();
}

void RunEngine::on(const SwapRole &swap)
{
    const Seat seat = m_read.seatOf(swap.person);
    const int item = m_read.currentItem();
    const int role = RunReader::roleIndex(m_read.item(item), swap.role);
    m_effects |= Effect::RolesChanged;
    const int loop = m_read.started() ? m_read.step(run()).loop : -1;
    if (role == hostRole) {
        release({static_cast<qint16>(item), hostRole, f.host});
        f.host = seat;
    } else if (loop >= 0 && m_read.loop(item, loop).role == role) {
        swapMoving(f.loops[static_cast<size_t>(m_read.findLoopRun(item, loop))], seat);
    } else {
        const auto holdsIt = [&](const PlanHolder &each) {
            return each.item == item && each.role == role;
        };
        const int count = m_read.item(item).roles[static_cast<size_t>(role)].count;
        if (std::ranges::count_if(f.holders, holdsIt) >= count) {
            const auto first = std::ranges::find_if(f.holders, holdsIt);
            release(*first);
            f.holders.erase(first);
        }
        f.holders.push_back({static_cast<qint16>(item), static_cast<qint16>(role), seat});
    }
    if (m_read.started())
        refitSpeakers();
}

void RunEngine::swapMoving(LoopRun &loop, Seat seat)
{
    int group = 0;
    if (loop.grouping >= 0) {
        const auto &groups = f.groupings[static_cast<size_t>(loop.grouping)].groups;
        const auto mine = std::ranges::find_if(groups, [&](const std::vector<Seat> &each) {
            return std::ranges::find(each, seat) != each.end();
        });
        group = static_cast<int>(mine - groups.begin());
    }
    const int place = run().turn * loop.width + group;
    loop.held[static_cast<size_t>(place)] = seat;
    std::erase(loop.passed, seat);
}

void RunEngine::release(const PlanHolder &holder)
{
    const bool begun = f.stretch[static_cast<size_t>(holder.item)] >= 0;
    if (begun && std::ranges::find(f.released, holder) == f.released.end())
        f.released.push_back(holder);
}

std::vector<Seat> RunEngine::circle() const
{
    return ordered(Order::Circle, 0);
}

/// Those who are here, in speaking order. The circle begins at the host's left and ends with the
/// host.
std::vector<Seat> RunEngine::ordered(Order order, quint64 salt) const
{
    const auto count = static_cast<int>(f.people.size());
    std::vector<Seat> seats;
    seats.reserve(static_cast<size_t>(count));
    const auto add = [&](int at) {
        const auto seat = static_cast<Seat>((at + count) % count);
        if (m_read.here(seat))
            seats.push_back(seat);
    };
    switch (order) {
    case Order::Circle:
    case Order::Shuffled:
    case Order::LongestUnheardFirst:
        for (int step = 1; step <= count; ++step)
            add(f.host + step);
        break;
    case Order::Reverse:
        for (int step = 1; step <= count; ++step)
            add(f.host - step);
        break;
    case Order::HostLast:
        for (int at = 0; at < count; ++at) {
            if (at != f.host)
                add(at);
        }
        add(f.host);
        break;
    case Order::SpeakerPicks:
        for (int step = 0; step < count; ++step)
            add(f.host + step);
        break;
    }
    if (order == Order::Shuffled)
        shuffle(seats, m_plan.seed(), salt);
    if (order == Order::LongestUnheardFirst) {
        std::ranges::stable_sort(
            seats, {}, [&](Seat seat) { return f.people[static_cast<size_t>(seat)].airtimeMs; });
    }
    return seats;
}

int RunEngine::groupingFor(int item, int size, bool remix, Order order)
{
    if (!remix) {
        for (auto at = static_cast<int>(f.groupings.size()) - 1; at >= 0; --at) {
            const auto &each = f.groupings[static_cast<size_t>(at)];
            if (each.item == item && each.size == size) {
                refitGrouping(at);
                return at;
            }
        }
    }
    const auto salt = static_cast<quint64>(f.groupings.size());
    const auto seats = ordered(order, salt);
    auto groups =
        remix ? remixed(seats, size, f.groupings, m_plan.seed()) : neighbours(seats, size);
    f.groupings.push_back({.item = item, .size = size, .groups = std::move(groups)});
    m_effects |= Effect::GroupsChanged;
    return static_cast<int>(f.groupings.size()) - 1;
}

void RunEngine::refitGrouping(int grouping)
{
    auto &groups = f.groupings[static_cast<size_t>(grouping)].groups;
    const auto here = [this](Seat seat) { return m_read.here(seat); };
    if (refit(groups, circle(), here))
        m_effects |= Effect::GroupsChanged;
}

} // namespace hearth::session
