// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One autosave (a note's text changed, with history and search index) beside the least that SQLite
// can do: one row of one table, committed to a write-ahead log with synchronous=FULL. Interleaved,
// so that both meet the same disk.

#include "core/domain/note.h"
#include "core/storage/note_store.h"
#include "tests/bench/figures.h"
#include "tests/support/core/hearthside.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

#include <cstdio>
#include <sqlite3.h>

using namespace hearth;
using namespace hearth::bench;
using namespace hearth::storage;

namespace {
QString words(QRandomGenerator &chance, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("word%1 ").arg(chance.bounded(4'000));
    return text;
}

// The yardstick: nothing but the row.
class RawTable
{
public:
    explicit RawTable(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_database);
        sqlite3_exec(
            m_database,
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL);",
            nullptr, nullptr, nullptr);
    }
    ~RawTable()
    {
        sqlite3_finalize(m_write);
        sqlite3_close(m_database);
    }
    void fill(int rows, QRandomGenerator &chance)
    {
        sqlite3_exec(m_database, "BEGIN", nullptr, nullptr, nullptr);
        for (int i = 0; i < rows; ++i)
            write(i, words(chance, 120));
        sqlite3_exec(m_database, "COMMIT", nullptr, nullptr, nullptr);
    }
    void write(int id, const QString &text)
    {
        if (!m_write)
            sqlite3_prepare_v2(m_database, "INSERT OR REPLACE INTO note VALUES (?, ?)", -1,
                               &m_write, nullptr);
        const QByteArray utf8 = text.toUtf8();
        sqlite3_bind_int(m_write, 1, id);
        sqlite3_bind_text(m_write, 2, utf8.constData(), static_cast<int>(utf8.size()),
                          SQLITE_TRANSIENT);
        if (sqlite3_step(m_write) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(m_database));
        sqlite3_reset(m_write);
    }

private:
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_write = nullptr;
};

QList<Note> someNotes(Hearthside &h, int count)
{
    auto unit = h.work(Op::MakeSample);
    QList<Note> notes;
    const auto session = unit.freshId<SessionId>();
    for (int i = 0; i < count; ++i) {
        Note note{unit.freshId<NoteId>(), session};
        note.text = words(h.chance(), 120);
        Hearthside::must(NoteStore::put(unit, note));
        notes.append(note);
    }
    Hearthside::commit(unit);
    return notes;
}

QJsonObject toJson(const Figures &ms)
{
    return {{QStringLiteral("p50_ms"), ms.at(0.5)}, {QStringLiteral("p99_ms"), ms.at(0.99)}};
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("rounds"), QStringLiteral("Commits of each kind."),
                        QStringLiteral("n"), QStringLiteral("400")},
                       {QStringLiteral("notes"), QStringLiteral("Notes there are beforehand."),
                        QStringLiteral("n"), QStringLiteral("2000")}});
    parser.addPositionalArgument(QStringLiteral("json"), QStringLiteral("Where the figures go."));
    parser.addHelpOption();
    parser.process(app);
    const int rounds = parser.value(QStringLiteral("rounds")).toInt();
    const int count = parser.value(QStringLiteral("notes")).toInt();

    constexpr quint32 seed = 7;
    Hearthside h(seed);
    QList<Note> notes = someNotes(h, count);
    RawTable raw(h.file(QStringLiteral("raw.db")));
    raw.fill(count, h.chance());

    Figures autosave;
    Figures bare;
    for (int i = 0; i < rounds; ++i) {
        // As somebody types: ten saves to a note, half a second apart, then another note.
        const int which = (i / 10) % count;
        h.clock().advance(i % 10 == 0 ? 5'000 : 600);
        Note &note = notes[which];
        note.text += words(h.chance(), 3);
        time(autosave, [&] {
            auto unit = h.work(Op::WriteNote, note.id.toString());
            Hearthside::must(NoteStore::put(unit, note));
            Hearthside::commit(unit);
        });
        time(bare, [&] { raw.write(which, note.text); });
    }
    const double p50 = autosave.at(0.5) / bare.at(0.5);
    const double p99 = autosave.at(0.99) / bare.at(0.99);
    std::printf("%-28s %10s %10s\n", "commit", "p50 ms", "p99 ms");
    std::printf("%-28s %10.3f %10.3f\n", "autosave of a note", autosave.at(0.5), autosave.at(0.99));
    std::printf("%-28s %10.3f %10.3f\n", "one row, WAL, FULL", bare.at(0.5), bare.at(0.99));
    std::printf("%-28s %10.2f %10.2f\n", "ratio", p50, p99);

    if (parser.positionalArguments().isEmpty())
        return 0;
    return writeJson(parser.positionalArguments().constFirst(),
                     {{QStringLiteral("rounds"), rounds},
                      {QStringLiteral("notes"), count},
                      {QStringLiteral("autosave"), toJson(autosave)},
                      {QStringLiteral("raw"), toJson(bare)},
                      {QStringLiteral("ratio_p50"), p50},
                      {QStringLiteral("ratio_p99"), p99}})
        ? 0
        : 1;
}
