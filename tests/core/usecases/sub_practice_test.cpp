// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/library.h"
#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/holding.h"
#include "core/usecases/records.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;

namespace {

practice::Practice evening(const char *called)
{
    practice::Practice made{.id = QStringLiteral("evening"), .name = QStringLiteral("Evening")};
    practice::Step open{.id = QStringLiteral("open"), .title = QStringLiteral("Open")};
    open.time.total = 300;
    practice::Step call{.id = QStringLiteral("middle"), .title = QStringLiteral("Middle")};
    call.time.total = 600;
    call.practice = QLatin1String(called);
    made.steps = {open, call};
    return made;
}

} // namespace

/// A step may run another practice, and a session keeps what it began with.
class SubPracticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepThatCallsAnotherPracticeRunsIt()
    {
        Hearthside side;
        const Crew crew =
            side.aCrew(QStringLiteral("Us"),
                       {QStringLiteral("Ada"), QStringLiteral("Bo"), QStringLiteral("Cy")});
        const practice::Library library;
        const auto id =
            usecases::startSession(side.notebook(), draft(side, crew, "check-in-round"),
                                   [&](const QString &each) { return library.find(each); });
        QVERIFY2(id, qPrintable(id ? QString() : id.error().detail));
        auto held = Hearthside::must(usecases::openSession(side.notebook(), *id));
        Hearthside::must(usecases::happen(side.notebook(), held, session::Next{}));
        QStringList steps;
        for (const auto &step : held.state.plan().items().front().steps)
            steps.append(step.id);
        QCOMPARE(steps.constFirst(), QStringLiteral("open"));
        const auto inner = library.find(QStringLiteral("check-in-round"));
        QCOMPARE(steps.size(), inner->steps.size() + 1);
        for (const auto &step : inner->steps)
            QVERIFY2(steps.contains(QStringLiteral("middle/") + step.id), qPrintable(step.id));

        // The library is not asked again: neither for the session nor for its record.
        side.reopen();
        held = Hearthside::must(usecases::openSession(side.notebook(), *id));
        QCOMPARE(held.state.plan().items().front().steps.size(), size_t(steps.size()));
        const auto record = Hearthside::must(usecases::sessionRecord(side.notebook(), *id));
        QCOMPARE(record.items.constFirst().credits, inner->credits);
    }

    void twoItemsKeepTheVersionsTheyCarry()
    {
        Hearthside side;
        const Crew crew =
            side.aCrew(QStringLiteral("Us"), {QStringLiteral("Ada"), QStringLiteral("Bo")});
        const auto called = [](const char *step, const char *credit) {
            practice::Practice inner{.id = QStringLiteral("inner"),
                                     .name = QStringLiteral("Inner")};
            inner.people.min = 1;
            practice::Step only{.id = QLatin1String(step), .title = QLatin1String(step)};
            only.time.total = 60;
            inner.steps = {only};
            inner.credits = {{QLatin1String(credit)}};
            return inner;
        };
        auto from = draft(side, crew, "inner");
        auto other = evening("inner");
        other.id = QStringLiteral("other");
        other = practice::withCarried(
            other, {{QStringLiteral("inner"), called("of-yesterday", "Yesterday")}});
        from.practices.append({other});
        const auto id =
            Hearthside::must(usecases::startSession(side.notebook(), from, [&](const QString &) {
                return std::optional(called("of-today", "Today"));
            }));
        auto held = Hearthside::must(usecases::openSession(side.notebook(), id));
        const auto &items = held.state.plan().items();
        QCOMPARE(items[0].steps.back().id, QStringLiteral("middle/of-today"));
        QCOMPARE(items[1].steps.back().id, QStringLiteral("middle/of-yesterday"));
        // One that is put in on the way brings its own as well.
        auto third = evening("inner");
        third.id = QStringLiteral("third");
        third = practice::withCarried(
            third, {{QStringLiteral("inner"), called("of-long-ago", "Long ago")}});
        Hearthside::must(usecases::insertPractice(side.notebook(), held, {third}, -1));
        held = Hearthside::must(usecases::openSession(side.notebook(), id));
        QCOMPARE(held.state.plan().items()[0].steps.back().id, QStringLiteral("middle/of-today"));
        QCOMPARE(held.state.plan().items()[2].steps.back().id,
                 QStringLiteral("middle/of-long-ago"));
        const auto record = Hearthside::must(usecases::sessionRecord(side.notebook(), id));
        QCOMPARE(record.items[0].credits.constLast().title, QStringLiteral("Today"));
        QCOMPARE(record.items[1].credits.constLast().title, QStringLiteral("Yesterday"));
    }

    void aPracticeNobodyKnowsStartsNothing()
    {
        Hearthside side;
        const Crew crew =
            side.aCrew(QStringLiteral("Us"), {QStringLiteral("Ada"), QStringLiteral("Bo")});
        const auto id = usecases::startSession(side.notebook(), draft(side, crew, "lost"));
        QCOMPARE(id.error().code, ErrorCode::PracticeMissing);
        QVERIFY(Hearthside::must(storage::SessionStore(side.notebook()).latest(1)).isEmpty());
    }

    void aPracticeThatCallsItselfIsRefused()
    {
        Hearthside side;
        const Crew crew =
            side.aCrew(QStringLiteral("Us"), {QStringLiteral("Ada"), QStringLiteral("Bo")});
        const auto id = usecases::startSession(
            side.notebook(), draft(side, crew, "evening"),
            [](const QString &) { return std::optional(evening("evening")); });
        QCOMPARE(id.error().code, ErrorCode::PracticeInvalid);
    }

private:
    static usecases::SessionDraft draft(Hearthside &side, const Crew &crew, const char *called)
    {
        QList<PersonId> here;
        for (const auto &member :
             Hearthside::must(storage::CrewStore(side.notebook()).members(crew.id)))
            here.append(member.person.id);
        return {crew.id, {}, {{evening(called)}}, here, here.constFirst()};
    }
};

QTEST_GUILESS_MAIN(SubPracticeTest)
#include "sub_practice_test.moc"
