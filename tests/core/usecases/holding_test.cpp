// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/holding.h"

#include "core/practice/library.h"
#include "core/session/run_view.h"
#include "core/storage/crew_store.h"
#include "core/storage/event_store.h"
#include "core/storage/person_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/closing.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::usecases;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

/// Five in a crew, and practices to hold with them.
struct Evening
{
    explicit Evening(const QStringList &names = {s("Amara"), s("Jonas"), s("Lucía"), s("Tomek"),
                                                 s("Wren")})
        : crew(side.aCrew(s("Tuesday Lanterns"), names))
    {
        for (const Member &each : Hearthside::must(CrewStore(side.notebook()).members(crew.id)))
            people.append(each.person.id);
    }

    SessionId start(const QStringList &practices, qsizetype here = 5)
    {
        SessionDraft draft{crew.id, {}, {}, people.mid(0, here), people.first()};
        for (const QString &id : practices)
            draft.practices.append({*library.find(id)});
        return Hearthside::must(startSession(side.notebook(), draft));
    }

    HeldSession open(const SessionId &id)
    {
        return Hearthside::must(openSession(side.notebook(), id));
    }

    session::RunView see(const HeldSession &held)
    {
        return session::view(held.state, held.clock.nowMs());
    }

    /// Leaves room for so many pages more on the disk; -1 gives all there is.
    void fillDisk(qint64 room)
    {
        Database &database = side.notebook().database();
        const qint64 pages = Hearthside::must(database.number("PRAGMA page_count"));
        Hearthside::must(database.number(
            "PRAGMA max_page_count = " + QByteArray::number(room < 0 ? 1'000'000 : pages + room)));
    }

    /// Goes on until the disk refuses; how many events it took.
    int untilRefused(HeldSession &held)
    {
        fillDisk(0);
        for (int events = 0; events < 500; ++events) {
            const auto happened = happen(side.notebook(), held, session::AddTime{1});
            if (!happened) {
                if (!isTroubleWithDisk(happened.error().code))
                    qFatal("not the disk: %s", qPrintable(happened.error().detail));
                return events;
            }
        }
        qFatal("the disk never filled");
    }

    Hearthside side;
    practice::Library library;
    Crew crew;
    QList<PersonId> people;
};

} // namespace

class HoldingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crewsHoldSessionsSideBySide();
    void aWallClockThatIsSetMovesNoSession_data();
    void aWallClockThatIsSetMovesNoSession();
    void aWallClockSetBackBeforeARestartPutsNothingOutOfOrder();
    void midnightAndDaylightSavingChangeNothing();
    void twoHoldAPracticeForMore();
    void aPlannedEndHoldsWhenTheStartIsLate();
    void anInsertedPracticeIsOneUndoStep();
    void aPracticeTakenOffAndPutBackIsStillThereAfterARestart();
    void aSessionIsCalledByThePracticesThatAreLeft();
    void aSessionThatEndsEarlyIsCalledByWhatWasBegun();
    void aSessionWithATitleOfItsOwnKeepsIt();
    void aGuestArrivesAndStaysAfterARestart();
    void theTimekeeperOfTheSessionWentHome();
    void aStepIsTakenBack();
    void aFullDiskLosesNothingThatHappened();
    void anEndOnAFullDiskIsWrittenLater();
    void whatIsUnsavedSurvivesAChangeFromElsewhere();
    void aSessionLeftOpenIsEndedAtItsLastEvent();
    void aPracticeEditedWhileItRunsStaysAsItBegan();
};

void HoldingTest::crewsHoldSessionsSideBySide()
{
    Evening evening;
    const auto first = evening.start({s("check-in-round")});
    const Crew other = evening.side.aCrew(s("Book & Bread"), {s("Kai"), s("Noor")});
    const auto host =
        Hearthside::must(CrewStore(evening.side.notebook()).members(other.id)).first().person.id;
    evening.side.clock().advance(minute);
    SessionDraft draft{other.id, {}, {{*evening.library.find(s("check-in-round"))}}, {host}, host};
    const auto second = Hearthside::must(startSession(evening.side.notebook(), draft));
    const auto running = Hearthside::must(SessionStore(evening.side.notebook()).allRunning());
    QCOMPARE(running.size(), 2);
    QCOMPARE(running[0].id, second);
    QCOMPARE(running[1].id, first);
    QCOMPARE(startSession(evening.side.notebook(), draft).error().code,
             ErrorCode::SessionAlreadyOpen);
    draft.crew = evening.crew.id;
    QCOMPARE(startSession(evening.side.notebook(), draft).error().code,
             ErrorCode::SessionAlreadyOpen);
}

