// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"
#include "core/storage/caught_store.h"
#include "core/storage/crew_store.h"
#include "core/storage/journal_store.h"
#include "core/storage/note_store.h"
#include "core/storage/person_store.h"
#include "core/storage/session_store.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;
using hearth::search::find;

class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsFoundAndSaysWhereItIsFrom();
    void whatASessionAsksToBringIsFound();
    void theLastWordMayBeABeginning();
    void phrasesAndExclusionsAreUnderstood();
    void accentsAndCaseDoNotMatter();
    void nothingTypedIsASyntaxError_data();
    void nothingTypedIsASyntaxError();
    void theNewestComesFirstAndFiftyAtMost();
    void removedThingsAreNotFoundUntilTheyComeBack();
    void theJournalIsOnlySearchedWhenAskedFor();
    void matchesPointIntoTheSnippet();
    void whatIsBeingTypedIsFound();
    void randomTypingNeverFails();
    void aChangeByAnotherToolIsIndexedWithTheNextUnit();
};

namespace {
QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Note write(Hearthside &h, const QString &text, std::optional<SessionId> session = {})
{
    auto unit = h.work(Op::WriteNote);
    Note note{unit.freshId<NoteId>(), session ? *session : unit.freshId<SessionId>()};
    note.text = text;
    note.writtenAt = h.clock().now();
    Hearthside::must(NoteStore::put(unit, note));
    Hearthside::commit(unit);
    return note;
}

QStringList found(Hearthside &h, const QString &text)
{
    QStringList snippets;
    const auto hits = Hearthside::must(find(h.notebook(), {text}));
    for (const auto &hit : hits)
        snippets.append(hit.snippet);
    return snippets;
}
} // namespace

void SearchTest::everyKindIsFoundAndSaysWhereItIsFrom()
{
    Hearthside h;
    const Crew crew = h.aCrew(s("Lantern crew"), {s("Lantern Ada")});
    auto unit = h.work(Op::PlanSession);
    Session session{unit.freshId<SessionId>(), crew.id, s("Lantern evening")};
    session.startedAt = h.clock().now();
    Hearthside::must(SessionStore::put(unit, session));
    Hearthside::must(CaughtStore::put(
        unit,
        Commitment{unit.freshId<CommitmentId>(), crew.id, session.id, {}, s("Bring a lantern")}));
    Hearthside::must(CaughtStore::put(
        unit,
        Decision{unit.freshId<DecisionId>(), crew.id, {}, s("Meet outside"), s("no lantern")}));
    Hearthside::must(unit.put("practice", s("00000000-0000-7000-8000-000000000001"),
                              {{"practice_id", stored(s("x"))},
                               {"name", stored(s("Lantern walk"))},
                               {"source", stored(s("{}"))}}));
    Hearthside::must(CaughtStore::put(unit,
                                      Appreciation{unit.freshId<AppreciationId>(),
                                                   crew.id,
                                                   session.id,
                                                   {},
                                                   {},
                                                   s("Thank you for the lantern")}));
    Hearthside::must(CaughtStore::put(
        unit,
        ParkedTopic{
            unit.freshId<ParkedTopicId>(), crew.id, session.id, {}, s("Who keeps the lantern?")}));
    Hearthside::must(CrewStore::put(
        unit, Agreement{unit.freshId<AgreementId>(), crew.id, s("One lantern each")}));
    Hearthside::must(NoteStore::put(unit,
                                    CheckIn{unit.freshId<CheckInId>(), session.id, *crew.caller,
                                            CheckInMoment::Leaving, s("lantern-lit")}));
    Hearthside::commit(unit);
    const Note note = write(h, s("We lit a lantern."), session.id);

    QHash<search::Kind, search::Hit> hits;
    const auto all = Hearthside::must(find(h.notebook(), {s("lantern")}));
    for (const auto &hit : all)
        hits.insert(hit.kind, hit);
    QCOMPARE(hits.size(), 11);
    for (const auto kind :
         {search::Kind::Appreciation, search::Kind::ParkedTopic, search::Kind::CheckIn}) {
        QCOMPARE(hits[kind].title, s("Lantern evening"));
        QVERIFY(hits[kind].session == session.id && hits[kind].crew == crew.id);
    }
    QCOMPARE(hits[search::Kind::Agreement].title, s("Lantern crew"));
    QCOMPARE(hits[search::Kind::Note].id, note.id.toString());
    QCOMPARE(hits[search::Kind::Note].title, s("Lantern evening"));
    QVERIFY(hits[search::Kind::Note].crew == crew.id
            && hits[search::Kind::Note].session == session.id);
    QCOMPARE(hits[search::Kind::Note].at, h.clock().now());
    QCOMPARE(hits[search::Kind::Decision].title, s("Lantern crew"));
    QCOMPARE(hits[search::Kind::Person].at, h.clock().now());
    QCOMPARE(hits[search::Kind::Crew].title, s("Lantern crew"));
}

