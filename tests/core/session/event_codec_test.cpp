// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/event_codec.h"
#include "tests/core/session/session_world.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;

class EventCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBackAsItWent();
    void aKindIsStoredUnderItsWord();
    void whatIsNotUnderstoodIsRefused_data();
    void whatIsNotUnderstoodIsRefused();
};

void EventCodecTest::everyKindComesBackAsItWent()
{
    const std::vector<RunAction> all{
        Start{240'000},
        Pause{},
        Resume{},
        Next{},
        Back{},
        Jump{itemId(3), QStringLiteral("in/\"ner\" \u2603")},
        Pass{},
        Pass{person(1)},
        Skip{},
        Skip{person(2)},
        ComeBack{person(1)},
        GiveTurn{person(1)},
        AddTime{-90},
        EndStep{},
        Arrive{person(4)},
        Leave{person(4)},
        SwapRole{QStringLiteral("host"), person(2)},
        AddItem{itemId(2), 1},
        AddItem{itemId(2)},
        DropItem{itemId(2)},
        NoteKept{noteId(5)},
        AcceptReplan{{{itemId(0), QStringLiteral("a"), 30}, {itemId(1), QStringLiteral("b"), 0}}},
        CatchUp{false, Room::startMs},
        EndSession{},
        EndSession{Room::startMs - 1},
        StartedEarlier{240'000}};
    std::array<bool, std::variant_size_v<RunAction>> seen{};
    for (const auto &what : all) {
        const RunEvent event{Room::startMs, what};
        const auto back = decode(encode(event));
        QVERIFY2(back, qPrintable(encode(event).kind));
        QVERIFY(*back == event);
        seen[what.index()] = true;
    }
    QVERIFY(std::ranges::find(seen, false) == seen.end());
}

void EventCodecTest::aKindIsStoredUnderItsWord()
{
    QCOMPARE(encode({5, Next{}}), (StoredEvent{5, QStringLiteral("next"), "{}"}));
    QCOMPARE(encode({5, AddTime{60}}),
             (StoredEvent{5, QStringLiteral("add-time"), "{\"seconds\":60}"}));
    QCOMPARE(encode({5, EndSession{}}), (StoredEvent{5, QStringLiteral("end-session"), "{}"}));
}

void EventCodecTest::whatIsNotUnderstoodIsRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("payload");
    const auto row = [](const char *name, const char *kind, const QByteArray &payload) {
        QTest::newRow(name) << QString::fromLatin1(kind) << payload;
    };
    row("unknown kind", "dance", "{}");
    row("no kind", "", "{}");
    row("not JSON", "next", "{");
    row("empty", "next", "");
    row("a list", "next", "[]");
    row("surplus field", "next", "{\"a\":1}");
    row("missing field", "add-time", "{}");
    row("text for a number", "add-time", "{\"seconds\":\"60\"}");
    row("half a second", "add-time", "{\"seconds\":0.5}");
    row("too many seconds", "add-time", "{\"seconds\":1e300}");
    row("more than an int", "add-time", "{\"seconds\":4294967296}");
    row("no id", "arrive", "{\"person\":\"Ada\"}");
    row("null id", "arrive", "{\"person\":null}");
    row("a wrong optional id", "pass", "{\"person\":7}");
    row("negative instant", "start", "{\"backdateMs\":-1}");
    row("a wrong step", "accept-replan", "{\"steps\":[{\"step\":\"a\"}]}");
    row("steps no list", "accept-replan", "{\"steps\":{}}");
    row("a negative end", "end-session", "{\"endedMs\":-1}");
    row("no minutes earlier", "started-earlier", "{}");
    row("flag as number", "catch-up", "{\"keep\":1,\"aliveUntilMs\":0}");
}

void EventCodecTest::whatIsNotUnderstoodIsRefused()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, payload);
    const auto refused = decode({1, kind, payload});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::EventNotPossible);
    QVERIFY(!refused.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(EventCodecTest)
#include "event_codec_test.moc"
