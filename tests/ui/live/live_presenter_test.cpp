// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/session_store.h"
#include "tests/ui/live/evening.h"

#include <QtTest/QSignalSpy>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;
using session::Mark;

namespace {

constexpr qint64 minute = 60'000;

/// A presenter beside its evening, and what it said.
struct Held
{
    explicit Held(Evening &of)
        : evening(of)
        , presenter(of.world.side.notebook())
    {
        QObject::connect(&presenter, &LivePresenter::markReached, &presenter,
                         [this](Mark mark) { marks.append(mark); });
        QObject::connect(&presenter, &LivePresenter::wasAway, &presenter,
                         [this](const Absence &absence) { absences.append(absence); });
        QObject::connect(&presenter, &LivePresenter::ended, &presenter, [this] { ++ends; });
        QObject::connect(&presenter, &LivePresenter::gone, &presenter, [this] { ++goings; });
        QObject::connect(&presenter, &LivePresenter::failed, &presenter,
                         [this](const Error &error) { failures.append(error); });
        Hearthside::must(presenter.open(*of.session));
    }

    /// Lets time go by as it does: second by second.
    void wait(int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            evening.world.side.clock().advance(1000);
            presenter.tick();
        }
    }

    Evening &evening;
    LivePresenter presenter;
    QList<Mark> marks;
    QList<Absence> absences;
    QList<Error> failures;
    int ends = 0;
    int goings = 0;
};

} // namespace

class LivePresenterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachMarkIsToldOnce()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        Held held(evening);
        const int length = static_cast<int>(held.presenter.view().stepClock.lengthMs / 1000);
        held.wait(length - length / 5 - 1);
        QCOMPARE(held.marks, QList<Mark>());
        held.wait(2);
        QCOMPARE(held.marks, (QList<Mark>{Mark::Soft}));
        held.wait(length / 5 + 30);
        QCOMPARE(held.marks, (QList<Mark>{Mark::Soft, Mark::Hard}));
        // Time that is given is over once more.
        QVERIFY(held.presenter.happen(session::AddTime{120}));
        held.wait(180);
        QCOMPARE(held.marks, (QList<Mark>{Mark::Soft, Mark::Hard, Mark::Soft, Mark::Hard}));
    }

    void aMarkThatWasReachedWhenTheSessionIsOpenedIsOld()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        evening.world.side.clock().advance(10 * minute);
        Held held(evening);
        held.wait(30);
        QCOMPARE(held.marks, QList<Mark>());
    }

    void nobodyIsToldAMarkWhilePaused()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        Held held(evening);
        held.presenter.pauseOrResume();
        held.wait(3600);
        QCOMPARE(held.marks, QList<Mark>());
        QCOMPARE(held.absences.size(), 0);
    }

    void aMachineThatSleptIsAnAbsence()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        Held held(evening);
        held.wait(5);
        evening.world.side.clock().advance(20 * minute);
        held.presenter.tick();
        QCOMPARE(held.absences.size(), 1);
        QCOMPARE(held.absences[0].awayMs, 20 * minute);
        QVERIFY(!held.absences[0].leftOpen);
        const qint64 length = held.presenter.view().stepClock.lengthMs;
        QCOMPARE(held.absences[0].leftMs, length - 5000);
        held.presenter.catchUp(held.absences[0], false);
        QCOMPARE(held.presenter.view().stepClock.leftMs(), length - 5000);
        held.wait(5);
        QCOMPARE(held.absences.size(), 1);
    }

    void stepsOfNoMinutesCountUpAndReachNoMark()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        Held held(evening);
        const auto &state = held.presenter.held().state;
        for (int presses = 0; presses < 40; ++presses) {
            QVERIFY(held.presenter.happen(session::AddTime{-36'000}));
            held.wait(20);
            QCOMPARE(held.presenter.timeWords().caption, s("no set time"));
            QCOMPARE(held.presenter.timeWords().clock.leftMs(), -20'000);
            held.presenter.next();
            if (state.facts().phase == session::Phase::Ended)
                break;
        }
        QCOMPARE(state.facts().phase, session::Phase::Ended);
        QCOMPARE(held.marks, QList<Mark>());
    }

    void aWallClockThatIsSetIsNoAbsence()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        Held held(evening);
        for (const qint64 hours : {-1, 1, -24, 24}) {
            held.wait(2);
            auto &clock = evening.world.side.clock();
            const QString before = held.presenter.timeWords().endsAt;
            clock.set(clock.nowMs() + hours * 60 * minute);
            held.wait(2);
            QCOMPARE(held.absences.size(), 0);
            // The end is told on the wall clock as it is now.
            QCOMPARE(held.presenter.timeWords().endsAt == before, hours % 24 == 0);
        }
        QCOMPARE(held.presenter.view().stepClock.elapsedMs, 16'000);
    }

    void leftOverNightItCanEndWhenItWasLeft()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        {
            Held held(evening);
            held.wait(61);
        }
        evening.world.side.reopen();
        evening.world.side.clock().advance(9 * 60 * minute);
        Held held(evening);
        QCOMPARE(held.absences.size(), 1);
        QVERIFY(held.absences[0].leftOpen);
        QVERIFY(held.presenter.happen(session::EndSession{held.absences[0].untilMs}));
        QCOMPARE(held.ends, 1);
        const auto row = Hearthside::must(
            storage::SessionStore(evening.world.side.notebook()).get(*evening.session));
        QCOMPARE(row.startedAt.secsTo(row.endedAt), 60); // the last sign of life
    }

    void eightHoursInOneStepAreAsked()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        Held held(evening);
        held.wait(30);
        QVERIFY(!held.presenter.seemsForgotten());
        evening.world.side.clock().advance(8 * 60 * minute);
        QVERIFY(held.presenter.seemsForgotten());
        QVERIFY(!held.presenter.timeWords().endsAt.isEmpty());
        QVERIFY(held.presenter.happen(session::AddTime{60}));
        QVERIFY(!held.presenter.seemsForgotten());
    }

    void aFullDiskKeepsWhatHappensAndWritesItLater()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        Held held(evening);
        evening.fillDisk(true);
        int presses = 0;
        while (!held.presenter.unsavedBecause() && ++presses < 400)
            QVERIFY(held.presenter.happen(session::AddTime{1}));
        QVERIFY(held.presenter.unsavedBecause());
        QCOMPARE(held.presenter.unsavedBecause()->code, ErrorCode::DiskFull);
        const auto before = held.presenter.view().stepId;
        QVERIFY(held.presenter.happen(session::Next{}));
        QVERIFY(held.presenter.view().stepId != before);
        held.presenter.saveNow();
        QVERIFY(held.presenter.unsavedBecause());
        QCOMPARE(held.failures.size(), 0);
        evening.fillDisk(false);
        held.presenter.saveNow();
        QVERIFY(!held.presenter.unsavedBecause());
        QVERIFY(evening.held().state == held.presenter.held().state);
    }

    void anEndThatIsNotSavedDoesNotLeave()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        Held held(evening);
        evening.fillDisk(true);
        for (int presses = 0; !held.presenter.unsavedBecause() && presses < 400; ++presses)
            held.presenter.happen(session::AddTime{1});
        QVERIFY(held.presenter.happen(session::EndSession{}));
        QCOMPARE(held.ends, 0);
        evening.fillDisk(false);
        held.presenter.saveNow();
        QCOMPARE(held.ends, 1);
        QCOMPARE(evening.held().session.state, SessionState::Ended);
    }

    void aStepTakenBackIsTakenBackHereToo()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        Held held(evening);
        const QString first = held.presenter.view().stepId;
        held.presenter.next();
        QVERIFY(held.presenter.view().stepId != first);
        Hearthside::must(evening.world.side.notebook().history().undo());
        QCOMPARE(held.presenter.view().stepId, first);
        Hearthside::must(evening.world.side.notebook().history().redo());
        QVERIFY(held.presenter.view().stepId != first);
    }

    void aStartTakenBackLeavesNothingToHold()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        Held held(evening);
        Hearthside::must(evening.world.side.notebook().history().undo());
        QCOMPARE(held.goings, 1);
        QVERIFY(!held.presenter.isOpen());
        held.presenter.tick();
    }

    void allPassAndTheRoundIsOver()
    {
        Evening evening;
        evening.hold({s("check-out-round")});
        Held held(evening);
        while (held.presenter.view().speakers.isEmpty())
            held.presenter.next();
        const QString round = held.presenter.view().stepId;
        for (int i = 0; i < 5; ++i)
            QVERIFY(held.presenter.happen(session::Pass{}));
        QCOMPARE(held.presenter.view().stepId, round); // nothing advances by itself
        QVERIFY(!held.presenter.view().speaking);
        QVERIFY(held.presenter.timeWords().minutesEach.isEmpty());
        held.presenter.next();
        QVERIFY(held.presenter.view().stepId != round || held.ends == 1);
    }

    void everyoneLeavesButOne()
    {
        Evening evening;
        evening.hold({s("troika-consulting"), s("check-out-round")});
        Held held(evening);
        held.presenter.next();
        for (const char *name : {"Amara", "Jonas", "Tomek", "Wren"})
            QVERIFY(held.presenter.happen(session::Leave{evening.person(name)}));
        QCOMPARE(held.presenter.peopleHere().size(), 1);
        for (int presses = 0; held.ends == 0 && presses < 60; ++presses) {
            QVERIFY(!held.presenter.words().next.isEmpty());
            held.wait(1);
            held.presenter.next();
        }
        QCOMPARE(held.ends, 1);
    }
};

QTEST_MAIN(LivePresenterTest)
#include "live_presenter_test.moc"