void SearchTest::whatASessionAsksToBringIsFound()
{
    Hearthside h;
    const Crew crew = h.aCrew(s("Us"), {s("Ada")});
    auto unit = h.work(Op::PlanSession);
    Session session{unit.freshId<SessionId>(), crew.id, s("Spring")};
    session.bring = s("A warm scarf");
    Hearthside::must(SessionStore::put(unit, session));
    Hearthside::commit(unit);
    QCOMPARE(found(h, s("scarf")).size(), 1);
    auto again = h.work(Op::EditSession);
    session.bring = s("A cup");
    Hearthside::must(SessionStore::put(again, session));
    Hearthside::commit(again);
    QCOMPARE(found(h, s("scarf")).size(), 0);
    QCOMPARE(found(h, s("cup")).size(), 1);
    QCOMPARE(found(h, s("spring")).size(), 1);
    Hearthside::must(h.notebook().check());
}

void SearchTest::theLastWordMayBeABeginning()
{
    Hearthside h;
    write(h, s("gathering wood"));
    QCOMPARE(found(h, s("gath")).size(), 1);
    QCOMPARE(found(h, s("wood gath")).size(), 1);
    QCOMPARE(found(h, s("gath wood")).size(), 0);
    QCOMPARE(found(h, s("\"gath\"")).size(), 0);
}

void SearchTest::phrasesAndExclusionsAreUnderstood()
{
    Hearthside h;
    write(h, s("slow bread, warm hands"));
    write(h, s("warm bread"));
    QCOMPARE(found(h, s("warm bread")).size(), 2);
    QCOMPARE(found(h, s("\"warm bread\"")).size(), 1);
    QCOMPARE(found(h, s("\"warm br")).size(), 0);
    QCOMPARE(found(h, s("bread -slow")).size(), 1);
    QCOMPARE(found(h, s("bread -\"warm hands\" -nothing")).size(), 1);
    QCOMPARE(found(h, s("-slow")).size(), 0);
}

void SearchTest::accentsAndCaseDoNotMatter()
{
    Hearthside h;
    write(h, s("Zoë ging naar het CAFÉ"));
    QCOMPARE(found(h, s("zoe cafe")).size(), 1);
    QCOMPARE(found(h, s("ZOË")).size(), 1);
}

