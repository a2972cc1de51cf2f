// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"
#include "core/storage/state_hash.h"
#include "core/usecases/calling.h"
#include "core/usecases/cycles.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;
using usecases::CyclePlace;

namespace {

/// Fortnightly on Tuesdays from 10 March 2026 at 19:00 where the owner is.
Crew lanterns(Hearthside &side)
{
    Crew crew =
        side.aCrew(QStringLiteral("Lanterns"), {QStringLiteral("Ada"), QStringLiteral("Bo")});
    crew.rhythm = Hearthside::must(
        Rhythm::everyWeeks(2, QDate(2026, 3, 10), QTime(19, 0), QStringLiteral("UTC")));
    Hearthside::must(usecases::editCrew(side.notebook(), crew));
    return crew;
}

usecases::CycleView open(Hearthside &side, const Crew &crew)
{
    const auto view = Hearthside::must(usecases::openCycle(side.notebook(), crew.id));
    if (!view)
        qFatal("no cycle");
    return *view;
}

QList<QDate> days(const usecases::CycleView &view)
{
    QList<QDate> all;
    for (const auto &date : view.dates)
        all.append(date.day);
    return all;
}

void put(Hearthside &side, const Session &session)
{
    auto work = side.work(Op::PlanSession);
    Hearthside::must(SessionStore::put(work, session));
    Hearthside::commit(work);
}

Session held(Hearthside &side, const Crew &crew, const CycleId &cycle, const QDateTime &at)
{
    Session session{SessionId::fresh(side.clock(), side.chance()), crew.id,
                    QStringLiteral("Evening"), SessionState::Ended};
    session.startedAt = at;
    session.endedAt = at.addSecs(5400);
    session.cycle = cycle;
    put(side, session);
    return session;
}

} // namespace

class CyclesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void aCrewWithoutACycleHasNone()
    {
        Hearthside side;
        const Crew crew = lanterns(side);
        QVERIFY(!Hearthside::must(usecases::openCycle(side.notebook(), crew.id)));
    }

    void aCycleHasTheDatesOfItsRhythmUntilItsEnd()
    {
        Hearthside side;
        const Crew crew = lanterns(side);
        Hearthside::must(usecases::beginCycle(side.notebook(), crew.id, QDate(2026, 4, 21), 0));
        const auto view = open(side, crew);
        QCOMPARE(view.number, 1);
        QCOMPARE(days(view),
                 (QList<QDate>{{2026, 3, 10}, {2026, 3, 24}, {2026, 4, 7}, {2026, 4, 21}}));
        QCOMPARE(view.dates[0].place, CyclePlace::Next);
        QCOMPARE(view.dates[1].place, CyclePlace::Ahead);
        QVERIFY(!view.dates[2].retrospective);
        QVERIFY(view.dates[3].retrospective);
        QCOMPARE(view.retrospectiveOn(), QDate(2026, 4, 21));
    }

    void plannedSessionsBoundTheDates()
    {
        Hearthside side;
        const Crew crew = lanterns(side);
        Hearthside::must(usecases::beginCycle(side.notebook(), crew.id, QDate(2026, 12, 31), 3));
        QCOMPARE(days(open(side, crew)),
                 (QList<QDate>{{2026, 3, 10}, {2026, 3, 24}, {2026, 4, 7}}));
    }

    void skippedDatesAreLeftOutAndMovedOnesStandWhereTheyWent()
    {
        Hearthside side;
        const Crew crew = lanterns(side);
        Hearthside::must(usecases::beginCycle(side.notebook(), crew.id, QDate(2026, 4, 30), 0));
        auto work = side.work(Op::SkipDate);
        const QTime at(19, 0);
        Hearthside::must(CrewStore::put(work,
                                        RhythmChange{work.freshId<RhythmChangeId>(), crew.id,
                                                     QDateTime(QDate(2026, 3, 24), at)}));
        Hearthside::must(CrewStore::put(work,
                                        RhythmChange{work.freshId<RhythmChangeId>(), crew.id,
                                                     QDateTime(QDate(2026, 4, 7), at),
                                                     QDateTime(QDate(2026, 4, 9), at, Qt::UTC)}));
        Hearthside::commit(work);
        QCOMPARE(days(open(side, crew)),
                 (QList<QDate>{{2026, 3, 10}, {2026, 4, 9}, {2026, 4, 21}}));
    }

    void whatWasHeldIsDoneAndWhatIsPlannedComesNext()
    {
        Hearthside side;
        const Crew crew = lanterns(side);
        const auto cycle =
            Hearthside::must(usecases::beginCycle(side.notebook(), crew.id, QDate(2026, 4, 21), 4));
        held(side, crew, cycle, QDateTime(QDate(2026, 3, 10), QTime(19, 2), Qt::UTC));
        side.clock().advance(10LL * 86'400'000);
        Session planned{SessionId::fresh(side.clock(), side.chance()), crew.id};
        planned.plannedAt = QDateTime(QDate(2026, 3, 25), QTime(19, 0), Qt::UTC);
        planned.rhythmDate = QDateTime(QDate(2026, 3, 24), QTime(19, 0));
        put(side, planned);
        const auto view = open(side, crew);
        QCOMPARE(view.held, 1);
        QCOMPARE(days(view),
                 (QList<QDate>{{2026, 3, 10}, {2026, 3, 25}, {2026, 4, 7}, {2026, 4, 21}}));
        QCOMPARE(view.dates[0].place, CyclePlace::Done);
        QCOMPARE(view.dates[1].place, CyclePlace::Next);
        QCOMPARE(view.dates[1].session, std::optional(planned.id));
    }

    /// A host who comes a little late finds the evening where it was.
    void aMeetingThatHasJustBegunIsStillToCome()
    {
        Hearthside side;
        const Crew crew = lanterns(side);
        side.clock().set(QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch());
        Hearthside::must(usecases::beginCycle(side.notebook(), crew.id, QDate(2026, 5, 20), 0));
        const QList<QDate> before = days(open(side, crew));
        side.clock().set(QDateTime(QDate(2026, 3, 10), QTime(19, 20), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(days(open(side, crew)), before);
        QCOMPARE(before.constFirst(), QDate(2026, 3, 10));
        const auto coming = Hearthside::must(usecases::comingDates(side.notebook(), crew, 1));
        QCOMPARE(coming.constFirst().at.date(), QDate(2026, 3, 10));
        side.clock().set(QDateTime(QDate(2026, 3, 11), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(days(open(side, crew)).constFirst(), QDate(2026, 3, 24));
    }

    void aCycleThatEndsBeforeItBeginsIsRefused()
    {
        Hearthside side;
        const Crew crew = lanterns(side);
        const QDate today = usecases::today(side.notebook());
        QCOMPARE(usecases::beginCycle(side.notebook(), crew.id, today, 3).error().code,
                 ErrorCode::DateImpossible);
        QCOMPARE(usecases::beginCycle(side.notebook(), crew.id, {}, 3).error().code,
                 ErrorCode::DateImpossible);
        Hearthside::must(usecases::beginCycle(side.notebook(), crew.id, today.addDays(30), 3));
        Cycle cycle = open(side, crew).cycle;
        cycle.until = today.addDays(-1);
        QCOMPARE(usecases::changeCycle(side.notebook(), cycle).error().code,
                 ErrorCode::DateImpossible);
    }

    void goingOnBeginsAnotherAsLong()
    {
        Hearthside side;
        const Crew crew = lanterns(side);
        Hearthside::must(usecases::beginCycle(side.notebook(), crew.id, QDate(2026, 4, 14), 3));
        const Cycle first = open(side, crew).cycle;
        side.clock().advance(42LL * 86'400'000);
        Hearthside::must(usecases::endCycle(side.notebook(), first, CycleOutcome::Continue));
        const auto second = open(side, crew);
        QCOMPARE(second.number, 2);
        QCOMPARE(second.cycle.from, QDate(2026, 4, 14));
        QCOMPARE(second.cycle.until, QDate(2026, 5, 26));
        QCOMPARE(second.cycle.plannedSessions, 3);
    }

    void endingEndsTheCrewAndUndoBringsBothBack()
    {
        Hearthside side;
        const Crew crew = lanterns(side);
        Hearthside::must(usecases::beginCycle(side.notebook(), crew.id, QDate(2026, 4, 14), 3));
        const QByteArray before = Hearthside::must(stateHash(side.notebook()));
        Hearthside::must(
            usecases::endCycle(side.notebook(), open(side, crew).cycle, CycleOutcome::End));
        QVERIFY(!Hearthside::must(usecases::openCycle(side.notebook(), crew.id)));
        QCOMPARE(Hearthside::must(CrewStore(side.notebook()).get(crew.id)).state, CrewState::Ended);
        Hearthside::must(side.notebook().history().undo());
        QCOMPARE(Hearthside::must(stateHash(side.notebook())), before);
    }

    void changingEndsTheCycleAndTheCrewStays()
    {
        Hearthside side;
        const Crew crew = lanterns(side);
        Hearthside::must(usecases::beginCycle(side.notebook(), crew.id, QDate(2026, 4, 14), 3));
        Hearthside::must(
            usecases::endCycle(side.notebook(), open(side, crew).cycle, CycleOutcome::Change));
        QVERIFY(!Hearthside::must(usecases::openCycle(side.notebook(), crew.id)));
        QCOMPARE(Hearthside::must(CrewStore(side.notebook()).get(crew.id)).state,
                 CrewState::Meeting);
    }
};

QTEST_GUILESS_MAIN(CyclesTest)
#include "cycles_test.moc"
