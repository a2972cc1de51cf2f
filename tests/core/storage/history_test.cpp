// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/crew_store.h"
#include "core/storage/history.h"
#include "core/storage/note_store.h"
#include "core/storage/person_store.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCrewIsCalledAndTakenBackAndThereAgain();
    void undoAndRedoSurviveARestart();
    void undoRefusesWhenTheRowMovedOn();
    void somethingNewEndsWhatCouldBeDoneAgain();
    void typingIsOneStepForAPauseAndForAMinute();
    void aNoteKeepsTheTextsItHad();
    void whatChangesNothingIsNotMentioned();
    void aRolledBackUnitLeavesNothing();
    void commitsUndosAndRedosAreTold();
    void onlyTheNewestThousandAreKept();
    void aListenerMayBeginAUnit();
};

namespace {
Note aNote(UnitOfWork &unit, const QString &text)
{
    Note note{unit.freshId<NoteId>(), unit.freshId<SessionId>()};
    note.text = text;
    return note;
}

void rename(Hearthside &h, Person &person, const QString &name)
{
    auto unit = h.work(Op::EditPerson);
    person.name = *PersonName::from(name);
    Hearthside::must(PersonStore::put(unit, person));
    Hearthside::commit(unit);
}
} // namespace

void HistoryTest::aCrewIsCalledAndTakenBackAndThereAgain()
{
    Hearthside h;
    const Crew crew =
        h.aCrew(QStringLiteral("Tuesday"), {QStringLiteral("Ada"), QStringLiteral("Bo")});
    const CrewStore crews(h.notebook());
    QCOMPARE(crews.allWithCounts()->at(0).people, 2);

    const auto undone = h.notebook().history().undo();
    QVERIFY(undone);
    QVERIFY(undone->op == Op::CallCrew && undone->touches("crew") && undone->touches("membership"));
    QVERIFY(crews.allWithCounts()->isEmpty());
    QCOMPARE(crews.get(crew.id).error().code, ErrorCode::NoSuchRow);

    QVERIFY(h.notebook().history().redo());
    QCOMPARE(*crews.get(crew.id), crew);
    QCOMPARE(crews.members(crew.id)->size(), 2);
}

void HistoryTest::undoAndRedoSurviveARestart()
{
    Hearthside h;
    Person ada = h.someone(QStringLiteral("Ada"));
    rename(h, ada, QStringLiteral("Ada L."));
    h.reopen();
    QVERIFY(h.notebook().history().undo());
    QCOMPARE(PersonStore(h.notebook()).get(ada.id)->name.text(), QStringLiteral("Ada"));
    h.reopen();
    QCOMPARE((*h.notebook().history().nextRedo())->op, Op::EditPerson);
    QCOMPARE((*h.notebook().history().nextUndo())->op, Op::AddPerson);
    QVERIFY(h.notebook().history().redo());
    QCOMPARE(PersonStore(h.notebook()).get(ada.id)->name.text(), QStringLiteral("Ada L."));
    QCOMPARE(h.notebook().history().redo().error().code, ErrorCode::NothingToRedo);
}

void HistoryTest::undoRefusesWhenTheRowMovedOn()
{
    Hearthside h;
    Person ada = h.someone(QStringLiteral("Ada"));
    rename(h, ada, QStringLiteral("Ada L."));
    // As a merge would: a change that is not in the history.
    QVERIFY(h.notebook().database().execute("UPDATE person SET name = 'Countess'"));
    QCOMPARE(h.notebook().history().undo().error().code, ErrorCode::RowMovedOn);
    QCOMPARE(PersonStore(h.notebook()).get(ada.id)->name.text(), QStringLiteral("Countess"));
    QCOMPARE((*h.notebook().history().nextUndo())->op, Op::EditPerson);
}

void HistoryTest::somethingNewEndsWhatCouldBeDoneAgain()
{
    Hearthside h;
    h.someone(QStringLiteral("Ada"));
    QVERIFY(h.notebook().history().undo());
    h.someone(QStringLiteral("Bo"));
    QCOMPARE(h.notebook().history().redo().error().code, ErrorCode::NothingToRedo);
    QCOMPARE(h.notebook().history().entries(10)->size(), 1);
}

