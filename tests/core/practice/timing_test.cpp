// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/carried.h"
#include "core/practice/timing.h"

#include <QtTest/QTest>

#include <limits>

using namespace hearth::practice;

namespace {

Step step(const QString &id, StepTime time, Speaking speaking = {}, const QString &loop = {})
{
    Step made;
    made.id = id;
    made.title = id;
    made.time = time;
    made.speaking = speaking;
    made.loop = loop;
    return made;
}

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");
const QString giver = QStringLiteral("giver");
const StepTime minuteEach{.perPerson = 60};

Speaking round(const QString &who, const QString &then = {})
{
    return {.mode = Mode::Round, .who = who, .then = then};
}

} // namespace

class TimingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void absurdTimesCanStillBeAddedUp();
    void totalsAreWhatIsWritten()
    {
        Practice practice;
        practice.steps = {step(a, {.total = 90}), step(b, {.total = 30})};
        QCOMPARE(totalSeconds(practice, 1), 120);
        QCOMPARE(totalSeconds(practice, 50), 120);
    }
    void timePerPersonCountsWhoSpeaks_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("then");
        QTest::addColumn<int>("speaking");
        QTest::newRow("all") << "all"
                             << "" << 5;
        QTest::newRow("all, then one of them") << "all"
                                               << "giver" << 5;
        QTest::newRow("all but one") << "all-but:giver"
                                     << "" << 4;
        QTest::newRow("all but one, who speaks last") << "all-but:giver"
                                                      << "giver" << 5;
        QTest::newRow("one role") << "role:giver"
                                  << "" << 1;
        QTest::newRow("a role of two") << "role:pair"
                                       << "" << 2;
        QTest::newRow("those without a role") << "role:rest"
                                              << "" << 2;
        QTest::newRow("the host") << "role:host"
                                  << "" << 1;
    }
    void timePerPersonCountsWhoSpeaks()
    {
        QFETCH(QString, who);
        QFETCH(QString, then);
        QFETCH(int, speaking);
        Practice practice;
        practice.roles = {
            {giver, giver}, {QStringLiteral("pair"), a, 2}, {QStringLiteral("rest"), a, 0}};
        practice.steps = {step(a, minuteEach, round(who, then))};
        QCOMPARE(totalSeconds(practice, 5), speaking * 60);
    }
    void oneSpeakerIsOneWhoeverIsHere()
    {
        Practice practice;
        practice.steps = {step(a, minuteEach, {.mode = Mode::One, .role = giver}),
                          step(b, minuteEach, {.mode = Mode::Host})};
        QCOMPARE(totalSeconds(practice, 6), 120);
    }
    void groupsTakeAsLongAsTheLargest_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("largest");
        QTest::newRow("pairs of 4") << 2 << 4 << 2;
        QTest::newRow("pairs of 5: one trio") << 2 << 5 << 3;
        QTest::newRow("trios of 3") << 3 << 3 << 3;
        QTest::newRow("trios of 4: one group of four") << 3 << 4 << 4;
        QTest::newRow("trios of 8") << 3 << 8 << 4;
        QTest::newRow("fives of 8: two fours") << 5 << 8 << 4;
        QTest::newRow("pairs of 1") << 2 << 1 << 1;
        QTest::newRow("nobody") << 2 << 0 << 0;
    }
    void groupsTakeAsLongAsTheLargest()
    {
        QFETCH(int, size);
        QFETCH(int, people);
        QFETCH(int, largest);
        Practice practice;
        practice.steps = {step(a, minuteEach, {.mode = Mode::Groups, .groupSize = size})};
        QCOMPARE(totalSeconds(practice, people), largest * 60);
    }
    void groupsHoldEverybodyAndNobodyIsAlone()
    {
        for (int size = 2; size <= 12; ++size) {
            for (int people = 2; people <= 150; ++people) {
                const int groups = groupCount(people, size);
                QVERIFY(groups >= 1);
                QVERIFY2(people / groups >= 2, qPrintable(QString::number(people)));
                QVERIFY(largestGroup(people, size) * groups >= people);
            }
        }
    }
    void aStepThatCallsAnotherTakesWhatThatOneTakes()
    {
        Practice inner;
        inner.id = QStringLiteral("inner");
        inner.name = inner.id;
        Step each;
        each.id = QStringLiteral("each");
        each.title = each.id;
        each.speaking.mode = Mode::Round;
        each.time.perPerson = 120;
        inner.steps = {each};
        Practice outer;
        outer.id = QStringLiteral("outer");
        Step call;
        call.id = QStringLiteral("call");
        call.title = call.id;
        call.practice = inner.id;
        call.time.total = 60;
        Step after;
        after.id = QStringLiteral("after");
        after.time.total = 300;
        outer.steps = {call, after};
        // Where nobody knows the other one, what is written counts.
        QCOMPARE(totalSeconds(outer, 5), 360);
        const auto find = [&](const QString &id) {
            return id == inner.id ? std::optional(inner) : std::nullopt;
        };
        QCOMPARE(totalSeconds(carrying(outer, find), 5), 5 * 120 + 300);
        QCOMPARE(totalSeconds(carrying(outer, find), 3), 3 * 120 + 300);
        // Two that call each other have an end: each is gone into once, and then taken as written.
        outer.name = outer.id;
        after.title = after.id;
        outer.steps = {call, after};
        Step back = call;
        back.practice = outer.id;
        inner.steps.append(back);
        const auto both = [&](const QString &id) {
            return std::optional(id == inner.id ? inner : outer);
        };
        QCOMPARE(totalSeconds(carrying(outer, both), 5), 5 * 120 + (60 + 300) + 300);
    }

    void aLoopOverPeopleTakesEachOnce()
    {
        Practice practice;
        practice.steps = {step(a, {.perTurn = 120}, {}, QStringLiteral("l")),
                          step(b, {.total = 30}, {}, QStringLiteral("l"))};
        practice.loops = {{QStringLiteral("l"), LoopOver::Person, 0, giver}};
        QCOMPARE(totalSeconds(practice, 4), 4 * 150);
    }
    void aLoopOverTurnsTakesItsTimes()
    {
        Practice practice;
        practice.steps = {step(a, {.perTurn = 120}, {}, QStringLiteral("l"))};
        practice.loops = {{QStringLiteral("l"), LoopOver::Turn, 3, {}}};
        QCOMPARE(totalSeconds(practice, 9), 360);
    }
    void aLoopWithinGroupsHasAsManyTurnsAsTheLargest()
    {
        Practice practice;
        const QString loop = QStringLiteral("l");
        practice.steps = {step(a, {.perTurn = 60}, {.mode = Mode::Trios}, loop)};
        practice.loops = {{loop, LoopOver::Person, 0, giver, true}};
        QCOMPARE(totalSeconds(practice, 6), 180);
        QCOMPARE(totalSeconds(practice, 7), 240);
        // The groups may also have been made before the loop.
        practice.steps = {step(b, {.total = 30}, {.mode = Mode::Pairs}),
                          step(a, {.perTurn = 60}, {.mode = Mode::One, .role = giver}, loop)};
        QCOMPARE(totalSeconds(practice, 6), 30 + 120);
    }
    void aPresetReplacesMinutesAndLeavesOut()
    {
        Practice practice;
        practice.steps = {step(a, minuteEach, round(QStringLiteral("all"))),
                          step(b, {.total = 600})};
        const Preset preset{QStringLiteral("short"), QStringLiteral("Short"), {{a, 30}}, {b}};
        QCOMPARE(totalSeconds(practice, 4, &preset), 120);
        QCOMPARE(totalSeconds(practice, 4), 840);
    }
    void theLongestPracticeThereCanBeStillHasATotal()
    {
        Practice practice;
        const QString loop = QStringLiteral("l");
        practice.steps = QList<Step>(200, step(a, {.perPerson = 36000}, {}, loop));
        practice.loops = {{loop, LoopOver::Person, 0, giver}};
        QCOMPARE(totalSeconds(practice, 10000), mostSeconds);
        QCOMPARE(totalSeconds(practice, -1), 0);
    }
};

void TimingTest::absurdTimesCanStillBeAddedUp()
{
    Practice practice;
    Step endless;
    endless.id = QStringLiteral("endless");
    endless.time.total = std::numeric_limits<int>::max();
    endless.time.perPerson = std::numeric_limits<int>::max();
    endless.time.perTurn = std::numeric_limits<int>::max();
    endless.speaking.mode = Mode::Round;
    practice.steps = {endless, endless, endless};
    for (const int people : {1, 200, 1'000'000}) {
        QCOMPARE(totalSeconds(practice, people), mostSeconds);
        QVERIFY(totalSeconds(practice, people) + 59 > 0);
    }
    Step eightHours;
    eightHours.id = QStringLiteral("retreat");
    eightHours.time.total = 8 * 3600;
    practice.steps = {eightHours};
    QCOMPARE(totalSeconds(practice, 5), 28'800);
    QCOMPARE((totalSeconds(practice, 5) + 59) / 60, 480);
}

QTEST_GUILESS_MAIN(TimingTest)
#include "timing_test.moc"
