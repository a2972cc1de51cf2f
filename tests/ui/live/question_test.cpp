// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/prompt_store.h"
#include "tests/support/ui/stage_texts.h"
#include "tests/ui/live/evening.h"

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

/// A check-in round whose question is drawn from a bank, and the page and stage of it.
struct AskedEvening : Evening
{
    explicit AskedEvening(bool oneEach = false)
    {
        practice::Practice round = *world.library.find(s("check-in-round"));
        if (oneEach) {
            // Everybody's own, in the round itself.
            std::optional<practice::PromptDraw> asked;
            for (practice::Step &step : round.steps) {
                if (step.prompt)
                    std::swap(asked, step.prompt);
                if (step.id == s("round"))
                    step.prompt = asked;
                if (step.prompt)
                    step.prompt->oneEach = true;
            }
        }
        storage::Notebook &notebook = world.side.notebook();
        QList<PersonId> here;
        for (const storage::Member &each :
             Hearthside::must(storage::CrewStore(notebook).members(*crew)))
            here.append(each.person.id);
        const auto prompts = [this](const QString &bank) { return world.library.prompts(bank); };
        session = Hearthside::must(usecases::startSession(
            notebook, {*crew, {}, {{round}}, here, here.first()}, {}, prompts));
        world.context.room.stage = &stage;
        page = std::make_unique<LivePage>(world.context);
        showOn(*page);
        for (int turns = 0; question().isEmpty() && turns < 9; ++turns)
            trigger(*page, "session.end-step");
    }

    QStringList questions()
    {
        const auto view = now();
        return view.step && view.step->prompt ? view.step->prompt->fixed : QStringList();
    }
    QString question() { return questions().join(QLatin1Char('\n')); }

    bool isMuted()
    {
        return !Hearthside::must(storage::PromptStore(world.side.notebook()).muted(s("check-in")))
                    .isEmpty();
    }

    RecordingStage stage;
    std::unique_ptr<LivePage> page;
};

} // namespace

/// Another question in place of the one that was drawn.
class QuestionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void anotherOneTakesItsPlaceAndUndoBringsItBack()
    {
        AskedEvening evening;
        const QString first = evening.question();
        QVERIFY(!first.isEmpty());
        QVERIFY(seen(*evening.page).contains(first));
        click(*evening.page, "Another question");
        const QString second = evening.question();
        QVERIFY(second != first);
        QVERIFY(seen(*evening.page).contains(second));
        QVERIFY(!seen(*evening.page).contains(first));
        QVERIFY(!evening.isMuted());
        QCOMPARE(evening.world.shell.told.last(), s("There is another question."));
        QVERIFY(evening.world.side.notebook().history().undo());
        QCoreApplication::processEvents();
        QVERIFY(seen(*evening.page).contains(first));
    }

    void whatShallNotBeAskedAgainIsMuted()
    {
        AskedEvening evening;
        const QString first = evening.question();
        trigger(*evening.page, "session.mute-question");
        QVERIFY(evening.question() != first);
        QVERIFY(evening.isMuted());
        QVERIFY(evening.world.side.notebook().history().undo());
        QCOMPARE(evening.question(), first);
        QVERIFY(!evening.isMuted());
    }

    void ofOneEachOnlyWhoHasTheTurnGetsAnother()
    {
        AskedEvening evening(true);
        trigger(*evening.page, "session.stage");
        const QStringList before = evening.questions();
        QCOMPARE(before.size(), 5);
        while (!evening.now().speaking)
            trigger(*evening.page, "session.next");
        trigger(*evening.page, "session.next"); // the second in the circle
        int seat = 0;
        while (evening.now().people.at(seat).person != evening.now().speaking)
            ++seat;
        QVERIFY(seat > 0);
        QVERIFY(seen(*evening.page).contains(before.at(seat)));
        QVERIFY(!seen(*evening.page).contains(before.at(0)));
        trigger(*evening.page, "session.mute-question");
        const QStringList after = evening.questions();
        for (int other = 0; other < 5; ++other)
            QCOMPARE(after.at(other) == before.at(other), other != seat);
        QCOMPARE(evening.stage.shown.constLast().questions, QStringList{after.at(seat)});
        QCOMPARE(Hearthside::must(
                     storage::PromptStore(evening.world.side.notebook()).muted(s("check-in")))
                     .size(),
                 1);
    }

    void theRoomSeesItToo()
    {
        AskedEvening evening;
        trigger(*evening.page, "session.stage");
        QCOMPARE(evening.stage.shown.constLast().questions.join(QLatin1Char('\n')),
                 evening.question());
        trigger(*evening.page, "session.question");
        QCOMPARE(evening.stage.shown.constLast().questions.join(QLatin1Char('\n')),
                 evening.question());
    }

    void theSessionGoesOnWhereItWas()
    {
        AskedEvening evening;
        trigger(*evening.page, "session.next");
        const auto before = evening.now();
        trigger(*evening.page, "session.question");
        const auto after = evening.now();
        QCOMPARE(after.stepId, before.stepId);
        QCOMPARE(after.speakers, before.speakers);
    }

    void aStepWithoutABankOffersNone()
    {
        AskedEvening evening;
        QVERIFY(namedWidget(*evening.page, s("Another question")));
        Evening clinic;
        clinic.start();
        LivePage page(clinic.world.context);
        clinic.showOn(page);
        trigger(page, "session.end-step"); // it has questions of its own
        QVERIFY(!namedWidget(page, s("Another question")));
        trigger(page, "session.question");
        QCOMPARE(clinic.world.shell.errors.constLast().code, ErrorCode::EventNotPossible);
    }

    void everythingFitsAndHasAName_data() { addLooks(); }

    /// With HEARTH_GALLERY=folder the pictures are kept there for looking at.
    void everythingFitsAndHasAName()
    {
        QFETCH(int, look);
        wear(allLooks()[look]);
        const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
        AskedEvening evening;
        for (const QSize size : {QSize(1280, 800), QSize(800, 1000)}) {
            settle(*evening.page, size);
            if (!folder.isEmpty())
                evening.page->grab().save(QStringLiteral("%1/question-%2-%3.png")
                                              .arg(folder, QLatin1String(allLooks()[look].name))
                                              .arg(size.width()));
            QCOMPARE(clippedTexts(*evening.page).join(QLatin1Char('\n')), QString());
            QCOMPARE(unnamedFocusable(*evening.page).join(QLatin1Char('\n')), QString());
        }
    }

    void cleanupTestCase() { wear(allLooks().first()); }
};

QTEST_MAIN(QuestionTest)
#include "question_test.moc"
