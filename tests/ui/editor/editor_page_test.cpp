// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_page.h"

#include "core/practice/parser.h"
#include "core/storage/practice_store.h"
#include "core/usecases/own_practices.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/editor/own_page.h"
#include "ui/practices/practices_page.h"
#include "ui/widgets/agenda_list.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/step_list.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

/// An editor with a practice open in it.
struct Desk
{
    UiWorld world;
    EditorPage page{world.context};
    QString id;

    explicit Desk(const char *original = "case-clinic")
    {
        const auto own = *original
            ? usecases::adaptPractice(world.side.notebook(), *world.library.find(s(original)),
                                      s("Ours"))
            : usecases::writePractice(world.side.notebook(), s("Ours"), s("en"));
        id = storage::PracticeStore(world.side.notebook()).get(*own)->practiceId;
        show(*original == 0);
    }
    void show(bool fresh = false)
    {
        page.open({Place::PracticeEditor, id, fresh ? s("new") : QString()});
        settle(page, {1200, 800});
    }
    OwnPractice row() { return **storage::PracticeStore(world.side.notebook()).find(id); }
    practice::Practice kept() { return practice::parseDraft(row().source, id).practice; }
    bool isSound() { return practice::parse(row().source, id).has_value(); }
    QLineEdit *line(const char *name) { return named<QLineEdit>(page, name); }
    NoteEdit *text(const char *name) { return named<NoteEdit>(page, name); }
    AgendaList *steps() { return page.findChild<AgendaList *>(); }
    void pick(const char *name, const QString &word)
    {
        for (auto *box : page.findChildren<QComboBox *>()) {
            if (box->accessibleName() != s(name) || !box->isVisibleTo(&page))
                continue;
            const int at = box->findText(word);
            QVERIFY2(at >= 0, qPrintable(word));
            box->setCurrentIndex(at);
            Q_EMIT box->activated(at);
            return;
        }
        QFAIL(name);
    }
    template <class Box>
    void set(const char *name, double value)
    {
        auto *box = named<Box>(page, name);
        QVERIFY2(box, name);
        box->setValue(static_cast<decltype(box->value())>(value));
    }
    void type(QLineEdit *edit, const char *text)
    {
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, s(text));
    }
    void write(NoteEdit *edit, const char *text)
    {
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, s(text));
        edit->flush();
    }
};

} // namespace

class EditorPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void whatIsTypedIsInTheNotebookAfterAPause()
    {
        Desk desk;
        desk.type(desk.line("Name"), "Tuesday clinic");
        QCOMPARE(desk.row().name, s("Ours"));
        QTRY_COMPARE(desk.row().name, s("Tuesday clinic"));
        QVERIFY(seenTexts(desk.page).contains(s("Tuesday clinic")));
    }
    void leavingKeepsWhatWasTyped()
    {
        Desk desk;
        desk.type(desk.line("Name"), "Wednesday clinic");
        desk.page.keep();
        QCOMPARE(desk.row().name, s("Wednesday clinic"));
    }
    void aWholePracticeIsWrittenFromNothingAndCanBeRun()
    {
        Desk desk("");
        QVERIFY(!named<QAbstractButton>(desk.page, "Run it")->isEnabled());
        QVERIFY(!desk.isSound());
        desk.type(desk.line("Name"), "Bread round");
        desk.write(desk.text("In a sentence or two"), "We break bread.");
        click(desk.page, "Check in");
        click(desk.page, "Steps");
        click(desk.page, "Add a step");
        desk.type(desk.line("Title"), "Bread");
        desk.set<QDoubleSpinBox>("Minutes", 1.5);
        desk.pick("Counted", s("for each who speaks"));
        desk.pick("Who speaks", s("a round, one after the other"));
        desk.write(desk.text("To read aloud"), "Take some, and say a word.");
        click(desk.page, "Add a field");
        desk.type(desk.line("What it asks for"), "A word");
        desk.pick("Kind", s("one word"));
        desk.pick("For whom", s("one for each person"));
        desk.page.keep();
        const auto kept = desk.kept();
        QVERIFY(desk.isSound());
        QCOMPARE(kept.name, s("Bread round"));
        QCOMPARE(kept.purposes, QStringList{s("check-in")});
        const practice::Step step = kept.steps.constFirst();
        QCOMPARE(step.title, s("Bread"));
        QCOMPARE(step.time.perPerson, 90);
        QVERIFY(step.speaking.mode == practice::Mode::Round);
        QCOMPARE(step.say, s("Take some, and say a word."));
        QCOMPARE(step.captures.constFirst().label, s("A word"));
        QVERIFY(step.captures.constFirst().kind == practice::CaptureKind::Word);
        QVERIFY(step.captures.constFirst().per == practice::CapturePer::Person);
        QVERIFY(seenTexts(desk.page).contains(s("For 5 people: 8 min")));
        click(desk.page, "Run it");
        QCOMPARE(desk.world.shell.routes.constLast(), (Route{Place::Start, desk.id}));
    }
    void whatIsMissingIsSaidWhereItIsMissing()
    {
        Desk desk;
        click(desk.page, "Steps");
        desk.type(desk.line("Title"), " ");
        QVERIFY(seenTexts(desk.page).contains(s("Please write something here.")));
        QCOMPARE(desk.steps()->items().constFirst().note, s("Please write something here."));
        QVERIFY(!named<QAbstractButton>(desk.page, "Run it")->isEnabled());
        desk.page.keep();
        QVERIFY(!desk.isSound());
        QCOMPARE(desk.world.library.find(desk.id)->steps.constFirst().title,
                 s("Choose a timekeeper"));
        desk.type(desk.line("Title"), "Welcome");
        QVERIFY(!seenTexts(desk.page).contains(s("Please write something here.")));
        QVERIFY(named<QAbstractButton>(desk.page, "Run it")->isEnabled());
    }
    void stepsAreMovedDoubledTakenOutAndComeBack()
    {
        Desk desk;
        click(desk.page, "Steps");
        desk.steps()->setFocus();
        desk.steps()->setCurrentRow(0);
        QTest::keyClick(desk.steps(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.kept().steps[1].id, s("timekeeper"));
        QCOMPARE(desk.steps()->currentRow(), 1);
        click(desk.page, "Make another like it");
        QCOMPARE(desk.kept().steps.size(), 7);
        QCOMPARE(desk.kept().steps[2].title, desk.kept().steps[1].title);
        QVERIFY(desk.kept().steps[2].id != desk.kept().steps[1].id);
        desk.steps()->setFocus();
        desk.steps()->setCurrentRow(1);
        QTest::keyClick(desk.steps(), Qt::Key_Delete);
        QCOMPARE(desk.kept().steps.size(), 6);
        QVERIFY(!desk.kept().presets.constFirst().seconds.contains(s("timekeeper")));
        QVERIFY(desk.isSound());
        storage::History &history = desk.world.side.notebook().history();
        QVERIFY(history.undo());
        QCOMPARE(desk.kept().steps.size(), 7);
        QCOMPARE(desk.steps()->items().size(), 7);
        QVERIFY(desk.kept().presets.constFirst().seconds.contains(s("timekeeper")));
        QVERIFY(history.undo());
        QVERIFY(history.undo());
        QCOMPARE(desk.kept().steps.constFirst().id, s("timekeeper"));
        QVERIFY(history.redo());
        QCOMPARE(desk.steps()->items()[1].id, s("timekeeper"));
    }
    void aStepRunsAnotherPracticeInItsPlace()
    {
        Desk desk;
        click(desk.page, "Steps");
        desk.pick("Another practice runs in its place", s("Check-in Round"));
        QCOMPARE(desk.kept().steps.constFirst().practice, s("check-in-round"));
        const auto detail = [&] { return desk.steps()->items().constFirst().detail; };
        QVERIFY2(detail().contains(s("Check-in Round")), qPrintable(detail()));
        QVERIFY(desk.isSound());
        for (const auto *box : desk.page.findChildren<QComboBox *>()) {
            if (box->accessibleName() == s("Another practice runs in its place"))
                QCOMPARE(box->findData(desk.id), -1); // never itself
        }
        desk.pick("Another practice runs in its place", s("none"));
        QVERIFY(desk.kept().steps.constFirst().practice.isEmpty());
        QVERIFY2(!detail().contains(s("Check-in Round")), qPrintable(detail()));
    }
    void digitsInTheListChangeTheMinutes()
    {
        Desk desk;
        click(desk.page, "Steps");
        Q_EMIT desk.steps()->minutesChanged(2, 7);
        QCOMPARE(desk.kept().steps[2].time.total, 420);
        QVERIFY(seenTexts(desk.page).contains(s("For 5 people: 60 min")));
    }
    void theTotalFollowsThePeople()
    {
        Desk desk("check-in-round");
        QVERIFY(seenTexts(desk.page).contains(s("For 5 people: 10 min")));
        desk.set<QSpinBox>("For how many people the times are shown", 10);
        QVERIFY(!seenTexts(desk.page).contains(s("For 5 people: 10 min")));
        QVERIFY(desk.row().version == 1);
    }
    void aRoleThatIsTakenOutIsNowhereLeft()
    {
        Desk desk;
        click(desk.page, "Roles and repetitions");
        click(desk.page, "Take out Role 1");
        const auto kept = desk.kept();
        QCOMPARE(kept.roles.size(), 2);
        QCOMPARE(kept.steps[3].speaking.who, s("all"));
        QCOMPARE(kept.steps[3].speaking.then, QString());
        QVERIFY(!desk.isSound()); // one person speaks, and nobody said who
        click(desk.page, "Steps");
        desk.steps()->setCurrentRow(1);
        QVERIFY(seenTexts(desk.page).contains(s("Something is still missing here.")));
        desk.pick("Which role", s("Timekeeper"));
        QVERIFY(desk.isSound());
    }
    void aStepIsRepeatedForEachPerson()
    {
        Desk desk;
        click(desk.page, "Steps");
        desk.steps()->setCurrentRow(2);
        desk.pick("Repeated", s("once for each person"));
        QCOMPARE(desk.kept().loops.size(), 1);
        QCOMPARE(desk.kept().steps[2].loop, desk.kept().loops.constFirst().id);
        QVERIFY(desk.isSound());
        QCOMPARE(desk.steps()->items()[2].minutes, 10);
    }
    void questionsAreDrawnOrWritten()
    {
        Desk desk("check-in-round");
        click(desk.page, "Steps");
        desk.steps()->setCurrentRow(0);
        desk.pick("A question", s("written here"));
        QVERIFY(!desk.isSound());
        desk.write(desk.text("The questions, one a line"), "What smells good?");
        QVERIFY(desk.isSound());
        QCOMPARE(desk.kept().steps[0].prompt->fixed, QStringList{s("What smells good?")});
        desk.pick("A question", s("drawn by chance"));
        desk.pick("Questions", s("to look back"));
        QCOMPARE(desk.kept().steps[0].prompt->bank, s("retrospective"));
        desk.pick("A question", s("none"));
        QVERIFY(!desk.kept().steps[0].prompt);
    }
    void aTimingLeavesOutAndShortens()
    {
        Desk desk("check-in-round");
        click(desk.page, "Timings");
        click(desk.page, "Add a timing");
        const auto kept = desk.kept();
        const auto last = static_cast<int>(kept.presets.size());
        auto *card = namedGroup(desk.page, s("Timing %1").arg(last));
        QVERIFY(card);
        auto *box = card->findChild<QCheckBox *>();
        box->click();
        QCOMPARE(desk.kept().presets.constLast().leaveOut.size(), 1);
    }
    void creditsOfTheOriginalStayAndOnesOwnIsAdded()
    {
        Desk desk;
        const qsizetype before = desk.kept().credits.size();
        QVERIFY(before > 0);
        click(desk.page, "Credits");
        click(desk.page, "Add a credit");
        QCOMPARE(desk.kept().credits.size(), before + 1);
        QCOMPARE(desk.kept().credits.constFirst(),
                 desk.world.library.find(s("case-clinic"))->credits.constFirst());
        QCOMPARE(desk.kept().after->id, s("case-clinic"));
    }
    void aLaterVisitKeepsWhatWasBefore()
    {
        Desk desk;
        desk.type(desk.line("Name"), "Second");
        desk.page.keep();
        QCOMPARE(desk.row().version, 2);
        desk.type(desk.line("Name"), "Third");
        desk.page.keep();
        QCOMPARE(desk.row().version, 2);
        desk.show();
        desk.type(desk.line("Name"), "Fourth");
        desk.page.keep();
        QCOMPARE(desk.row().version, 3);
        click(desk.page, "Versions");
        click(desk.page, "Bring back Version 1");
        QCOMPARE(desk.row().name, s("Ours"));
        QVERIFY(named<QAbstractButton>(desk.page, "Bring back Version 3"));
    }
    void theRehearsalPlaysThroughToTheEnd()
    {
        Desk desk;
        click(desk.page, "Rehearsal");
        auto *timeline = desk.page.findChild<StepList *>();
        QVERIFY(timeline->steps().size() > 10);
        QVERIFY(seenTexts(desk.page).contains(s("For 5 people: 55:00")));
        QVERIFY(timeline->steps().constFirst().state == StepList::State::Now);
        Q_EMIT timeline->stepChosen(static_cast<int>(timeline->steps().size()) - 1);
        QVERIFY(timeline->steps().constFirst().state == StepList::State::Done);
        QVERIFY(seenTexts(desk.page).contains(s("Closing round")));
    }
    void whatIsTakenOutElsewhereIsLeft()
    {
        Desk desk;
        desk.page.show();
        Hearthside::must(usecases::removePractice(desk.world.side.notebook(), desk.row().id));
        QCOMPARE(desk.world.shell.routes.constLast(), Route{Place::OwnPractices});
    }
    void aNewOneBeginsInItsName()
    {
        Desk desk("");
        desk.page.show();
        desk.page.activateWindow();
        desk.show(true);
        QCOMPARE(desk.page.focusWidget(), desk.line("Name"));
        QTest::keyClicks(desk.page.focusWidget(), s("Tea and talk"));
        desk.page.keep();
        QCOMPARE(desk.row().name, s("Tea and talk"));
    }
    void theLibraryAdaptsAndOpensOnesOwn()
    {
        UiWorld world;
        PracticesPage library(world.context);
        library.open({Place::Practices, s("case-clinic")});
        settle(library, {1200, 800});
        click(library, "Adapt Case Clinic");
        const Route route = world.shell.routes.constLast();
        QVERIFY(route.place == Place::PracticeEditor);
        QVERIFY(world.library.isOwn(route.id));
        OwnPage own(world.context);
        own.open({Place::OwnPractices});
        settle(own, {1200, 800});
        QVERIFY(seenTexts(own).contains(s("Case Clinic, our way")));
        click(own, "Take out Case Clinic, our way");
        QVERIFY(!world.library.isOwn(route.id));
        QVERIFY(world.shell.told.constLast().endsWith(s(" is taken out.")));
    }

private:
    static QWidget *namedGroup(const QWidget &root, const QString &name)
    {
        for (QWidget *widget : root.findChildren<QWidget *>()) {
            if (widget->isVisibleTo(&root) && widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
};

QTEST_MAIN(EditorPageTest)
#include "editor_page_test.moc"
