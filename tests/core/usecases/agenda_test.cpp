// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/agenda.h"

#include "core/practice/parser.h"
#include "core/usecases/starting.h"
#include "tests/core/usecases/planned_evening.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::usecases;

class AgendaTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static AgendaItemId nowhere(PlannedEvening &e)
    {
        return AgendaItemId::fresh(e.h.clock(), e.h.chance());
    }

private Q_SLOTS:
    void practicesStandWhereTheyArePut();
    void anItemMovesToThePlaceItThenHas();
    void whatIsTakenOutLeavesNoGap();
    void anyOrderOfVerbsKeepsPlacesDense();
    void minutesComeFromThePracticeUntilSomebodySetsThem();
    void aPresetBringsItsOwnMinutes();
    void aBufferIsAPracticeThatRuns();
    void aPinIsKeptToTheMinute();
    void whoTakesARoleOfAPractice();
    void everyVerbIsOneStepBack();
    void quickChangesOfMinutesAreOneStep();
    void whatCannotBeIsRefusedAndChangesNothing();
    void anAgendaHasRoomForTwoHundred();
    void aSessionThatHasBegunKeepsItsAgenda();
    void aBufferCanBeReadBack();
};

void AgendaTest::practicesStandWhereTheyArePut()
{
    PlannedEvening e;
    e.add("case-clinic");
    e.add("check-out-round");
    e.add("check-in-round", 0);
    e.add("crew-agreements", 1);
    e.add("retrospective", 99);
    QCOMPARE(e.order(),
             QStringList({s("check-in-round"), s("crew-agreements"), s("case-clinic"),
                          s("check-out-round"), s("retrospective")}));
}

void AgendaTest::anItemMovesToThePlaceItThenHas()
{
    PlannedEvening e;
    const auto first = e.add("check-in-round");
    e.add("case-clinic");
    const auto last = e.add("check-out-round");
    Hearthside::must(moveItem(e.notebook(), first, 1));
    QCOMPARE(e.order(), QStringList({s("case-clinic"), s("check-in-round"), s("check-out-round")}));
    Hearthside::must(moveItem(e.notebook(), last, 0));
    QCOMPARE(e.order(), QStringList({s("check-out-round"), s("case-clinic"), s("check-in-round")}));
    Hearthside::must(moveItem(e.notebook(), last, 2));
    QCOMPARE(e.order(), QStringList({s("case-clinic"), s("check-in-round"), s("check-out-round")}));
    Hearthside::must(moveItem(e.notebook(), first, -1));
    QCOMPARE(e.order().constLast(), s("check-in-round"));
}

void AgendaTest::whatIsTakenOutLeavesNoGap()
{
    PlannedEvening e;
    const auto first = e.add("check-in-round");
    e.add("case-clinic");
    e.add("check-out-round");
    Hearthside::must(removeItem(e.notebook(), first));
    QCOMPARE(e.order(), QStringList({s("case-clinic"), s("check-out-round")}));
}

void AgendaTest::anyOrderOfVerbsKeepsPlacesDense()
{
    PlannedEvening e;
    QRandomGenerator chance(713);
    QList<AgendaItemId> expected;
    for (int round = 0; round < 150; ++round) {
        const int at = static_cast<int>(chance.bounded(expected.size() + 1));
        const auto which = expected.isEmpty() ? 0 : chance.bounded(4);
        if (which == 0) {
            expected.insert(at, e.add("check-in-round", at));
        } else if (which == 1) {
            Hearthside::must(
                removeItem(e.notebook(), expected.takeAt(chance.bounded(expected.size()))));
        } else {
            const auto from = chance.bounded(expected.size());
            const auto to = chance.bounded(expected.size());
            Hearthside::must(moveItem(e.notebook(), expected.at(from), static_cast<int>(to)));
            expected.move(from, to);
        }
        QList<AgendaItemId> found;
        for (const AgendaItem &item : e.plan().agenda) {
            QCOMPARE(item.position, static_cast<int>(found.size()));
            found.append(item.id);
        }
        QCOMPARE(found, expected);
    }
}

void AgendaTest::minutesComeFromThePracticeUntilSomebodySetsThem()
{
    PlannedEvening e;
    const auto round = e.add("check-in-round");
    const int five = e.plan().minutes.constFirst();
    Hearthside::must(setAnswer(e.notebook(), e.session, e.people.at(4), AnswerKind::No));
    Hearthside::must(setAnswer(e.notebook(), e.session, e.people.at(3), AnswerKind::No));
    const int three = e.plan().minutes.constFirst();
    QVERIFY2(three < five, qPrintable(QStringLiteral("%1 %2").arg(three).arg(five)));
    Hearthside::must(setItemMinutes(e.notebook(), round, 40));
    QCOMPARE(e.plan().minutes.constFirst(), 40);
    Hearthside::must(setAnswer(e.notebook(), e.session, e.people.at(4), AnswerKind::Yes));
    QCOMPARE(e.plan().minutes.constFirst(), 40);
    Hearthside::must(setItemMinutes(e.notebook(), round, 0));
    Hearthside::must(setAnswer(e.notebook(), e.session, e.people.at(3), AnswerKind::Maybe));
    QCOMPARE(e.plan().minutes.constFirst(), five);
}