void HoldingTest::aWallClockThatIsSetMovesNoSession_data()
{
    QTest::addColumn<qint64>("jump");
    QTest::newRow("back an hour") << -hour;
    QTest::newRow("back a day") << -24 * hour;
    QTest::newRow("forward an hour") << hour;
    QTest::newRow("forward a day") << 24 * hour;
}

void HoldingTest::aWallClockThatIsSetMovesNoSession()
{
    QFETCH(const qint64, jump);
    Evening evening;
    auto held = evening.open(evening.start({s("case-clinic")}));
    evening.side.clock().advance(2 * minute);
    evening.side.clock().set(evening.side.clock().nowMs() + jump);
    evening.side.clock().advance(minute);
    QCOMPARE(evening.see(held).stepClock.elapsedMs, 3 * minute);
    Hearthside::must(happen(evening.side.notebook(), held, session::Next{}));
    evening.side.clock().advance(minute);
    QCOMPARE(evening.see(held).stepClock.elapsedMs, minute);
    QCOMPARE(held.session.startedAt.toMSecsSinceEpoch(), Hearthside::evening);
    const auto events =
        Hearthside::must(EventStore(evening.side.notebook()).ofSession(held.session.id));
    QCOMPARE(events.last().atMs, Hearthside::evening + 3 * minute);
    const qint64 end = evening.see(held).projectedEndMs + held.clock.wallAheadMs();
    QVERIFY(end > evening.side.clock().nowMs() && end < evening.side.clock().nowMs() + 2 * hour);
}

