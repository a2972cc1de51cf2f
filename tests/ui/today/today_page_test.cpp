// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "core/storage/caught_store.h"
#include "core/storage/history.h"
#include "core/storage/journal_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/noting.h"
#include "core/usecases/planning.h"
#include "tests/support/ui/ui_world.h"

#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPlainTextEdit>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::test;
using namespace hearth::ui;

namespace {

/// The first page, shown, of a notebook that has one crew meeting on Tuesdays.
struct Morning
{
    Morning()
        : crew(world.side.aCrew(s("Lanterns"), {s("Ada"), s("Bo")}))
        , page(world.context)
    {
        crew.rhythm =
            Hearthside::must(Rhythm::everyWeeks(1, QDate(2026, 3, 3), QTime(19, 0), s("UTC")));
        Hearthside::must(usecases::editCrew(world.side.notebook(), crew));
    }
    void show()
    {
        page.resize(1000, 800);
        page.show();
        page.open({Place::Today});
        QCoreApplication::processEvents();
    }
    bool tells(const char *text) const
    {
        return seenTexts(page).join(QLatin1Char('\n')).contains(s(text));
    }
    QPlainTextEdit *paper() const { return named<QPlainTextEdit>(page, "A moment for yourself"); }
    QList<JournalEntry> pages()
    {
        return Hearthside::must(JournalStore(world.side.notebook()).page(10));
    }

    UiWorld world;
    Crew crew;
    TodayPage page;
};

} // namespace

class TodayPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyNotebookIsCalmAndLeadsToACall()
    {
        UiWorld world;
        TodayPage page(world.context);
        page.show();
        page.open({Place::Today});
        QCoreApplication::processEvents();
        QVERIFY(seenTexts(page).contains(s("Nothing is waiting. Enjoy your day.")));
        click(page, "Call a crew");
        QCOMPARE(world.shell.routes, (QList<Route>{{Place::Crews, s("new")}}));
    }

    void aDateOfTheRhythmIsPlannedWithOneClick()
    {
        Morning morning;
        morning.show();
        QVERIFY(morning.tells("Nothing is planned yet"));
        click(morning.page, "Plan it");
        const Route route = morning.world.shell.routes.constLast();
        QCOMPARE(route.place, Place::Plan);
        const auto session = Hearthside::must(
            SessionStore(morning.world.side.notebook()).get(*SessionId::parse(route.id)));
        QCOMPARE(session.plannedAt.time(), QTime(19, 0));
    }

    void aPlanIsTheNextMeetingAndItsInvitationIsOneClickAway()
    {
        Morning morning;
        const auto planned = Hearthside::must(usecases::planSession(
            morning.world.side.notebook(), morning.crew.id,
            QDateTime(QDate(2026, 3, 3), QTime(19, 0), Qt::UTC), usecases::StartFrom::Nothing,
            [&](const QString &id) { return morning.world.library.find(id); }));
        morning.show();
        QVERIFY(morning.tells("The agenda is still empty"));
        click(morning.page, "Copy invitation…");
        click(morning.page, "Open the plan");
        QCOMPARE(morning.world.shell.routes,
                 (QList<Route>{{Place::Plan, planned.toString(), showInvitation},
                               {Place::Plan, planned.toString()}}));
    }

    void aPromiseIsKeptWithOneClickAndLeavesTheList()
    {
        Morning morning;
        Commitment promise{usecases::freshId<CommitmentId>(morning.world.side.notebook()),
                           morning.crew.id};
        promise.text = s("Send the reading list");
        Hearthside::must(usecases::keepCommitment(morning.world.side.notebook(), promise));
        morning.show();
        QVERIFY(morning.tells("Send the reading list"));
        QVERIFY(!morning.tells("Nothing is waiting"));
        click(morning.page, "Done: Send the reading list");
        const auto kept =
            Hearthside::must(CaughtStore(morning.world.side.notebook()).commitment(promise.id));
        QVERIFY(kept.doneAt.isValid());
        QVERIFY(!morning.tells("Send the reading list"));
        QCOMPARE(morning.world.shell.told, QStringList{s("Done. Thank you.")});
    }

    void whatIsWrittenHereIsAPageOfTheJournalWithItsQuestion()
    {
        Morning morning;
        morning.show();
        QTest::keyClicks(morning.paper(), s("A quiet start."));
        morning.page.keep();
        QCOMPARE(morning.pages().size(), 1);
        QCOMPARE(morning.pages()[0].text, s("A quiet start."));
        QVERIFY(!morning.pages()[0].prompt.isEmpty());
        QVERIFY(morning.tells(morning.pages()[0].prompt.toUtf8().constData()));
    }

    void theNextVisitIsAnotherMoment()
    {
        Morning morning;
        morning.show();
        QTest::keyClicks(morning.paper(), s("One."));
        morning.page.keep();
        morning.page.open({Place::Today});
        QCOMPARE(morning.paper()->toPlainText(), QString());
        QTest::keyClicks(morning.paper(), s("Two."));
        morning.page.keep();
        QCOMPARE(morning.pages().size(), 2);
    }

    void anotherQuestionIsForAnotherPage()
    {
        Morning morning;
        morning.show();
        QTest::keyClicks(morning.paper(), s("To the first question."));
        click(morning.page, "Another question");
        QCOMPARE(morning.paper()->toPlainText(), QString());
        const QString first = morning.pages()[0].prompt;
        QTest::keyClicks(morning.paper(), s("To the second."));
        morning.page.keep();
        QCOMPARE(morning.pages().size(), 2);
        QVERIFY(morning.pages()[0].prompt != first || morning.pages()[1].prompt != first);
        for (const JournalEntry &page : morning.pages()) {
            if (page.text == s("To the first question."))
                QCOMPARE(page.prompt, first);
        }
    }

    void undoTakesTheWordsOffThePageToo()
    {
        Morning morning;
        morning.show();
        QTest::keyClicks(morning.paper(), s("One."));
        morning.page.keep();
        Hearthside::must(morning.world.side.notebook().history().undo());
        QCOMPARE(morning.paper()->toPlainText(), QString());
        Hearthside::must(morning.world.side.notebook().history().redo());
        QTest::keyClicks(morning.paper(), s("Two."));
        morning.page.keep();
        QCOMPARE(morning.pages().size(), 2);
    }

    void aWeatherAloneIsKept()
    {
        Morning morning;
        morning.show();
        click(morning.page, "heavy");
        QCOMPARE(morning.pages().size(), 1);
        QCOMPARE(morning.pages()[0].weather, s("heavy"));
        QVERIFY(morning.pages()[0].text.isEmpty());
    }

    void theQuestionWaitsForWhoeverComesBack()
    {
        Morning morning;
        morning.show();
        const QStringList before = seenTexts(morning.page);
        for (int visit = 0; visit < 5; ++visit) {
            morning.show();
            QCOMPARE(seenTexts(morning.page), before);
        }
    }

    void anotherQuestionIsAnotherOne()
    {
        Morning morning;
        morning.show();
        const QStringList before = seenTexts(morning.page);
        click(morning.page, "Another question");
        QVERIFY(before != seenTexts(morning.page));
    }

    void theOwnerIsGreetedByName()
    {
        Morning morning;
        auto ada =
            Hearthside::must(CrewStore(morning.world.side.notebook()).members(morning.crew.id))
                .constFirst()
                .person;
        ada.isMe = true;
        Hearthside::must(usecases::editPerson(morning.world.side.notebook(), ada));
        morning.show();
        QVERIFY(morning.tells(", Ada"));
    }
};

QTEST_MAIN(TodayPageTest)
#include "today_page_test.moc"
