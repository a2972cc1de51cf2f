// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/library.h"
#include "core/storage/caught_store.h"
#include "core/storage/crew_store.h"
#include "core/storage/note_store.h"
#include "core/storage/session_store.h"
#include "core/storage/state_hash.h"
#include "core/usecases/calling.h"
#include "core/usecases/closing.h"
#include "core/usecases/holding.h"
#include "core/usecases/noting.h"
#include "core/usecases/records.h"
#include "core/usecases/turning.h"
#include "tests/support/core/hearthside.h"

#include <QtCore/QFileInfo>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::usecases;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A case clinic of three that has ended, Cy the case giver; a note of Ada's and one of Cy's, a
/// promise of Bo's and a decision.
struct Evening
{
    Hearthside side;
    Crew crew = side.aCrew(s("Us"), {s("Ada"), s("Bo"), s("Cy")});
    QList<PersonId> people;
    SessionId session = *SessionId::parse(s("01890000-0000-7000-8000-000000000000"));
    NoteId adas = freshId<NoteId>(side.notebook());
    NoteId cys = freshId<NoteId>(side.notebook());

    Evening()
    {
        for (const Member &member : Hearthside::must(CrewStore(side.notebook()).members(crew.id)))
            people.append(member.person.id);
        session = hold();
        Note note{adas, session};
        note.about = people[0];
        note.text = s("A bridge in fog");
        Hearthside::must(keepNote(side.notebook(), note));
        side.clock().advance(5000);
        note = Note{cys, session};
        note.about = people[2];
        note.text = s("My own question");
        Hearthside::must(keepNote(side.notebook(), note));
        Hearthside::must(keepCommitment(side.notebook(),
                                        Commitment{freshId<CommitmentId>(side.notebook()), crew.id,
                                                   session, people[1], s("Calls her")}));
        Hearthside::must(keepDecision(
            side.notebook(),
            Decision{freshId<DecisionId>(side.notebook()), crew.id, session, s("We meet again")}));
    }
    SessionId hold()
    {
        const auto clinic = practice::Library().find(s("case-clinic"));
        PracticeToRun run{*clinic};
        run.roles = {{s("case-giver"), {people[2]}}, {s("timekeeper"), {people[1]}}};
        const auto id = Hearthside::must(
            startSession(side.notebook(), {crew.id, {}, {run}, people, people[0]}));
        auto held = Hearthside::must(openSession(side.notebook(), id));
        side.clock().advance(600'000);
        Hearthside::must(happen(side.notebook(), held, session::EndSession{}));
        return id;
    }
    Closing closing() { return Hearthside::must(openClosing(side.notebook(), session)); }
};

} // namespace

class ClosingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoReceivedComesFirstAndWhatBelongsToAllLast()
    {
        Evening evening;
        const Closing closing = evening.closing();
        QCOMPARE(closing.voices.size(), 4);
        QCOMPARE(closing.voices[0].who->name, s("Cy"));
        QVERIFY(closing.voices[0].received);
        QCOMPARE(closing.voices[0].contributions[0].text, s("My own question"));
        QCOMPARE(closing.voices[1].who->name, s("Ada"));
        QVERIFY(!closing.voices[1].received);
        QCOMPARE(closing.voices[2].who->name, s("Bo"));
        QVERIFY(!closing.voices[3].who);
        QCOMPARE(closing.voices[3].contributions[0].text, s("We meet again"));
    }

    void theNextDateIsThePlannedOneOrElseTheRhythms()
    {
        Evening evening;
        evening.crew.rhythm =
            Hearthside::must(Rhythm::everyWeeks(2, QDate(2026, 3, 17), QTime(19, 0), s("UTC")));
        Hearthside::must(editCrew(evening.side.notebook(), evening.crew));
        QCOMPARE(evening.closing().nextAt, QDateTime(QDate(2026, 3, 17), QTime(19, 0), Qt::UTC));
        QVERIFY(!evening.closing().planned);
        auto work = evening.side.work(Op::PlanSession);
        Session planned{work.freshId<SessionId>(), evening.crew.id};
        planned.plannedAt = QDateTime(QDate(2026, 3, 11), QTime(18, 0), Qt::UTC);
        Hearthside::must(SessionStore::put(work, planned));
        Hearthside::commit(work);
        QCOMPARE(evening.closing().nextAt, planned.plannedAt);
        QCOMPARE(evening.closing().planned, std::optional(planned.id));
    }

    void everyKindKeepsAReachAndUndoTakesItBack()
    {
        Evening evening;
        const QByteArray before = Hearthside::must(stateHash(evening.side.notebook()));
        for (const Voice &voice : evening.closing().voices) {
            for (const Contribution &each : voice.contributions) {
                Hearthside::must(keepWithin(evening.side.notebook(), each.id, Reach::Open));
                evening.side.clock().advance(5000);
            }
        }
        for (const Voice &voice : evening.closing().voices) {
            for (const Contribution &each : voice.contributions)
                QCOMPARE(each.reach, Reach::Open);
        }
        for (int i = 0; i < 4; ++i)
            QCOMPARE(Hearthside::must(evening.side.notebook().history().undo()).op, Op::SetReach);
        QCOMPARE(Hearthside::must(stateHash(evening.side.notebook())), before);
    }

    void whatIsHandedOverIsInTheFileAndNoLongerHere()
    {
        Evening evening;
        const Voice cy = evening.closing().voices[0];
        const QByteArray words = wordsToHandOver(cy.contributions, s("Evening"));
        QVERIFY(words.startsWith("# Evening"));
        QVERIFY(words.contains("My own question"));
        const QString path = evening.side.file(s("for-cy.md"));
        Hearthside::must(handOver(evening.side.notebook(), cy.contributions, words, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), words);
        QCOMPARE(QFileInfo(path).permissions() & 0x0077, QFileDevice::Permissions());
        QCOMPARE(NoteStore(evening.side.notebook()).get(evening.cys).error().code,
                 ErrorCode::NoSuchRow);
        QCOMPARE(evening.closing().voices.size(), 3);
    }

    void whatIsHandedOverIsWhole()
    {
        Evening evening;
        Hearthside::must(keepDecision(evening.side.notebook(),
                                      Decision{freshId<DecisionId>(evening.side.notebook()),
                                               evening.crew.id, evening.session, s("Online"),
                                               s("The room is too noisy"), QDate(2026, 4, 1)}));
        const Closing closing =
            Hearthside::must(openClosing(evening.side.notebook(), evening.session));
        const QByteArray words =
            wordsToHandOver(closing.voices.constLast().contributions, s("Ours"));
        QVERIFY(words.contains("The room is too noisy"));
        QVERIFY(words.contains("1 April 2026"));
    }

    void whatANoteBecameTakesTheNoteWithIt()
    {
        Evening evening;
        storage::Notebook &notebook = evening.side.notebook();
        const auto inFile = [&](const QString &canary) {
            for (const char *end : {"", "-wal"}) {
                QFile file(notebook.path() + QLatin1String(end));
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                const QByteArray bytes = file.readAll();
                const QByteArray wide(reinterpret_cast<const char *>(canary.utf16()),
                                      canary.size() * 2);
                if (bytes.contains(canary.toUtf8()) || bytes.contains(wide))
                    return true;
            }
            return false;
        };
        const QString canary = s("Quetzalcanary");
        Note note{freshId<NoteId>(notebook), evening.session};
        note.text = canary;
        Hearthside::must(keepNote(notebook, note));
        evening.side.clock().advance(61'000);
        const CapturePlace place{evening.session};
        const auto promise =
            Hearthside::must(turnInto(notebook, note.id, CaughtKind::Commitment, place));
        evening.side.clock().advance(61'000);
        const auto decision =
            Hearthside::must(turnInto(notebook, promise, CaughtKind::Decision, place));
        QVERIFY(inFile(canary));
        Hearthside::must(burnContributions(notebook, {std::get<DecisionId>(decision)}));
        QVERIFY(!inFile(canary));
        while (notebook.history().undo()) { }
        QVERIFY(!inFile(canary));
        QVERIFY(notebook.check());
    }

    void whatWasWrittenInPrivateIsCoveredForTheRoom()
    {
        Evening evening;
        Note note{freshId<NoteId>(evening.side.notebook()), evening.session};
        note.by = evening.people[1];
        note.about = evening.people[1];
        note.text = s("Only for the host");
        note.reach = Reach::Mine;
        Hearthside::must(keepNote(evening.side.notebook(), note));
        const Closing closing =
            Hearthside::must(openClosing(evening.side.notebook(), evening.session));
        QStringList covered;
        for (const Voice &voice : closing.voices) {
            for (const Contribution &each : voice.contributions) {
                if (each.covered)
                    covered.append(each.text);
            }
        }
        QCOMPARE(covered, QStringList{s("Only for the host")});
    }

    void whoWasRemovedKeepsTheirNameInTheRecord()
    {
        Evening evening;
        Hearthside::must(removePerson(evening.side.notebook(), evening.people[2]));
        const auto record =
            Hearthside::must(sessionRecord(evening.side.notebook(), evening.session));
        QVERIFY(std::any_of(record.people.cbegin(), record.people.cend(),
                            [](const auto &each) { return each.who.name == s("Cy"); }));
    }

    void whatCannotBeHandedOverIsNotBurned()
    {
        Evening evening;
        const Voice cy = evening.closing().voices[0];
        const auto handed = handOver(evening.side.notebook(), cy.contributions, "x",
                                     evening.side.file(s("no/folder/x.md")));
        QCOMPARE(handed.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(Hearthside::must(NoteStore(evening.side.notebook()).get(evening.cys)).text,
                 s("My own question"));
    }

    void aSessionIsReopenedWhereItEnded()
    {
        Evening evening;
        const auto ended = Hearthside::must(openSession(evening.side.notebook(), evening.session));
        evening.side.clock().advance(3'600'000);
        Hearthside::must(reopenSession(evening.side.notebook(), evening.session));
        auto held = Hearthside::must(openSession(evening.side.notebook(), evening.session));
        QCOMPARE(held.session.state, SessionState::Running);
        QVERIFY(!held.session.endedAt.isValid());
        // The hour in between belongs to nobody.
        const auto record =
            Hearthside::must(sessionRecord(evening.side.notebook(), evening.session));
        QCOMPARE(record.items[0].actualMinutes, 10);
        QCOMPARE(reopenSession(evening.side.notebook(), evening.session).error().code,
                 ErrorCode::SessionNotOpen);
        Hearthside::must(evening.side.notebook().history().undo());
        const auto back = Hearthside::must(openSession(evening.side.notebook(), evening.session));
        QCOMPARE(back.session, ended.session);
    }

    void theNightBeforeItWasReopenedIsNoTimeTaken()
    {
        Evening evening;
        const auto before =
            Hearthside::must(sessionRecord(evening.side.notebook(), evening.session));
        evening.side.clock().advance(13LL * 3'600'000);
        Hearthside::must(reopenSession(evening.side.notebook(), evening.session));
        const auto after =
            Hearthside::must(sessionRecord(evening.side.notebook(), evening.session));
        QVERIFY(after.actualMinutes <= before.actualMinutes + 1);
    }

    void aSessionStaysClosedOnceTheNextOneBegan()
    {
        Evening evening;
        evening.side.clock().advance(86'400'000);
        evening.hold();
        QCOMPARE(reopenSession(evening.side.notebook(), evening.session).error().code,
                 ErrorCode::LaterSessionBegan);
        // What is only planned does not stand in the way.
        Evening other;
        auto work = other.side.work(Op::PlanSession);
        Session planned{work.freshId<SessionId>(), other.crew.id};
        planned.plannedAt = other.side.clock().now().addDays(7);
        Hearthside::must(SessionStore::put(work, planned));
        Hearthside::commit(work);
        Hearthside::must(reopenSession(other.side.notebook(), other.session));
    }

    void airtimeIsInTheRecordOnlyIfTheCrewAgreed()
    {
        Evening evening;
        const auto spoke = [&] {
            int seconds = 0;
            for (const auto &each :
                 Hearthside::must(sessionRecord(evening.side.notebook(), evening.session)).people)
                seconds += each.airtimeSeconds;
            return seconds;
        };
        QCOMPARE(spoke(), 0);
        evening.crew.keepsAirtime = true;
        Hearthside::must(editCrew(evening.side.notebook(), evening.crew));
        QVERIFY(spoke() > 0);
    }
};

QTEST_GUILESS_MAIN(ClosingTest)
#include "closing_test.moc"
