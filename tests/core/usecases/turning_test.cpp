// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/turning.h"

#include "core/storage/caught_store.h"
#include "core/storage/note_store.h"
#include "core/storage/session_store.h"
#include "core/storage/state_hash.h"
#include "core/usecases/noting.h"
#include "core/usecases/records.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::usecases;

Q_DECLARE_METATYPE(CaughtKind)

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Evening
{
    Evening()
    {
        auto work = h.work(storage::Op::PlanSession);
        Hearthside::must(storage::SessionStore::put(work, session));
        Hearthside::must(storage::SessionStore::put(work, earlier));
        Hearthside::commit(work);
        Hearthside::must(keepNote(h.notebook(), note));
        Hearthside::must(keepCommitment(h.notebook(), commitment));
        Hearthside::must(keepDecision(h.notebook(), decision));
        Hearthside::must(keepAppreciation(h.notebook(), thanks));
        Hearthside::must(keepTopic(h.notebook(), topic));
        h.clock().advance(60'000);
    }
    QByteArray hash() { return Hearthside::must(storage::stateHash(h.notebook())); }
    CaughtId idOf(CaughtKind kind) const
    {
        switch (kind) {
        case CaughtKind::Note: return note.id;
        case CaughtKind::Commitment: return commitment.id;
        case CaughtKind::Decision: return decision.id;
        case CaughtKind::Appreciation: return thanks.id;
        case CaughtKind::Topic: return topic.id;
        }
        Q_UNREACHABLE();
    }
    storage::CaughtStore caught() { return storage::CaughtStore(h.notebook()); }
    template <class I>
    I turned(CaughtKind from, CaughtKind to)
    {
        return std::get<I>(Hearthside::must(turnInto(h.notebook(), idOf(from), to, place)));
    }

    Hearthside h;
    Crew crew = h.aCrew(s("Tuesday"), {s("Ada"), s("Bo")});
    PersonId ada = h.someone(s("Dee")).id;
    PersonId bo = h.someone(s("Eve")).id;
    Session session{freshId<SessionId>(h.notebook()), crew.id, s("An evening")};
    Session earlier{freshId<SessionId>(h.notebook()), crew.id, s("Before")};
    CapturePlace place{session.id, freshId<AgendaItemId>(h.notebook()), s("closing"), 1};
    Note note{
        freshId<NoteId>(h.notebook()), session.id, place.item, s("open"), 0, s("page"), ada, {},
        s("Send the\ntemplate"),       Reach::Open};
    Commitment commitment{freshId<CommitmentId>(h.notebook()),
                          crew.id,
                          session.id,
                          ada,
                          s("Bring bread"),
                          QDate(2026, 3, 12)};
    Decision decision{freshId<DecisionId>(h.notebook()),
                      crew.id,
                      session.id,
                      s("Meet outside"),
                      s("Rain"),
                      QDate(2026, 6, 1)};
    Appreciation thanks{
        freshId<AppreciationId>(h.notebook()), crew.id, session.id, ada, bo, s("for the soup")};
    ParkedTopic topic{freshId<ParkedTopicId>(h.notebook()),
                      crew.id,
                      session.id,
                      bo,
                      s("The summer"),
                      {},
                      Reach::Mine};
};

} // namespace

class TurningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneStepThereAndBack_data()
    {
        QTest::addColumn<CaughtKind>("from");
        QTest::addColumn<CaughtKind>("to");
        for (int from = 0; from <= static_cast<int>(CaughtKind::Topic); ++from) {
            for (int to = 0; to <= static_cast<int>(CaughtKind::Topic); ++to) {
                if (from != to)
                    QTest::addRow("%d into %d", from, to)
                        << static_cast<CaughtKind>(from) << static_cast<CaughtKind>(to);
            }
        }
    }

    void oneStepThereAndBack()
    {
        QFETCH(CaughtKind, from);
        QFETCH(CaughtKind, to);
        Evening evening;
        const QByteArray before = evening.hash();
        const auto made = turnInto(evening.h.notebook(), evening.idOf(from), to, evening.place);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QVERIFY(kindOf(*made) == to);
        const QByteArray after = evening.hash();
        QVERIFY(after != before);
        const auto undone = evening.h.notebook().history().undo();
        QVERIFY(undone);
        QVERIFY(undone->op == storage::Op::TurnInto);
        QCOMPARE(evening.hash(), before);
        QVERIFY(evening.h.notebook().history().redo());
        QCOMPARE(evening.hash(), after);
    }

    void aNoteAboutSomebodyBecomesTheirCommitment()
    {
        Evening evening;
        const auto id = evening.turned<CommitmentId>(CaughtKind::Note, CaughtKind::Commitment);
        const Commitment made = Hearthside::must(evening.caught().commitment(id));
        QCOMPARE(made.person, evening.ada);
        QCOMPARE(made.text, s("Send the template"));
        QCOMPARE(made.reach, Reach::Open);
        QCOMPARE(made.session, evening.session.id);
        QVERIFY(!storage::NoteStore(evening.h.notebook()).get(evening.note.id));
    }

    void theDayAndTheConcernsAreNotLost()
    {
        Evening evening;
        const auto id = evening.turned<CommitmentId>(CaughtKind::Decision, CaughtKind::Commitment);
        const Commitment made = Hearthside::must(evening.caught().commitment(id));
        QCOMPARE(made.due, QDate(2026, 6, 1));
        QVERIFY(made.text.contains(s("Rain")));
        const auto decided =
            evening.turned<DecisionId>(CaughtKind::Commitment, CaughtKind::Decision);
        QCOMPARE(Hearthside::must(evening.caught().decision(decided)).reviewOn, QDate(2026, 3, 12));
    }

    void thanksGoToWhomTheyConcern()
    {
        Evening evening;
        const auto id =
            evening.turned<AppreciationId>(CaughtKind::Commitment, CaughtKind::Appreciation);
        const Appreciation made = Hearthside::must(evening.caught().appreciation(id));
        QCOMPARE(made.to, evening.ada);
        QVERIFY(!made.from);
    }

    void aNoteStandsInTheStepThatRuns()
    {
        Evening evening;
        const auto id = evening.turned<NoteId>(CaughtKind::Topic, CaughtKind::Note);
        const Note made = Hearthside::must(storage::NoteStore(evening.h.notebook()).get(id));
        QCOMPARE(made.item, evening.place.item);
        QCOMPARE(made.step, s("closing"));
        QCOMPARE(made.turn, 1);
        QCOMPARE(made.reach, Reach::Mine);
        QVERIFY(made.writtenAt.isValid());
    }

    void aTopicOfAnEarlierSessionStaysThereAsTakenUp()
    {
        Evening evening;
        evening.topic.session = evening.earlier.id;
        Hearthside::must(keepTopic(evening.h.notebook(), evening.topic));
        const QByteArray before = evening.hash();
        const auto id = evening.turned<DecisionId>(CaughtKind::Topic, CaughtKind::Decision);
        QCOMPARE(Hearthside::must(evening.caught().decision(id)).session, evening.session.id);
        const auto there = Hearthside::must(evening.caught().topics(evening.earlier.id));
        QCOMPARE(there.size(), 1);
        QVERIFY(there.constFirst().takenUpAt.isValid());
        QVERIFY(Hearthside::must(evening.caught().parkedTopics(evening.crew.id)).isEmpty());
        QVERIFY(evening.h.notebook().history().undo());
        QCOMPARE(evening.hash(), before);
    }

    void theSameKindIsLeftAlone()
    {
        Evening evening;
        const QByteArray before = evening.hash();
        QCOMPARE(evening.turned<NoteId>(CaughtKind::Note, CaughtKind::Note), evening.note.id);
        QCOMPARE(evening.hash(), before);
    }

    void whatIsNotThereCannotTurn()
    {
        Evening evening;
        const auto none = turnInto(evening.h.notebook(), freshId<NoteId>(evening.h.notebook()),
                                   CaughtKind::Decision, evening.place);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NoSuchRow);
    }

    void aCheckInThatSaysNothingIsNotMade()
    {
        Evening evening;
        storage::Notebook &notebook = evening.h.notebook();
        CheckIn checkIn{freshId<CheckInId>(notebook), evening.session.id, evening.ada};
        const QByteArray before = evening.hash();
        Hearthside::must(keepCheckIn(notebook, checkIn));
        QCOMPARE(evening.hash(), before);
        checkIn.weather = s("foggy");
        Hearthside::must(keepCheckIn(notebook, checkIn));
        checkIn.weather.clear();
        Hearthside::must(keepCheckIn(notebook, checkIn));
        const auto kept =
            Hearthside::must(storage::NoteStore(notebook).checkIns(evening.session.id));
        QCOMPARE(kept, QList<CheckIn>{checkIn});
        QVERIFY(notebook.history().undo()); // both writes are one stretch
        QCOMPARE(evening.hash(), before);
    }
};

QTEST_GUILESS_MAIN(TurningTest)
#include "turning_test.moc"
