// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"
#include "core/storage/burn.h"
#include "core/storage/caught_store.h"
#include "core/storage/changeset_filter.h"
#include "core/storage/crew_store.h"
#include "core/storage/note_store.h"
#include "core/storage/session_store.h"
#include "core/storage/state_hash.h"
#include "tests/support/core/hearthside.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <thread>

using namespace hearth;
using namespace hearth::storage;

namespace {

const QString canary = QStringLiteral("CANARYwordthatburns");

/// Which files in a folder hold the canary, as UTF-8 or as UTF-16.
QStringList filesWithCanary(const QString &folder)
{
    const QByteArray utf8 = canary.toUtf8();
    const QByteArray utf16(reinterpret_cast<const char *>(canary.utf16()), canary.size() * 2);
    QStringList found;
    const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &each : files) {
        QFile file(each.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        // FTS keeps words folded.
        if (bytes.contains(utf8) || bytes.contains(utf8.toLower()) || bytes.contains(utf16))
            found.append(each.fileName());
    }
    return found;
}

struct World
{
    Hearthside side;
    Crew crew = side.aCrew(QStringLiteral("Us"), {QStringLiteral("Ada"), QStringLiteral("Bo")});
    SessionId session = makeSession();

    SessionId makeSession()
    {
        auto work = side.work(Op::PlanSession);
        const Session made{work.freshId<SessionId>(), crew.id, QStringLiteral("Evening")};
        Hearthside::must(SessionStore::put(work, made));
        Hearthside::commit(work);
        return made.id;
    }
    Note note(const QString &text)
    {
        auto work = side.work(Op::WriteNote);
        Note made{work.freshId<NoteId>(), session};
        made.text = text;
        Hearthside::must(NoteStore::put(work, made));
        Hearthside::commit(work);
        return made;
    }
    void rewrite(Note note, const QString &text)
    {
        auto work = side.work(Op::WriteNote);
        note.text = text;
        Hearthside::must(NoteStore::put(work, note));
        Hearthside::commit(work);
    }
    QString folder() { return QFileInfo(side.path()).path(); }
    QByteArray hash() { return Hearthside::must(stateHash(side.notebook())); }
};

} // namespace