void AgendaTest::aPresetBringsItsOwnMinutes()
{
    PlannedEvening e;
    const auto clinic = e.add("case-clinic");
    const auto preset = e.practice("case-clinic").presets.constFirst().id;
    const int usual = e.plan().minutes.constFirst();
    Hearthside::must(setItemMinutes(e.notebook(), clinic, 99));
    Hearthside::must(setItemPreset(e.notebook(), clinic, preset));
    QVERIFY(e.plan().minutes.constFirst() != usual);
    QVERIFY(e.plan().minutes.constFirst() != 99);
    Hearthside::must(setItemPreset(e.notebook(), clinic, {}));
    QCOMPARE(e.plan().minutes.constFirst(), usual);
}

void AgendaTest::aBufferIsAPracticeThatRuns()
{
    PlannedEvening e;
    e.add("check-in-round");
    Hearthside::must(addBuffer(e.notebook(), e.session, s("  Tea and\n air "), 7, 0));
    const Plan plan = e.plan();
    QCOMPARE(plan.practices.constFirst().name, s("Tea and air"));
    QCOMPARE(plan.agenda.constFirst().practiceId, bufferId);
    QCOMPARE(plan.minutes.constFirst(), 7);
    QVERIFY(startPlanned(e.notebook(), e.session, e.people));
}

void AgendaTest::aBufferCanBeReadBack()
{
    // What a person types is data of the practice: it must survive its own format.
    for (const QString &title :
         {s("Break"), s("\"quoted\" \\ {}"), s("Päuschen ☕"), QString(200, QLatin1Char('x'))}) {
        PlannedEvening e;
        Hearthside::must(addBuffer(e.notebook(), e.session, title, 5));
        QCOMPARE(e.plan().practices.constFirst().name, title);
        QVERIFY(!e.plan().practices.constFirst().steps.isEmpty());
    }
}

void AgendaTest::aPinIsKeptToTheMinute()
{
    PlannedEvening e;
    e.add("check-in-round");
    const auto clinic = e.add("case-clinic");
    Hearthside::must(pinItem(e.notebook(), clinic, QTime(19, 30, 12)));
    const auto times = scheduleOf(e.plan());
    QCOMPARE(times.items.at(1).startMs, PlannedEvening::first().addSecs(1800).toMSecsSinceEpoch());
    QVERIFY(times.items.at(1).gapMs > 0);
    Hearthside::must(pinItem(e.notebook(), clinic, {}));
    QCOMPARE(scheduleOf(e.plan()).items.at(1).gapMs, 0);
}

void AgendaTest::whoTakesARoleOfAPractice()
{
    PlannedEvening e;
    const auto clinic = e.add("case-clinic");
    const QString role = e.practice("case-clinic").roles.constFirst().id;
    Hearthside::must(setItemRole(e.notebook(), clinic, role, e.people.at(2)));
    QCOMPARE(e.plan().agenda.constFirst().roles.value(role), QList{e.people.at(2)});
    Hearthside::must(setItemRole(e.notebook(), clinic, role, e.people.at(1)));
    QCOMPARE(e.plan().agenda.constFirst().roles.value(role), QList{e.people.at(1)});
    Hearthside::must(setItemRole(e.notebook(), clinic, role, std::nullopt));
    QVERIFY(e.plan().agenda.constFirst().roles.isEmpty());
}

void AgendaTest::everyVerbIsOneStepBack()
{
    PlannedEvening e;
    const auto clinic = e.add("case-clinic");
    e.add("check-in-round", 0);
    e.add("check-out-round");
    const QString preset = e.practice("case-clinic").presets.constFirst().id;
    const QString role = e.practice("case-clinic").roles.constFirst().id;
    storage::Notebook &n = e.notebook();
    QVERIFY(
        e.isOneStep([&] { return addPractice(n, e.session, e.practice("retrospective"), {}, 1); }));
    QVERIFY(e.isOneStep([&] { return addBuffer(n, e.session, s("Break"), 5, 2); }));
    QVERIFY(e.isOneStep([&] { return moveItem(n, clinic, 0); }));
    QVERIFY(e.isOneStep([&] { return setItemMinutes(n, clinic, 44); }));
    QVERIFY(e.isOneStep([&] { return setItemPreset(n, clinic, preset); }));
    QVERIFY(e.isOneStep([&] { return pinItem(n, clinic, QTime(19, 30)); }));
    QVERIFY(e.isOneStep([&] { return setItemRole(n, clinic, role, e.people.constFirst()); }));
    QVERIFY(e.isOneStep([&] { return removeItem(n, clinic); }));
    QVERIFY(n.check());
}

