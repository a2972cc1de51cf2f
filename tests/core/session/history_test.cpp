// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of any session whatever happens in it; each row of data is a named seed.
#include "core/session/event_codec.h"
#include "core/session/run_record.h"
#include "tests/core/session/random_history.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;
using practice::Mode;

namespace {

constexpr int eventsEach = 1500;

void seeds()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 5U, 8U, 13U, 21U, 34U, 55U, 89U, 144U, 233U})
        QTest::addRow("seed %u", seed) << seed;
}

/// A history of possible events; begins anew nowhere, so it may go on after an end with `back`.
std::vector<RunEvent> history(const RunPlan &from, quint32 seed, int count = eventsEach)
{
    RandomHistory draws(from, seed);
    auto state = RunState::begin(from);
    std::vector<RunEvent> events;
    while (static_cast<int>(events.size()) < count) {
        events.push_back(draws.drawPossible(state));
        if (!state.apply(events.back()))
            qFatal("possible, and yet refused");
    }
    return events;
}

/// Those who are here and whom the step lets speak, by the view's word on roles.
QList<PersonId> due(const RunView &seen)
{
    const auto &who = seen.step->speaking.who;
    const auto &then = seen.step->speaking.then;
    QList<PersonId> all;
    for (const auto &each : seen.people) {
        const bool holdsBut =
            who.startsWith(QStringLiteral("all-but:")) && each.roles.contains(who.mid(8));
        const bool closes = !then.isEmpty() && each.roles.contains(then);
        if (each.here && (!holdsBut || closes))
            all.append(each.person);
    }
    return all;
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMomentIsSound_data() { seeds(); }
    void everyMomentIsSound();
    void everyViewIsSound_data() { seeds(); }
    void everyViewIsSound();
    void everybodyHereGetsATurnOrAPass_data() { seeds(); }
    void everybodyHereGetsATurnOrAPass();
    void refusedEventsChangeNothing_data() { seeds(); }
    void refusedEventsChangeNothing();
    void storedEventsFoldToTheLiveState_data() { seeds(); }
    void storedEventsFoldToTheLiveState();
    void resumingEqualsNeverStopping_data() { seeds(); }
    void resumingEqualsNeverStopping();
    void anOfferedReplanCanAlwaysBeAccepted_data() { seeds(); }
    void anOfferedReplanCanAlwaysBeAccepted();
    void fixedTimesAreMindedWhateverHappens_data() { seeds(); }
    void fixedTimesAreMindedWhateverHappens();
    void nextAlwaysLeadsToTheEnd_data() { seeds(); }
    void nextAlwaysLeadsToTheEnd();
};

void HistoryTest::everyMomentIsSound()
{
    QFETCH(const quint32, seed);
    const auto from = everything();
    auto state = RunState::begin(from);
    for (const auto &event : history(from, seed)) {
        QVERIFY(state.apply(event));
        if (const char *broken = brokenInvariant(state))
            QFAIL(qPrintable(
                QStringLiteral("after %1: %2").arg(encode(event).kind, QLatin1String(broken))));
    }
}

void HistoryTest::everyViewIsSound()
{
    QFETCH(const quint32, seed);
    const auto from = everything();
    auto state = RunState::begin(from);
    for (const auto &event : history(from, seed)) {
        QVERIFY(state.apply(event));
        const auto seen = view(state, state.facts().lastMs + 1000);
        QVERIFY(seen.stepIndex >= 0 && seen.stepIndex < seen.stepCount);
        QVERIFY(seen.itemIndex >= 0 && seen.itemIndex < seen.itemCount);
        QVERIFY(seen.stepClock.elapsedMs >= 0 && seen.stepClock.lengthMs >= 0);
        QVERIFY(seen.speakerClock.elapsedMs >= 0 && seen.speakerClock.lengthMs >= 0);
        QVERIFY(seen.secondsEach >= 0);
        QVERIFY(!seen.inLoop || (seen.loopTurn >= 1 && seen.loopTurn <= seen.loopTurns));
        QVERIFY(seen.nextSpeaker.has_value() == (seen.next == NextIs::NextSpeaker)
                || seen.phase == Phase::Ended);
        for (const auto &each : seen.steps)
            QVERIFY(each.seconds >= 0 && each.times >= 0 && each.elapsedMs >= 0);
        for (const auto &each : attendance(state, seen.projectedEndMs))
            QVERIFY(each.hereMs >= 0 && each.airtimeMs >= 0);
        for (const auto &each : stepRecords(state, state.facts().lastMs))
            QVERIFY(each.plannedSeconds >= 0);
        roleHolders(state);
        const bool underWay = seen.phase == Phase::Running || seen.phase == Phase::Paused;
        QCOMPARE(resumeInfo(state, event.atMs, event.atMs).has_value(), underWay);
    }
}

