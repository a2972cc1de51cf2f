// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/live/evening.h"

#include "core/storage/caught_store.h"
#include "ui/record/record_page.h"

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

class LivePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theStartPageSaysWhoIsHereAndWhoTakesARole()
    {
        Evening evening;
        evening.start();
        const auto view = evening.now();
        int here = 0;
        for (const session::PresenceView &each : view.people) {
            here += each.here ? 1 : 0;
            QCOMPARE(each.roles.contains(s("case-giver")), each.person == evening.person("Lucía"));
            QCOMPARE(each.roles.contains(s("timekeeper")), each.person == evening.person("Amara"));
        }
        QCOMPARE(here, 4);
    }

    void rolesStayChosenWhenAPracticeIsAdded()
    {
        Evening evening;
        StartPage page(evening.world.context);
        page.open({Place::Start, s("case-clinic"), evening.crew->toString()});
        settle(page, {1280, 800});
        choose(page, "Case giver", "Lucía");
        choose(page, "Add", "Check");
        const auto *giver = comboWithLabel(page, "Case giver");
        QVERIFY(giver);
        QVERIFY(giver->currentText().contains(s("Lucía")));
    }

    void nextLeadsThroughAllStepsToTheRecord()
    {
        Evening evening;
        evening.start();
        LivePage page(evening.world.context);
        page.open(evening.world.shell.routes.last());
        settle(page, {1280, 800});
        QSet<QString> steps;
        for (int clicks = 0; clicks < 30 && evening.world.shell.routes.size() == 1; ++clicks) {
            steps.insert(evening.now().stepId);
            const QString overline = QStringLiteral("Step %1 of 6").arg(steps.size());
            QVERIFY2(seen(page).contains(overline, Qt::CaseInsensitive), qPrintable(overline));
            evening.world.side.clock().advance(60'000);
            click(buttonWithKeys(page, "Ctrl+Right"));
        }
        QCOMPARE(steps.size(), 6);
        QCOMPARE(evening.world.shell.errors.size(), 0);
        QCOMPARE(evening.world.shell.routes.last(),
                 (Route{Place::Close, evening.session->toString()}));
        QVERIFY(evening.held().session.endedAt.isValid());
    }

    void endingAsksFirst()
    {
        Evening evening;
        evening.start();
        LivePage page(evening.world.context);
        page.open(evening.world.shell.routes.last());
        settle(page, {1280, 800});
        evening.world.prompter.answers = {0, 1};
        click(page, "End…");
        QCOMPARE(evening.world.shell.routes.size(), 1);
        click(page, "End…");
        QCOMPARE(evening.world.shell.routes.last().place, Place::Close);
    }

    void aNoteTypedForAPersonIsInTheNotebook()
    {
        Evening evening;
        evening.start();
        LivePage page(evening.world.context);
        page.open(evening.world.shell.routes.last());
        settle(page, {1280, 800});
        goToMirroring(evening, page);
        type(page, "Note: Jonas", "A lamp in the fog");
        page.keep();
        const auto notes = evening.notes();
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes[0].text, s("A lamp in the fog"));
        QCOMPARE(notes[0].about, evening.person("Jonas"));
        QCOMPARE(notes[0].step, s("mirroring"));
        QCOMPARE(notes[0].field, s("mirror"));
        QCOMPARE(notes[0].reach, Reach::Circle);
    }

    void aReachChosenBeforeTypingHolds()
    {
        Evening evening;
        evening.start();
        LivePage page(evening.world.context);
        page.open(evening.world.shell.routes.last());
        settle(page, {1280, 800});
        goToMirroring(evening, page);
        QToolButton *reach = nullptr;
        for (auto *each : page.findChildren<QToolButton *>()) {
            if (each->isVisibleTo(&page) && each->menu()
                && each->accessibleName().contains(s("Jonas")))
                reach = each;
        }
        QVERIFY(reach);
        for (QAction *action : reach->menu()->actions()) {
            if (action->isCheckable() && action->data().toInt() == static_cast<int>(Reach::Mine))
                action->trigger();
        }
        const QString words = reach->accessibleName();
        trigger(page, "session.add-minute"); // anything that draws the page anew
        QCOMPARE(reach->accessibleName(), words);
        type(page, "Note: Jonas", "Only for me");
        page.keep();
        QCOMPARE(evening.notes().at(0).reach, Reach::Mine);
        // A change from elsewhere, such as an undo, is told on the button.
        Hearthside::must(usecases::setReach(evening.world.side.notebook(), evening.notes().at(0).id,
                                            Reach::Open));
        QCoreApplication::processEvents();
        QVERIFY(reach->accessibleName() != words);
        page.keep();
        QCOMPARE(evening.notes().at(0).reach, Reach::Open);
    }

    void passingPausingAndAMinuteMore()
    {
        Evening evening;
        evening.start();
        LivePage page(evening.world.context);
        page.open(evening.world.shell.routes.last());
        settle(page, {1280, 800});
        const qint64 before = evening.now().stepClock.lengthMs;
        trigger(page, "session.add-minute");
        QCOMPARE(evening.now().stepClock.lengthMs, before + 60'000);

        click(buttonWithKeys(page, "Ctrl+Space"));
        QCOMPARE(evening.now().phase, session::Phase::Paused);
        QCOMPARE(buttonWithKeys(page, "Ctrl+Space")->text(), s("Go on"));
        const qint64 elapsed = evening.now().stepClock.elapsedMs;
        evening.world.side.clock().advance(120'000);
        QCOMPARE(evening.now().stepClock.elapsedMs, elapsed);
        click(buttonWithKeys(page, "Ctrl+Space"));
        QCOMPARE(evening.now().phase, session::Phase::Running);

        goToMirroring(evening, page);
        const auto speaking = evening.now().speaking;
        QVERIFY(speaking);
        trigger(page, "session.pass");
        for (const auto &speaker : evening.now().speakers) {
            if (speaker.person == *speaking)
                QCOMPARE(speaker.status, session::TurnStatus::Passed);
        }
        QVERIFY(evening.now().speaking != speaking);
        QCOMPARE(evening.world.shell.errors.size(), 0);
    }

    void commitmentsAndDecisionsAreCaught()
    {
        Evening evening;
        evening.start();
        LivePage page(evening.world.context);
        page.open(evening.world.shell.routes.last());
        settle(page, {1280, 800});
        click(buttonWithKeys(page, "Ctrl+2"));
        type(page, "Commitment", "Call the landlord");
        choose(page, "Who", "Tomek");
        type(page, "By when", "in 7 days");
        click(page, "Keep");
        click(buttonWithKeys(page, "Ctrl+3"));
        type(page, "Decision", "Meet in the garden");
        QTest::keyClick(namedWidget(page, s("Decision")), Qt::Key_Return);
        QCoreApplication::processEvents();
        const storage::CaughtStore store(evening.world.side.notebook());
        const auto commitments = Hearthside::must(store.commitments(*evening.session));
        QCOMPARE(commitments.size(), 1);
        QCOMPARE(commitments[0].text, s("Call the landlord"));
        QCOMPARE(commitments[0].person, evening.person("Tomek"));
        QCOMPARE(commitments[0].due, usecases::today(evening.world.side.notebook()).addDays(7));
        const auto decisions = Hearthside::must(store.decisions(*evening.session));
        QCOMPARE(decisions.size(), 1);
        QCOMPARE(decisions[0].text, s("Meet in the garden"));
        QVERIFY(seen(page).contains(s("Call the landlord")));
        click(page, "Remove “Meet in the garden”");
        QVERIFY(Hearthside::must(store.decisions(*evening.session)).isEmpty());
        QCOMPARE(evening.world.shell.told.size(), 1);
    }

    void aNotebookOpenedAgainIsInTheSameStep()
    {
        Evening evening;
        evening.start();
        QString step;
        {
            LivePage page(evening.world.context);
            page.open(evening.world.shell.routes.last());
            settle(page, {1280, 800});
            goToMirroring(evening, page);
            type(page, "Note: Tomek", "Half a sen");
            page.keep();
            step = evening.now().stepId;
        }
        evening.world.side.reopen();
        evening.world.side.clock().advance(600'000);
        QCOMPARE(evening.now().stepId, step);
        UiContext context{evening.world.side.notebook(), evening.world.library,
                          evening.world.settings, evening.world.prompter, evening.world.shell};
        evening.world.prompter.answers = {0};
        LivePage page(context);
        page.open({Place::Live, evening.session->toString()});
        settle(page, {1280, 800});
        QCOMPARE(evening.world.prompter.asked.size(), 1);
        QVERIFY(evening.world.prompter.asked[0].text.contains(s("Mirroring")));
        QVERIFY(seen(page).contains(s("Step 4 of 6"), Qt::CaseInsensitive));
        auto *edit = named<QPlainTextEdit>(page, "Note: Tomek");
        QVERIFY(edit);
        QCOMPARE(edit->toPlainText(), s("Half a sen"));
        QCOMPARE(evening.now().stepClock.elapsedMs, 0); // the answer was to go on from there
    }

    void aFileForOthersLeavesOutWhatIsForTheCircle()
    {
        Evening evening;
        evening.start();
        evening.note("Stays with us", Reach::Circle);
        evening.note("May be told", Reach::Open);
        RecordPage page(evening.world.context);
        page.open({Place::Record, evening.session->toString()});
        settle(page, {1280, 800});
        click(page, "Markdown");
        click(page, "Others");
        QVERIFY(seen(page).contains(s("1 note stays out of this file"))
                || seen(page).contains(s("1 note(s) stay out of this file")));
        const QString path = evening.world.side.file(s("notes.md"));
        evening.world.prompter.files = {path};
        click(page, "Save Markdown…");
        QCOMPARE(evening.world.shell.errors.size(), 0);
        QFile file(path);
        QTRY_VERIFY(file.exists()); // it is written beside the window's own work
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(s("May be told")));
        QVERIFY(!text.contains(s("Stays with us")));
        QVERIFY(!text.contains(s("Lucía")));
    }

    void everythingFitsAndHasAName_data() { addLooks(); }

    /// With HEARTH_GALLERY=folder the pictures are kept there for looking at.
    void everythingFitsAndHasAName()
    {
        QFETCH(int, look);
        wear(allLooks()[look]);
        Evening evening;
        const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
        const auto check = [&](QWidget &page, const char *name) {
            settle(page, {1280, 800});
            if (!folder.isEmpty())
                page.grab().save(
                    QStringLiteral("%1/%2-%3.png")
                        .arg(folder, QLatin1String(name), QLatin1String(allLooks()[look].name)));
            QCOMPARE(clippedTexts(page).join(QLatin1Char('\n')), QString());
            QCOMPARE(unnamedFocusable(page).join(QLatin1Char('\n')), QString());
        };
        StartPage start(evening.world.context);
        start.open({Place::Start, s("case-clinic"), evening.crew->toString()});
        check(start, "start");
        evening.start();
        LivePage live(evening.world.context);
        live.open(evening.world.shell.routes.last());
        check(live, "live-begin");
        goToMirroring(evening, live);
        type(live, "Note: Jonas", "A lamp in the fog");
        live.keep();
        check(live, "live-round");
        click(buttonWithKeys(live, "Ctrl+2"));
        type(live, "Commitment", "Call the landlord");
        check(live, "live-catching");
        click(live, "Keep");
        evening.note("May be told", Reach::Open);
        RecordPage record(evening.world.context);
        record.open({Place::Record, evening.session->toString()});
        check(record, "record");
    }

private:
    static void goToMirroring(Evening &evening, const LivePage &page)
    {
        for (int clicks = 0; clicks < 10 && evening.now().stepId != s("mirroring"); ++clicks)
            click(buttonWithKeys(page, "Ctrl+Right"));
        QCOMPARE(evening.now().stepId, s("mirroring"));
    }
};

QTEST_MAIN(LivePageTest)
#include "live_page_test.moc"
