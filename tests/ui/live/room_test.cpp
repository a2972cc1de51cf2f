// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// People, agenda and notices of the live screen, by keyboard and by mouse.
#include "core/storage/prompt_store.h"
#include "core/storage/session_store.h"
#include "tests/ui/live/evening.h"
#include "ui/live/notice_stack.h"
#include "ui/live/step_card.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/offer_list.h"
#include "ui/widgets/step_list.h"

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

constexpr qint64 minute = 60'000;

void press(QWidget &page, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focus = page.focusWidget() != nullptr ? page.focusWidget() : &page;
    QTest::keyClick(focus, key, modifiers);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QString title(const QWidget &list, int row)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(&list);
    return view->model()->index(row, 0).data().toString();
}

/// What the menu of a row offers that was opened last.
QAction *offered(const QWidget &page, const char *text)
{
    QAction *found = nullptr;
    for (const QMenu *menu : page.findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (menu->isVisible() && action->text() == s(text))
                found = action;
        }
    }
    return found;
}

} // namespace

class RoomTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().constFirst()); }

    void somebodyLeavesAndComesBackByKeyboard()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        press(page, Qt::Key_E, Qt::ControlModifier);
        QTest::keyClicks(page.focusWidget(), s("wren"));
        QCoreApplication::processEvents();
        click(page, "Leaves");
        QVERIFY(!evening.here("Wren"));
        QVERIFY(evening.world.shell.told.last().contains(s("has left")));
        QTest::keyClicks(page.focusWidget(), s("wren"));
        press(page, Qt::Key_Return);
        QVERIFY(evening.here("Wren"));
        press(page, Qt::Key_Escape);
        QVERIFY(!namedWidget(page, s("People")));
        QCOMPARE(page.focusWidget(), &page);
    }

    void enterNeverSendsSomebodyAway()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        trigger(page, "session.people");
        type(page, "Find somebody, or welcome a guest", "wren");
        press(page, Qt::Key_Return);
        QVERIFY(evening.here("Wren"));
    }

    void aGuestIsWelcomedByName()
    {
        Evening evening;
        evening.hold({s("check-in-round")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        trigger(page, "session.people");
        type(page, "Find somebody, or welcome a guest", "Noor & Co");
        press(page, Qt::Key_Return);
        QVERIFY(evening.here("Noor & Co"));
        Hearthside::must(evening.world.side.notebook().history().undo());
        QCoreApplication::processEvents();
        QVERIFY(!seen(page).contains(s("Noor")));
        QVERIFY(seen(page).contains(s("5 here")));
    }

    void theTimekeeperWentHome()
    {
        Evening evening;
        evening.start();
        LivePage page(evening.world.context);
        evening.showOn(page);
        trigger(page, "session.people");
        type(page, "Find somebody, or welcome a guest", "tomek");
        QAction *timekeeper = nullptr;
        for (QAction *action : page.findChildren<QAction *>()) {
            if (action->text() == s("Timekeeper"))
                timekeeper = action;
        }
        QVERIFY(timekeeper);
        timekeeper->trigger();
        QCoreApplication::processEvents();
        for (const session::PresenceView &each : evening.now().people)
            QCOMPARE(each.roles.contains(s("timekeeper")), each.person == evening.person("Tomek"));
    }

    void turnsArePassedSkippedGivenAndTakenAfterAll()
    {
        Evening evening;
        evening.hold({s("check-out-round")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        while (evening.now().speakers.isEmpty())
            trigger(page, "session.next");
        const auto first = evening.now().speaking;
        trigger(page, "session.skip");
        QVERIFY(evening.now().speaking != first);
        QCOMPARE(evening.statusOf(*first), session::TurnStatus::Skipped);
        trigger(page, "session.people");
        type(page, "Find somebody, or welcome a guest", evening.name(*first).toUtf8().constData());
        press(page, Qt::Key_Return);
        QCOMPARE(evening.statusOf(*first), session::TurnStatus::Waiting);
        QVERIFY(evening.world.shell.told.last().contains(s("each for who is left")));
    }

    void minutesEachAreToldAnewWhenSomebodyLeaves()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        while (evening.now().stepId != s("mirroring"))
            trigger(page, "session.next");
        const int each = evening.now().secondsEach;
        trigger(page, "session.people");
        type(page, "Find somebody, or welcome a guest", "wren");
        click(page, "Leaves");
        const int later = evening.now().secondsEach;
        QVERIFY(later > each);
        QVERIFY2(seen(page).contains(s("%1 each").arg(LiveWording::clock(later * 1000LL))),
                 qPrintable(seen(page)));
    }

    void aPracticeIsAddedInTheMiddleByKeyboard()
    {
        Evening evening;
        evening.hold({s("case-clinic"), s("check-out-round")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        trigger(page, "session.insert");
        type(page, "Find a practice", "stillness");
        press(page, Qt::Key_Return);
        QCOMPARE(evening.now().items.size(), 3);
        QCOMPARE(evening.now().items[1].name,
                 evening.world.library.find(s("grounding-stillness"))->name);
        QVERIFY(evening.world.shell.told.last().contains(s("comes next")));
        auto *then = named<StepList>(page, "Practices after this one");
        QVERIFY(then);
        QCOMPARE(title(*then, 0), evening.now().items[1].name);
        // What fits comes first.
        trigger(page, "session.insert");
        const auto *offers = named<OfferList>(page, "Practices");
        QVERIFY(offers);
        QVERIFY(offers->offers().first().reason.contains(s("fits")));
        const auto last = offers->offers().last();
        QVERIFY2(!last.reason.contains(s("fits")), qPrintable(last.title));
    }

    void whatWasDoneLatelyIsNotOfferedFirst()
    {
        Evening evening;
        const auto firstOffer = [&evening](const QStringList &held) {
            evening.hold(held);
            LivePage page(evening.world.context);
            evening.showOn(page);
            trigger(page, "session.insert");
            const auto *offers = named<OfferList>(page, "Practices");
            const auto first = offers->offers().constFirst();
            trigger(page, "session.insert");
            evening.world.prompter.answers = {1};
            trigger(page, "session.end");
            evening.world.side.clock().advance(86'400'000);
            return first;
        };
        const auto before = firstOffer({s("case-clinic")});
        QVERIFY(before.reason.contains(s("not done lately")));
        firstOffer({before.id});
        QVERIFY(firstOffer({s("case-clinic")}).id != before.id);
    }

    void aPracticeThatComesTwiceAsksAnotherQuestion()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        for (int times = 0; times < 2; ++times) {
            trigger(page, "session.insert");
            type(page, "Find a practice", "check-in round");
            press(page, Qt::Key_Return);
        }
        QStringList questions;
        for (const PromptUse &use : Hearthside::must(
                 storage::PromptStore(evening.world.side.notebook()).ofSession(*evening.session)))
            questions.append(use.prompt);
        QCOMPARE(questions.size(), 2);
        QVERIFY(questions[0] != questions[1]);
    }

    void aPracticeAheadIsTakenOffAndGoneTo()
    {
        Evening evening;
        evening.hold({s("case-clinic"), s("grounding-stillness"), s("check-out-round")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        auto *then = named<StepList>(page, "Practices after this one");
        QVERIFY(then);
        Q_EMIT then->stepChosen(0);
        QAction *off = offered(page, "Take it off the agenda");
        QVERIFY(off);
        off->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(evening.now().items.size(), 2);
        QVERIFY(evening.world.shell.told.last().contains(s("off the agenda")));
        Q_EMIT then->stepChosen(0);
        QAction *go = offered(page, "Go there now");
        QVERIFY(go);
        go->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(evening.now().itemIndex, 1);
        QVERIFY(named<StepList>(page, "Done"));
    }

    void theEndIsAlwaysToldBesideThePlan()
    {
        Evening evening;
        evening.hold({s("case-clinic"), s("check-out-round")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        QVERIFY2(seen(page).contains(s("on time · planned")), qPrintable(seen(page)));
        settle(page, {700, 800});
        QVERIFY2(seen(page).contains(s("Ends at")), qPrintable(seen(page)));
        evening.world.side.clock().advance(40 * minute);
        trigger(page, "session.add-minute");
        QVERIFY2(seen(page).contains(s("late · planned")), qPrintable(seen(page)));
    }

    void oneKeyShortensAndSaysWhatStays()
    {
        Evening evening;
        evening.hold({s("case-clinic"), s("check-out-round")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        evening.world.side.clock().advance(15 * minute);
        trigger(page, "session.next");
        const QString offer = page.findChild<NoticeStack *>()->text(s("replan"));
        QVERIFY2(offer.contains(s("minutes late")) || offer.contains(s("minute(s) late")),
                 qPrintable(offer));
        QVERIFY2(offer.contains(s("Kept as they are")), qPrintable(offer));
        QVERIFY2(offer.contains(s("in Case Clinic from")), qPrintable(offer));
        const qint64 late = evening.now().latenessMs;
        QVERIFY(late > 0);
        trigger(page, "session.shorten");
        QVERIFY(evening.now().latenessMs < late);
    }

    void aMinuteLess()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        const qint64 before = evening.now().stepClock.lengthMs;
        trigger(page, "session.less-minute");
        QCOMPARE(evening.now().stepClock.lengthMs, before - minute);
    }

    void aLateStartIsOfferedAndCounts()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        auto unit = evening.world.side.work(storage::Op::EditSession);
        Session row = evening.held().session;
        row.plannedAt = row.startedAt.addSecs(-4 * 60);
        Hearthside::must(storage::SessionStore::put(unit, row));
        Hearthside::commit(unit);
        LivePage page(evening.world.context);
        evening.showOn(page);
        auto *notices = page.findChild<NoticeStack *>();
        QVERIFY2(notices->text(s("began")).contains(s("planned for")), qPrintable(seen(page)));
        QAbstractButton *ago = nullptr;
        for (auto *each : notices->findChildren<QAbstractButton *>()) {
            if (each->text().startsWith(s("4 minute")))
                ago = each;
        }
        click(ago);
        QCOMPARE(evening.now().stepClock.elapsedMs, 4 * minute);
        QVERIFY(!notices->has(s("began")));
        trigger(page, "session.earlier");
        QVERIFY(notices->has(s("began")));
        trigger(page, "session.next");
        QVERIFY(!notices->has(s("began")));
    }

    void aFullDiskSaysSoAndStays()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        auto *notices = page.findChild<NoticeStack *>();
        evening.fillDisk(true);
        for (int presses = 0; !notices->has(s("saving")) && presses < 400; ++presses)
            trigger(page, "session.add-minute");
        QVERIFY(notices->text(s("saving")).contains(s("Not saved yet")));
        QVERIFY(notices->text(s("saving")).contains(s("disk is full")));
        const QString before = seen(page);
        trigger(page, "session.next");
        QVERIFY(seen(page) != before); // the meeting goes on
        QVERIFY(notices->has(s("saving")));
        QCOMPARE(evening.world.shell.errors.size(), 0);
        evening.fillDisk(false);
        click(page, "Try now");
        QVERIFY(!notices->has(s("saving")));
        QVERIFY(evening.world.shell.told.last().contains(s("saved again")));
    }

    void threeOfFiveAreToldWhatFits()
    {
        Evening evening;
        evening.hold({s("check-in-round"), s("case-clinic")}, 2);
        LivePage page(evening.world.context);
        evening.showOn(page);
        auto *notices = page.findChild<NoticeStack *>();
        const QString fit = notices->text(s("fit"));
        QVERIFY2(fit.contains(s("2 of 5 are here")), qPrintable(fit));
        QVERIFY2(fit.contains(evening.world.library.find(s("case-clinic"))->name
                              + s(" is made for 3 to")),
                 qPrintable(fit));
        QVERIFY2(fit.contains(evening.world.library.find(s("check-in-round"))->name + s(" (")),
                 qPrintable(fit));
        click(page, "All right");
        QVERIFY(!notices->has(s("fit")));
        trigger(page, "session.next");
        QVERIFY(!notices->has(s("fit")));
    }

    void groupsAreCardsWithNames()
    {
        Evening evening;
        evening.hold({s("listen-and-loop")}, 5);
        LivePage page(evening.world.context);
        evening.showOn(page);
        for (int presses = 0; evening.now().groups.isEmpty() && presses < 10; ++presses)
            trigger(page, "session.next");
        const auto groups = evening.now().groups;
        QVERIFY(groups.size() >= 2);
        QVERIFY2(seen(page).contains(s("Group 1")) && seen(page).contains(s("Group 2")),
                 qPrintable(seen(page)));
    }

    void aHundredAndFiftyStayOnTheScreen()
    {
        Evening evening;
        usecases::CrewDraft draft{Hearthside::must(CrewName::from(s("Congregation")))};
        for (int i = 0; i < 150; ++i)
            draft.people.append(Hearthside::must(PersonName::from(s("Person %1").arg(i))));
        evening.crew = Hearthside::must(usecases::callCrew(evening.world.side.notebook(), draft));
        evening.hold({s("check-in-round"), s("listen-and-loop")}, 150);
        LivePage page(evening.world.context);
        evening.showOn(page);
        while (evening.now().speakers.isEmpty())
            trigger(page, "session.next");
        QCOMPARE(evening.now().speakers.size(), 150);
        for (int turns = 0; turns < 40; ++turns)
            trigger(page, "session.next");
        QVERIFY(page.findChild<StepCard *>()->findChildren<Chip *>().size()
                <= StepCard::mostSpeakers + 1);
        QVERIFY(seen(page).contains(evening.name(*evening.now().speaking)));
        QVERIFY2(seen(page).contains(s("and 134 more")), qPrintable(seen(page)));
        settle(page, {1280, 800});
        trigger(page, "session.people");
        type(page, "Find somebody, or welcome a guest", "Person 149");
        click(page, "Give the turn");
        QCOMPARE(evening.name(*evening.now().speaking), s("Person 149"));
        while (evening.now().groups.isEmpty())
            trigger(page, "session.end-step");
        QCOMPARE(evening.now().groups.size(), 75);
        QVERIFY(seen(page).contains(s("75 · ")));
    }

    void anotherCrewsSessionIsOffered()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        const auto first = evening.session;
        evening.crew = evening.world.side.aCrew(s("Book & Bread"), {s("Kai"), s("Noor")}).id;
        evening.hold({s("check-in-round")}, 2);
        LivePage page(evening.world.context);
        evening.showOn(page);
        QVERIFY2(seen(page).contains(s("Tuesday Lanterns has a session open too")),
                 qPrintable(seen(page)));
        click(page, "Go there");
        QCOMPARE(evening.world.shell.routes.last(), (Route{Place::Live, first->toString()}));
    }

    void aScreenReaderHearsMilestones()
    {
        Evening evening;
        evening.hold({s("check-out-round")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        auto *announcer = page.findChild<Announcer *>();
        QVERIFY(announcer);
        while (evening.now().speakers.isEmpty())
            trigger(page, "session.next");
        QVERIFY2(announcer->lastSaid().contains(evening.now().step->title),
                 qPrintable(announcer->lastSaid()));
        trigger(page, "session.next");
        QVERIFY2(announcer->lastSaid().contains(evening.name(*evening.now().speaking)),
                 qPrintable(announcer->lastSaid()));
    }

    void everyStateFitsInEveryLook_data() { addLooks(); }

    /// With HEARTH_GALLERY=folder the pictures are kept there for looking at.
    void everyStateFitsInEveryLook()
    {
        QFETCH(const int, look);
        wear(allLooks()[look]);
        const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
        const auto check = [&](QWidget &page, const char *name, const QSize &size = {1280, 800}) {
            settle(page, size);
            if (!folder.isEmpty())
                page.grab().save(
                    s("%1/%2-%3.png")
                        .arg(folder, QLatin1String(name), QLatin1String(allLooks()[look].name)));
            QCOMPARE(clippedTexts(page).join(QLatin1Char('\n')), QString());
            QCOMPARE(unnamedFocusable(page).join(QLatin1Char('\n')), QString());
        };
        Evening evening;
        evening.hold({s("check-in-round"), s("case-clinic"), s("check-out-round")}, 2);
        LivePage page(evening.world.context);
        evening.showOn(page);
        check(page, "room-few");
        trigger(page, "session.people");
        type(page, "Find somebody, or welcome a guest", "o");
        check(page, "room-people");
        check(page, "room-people-narrow", {800, 800});
        press(page, Qt::Key_Escape);
        trigger(page, "session.insert");
        check(page, "room-palette");
        press(page, Qt::Key_Escape);
        evening.world.side.clock().advance(30 * minute);
        trigger(page, "session.next");
        trigger(page, "session.earlier");
        check(page, "room-late");
        check(page, "room-late-narrow", {800, 800});

        Evening other;
        other.hold({s("listen-and-loop"), s("check-out-round")}, 5);
        LivePage groups(other.world.context);
        other.showOn(groups);
        while (other.now().groups.isEmpty())
            trigger(groups, "session.next");
        check(groups, "room-groups");
        check(groups, "room-groups-narrow", {800, 800});
    }
};

QTEST_MAIN(RoomTest)
#include "room_test.moc"
