// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folds random sessions: how many events a second, and whether every state on the way is sound.
//   runner_bench [EVENTS] [JSON-FILE]
// Instructions an event: valgrind --tool=callgrind runner_bench 100000, then the inclusive cost of
// RunState::apply divided by the "applied" line, which counts every call.
#include "tests/core/session/random_history.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstdio>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;

namespace {

constexpr quint32 seed = 2'024;

/// Events that are possible one after the other; when a session is over the next one begins.
std::vector<RunEvent> draw(const RunPlan &from, size_t count)
{
    RandomHistory draws(from, seed);
    auto state = RunState::begin(from);
    std::vector<RunEvent> events;
    events.reserve(count);
    while (events.size() < count) {
        if (state.facts().phase == Phase::Ended)
            state = RunState::begin(from);
        auto event = draws.draw();
        if (!state.possible(event))
            continue;
        if (!state.apply(event))
            qFatal("possible, and yet refused");
        events.push_back(std::move(event));
    }
    return events;
}

struct Outcome
{
    int sessions = 1;
    int refused = 0;
    int unsound = 0;
};

Outcome fold(const RunPlan &from, const std::vector<RunEvent> &events, bool check)
{
    Outcome outcome;
    auto state = RunState::begin(from);
    for (const auto &event : events) {
        if (state.facts().phase == Phase::Ended) {
            state = RunState::begin(from);
            ++outcome.sessions;
        }
        if (!state.apply(event))
            ++outcome.refused;
        if (check && !invariantsHold(state))
            ++outcome.unsound;
    }
    return outcome;
}

} // namespace

int main(int argc, char **argv)
{
    const size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
    const auto from = everything();
    const auto events = draw(from, count);
    QElapsedTimer timer;
    timer.start();
    const auto outcome = fold(from, events, false);
    const qint64 ns = timer.nsecsElapsed();
    const auto checked = fold(from, events, true);
    const double perSecond = static_cast<double>(count) * 1e9 / static_cast<double>(ns);

    std::printf("events      %zu (seed %u, 7 to 9 people, 5 to 6 practices)\n", count, seed);
    std::printf("sessions    %d\n", outcome.sessions);
    std::printf("a second    %.0f\n", perSecond);
    std::printf("refused     %d\n", checked.refused);
    std::printf("unsound     %d\n", checked.unsound);
    std::printf("applied     %zu\n", 3 * count);
    if (argc > 2) {
        QFile file(QString::fromLocal8Bit(argv[2]));
        const QJsonObject json{{QStringLiteral("events"), static_cast<qint64>(count)},
                               {QStringLiteral("sessions"), outcome.sessions},
                               {QStringLiteral("eventsPerSecond"), perSecond},
                               {QStringLiteral("refused"), checked.refused},
                               {QStringLiteral("unsound"), checked.unsound}};
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0)
            return 2;
    }
    return checked.refused == 0 && checked.unsound == 0 ? 0 : 1;
}