void HistoryTest::everybodyHereGetsATurnOrAPass()
{
    QFETCH(const quint32, seed);
    const auto from = everything();
    auto state = RunState::begin(from);
    int rounds = 0;
    for (const auto &event : history(from, seed)) {
        const auto seen = view(state, event.atMs);
        const bool round =
            seen.step && seen.step->speaking.mode == Mode::Round && seen.phase != Phase::Ended;
        if (round && std::holds_alternative<Next>(event.what) && seen.next != NextIs::NextSpeaker) {
            ++rounds;
            for (const auto &each : due(seen)) {
                const auto turn = std::ranges::find(seen.speakers, each, &SpeakerView::person);
                QVERIFY(turn != seen.speakers.end());
                QVERIFY(turn->status != TurnStatus::Waiting);
            }
        }
        QVERIFY(state.apply(event));
    }
    QVERIFY(rounds > 5); // or the seed proves nothing
}

void HistoryTest::refusedEventsChangeNothing()
{
    QFETCH(const quint32, seed);
    const auto from = everything();
    RandomHistory draws(from, seed);
    auto state = RunState::begin(from);
    int refusals = 0;
    for (int at = 0; at < eventsEach; ++at) {
        const auto event = draws.draw();
        const auto before = state;
        if (state.apply(event))
            continue;
        ++refusals;
        QVERIFY(state == before);
    }
    QVERIFY(refusals > 50);
}

void HistoryTest::storedEventsFoldToTheLiveState()
{
    QFETCH(const quint32, seed);
    const auto from = everything();
    const auto events = history(from, seed);
    auto live = RunState::begin(from);
    std::vector<RunEvent> read;
    for (const auto &event : events) {
        QVERIFY(live.apply(event));
        const auto decoded = decode(encode(event));
        QVERIFY(decoded);
        read.push_back(*decoded);
    }
    // The plan is made anew as well, as it is after a restart.
    const auto folded = RunState::fold(everything(), read);
    QVERIFY(folded);
    QVERIFY(*folded == live);
}

void HistoryTest::resumingEqualsNeverStopping()
{
    QFETCH(const quint32, seed);
    const auto from = everything();
    const auto events = history(from, seed, 300);
    const auto neverStopped = *RunState::fold(from, events);
    for (size_t stop = 0; stop <= events.size(); stop += 7) {
        auto resumed = *RunState::fold(
            from, {events.begin(), events.begin() + static_cast<std::ptrdiff_t>(stop)});
        const RunEvent catchUp{resumed.facts().lastMs + 1, CatchUp{true, 0}};
        if (stop < events.size() && events[stop].atMs > catchUp.atMs && resumed.possible(catchUp)
            && !std::holds_alternative<CatchUp>(events[stop].what))
            QVERIFY(resumed.apply(catchUp)); // keeping the time is as if nothing had been
        for (size_t at = stop; at < events.size(); ++at)
            QVERIFY(resumed.apply(events[at]));
        QVERIFY(resumed == neverStopped);
    }
}

void HistoryTest::anOfferedReplanCanAlwaysBeAccepted()
{
    QFETCH(const quint32, seed);
    const auto from = everything();
    auto state = RunState::begin(from);
    int offers = 0;
    for (const auto &event : history(from, seed)) {
        QVERIFY(state.apply(event));
        const auto offer = replanOffer(state, state.facts().lastMs);
        if (!offer || offer->steps.isEmpty())
            continue;
        ++offers;
        auto shortened = state;
        const auto before = projectedEndMs(state, state.facts().lastMs);
        QVERIFY(shortened.apply({state.facts().lastMs, offer->accept()}));
        QCOMPARE(projectedEndMs(shortened, state.facts().lastMs), before - offer->savedMs);
    }
    QVERIFY(offers > 5);
}