/// What is burned is gone from every byte that the program wrote, and everything else goes on.
class BurnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBurnedNoteIsInNoFile()
    {
        World world;
        Note note = world.note(QStringLiteral("before ") + canary);
        world.rewrite(note, canary + QStringLiteral(" once more"));
        world.rewrite(note, QStringLiteral("and again ") + canary);
        world.note(QStringLiteral("this one stays"));
        QCOMPARE(Hearthside::must(NoteStore(world.side.notebook()).versions(note.id)).size(), 2);
        QVERIFY(!filesWithCanary(world.folder()).isEmpty());
        Hearthside::must(burn(world.side.notebook(), {{"note", note.id.toString()}}));
        QCOMPARE(filesWithCanary(world.folder()), QStringList());
        Hearthside::must(world.side.notebook().check());
        QCOMPARE(Hearthside::must(NoteStore(world.side.notebook()).ofSession(world.session)).size(),
                 1);
        world.side.close();
        QCOMPARE(filesWithCanary(world.folder()), QStringList());
        QCOMPARE(filesWithCanary(QDir::tempPath()), QStringList());
    }

    void whoReadsWhileAThreadBurnsSeesBeforeOrAfter()
    {
        World world;
        const Note note = world.note(canary);
        Notebook &notebook = world.side.notebook();
        QSignalSpy told(&notebook.changes(), &ChangeHub::committed);
        Status burned;
        std::thread burning([&] { burned = burn(notebook, {{"note", note.id.toString()}}); });
        for (;;) {
            const auto read = NoteStore(notebook).get(note.id);
            if (!read)
                break;
            QCOMPARE(read->text, canary);
        }
        burning.join();
        Hearthside::must(burned);
        QCOMPARE(told.size(), 0);
        QCoreApplication::processEvents(); // it is told here, not in the thread
        QCOMPARE(told.size(), 1);
        QCOMPARE(filesWithCanary(world.folder()), QStringList());
    }

    void everyKindOfThingBurns()
    {
        World world;
        auto work = world.side.work(Op::AddCommitment);
        const Commitment promise{
            work.freshId<CommitmentId>(), world.crew.id, world.session, {}, canary};
        const Decision decision{work.freshId<DecisionId>(), world.crew.id, world.session,
                                QStringLiteral("x"), canary};
        const Appreciation thanks{
            work.freshId<AppreciationId>(), world.crew.id, world.session, {}, {}, canary};
        const ParkedTopic topic{
            work.freshId<ParkedTopicId>(), world.crew.id, world.session, {}, canary};
        const CheckIn checkIn{work.freshId<CheckInId>(), world.session, *world.crew.caller,
                              CheckInMoment::Leaving, canary};
        Hearthside::must(CaughtStore::put(work, promise));
        Hearthside::must(CaughtStore::put(work, decision));
        Hearthside::must(CaughtStore::put(work, thanks));
        Hearthside::must(CaughtStore::put(work, topic));
        Hearthside::must(NoteStore::put(work, checkIn));
        Hearthside::commit(work);
        const auto found = [&] {
            return Hearthside::must(search::find(world.side.notebook(), {canary.left(10)})).size();
        };
        QCOMPARE(found(), 5);
        Hearthside::must(burn(world.side.notebook(),
                              {{"commitment", promise.id.toString()},
                               {"decision", decision.id.toString()},
                               {"appreciation", thanks.id.toString()},
                               {"parked_topic", topic.id.toString()},
                               {"check_in", checkIn.id.toString()}}));
        QCOMPARE(found(), 0);
        QCOMPARE(filesWithCanary(world.folder()), QStringList());
        QVERIFY(Hearthside::must(CaughtStore(world.side.notebook()).commitments(world.session))
                    .isEmpty());
        Hearthside::must(world.side.notebook().check());
    }

    void undoOfEverythingElseGoesOn()
    {
        World world;
        const QByteArray before = world.hash();
        const Note kept = world.note(QStringLiteral("kept"));
        // One undo step that holds both what burns and what stays.
        auto work = world.side.work(Op::TurnInto);
        Note burned{work.freshId<NoteId>(), world.session};
        burned.text = canary;
        Hearthside::must(NoteStore::put(work, burned));
        Hearthside::must(CaughtStore::put(work,
                                          Commitment{work.freshId<CommitmentId>(),
                                                     world.crew.id,
                                                     world.session,
                                                     {},
                                                     QStringLiteral("a promise")}));
        Hearthside::commit(work);
        world.rewrite(burned, canary + canary);
        world.rewrite(kept, QStringLiteral("kept, and changed"));
        Hearthside::must(world.side.notebook().history().undo());
        Hearthside::must(burn(world.side.notebook(), {{"note", burned.id.toString()}}));
        QCOMPARE(filesWithCanary(world.folder()), QStringList());
        const QByteArray after = world.hash();

        auto &history = world.side.notebook().history();
        QCOMPARE(Hearthside::must(history.redo()).op, Op::WriteNote);
        QCOMPARE(Hearthside::must(NoteStore(world.side.notebook()).get(kept.id)).text,
                 QStringLiteral("kept, and changed"));
        QCOMPARE(Hearthside::must(history.undo()).op, Op::WriteNote);
        QCOMPARE(world.hash(), after);
        QCOMPARE(Hearthside::must(history.undo()).op, Op::TurnInto); // its promise
        QVERIFY(Hearthside::must(CaughtStore(world.side.notebook()).commitments(world.session))
                    .isEmpty());
        QCOMPARE(Hearthside::must(history.undo()).op, Op::WriteNote);
        QCOMPARE(world.hash(), before);
        while (Hearthside::must(history.nextRedo()))
            Hearthside::must(history.redo());
        QCOMPARE(
            Hearthside::must(CaughtStore(world.side.notebook()).commitments(world.session)).size(),
            1);
        QCOMPARE(Hearthside::must(NoteStore(world.side.notebook()).ofSession(world.session)).size(),
                 1);
        Hearthside::must(world.side.notebook().check());
        QCOMPARE(filesWithCanary(world.folder()), QStringList());
    }

    void theLastThingWrittenBurnsToo()
    {
        // Its words stand in the entry that typing may still join, and in the queue of the index.
        World world;
        Note note{NoteId::fresh(world.side.clock(), world.side.chance()), world.session};
        for (const QString &text : {canary, canary + QLatin1Char('!')}) {
            auto work = world.side.work(Op::WriteNote, note.id.toString());
            note.text = text;
            Hearthside::must(NoteStore::put(work, note));
            Hearthside::commit(work);
        }
        Hearthside::must(burn(world.side.notebook(), {{"note", note.id.toString()}}));
        QCOMPARE(filesWithCanary(world.folder()), QStringList());
        world.rewrite(world.note(QStringLiteral("another")), QStringLiteral("another one"));
        Hearthside::must(world.side.notebook().check());
    }

    void searchFindsNothingOfIt()
    {
        World world;
        const Note note = world.note(canary);
        const auto found = [&] {
            return Hearthside::must(search::find(world.side.notebook(), {canary.left(10)})).size();
        };
        QCOMPARE(found(), 1);
        Hearthside::must(burn(world.side.notebook(), {{"note", note.id.toString()}}));
        QCOMPARE(found(), 0);
    }

    void aBurnWinsOverAnOldCopy_data()
    {
        QTest::addColumn<bool>("removedHere");
        QTest::newRow("alive") << false;
        QTest::newRow("removed before") << true;
    }

    void aBurnWinsOverAnOldCopy()
    {
        QFETCH(bool, removedHere);
        World world;
        Note note = world.note(canary);
        // What another laptop has: words changed, the note taken away there and brought back.
        auto &history = world.side.notebook().history();
        world.rewrite(note, canary + canary);
        for (int i = 0; i < 3; ++i) {
            auto work = world.side.work(Op::RemoveNote);
            Hearthside::must(NoteStore::remove(work, note.id));
            Hearthside::commit(work);
            Hearthside::must(history.undo());
        }
        const auto lifeOf = [&] {
            return *world.side.notebook().database().number("SELECT life FROM note");
        };
        const auto stampOf = [&](const char *field) {
            Statement stamp = world.side.notebook().database().prepare(
                "SELECT coalesce((SELECT stamp FROM field_stamp WHERE tbl = 'note' AND row = "
                "note.id"
                " AND field = :field), born) AS stamp FROM note");
            Hearthside::must(stamp.bind(":field", QString::fromUtf8(field)).step());
            return stamp.text("stamp");
        };
        const qint64 lifeThere = lifeOf();
        const QString newestThere = stampOf("text");
        if (removedHere) {
            auto work = world.side.work(Op::RemoveNote);
            Hearthside::must(NoteStore::remove(work, note.id));
            Hearthside::commit(work);
        }
        const qint64 seenBefore = *world.side.notebook().database().number(
            "SELECT sum(counter) FROM row_seen WHERE tbl = 'note'");
        world.side.clock().advance(1000);
        Hearthside::must(burn(world.side.notebook(), {{"note", note.id.toString()}}));

        // Of two lives the greater holds, and of two values of a field the one stamped later.
        QVERIFY(lifeOf() > lifeThere + 1'000);
        QCOMPARE(lifeOf() % 2, 0);
        for (const char *field : {"text", "step", "field", "item", "about", "by_person",
                                  "held_back_by", "written_at", "parents"})
            QVERIFY2(stampOf(field) > newestThere, field);
        QVERIFY(*world.side.notebook().database().number(
                    "SELECT sum(counter) FROM row_seen WHERE tbl = 'note'")
                > seenBefore);
        // Burning again changes nothing of that.
        const qint64 burned = lifeOf();
        Hearthside::must(burn(world.side.notebook(), {{"note", note.id.toString()}}));
        QCOMPARE(lifeOf(), burned);
        Hearthside::must(world.side.notebook().check());
    }

    void wordsThatAnEditorStillHoldsDoNotComeBack()
    {
        World world;
        Note note = world.note(canary);
        Hearthside::must(burn(world.side.notebook(), {{"note", note.id.toString()}}));
        auto work = world.side.work(Op::WriteNote, note.id.toString());
        note.text = canary + QStringLiteral(" typed on");
        QCOMPARE(NoteStore::put(work, note).error().code, ErrorCode::NoSuchRow);
        Hearthside::commit(work);
        QCOMPARE(filesWithCanary(world.folder()), QStringList());
    }

    void whatIsNotThereBurnsNothing()
    {
        World world;
        const Note note = world.note(canary);
        const QByteArray before = world.hash();
        const auto burned =
            burn(world.side.notebook(),
                 {{"note", note.id.toString()}, {"note", QStringLiteral("nobody")}});
        QCOMPARE(burned.error().code, ErrorCode::NoSuchRow);
        QCOMPARE(burn(world.side.notebook(), {{"crew", world.crew.id.toString()}}).error().code,
                 ErrorCode::NoSuchRow);
        QCOMPARE(world.hash(), before);
        Hearthside::must(world.side.notebook().history().undo());
    }

    void listenersHearOfIt()
    {
        World world;
        const Note note = world.note(canary);
        QList<ChangeSet> heard;
        connect(&world.side.notebook().changes(), &ChangeHub::committed, this,
                [&](const ChangeSet &set) { heard.append(set); });
        Hearthside::must(burn(world.side.notebook(), {{"note", note.id.toString()}}));
        QCOMPARE(heard.size(), 1);
        QVERIFY(heard[0].touches("note"));
        QCOMPARE(heard[0].historyId, 0);
    }

    void aChangesetThatIsCutOffIsRefused()
    {
        const auto nothing = [](const RowTouched &) { return false; };
        QCOMPARE(Hearthside::must(withoutRows({}, nothing)), QByteArray());
        for (const QByteArray &bytes : {QByteArray("T"), QByteArray("T\x02\x01\x00note", 8),
                                        QByteArray("\x12\x00", 2), QByteArray("xyz")})
            QCOMPARE(withoutRows(bytes, nothing).error().code, ErrorCode::NotebookDamaged);
    }
};

QTEST_GUILESS_MAIN(BurnTest)
#include "burn_test.moc"
