// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/prompting.h"

#include "core/practice/parser.h"
#include "core/session/run_view.h"
#include "core/storage/prompt_store.h"
#include "core/usecases/holding.h"
#include "core/usecases/starting.h"
#include "tests/core/usecases/planned_evening.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::usecases;

class PromptingTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static practice::PromptsOf banks(const PlannedEvening &e)
    {
        return [&e](const QString &bank) { return e.library.prompts(bank); };
    }
    /// One short meeting of a check-in round; answers with the question that was shown in it.
    static QString meet(PlannedEvening &e)
    {
        e.later();
        const auto id = Hearthside::must(startSession(
            e.notebook(),
            {e.crew.id, {}, {{e.practice("check-in-round")}}, e.people, e.people.constFirst()},
            e.find(), banks(e)));
        auto held = Hearthside::must(openSession(e.notebook(), id));
        const QString shown = question(held);
        e.later();
        Hearthside::must(happen(e.notebook(), held, session::EndSession{}));
        return shown;
    }
    static QString question(const HeldSession &held)
    {
        for (const auto &step : held.state.plan().items().front().steps) {
            if (step.text->prompt)
                return step.text->prompt->fixed.value(0);
        }
        return {};
    }
    static QStringList textsIn(const PlannedEvening &e, const char *bank, Depth deepest)
    {
        QStringList texts;
        for (const auto &prompt : practice::matching(e.library.prompts(s(bank)), {deepest, {}}))
            texts.append(prompt.text);
        return texts;
    }

private Q_SLOTS:
    void aStepThatDrawsShowsItsQuestion();
    void theQuestionStaysWhenTheSessionIsOpenedAgain();
    void aCrewNeverGetsAQuestionTwiceUntilItHadAll();
    void anotherCrewHasItsOwn();
    void whatIsMutedNeverComesBack();
    void anotherQuestionIsOneStepBack();
    void newPeopleAreAskedLightQuestions();
    void oneEachIsOneForEach();
    void aPracticeThatAStepRunsDrawsToo();
    void aPlanFromTheLastSessionDrawsAnew();
    void takingTheStartBackTakesTheQuestionBack();
    void whatCannotBeDrawnIsRefused();
};

void PromptingTest::aStepThatDrawsShowsItsQuestion()
{
    PlannedEvening e;
    e.add("check-in-round");
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people, {}, {}, banks(e)));
    const auto held = Hearthside::must(openSession(e.notebook(), e.session));
    QVERIFY(textsIn(e, "check-in", Depth::Light).contains(question(held)));
    const auto uses = Hearthside::must(storage::PromptStore(e.notebook()).ofSession(e.session));
    QCOMPARE(uses.size(), 1);
    QCOMPARE(uses.constFirst().item, held.agenda.constFirst().id);
}

void PromptingTest::theQuestionStaysWhenTheSessionIsOpenedAgain()
{
    PlannedEvening e;
    e.add("check-in-round");
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people, {}, {}, banks(e)));
    const QString shown = question(Hearthside::must(openSession(e.notebook(), e.session)));
    e.h.reopen();
    QCOMPARE(question(Hearthside::must(openSession(e.notebook(), e.session))), shown);
}

void PromptingTest::aCrewNeverGetsAQuestionTwiceUntilItHadAll()
{
    PlannedEvening e;
    const auto bank = textsIn(e, "check-in", Depth::Light);
    QStringList shown;
    for (qsizetype i = 0; i < bank.size(); ++i) {
        shown.append(meet(e));
        QCOMPARE(shown.count(shown.constLast()), 1);
        QVERIFY(bank.contains(shown.constLast()));
    }
    // All were asked: the one that was asked longest ago comes again.
    QCOMPARE(meet(e), shown.constFirst());
    QCOMPARE(meet(e), shown.at(1));
}

void PromptingTest::anotherCrewHasItsOwn()
{
    PlannedEvening e;
    for (qsizetype i = textsIn(e, "check-in", Depth::Light).size(); i > 0; --i)
        meet(e);
    const Crew other = e.h.aCrew(s("Bread"), {s("Flo"), s("Gus")});
    QVERIFY(Hearthside::must(storage::PromptStore(e.notebook()).drawn(other.id, s("check-in")))
                .isEmpty());
}

void PromptingTest::whatIsMutedNeverComesBack()
{
    PlannedEvening e;
    const auto item = e.add("check-in-round");
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people, {}, {}, banks(e)));
    auto held = Hearthside::must(openSession(e.notebook(), e.session));
    const QString unwanted = question(held);
    const auto uses = Hearthside::must(storage::PromptStore(e.notebook()).ofSession(e.session));
    e.later();
    Hearthside::must(
        drawAgain(e.notebook(), item, uses.constFirst().step, OldPrompt::NeverAgain, banks(e)));
    held = Hearthside::must(openSession(e.notebook(), e.session));
    QVERIFY(question(held) != unwanted);
    Hearthside::must(happen(e.notebook(), held, session::EndSession{}));
    const qsizetype all = textsIn(e, "check-in", Depth::Light).size();
    for (qsizetype i = 0; i < 2 * all; ++i)
        QVERIFY(meet(e) != unwanted);
}

void PromptingTest::anotherQuestionIsOneStepBack()
{
    PlannedEvening e;
    const auto item = e.add("check-in-round");
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people, {}, {}, banks(e)));
    const QString step =
        Hearthside::must(storage::PromptStore(e.notebook()).ofSession(e.session)).constFirst().step;
    for (const OldPrompt old : {OldPrompt::ForLater, OldPrompt::NeverAgain})
        QVERIFY(e.isOneStep([&] { return drawAgain(e.notebook(), item, step, old, banks(e)); }));
}

