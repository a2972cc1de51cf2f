// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotation/pairs.h"
#include "tests/core/rotation/rota_world.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace hearth;
using namespace hearth::rotation;

class PairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyMeetsEverybodyOnce_data()
    {
        QTest::addColumn<int>("members");
        for (int members = 0; members <= 15; ++members)
            QTest::addRow("%d", members) << members;
    }
    void everybodyMeetsEverybodyOnce()
    {
        QFETCH(int, members);
        const RotaWorld world(members);
        const auto rounds = pairRounds(world.people);
        QCOMPARE(rounds.size(), members < 2 ? 0 : members - 1 + members % 2);
        QList<Pair> all;
        for (const auto &round : rounds) {
            QSet<PersonId> busy;
            for (const Pair &pair : round) {
                QVERIFY(pair.first != pair.second);
                busy << pair.first << pair.second;
            }
            QCOMPARE(busy.size(), 2 * round.size());
            QVERIFY(members - busy.size() <= 1);
            all.append(round);
        }
        std::sort(all.begin(), all.end());
        QCOMPARE(all.size(), members * (members - 1) / 2);
        QVERIFY(std::adjacent_find(all.begin(), all.end()) == all.end());
    }

    void theRotaGoesThroughAllPairsBeforeOneComesAgain()
    {
        const RotaWorld world(5);
        QList<Pair> met;
        for (int round = 0; round < 5; ++round)
            met.append(nextPairs(world.people, met));
        QCOMPARE(QSet<Pair>(met.cbegin(), met.cend()).size(), 10);
        QCOMPARE(nextPairs(world.people, met), pairRounds(world.people).constFirst());
    }

    void whoMetOnTheirOwnIsNotSentThereAgain()
    {
        const RotaWorld world(3);
        const auto rounds = pairRounds(world.people);
        const Pair met = rounds.at(0).constFirst();
        QCOMPARE(nextPairs(world.people, {{met.second, met.first}}), rounds.at(1));
    }
};

QTEST_GUILESS_MAIN(PairsTest)
#include "pairs_test.moc"
