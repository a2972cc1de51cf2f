// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal_store.h"
#include "core/storage/note_store.h"
#include "core/storage/person_store.h"
#include "core/storage/state_hash.h"
#include "tests/support/core/hearthside.h"

#include <QtCore/QMap>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;

/// Random writing, removing, undoing, redoing and restarting, against a model that keeps whole
/// states.
class RandomHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNotebookIsWhatAModelSays_data();
    void theNotebookIsWhatAModelSays();
};

namespace {
// What can be read: the text of every living row, by its kind and id.
using State = QMap<QString, QString>;

class World
{
public:
    explicit World(quint32 seed)
        : m_h(seed)
        , m_dice(seed)
    {
        m_past.append(State());
    }

    void doSomething()
    {
        m_h.clock().advance(m_dice.bounded(4) == 0 ? 200 : 4'000);
        switch (m_dice.bounded(10)) {
        case 0:
        case 1: return undo();
        case 2: return redo();
        case 3: return removeSome();
        case 4:
            if (m_dice.bounded(8) == 0) {
                m_h.reopen();
                m_openKey.clear();
            }
            return;
        case 5: return abandonSome();
        default: return writeSome();
        }
    }

    State read()
    {
        State state;
        for (const Person &person : Hearthside::must(PersonStore(m_h.notebook()).all()))
            state.insert(QStringLiteral("person ") + person.id.toString(), person.name.text());
        const auto entries = Hearthside::must(JournalStore(m_h.notebook()).page(1'000));
        for (const JournalEntry &entry : entries)
            state.insert(QStringLiteral("journal ") + entry.id.toString(), entry.text);
        const auto notes = Hearthside::must(NoteStore(m_h.notebook()).ofSession(m_session));
        for (const Note &note : notes)
            state.insert(QStringLiteral("note ") + note.id.toString(), note.text);
        return state;
    }
    const State &expected() const { return m_past.last(); }
    QByteArray hash() { return Hearthside::must(stateHash(m_h.notebook())); }
    Hearthside &hearthside() { return m_h; }
    // Each state is known by its hash as well: the first time it is reached, and whenever it is
    // reached again.
    bool hashIsAsBefore()
    {
        const QByteArray now = hash();
        QByteArray &known = m_hashes.last();
        if (known.isEmpty())
            known = now;
        return known == now;
    }
    bool historyIsAsExpected()
    {
        History &history = m_h.notebook().history();
        return Hearthside::must(history.nextUndo()).has_value() == (m_past.size() > 1)
            && Hearthside::must(history.nextRedo()).has_value() == !m_future.isEmpty();
    }

private:
    QString word() { return QStringLiteral("word%1").arg(m_dice.bounded(40)); }

    void reached(const State &state, const QString &key)
    {
        if (state == m_past.last())
            return;
        const qint64 now = m_h.clock().nowMs();
        const bool joins = !key.isEmpty() && key == m_openKey && now - m_lastMs <= History::pauseMs
            && now - m_firstMs <= History::longestMs;
        if (joins) {
            m_past.last() = state;
            m_hashes.last().clear();
        } else {
            m_past.append(state);
            m_hashes.append(QByteArray());
            m_future.clear();
            m_futureHashes.clear();
            m_openKey = key;
            m_firstMs = now;
        }
        m_lastMs = now;
    }

    void writeSome()
    {
        State state = m_past.last();
        const int kind = m_dice.bounded(3);
        const QString key = kind == 1 ? QStringLiteral("note") : QString();
        auto unit = m_h.work(kind == 1 ? Op::WriteNote : Op::Other, key);
        const int times = kind == 1 ? 1 : m_dice.bounded(1, 4);
        for (int i = 0; i < times; ++i) {
            const QString text = word();
            if (kind == 0) {
                const Person person{idOf<PersonId>(unit, m_people), *PersonName::from(text)};
                Hearthside::must(PersonStore::put(unit, person));
                state.insert(QStringLiteral("person ") + person.id.toString(), text);
            } else if (kind == 1) {
                Note note{idOf<NoteId>(unit, m_notes), m_session};
                note.text = state.value(QStringLiteral("note ") + note.id.toString()) + text;
                Hearthside::must(NoteStore::put(unit, note));
                state.insert(QStringLiteral("note ") + note.id.toString(), note.text);
            } else {
                const JournalEntry entry{idOf<JournalEntryId>(unit, m_entries), text};
                Hearthside::must(JournalStore::put(unit, entry));
                state.insert(QStringLiteral("journal ") + entry.id.toString(), text);
            }
        }
        Hearthside::commit(unit);
        reached(state, key);
    }

    // A known id, living or removed, or a new one.
    template <class I>
    I idOf(UnitOfWork &unit, QList<I> &known)
    {
        if (known.isEmpty() || m_dice.bounded(3) == 0)
            known.append(unit.freshId<I>());
        return known.at(m_dice.bounded(static_cast<int>(known.size())));
    }

    void removeSome()
    {
        State state = m_past.last();
        if (state.isEmpty())
            return;
        const QString row = state.keys().at(m_dice.bounded(static_cast<int>(state.size())));
        const QString id = row.section(QLatin1Char(' '), 1);
        auto unit = m_h.work(Op::Other);
        if (row.startsWith(QLatin1String("person")))
            Hearthside::must(PersonStore::remove(unit, *PersonId::parse(id)));
        else if (row.startsWith(QLatin1String("note")))
            Hearthside::must(NoteStore::remove(unit, *NoteId::parse(id)));
        else
            Hearthside::must(JournalStore::remove(unit, *JournalEntryId::parse(id)));
        Hearthside::commit(unit);
        state.remove(row);
        reached(state, {});
    }

    void abandonSome()
    {
        auto unit = m_h.work(Op::Other);
        Hearthside::must(
            PersonStore::put(unit, Person{unit.freshId<PersonId>(), *PersonName::from(word())}));
    }

    void undo()
    {
        const auto undone = m_h.notebook().history().undo();
        m_openKey = undone ? QString() : m_openKey;
        QCOMPARE(undone.has_value(), m_past.size() > 1);
        if (!undone)
            return;
        m_future.append(m_past.takeLast());
        m_futureHashes.append(m_hashes.takeLast());
    }

    void redo()
    {
        const auto redone = m_h.notebook().history().redo();
        m_openKey = redone ? QString() : m_openKey;
        QCOMPARE(redone.has_value(), !m_future.isEmpty());
        if (!redone)
            return;
        m_past.append(m_future.takeLast());
        m_hashes.append(m_futureHashes.takeLast());
    }

    Hearthside m_h;
    QRandomGenerator m_dice;
    SessionId m_session = SessionId::fresh(m_h.clock(), m_h.chance());
    QList<PersonId> m_people;
    QList<NoteId> m_notes;
    QList<JournalEntryId> m_entries;
    QList<State> m_past;
    QList<QByteArray> m_hashes{QByteArray()};
    QList<State> m_future;
    QList<QByteArray> m_futureHashes;
    QString m_openKey;
    qint64 m_firstMs = 0;
    qint64 m_lastMs = 0;
};
} // namespace

void RandomHistoryTest::theNotebookIsWhatAModelSays_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {3u, 14u, 159u, 2'653u, 58'979u})
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void RandomHistoryTest::theNotebookIsWhatAModelSays()
{
    QFETCH(quint32, seed);
    World world(seed);
    // Losing power is another test's matter; here syncing would only take time.
    QVERIFY(world.hearthside().notebook().database().execute("PRAGMA synchronous = OFF"));
    for (int i = 0; i < 400; ++i) {
        world.doSomething();
        if (QTest::currentTestFailed())
            return;
        QVERIFY2(world.read() == world.expected(), qPrintable(QStringLiteral("step %1").arg(i)));
        QVERIFY2(world.hashIsAsBefore(), qPrintable(QStringLiteral("step %1").arg(i)));
        QVERIFY2(world.historyIsAsExpected(), qPrintable(QStringLiteral("step %1").arg(i)));
        if (i % 50 == 0)
            QVERIFY(world.hearthside().notebook().check());
    }
    QVERIFY(world.hearthside().notebook().check());
}

QTEST_GUILESS_MAIN(RandomHistoryTest)
#include "random_history_test.moc"
