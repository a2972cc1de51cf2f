// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/own_practices.h"

#include "core/practice/library.h"
#include "core/practice/parser.h"
#include "core/practice/timing.h"
#include "core/practice/writer.h"
#include "core/storage/practice_store.h"
#include "core/usecases/notebook_shelf.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::usecases;
using practice::Practice;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct World
{
    Hearthside h;
    practice::Library library;
    NotebookShelf shelf{h.notebook(), library};

    PracticeStore store() { return PracticeStore(h.notebook()); }
    Practice clinic() { return *library.find(s("case-clinic")); }
    /// A copy of Case Clinic, and its row.
    OwnPractice adapted()
    {
        const auto id = Hearthside::must(adaptPractice(h.notebook(), clinic(), s("Our clinic")));
        return Hearthside::must(store().get(id));
    }
    Practice read(const OwnPractice &row) { return practice::parseDraft(row.source, {}).practice; }
    void save(const OwnPractice &row, const Practice &now, OldPractice old = OldPractice::WriteOver,
              const QString &what = {})
    {
        Hearthside::must(savePractice(h.notebook(), row.id, now, old, what));
    }
};

} // namespace

class OwnPracticesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAdaptationIsFoundBesideItsOriginalAndKeepsTheCredits()
    {
        World world;
        const Practice original = world.clinic();
        const OwnPractice row = world.adapted();
        QVERIFY(row.practiceId != original.id);
        const auto found = world.library.find(row.practiceId);
        QVERIFY(found);
        QCOMPARE(found->name, s("Our clinic"));
        QCOMPARE(found->credits, original.credits);
        QCOMPARE(found->steps, original.steps);
        QCOMPARE(found->after->id, original.id);
        QCOMPARE(found->after->name, original.name);
        QVERIFY(world.library.isOwn(row.practiceId));
        QVERIFY(!world.library.isOwn(original.id));
        QCOMPARE(*world.library.find(original.id), original);
        QCOMPARE(world.library.all().size(), practice::Library().all().size() + 1);
    }
    void twoAdaptationsHaveTwoIds()
    {
        World world;
        QVERIFY(world.adapted().practiceId != world.adapted().practiceId);
    }
    void whatIsSavedIsWhatTheLibraryFinds()
    {
        World world;
        const OwnPractice row = world.adapted();
        Practice now = world.read(row);
        now.name = s("Tuesday clinic");
        now.id = s("somebody-elses-id");
        world.save(row, now);
        QCOMPARE(world.library.find(row.practiceId)->name, s("Tuesday clinic"));
        QVERIFY(!world.library.find(s("somebody-elses-id")));
        QVERIFY(world.h.notebook().history().undo());
        QCOMPARE(world.library.find(row.practiceId)->name, s("Our clinic"));
    }
    void whileItIsNotSoundTheLastSoundVersionRuns()
    {
        World world;
        const OwnPractice row = world.adapted();
        Practice now = world.read(row);
        now.steps.clear();
        now.presets.clear();
        world.save(row, now, OldPractice::Keep);
        QVERIFY(!practice::parse(world.store().get(row.id)->source, {}));
        QCOMPARE(world.library.find(row.practiceId)->steps.size(), world.clinic().steps.size());
        now.steps = {world.clinic().steps.constFirst()};
        now.version = world.store().get(row.id)->version;
        world.save(row, now);
        QCOMPARE(world.library.find(row.practiceId)->steps.size(), 1);
    }
    void theOutlineOfEachIsThatOfWhatTheLibraryFinds()
    {
        World world;
        const OwnPractice row = world.adapted();
        const OwnPractice unsound = world.adapted();
        Practice now = world.read(unsound);
        now.name = s("Half written");
        now.steps.clear();
        now.presets.clear();
        world.save(unsound, now, OldPractice::Keep);
        Hearthside::must(writePractice(world.h.notebook(), s("Mine"), s("en")));
        QList<practice::Outline> outlines;
        for (const Practice &each : world.library.all())
            outlines.append(practice::outlineOf(world.library.whole(each)));
        QCOMPARE(world.library.outlines(), outlines);
        now = world.read(row);
        now.name = s("Tuesday clinic");
        world.save(row, now);
        const auto after = world.library.outlines();
        QVERIFY(std::any_of(after.cbegin(), after.cend(), [](const practice::Outline &each) {
            return each.name == s("Tuesday clinic");
        }));
    }
    void theOutlineOfOneThatCallsAnotherHasTheWholeTime()
    {
        World world;
        const OwnPractice row = world.adapted();
        Practice now = world.read(row);
        const auto seconds = [&] {
            for (const practice::Outline &each : world.library.outlines()) {
                if (each.id == now.id)
                    return each.seconds;
            }
            return 0;
        };
        const int before = seconds();
        practice::Step called;
        called.id = s("opening");
        called.title = s("Opening");
        called.time.total = 60;
        called.practice = s("check-in-round");
        now.steps.append(called);
        world.save(row, now);
        const int opening =
            practice::totalSeconds(*world.library.find(s("check-in-round")), now.people.best);
        QVERIFY(opening > 60);
        QCOMPARE(seconds(), before + opening);
    }
    void whatWasNeverSoundIsNotInTheLibrary()
    {
        World world;
        const auto id = Hearthside::must(writePractice(world.h.notebook(), s("Mine"), s("en")));
        const OwnPractice row = *world.store().get(id);
        QVERIFY(!world.library.find(row.practiceId));
        QCOMPARE(world.read(row).name, s("Mine"));
    }
    void anOlderVersionIsKeptAndComesBack()
    {
        World world;
        const OwnPractice row = world.adapted();
        Practice now = world.read(row);
        now.summary = s("Shorter");
        world.save(row, now, OldPractice::Keep);
        const auto versions = *world.store().versions(row.id);
        QCOMPARE(versions.size(), 1);
        QCOMPARE(versions.first().version, 1);
        QCOMPARE(versions.first().keptAt, world.h.clock().now());
        QCOMPARE(world.store().get(row.id)->version, 2);
        Hearthside::must(restoreVersion(world.h.notebook(), versions.first().id));
        QCOMPARE(world.library.find(row.practiceId)->summary, world.clinic().summary);
        QCOMPARE(world.store().get(row.id)->version, 3);
        QCOMPARE(world.store().versions(row.id)->size(), 2);
        QVERIFY(world.h.notebook().history().undo());
        QCOMPARE(world.library.find(row.practiceId)->summary, s("Shorter"));
        QCOMPARE(world.store().versions(row.id)->size(), 1);
    }
    void typingIsOneUndoStep()
    {
        World world;
        const OwnPractice row = world.adapted();
        Practice now = world.read(row);
        for (const char *name : {"T", "Tu", "Tue"}) {
            now.name = s(name);
            world.save(row, now, OldPractice::WriteOver, s("name"));
            world.h.clock().advance(300);
        }
        QVERIFY(world.h.notebook().history().undo());
        QCOMPARE(world.store().get(row.id)->name, s("Our clinic"));
    }
    void aRemovedPracticeIsGoneUntilThatIsUndone()
    {
        World world;
        const OwnPractice row = world.adapted();
        Hearthside::must(removePractice(world.h.notebook(), row.id));
        QVERIFY(!world.library.find(row.practiceId));
        QVERIFY(world.h.notebook().history().undo());
        QVERIFY(world.library.find(row.practiceId));
    }
    void aPracticeTooLargeToBeReadIsNotSaved()
    {
        World world;
        const OwnPractice row = world.adapted();
        Practice now = world.read(row);
        practice::Step step = now.steps.constFirst();
        step.say = QString(4000, QLatin1Char('a'));
        step.guide = step.say;
        for (int i = 0; i < 180; ++i)
            now.steps.append(step);
        const auto saved = savePractice(world.h.notebook(), row.id, now, OldPractice::WriteOver);
        QVERIFY(!saved);
        QVERIFY(saved.error().code == ErrorCode::PracticeTooLarge);
        QCOMPARE(world.store().get(row.id)->source, row.source);
    }
    void questionsOfOnesOwnStandBehindThoseOfTheBank()
    {
        World world;
        const qsizetype before = world.library.prompts(s("check-in")).size();
        {
            auto work = world.h.work(Op::TakeInPractices);
            Hearthside::must(
                PracticeStore::put(work,
                                   OwnPrompt{work.freshId<OwnPromptId>(), s("check-in"),
                                             s("ours-1"), s("en"), s("What smells good today?")}));
            Hearthside::commit(work);
        }
        const auto prompts = world.library.prompts(s("check-in"));
        QCOMPARE(prompts.size(), before + 1);
        QCOMPARE(prompts.constLast().text, s("What smells good today?"));
        QCOMPARE(world.library.prompts(s("check-out")).size(),
                 practice::Library().prompts(s("check-out")).size());
    }
    void aDraftIsReadAsFarAsItGoes()
    {
        Practice broken;
        broken.id = s("broken");
        broken.people = {9, 3, 5};
        practice::Step step;
        step.id = s("one");
        step.say = QString(5000, QLatin1Char('x'));
        step.speaking.mode = practice::Mode::One;
        broken.steps = {step};
        const auto draft = practice::parseDraft(practice::toJson(broken), {});
        QVERIFY(draft.problems.size() >= 4);
        QCOMPARE(draft.practice.people.min, 9);
        QCOMPARE(draft.practice.people.max, 3);
        QCOMPARE(draft.practice.steps.constFirst().say, step.say);
        QVERIFY(draft.practice.steps.constFirst().speaking.mode == practice::Mode::One);
    }
};

QTEST_GUILESS_MAIN(OwnPracticesTest)
#include "own_practices_test.moc"
