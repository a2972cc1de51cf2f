// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rehearsal.h"

#include "tests/core/session/session_world.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;

class RehearsalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseClinicTakesItsPlannedTime();
    void everyLoopTurnIsALine();
    void theSameChanceGivesTheSameRehearsal();
    void whoPassesTakesNoTime();
    void theEventsFoldToTheEnd();
};

void RehearsalTest::aCaseClinicTakesItsPlannedTime()
{
    auto clinic = item(0, caseClinic());
    clinic.roles = {{QStringLiteral("case-giver"), {person(2)}}};
    QRandomGenerator chance(1);
    const auto played = *rehearse(plan(input(5, {clinic}, {4})), {}, chance);
    QCOMPARE(played.lengthMs, 55 * 60'000);
    QCOMPARE(played.lines.size(), 4 + 4 + 4);
    QCOMPARE(played.lines[0].title, QStringLiteral("choose"));
    QCOMPARE(played.lines[3].speaker, std::optional(person(1)));
    QCOMPARE(played.lines[3].offsetMs, 15 * 60'000);
    QCOMPARE(played.lines[3].lengthMs, 150'000);
    QCOMPARE(played.end.facts().phase, Phase::Ended);
}

void RehearsalTest::everyLoopTurnIsALine()
{
    QRandomGenerator chance(1);
    const auto played = *rehearse(plan(input(7, {item(0, troika())})), {}, chance);
    QCOMPARE(played.lines.size(), 1 + 4 * 2 + 1);
    QCOMPARE(played.lines[1].loopTurn, 1);
    QCOMPARE(played.lines[1].loopTurns, 4);
    QCOMPARE(played.lines[1].groups.size(), 2);
    QCOMPARE(played.lengthMs, (60 + 4 * 390 + 30) * 1000);
}

void RehearsalTest::theSameChanceGivesTheSameRehearsal()
{
    const auto from = plan(input(6, {item(0, caseClinic()), item(1, empathyCircle())}, {4, 5}));
    const RehearsalOptions lively{.passPercent = 30, .arrivePercent = 20};
    QRandomGenerator one(5);
    QRandomGenerator same(5);
    QRandomGenerator other(6);
    const auto played = *rehearse(from, lively, one);
    QCOMPARE(rehearse(from, lively, same)->lines, played.lines);
    QVERIFY(rehearse(from, lively, other)->lines != played.lines);
}

void RehearsalTest::whoPassesTakesNoTime()
{
    auto each = round("in", 0);
    each.time = {.perPerson = 60};
    QRandomGenerator chance(1);
    const auto played =
        *rehearse(plan(input(5, {item(0, practiceOf("p", {each}))})), {.passPercent = 100}, chance);
    QCOMPARE(played.lines.size(), 5);
    QCOMPARE(played.lengthMs, 0);
}

void RehearsalTest::theEventsFoldToTheEnd()
{
    const auto from = plan(input(6, {item(0, listenAndLoop()), item(1, caseClinic())}, {5}));
    QRandomGenerator chance(9);
    const auto played = *rehearse(from, {.passPercent = 20, .arrivePercent = 10}, chance);
    QVERIFY(*RunState::fold(from, played.events) == played.end);
}

QTEST_GUILESS_MAIN(RehearsalTest)
#include "rehearsal_test.moc"
