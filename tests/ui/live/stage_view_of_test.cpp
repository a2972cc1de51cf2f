// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/person_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/holding.h"
#include "core/usecases/noting.h"
#include "tests/core/session/random_history.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/screen_world.h"
#include "tests/support/ui/stage_texts.h"
#include "ui/live/live_page.h"
#include "ui/live/stage_view_of.h"
#include "ui/stage/stage_screen.h"
#include "ui/stage/stage_window.h"

#include <QtGui/QAction>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;
using namespace hearth::session;

// The stage is made of a StageView; there is no other way in.
static_assert(std::is_constructible_v<StageScreen, QWidget *>);
static_assert(!std::is_constructible_v<StageScreen, UiContext &, QWidget *>);
static_assert(!std::is_constructible_v<StageScreen, LivePresenter &, QWidget *>);
static_assert(!std::is_constructible_v<StageScreen, storage::Notebook &>);
static_assert(!std::is_constructible_v<StageScreen, RunView>);
static_assert(!std::is_constructible_v<StageWindow, UiContext &>);
static_assert(
    std::is_same_v<decltype(&StageScreen::setView), void (StageScreen::*)(const StageView &)>);
static_assert(std::is_same_v<decltype(&StageHost::show), void (StageHost::*)(const StageView &)>);

namespace {

const QString secret = QStringLiteral("TOP-SECRET");

QString hidden(const char *where)
{
    return QStringLiteral("%1 %2").arg(secret, QLatin1String(where));
}

/// Writes the secret into whatever of a practice is not for the room.
void mark(practice::Practice &practice)
{
    practice.summary = hidden("summary");
    practice.whenToUse = hidden("when to use");
    practice.purposes = {hidden("purpose")};
    practice.care = {{hidden("consent")}, {hidden("not for")}, hidden("after")};
    practice.credits = {
        {hidden("title"), hidden("author"), hidden("url"), hidden("licence"), hidden("changes")}};
    practice.unknown.insert(s("unknown"), hidden("unknown"));
    for (practice::Step &step : practice.steps) {
        step.say = s("Read aloud: %1").arg(step.title);
        step.guide = hidden("guide");
        step.captures = {
            {.id = s("capture"), .label = hidden("capture"), .options = {hidden("option")}},
            {.id = s("each"),
             .per = practice::CapturePer::Person,
             .reach = Reach::Mine,
             .label = hidden("mine")}};
    }
}

RunPlan markedPlan()
{
    PlanInput input = world::everythingInput();
    for (PlannedItem &item : input.items)
        mark(item.practice);
    return world::plan(input);
}

Names namesOf(const RunPlan &plan)
{
    Names names;
    int number = 0;
    for (const PlannedPerson &person : plan.people())
        names.insert(person.id, QStringLiteral("Person %1").arg(number++));
    return names;
}

/// Whatever can be written down about the session that runs, by and about somebody.
void writeSecrets(storage::Notebook &notebook, const PersonId &person, Reach reach)
{
    using namespace usecases;
    const auto session = Hearthside::must(storage::SessionStore(notebook).running());
    if (!session)
        return;
    const auto held = Hearthside::must(openSession(notebook, session->id));
    const RunView now = view(held.state, notebook.clock().nowMs());
    Note note{freshId<NoteId>(notebook), session->id, now.item, now.stepId};
    note.about = person;
    note.text = hidden("note");
    note.reach = reach;
    note.writtenAt = notebook.clock().now();
    Hearthside::must(keepNote(notebook, note));
    const CrewId crew = held.crew.id;
    Hearthside::must(keepCommitment(
        notebook,
        {freshId<CommitmentId>(notebook), crew, session->id, person, hidden("commitment"), {}}));
    Hearthside::must(keepDecision(
        notebook, {freshId<DecisionId>(notebook), crew, session->id, hidden("decision")}));
    Hearthside::must(keepAppreciation(
        notebook,
        {freshId<AppreciationId>(notebook), crew, session->id, {}, person, hidden("thanks")}));
}

QStringList telling(const QStringList &texts)
{
    return texts.filter(secret);
}

} // namespace

class StageViewOfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    /// Otherwise the two tests below could not fail.
    void aSecretOnTheStageWouldBeFound()
    {
        StageView view;
        view.state = StageView::State::Running;
        view.groups = {{s("Ada"), hidden("group")}};
        QCOMPARE(telling(allTexts(view)).size(), 1);
        StageScreen screen;
        screen.setView(view);
        QCOMPARE(telling(allTexts(screen)).size(), 1);
        view.groups.clear();
        view.prompt = hidden("prompt");
        screen.setView(view);
        QCOMPARE(telling(allTexts(screen)).size(), 1);
    }

    void noMomentOfAnySessionShowsWhatIsNotForTheRoom_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void noMomentOfAnySessionShowsWhatIsNotForTheRoom()
    {
        QFETCH(quint32, seed);
        const RunPlan plan = markedPlan();
        const LiveWording wording(namesOf(plan), QLocale(QLocale::English), QTimeZone::utc());
        world::RandomHistory history(plan, seed);
        RunState state = RunState::begin(plan);
        StageScreen screen;
        screen.resize(1280, 800);
        int prompts = 0;
        for (int moment = 0; moment < 150 && state.facts().phase != Phase::Ended; ++moment) {
            const StageView seen = stageViewOf(view(state, state.facts().lastMs), plan, wording,
                                               s("Tuesday Lanterns"));
            QCOMPARE(telling(allTexts(seen)), QStringList());
            prompts += seen.prompt.isEmpty() ? 0 : 1;
            if (moment % 10 == 0) {
                screen.setView(seen);
                QCOMPARE(telling(allTexts(screen)), QStringList());
            }
            QVERIFY(state.apply(history.drawPossible(state)));
        }
        QVERIFY(prompts > 0); // the room did see something
    }

    /// A notebook that is full of what is nobody's business, and a session played through its page.
    void aPageShowsTheRoomNothingThatIsWrittenDown()
    {
        ScreenWorld world(Shelf::Sample);
        RecordingStage stage;
        world.window().setRoom({&stage, nullptr, nullptr});
        world.start({s("case-clinic"), s("troika-consulting"), s("check-out-round")},
                    {{s("case-giver"), 2}});
        storage::Notebook &notebook = world.notebook();
        Hearthside::must(
            usecases::keepJournal(notebook,
                                  {usecases::freshId<JournalEntryId>(notebook), hidden("journal"),
                                   notebook.clock().now(), hidden("journal prompt")}));
        for (int seat = 0; seat < 3; ++seat) {
            Person person = Hearthside::must(storage::PersonStore(notebook).get(world.seat(seat)));
            person.about = hidden("about");
            person.email = hidden("mail");
            person.phone = hidden("phone");
            Hearthside::must(usecases::editPerson(notebook, person));
        }
        world.live();
        auto &page = *world.window().page();
        const auto act = [&page](const char *id) {
            auto *action = page.findChild<QAction *>(QLatin1String(id));
            QVERIFY2(action, id);
            action->trigger();
        };
        act("session.stage");
        QVERIFY(stage.isOpen());
        static const char *acts[] = {"session.next",       "session.next",  "session.next",
                                     "session.pass",       "session.pause", "session.pause",
                                     "session.add-minute", "session.back"};
        QRandomGenerator chance(20261124);
        for (int moment = 0; moment < 60 && world.window().page() == &page; ++moment) {
            if (moment % 20 == 0)
                writeSecrets(notebook, world.seat(moment / 20), static_cast<Reach>(moment / 20));
            world.wait(40);
            act(acts[chance.bounded(static_cast<quint32>(std::size(acts)))]);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QVERIFY(stage.shown.size() > 40);
        StageScreen screen;
        for (const StageView &seen : std::as_const(stage.shown)) {
            QCOMPARE(telling(allTexts(seen)), QStringList());
            screen.setView(seen);
            QCOMPARE(telling(allTexts(screen)), QStringList());
        }
    }

    void theRoomSeesWhoSpeaksAndWhoComesNext()
    {
        world::Room room(world::everythingInput());
        room.tell(Start{0});
        room.jump(0, "mirroring");
        const StageView seen = of(room);
        QCOMPARE(seen.state, StageView::State::Running);
        QCOMPARE(seen.voice, StageView::Voice::Speaks);
        QCOMPARE(seen.person, QStringLiteral("Person %1").arg(room.speaking()));
        QCOMPARE(seen.next.first(),
                 QStringLiteral("Person %1").arg(world::Room::numberOf(room.see().nextSpeaker)));
        QVERIFY(seen.next.last().contains(s("Person 2"))); // the case giver closes
        QCOMPARE(seen.step, s("mirroring"));
    }

    void silenceAndPausesAreTold()
    {
        world::Room room(world::everythingInput());
        QCOMPARE(of(room).state, StageView::State::Idle);
        room.tell(Start{0});
        room.jump(0, "stillness");
        QVERIFY(of(room).silence);
        room.tell(Pause{});
        QCOMPARE(of(room).state, StageView::State::Paused);
        room.tell(EndSession{});
        QCOMPARE(of(room).state, StageView::State::Ended);
        QCOMPARE(of(room).prompt, QString());
    }

    void breakoutsAreTheirNames()
    {
        world::Room room(world::everythingInput());
        room.tell(Start{0});
        room.jump(2, "consult");
        const StageView seen = of(room);
        QCOMPARE(seen.groups.size(), 2);
        int people = 0;
        int clients = 0;
        for (const QStringList &group : seen.groups) {
            people += static_cast<int>(group.size());
            clients += static_cast<int>(group.filter(s("(Client)")).size());
        }
        QCOMPARE(people, 6);
        QCOMPARE(clients, 2);
    }

private:
    static StageView of(const world::Room &room)
    {
        const RunPlan &plan = room.state.plan();
        return stageViewOf(room.see(), plan,
                           LiveWording(namesOf(plan), QLocale(QLocale::English), QTimeZone::utc()),
                           s("Tuesday Lanterns"));
    }
};

QTEST_MAIN(StageViewOfTest)
#include "stage_view_of_test.moc"
