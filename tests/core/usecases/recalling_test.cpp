// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/recalling.h"

#include "core/practice/library.h"
#include "core/storage/crew_store.h"
#include "core/usecases/holding.h"
#include "core/usecases/noting.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::usecases;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A crew that meets again and again for the same round.
struct Weeks
{
    Weeks()
        : crew(side.aCrew(s("Tuesday Lanterns"), {s("Amara"), s("Jonas")}))
    {
        for (const Member &each : Hearthside::must(CrewStore(side.notebook()).members(crew.id)))
            people.append(each.person.id);
    }

    SessionId meet(const QString &practice = s("check-in-round"))
    {
        side.clock().advance(7LL * 86'400'000);
        SessionDraft draft{crew.id, {}, {{*library.find(practice)}}, people, people.first()};
        const auto id = Hearthside::must(startSession(side.notebook(), draft));
        held = Hearthside::must(openSession(side.notebook(), id));
        step = session::view(held->state, held->clock.nowMs()).stepId;
        return id;
    }

    void end() { Hearthside::must(happen(side.notebook(), *held, session::EndSession{})); }

    void note(const char *text, Reach reach = Reach::Circle)
    {
        side.clock().advance(1000); // ids are in the order of time
        Note kept{freshId<NoteId>(side.notebook()), held->session.id};
        kept.item = held->agenda.first().id;
        kept.step = step;
        kept.text = s(text);
        kept.reach = reach;
        kept.writtenAt = side.clock().now();
        Hearthside::must(keepNote(side.notebook(), kept));
    }

    QStringList last()
    {
        const auto recalled = Hearthside::must(
            recallStep(side.notebook(), crew.id, held->session.id, s("check-in-round"), step));
        QStringList texts;
        for (const Note &each : recalled.lastNotes)
            texts.append(each.text);
        return texts;
    }

    Hearthside side;
    practice::Library library;
    Crew crew;
    QList<PersonId> people;
    std::optional<HeldSession> held;
    QString step;
};

} // namespace

class RecallingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastTimeIsTheLastThatLeftNotes()
    {
        Weeks weeks;
        weeks.meet();
        QVERIFY(weeks.last().isEmpty());
        weeks.note("older");
        weeks.end();
        weeks.meet();
        weeks.note("newer");
        weeks.note("and another");
        weeks.end();
        weeks.meet();
        weeks.end();
        weeks.meet();
        QCOMPARE(weeks.last(), (QStringList{s("newer"), s("and another")}));
    }

    void whatIsMineAloneIsNotRecalled()
    {
        Weeks weeks;
        weeks.meet();
        weeks.note("private", Reach::Mine);
        weeks.end();
        weeks.meet();
        QVERIFY(weeks.last().isEmpty());
    }

    void anotherPracticeOrStepHasItsOwnPast()
    {
        Weeks weeks;
        weeks.meet(s("check-out-round"));
        weeks.note("of the check-out");
        weeks.end();
        weeks.meet();
        QVERIFY(weeks.last().isEmpty());
        weeks.note("of the check-in");
        weeks.end();
        weeks.meet();
        weeks.step = s("no such step");
        QVERIFY(weeks.last().isEmpty());
    }

    void arrivingRecallsWhatIsOpenAndWhatIsDue()
    {
        Weeks weeks;
        weeks.meet();
        const QDate today = weeks.side.clock().now().date();
        auto &notebook = weeks.side.notebook();
        for (int i = 0; i < 8; ++i) {
            Hearthside::must(keepCommitment(notebook,
                                            {freshId<CommitmentId>(notebook), weeks.crew.id,
                                             weeks.held->session.id, std::nullopt,
                                             s("promise %1").arg(i), today.addDays(8 - i)}));
        }
        const auto decide = [&](const char *text, const QDate &review) {
            Decision made{freshId<DecisionId>(notebook), weeks.crew.id, weeks.held->session.id,
                          s(text)};
            made.reviewOn = review;
            Hearthside::must(keepDecision(notebook, made));
        };
        decide("due", today.addDays(-1));
        decide("not yet", today.addDays(1));
        decide("never", {});
        const auto recalled = Hearthside::must(recallOnArriving(notebook, weeks.crew.id, today));
        QCOMPARE(recalled.open.size(), mostRecalled);
        QCOMPARE(recalled.open.first().text, s("promise 7"));
        QCOMPARE(recalled.decisionsDue.size(), 1);
        QCOMPARE(recalled.decisionsDue.first().text, s("due"));
    }
};

QTEST_GUILESS_MAIN(RecallingTest)
#include "recalling_test.moc"