void SearchTest::nothingTypedIsASyntaxError_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"",
                              " ",
                              "\"",
                              "\"\"",
                              "-",
                              "--",
                              "-\"",
                              "*",
                              "a*",
                              "^a",
                              "a:b",
                              "title:a",
                              "a AND",
                              "NOT",
                              "OR OR",
                              "NEAR(a b)",
                              "(",
                              ")",
                              "a)",
                              "{a}",
                              "a + b",
                              "'",
                              "'; DROP TABLE note; --",
                              "a\"b",
                              "\\",
                              "-a -b",
                              "🕯",
                              "🕯️ a",
                              "שלום",
                              "a\nb\tc",
                              "- a",
                              "\"-a\" b",
                              "!!! a",
                              "a,b;c"}) {
        QTest::newRow(typed) << s(typed);
    }
    QTest::newRow("a NUL") << QStringLiteral("a\0b").left(3) + QChar(0) + QLatin1Char('c');
    QTest::newRow("half a character") << QString(QChar(0xD83D)) + QLatin1Char('a');
    QTest::newRow("very long") << QString(200'000, QLatin1Char('a'));
    QTest::newRow("very many") << QString(s("a ")).repeated(50'000);
}

void SearchTest::nothingTypedIsASyntaxError()
{
    QFETCH(QString, typed);
    Hearthside h;
    write(h, s("a b c"));
    const auto hits = find(h.notebook(), {typed});
    QVERIFY2(hits, hits ? "" : qPrintable(hits.error().detail));
}

void SearchTest::theNewestComesFirstAndFiftyAtMost()
{
    Hearthside h;
    for (int i = 0; i < 60; ++i)
        write(h, s("ember %1").arg(i));
    const QStringList all = found(h, s("ember"));
    QCOMPARE(all.size(), 50);
    QCOMPARE(all.first(), s("ember 59"));
    QCOMPARE(all.last(), s("ember 10"));
    QCOMPARE(find(h.notebook(), {s("ember"), false, 3})->size(), 3);
}

void SearchTest::removedThingsAreNotFoundUntilTheyComeBack()
{
    Hearthside h;
    const Note first = write(h, s("ember one"));
    write(h, s("ember two"));
    {
        auto unit = h.work(Op::RemoveNote);
        Hearthside::must(NoteStore::remove(unit, first.id));
        Hearthside::commit(unit);
    }
    QCOMPARE(found(h, s("ember")), QStringList{s("ember two")});
    QVERIFY(h.notebook().history().undo());
    QCOMPARE(found(h, s("ember")), (QStringList{s("ember two"), s("ember one")}));
    QVERIFY(h.notebook().check());
}

void SearchTest::theJournalIsOnlySearchedWhenAskedFor()
{
    Hearthside h;
    auto unit = h.work(Op::WriteJournal);
    Hearthside::must(
        JournalStore::put(unit, JournalEntry{unit.freshId<JournalEntryId>(), s("a quiet ember")}));
    Hearthside::commit(unit);
    QVERIFY(find(h.notebook(), {s("ember")})->isEmpty());
    QCOMPARE(find(h.notebook(), {s("ember"), true})->size(), 1);
}

void SearchTest::matchesPointIntoTheSnippet()
{
    Hearthside h;
    write(h, s("🕯 the ember and the <b>Ember</b>"));
    const auto hits = *find(h.notebook(), {s("ember")});
    QCOMPARE(hits.at(0).snippet, s("🕯 the ember and the <b>Ember</b>"));
    QCOMPARE(hits.at(0).matches.size(), 2);
    for (const auto &match : hits.at(0).matches) {
        QCOMPARE(hits.at(0).snippet.mid(match.start, match.length).toLower(), s("ember"));
    }
}

void SearchTest::whatIsBeingTypedIsFound()
{
    Hearthside h;
    Note note = write(h, s("start"));
    for (const char *word : {"one", "two", "three"}) {
        auto unit = h.work(Op::WriteNote, s("typing"));
        note.text = s(word);
        Hearthside::must(NoteStore::put(unit, note));
        Hearthside::commit(unit);
        QVERIFY(h.notebook().check());
    }
    QCOMPARE(found(h, s("three")).size(), 1);
    QCOMPARE(found(h, s("two")).size(), 0);
    QVERIFY(h.notebook().check());
    QVERIFY(h.notebook().history().undo());
    QCOMPARE(found(h, s("start")).size(), 1);
}

void SearchTest::randomTypingNeverFails()
{
    constexpr quint32 seed = 20'260'303;
    Hearthside h;
    write(h, s("a b c \"d\" - e"));
    QRandomGenerator chance(seed);
    const QString alphabet = s("ab \"\"-*()^:+{}[]'\\,.%é🕯\n\t") + QChar(0);
    for (int i = 0; i < 3'000; ++i) {
        QString typed;
        for (int n = chance.bounded(12); n > 0; --n)
            typed.append(alphabet.at(chance.bounded(static_cast<int>(alphabet.size()))));
        const auto hits = find(h.notebook(), {typed});
        QVERIFY2(hits, qPrintable(typed));
    }
}

void SearchTest::aChangeByAnotherToolIsIndexedWithTheNextUnit()
{
    Hearthside h;
    write(h, s("ember"));
    QVERIFY(h.notebook().database().execute("UPDATE note SET text = 'ash'"));
    h.someone();
    QCOMPARE(found(h, s("ash")).size(), 1);
    QCOMPARE(found(h, s("ember")).size(), 0);
    QVERIFY(h.notebook().check());
}

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
