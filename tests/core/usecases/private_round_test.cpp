// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/private_round.h"

#include "core/storage/caught_store.h"
#include "core/storage/note_store.h"
#include "core/storage/session_store.h"
#include "core/storage/state_hash.h"
#include "core/usecases/noting.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace hearth;
using namespace hearth::usecases;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Evening
{
    explicit Evening(quint32 seed = 1)
        : h(seed)
    {
        auto work = h.work(storage::Op::PlanSession);
        Hearthside::must(storage::SessionStore::put(work, session));
        Hearthside::commit(work);
        h.clock().advance(60'000);
    }
    QByteArray hash() { return Hearthside::must(storage::stateHash(h.notebook())); }
    QList<Note> notes()
    {
        return Hearthside::must(storage::NoteStore(h.notebook()).ofSession(session.id));
    }
    /// Everything of the notebook that lies on the disk.
    QByteArray disk() { return bytesOf(h.path()) + bytesOf(h.path() + s("-wal")); }

    Hearthside h;
    Crew crew = h.aCrew(s("Tuesday"), {s("Ada"), s("Bo"), s("Cy")});
    Session session{freshId<SessionId>(h.notebook()), crew.id, s("An evening")};
    CapturePlace place{session.id, freshId<AgendaItemId>(h.notebook()), s("hopes"), 0};
};

const QList<AnonymousWords> said{
    {s("spoiling"), s("Nobody would listen"), Reach::Circle},
    {s("spoiling"), s("That we hurry"), Reach::Circle},
    {s("spoiling"), s("Phones"), Reach::Circle},
    {s("wonderful"), s("To laugh"), Reach::Circle},
    {s("wonderful"), s("To be heard"), Reach::Circle},
};

} // namespace

/// What is written while the laptop goes round.
class PrivateRoundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoundWithoutNamesTellsNeitherWhoNorWhen()
    {
        Evening evening;
        Hearthside::must(keepAnonymous(evening.h.notebook(), evening.place, said));
        const auto notes = evening.notes();
        QCOMPARE(notes.size(), said.size());
        QSet<QDateTime> instants;
        for (const Note &note : notes) {
            QVERIFY(!note.about);
            QVERIFY(!note.by);
            QCOMPARE(note.step, s("hopes"));
            instants.insert(note.writtenAt);
            const auto was = [&](const AnonymousWords &each) {
                return each.text == note.text && each.field == note.field;
            };
            QVERIFY(std::any_of(said.cbegin(), said.cend(), was));
        }
        QCOMPARE(instants.size(), 1);
        QCOMPARE(Hearthside::must(evening.h.notebook().history().entries(10)).constFirst().op,
                 storage::Op::PrivateRound);
    }

    /// Two laptops on which the same words were written by the same people, in another order: file
    /// and log are the same to the last byte, so nothing in them can tell the order.
    void theOrderOfARoundCannotBeReadFromTheFile()
    {
        QList<AnonymousWords> order = said;
        QByteArray disk;
        QByteArray log;
        for (int i = 0; i < 20; ++i) {
            Evening evening;
            Hearthside::must(keepAnonymous(evening.h.notebook(), evening.place, order));
            const QByteArray wal = bytesOf(evening.h.path() + s("-wal"));
            QVERIFY(wal.contains("Nobody would listen")
                    || evening.disk().contains("Nobody would listen"));
            // What SQLite makes up for its log (salt) is of no person; what is in the pages is.
            evening.h.close();
            const QByteArray file = bytesOf(evening.h.path());
            QVERIFY(file.contains("Nobody would listen"));
            if (i == 0)
                disk = file;
            QCOMPARE(file, disk);
            QList<QByteArray> pages;
            for (qsizetype at = 32; at + 24 < wal.size(); at += 24 + 4096)
                pages.append(wal.mid(at + 24, 4096));
            const QByteArray now = pages.join();
            if (i == 0)
                log = now;
            QCOMPARE(now, log);
            std::next_permutation(
                order.begin(), order.end(),
                [](const AnonymousWords &a, const AnonymousWords &b) { return a.text < b.text; });
        }
    }

    void otherChanceMixesOtherwise()
    {
        QSet<QStringList> seen;
        for (quint32 seed = 1; seed <= 10; ++seed) {
            Evening evening(seed);
            Hearthside::must(keepAnonymous(evening.h.notebook(), evening.place, said));
            QStringList texts;
            for (const Note &note : evening.notes())
                texts.append(note.text);
            seen.insert(texts);
        }
        QVERIFY(seen.size() > 3);
    }

    void noNameIsOnTheDiskWithTheWords()
    {
        Evening evening;
        const auto people = evening.disk().count("Ada");
        Hearthside::must(keepAnonymous(evening.h.notebook(), evening.place, said));
        evening.h.close();
        const QByteArray file = bytesOf(evening.h.path());
        QVERIFY(file.count("Ada") <= people);
        Evening other;
        Hearthside::must(keepAnonymous(other.h.notebook(), other.place, said));
        auto rows = other.h.notebook().database().prepare(
            "SELECT count(*) FROM note WHERE about IS NOT NULL OR by_person IS NOT NULL OR "
            "held_back_by IS NOT NULL");
        QVERIFY(rows.step());
        QCOMPARE(rows.value(0), storage::Value{qint64{0}});
    }

    void aRoundWithoutNamesIsOneUndoStep()
    {
        Evening evening;
        const QByteArray before = evening.hash();
        Hearthside::must(keepAnonymous(evening.h.notebook(), evening.place, said));
        const QByteArray after = evening.hash();
        QVERIFY(before != after);
        QVERIFY(evening.h.notebook().history().undo());
        QCOMPARE(evening.hash(), before);
        QVERIFY(evening.h.notebook().history().redo());
        QCOMPARE(evening.hash(), after);
    }

    void nobodyWroteAnything()
    {
        Evening evening;
        const QByteArray before = evening.hash();
        Hearthside::must(keepAnonymous(evening.h.notebook(), evening.place, {}));
        Hearthside::must(keepPrivatePage(evening.h.notebook(), {}));
        QCOMPARE(evening.hash(), before);
        QVERIFY(evening.notes().isEmpty());
    }

    void aPageUnderANameIsOneUndoStepToo()
    {
        Evening evening;
        storage::Notebook &notebook = evening.h.notebook();
        const PersonId ada = evening.h.someone(s("Dee")).id;
        Note note{freshId<NoteId>(notebook),
                  evening.session.id,
                  evening.place.item,
                  s("hopes"),
                  0,
                  s("page"),
                  ada,
                  ada,
                  s("My own words"),
                  Reach::Mine};
        PrivatePage page;
        page.notes = {note};
        page.checkIns = {{freshId<CheckInId>(notebook), evening.session.id, ada,
                          CheckInMoment::Arriving, s("tired"), s("heavy"), 4, Reach::Mine}};
        page.commitments = {
            {freshId<CommitmentId>(notebook), evening.crew.id, evening.session.id, ada, s("Rest")}};
        const QByteArray before = evening.hash();
        Hearthside::must(keepPrivatePage(notebook, page));
        QCOMPARE(evening.notes(), QList<Note>{note});
        QCOMPARE(Hearthside::must(storage::NoteStore(notebook).checkIns(evening.session.id)),
                 page.checkIns);
        QCOMPARE(Hearthside::must(storage::CaughtStore(notebook).commitments(evening.session.id)),
                 page.commitments);
        QVERIFY(notebook.history().undo());
        QCOMPARE(evening.hash(), before);
    }
};

QTEST_GUILESS_MAIN(PrivateRoundTest)
#include "private_round_test.moc"