void PromptingTest::newPeopleAreAskedLightQuestions()
{
    PlannedEvening e;
    e.crew.familiarity = Familiarity::New;
    e.crew.depth = Depth::Deep;
    auto work = e.h.work(storage::Op::EditCrew);
    Hearthside::must(storage::CrewStore::put(work, e.crew));
    Hearthside::commit(work);
    practice::Practice deep = e.practice("check-in-round");
    for (auto &step : deep.steps) {
        if (step.prompt)
            step.prompt->depth = Depth::Deep;
    }
    const auto light = textsIn(e, "check-in", Depth::Light);
    for (int i = 0; i < 8; ++i) {
        e.later();
        const auto id = Hearthside::must(
            startSession(e.notebook(), {e.crew.id, {}, {{deep}}, e.people, e.people.constFirst()},
                         e.find(), banks(e)));
        auto held = Hearthside::must(openSession(e.notebook(), id));
        QVERIFY2(light.contains(question(held)), qPrintable(question(held)));
        Hearthside::must(happen(e.notebook(), held, session::EndSession{}));
    }
}

void PromptingTest::oneEachIsOneForEach()
{
    PlannedEvening e;
    practice::Practice each = e.practice("check-in-round");
    for (auto &step : each.steps) {
        if (step.prompt)
            step.prompt->oneEach = true;
    }
    const auto id = Hearthside::must(startSession(
        e.notebook(), {e.crew.id, {}, {{each}}, e.people.mid(0, 4), e.people.constFirst()},
        e.find(), banks(e)));
    const auto uses = Hearthside::must(storage::PromptStore(e.notebook()).ofSession(id));
    // Also for the fifth, who may come later.
    QCOMPARE(uses.size(), 5);
    QSet<QString> different;
    for (const PromptUse &use : uses)
        different.insert(use.prompt);
    QCOMPARE(different.size(), 5);
}

void PromptingTest::aPracticeThatAStepRunsDrawsToo()
{
    PlannedEvening e;
    practice::Practice outer;
    outer.id = s("evening");
    outer.name = s("Evening");
    outer.summary = s("An evening.");
    outer.scales = {Scale::Crew};
    practice::Step calls;
    calls.id = s("arrive");
    calls.title = s("Arrive");
    calls.time.total = 300;
    calls.practice = s("check-in-round");
    outer.steps = {calls};
    const auto item =
        Hearthside::must(addPractice(e.notebook(), e.session, outer, {}, -1, e.find()));
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people, {}, {}, banks(e)));
    const auto held = Hearthside::must(openSession(e.notebook(), e.session));
    QString stepId;
    for (const auto &step : held.state.plan().items().front().steps) {
        if (step.text->prompt)
            stepId = step.id;
    }
    QVERIFY(stepId.startsWith(s("arrive/")));
    QVERIFY(textsIn(e, "check-in", Depth::Light).contains(question(held)));
    Hearthside::must(drawAgain(e.notebook(), item, stepId, OldPrompt::ForLater, banks(e)));
    QVERIFY(question(Hearthside::must(openSession(e.notebook(), e.session))) != question(held));
}

void PromptingTest::aPlanFromTheLastSessionDrawsAnew()
{
    PlannedEvening e;
    const QString first = meet(e);
    // Nobody knows the practice any more: it comes as it was then, and still draws.
    const auto again = Hearthside::must(planSession(
        e.notebook(), e.crew.id, PlannedEvening::first().addDays(30), StartFrom::LastSession, {}));
    Hearthside::must(startPlanned(e.notebook(), again, e.people, {}, {}, banks(e)));
    const QString second = question(Hearthside::must(openSession(e.notebook(), again)));
    QVERIFY(!second.isEmpty());
    QVERIFY(second != first);
}

void PromptingTest::takingTheStartBackTakesTheQuestionBack()
{
    PlannedEvening e;
    e.add("check-in-round");
    QVERIFY(e.isOneStep(
        [&] { return startPlanned(e.notebook(), e.session, e.people, {}, {}, banks(e)); }));
    QVERIFY(e.notebook().history().undo());
    QVERIFY(Hearthside::must(storage::PromptStore(e.notebook()).drawn(e.crew.id, s("check-in")))
                .isEmpty());
}

void PromptingTest::whatCannotBeDrawnIsRefused()
{
    PlannedEvening e;
    const auto item = e.add("check-in-round");
    using C = ErrorCode;
    const auto again = [&](const QString &step, const practice::PromptsOf &from) {
        return drawAgain(e.notebook(), item, step, OldPrompt::NeverAgain, from);
    };
    QVERIFY(e.isRefused(C::SessionNotOpen, [&] { return again(s("round"), banks(e)); }));
    Hearthside::must(startPlanned(e.notebook(), e.session, e.people, {}, {}, banks(e)));
    const QString step =
        Hearthside::must(storage::PromptStore(e.notebook()).ofSession(e.session)).constFirst().step;
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return again(s("no-such-step"), banks(e)); }));
    QVERIFY(e.isRefused(C::NoSuchRow, [&] { return again(s("no/such/step"), banks(e)); }));
    QVERIFY(e.isRefused(C::EventNotPossible, [&] { return again(step, {}); }));
    const auto onlyOne = [&](const QString &bank) {
        QList<practice::Prompt> left;
        const QString shown = question(Hearthside::must(openSession(e.notebook(), e.session)));
        for (const auto &prompt : e.library.prompts(bank)) {
            if (prompt.text == shown)
                left.append(prompt);
        }
        return left;
    };
    QVERIFY(e.isRefused(C::EventNotPossible, [&] { return again(step, onlyOne); }));
}

QTEST_GUILESS_MAIN(PromptingTest)
#include "prompting_test.moc"
