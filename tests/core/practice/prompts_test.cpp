// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/prompts.h"

#include <QtTest/QTest>

using namespace hearth::practice;

namespace {

Prompt prompt(const QString &id, Depth depth, const QString &theme = {})
{
    return {id, id, depth, theme};
}

const QList<Prompt> bank{prompt(QStringLiteral("a"), Depth::Light, QStringLiteral("day")),
                         prompt(QStringLiteral("b"), Depth::Medium),
                         prompt(QStringLiteral("c"), Depth::Deep),
                         prompt(QStringLiteral("d"), Depth::Light)};

QString idsOf(const QList<Prompt> &prompts)
{
    QString ids;
    for (const Prompt &each : prompts)
        ids += each.id;
    return ids;
}

} // namespace

class PromptsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDepthIsTheDeepestThatMayBeDrawn()
    {
        QCOMPARE(idsOf(matching(bank, {})), QStringLiteral("abcd"));
        QCOMPARE(idsOf(matching(bank, {.deepest = Depth::Medium})), QStringLiteral("abd"));
        QCOMPARE(idsOf(matching(bank, {.deepest = Depth::Light, .theme = QStringLiteral("day")})),
                 QStringLiteral("a"));
    }
    void nothingComesTwiceBeforeEverythingCameOnce()
    {
        for (quint32 seed = 0; seed < 200; ++seed) {
            QRandomGenerator chance(seed);
            QList<QString> used;
            for (qsizetype i = 0; i < bank.size(); ++i) {
                const auto drawn = draw(bank, {}, used, chance);
                QVERIFY(drawn);
                QVERIFY2(!used.contains(drawn->id), qPrintable(QString::number(seed)));
                used.append(drawn->id);
            }
            const auto again = draw(bank, {}, used, chance);
            QVERIFY(again);
            QCOMPARE(again->id, used.constFirst());
        }
    }
    void everyPromptHasItsChance()
    {
        QRandomGenerator chance(7);
        QSet<QString> seen;
        for (int i = 0; i < 200; ++i)
            seen.insert(draw(bank, {}, {}, chance)->id);
        QCOMPARE(seen.size(), bank.size());
    }
    void aFilterThatLetsNothingThroughDrawsNothing()
    {
        QRandomGenerator chance(1);
        QVERIFY(!draw(bank, {.theme = QStringLiteral("moon")}, {}, chance));
        QVERIFY(!draw({}, {}, {QStringLiteral("a")}, chance));
    }
    void aBankIsReadWithItsFields()
    {
        const auto read = parsePrompts(R"({"format": "hearth-prompts/1", "bank": "journal",
            "language": "de", "prompts": [{"id": "x", "text": "T", "depth": "deep", "theme": "h", "more": 1}]})",
                                       QStringLiteral("journal.json"));
        QVERIFY(read);
        const PromptBank expected{
            QStringLiteral("journal"),
            QStringLiteral("de"),
            {{QStringLiteral("x"), QStringLiteral("T"), Depth::Deep, QStringLiteral("h")}}};
        QVERIFY(*read == expected);
    }
    void aBankThatIsWrongSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("line");
        const QByteArray head =
            "{\"format\": \"hearth-prompts/1\", \"bank\": \"journal\",\n\"prompts\": ";
        QTest::newRow("cut off") << head + "["
                                 << "j:2: prompts[0]: is not JSON: expected a value";
        QTest::newRow("none") << head + "[]}"
                              << "j:2: prompts: must not be empty";
        QTest::newRow("another format") << QByteArray("{\"format\": \"hearth-practice/1\"}")
                                        << "j:1: format: must be \"hearth-prompts/1\"";
        QTest::newRow("another bank")
            << QByteArray("{\"format\": \"hearth-prompts/1\", \"bank\": \"x\",\n\"prompts\": "
                          "[{\"id\": \"a\", \"text\": \"A\"}]}")
            << "j:1: bank: must be one of check-in, check-out, journal, retrospective";
        QTest::newRow("the same id")
            << head + "[{\"id\": \"a\", \"text\": \"A\"},\n{\"id\": \"a\", \"text\": \"B\"}]}"
            << "j:3: prompts[1].id: is used twice: \"a\"";
        QTest::newRow("no text") << head + "[{\"id\": \"a\"}]}"
                                 << "j:2: prompts[0].text: is missing";
    }
    void aBankThatIsWrongSaysWhere()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, line);
        const auto read = parsePrompts(json, QStringLiteral("j"));
        QVERIFY(!read);
        QCOMPARE(toLine(read.error().constFirst()), line);
    }
};

QTEST_GUILESS_MAIN(PromptsTest)
#include "prompts_test.moc"
