// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/programmes.h"

#include "core/storage/caught_store.h"
#include "core/usecases/noting.h"
#include "core/usecases/plan_dates.h"
#include "tests/core/usecases/planned_evening.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::usecases;

namespace {

const char *path = R"({"format": "hearth-programme/1", "id": "short-path", "name": "A short path",
 "cadence": {"everyDays": 7},
 "sessions": [
  {"id": "first", "title": "Getting to know each other", "minutes": 60, "focus": "case-giver",
   "agenda": [{"practice": "check-in-round"}, {"practice": "case-clinic", "preset": "short"},
              {"practice": "check-out-round", "minutes": 7}]},
  {"id": "second", "title": "Looking closer", "afterDays": 7, "minutes": 75,
   "agenda": [{"practice": "troika-consulting"}], "carry": ["commitments", "parked-topics"]},
  {"id": "last", "title": "Looking back", "afterDays": 14, "agenda": [{"practice": "retrospective"}]}],
 "tasks": [{"id": "room", "title": "Find a room", "offsetDays": -14, "session": "first"},
           {"id": "thanks", "title": "Write to everyone", "offsetDays": 3, "session": "last"}],
 "ending": {"session": "last", "choices": ["continue", "end"]}})";

std::optional<practice::Programme> shortPath(const QString &id)
{
    const auto programme = practice::parseProgramme(path, QStringLiteral("path"));
    if (!programme)
        qFatal("%s", qPrintable(practice::toLine(programme.error().constFirst())));
    return id == programme->id ? std::optional(*programme) : std::nullopt;
}

/// A crew that meets every second Tuesday, with an empty plan for the first one; it follows the
/// short path.
struct OnThePath : PlannedEvening
{
    OnThePath()
    {
        later();
        Hearthside::must(followProgramme(notebook(), crew.id, s("short-path")));
        later();
    }
    std::optional<Following> maybe()
    {
        return Hearthside::must(usecases::following(notebook(), crew.id, shortPath));
    }
    Following now() { return *maybe(); }
    SessionId planned()
    {
        later();
        return Hearthside::must(planOfProgramme(notebook(), now(), find()));
    }
};

} // namespace

class ProgrammesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNextSessionFillsThePlanThatIsThere();
    void laterSessionsAreOnDatesOfTheRhythm();
    void aPlanThatBecomesAnotherSessionLeavesItsPlace();
    void aPlanTakenAwayIsToBePlannedAgain();
    void aSessionMayBePassedOver();
    void whereNothingIsLeftNothingIsPlanned();
    void everyVerbIsOneStep();
    void theCrewFollowsOneProgrammeAtATime();
    void goingOnBeginsOnceMore();
    void tasksBecomeCommitmentsOnce();
    void onlyWhatTheSessionTakesOverIsCarried();
};

void ProgrammesTest::theNextSessionFillsThePlanThatIsThere()
{
    OnThePath on;
    QCOMPARE(on.now().next, 0);
    QCOMPARE(on.planned(), on.session);
    const Plan plan = on.plan();
    QCOMPARE(plan.session.title, QStringLiteral("Getting to know each other"));
    QCOMPARE(plan.session.minutes, 60);
    QCOMPARE(on.order(),
             (QStringList{on.s("check-in-round"), on.s("case-clinic"), on.s("check-out-round")}));
    QCOMPARE(plan.agenda.at(1).preset, QStringLiteral("short"));
    QCOMPARE(plan.agenda.at(2).minutes, 7);
    // The case giver is whoever waited longest; in a new crew, the first in the circle.
    QCOMPARE(plan.agenda.at(1).roles.value(QStringLiteral("case-giver")),
             QList<PersonId>{on.people.constFirst()});
    const Following after = on.now();
    QCOMPARE(after.next, 1);
    QCOMPARE(after.steps.at(0).session, std::optional(on.session));
    QCOMPARE(after.steps.at(0).day, QDate(2026, 3, 3));
    QCOMPARE(after.steps.at(2).day, QDate(2026, 3, 31));
}

void ProgrammesTest::laterSessionsAreOnDatesOfTheRhythm()
{
    OnThePath on;
    on.planned();
    // A week on, the crew does not meet; on the Tuesday after that it does.
    QCOMPARE(on.now().steps.at(1).day, QDate(2026, 3, 17));
    QCOMPARE(Hearthside::must(nextProgrammeDate(on.notebook(), on.now())),
             QDateTime(QDate(2026, 3, 17), QTime(18, 0), Qt::UTC));
    const SessionId second = on.planned();
    QVERIFY(second != on.session);
    QCOMPARE(on.now().steps.at(1).day, QDate(2026, 3, 17));
    QCOMPARE(on.now().steps.at(2).day, QDate(2026, 3, 31));
}

void ProgrammesTest::aPlanThatBecomesAnotherSessionLeavesItsPlace()
{
    OnThePath on;
    on.planned();
    on.later();
    QVERIFY(on.isOneStep(
        [&] { return fillFromProgramme(on.notebook(), on.session, on.now(), on.find()); }));
    QCOMPARE(on.plan().session.title, QStringLiteral("Looking closer"));
    QCOMPARE(on.now().next, 0);
    QVERIFY(!on.now().steps.at(0).session);
    QCOMPARE(on.now().steps.at(1).session, std::optional(on.session));
}

