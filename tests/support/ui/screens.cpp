// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/screens.h"

#include "core/domain/role_holders.h"
#include "core/usecases/board.h"
#include "core/usecases/rota.h"
#include "ui/editor/take_in_card.h"
#include "ui/widgets/agenda_list.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/note_edit.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>

namespace hearth::test {

using namespace session;
using ui::Place;

namespace {

QWidget *crewTab(ScreenWorld &world, int tab)
{
    QWidget *window = world.go({Place::Crew, world.crew()});
    world.window().page()->findChild<QTabBar *>()->setCurrentIndex(tab);
    return window;
}

/// The turns that go round, in an order by hand.
QWidget *hosting(ScreenWorld &world)
{
    Hearthside::must(usecases::arrangeRota(world.notebook(), *CrewId::parse(world.crew()),
                                           session_role::host, RotaMode::OwnOrder));
    return crewTab(world, 3);
}

/// Case Clinic as the picture of the live screen shows it: Tomek speaks in Mirroring.
QWidget *caseClinic(ScreenWorld &world)
{
    world.start({s("case-clinic"), s("check-out-round")},
                {{s("case-giver"), 2}, {s("timekeeper"), 0}});
    world.goOnTo("stillness");
    world.wait(2 * 60 + 9);
    world.happen(Next{});
    world.note("mirror", 0, "A house with every door propped open.");
    world.wait(110);
    world.happen(Next{});
    world.note("mirror", 1, "Tired in the shoulders when Lucía spoke about the board.");
    world.catchSome();
    world.wait(115);
    world.happen(Next{});
    world.wait(46);
    return world.live();
}

QWidget *pausedClinic(ScreenWorld &world)
{
    caseClinic(world);
    world.happen(Pause{});
    return world.live();
}

/// So long in the case that the closing round has no time left: the plan offers to shorten.
QWidget *lateClinic(ScreenWorld &world)
{
    world.start({s("case-clinic"), s("check-out-round")},
                {{s("case-giver"), 2}, {s("timekeeper"), 0}});
    world.goOnTo("case");
    world.wait(17 * 60 + 12);
    return world.live();
}

QWidget *practice(ScreenWorld &world, const QStringList &practices, const char *step)
{
    world.start(practices);
    world.goOnTo(step);
    world.wait(20);
    return world.live();
}

/// The evening that the picture shows, as far as it is known: who hosts, and who said yes.
QWidget *plan(ScreenWorld &world)
{
    world.plan({s("check-in-round"), s("case-clinic"), s("check-out-round")});
    return world.planned();
}

/// The plan with one of its sheets open.
QWidget *planSheet(ScreenWorld &world, const char *action)
{
    QWidget *window = plan(world);
    world.window().page()->findChild<QAction *>(QLatin1String(action))->trigger();
    return window;
}

/// Too much, for people who did not agree to go so deep, with the details of the first item open.
QWidget *fullPlan(ScreenWorld &world)
{
    world.plan({s("check-in-round"), s("case-clinic"), s("retrospective"), s("check-out-round")});
    QWidget *window = world.planned();
    auto *agenda = world.window().page()->findChild<ui::AgendaList *>();
    agenda->setCurrentRow(1);
    Q_EMIT agenda->opened(1);
    return window;
}

/// A file that brings something new, a change to what Hearth brings along, and what is no practice.
QWidget *takeIn(ScreenWorld &world)
{
    const QString id = world.adapt();
    QWidget *window = world.go({Place::OwnPractices});
    practice::Practice tea = *world.library().find(id);
    tea.id = s("tea");
    tea.name = s("Tea and a question");
    practice::Practice clinic = *world.library().find(s("case-clinic"));
    clinic.summary = s("Another summary.");
    practice::Practice wrong = tea;
    wrong.id = s("wrong");
    wrong.name = s("Half a practice");
    wrong.steps.clear();
    wrong.presets.clear();
    const auto pack = Hearthside::must(practice::readPack(
        practice::packOf({tea, clinic, wrong},
                         {{s("check-in"), s("en"), {{s("smell"), s("What smells good?")}}}}),
        s("theirs.hearth-pack")));
    world.window().page()->findChild<ui::TakeInCard *>()->show(
        s("theirs.hearth-pack"),
        Hearthside::must(usecases::compareWithOwn(world.notebook(), world.library(), pack)));
    return window;
}

/// The editor of an adapted Case Clinic, at one of its parts.
QWidget *editorPart(ScreenWorld &world, const char *part)
{
    QWidget *window = world.go({Place::PracticeEditor, world.adapt()});
    auto *parts = world.window().page()->findChild<ui::ChoiceRow *>();
    Q_EMIT parts->chosen(s(part));
    return window;
}

/// A board with a card on every pile.
QWidget *board(ScreenWorld &world)
{
    const CrewId crew = *CrewId::parse(world.crew());
    const auto add = [&](Pile pile, const char *text) {
        return Hearthside::must(usecases::addCard(world.notebook(), crew, pile, s(text)));
    };
    add(Pile::Awareness, "We start late whenever somebody brings food.");
    add(Pile::Awareness, "The quiet ones speak after the break.");
    add(Pile::Test, "Begin with two minutes of silence");
    add(Pile::Mastery, "Nobody is interrupted");
    add(Pile::Task, "Find a room for the winter");
    add(Pile::ToDo, "Ask the library for its upper room");
    add(Pile::KnownVoid, "Nobody looks after those who moved away.");
    add(Pile::Done, "A shared folder for the notes");
    QWidget *window = world.go({Place::Crew, world.crew()});
    auto *tabs = world.window().page()->findChild<QTabBar *>();
    tabs->setCurrentIndex(tabs->count() - 1);
    return window;
}

QWidget *undone(ScreenWorld &world)
{
    world.go({Place::Crews});
    world.window().findChild<QAction *>(s("edit.undo"))->trigger();
    return &world.window();
}

/// What was written about somebody, found from the crew's page.
QWidget *found(ScreenWorld &world)
{
    world.go({Place::Crew, world.crew()});
    world.window().findChild<QAction *>(s("edit.find"))->trigger();
    QWidget *finder = QApplication::activeModalWidget();
    finder->findChild<QLineEdit *>()->setText(s("we"));
    auto *where = finder->findChild<ui::ChoiceRow *>();
    Q_EMIT where->chosen(where->current());
    return finder;
}

QWidget *question(ScreenWorld &world)
{
    static ui::DialogPrompter prompter;
    world.go({Place::Crews});
    prompter.ask(&world.window(),
                 {s("End this session?"),
                  s("Everything that was noted stays. You can take the end back with Undo."),
                  {s("Stay in the session"), s("End the session")}},
                 [](int) {});
    return QApplication::activeModalWidget();
}

} // namespace

QList<Screen> allScreens()
{
    using W = ScreenWorld;
    using enum Shelf;
    return {
        {"welcome", Empty, [](W &w) { return w.go({Place::Welcome}); }},
        {"today", Sample, [](W &w) { return w.go({Place::Today}); }},
        {"today-empty", Empty, [](W &w) { return w.go({Place::Today}); }},
        {"today-awkward", Awkward, [](W &w) { return w.go({Place::Today}); }},
        {"crews", Sample, [](W &w) { return w.go({Place::Crews}); }},
        {"crews-empty", Empty, [](W &w) { return w.go({Place::Crews}); }},
        {"crews-awkward", Awkward, [](W &w) { return w.go({Place::Crews}); }},
        {"call", Sample,
         [](W &w) {
             return w.go({Place::Crews, s("new")});
         }},
        {"call-first", Empty,
         [](W &w) {
             return w.go({Place::Crews, s("new")});
         }},
        {"crew", Sample, [](W &w) { return crewTab(w, 0); }},
        {"crew-sessions", Sample, [](W &w) { return crewTab(w, 1); }},
        {"crew-people", Sample, [](W &w) { return crewTab(w, 2); }},
        {"crew-agreements", Sample, [](W &w) { return crewTab(w, 4); }},
        {"crew-board", Sample, board},
        {"crew-young", Sample,
         [](W &w) {
             return w.go({Place::Crew, w.crew(2)});
         }},
        {"crew-awkward", Awkward, [](W &w) { return crewTab(w, 0); }},
        {"crew-awkward-people", Awkward, [](W &w) { return crewTab(w, 2); }},
        {"people", Sample, [](W &w) { return w.go({Place::People}); }},
        {"people-empty", Empty, [](W &w) { return w.go({Place::People}); }},
        {"people-awkward", Awkward, [](W &w) { return w.go({Place::People}); }},
        {"practices", Sample, [](W &w) { return w.go({Place::Practices}); }},
        {"practices-case-clinic", Sample,
         [](W &w) {
             return w.go({Place::Practices, s("case-clinic")});
         }},
        {"programmes", Sample, [](W &w) { return w.go({Place::Programmes}); }},
        {"programme", Sample,
         [](W &w) {
             return w.go({Place::Programmes, s("first-crew"), w.crew()});
         }},
        {"programme-gathering", Empty,
         [](W &w) {
             return w.go({Place::Programmes, s("gathering")});
         }},
        {"crew-hosting", Sample, [](W &w) { return hosting(w); }},
        {"crew-hosting-awkward", Awkward, [](W &w) { return hosting(w); }},
        {"crew-on-a-programme", Sample,
         [](W &w) {
             w.follow("first-crew");
             return w.go({Place::Crew, w.crew()});
         }},
        {"questions", Sample, [](W &w) { return w.go({Place::Questions}); }},
        {"reading", Sample, [](W &w) { return w.go({Place::Reading}); }},
        {"reading-how-to-begin", Sample,
         [](W &w) {
             return w.go({Place::Reading, s("how-to-begin")});
         }},
        {"reading-pointer", Sample,
         [](W &w) {
             return w.go({Place::Reading, s("working-out-loud")});
         }},
        {"own-practices-empty", Sample, [](W &w) { return w.go({Place::OwnPractices}); }},
        {"own-practices", Sample,
         [](W &w) {
             w.adapt();
             return w.go({Place::OwnPractices});
         }},
        {"own-practices-file", Sample, takeIn},
        {"editor", Sample,
         [](W &w) {
             return w.go({Place::PracticeEditor, w.adapt()});
         }},
        {"editor-steps", Sample, [](W &w) { return editorPart(w, "steps"); }},
        {"editor-roles", Sample, [](W &w) { return editorPart(w, "roles"); }},
        {"editor-timings", Sample, [](W &w) { return editorPart(w, "timings"); }},
        {"editor-care", Sample, [](W &w) { return editorPart(w, "care"); }},
        {"editor-credits", Sample, [](W &w) { return editorPart(w, "credits"); }},
        {"editor-rehearsal", Sample, [](W &w) { return editorPart(w, "rehearsal"); }},
        {"editor-versions", Sample, [](W &w) { return editorPart(w, "versions"); }},
        {"start", Sample,
         [](W &w) {
             return w.go({Place::Start, s("case-clinic"), w.crew()});
         }},
        {"start-nothing", Sample, [](W &w) { return w.go({Place::Start}); }},
        {"start-empty", Empty,
         [](W &w) {
             return w.go({Place::Start, s("check-in-round")});
         }},
        {"start-awkward", Awkward,
         [](W &w) {
             return w.go({Place::Start, s("case-clinic"), w.crew()});
         }},
        {"plan", Sample, plan},
        {"plan-empty", Sample,
         [](W &w) {
             w.plan({});
             return w.planned();
         }},
        {"plan-full", Sample, fullPlan},
        {"plan-when", Sample, [](W &w) { return planSheet(w, "plan.when"); }},
        {"plan-invitation", Sample, [](W &w) { return planSheet(w, "plan.invitation"); }},
        {"plan-template", Sample, [](W &w) { return planSheet(w, "plan.template"); }},
        {"plan-start", Sample, [](W &w) { return planSheet(w, "plan.start"); }},
        {"plan-awkward", Awkward, plan},
        {"plan-awkward-start", Awkward, [](W &w) { return planSheet(w, "plan.start"); }},
        {"live", Sample, caseClinic},
        {"live-host", Sample, [](W &w) { return practice(w, {s("case-clinic")}, "timekeeper"); }},
        {"live-silence", Sample, [](W &w) { return practice(w, {s("case-clinic")}, "stillness"); }},
        {"live-dialogue", Sample, [](W &w) { return practice(w, {s("case-clinic")}, "dialogue"); }},
        {"live-popcorn", Sample, [](W &w) { return practice(w, {s("retrospective")}, "worked"); }},
        {"live-trios", Sample,
         [](W &w) { return practice(w, {s("troika-consulting")}, "consult"); }},
        {"live-pairs", Sample, [](W &w) { return practice(w, {s("listen-and-loop")}, "speak"); }},
        {"live-weather", Sample, [](W &w) { return practice(w, {s("check-in-round")}, "round"); }},
        {"live-paused", Sample, pausedClinic},
        {"live-late", Sample, lateClinic},
        {"live-awkward", Awkward,
         [](W &w) { return practice(w, {s("case-clinic")}, "mirroring"); }},
        {"stage", Sample,
         [](W &w) {
             caseClinic(w);
             return w.stage();
         }},
        {"stage-trios", Sample,
         [](W &w) {
             practice(w, {s("troika-consulting")}, "consult");
             return w.stage();
         }},
        {"stage-awkward", Awkward,
         [](W &w) {
             practice(w, {s("case-clinic")}, "mirroring");
             return w.stage();
         }},
        {"closing", Sample,
         [](W &w) {
             return w.go({Place::Close, w.session(1)});
         }},
        {"record", Sample,
         [](W &w) {
             return w.go({Place::Record, w.session()});
         }},
        {"record-clinic", Sample,
         [](W &w) {
             return w.go({Place::Record, w.session(1)});
         }},
        {"journal", Sample, [](W &w) { return w.go({Place::Journal}); }},
        {"journal-new", Sample,
         [](W &w) {
             return w.go({Place::Journal, s("new")});
         }},
        {"journal-map", Sample,
         [](W &w) {
             auto *page = w.go({Place::Journal, s("alone"), s("pod-mapping")});
             for (auto *edit : page->findChildren<ui::NoteEdit *>()) {
                 if (edit->isVisibleTo(page))
                     edit->setText(s("## I would call\n- Mei, round the corner\n- Amara\n"
                                     "## Might become so\n- Tomek: a meal first\n- Wren\n- Lucía\n"
                                     "## Groups and places\n- The union\n- Dr. Okafor"));
             }
             return page;
         }},
        {"journal-empty", Empty, [](W &w) { return w.go({Place::Journal}); }},
        {"settings", Sample, [](W &w) { return w.go({Place::Settings}); }},
        {"help", Sample, [](W &w) { return w.go({Place::Help}); }},
        {"toast", Sample, undone},
        {"question", Sample, question},
        {"find", Sample, found},
    };
}

QWidget *show(const Screen &screen, ScreenWorld &world, const Look &look)
{
    settle(world.window(), look.window);
    QWidget *shown = screen.open(world);
    settle(*shown, qobject_cast<QDialog *>(shown) ? shown->sizeHint() : look.window);
    return shown;
}

} // namespace hearth::test
