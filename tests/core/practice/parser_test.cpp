// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/parser.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::practice;

namespace {

const QString file = QStringLiteral("mine.json");

QByteArray withStep(const QByteArray &step)
{
    return "{\"format\": \"hearth-practice/1\", \"id\": \"mine\", \"name\": \"Mine\",\n \"steps\": "
           "[\n"
        + step + "]}";
}

const QByteArray plainStep = R"({"id": "a", "title": "A", "time": {"total": 1}})";

QStringList linesOf(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &each : problems)
        lines.append(toLine(each));
    return lines;
}

} // namespace

class ParserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theShortestPracticeHasTheDefaults()
    {
        const auto read = parse(withStep(plainStep), file);
        QVERIFY(read);
        Practice expected;
        expected.id = QStringLiteral("mine");
        expected.name = QStringLiteral("Mine");
        Step step;
        step.id = QStringLiteral("a");
        step.title = QStringLiteral("A");
        step.time.total = 60;
        expected.steps = {step};
        QVERIFY(*read == expected);
    }
    void byteOrderMarksInATextAreKept()
    {
        // So many that nothing may be nested in anything for each of them.
        QByteArray marks;
        for (int i = 0; i < 300'000; ++i)
            marks += "\xEF\xBB\xBF";
        const auto refused = parse(
            withStep(R"({"id": "a", "title": ")" + marks + R"(", "time": {"total": 1}})"), file);
        QVERIFY(!refused); // far too long for a title
        const auto read = parse(
            withStep(R"({"id": "a", "title": ")" + marks.first(6) + R"(A", "time": {"total": 1}})"),
            file);
        QVERIFY(!read || read->steps[0].title.endsWith(QLatin1Char('A')));
    }
    void aHundredThousandMistakesAreToldAsAFew()
    {
        QByteArray minutes;
        for (int i = 0; i < 60'000; ++i)
            minutes += "\"m" + QByteArray::number(i) + "\":[],";
        const auto refused = parse(
            withStep(plainStep + "],\n\"presets\": [{\"id\": \"p\", \"name\": \"P\", \"minutes\": {"
                     + minutes + "\"a\": 1}}"),
            file);
        QVERIFY(!refused);
        QVERIFY(refused.error().size() <= 50);
    }
    void everyFieldArrivesInTheModel()
    {
        const auto read = parse(R"({
          "format": "hearth-practice/1", "id": "all", "version": 3, "language": "pt-BR", "name": "N",
          "summary": "S", "whenToUse": "W", "purpose": ["p", "q"], "scales": ["dyad", "crew"],
          "depth": "deep", "people": {"min": 2, "max": 8, "best": 3},
          "roles": [{"id": "r", "name": "R", "count": 0, "fair": true, "optional": true}],
          "steps": [{"id": "s", "title": "T", "time": {"perTurn": 1.5, "min": 0.25, "stretch": true},
            "keep": true, "optional": true,
            "speaking": {"mode": "groups", "who": "role:r", "role": "r", "then": "host",
              "order": "longest-unheard-first", "size": 4, "remix": true},
            "say": "say", "guide": "guide",
            "prompt": {"bank": "check-out", "depth": "medium", "theme": "th", "oneEach": true, "fixed": ["f"]},
            "capture": [{"id": "c", "kind": "choice", "per": "person", "reach": "mine", "label": "L",
              "options": ["o"], "from": 0, "to": 4, "anonymous": true},
              {"id": "d", "kind": "scale", "per": "person", "label": "D", "to": 5, "checkIn": "leaving"}],
            "loop": "l", "practice": "other"}],
          "loops": [{"id": "l", "over": "turn", "times": 3, "role": "r", "withinGroups": true}],
          "presets": [{"id": "p", "name": "P", "minutes": {"s": 0.5}, "leaveOut": []}],
          "care": {"consent": ["c"], "notFor": ["n"], "after": "a"},
          "credits": [{"title": "t", "author": "a", "url": "u", "licence": "l", "changes": "c"}],
          "mood": [1]})",
                                file);
        QVERIFY(read);
        const QString r = QStringLiteral("r");
        Practice expected;
        expected.id = QStringLiteral("all");
        expected.version = 3;
        expected.language = QStringLiteral("pt-BR");
        expected.name = QStringLiteral("N");
        expected.summary = QStringLiteral("S");
        expected.whenToUse = QStringLiteral("W");
        expected.purposes = {QStringLiteral("p"), QStringLiteral("q")};
        expected.scales = {Scale::Dyad, Scale::Crew};
        expected.depth = Depth::Deep;
        expected.people = {2, 8, 3};
        expected.roles = {{r, QStringLiteral("R"), 0, true, true}};
        expected.steps = {{QStringLiteral("s"),
                           QStringLiteral("T"),
                           {0, 0, 90, 15, true},
                           true,
                           true,
                           {Mode::Groups, QStringLiteral("role:r"), r, QStringLiteral("host"),
                            Order::LongestUnheardFirst, 4, true},
                           QStringLiteral("say"),
                           QStringLiteral("guide"),
                           PromptDraw{QStringLiteral("check-out"),
                                      Depth::Medium,
                                      QStringLiteral("th"),
                                      true,
                                      {QStringLiteral("f")}},
                           {{QStringLiteral("c"),
                             CaptureKind::Choice,
                             CapturePer::Person,
                             Reach::Mine,
                             QStringLiteral("L"),
                             {QStringLiteral("o")},
                             0,
                             4,
                             true},
                            {QStringLiteral("d"),
                             CaptureKind::Scale,
                             CapturePer::Person,
                             Reach::Circle,
                             QStringLiteral("D"),
                             {},
                             1,
                             5,
                             false,
                             CheckInMoment::Leaving}},
                           QStringLiteral("l"),
                           QStringLiteral("other")}};
        expected.loops = {{QStringLiteral("l"), LoopOver::Turn, 3, r, true}};
        expected.presets = {
            {QStringLiteral("p"), QStringLiteral("P"), {{QStringLiteral("s"), 30}}, {}}};
        expected.care = {{QStringLiteral("c")}, {QStringLiteral("n")}, QStringLiteral("a")};
        expected.credits = {{QStringLiteral("t"), QStringLiteral("a"), QStringLiteral("u"),
                             QStringLiteral("l"), QStringLiteral("c")}};
        expected.unknown = {{QStringLiteral("mood"), QJsonArray{1}}};
        QVERIFY(*read == expected);
    }
    void everythingWrongIsToldInTheOrderOfTheFile()
    {
        const auto read = parse(withStep(R"({"id": "a", "title": "A",
  "time": {"total": -3}},
 {"id": "A b", "title": "",
  "time": {"total": 1, "perPerson": 1}, "speaking": {"mode": "one", "role": "ghost"}})"),
                                file);
        QVERIFY(!read);
        QCOMPARE(linesOf(read.error()),
                 (QStringList{
                     QStringLiteral("mine.json:4: steps[0].time.total: must be above zero"),
                     QStringLiteral(
                         "mine.json:5: steps[1].id: must be lower-case words joined by hyphens, "
                         "at most 60 characters: \"A b\""),
                     QStringLiteral("mine.json:5: steps[1].title: must not be empty"),
                     QStringLiteral(
                         "mine.json:6: steps[1].time: has both total and perPerson: keep one"),
                     QStringLiteral("mine.json:6: steps[1].speaking.role: names a role that is not "
                                    "defined: \"ghost\"")}));
    }
    void columnsCountCharactersNotBytes()
    {
        const auto read =
            parse(withStep("{\"title\": \"\xC3\xA9\xF0\x9F\x8C\xB1\", \"id\": 4}"), file);
        QVERIFY(!read);
        const QList<Problem> problems = read.error();
        const auto found = std::find_if(problems.begin(), problems.end(), [](const Problem &each) {
            return each.path == QLatin1String("steps[0].id");
        });
        QVERIFY(found != problems.end());
        QCOMPARE(found->line, 3);
        QCOMPARE(found->column, 23);
    }
    void aFileOfOneMebibyteIsReadAndOneByteMoreIsNot()
    {
        QByteArray bytes = withStep(plainStep);
        bytes += QByteArray(1024 * 1024 - bytes.size(), ' ');
        QVERIFY(parse(bytes, file));
        const auto read = parse(bytes + ' ', file);
        QVERIFY(!read);
        QCOMPARE(linesOf(read.error()),
                 QStringList{QStringLiteral("mine.json:1: is larger than 1 MiB")});
    }
    void aFileFullOfProblemsTellsFifty()
    {
        QByteArray steps = "7";
        for (int i = 1; i < 200; ++i)
            steps += ",7";
        const auto read = parse(withStep(steps), file);
        QVERIFY(!read);
        QCOMPARE(read.error().size(), 50);
    }
    void aHostileFileNameOrTextStaysOnOneLine()
    {
        const QByteArray id = "x\\ny\\u001b[2J\\u202e" + QByteArray(3000, 'z');
        const auto read =
            parse(withStep("{\"id\": \"" + id + "\", \"title\": \"%1\", \"time\": {\"total\": 1}}"),
                  QStringLiteral("a\nb.json"));
        QVERIFY(!read);
        const QString line = toLine(read.error().constFirst());
        QVERIFY(!line.contains(QLatin1Char('\n')));
        QVERIFY(!line.contains(QChar(0x1b)));
        QVERIFY(line.size() < 250);
    }
    void aFileThatIsWrongBecomesAnErrorWithItsFirstLine()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(file);
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(withStep("{}"));
        out.close();
        const auto read = parseFile(path);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::PracticeInvalid);
        QCOMPARE(read.error().detail, path + QLatin1String(":3: steps[0].id: is missing"));
    }
    void eachWayOfBeingUnreadableHasItsCode()
    {
        const auto codeOf = [](const QByteArray &bytes) {
            return toError(parse(bytes, file).error()).code;
        };
        QCOMPARE(codeOf("{"), ErrorCode::PracticeNotJson);
        QCOMPARE(codeOf("\xff"), ErrorCode::PracticeNotJson);
        QCOMPARE(codeOf(QByteArray(70, '[')), ErrorCode::PracticeTooDeep);
        QCOMPARE(codeOf(QByteArray(2 * 1024 * 1024, ' ')), ErrorCode::PracticeTooLarge);
        QCOMPARE(codeOf("{}"), ErrorCode::PracticeInvalid);
    }
    void aFileThatIsNotThereCannotBeRead()
    {
        const auto read = parseFile(QStringLiteral("/nowhere/mine.json"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::FileNotReadable);
    }
};

QTEST_GUILESS_MAIN(ParserTest)
#include "parser_test.moc"
