// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the rota of six people takes to be worked out anew from ten years of weekly meetings,
// with the next ten turns.
//   rota_bench [ROUNDS] [JSON-FILE]
#include "tests/bench/figures.h"
#include "tests/core/rotation/rota_world.h"

#include <cstdio>

using namespace hearth;
using namespace hearth::rotation;

int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 500;
    constexpr int weeks = 520;
    RotaWorld world(6, 20260320);
    QList<Meeting> held;
    Rota known = world.rota();
    for (int week = 0; week < weeks; ++week) {
        QList<PersonId> coming = world.people;
        coming.removeIf([&](const PersonId &) { return world.chance.bounded(6) == 0; });
        const Meeting next = world.meeting(week, coming);
        held.append(world.heldAs(next, known.turn(next, world.meeting(week + 1, world.people))));
        known.hold(held.constLast());
    }
    QList<Meeting> ahead;
    for (int week = weeks; week <= weeks + 10; ++week)
        ahead.append(world.meeting(week, world.people));
    bench::Figures figures;
    qsizetype turns = 0;
    for (int round = 0; round < rounds; ++round) {
        bench::time(figures, [&] {
            Rota rota = world.rota();
            for (const Meeting &meeting : std::as_const(held))
                rota.hold(meeting);
            turns += rota.turns(ahead).size();
        });
    }
    std::printf("rounds            %d, of %d meetings and %lld turns to come\n", rounds, weeks,
                static_cast<long long>(turns / rounds));
    std::printf("worked out, ms    %.3f, p99 %.3f\n", figures.median(), figures.at(0.99));
    const QJsonObject json{{QStringLiteral("rotaMs"), figures.median()},
                           {QStringLiteral("rotaP99Ms"), figures.at(0.99)}};
    return argc < 3 || bench::writeJson(QString::fromLocal8Bit(argv[2]), json) ? 0 : 2;
}
