// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/records.h"

#include "core/exchange/json_writer.h"
#include "core/exchange/markdown_writer.h"
#include "core/storage/person_store.h"
#include "core/usecases/holding.h"
#include "tests/core/usecases/planned_evening.h"

#include <QtTest/QTest>

#include <atomic>
#include <thread>

using namespace hearth;
using namespace hearth::usecases;

class RecordsTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static HeldSession begun(PlannedEvening &e, const QString &title, const char *practice)
    {
        e.later();
        const SessionDraft draft{
            e.crew.id, title, {{e.practice(practice)}}, e.people, e.people.constFirst()};
        const auto id = Hearthside::must(startSession(e.notebook(), draft));
        return Hearthside::must(openSession(e.notebook(), id));
    }
    static SessionId heldTo(PlannedEvening &e, const char *title)
    {
        auto held = begun(e, s(title), "check-in-round");
        e.later();
        Hearthside::must(happen(e.notebook(), held, session::EndSession{}));
        return held.session.id;
    }
    static void breakWith(PlannedEvening &e, const char *sql, const SessionId &id)
    {
        Hearthside::must(
            e.notebook().database().prepare(sql).bind(":session", id.toString()).run());
    }

private Q_SLOTS:
    void whatCannotBeReadIsNamedAndStopsNothing_data();
    void whatCannotBeReadIsNamedAndStopsNothing();
    void aNameInATitleThatCannotBeReadIsVeiledToo();
    void whatIsPutInStandsWhereItRan();
    void aTitleOfOnesOwnStays();
    void aCrewIsReadOnAnyThreadAndTellsHowFar();
    void readingCanBeStopped();
};

void RecordsTest::whatCannotBeReadIsNamedAndStopsNothing_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql :
         {"UPDATE session_event SET payload = '{' WHERE session = :session",
          "UPDATE session_event SET payload = '{\"x\":1}' WHERE session = :session",
          "UPDATE session_event SET kind = 'wander' WHERE session = :session",
          "UPDATE agenda_item SET practice = 'torn' WHERE session = :session",
          "DELETE FROM answer WHERE session = :session"})
        QTest::newRow(sql) << QByteArray(sql);
}

void RecordsTest::whatCannotBeReadIsNamedAndStopsNothing()
{
    QFETCH(QByteArray, sql);
    PlannedEvening e;
    heldTo(e, "Before");
    const auto broken = heldTo(e, "The broken evening");
    heldTo(e, "After");
    breakWith(e, sql.constData(), broken);
    const auto record = Hearthside::must(crewRecord(e.notebook(), e.crew.id));
    QCOMPARE(record.sessions.size(), 2);
    QCOMPARE(record.sessions.constFirst().title, s("Before"));
    QCOMPARE(record.sessions.constLast().title, s("After"));
    QCOMPARE(
        record.unread,
        (QList<exchange::UnreadSession>{{broken, s("The broken evening"), QDate(2026, 3, 3)}}));
    const auto filtered = exchange::apply(record, {Reach::Circle, exchange::Names::Full});
    const QByteArray pages = exchange::toMarkdown(exchange::compose(filtered));
    QVERIFY2(pages.contains("Could not be read: The broken evening"), pages.constData());
    QVERIFY(exchange::toJson(filtered).contains("\"unread\""));
    const auto all = Hearthside::must(notebookRecord(e.notebook()));
    QCOMPARE(all.crews.constFirst().unread, record.unread);
    QVERIFY(exchange::toMarkdown(
                exchange::compose(exchange::apply(all, {Reach::Circle, exchange::Names::Full})))
                .contains("Could not be read: The broken evening"));
    // Asked for alone, it says why.
    QVERIFY(!sessionRecord(e.notebook(), broken));
}

void RecordsTest::aNameInATitleThatCannotBeReadIsVeiledToo()
{
    PlannedEvening e;
    const auto broken = heldTo(e, "An evening for Eli");
    breakWith(e, "UPDATE session_event SET payload = '{' WHERE session = :session", broken);
    const auto record = Hearthside::must(crewRecord(e.notebook(), e.crew.id));
    const auto open = exchange::apply(record, {Reach::Open, exchange::Names::Initials});
    QVERIFY(!exchange::toJson(open).contains("Eli"));
}

