// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a plan of 30 items takes to be timed again, with every third of them pinned to a wall
// time, and with none.
//   schedule_bench [ROUNDS] [JSON-FILE]
#include "core/session/schedule.h"
#include "tests/bench/figures.h"

#include <cstdio>

using namespace hearth;
using namespace hearth::session;

int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 2'000;
    const QTimeZone zone("Europe/Berlin");
    const qint64 start = QDateTime(QDate(2026, 10, 24), QTime(20, 0), zone).toMSecsSinceEpoch();
    bench::Figures withPins;
    bench::Figures without;
    int planned = 0;
    for (int round = 0; round < rounds; ++round) {
        for (const bool pinned : {true, false}) {
            bench::time(pinned ? withPins : without, [&] {
                QList<ScheduleItem> items;
                for (int i = 0; i < 30; ++i) {
                    const QTime wall = QTime(20, 0).addSecs(i * 600);
                    items.append(
                        {10 + i % 3, pinned && i % 3 == 2 ? pinnedInstant(start, wall, zone) : 0});
                }
                planned += schedule(start, 360, items).plannedMinutes;
            });
        }
    }
    std::printf("rounds            %d, of 30 items (%d minutes in all)\n", rounds, planned);
    std::printf("10 pinned, ms     %.4f, p99 %.4f\n", withPins.median(), withPins.at(0.99));
    std::printf("none pinned, ms   %.4f, p99 %.4f\n", without.median(), without.at(0.99));
    const QJsonObject json{{QStringLiteral("pinnedMs"), withPins.median()},
                           {QStringLiteral("plainMs"), without.median()}};
    return argc < 3 || bench::writeJson(QString::fromLocal8Bit(argv[2]), json) ? 0 : 2;
}