void ProgrammesTest::aPlanTakenAwayIsToBePlannedAgain()
{
    OnThePath on;
    on.planned();
    on.later();
    Hearthside::must(removePlan(on.notebook(), on.session));
    QCOMPARE(on.now().next, 0);
    QVERIFY(!on.now().steps.at(0).session);
}

void ProgrammesTest::aSessionMayBePassedOver()
{
    OnThePath on;
    Hearthside::must(skipProgrammeSession(on.notebook(), on.now()));
    QCOMPARE(on.now().next, 1);
    on.planned();
    QCOMPARE(on.plan().session.title, QStringLiteral("Looking closer"));
}

void ProgrammesTest::whereNothingIsLeftNothingIsPlanned()
{
    OnThePath on;
    for (int i = 0; i < 3; ++i) {
        on.later();
        Hearthside::must(skipProgrammeSession(on.notebook(), on.now()));
    }
    QVERIFY(on.now().isOver());
    const Following over = on.now();
    QVERIFY(on.isRefused(ErrorCode::EventNotPossible,
                         [&] { return skipProgrammeSession(on.notebook(), over); }));
    QVERIFY(on.isRefused(ErrorCode::EventNotPossible,
                         [&] { return planOfProgramme(on.notebook(), over, on.find()); }));
}

void ProgrammesTest::everyVerbIsOneStep()
{
    OnThePath on;
    const Following first = on.now();
    QVERIFY(on.isOneStep([&] { return planOfProgramme(on.notebook(), first, on.find()); }));
    const Following second = on.now();
    QVERIFY(on.isOneStep([&] { return planOfProgramme(on.notebook(), second, on.find()); }));
    const Following third = on.now();
    QVERIFY(on.isOneStep([&] { return skipProgrammeSession(on.notebook(), third); }));
    QVERIFY(on.isOneStep([&] { return promiseTasks(on.notebook(), third); }));
    QVERIFY(
        on.isOneStep([&] { return endProgramme(on.notebook(), third.run, RunOutcome::Continue); }));
    QVERIFY(on.isOneStep(
        [&] { return followProgramme(on.notebook(), on.crew.id, QStringLiteral("other")); }));
}

void ProgrammesTest::theCrewFollowsOneProgrammeAtATime()
{
    OnThePath on;
    const auto before = on.now().run.id;
    Hearthside::must(followProgramme(on.notebook(), on.crew.id, QStringLiteral("short-path")));
    QVERIFY(on.now().run.id != before);
    Hearthside::must(endProgramme(on.notebook(), on.now().run, RunOutcome::Left));
    QVERIFY(!on.maybe());
    // One that the library does not know is as none.
    Hearthside::must(followProgramme(on.notebook(), on.crew.id, QStringLiteral("gone")));
    QVERIFY(!on.maybe());
}

void ProgrammesTest::goingOnBeginsOnceMore()
{
    OnThePath on;
    on.planned();
    on.later();
    Hearthside::must(endProgramme(on.notebook(), on.now().run, RunOutcome::Continue));
    QCOMPARE(on.now().next, 0);
    QVERIFY(!on.now().steps.at(0).session);
}

void ProgrammesTest::tasksBecomeCommitmentsOnce()
{
    OnThePath on;
    on.planned();
    const auto tasks = tasksOf(on.now());
    QCOMPARE(tasks.size(), 2);
    QCOMPARE(tasks.at(0).day, QDate(2026, 2, 17));
    QCOMPARE(tasks.at(1).day, QDate(2026, 4, 3));
    QCOMPARE(Hearthside::must(promiseTasks(on.notebook(), on.now())), 2);
    QCOMPARE(Hearthside::must(promiseTasks(on.notebook(), on.now())), 0);
    const auto commitments =
        Hearthside::must(storage::CaughtStore(on.notebook()).commitments(on.crew.id));
    QCOMPARE(commitments.size(), 2);
}

void ProgrammesTest::onlyWhatTheSessionTakesOverIsCarried()
{
    OnThePath on;
    Commitment promised{freshId<CommitmentId>(on.notebook()), on.crew.id};
    promised.text = QStringLiteral("Bring tea");
    Hearthside::must(keepCommitment(on.notebook(), promised));
    ParkedTopic topic{freshId<ParkedTopicId>(on.notebook()), on.crew.id};
    topic.text = QStringLiteral("The summer");
    Hearthside::must(keepTopic(on.notebook(), topic));
    const auto first = Hearthside::must(carriedOver(on.notebook(), on.now()));
    QVERIFY(first.commitments.isEmpty() && first.topics.isEmpty());
    on.planned();
    const auto second = Hearthside::must(carriedOver(on.notebook(), on.now()));
    QCOMPARE(second.commitments.size(), 1);
    QCOMPARE(second.topics.size(), 1);
}

QTEST_GUILESS_MAIN(ProgrammesTest)
#include "programmes_test.moc"