void HistoryTest::fixedTimesAreMindedWhateverHappens()
{
    QFETCH(const quint32, seed);
    auto input = everythingInput();
    input.items[1].fixedStartMs = Room::startMs + 90 * 60'000;
    input.items[3].fixedStartMs = Room::startMs + 600 * 60'000;
    input.items[5].fixedStartMs = Room::startMs + 1'200 * 60'000;
    const auto from = plan(input);
    int told = 0;
    int late = 0;
    // Many evenings that begin, as in a long one soon everything has begun.
    std::vector<RunEvent> events;
    std::optional<RunState> running;
    for (quint32 evening = 0; evening < 40; ++evening) {
        const auto more = history(from, seed * 1000 + evening, 50);
        events.insert(events.end(), more.begin(), more.end());
    }
    for (size_t at = 0; at < events.size(); ++at) {
        if (at % 50 == 0)
            running = RunState::begin(from);
        auto &state = *running;
        const auto &event = events[at];
        QVERIFY(state.apply(event));
        QVERIFY(brokenInvariant(state) == nullptr);
        const qint64 now = state.facts().lastMs;
        const auto fixed = fixedTimes(state, now);
        const auto seen = view(state, now);
        QCOMPARE(seen.fixedTimes, fixed);
        QCOMPARE(timeView(state, now).fixedTimes, fixed);
        const bool underWay = seen.phase == Phase::Running || seen.phase == Phase::Paused;
        QVERIFY(underWay || fixed.isEmpty());
        told += fixed.isEmpty() ? 0 : 1;
        qint64 missing = seen.latenessMs;
        for (const auto &each : fixed) {
            // Only of what is still ahead, and nothing can be through before now.
            const auto item = std::ranges::find(seen.items, each.item, &ItemView::id);
            QVERIFY(item != seen.items.end() && item->place == StepPlace::Ahead && !item->begun);
            QVERIFY(each.readyMs >= now && each.tooFewMs() >= 0 && each.spareMs() >= 0);
            QVERIFY(each.tooFewMs() == 0 || each.spareMs() == 0);
            QVERIFY(seen.projectedEndMs >= std::max(each.atMs, each.readyMs));
            missing = std::max(missing, each.tooFewMs());
        }
        QCOMPARE(underWay && missing > lateToleranceMs, seen.replan.has_value());
        if (!seen.replan || seen.replan->steps.isEmpty())
            continue;
        ++late;
        auto shortened = state;
        QVERIFY(shortened.apply({now, seen.replan->accept()}));
        const auto after = view(shortened, now);
        QVERIFY(after.projectedEndMs <= seen.projectedEndMs);
        QVERIFY(after.projectedEndMs >= seen.projectedEndMs - seen.replan->savedMs);
        QCOMPARE(std::max<qint64>(0, after.latenessMs) > lateToleranceMs,
                 seen.replan->unmetMs > lateToleranceMs);
        QVERIFY(!after.replan || after.replan->steps.isEmpty());
    }
    QVERIFY(told > 100 && late > 5); // or the seed proves nothing
}

void HistoryTest::nextAlwaysLeadsToTheEnd()
{
    QFETCH(const quint32, seed);
    const auto from = everything();
    auto state = RunState::begin(from);
    int at = 0;
    for (const auto &event : history(from, seed)) {
        QVERIFY(state.apply(event));
        if (++at % 50 != 0 || state.facts().phase == Phase::NotStarted
            || state.facts().phase == Phase::Ended)
            continue;
        auto onwards = state;
        int steps = 0;
        while (onwards.facts().phase != Phase::Ended && steps++ < 2000)
            QVERIFY(onwards.apply({event.atMs, Next{}}));
        QCOMPARE(onwards.facts().phase, Phase::Ended);
    }
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