void HistoryTest::typingIsOneStepForAPauseAndForAMinute()
{
    Hearthside h;
    std::optional<Note> note;
    int written = 0;
    const auto type = [&](qint64 afterMs) {
        h.clock().advance(afterMs);
        auto unit = h.work(Op::WriteNote, QStringLiteral("note"));
        if (!note)
            note = aNote(unit, {});
        note->text += QString::number(++written);
        Hearthside::must(NoteStore::put(unit, *note));
        Hearthside::commit(unit);
    };
    const auto steps = [&] { return h.notebook().history().entries(100)->size(); };
    type(0);
    type(1'500);
    type(1'500);
    QCOMPARE(steps(), 1);
    type(1'501);
    QCOMPARE(steps(), 2);
    for (int i = 0; i < 60; ++i)
        type(1'000);
    QCOMPARE(steps(), 2);
    type(1'000);
    QCOMPARE(steps(), 3);
    h.notebook().history().closeEntry();
    type(10);
    QCOMPARE(steps(), 4);
    const QString whole = note->text;
    for (int i = 0; i < 3; ++i)
        QVERIFY(h.notebook().history().undo());
    QCOMPARE(NoteStore(h.notebook()).get(note->id)->text, QStringLiteral("123"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(h.notebook().history().redo());
    QCOMPARE(NoteStore(h.notebook()).get(note->id)->text, whole);
}

void HistoryTest::aNoteKeepsTheTextsItHad()
{
    Hearthside h;
    std::optional<Note> note;
    for (const char *text : {"one", "two", "three"}) {
        h.clock().advance(5'000);
        auto unit = h.work(Op::WriteNote, QStringLiteral("note"));
        if (!note)
            note = aNote(unit, {});
        note->text = QLatin1String(text);
        Hearthside::must(NoteStore::put(unit, *note));
        Hearthside::commit(unit);
    }
    const NoteStore notes(h.notebook());
    auto versions = *notes.versions(note->id);
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions.at(0).text, QStringLiteral("two"));
    QCOMPARE(versions.at(0).parents, QList{versions.at(1).id});
    QVERIFY(versions.at(1).parents.isEmpty());
    QVERIFY(h.notebook().history().undo());
    QCOMPARE(notes.versions(note->id)->size(), 1);
    QCOMPARE(notes.get(note->id)->text, QStringLiteral("two"));
}

void HistoryTest::whatChangesNothingIsNotMentioned()
{
    Hearthside h;
    const Person ada = h.someone();
    QVERIFY(h.notebook().history().undo());
    QVERIFY(h.notebook().history().redo());
    auto unit = h.work(Op::EditPerson);
    Hearthside::must(PersonStore::put(unit, ada));
    const ChangeSet set = Hearthside::commit(unit);
    QVERIFY(set.isEmpty());
    QCOMPARE(set.historyId, 0);
    QCOMPARE(h.notebook().history().entries(10)->size(), 1);
    // There and back is nothing as well.
    QVERIFY(h.notebook().history().undo());
    auto second = h.work(Op::EditPerson);
    Hearthside::must(PersonStore::put(second, ada));
    Hearthside::must(PersonStore::remove(second, ada.id));
    QVERIFY(Hearthside::commit(second).isEmpty());
    QVERIFY((*h.notebook().history().nextRedo()).has_value());
}

void HistoryTest::aRolledBackUnitLeavesNothing()
{
    Hearthside h;
    QSignalSpy told(&h.notebook().changes(), &ChangeHub::committed);
    {
        auto unit = h.work(Op::AddPerson);
        Hearthside::must(PersonStore::put(
            unit, Person{unit.freshId<PersonId>(), *PersonName::from(QStringLiteral("Ada"))}));
    }
    QVERIFY(PersonStore(h.notebook()).all()->isEmpty());
    QVERIFY(h.notebook().history().entries(10)->isEmpty());
    for (const char *table : {"searchable", "search_due", "field_stamp", "row_seen"}) {
        QCOMPARE(*h.notebook().database().number(QByteArray("SELECT count(*) FROM ") + table), 0);
    }
    QCOMPARE(told.size(), 0);
    QVERIFY(h.notebook().check());
}

void HistoryTest::commitsUndosAndRedosAreTold()
{
    Hearthside h;
    QList<ChangeSet> told;
    connect(&h.notebook().changes(), &ChangeHub::committed, this,
            [&](const ChangeSet &set) { told.append(set); });
    const Person ada = h.someone();
    QVERIFY(h.notebook().history().undo());
    QVERIFY(h.notebook().history().redo());
    QCOMPARE(told.size(), 3);
    const QList<ChangeSet::Way> ways{ChangeSet::Way::Done, ChangeSet::Way::Undone,
                                     ChangeSet::Way::Redone};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(told.at(i).way, ways.at(i));
        QCOMPARE(told.at(i).rows, (QList{RowTouched{"person", ada.id.toString()}}));
    }
}

void HistoryTest::onlyTheNewestThousandAreKept()
{
    Hearthside h;
    // Fewer commits than entries: the history is filled by hand.
    QVERIFY(h.notebook().database().execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1050)"
        " INSERT INTO history (id, op, first_at, last_at, touched, changeset)"
        " SELECT i, 'other', 0, 1772560800000, '[]', x'' FROM n"));
    for (int i = 0; i < 64; ++i)
        h.someone(QStringLiteral("Person %1").arg(i));
    const auto kept = h.notebook().history().entries(5'000)->size();
    QVERIFY2(kept >= 1'000 && kept < 1'040, qPrintable(QString::number(kept)));
    h.clock().advance(History::oldestMs + 1);
    for (int i = 0; i < 32; ++i)
        h.someone(QStringLiteral("Late %1").arg(i));
    QVERIFY(h.notebook().history().entries(5'000)->size() <= 32);
}

void HistoryTest::aListenerMayBeginAUnit()
{
    Hearthside h;
    int more = 1;
    connect(&h.notebook().changes(), &ChangeHub::committed, this, [&] {
        if (more-- > 0)
            h.someone(QStringLiteral("Bo"));
    });
    h.someone(QStringLiteral("Ada"));
    QCOMPARE(PersonStore(h.notebook()).all()->size(), 2);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
