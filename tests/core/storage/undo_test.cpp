// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/board_store.h"
#include "core/storage/caught_store.h"
#include "core/storage/crew_store.h"
#include "core/storage/event_store.h"
#include "core/storage/favourite_store.h"
#include "core/storage/journal_store.h"
#include "core/storage/note_store.h"
#include "core/storage/person_store.h"
#include "core/storage/practice_store.h"
#include "core/storage/programme_store.h"
#include "core/storage/prompt_store.h"
#include "core/storage/rota_store.h"
#include "core/storage/session_store.h"
#include "core/storage/state_hash.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;

/// Every kind of action, on a notebook that has something of everything.
class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoOfEveryKindLeavesEverythingAsBefore_data();
    void undoOfEveryKindLeavesEverythingAsBefore();
    void whatComesBackHasAFreshStampAndALongerLife();
    void aChangeAfterTheCreationIsCountedForThisDevice();
    void aPutRevivesWhatWasRemoved();
    void whatDoesNotLiveCannotBeRemoved();
};

Q_DECLARE_METATYPE(Op)

namespace {
QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct World
{
    Hearthside h;
    Crew crew = h.aCrew(s("Tuesday"), {s("Ada"), s("Bo")});
    Membership place = CrewStore(h.notebook()).memberships(crew.id)->first();
    Person ada = *PersonStore(h.notebook()).get(place.person);
    UnitOfWork unit = h.work(Op::MakeSample);
    Cycle cycle{unit.freshId<CycleId>(), crew.id, QDate(2026, 1, 6), QDate(2026, 3, 31), 6};
    Agreement agreement{unit.freshId<AgreementId>(), crew.id, s("What is said here stays here")};
    Session session{unit.freshId<SessionId>(), crew.id, s("An evening")};
    AgendaItem item{
        unit.freshId<AgendaItemId>(), session.id, 0, s("check-in"), 1, "{}", {}, {}, 10};
    Answer answer{unit.freshId<AnswerId>(), session.id, place.person};
    Note note{unit.freshId<NoteId>(), session.id, item.id, s("open"), 0, {}, {}, {}, s("first")};
    CheckIn checkIn{unit.freshId<CheckInId>(), session.id, place.person};
    Commitment commitment{unit.freshId<CommitmentId>(), crew.id, session.id, place.person,
                          s("Bring bread")};
    Decision decision{unit.freshId<DecisionId>(), crew.id, session.id, s("Meet outside")};
    Appreciation thanks{
        unit.freshId<AppreciationId>(), crew.id, session.id, {}, place.person, s("Thank you")};
    JournalEntry entry{unit.freshId<JournalEntryId>(), s("quiet"), h.clock().now()};
    RhythmChange moved{unit.freshId<RhythmChangeId>(), crew.id,
                       QDateTime(QDate(2026, 3, 17), QTime(19, 0)), h.clock().now()};
    PlanTemplate plan{unit.freshId<PlanTemplateId>(), s("Our usual evening"), crew.id, "[]"};
    ParkedTopic topic{unit.freshId<ParkedTopicId>(), crew.id, session.id, place.person,
                      s("The summer")};
    OwnPractice practice{unit.freshId<OwnPracticeId>(), s("ours"), 1, s("Our round"), {}, "{}"};
    OwnPrompt question{unit.freshId<OwnPromptId>(), s("check-in"), s("own-0"), s("en"), s("Tea?")};
    ProgrammeRun run{unit.freshId<ProgrammeRunId>(), s("first-crew"), crew.id};
    BoardCard card{unit.freshId<BoardCardId>(), crew.id, Pile::Test, s("Begin in silence")};

    World()
    {
        all();
        Hearthside::commit(unit);
        h.clock().advance(10'000);
    }
    void all()
    {
        Hearthside::must(CrewStore::put(unit, cycle));
        Hearthside::must(CrewStore::put(unit, agreement));
        Hearthside::must(SessionStore::put(unit, session));
        Hearthside::must(SessionStore::put(unit, item));
        Hearthside::must(SessionStore::put(unit, answer));
        Hearthside::must(NoteStore::put(unit, note));
        Hearthside::must(NoteStore::put(unit, checkIn));
        Hearthside::must(CaughtStore::put(unit, commitment));
        Hearthside::must(CaughtStore::put(unit, decision));
        Hearthside::must(CaughtStore::put(unit, thanks));
        Hearthside::must(CaughtStore::put(unit, topic));
        Hearthside::must(CrewStore::put(unit, moved));
        Hearthside::must(SessionStore::put(unit, plan));
        Hearthside::must(JournalStore::put(unit, entry));
        Hearthside::must(PracticeStore::put(unit, practice));
        Hearthside::must(ProgrammeStore::put(unit, run));
        Hearthside::must(PracticeStore::put(unit, question));
        Hearthside::must(BoardStore::put(unit, card));
    }

    // Changes a copy and writes it.
    template <class T, class Change, class Put>
    static Status with(T value, Change change, Put put)
    {
        change(value);
        return put(value);
    }

    Status perform(Op op, UnitOfWork &w);
};

// No default: an action that is new does not build until it is undone here.
Status World::perform(Op op, UnitOfWork &w)
{
    const auto crews = [&](const auto &value) { return CrewStore::put(w, value); };
    const auto sessions = [&](const auto &value) { return SessionStore::put(w, value); };
    const auto notes = [&](const auto &value) { return NoteStore::put(w, value); };
    const auto caught = [&](const auto &value) { return CaughtStore::put(w, value); };
    const auto practices = [&](const auto &value) { return PracticeStore::put(w, value); };
    const auto prompts = [&](const PromptUse &use) { return PromptStore::put(w, use); };
    switch (op) {
    case Op::CallCrew:
        return crews(Crew{w.freshId<CrewId>(), Scale::Dyad, *CrewName::from(s("Two"))});
    case Op::EditCrew:
        return with(
            crew,
            [](Crew &c) {
                c.rhythm =
                    Rhythm::everyWeeks(2, QDate(2026, 3, 3), QTime(19, 0), s("Europe/Brussels"))
                        .value();
            },
            crews);
    case Op::RemoveCrew: return CrewStore::remove(w, crew.id);
    case Op::AddPerson:
        return PersonStore::put(w, Person{w.freshId<PersonId>(), *PersonName::from(s("Cy"))});
    case Op::EditPerson:
        return with(
            ada,
            [](Person &p) {
                p.email = s("ada@example.org");
                p.colour = 3;
            },
            [&](const Person &p) { return PersonStore::put(w, p); });
    case Op::RemovePerson: return PersonStore::remove(w, ada.id);
    case Op::JoinCrew:
        return crews(Membership{w.freshId<MembershipId>(), crew.id, w.freshId<PersonId>()});
    case Op::LeaveCrew:
        return with(
            place, [](Membership &m) { m.until = QDate(2026, 3, 3); }, crews);
    case Op::EditMembership:
        return with(
            place,
            [](Membership &m) {
                m.kind = MembershipKind::Friend;
                m.seat = 4;
            },
            crews);
    case Op::AddCycle: return crews(Cycle{w.freshId<CycleId>(), crew.id});
    case Op::EditCycle:
        return with(
            cycle,
            [](Cycle &c) {
                c.outcome = CycleOutcome::Change;
                c.endedOn = c.until;
            },
            crews);
    case Op::AddAgreement:
        return crews(Agreement{w.freshId<AgreementId>(), crew.id, s("Phones away")});
    case Op::EditAgreement:
        return with(
            agreement, [](Agreement &a) { a.text = s("It stays here"); }, crews);
    case Op::RetireAgreement:
        return with(
            agreement, [](Agreement &a) { a.retired = QDate(2026, 3, 3); }, crews);
    case Op::PlanSession: return sessions(Session{w.freshId<SessionId>(), crew.id, s("Next")});
    case Op::EditSession:
        return with(
            session, [](Session &v) { v.title = s("A late evening"); }, sessions);
    case Op::RemoveSession: return SessionStore::remove(w, session.id);
    case Op::EditAgenda:
        return SessionStore::remove(w, item.id).and_then([&] {
            return sessions(AgendaItem{w.freshId<AgendaItemId>(), session.id, 1, s("troika")});
        });
    case Op::AnswerInvitation:
        return with(
            answer, [](Answer &a) { a.kind = AnswerKind::No; }, sessions);
    case Op::TakeRole:
        return sessions(RoleTurn{w.freshId<RoleTurnId>(), session.id, place.person, s("host")});
    case Op::StartSession:
        return with(
            session,
            [&](Session &v) {
                v.state = SessionState::Running;
                v.startedAt = h.clock().now();
            },
            sessions);
    case Op::SessionStep:
        return EventStore::append(w, session.id, w.nowMs(), s("next")).map([](qint64) {});
    case Op::EndSession:
        return with(
            session,
            [&](Session &v) {
                v.state = SessionState::Ended;
                v.endedAt = h.clock().now();
            },
            sessions);
    case Op::WriteNote:
        return with(
            note, [](Note &n) { n.text = s("second"); }, notes);
    case Op::SetReach:
        return with(
            note, [](Note &n) { n.reach = Reach::Mine; }, notes);
    case Op::RemoveNote: return NoteStore::remove(w, note.id);
    case Op::CheckIn:
        return with(
            checkIn,
            [](CheckIn &c) {
                c.word = s("warm");
                c.scale = 7;
            },
            notes);
    case Op::AddCommitment: return caught(Commitment{w.freshId<CommitmentId>(), crew.id});
    case Op::EditCommitment:
        return with(
            commitment, [&](Commitment &c) { c.doneAt = h.clock().now(); }, caught);
    case Op::RemoveCommitment: return CaughtStore::remove(w, commitment.id);
    case Op::AddDecision: return caught(Decision{w.freshId<DecisionId>(), crew.id});
    case Op::EditDecision:
        return with(
            decision, [](Decision &d) { d.objections = s("rain"); }, caught);
    case Op::RemoveDecision: return CaughtStore::remove(w, decision.id);
    case Op::AddAppreciation: return caught(Appreciation{w.freshId<AppreciationId>(), crew.id});
    case Op::EditAppreciation:
        return with(
            thanks, [](Appreciation &a) { a.text = s("Thank you so much"); }, caught);
    case Op::RemoveAppreciation: return CaughtStore::remove(w, thanks.id);
    case Op::WriteJournal:
        return JournalStore::put(w, JournalEntry{w.freshId<JournalEntryId>(), s("loud")});
    case Op::RemoveJournal: return JournalStore::remove(w, entry.id);
    case Op::AddPractice: return practices(OwnPractice{w.freshId<OwnPracticeId>(), s("new")});
    case Op::EditPractice:
        return practices(PracticeVersion{w.freshId<PracticeVersionId>(), practice.id, 1, "{}"})
            .and_then([&] {
                return with(
                    practice, [](OwnPractice &p) { p.name = s("Our other round"); }, practices);
            });
    case Op::RemovePractice: return PracticeStore::remove(w, practice.id);
    case Op::TakeInPractices:
        return practices(OwnPractice{w.freshId<OwnPracticeId>(), s("theirs")}).and_then([&] {
            return practices(OwnPrompt{w.freshId<OwnPromptId>(), s("check-in"), s("theirs")});
        });
    case Op::MoveDate:
        return with(
            moved, [](RhythmChange &c) { c.movedTo = c.movedTo.addDays(1); }, crews);
    case Op::SkipDate:
        return with(
            moved, [](RhythmChange &c) { c.movedTo = {}; }, crews);
    case Op::AddTemplate: return sessions(PlanTemplate{w.freshId<PlanTemplateId>(), s("Short")});
    case Op::RemoveTemplate: return SessionStore::remove(w, plan.id);
    case Op::ParkTopic: return caught(ParkedTopic{w.freshId<ParkedTopicId>(), crew.id});
    case Op::EditTopic:
        return with(
            topic, [&](ParkedTopic &t) { t.takenUpAt = h.clock().now(); }, caught);
    case Op::RemoveTopic: return CaughtStore::remove(w, topic.id);
    case Op::TurnInto:
        return CaughtStore::remove(w, topic.id).and_then([&] {
            return caught(Decision{w.freshId<DecisionId>(), crew.id, session.id, topic.text});
        });
    case Op::PrivateRound:
        return notes(Note{w.freshId<NoteId>(), session.id, item.id, s("open"), 0, s("hope")});
    case Op::ReopenSession:
        return with(
            session,
            [&](Session &v) {
                v.state = SessionState::Running;
                v.startedAt = h.clock().now().addSecs(-60);
            },
            sessions);
    case Op::DrawPrompt:
        return prompts(PromptUse{w.freshId<PromptUseId>(), s("check-in"), s("ci-weather"), crew.id,
                                 session.id, item.id, s("round"), h.clock().now()});
    case Op::MutePrompt:
        return prompts(PromptUse{
            w.freshId<PromptUseId>(), s("check-in"), s("ci-weather"), {}, {}, {}, {}, {}, true});
    case Op::FollowProgramme:
        return ProgrammeStore::put(
            w, ProgrammeRun{w.freshId<ProgrammeRunId>(), s("first-crew"), crew.id});
    case Op::SkipProgrammeSession:
        return with(
            run, [](ProgrammeRun &r) { ++r.passed; },
            [&](const ProgrammeRun &r) { return ProgrammeStore::put(w, r); });
    case Op::LeaveProgramme:
        return with(
            run, [](ProgrammeRun &r) { r.outcome = RunOutcome::Regroup; },
            [&](const ProgrammeRun &r) { return ProgrammeStore::put(w, r); });
    case Op::MarkFavourite: return FavouriteStore::mark(w, s("case-clinic"), true);
    case Op::UnmutePrompt:
        return prompts(PromptUse{w.freshId<PromptUseId>(), s("check-in"), s("ci-weather")});
    case Op::AddPrompt:
        return PracticeStore::put(w,
                                  OwnPrompt{w.freshId<OwnPromptId>(), s("check-in"), s("own-1")});
    case Op::RemovePrompt: return PracticeStore::remove(w, question.id);
    case Op::GiveTurn:
    case Op::DeclineTurn:
    case Op::SwapTurns:
        return sessions(
            RoleTurn{w.freshId<RoleTurnId>(), session.id, ada.id, s("host"),
                     op == Op::DeclineTurn ? TurnOutcome::Declined : TurnOutcome::CoveredBy});
    case Op::SetAway:
        return RotaStore::put(w, Away{w.freshId<AwayId>(), ada.id, QDate(2026, 4, 1)});
    case Op::SetWilling:
        return RotaStore::put(w,
                              RoleWish{w.freshId<RoleWishId>(), crew.id, ada.id, s("host"), false});
    case Op::ArrangeRota:
        return RotaStore::put(
            w,
            RotaRole{
                w.freshId<RotaRoleId>(), crew.id, s("host"), {}, RotaMode::OwnOrder, {ada.id}});
    case Op::MeetInPairs:
        return RotaStore::put(
            w, DyadTurn{w.freshId<DyadTurnId>(), crew.id, ada.id, *crew.caller, QDate(2026, 4, 1)});
    case Op::AddCard:
        return BoardStore::put(
            w, BoardCard{w.freshId<BoardCardId>(), crew.id, Pile::Task, s("Find a room")});
    case Op::EditCard:
        return with(
            card, [](BoardCard &c) { c.text = s("Begin with music"); },
            [&](const BoardCard &c) { return BoardStore::put(w, c); });
    case Op::MoveCard:
        return with(
            card, [](BoardCard &c) { c.pile = Pile::Mastery; },
            [&](const BoardCard &c) { return BoardStore::put(w, c); });
    case Op::RemoveCard: return BoardStore::remove(w, card.id);
    case Op::MakeSample:
        return crews(Crew{w.freshId<CrewId>(), Scale::Crew, *CrewName::from(s("Sample"))})
            .and_then([&] {
                return PersonStore::put(w,
                                        Person{w.freshId<PersonId>(), *PersonName::from(s("Di"))});
            });
    case Op::Other: return CrewStore::remove(w, cycle.id);
    }
    Q_UNREACHABLE();
}
} // namespace

void UndoTest::undoOfEveryKindLeavesEverythingAsBefore_data()
{
    QTest::addColumn<Op>("op");
    for (const auto &[op, word] : Codes<Op>::all)
        QTest::newRow(word) << op;
}

void UndoTest::undoOfEveryKindLeavesEverythingAsBefore()
{
    QFETCH(Op, op);
    World world;
    Hearthside &h = world.h;
    const auto hash = [&] { return Hearthside::must(stateHash(h.notebook())); };
    const QByteArray before = hash();
    {
        auto unit = h.work(op);
        const auto performed = world.perform(op, unit);
        QVERIFY2(performed, performed ? "" : qPrintable(performed.error().detail));
        QVERIFY(!Hearthside::commit(unit).isEmpty());
    }
    const QByteArray after = hash();
    QVERIFY(before != after);
    for (int round = 0; round < 3; ++round) {
        const auto undone = h.notebook().history().undo();
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        QVERIFY(undone->op == op);
        QCOMPARE(hash(), before);
        h.reopen();
        QVERIFY(h.notebook().history().redo());
        QCOMPARE(hash(), after);
    }
    QVERIFY(h.notebook().check());
}

void UndoTest::whatComesBackHasAFreshStampAndALongerLife()
{
    Hearthside h;
    h.someone();
    const auto row = [&](const char *column) {
        Statement statement = h.notebook().database().prepare("SELECT * FROM person");
        return *statement.step() == Statement::Step::Row ? statement.text(column) : QString();
    };
    const auto life = [&] { return *h.notebook().database().number("SELECT life FROM person"); };
    const QString born = row("born");
    QCOMPARE(row("stamp"), born);
    QCOMPARE(life(), 1);
    QVERIFY(h.notebook().history().undo());
    const QString undone = row("stamp");
    QVERIFY(undone > born);
    QCOMPARE(life(), 2);
    QVERIFY(h.notebook().history().redo());
    QVERIFY(row("stamp") > undone);
    QCOMPARE(life(), 3);
    QCOMPARE(row("born"), born);
}

void UndoTest::aChangeAfterTheCreationIsCountedForThisDevice()
{
    Hearthside h;
    Person ada = h.someone();
    Database &database = h.notebook().database();
    QCOMPARE(*database.number("SELECT count(*) FROM row_seen"), 0);
    for (const char *email : {"a@example.org", "b@example.org"}) {
        auto unit = h.work(Op::EditPerson);
        ada.email = s(email);
        Hearthside::must(PersonStore::put(unit, ada));
        ada.pronouns = s("she");
        Hearthside::must(PersonStore::put(unit, ada));
        Hearthside::commit(unit);
    }
    QCOMPARE(*database.number("SELECT counter FROM row_seen WHERE tbl = 'person'"), 3);
    QCOMPARE(
        *database.number("SELECT count(*) FROM field_stamp WHERE field IN ('email', 'pronouns')"),
        2);
    QCOMPARE(*database.number("SELECT count(*) FROM field_stamp"), 2);
    QCOMPARE(
        *database.number("SELECT count(*) FROM field_stamp f JOIN person p ON f.stamp = p.stamp"),
        1);
}

void UndoTest::aPutRevivesWhatWasRemoved()
{
    Hearthside h;
    const Person ada = h.someone();
    {
        auto unit = h.work(Op::RemovePerson);
        Hearthside::must(PersonStore::remove(unit, ada.id));
        Hearthside::commit(unit);
    }
    QVERIFY(PersonStore(h.notebook()).all()->isEmpty());
    auto unit = h.work(Op::AddPerson);
    Hearthside::must(PersonStore::put(unit, ada));
    QVERIFY(!Hearthside::commit(unit).isEmpty());
    QCOMPARE(*PersonStore(h.notebook()).get(ada.id), ada);
}

void UndoTest::whatDoesNotLiveCannotBeRemoved()
{
    Hearthside h;
    const Person ada = h.someone();
    auto unit = h.work(Op::RemovePerson);
    Hearthside::must(PersonStore::remove(unit, ada.id));
    QCOMPARE(PersonStore::remove(unit, ada.id).error().code, ErrorCode::NoSuchRow);
    QCOMPARE(PersonStore::remove(unit, unit.freshId<PersonId>()).error().code,
             ErrorCode::NoSuchRow);
}

QTEST_GUILESS_MAIN(UndoTest)
#include "undo_test.moc"