void RecordsTest::whatIsPutInStandsWhereItRan()
{
    PlannedEvening e;
    e.later();
    const SessionDraft draft{e.crew.id,
                             {},
                             {{e.practice("check-in-round")},
                              {e.practice("case-clinic")},
                              {e.practice("check-out-round")}},
                             e.people,
                             e.people.constFirst()};
    auto held = Hearthside::must(
        openSession(e.notebook(), Hearthside::must(startSession(e.notebook(), draft))));
    e.later();
    Hearthside::must(insertPractice(e.notebook(), held, {e.practice("grounding-stillness")}, 1));
    QStringList names;
    for (const char *id :
         {"check-in-round", "grounding-stillness", "case-clinic", "check-out-round"})
        names.append(e.practice(id).name);
    const auto titled = [&] {
        return Hearthside::must(storage::SessionStore(e.notebook()).get(held.session.id)).title;
    };
    QCOMPARE(titled(), names.join(s(", ")));
    QCOMPARE(held.session.title, titled());
    const auto recorded = [&] {
        QStringList all;
        for (const auto &item :
             Hearthside::must(sessionRecord(e.notebook(), held.session.id)).items)
            all.append(item.name);
        return all;
    };
    QCOMPARE(recorded(), names);
    // The clinic is dropped and put back at the end; a practice that was dropped is no part of it.
    const auto clinic = held.agenda.at(1).id;
    Hearthside::must(happen(e.notebook(), held, session::DropItem{clinic}));
    QCOMPARE(recorded().size(), 3);
    Hearthside::must(happen(e.notebook(), held, session::AddItem{clinic, -1}));
    QCOMPARE(recorded().constLast(), e.practice("case-clinic").name);
    Hearthside::must(happen(e.notebook(), held, session::EndSession{}));
    QCOMPARE(recorded(), QStringList{names.constFirst()}); // only what was come to
}

void RecordsTest::aTitleOfOnesOwnStays()
{
    PlannedEvening e;
    auto held = begun(e, s("Spring"), "check-in-round");
    Hearthside::must(insertPractice(e.notebook(), held, {e.practice("grounding-stillness")}, 1));
    QCOMPARE(held.session.title, s("Spring"));
}

void RecordsTest::aCrewIsReadOnAnyThreadAndTellsHowFar()
{
    PlannedEvening e;
    for (int i = 0; i < 4; ++i)
        heldTo(e, "An evening");
    const auto here = Hearthside::must(crewRecord(e.notebook(), e.crew.id));
    QList<QPair<int, int>> told;
    std::atomic_bool done = false;
    Result<exchange::CrewRecord> there = fail(ErrorCode::WorkStopped);
    std::thread reading([&] {
        there = crewRecord(e.notebook(), e.crew.id, {{}, [&](int read, int of) {
                                                         told.append({read, of});
                                                     }});
        done = true;
    });
    // Meanwhile the notebook is written to.
    int written = 0;
    while (!done || written == 0) {
        auto work = e.h.work(storage::Op::AddPerson);
        Hearthside::must(storage::PersonStore::put(
            work, Person{work.freshId<PersonId>(), Hearthside::must(PersonName::from(s("Noor")))}));
        Hearthside::commit(work);
        ++written;
    }
    reading.join();
    QCOMPARE(Hearthside::must(there), here);
    QCOMPARE(told.size(), 5); // the plan for the evening is looked at too
    QCOMPARE(told.constLast(), qMakePair(4, 5));
}

void RecordsTest::readingCanBeStopped()
{
    PlannedEvening e;
    heldTo(e, "One");
    heldTo(e, "Two");
    int read = 0;
    const Watch watch{[&] { return read > 1; }, [&](int, int) { ++read; }};
    QCOMPARE(crewRecord(e.notebook(), e.crew.id, watch).error().code, ErrorCode::WorkStopped);
    QCOMPARE(read, 2);
    QCOMPARE(notebookRecord(e.notebook(), {[] { return true; }, {}}).error().code,
             ErrorCode::WorkStopped);
}

QTEST_GUILESS_MAIN(RecordsTest)
#include "records_test.moc"
