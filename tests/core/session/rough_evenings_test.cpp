// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every practice that comes with Hearth, on evenings that go otherwise than meant.
#include "core/practice/library.h"
#include "core/session/event_codec.h"
#include "core/session/run_record.h"
#include "tests/core/session/random_history.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;

class RoughEveningsTest : public QObject
{
    Q_OBJECT

    static constexpr int mostSteps = 20'000;

    static void practices()
    {
        QTest::addColumn<practice::Practice>("practice");
        for (const auto &each : practice::Library().all())
            QTest::addRow("%s", qPrintable(each.id)) << each;
    }
    static RunPlan planOf(const practice::Practice &practice, int people)
    {
        static const practice::Library library;
        auto planned = item(0, practice);
        int next = 0;
        for (const auto &role : practice.roles) {
            if (role.count == 1)
                planned.roles[role.id] = {person(next++ % people)};
        }
        auto after = item(1, practiceOf("after", {round("word", 60)}));
        auto made = RunPlan::make(input(people, {planned, after}),
                                  [](const QString &id) { return library.find(id); });
        if (!made)
            qFatal("no plan: %s", qPrintable(made.error().detail));
        return *made;
    }
    /// Whether a moment is sound, can be shown, told in a record, stored and folded again.
    static const char *problemOf(const Room &room)
    {
        if (const char *broken = brokenInvariant(room.state))
            return broken;
        const auto seen = room.see();
        if (seen.projectedEndMs < room.state.facts().startedMs)
            return "it ends before it began";
        for (const auto &each : seen.items) {
            if (each.seconds < 0 || each.elapsedMs < 0)
                return "an item takes less than no time";
        }
        for (const auto &each : attendance(room.state, room.nowMs)) {
            if (each.hereMs < 0)
                return "somebody was here for less than no time";
        }
        stepRecords(room.state, room.nowMs);
        return nullptr;
    }
    static bool goesOnToItsEnd(Room &room)
    {
        for (int steps = 0; room.state.facts().phase != Phase::Ended && steps < mostSteps;
             ++steps) {
            room.wait(7);
            if (!room.tell(Next{}) || (steps % 5 == 0 && problemOf(room)))
                return false;
        }
        return room.state.facts().phase == Phase::Ended && !problemOf(room) && isReadBack(room);
    }
    static bool isReadBack(const Room &room)
    {
        std::vector<RunEvent> read;
        for (const auto &event : room.events) {
            const auto decoded = decode(encode(event));
            if (!decoded)
                return false;
            read.push_back(*decoded);
        }
        const auto folded = RunState::fold(room.state.plan(), read);
        return folded && *folded == room.state;
    }
    /// Into the middle: so many times Next.
    static Room after(const RunPlan &plan, int nexts)
    {
        Room room(plan);
        room.tell(Start{});
        for (int i = 0; i < nexts && room.state.facts().phase != Phase::Ended; ++i) {
            room.wait(20);
            room.tell(Next{});
        }
        return room;
    }

private Q_SLOTS:
    void everyoneLeavesButOne_data() { practices(); }
    void everyoneLeavesButOne();
    void everyoneLeavesAndComesBack_data() { practices(); }
    void everyoneLeavesAndComesBack();
    void everyonePasses_data() { practices(); }
    void everyonePasses();
    void noTimeIsPlannedAtAll_data() { practices(); }
    void noTimeIsPlannedAtAll();
    void theClockJumpsADayBackAndForth_data() { practices(); }
    void theClockJumpsADayBackAndForth();
    void twoRunItAndSoDoHundreds_data() { practices(); }
    void twoRunItAndSoDoHundreds();
};

void RoughEveningsTest::everyoneLeavesButOne()
{
    QFETCH(const practice::Practice, practice);
    const int people = practice.people.best;
    const auto plan = planOf(practice, people);
    for (const int nexts : {0, 3, 11}) {
        for (const int stays : {0, people - 1}) {
            Room room = after(plan, nexts);
            if (room.state.facts().phase == Phase::Ended)
                continue;
            for (int who = 0; who < people; ++who) {
                if (who == stays)
                    continue;
                room.wait(1);
                QVERIFY(room.tell(Leave{person(who)}));
                QVERIFY2(!problemOf(room), problemOf(room));
            }
            QVERIFY2(goesOnToItsEnd(room), problemOf(room));
        }
    }
}