void HoldingTest::aWallClockSetBackBeforeARestartPutsNothingOutOfOrder()
{
    Evening evening;
    const auto id = evening.start({s("case-clinic")});
    {
        auto held = evening.open(id);
        evening.side.clock().advance(2 * minute);
        Hearthside::must(happen(evening.side.notebook(), held, session::AddTime{60}));
        evening.side.clock().advance(5'000);
        Hearthside::must(markAlive(evening.side.notebook(), held));
    }
    evening.side.reopen();
    evening.side.clock().set(evening.side.clock().nowMs() - 3 * hour);
    auto held = evening.open(id);
    QCOMPARE(evening.see(held).stepClock.elapsedMs, 2 * minute + 5'000);
    evening.side.clock().advance(minute);
    Hearthside::must(happen(evening.side.notebook(), held, session::AddTime{60}));
    QCOMPARE(evening.see(held).stepClock.elapsedMs, 3 * minute + 5'000);
}

void HoldingTest::midnightAndDaylightSavingChangeNothing()
{
    Evening evening;
    // 23:30 in Berlin on the night in which summer time begins (29 March 2026, 02:00).
    evening.side.clock().set(
        QDateTime(QDate(2026, 3, 28), QTime(22, 30), Qt::UTC).toMSecsSinceEpoch());
    auto held = evening.open(evening.start({s("case-clinic")}));
    const qint64 planned = evening.see(held).plannedEndMs;
    for (int step = 0; step < 16; ++step) {
        evening.side.clock().advance(15 * minute);
        Hearthside::must(happen(evening.side.notebook(), held, session::AddTime{60}));
    }
    QCOMPARE(evening.see(held).stepClock.elapsedMs, 4 * hour);
    QCOMPARE(evening.see(held).plannedEndMs, planned);
    Hearthside::must(happen(evening.side.notebook(), held, session::EndSession{}));
    QCOMPARE(held.session.startedAt.msecsTo(held.session.endedAt), 4 * hour);
}

void HoldingTest::twoHoldAPracticeForMore()
{
    Evening evening({s("Amara"), s("Jonas")});
    auto held = evening.open(evening.start({s("case-clinic")}, 2));
    QCOMPARE(evening.see(held).items.first().people.min, 3);
    for (int presses = 0; presses < 60 && held.state.facts().phase != session::Phase::Ended;
         ++presses) {
        evening.side.clock().advance(minute);
        Hearthside::must(happen(evening.side.notebook(), held, session::Next{}));
    }
    QCOMPARE(held.session.state, SessionState::Ended);
}

void HoldingTest::aPlannedEndHoldsWhenTheStartIsLate()
{
    Evening evening;
    const auto id = evening.start({s("case-clinic")});
    auto unit = evening.side.work(Op::EditSession);
    Session row = evening.open(id).session;
    row.plannedAt = row.startedAt.addSecs(-10 * 60);
    row.minutes = 90;
    Hearthside::must(SessionStore::put(unit, row));
    Hearthside::commit(unit);
    QCOMPARE(evening.see(evening.open(id)).plannedEndMs, Hearthside::evening + 80 * minute);
    // Held on quite another day, it lasts as long as planned.
    auto later = evening.side.work(Op::EditSession);
    row.plannedAt = row.startedAt.addDays(-7);
    Hearthside::must(SessionStore::put(later, row));
    Hearthside::commit(later);
    QCOMPARE(evening.see(evening.open(id)).plannedEndMs, Hearthside::evening + 90 * minute);
}

void HoldingTest::anInsertedPracticeIsOneUndoStep()
{
    Evening evening;
    const auto id = evening.start({s("case-clinic"), s("check-out-round")});
    auto held = evening.open(id);
    const qint64 planned = evening.see(held).plannedEndMs;
    const auto entries = Hearthside::must(evening.side.notebook().history().entries(50)).size();
    Hearthside::must(insertPractice(evening.side.notebook(), held,
                                    {*evening.library.find(s("grounding-stillness"))}, 1));
    QCOMPARE(Hearthside::must(evening.side.notebook().history().entries(50)).size(), entries + 1);
    auto view = evening.see(held);
    QCOMPARE(view.items.size(), 3);
    QCOMPARE(view.items[1].name, evening.library.find(s("grounding-stillness"))->name);
    QCOMPARE(view.plannedEndMs, planned);
    QVERIFY(view.latenessMs > 0);
    evening.side.reopen();
    QVERIFY(evening.open(id).state == held.state);
    Hearthside::must(evening.side.notebook().history().undo());
    QCOMPARE(evening.see(evening.open(id)).items.size(), 2);
    QCOMPARE(Hearthside::must(SessionStore(evening.side.notebook()).agenda(id)).size(), 2);
    // Not before what runs, and then nothing is written.
    held = evening.open(id);
    const auto refused = insertPractice(evening.side.notebook(), held,
                                        {*evening.library.find(s("grounding-stillness"))}, 0);
    QCOMPARE(refused.error().code, ErrorCode::EventNotPossible);
    QCOMPARE(Hearthside::must(SessionStore(evening.side.notebook()).agenda(id)).size(), 2);
}

void HoldingTest::aPracticeTakenOffAndPutBackIsStillThereAfterARestart()
{
    Evening evening;
    const auto id = evening.start({s("check-in-round"), s("case-clinic"), s("check-out-round")});
    auto held = evening.open(id);
    const auto clinic = evening.see(held).items[1].id;
    Hearthside::must(happen(evening.side.notebook(), held, session::DropItem{clinic}));
    Hearthside::must(happen(evening.side.notebook(), held, session::AddItem{clinic, -1}));
    const auto again = evening.open(id);
    QVERIFY(again.state == held.state);
    QCOMPARE(evening.see(again).items.last().id, clinic);
}

void HoldingTest::aSessionIsCalledByThePracticesThatAreLeft()
{
    Evening evening;
    const auto id = evening.start({s("check-in-round"), s("case-clinic")});
    auto held = evening.open(id);
    const QString first = evening.library.find(s("check-in-round"))->name;
    QVERIFY(held.session.title.startsWith(first) && held.session.title != first);
    Hearthside::must(
        happen(evening.side.notebook(), held, session::DropItem{evening.see(held).items[1].id}));
    QCOMPARE(evening.open(id).session.title, first);
}

void HoldingTest::aSessionThatEndsEarlyIsCalledByWhatWasBegun()
{
    Evening evening;
    const auto id = evening.start({s("check-in-round"), s("case-clinic"), s("check-out-round")});
    auto held = evening.open(id);
    const QString planned = held.session.title;
    Hearthside::must(happen(evening.side.notebook(), held, session::EndSession{}));
    QCOMPARE(evening.open(id).session.title, evening.library.find(s("check-in-round"))->name);
    Hearthside::must(reopenSession(evening.side.notebook(), id));
    QCOMPARE(evening.open(id).session.title, planned);
}

void HoldingTest::aSessionWithATitleOfItsOwnKeepsIt()
{
    Evening evening;
    const auto id = evening.start({s("check-in-round"), s("case-clinic")});
    {
        auto work = evening.side.work(storage::Op::SessionStep);
        Session named = evening.open(id).session;
        named.title = s("A long evening");
        Hearthside::must(storage::SessionStore::put(work, named));
        Hearthside::commit(work);
    }
    auto held = evening.open(id);
    Hearthside::must(happen(evening.side.notebook(), held, session::EndSession{}));
    QCOMPARE(evening.open(id).session.title, s("A long evening"));
}

void HoldingTest::aGuestArrivesAndStaysAfterARestart()
{
    Evening evening;
    const auto id = evening.start({s("check-in-round")});
    auto held = evening.open(id);
    const auto guest = Hearthside::must(
        welcomeGuest(evening.side.notebook(), held, Hearthside::must(PersonName::from(s("Noor")))));
    QCOMPARE(held.people.last().name.text(), s("Noor"));
    QCOMPARE(held.state.facts().hereCount, 6);
    QCOMPARE(evening.see(held).people.last().person, guest);
    Hearthside::must(insertPractice(evening.side.notebook(), held,
                                    {*evening.library.find(s("check-out-round"))}, -1));
    evening.side.reopen();
    const auto again = evening.open(id);
    QVERIFY(again.state == held.state);
    QCOMPARE(again.people.last().id, guest);
    Hearthside::must(evening.side.notebook().history().undo());
    Hearthside::must(evening.side.notebook().history().undo());
    QVERIFY(!PersonStore(evening.side.notebook()).get(guest));
    QCOMPARE(evening.open(id).people.size(), 5);
}

void HoldingTest::theTimekeeperOfTheSessionWentHome()
{
    Evening evening;
    const auto id = evening.start({s("case-clinic")});
    auto held = evening.open(id);
    auto &notebook = evening.side.notebook();
    Hearthside::must(takeRole(notebook, held, session_role::timekeeper, evening.people[1]));
    Hearthside::must(takeRole(notebook, held, session_role::timekeeper, evening.people[2]));
    QCOMPARE(evening.open(id).roles.value(session_role::timekeeper, evening.people[0]),
             evening.people[2]);
    QVERIFY(evening.open(id).state == held.state);
    Hearthside::must(notebook.history().undo());
    Hearthside::must(readAgain(notebook, held));
    QCOMPARE(held.roles.value(session_role::timekeeper, evening.people[0]), evening.people[1]);
    QCOMPARE(takeRole(notebook, held, session_role::host, evening.people[1]).error().code,
             ErrorCode::NoSuchRow);
}

void HoldingTest::aStepIsTakenBack()
{
    Evening evening;
    const auto id = evening.start({s("case-clinic")});
    auto held = evening.open(id);
    evening.side.clock().advance(minute);
    Hearthside::must(happen(evening.side.notebook(), held, session::Leave{evening.people[3]}));
    evening.side.clock().advance(minute);
    Hearthside::must(evening.side.notebook().history().undo());
    Hearthside::must(readAgain(evening.side.notebook(), held));
    QCOMPARE(held.state.facts().hereCount, 5);
    QCOMPARE(evening.see(held).stepClock.elapsedMs, 2 * minute);
}

void HoldingTest::aFullDiskLosesNothingThatHappened()
{
    Evening evening;
    const auto id = evening.start({s("case-clinic")});
    auto held = evening.open(id);
    evening.untilRefused(held);
    const auto before = held.state;
    evening.side.clock().advance(minute);
    QVERIFY(!happen(evening.side.notebook(), held, session::Next{}));
    QVERIFY(held.state == before);
    Hearthside::must(happenUnsaved(held, session::Next{}));
    evening.side.clock().advance(minute);
    Hearthside::must(happenUnsaved(held, session::Leave{evening.people[4]}));
    QVERIFY(!happenUnsaved(held, session::Resume{}));
    QCOMPARE(held.unsaved.size(), 2);
    QVERIFY(!saveUnsaved(evening.side.notebook(), held));
    QCOMPARE(held.unsaved.size(), 2);
    QVERIFY(!markAlive(evening.side.notebook(), held) || held.unsaved.size() == 2);
    evening.fillDisk(-1);
    const auto entries = Hearthside::must(evening.side.notebook().history().entries(1000)).size();
    Hearthside::must(saveUnsaved(evening.side.notebook(), held));
    QVERIFY(held.unsaved.isEmpty());
    QCOMPARE(Hearthside::must(evening.side.notebook().history().entries(1000)).size(), entries + 2);
    evening.side.reopen();
    QVERIFY(evening.open(id).state == held.state);
    QVERIFY(evening.side.notebook().check());
}

void HoldingTest::anEndOnAFullDiskIsWrittenLater()
{
    Evening evening;
    const auto id = evening.start({s("case-clinic")});
    auto held = evening.open(id);
    evening.untilRefused(held);
    Hearthside::must(happenUnsaved(held, session::EndSession{}));
    QCOMPARE(Hearthside::must(SessionStore(evening.side.notebook()).get(id)).state,
             SessionState::Running);
    evening.fillDisk(-1);
    Hearthside::must(saveUnsaved(evening.side.notebook(), held));
    QCOMPARE(Hearthside::must(SessionStore(evening.side.notebook()).get(id)).state,
             SessionState::Ended);
    QVERIFY(!Hearthside::must(SessionStore(evening.side.notebook()).roleTurns(id)).isEmpty());
}

void HoldingTest::whatIsUnsavedSurvivesAChangeFromElsewhere()
{
    Evening evening;
    const auto id = evening.start({s("case-clinic")});
    auto held = evening.open(id);
    Hearthside::must(happen(evening.side.notebook(), held, session::Next{}));
    Hearthside::must(happenUnsaved(held, session::AddTime{60}));
    Hearthside::must(evening.side.notebook().history().undo());
    Hearthside::must(readAgain(evening.side.notebook(), held));
    QCOMPARE(held.unsaved.size(), 1);
    QCOMPARE(evening.see(held).stepIndex, 0);
    Hearthside::must(saveUnsaved(evening.side.notebook(), held));
    QVERIFY(evening.open(id).state == held.state);
}

void HoldingTest::aSessionLeftOpenIsEndedAtItsLastEvent()
{
    Evening evening;
    const auto id = evening.start({s("case-clinic")});
    {
        auto held = evening.open(id);
        evening.side.clock().advance(40 * minute);
        Hearthside::must(happen(evening.side.notebook(), held, session::Next{}));
    }
    evening.side.reopen();
    evening.side.clock().advance(9 * hour);
    auto held = evening.open(id);
    QVERIFY(held.clock.nowMs() - held.aliveUntilMs > leftOpenAfterMs);
    Hearthside::must(happen(evening.side.notebook(), held, session::EndSession{held.aliveUntilMs}));
    const auto row = Hearthside::must(SessionStore(evening.side.notebook()).get(id));
    QCOMPARE(row.endedAt.toMSecsSinceEpoch(), Hearthside::evening + 40 * minute);
    evening.side.reopen();
    QVERIFY(evening.open(id).state == held.state);
}

void HoldingTest::aPracticeEditedWhileItRunsStaysAsItBegan()
{
    Evening evening;
    auto practice = *evening.library.find(s("check-in-round"));
    SessionDraft draft{evening.crew.id, {}, {{practice}}, evening.people, evening.people.first()};
    const auto id = Hearthside::must(startSession(evening.side.notebook(), draft));
    const auto before = evening.open(id);
    practice.steps.first().title = s("Rewritten");
    practice.steps.first().time = {.total = 7};
    const auto after = evening.open(id);
    QCOMPARE(evening.see(after).step->title, evening.see(before).step->title);
    QCOMPARE(evening.see(after).stepClock.lengthMs, evening.see(before).stepClock.lengthMs);
}

QTEST_GUILESS_MAIN(HoldingTest)
#include "holding_test.moc"
