// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"
#include "core/usecases/planning.h"
#include "tests/ui/plan/evening.h"
#include "ui/plan/invitation.h"
#include "ui/plan/plan_presenter.h"

#include <QtTest/QSignalSpy>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

QString bare(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

struct Planning : Evening
{
    Planning()
        : presenter(notebook(), world.library)
    {
        Hearthside::must(presenter.open(*session));
    }
    PlanPresenter presenter;
};

} // namespace

class PlanPresenterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theNextDateIsPlannedOnce()
    {
        Evening evening;
        QCOMPARE(Hearthside::must(usecases::planNext(evening.notebook(), *evening.crew)),
                 *evening.session);
        QCOMPARE(
            Hearthside::must(storage::SessionStore(evening.notebook()).countOfCrew(*evening.crew)),
            1);
    }

    void itSaysWhenAndWhatIsLeft()
    {
        Planning planning;
        QCOMPARE(bare(planning.presenter.words().title()), s("Plan: Tuesday 10 March"));
        const QString when = bare(planning.presenter.words().when());
        QVERIFY2(when.startsWith(s("Tuesday Lanterns · 19:00 to 20:30")), qPrintable(when));
        QCOMPARE(planning.presenter.words().spare(), s("0 of 90 min planned · 90 min to breathe"));
    }

    void answersRefitTheMinutes()
    {
        Planning planning;
        planning.add("check-in-round");
        const int five = planning.presenter.plan().minutes.at(0);
        QVERIFY(planning.presenter.setAnswer(planning.seat(0), AnswerKind::No));
        QVERIFY(planning.presenter.setAnswer(planning.seat(1), AnswerKind::No));
        QVERIFY(planning.presenter.plan().minutes.at(0) < five);
        QCOMPARE(planning.presenter.peopleCounted(), 3);
        QVERIFY(planning.presenter.setAnswer(planning.seat(0), std::nullopt));
        QCOMPARE(planning.presenter.peopleCounted(), 4);
    }

    void everyoneSaysYesInOneGo()
    {
        Planning planning;
        QVERIFY(!planning.presenter.isEveryoneComing());
        QVERIFY(planning.presenter.everyoneSaidYes());
        QVERIFY(planning.presenter.isEveryoneComing());
        QVERIFY(planning.presenter.words().answers().startsWith(s("5 of 5 said yes")));
        Hearthside::must(planning.notebook().history().undo());
        QVERIFY(planning.presenter.words().answers().startsWith(s("0 of 5 said yes")));
    }

    void aGapAndAClashAreSaidAndNotSettled()
    {
        Planning planning;
        planning.add("check-in-round");
        planning.add("check-out-round");
        QVERIFY(planning.presenter.pin(1, QTime(19, 30)));
        const QString gap = planning.presenter.words().note(1);
        QVERIFY2(gap.contains(s("20 min free before it")), qPrintable(gap));
        QVERIFY(planning.presenter.pin(1, QTime(19, 5)));
        const QString clash = planning.presenter.words().note(1);
        QVERIFY2(clash.contains(s("5 min late: what comes before ends at 19:10")),
                 qPrintable(clash));
        QCOMPARE(planning.plan().agenda.at(1).pinned, QTime(19, 5));
        QCOMPARE(planning.agenda().size(), 2);
    }

    void tooMuchIsSaidInMinutes()
    {
        Planning planning;
        planning.add("case-clinic");
        QVERIFY(planning.presenter.setMinutes(0, 97));
        QVERIFY2(planning.presenter.words().spare().contains(s("7 min over")),
                 qPrintable(planning.presenter.words().spare()));
        QVERIFY(planning.presenter.setMinutes(0, 84));
        QVERIFY(planning.presenter.words().spare().contains(s("6 min to breathe")));
    }

    void whatDoesNotFitThePeopleIsSaid()
    {
        Planning planning;
        planning.add("case-clinic");
        QVERIFY(!planning.presenter.words().note(0).contains(s("people")));
        for (int seat : {0, 1, 2})
            QVERIFY(planning.presenter.setAnswer(planning.seat(seat), AnswerKind::No));
        QVERIFY2(planning.presenter.words().note(0).contains(s("needs 3 people or more")),
                 qPrintable(planning.presenter.words().note(0)));
        QVERIFY(planning.presenter.words().note(0).contains(s("deeper than you agreed")));
        QVERIFY(planning.presenter.setDepth(Depth::Deep));
        QVERIFY(!planning.presenter.words().note(0).contains(s("deeper")));
    }

    void rolesAreOfferedToWhoseTurnItIs()
    {
        Planning planning;
        planning.held(40, session_role::host, 2);
        planning.held(26, session_role::host, 0);
        planning.held(12, session_role::host, 1);
        Hearthside::must(planning.presenter.open(*planning.session));
        const auto offers = planning.presenter.offers();
        QCOMPARE(offers.at(0)->person,
                 planning.seat(3)); // has not hosted yet, and sits before Wren
        QVERIFY(!offers.at(0)->lastAt.isValid());
        QVERIFY(planning.presenter.setAnswer(planning.seat(3), AnswerKind::No));
        QVERIFY(planning.presenter.setAnswer(planning.seat(4), AnswerKind::No));
        QCOMPARE(planning.presenter.offers().at(0)->person,
                 planning.seat(2)); // hosted longest ago of the two who did not host last
    }

    void nobodyIsOfferedTwoRoles()
    {
        Planning planning;
        planning.add("case-clinic");
        QVERIFY(planning.presenter.takeOffers());
        const auto lines = planning.presenter.words().roles();
        QCOMPARE(lines.size(), 5);
        QList<PersonId> holders;
        for (const RoleLine &line : lines) {
            QVERIFY(line.holder);
            QVERIFY(!holders.contains(*line.holder));
            holders.append(*line.holder);
        }
        QCOMPARE(planning.plan().agenda.at(0).roles.value(s("case-giver")).size(), 1);
        Hearthside::must(planning.notebook().history().undo());
        QVERIFY(planning.presenter.plan().roles.isEmpty());
    }

    void aPlanWhoseMakingIsUndoneIsGone()
    {
        Planning planning;
        QSignalSpy gone(&planning.presenter, &PlanPresenter::gone);
        Hearthside::must(planning.notebook().history().undo());
        QCOMPARE(gone.count(), 1);
        QVERIFY(!planning.presenter.isOpen());
    }

    void whatFailsIsToldAndChangesNothing()
    {
        Planning planning;
        planning.add("check-in-round");
        QSignalSpy failed(&planning.presenter, &PlanPresenter::failed);
        QVERIFY(!planning.presenter.setMinutes(0, 601));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::MinutesOutOfRange);
    }

    void anAgendaToBeginWithHasThreePartsAndFits()
    {
        Planning planning;
        QVERIFY(planning.presenter.beginAgenda());
        QCOMPARE(planning.presenter.plan().agenda.size(), 3);
        QCOMPARE(planning.presenter.plan().agenda.at(0).practiceId, s("check-in-round"));
        QCOMPARE(planning.presenter.plan().agenda.at(2).practiceId, s("check-out-round"));
        QVERIFY(planning.presenter.schedule().spareMinutes >= 0);
        Hearthside::must(planning.notebook().history().undo());
        QVERIFY(planning.presenter.plan().agenda.isEmpty());
    }

    void aTemplateAndTheLastSessionFillThePlan()
    {
        Planning planning;
        planning.add("check-in-round");
        planning.add("case-clinic");
        QVERIFY(planning.presenter.saveTemplate(s("Our usual evening"), false));
        QVERIFY(planning.presenter.take(1));
        QVERIFY(planning.presenter.take(0));
        QCOMPARE(planning.presenter.templates().size(), 1);
        QVERIFY(planning.presenter.takeTemplate(planning.presenter.templates().at(0).id));
        QCOMPARE(planning.agenda(), (QStringList{s("Check-in Round"), s("Case Clinic")}));
    }

    void theInvitationSaysAllThatIsNeeded()
    {
        Planning planning;
        for (const storage::Member &member : planning.plan().members) {
            Person person = member.person;
            person.zone = person.name.text() == s("Wren") ? s("Europe/London") : s("Europe/Berlin");
            Hearthside::must(usecases::editPerson(planning.notebook(), person));
        }
        planning.add("check-in-round");
        QVERIFY(
            planning.presenter.setRole(planning.presenter.words().roles().at(0), planning.seat(1)));
        auto edit = planning.presenter.edited();
        edit.bring = s("A pen & <paper>");
        QVERIFY(planning.presenter.edit(edit));
        const Invitation letter = invitationTo(
            planning.presenter.plan(), planning.presenter.schedule(), QDate(2026, 3, 3), true);
        for (const char *line :
             {"Dear Amara, Jonas, Lucía, Tomek", "Tuesday 10 March, 19:00 to 20:30, Berlin time",
              "for Wren: Tuesday 10 March, 18:00 to 19:30, London time", "Jonas",
              "19:00  Check-in Round (10 min)", "A pen & <paper>", "You may decline"})
            QVERIFY2(letter.plain.contains(s(line)), qPrintable(letter.plain));
        QVERIFY(letter.html.contains(s("A pen &amp; &lt;paper&gt;")));
        QVERIFY(!letter.html.contains(s("<paper>")));
        QVERIFY(!invitationTo(planning.presenter.plan(), planning.presenter.schedule(),
                              QDate(2026, 3, 3), false)
                     .plain.contains(s("Check-in Round")));
    }
};

QTEST_GUILESS_MAIN(PlanPresenterTest)
#include "plan_presenter_test.moc"