void RoughEveningsTest::everyoneLeavesAndComesBack()
{
    QFETCH(const practice::Practice, practice);
    const int people = practice.people.best;
    const auto plan = planOf(practice, people);
    for (const int nexts : {0, 5}) {
        Room room = after(plan, nexts);
        if (room.state.facts().phase == Phase::Ended)
            continue;
        for (int who = 0; who < people; ++who)
            QVERIFY(room.tell(Leave{person(who)}));
        QVERIFY2(!problemOf(room), problemOf(room));
        Room empty = room;
        QVERIFY2(goesOnToItsEnd(empty), problemOf(empty)); // even with nobody there
        room.wait(600);
        for (int who = people - 1; who >= 0; --who) {
            QVERIFY(room.tell(Arrive{person(who)}));
            QVERIFY2(!problemOf(room), problemOf(room));
        }
        QVERIFY2(goesOnToItsEnd(room), problemOf(room));
    }
}

void RoughEveningsTest::everyonePasses()
{
    QFETCH(const practice::Practice, practice);
    Room room(planOf(practice, practice.people.best));
    room.tell(Start{});
    for (int steps = 0; room.state.facts().phase != Phase::Ended && steps < mostSteps; ++steps) {
        room.wait(1);
        QVERIFY(room.see().canPass ? room.tell(Pass{}) : room.tell(Next{}));
        QVERIFY2(!problemOf(room), problemOf(room));
    }
    QCOMPARE(room.state.facts().phase, Phase::Ended);
    QVERIFY(isReadBack(room));
}

void RoughEveningsTest::noTimeIsPlannedAtAll()
{
    QFETCH(practice::Practice, practice);
    for (practice::Step &step : practice.steps)
        step.time = {};
    Room room(planOf(practice, practice.people.best));
    room.tell(Start{});
    QVERIFY2(!problemOf(room), problemOf(room));
    room.wait(60);
    const auto seen = room.see();
    QVERIFY(seen.secondsEach >= 0 && seen.stepClock.lengthMs >= 0);
    QVERIFY2(goesOnToItsEnd(room), problemOf(room));
}

void RoughEveningsTest::theClockJumpsADayBackAndForth()
{
    QFETCH(const practice::Practice, practice);
    constexpr int day = 24 * 3600;
    Room room = after(planOf(practice, practice.people.best), 2);
    for (const int jump : {-3600, -day, day, 3600, -2 * day}) {
        room.wait(jump);
        if (room.state.facts().phase == Phase::Ended)
            break;
        const qint64 before = room.state.facts().lastMs;
        QVERIFY(room.tell(AddTime{60}));
        QVERIFY(room.state.facts().lastMs >= before);
        QVERIFY2(!problemOf(room), problemOf(room));
    }
    QVERIFY2(goesOnToItsEnd(room), problemOf(room));
}

void RoughEveningsTest::twoRunItAndSoDoHundreds()
{
    QFETCH(const practice::Practice, practice);
    for (const int people : {1, 2, 150}) {
        Room room(planOf(practice, people));
        if (!room.tell(Start{}))
            continue; // a practice of which nothing is left for so few
        QVERIFY2(!problemOf(room), problemOf(room));
        for (int steps = 0; room.state.facts().phase != Phase::Ended && steps < mostSteps;
             ++steps) {
            room.wait(5);
            QVERIFY(room.tell(EndStep{}));
            QVERIFY(brokenInvariant(room.state) == nullptr);
        }
        QCOMPARE(room.state.facts().phase, Phase::Ended);
    }
}

QTEST_GUILESS_MAIN(RoughEveningsTest)
#include "rough_evenings_test.moc"
