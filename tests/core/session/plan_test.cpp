// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/session_world.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;
using practice::Mode;

class PlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyCannotBeginAndTooManyNeither();
    void aPlanNeedsAnItemNow();
    void anUnknownPresetIsRefused();
    void aPresetReplacesTimesAndLeavesStepsOut();
    void peopleOutsideTheCircleHoldNoRole();
    void theHostIsOneOfThePeople();
    void nobodyAndNothingComesTwice();
    void aTornLoopIsRefused();
    void aLoopWithinGroupsNeedsGroups();
    void aPracticeRunsInAStepsPlace();
    void aPracticeCannotRunItself();
    void aMissingPracticeIsNamed();
};

namespace {
ErrorCode refusal(const PlanInput &from, const PracticeLookup &lookup = {})
{
    const auto made = RunPlan::make(from, lookup);
    return made ? ErrorCode::NothingToUndo : made.error().code;
}
} // namespace

void PlanTest::nobodyCannotBeginAndTooManyNeither()
{
    QCOMPARE(refusal(input(5, {item(0, caseClinic())}, {0, 1, 2, 3, 4})), ErrorCode::TooFewPeople);
    QCOMPARE(refusal(input(0, {item(0, caseClinic())})), ErrorCode::TooFewPeople);
    QCOMPARE(refusal(input(mostPeople + 1, {item(0, caseClinic())})), ErrorCode::TooManyPeople);
    QVERIFY(RunPlan::make(input(5, {item(0, caseClinic())}, {0, 1, 2, 3})));
}

void PlanTest::aPlanNeedsAnItemNow()
{
    QCOMPARE(refusal(input(3, {})), ErrorCode::PracticeMissing);
    auto later = item(0, caseClinic());
    later.later = true;
    QCOMPARE(refusal(input(3, {later})), ErrorCode::PracticeMissing);
}

void PlanTest::anUnknownPresetIsRefused()
{
    auto clinic = item(0, caseClinic());
    clinic.preset = QStringLiteral("endless");
    QCOMPARE(refusal(input(3, {clinic})), ErrorCode::PracticeInvalid);
}

void PlanTest::aPresetReplacesTimesAndLeavesStepsOut()
{
    auto clinic = item(0, caseClinic());
    clinic.preset = QStringLiteral("short");
    const auto made = plan(input(3, {clinic}));
    const auto &steps = made.items().front().steps;
    QCOMPARE(steps.size(), size_t(5));
    QCOMPARE(steps[0].id, QStringLiteral("present"));
    QCOMPARE(steps[2].seconds, 300);
    QCOMPARE(steps[3].seconds, 1200);
}

void PlanTest::peopleOutsideTheCircleHoldNoRole()
{
    auto clinic = item(0, caseClinic());
    clinic.roles = {{QStringLiteral("case-giver"), {person(8)}}};
    QCOMPARE(refusal(input(3, {clinic})), ErrorCode::NoSuchRow);
}

void PlanTest::theHostIsOneOfThePeople()
{
    auto from = input(3, {item(0, caseClinic())});
    from.host = person(5);
    QCOMPARE(refusal(from), ErrorCode::NoSuchRow);
}

void PlanTest::nobodyAndNothingComesTwice()
{
    auto from = input(3, {item(0, caseClinic()), item(0, caseClinic())});
    QCOMPARE(refusal(from), ErrorCode::NoSuchRow);
    from = input(3, {item(0, caseClinic())});
    from.people.append({person(1)});
    QCOMPARE(refusal(from), ErrorCode::NoSuchRow);
}

void PlanTest::aTornLoopIsRefused()
{
    auto circle = item(0, empathyCircle());
    circle.practice.steps.append(inLoop(step("again", 60), "turns"));
    QCOMPARE(refusal(input(3, {circle})), ErrorCode::PracticeInvalid);
    circle.practice.steps = {inLoop(step("again", 60), "nowhere")};
    QCOMPARE(refusal(input(3, {circle})), ErrorCode::PracticeInvalid);
}

void PlanTest::aLoopWithinGroupsNeedsGroups()
{
    auto circle = item(0, empathyCircle());
    circle.practice.loops[0].withinGroups = true;
    QCOMPARE(refusal(input(3, {circle})), ErrorCode::PracticeInvalid);
    circle.practice.steps.prepend(step("pairs", 60, Mode::Pairs));
    QVERIFY(RunPlan::make(input(3, {circle})));
}

void PlanTest::aPracticeRunsInAStepsPlace()
{
    auto call = step("opening", 300);
    call.practice = QStringLiteral("empathy-circle");
    const auto outer = practiceOf("evening", {call, step("talk", 60)});
    const auto lookup = [](const QString &) { return std::optional(empathyCircle()); };
    const auto made = RunPlan::make(input(3, {item(0, outer)}), lookup);
    QVERIFY(made);
    Room room(*made);
    room.tell(Start{});
    QCOMPARE(room.see().stepId, QStringLiteral("opening/welcome"));
    room.tell(Next{});
    QCOMPARE(room.see().loopRole, QStringLiteral("speaker"));
    QCOMPARE(room.speaking(), 1);
    QVERIFY(room.jump(0, "talk"));
}

void PlanTest::aPracticeCannotRunItself()
{
    auto call = step("again", 300);
    call.practice = QStringLiteral("evening");
    const auto outer = practiceOf("evening", {call});
    QCOMPARE(
        refusal(input(3, {item(0, outer)}), [&](const QString &) { return std::optional(outer); }),
        ErrorCode::PracticeInvalid);
}

void PlanTest::aMissingPracticeIsNamed()
{
    auto call = step("again", 300);
    call.practice = QStringLiteral("lost");
    const auto made = RunPlan::make(input(3, {item(0, practiceOf("evening", {call}))}));
    QCOMPARE(made.error(), (Error{ErrorCode::PracticeMissing, QStringLiteral("lost")}));
}

QTEST_GUILESS_MAIN(PlanTest)
#include "plan_test.moc"
