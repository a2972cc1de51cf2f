// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"
#include "tests/support/ui/looks.h"
#include "tests/ui/plan/desk.h"
#include "ui/widgets/offer_list.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

class PlanPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void aGuestIsInvitedToThisSessionOnly()
    {
        Desk desk;
        storage::Notebook &notebook = desk.world.side.notebook();
        const auto plan = [&] {
            return Hearthside::must(usecases::openPlan(notebook, *desk.session));
        };
        const qsizetype members = plan().members.size();
        auto *line = namedWidget(desk.page, s("A guest, for this session"));
        QVERIFY(line);
        line->setFocus();
        desk.type("Gus & Flo");
        desk.press(Qt::Key_Return);
        QCOMPARE(plan().guests.size(), 1);
        QCOMPARE(plan().guests[0].name.text(), s("Gus & Flo"));
        QCOMPARE(plan().members.size(), members);
        QVERIFY(plan().expected.contains(plan().guests[0].id));
        QVERIFY(desk.seen().contains(s("Gus & Flo")));
        desk.click("Gus & Flo: yes");
        QCOMPARE(plan().answers.constLast().kind, AnswerKind::Yes);
        QCOMPARE(desk.errors(), 0);
        QVERIFY(notebook.history().undo());
        QVERIFY(notebook.history().undo());
        desk.done();
        QVERIFY(!desk.seen().contains(s("Gus & Flo")));
    }

    void aPracticeIsFoundAndAddedFromTheKeyboard()
    {
        Desk desk;
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        desk.type("stillness");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.agenda(), QStringList{s("Grounding & Stillness")});
        QCOMPARE(desk.errors(), 0);
    }

    void anEveningIsPlannedByKeyboardAlone()
    {
        Desk desk;
        for (const char *words : {"check-in", "case clinic", "check-out"}) {
            desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
            desk.type(words);
            desk.press(Qt::Key_Return);
        }
        QCOMPARE(desk.agenda(),
                 (QStringList{s("Check-in Round"), s("Case Clinic"), s("Check-out Round")}));
        // From the list of practices on to the agenda, where the clinic becomes shorter and a break
        // comes before the end.
        desk.press(Qt::Key_Tab);
        while (QApplication::focusWidget() != desk.list())
            desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_Home);
        desk.press(Qt::Key_Down);
        desk.type("5");
        desk.type("0");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.plan().minutes.at(1), 50);
        desk.press(Qt::Key_B, Qt::ControlModifier);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.agenda().size(), 4);
        QCOMPARE(desk.plan().agenda.at(2).practiceId, usecases::bufferId);
        QCOMPARE(desk.errors(), 0);
    }

    void whatIsAddedGoesBehindTheChosenItem()
    {
        Desk desk;
        desk.add("check-in-round");
        desk.add("check-out-round");
        desk.list()->setCurrentRow(0);
        QVERIFY(desk.seen().contains(s("Goes after Check-in Round.")));
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        desk.type("case clinic");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.agenda(),
                 (QStringList{s("Check-in Round"), s("Case Clinic"), s("Check-out Round")}));
        QCOMPARE(desk.list()->currentRow(), 1);
    }

    void aBreakOfOnesOwnIsTyped()
    {
        Desk desk;
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        desk.type("break Soup");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.agenda(), QStringList{s("Soup")});
        QCOMPARE(desk.plan().minutes, QList<int>{5});
    }

    void wordsThatNothingHasAddNothing()
    {
        Desk desk;
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        desk.type("Soup");
        QVERIFY(desk.seen().contains(s("No practice has these words.")));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.agenda(), QStringList());
    }

    void itemsMoveAndGoAndComeBack()
    {
        Desk desk;
        desk.add("check-in-round");
        desk.add("case-clinic");
        desk.list()->setFocus();
        desk.list()->setCurrentRow(1);
        desk.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.agenda(), (QStringList{s("Case Clinic"), s("Check-in Round")}));
        QCOMPARE(desk.list()->currentRow(), 0);
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.agenda(), QStringList{s("Check-in Round")});
        QVERIFY(desk.world.shell.told.last().contains(s("Case Clinic")));
        Hearthside::must(desk.notebook().history().undo());
        desk.done();
        QCOMPARE(desk.list()->items().size(), 2);
    }

    void aPracticeIsDroppedIntoTheAgenda()
    {
        Desk desk;
        desk.add("check-in-round");
        desk.add("check-out-round");
        desk.done();
        const std::unique_ptr<QMimeData> data(AgendaList::carrying(s("troika-consulting")));
        const QRect second = desk.list()->visualRect(desk.list()->model()->index(1, 0));
        QDragEnterEvent enter(second.center(), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(desk.list()->viewport(), &enter);
        QDropEvent drop(second.center() - QPoint(0, 15), Qt::CopyAction, data.get(), Qt::LeftButton,
                        {});
        QApplication::sendEvent(desk.list()->viewport(), &drop);
        desk.done();
        QCOMPARE(desk.agenda(),
                 (QStringList{s("Check-in Round"), s("Troika Consulting"), s("Check-out Round")}));
    }

    void detailsChangeTheTimingAndFixTheTime()
    {
        Desk desk;
        desk.add("check-in-round");
        desk.add("case-clinic");
        desk.done();
        desk.list()->setFocus();
        desk.list()->setCurrentRow(1);
        desk.press(Qt::Key_Return);
        auto *timing = qobject_cast<QComboBox *>(QApplication::focusWidget());
        QVERIFY(timing);
        const int usual = desk.plan().minutes.at(1);
        QTest::keyClick(timing, Qt::Key_Down);
        desk.done();
        QVERIFY(!desk.plan().agenda.at(1).preset.isEmpty());
        QVERIFY(desk.plan().minutes.at(1) != usual);
        desk.click("Begins at a fixed time");
        QCOMPARE(desk.plan().agenda.at(1).pinned, QTime(19, 10));
        auto *time = named<QTimeEdit>(desk.page, "Begins at");
        QVERIFY(time);
        time->setTime(QTime(19, 30));
        desk.done();
        QVERIFY2(desk.list()->items().at(1).note.contains(s("20 min free before it")),
                 qPrintable(desk.list()->items().at(1).note));
        QTest::keyClick(time, Qt::Key_Escape);
        desk.done();
        QVERIFY(!named<QTimeEdit>(desk.page, "Begins at"));
        QCOMPARE(QApplication::focusWidget(), desk.list());
    }

    void aFixedTimeIsTypedAsPeopleWriteIt()
    {
        Desk desk;
        desk.add("check-in-round");
        desk.add("check-out-round");
        desk.done();
        desk.list()->setFocus();
        desk.list()->setCurrentRow(1);
        desk.press(Qt::Key_Return);
        desk.click("Begins at a fixed time");
        auto *time = named<QTimeEdit>(desk.page, "Begins at");
        QVERIFY(time && time->hasFocus());
        QTest::keyClick(time, Qt::Key_A, Qt::ControlModifier);
        for (const QChar &key : s("20:05")) {
            // As keyboards have it on which a colon is a shifted key.
            if (key == QLatin1Char(':'))
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Shift);
            QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
            desk.done();
        }
        QCOMPARE(desk.plan().agenda.at(1).pinned, QTime(20, 5));
    }

    void theMenuOfAnItemDoesWhatTheKeysDo()
    {
        Desk desk;
        desk.add("check-in-round");
        desk.add("case-clinic");
        desk.done();
        Q_EMIT desk.list()->menuWanted(0, {});
        desk.choose("Move down");
        QCOMPARE(desk.agenda().first(), s("Case Clinic"));
        Q_EMIT desk.list()->menuWanted(0, {});
        desk.choose("Short, about half an hour");
        QCOMPARE(desk.plan().agenda.at(0).preset, s("short"));
        Q_EMIT desk.list()->menuWanted(0, {});
        desk.choose("Take out");
        QCOMPARE(desk.agenda(), QStringList{s("Check-in Round")});
    }

    void answersAreGivenWithOneClick()
    {
        Desk desk;
        desk.click("Jonas: yes");
        desk.click("Wren: maybe");
        QVERIFY2(desk.seen().contains(s("1 of 5 said yes")), qPrintable(desk.seen()));
        desk.click("Jonas: yes");
        QVERIFY(desk.seen().contains(s("0 of 5 said yes")));
        desk.click("Everyone said yes");
        QVERIFY(desk.seen().contains(s("5 of 5 said yes")));
        QVERIFY(!named<QAbstractButton>(desk.page, "Everyone said yes"));
    }

    void rolesAreGivenFromTheirMenus()
    {
        Desk desk;
        desk.add("case-clinic");
        desk.done();
        desk.click("Host: Amara?");
        desk.choose("Jonas");
        QCOMPARE(desk.plan().roles.value(session_role::host, desk.seat(0)), desk.seat(1));
        desk.click("Case giver: Wren?");
        desk.choose("Lucía");
        QCOMPARE(desk.plan().agenda.at(0).roles.value(s("case-giver")),
                 QList<PersonId>{desk.seat(2)});
        desk.click("Take these");
        QCOMPARE(desk.plan().roles.size(), 4);
        desk.click("Host: Jonas");
        desk.choose("Nobody yet");
        QVERIFY(!desk.plan().roles.contains(session_role::host));
    }

    void whatToBringIsKept()
    {
        Desk desk;
        auto *bring = named<QPlainTextEdit>(desk.page, "What to bring");
        QVERIFY(bring);
        bring->setFocus();
        desk.type("A cushion");
        desk.page.keep();
        QCOMPARE(desk.plan().session.bring, s("A cushion"));
    }

    void theDateMoves()
    {
        Desk desk;
        desk.act("plan.when");
        auto *date = named<QDateEdit>(desk.page, "Date");
        auto *time = named<QTimeEdit>(desk.page, "Begins at");
        auto *minutes = named<QSpinBox>(desk.page, "Length");
        QVERIFY(date && time && minutes);
        date->setDate(QDate(2026, 3, 11));
        time->setTime(QTime(18, 30));
        minutes->setValue(75);
        desk.click("Change it");
        QCOMPARE(desk.plan().session.plannedAt,
                 QDateTime(QDate(2026, 3, 11), QTime(17, 30), Qt::UTC));
        QCOMPARE(desk.plan().session.minutes, 75);
        QVERIFY(desk.seen().contains(s("Plan: Wednesday 11 March")));
        QVERIFY(!named<QDateEdit>(desk.page, "Date"));
    }

    void theInvitationIsLookedAtBeforeItIsCopied()
    {
        Desk desk;
        desk.add("check-in-round");
        desk.click("Copy invitation");
        auto *preview = named<QTextBrowser>(desk.page, "The invitation as it is copied");
        QVERIFY(preview);
        QVERIFY(preview->toPlainText().contains(s("Check-in Round")));
        desk.click("with the agenda");
        QVERIFY(!preview->toPlainText().contains(s("Check-in Round")));
        desk.click("Copy");
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->text().contains(s("You may decline")));
        QVERIFY(copied->html().contains(s("<b>When</b>")));
        QVERIFY(!copied->text().contains(s("Check-in Round")));
    }

    void anAgendaIsKeptAsATemplateAndUsedAgain()
    {
        Desk desk;
        desk.add("check-in-round");
        desk.done();
        desk.act("plan.template");
        desk.press(Qt::Key_Return);
        QVERIFY(desk.seen().contains(s("needs at least one letter")));
        desk.type("Short one");
        desk.press(Qt::Key_Return);
        QVERIFY(desk.world.shell.told.last().contains(s("Short one")));
        desk.list()->setCurrentRow(0);
        desk.list()->setFocus();
        desk.press(Qt::Key_Delete);
        QVERIFY(desk.agenda().isEmpty());
        desk.click("More for this plan");
        desk.choose("Short one");
        QCOMPARE(desk.agenda(), QStringList{s("Check-in Round")});
        // One that is not wanted any more is taken out, with a way back.
        desk.click("More for this plan");
        for (QMenu *menu : desk.page.findChildren<QMenu *>()) {
            if (menu->title() == s("Take out a template"))
                menu->actions().constFirst()->trigger();
        }
        QVERIFY(desk.world.shell.told.last().contains(s("is taken out")));
        const auto templates = [&desk] {
            return Hearthside::must(storage::SessionStore(desk.world.side.notebook())
                                        .templates(Hearthside::must(storage::SessionStore(
                                                                        desk.world.side.notebook())
                                                                        .get(*desk.session))
                                                       .crew))
                .size();
        };
        QCOMPARE(templates(), 0);
        QVERIFY(desk.world.side.notebook().history().undo());
        QCOMPARE(templates(), 1);
    }

    void aCalendarFileIsSaved()
    {
        Desk desk;
        for (const char *action : {"plan.calendar", "plan.calendar-crew"}) {
            const QString path = desk.world.side.file(QLatin1String(action) + s(".ics"));
            desk.world.prompter.files = {path};
            desk.act(action);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().startsWith("BEGIN:VCALENDAR"));
        }
        desk.world.prompter.files = {desk.world.side.file(s("no/such/folder/x.ics"))};
        desk.act("plan.calendar");
        QCOMPARE(desk.world.shell.errors.last().code, ErrorCode::FileNotWritable);
    }

    void whatFitsIsOfferedFirstWithAReasonAndALighterOne()
    {
        Desk desk;
        const auto offers = desk.page.findChild<OfferList *>()->offers();
        QVERIFY(offers.first().heading.startsWith(s("Suggested for the 90 minute")));
        QVERIFY(!offers.first().reason.isEmpty());
        QCOMPARE(offers.at(1).reason, s("a lighter alternative"));
    }

    void aPlanIsTakenAwayAndADateSkipped()
    {
        Desk desk;
        desk.act("plan.remove");
        QCOMPARE(desk.world.shell.routes.last(), (Route{Place::Crew, desk.crew->toString()}));
        QCOMPARE(Hearthside::must(storage::SessionStore(desk.notebook()).countOfCrew(*desk.crew)),
                 0);
        Desk other;
        other.act("plan.skip");
        const auto next = Hearthside::must(usecases::planNext(other.notebook(), *other.crew));
        QCOMPARE(
            Hearthside::must(usecases::openPlan(other.notebook(), next)).session.plannedAt.date(),
            QDate(2026, 3, 24));
    }

    void anEmptyAgendaBeginsWithOneClick()
    {
        Desk desk;
        QVERIFY(!named<QAbstractButton>(desk.page, "Start now")->isEnabled());
        desk.click("Begin like this");
        QCOMPARE(desk.agenda().size(), 3);
        QVERIFY(named<QAbstractButton>(desk.page, "Start now")->isEnabled());
    }

    void aSessionThatHasBegunIsNotPlannedAnyMore()
    {
        Desk desk;
        desk.add("check-in-round");
        Hearthside::must(
            usecases::startPlanned(desk.notebook(), *desk.session, {desk.seat(0), desk.seat(1)}));
        desk.done();
        QVERIFY(desk.seen().contains(s("This session has begun.")));
        QVERIFY(!named<QAbstractButton>(desk.page, "Start now")->isEnabled());
        desk.click("Go there");
        QCOMPARE(desk.world.shell.routes.last().place, Place::Live);
    }

    void everythingFitsAndHasAName_data() { addLooks(); }

    /// With HEARTH_GALLERY=folder the pictures are kept there for looking at.
    void everythingFitsAndHasAName()
    {
        QFETCH(int, look);
        wear(allLooks()[look]);
        Evening evening;
        PlanPage page(evening.world.context);
        const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
        const auto check = [&](const char *name, const QSize &size) {
            settle(page, size);
            if (!folder.isEmpty())
                page.grab().save(
                    QStringLiteral("%1/plan-%2-%3.png")
                        .arg(folder, QLatin1String(name), QLatin1String(allLooks()[look].name)));
            QCOMPARE(clippedTexts(page).join(QLatin1Char('\n')), QString());
            QCOMPARE(unnamedFocusable(page).join(QLatin1Char('\n')), QString());
        };
        page.open({Place::Plan, evening.session->toString()});
        check("empty", {1072, 776});
        evening.add("check-in-round");
        evening.add("case-clinic");
        Hearthside::must(
            usecases::addBuffer(evening.world.side.notebook(), *evening.session, s("Stretch"), 5));
        evening.add("check-out-round");
        Hearthside::must(usecases::setRole(evening.world.side.notebook(), *evening.session,
                                           session_role::host,
                                           evening.plan().members[1].person.id));
        Hearthside::must(usecases::setAnswer(evening.world.side.notebook(), *evening.session,
                                             evening.plan().members[1].person.id, AnswerKind::Yes));
        check("full", {1072, 776});
        check("narrow", {592, 1400});
        for (const char *sheet : {"plan.when", "plan.invitation", "plan.template"}) {
            page.findChild<QAction *>(QLatin1String(sheet))->trigger();
            check(sheet, {1072, 776});
        }
        page.findChild<QAction *>(s("plan.start"))->trigger();
        check("start", {1072, 776});
    }
};

QTEST_MAIN(PlanPageTest)
#include "plan_page_test.moc"