void AgendaTest::quickChangesOfMinutesAreOneStep()
{
    PlannedEvening e;
    const auto clinic = e.add("case-clinic");
    e.later();
    const QByteArray before = e.hash();
    for (const int minutes : {41, 42, 43}) {
        Hearthside::must(setItemMinutes(e.notebook(), clinic, minutes));
        e.h.clock().advance(300);
    }
    QVERIFY(e.notebook().history().undo());
    QCOMPARE(e.hash(), before);
}

void AgendaTest::whatCannotBeIsRefusedAndChangesNothing()
{
    PlannedEvening e;
    const auto clinic = e.add("case-clinic");
    const auto nobody = nowhere(e);
    const auto noSession = SessionId::fresh(e.h.clock(), e.h.chance());
    storage::Notebook &n = e.notebook();
    const auto round = e.practice("check-in-round");
    using C = ErrorCode;
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return addPractice(n, noSession, round); }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return addBuffer(n, noSession, s("Break"), 5); }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return moveItem(n, nobody, 0); }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return removeItem(n, nobody); }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return setItemMinutes(n, nobody, 5); }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return setItemPreset(n, nobody, {}); }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return pinItem(n, nobody, QTime(19, 0)); }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return setItemRole(n, nobody, s("timekeeper"), {}); }));
    QVERIFY(e.isRefused(C::MinutesOutOfRange, [&] { return setItemMinutes(n, clinic, -1); }));
    QVERIFY(e.isRefused(C::MinutesOutOfRange, [&] { return setItemMinutes(n, clinic, 601); }));
    QVERIFY(
        e.isRefused(C::MinutesOutOfRange, [&] { return addBuffer(n, e.session, s("Break"), 0); }));
    QVERIFY(e.isRefused(C::MinutesOutOfRange,
                        [&] { return addBuffer(n, e.session, s("Break"), 601); }));
    QVERIFY(e.isRefused(C::NameEmpty, [&] { return addBuffer(n, e.session, s(" \n "), 5); }));
    QVERIFY(e.isRefused(C::TextTooLong, [&] {
        return addBuffer(n, e.session, QString(10'000, QLatin1Char('x')), 5);
    }));
    QVERIFY(e.isRefused(C::PracticeInvalid,
                        [&] { return addPractice(n, e.session, round, s("no-such-preset")); }));
    QVERIFY(e.isRefused(C::PracticeInvalid,
                        [&] { return setItemPreset(n, clinic, s("no-such-preset")); }));
    QVERIFY(e.isRefused(C::PracticeInvalid,
                        [&] { return setItemRole(n, clinic, s("no-such-role"), e.people.at(0)); }));
    const auto stranger = PersonId::fresh(e.h.clock(), e.h.chance());
    const QString role = e.practice("case-clinic").roles.constFirst().id;
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return setItemRole(n, clinic, role, stranger); }));
}

void AgendaTest::anAgendaHasRoomForTwoHundred()
{
    PlannedEvening e;
    const auto last = e.add("check-in-round");
    auto work = e.h.work(storage::Op::EditAgenda);
    for (int i = 1; i < mostItems; ++i) {
        AgendaItem item = Hearthside::must(storage::SessionStore(e.notebook()).item(last));
        const AgendaItem copy{
            work.freshId<AgendaItemId>(), e.session, i, item.practiceId, 1, item.practice};
        Hearthside::must(storage::SessionStore::put(work, copy));
    }
    Hearthside::commit(work);
    QVERIFY(e.isRefused(ErrorCode::AgendaFull,
                        [&] { return addBuffer(e.notebook(), e.session, s("Break"), 5); }));
    QVERIFY(moveItem(e.notebook(), last, 199));
    QVERIFY(removeItem(e.notebook(), last));
    QVERIFY(addBuffer(e.notebook(), e.session, s("Break"), 5));
    QCOMPARE(e.order().size(), 200);
}

void AgendaTest::aSessionThatHasBegunKeepsItsAgenda()
{
    PlannedEvening e;
    const auto clinic = e.add("case-clinic");
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people));
    using C = ErrorCode;
    QVERIFY(e.isRefused(C::SessionNotPlanned, [&] {
        return addPractice(e.notebook(), e.session, e.practice("retrospective"));
    }));
    QVERIFY(e.isRefused(C::SessionNotPlanned, [&] { return moveItem(e.notebook(), clinic, 0); }));
    QVERIFY(e.isRefused(C::SessionNotPlanned, [&] { return removeItem(e.notebook(), clinic); }));
    QVERIFY(
        e.isRefused(C::SessionNotPlanned, [&] { return setItemMinutes(e.notebook(), clinic, 5); }));
    QVERIFY(e.isRefused(C::SessionNotPlanned,
                        [&] { return editPlan(e.notebook(), e.session, {s("Title")}); }));
}

QTEST_GUILESS_MAIN(AgendaTest)
#include "agenda_test.moc"
