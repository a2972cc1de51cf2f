// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/taking_in.h"

#include "core/practice/parser.h"
#include "core/practice/writer.h"
#include "core/storage/practice_store.h"
#include "core/storage/state_hash.h"
#include "core/usecases/notebook_shelf.h"
#include "core/usecases/own_practices.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::usecases;
using practice::Pack;
using practice::packOf;
using practice::Practice;
using practice::readPack;

namespace {

const QString file = QStringLiteral("theirs.hearth-pack");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Practice small(const QString &id, const QString &name)
{
    Practice practice;
    practice.id = id;
    practice.name = name;
    practice::Step step;
    step.id = s("a");
    step.title = s("A");
    step.time.total = 60;
    practice.steps = {step};
    return practice;
}

practice::PromptBank bank(const QString &text)
{
    return {s("check-in"), s("en"), {{s("theirs"), text}}};
}

struct World
{
    Hearthside h;
    practice::Library library;
    NotebookShelf shelf{h.notebook(), library};

    PracticeStore store() { return PracticeStore(h.notebook()); }
    Intake look(const QByteArray &bytes)
    {
        return Hearthside::must(
            compareWithOwn(h.notebook(), library, Hearthside::must(readPack(bytes, file))));
    }
    void take(const Intake &intake, bool prompts = true)
    {
        QSet<qsizetype> all;
        for (qsizetype i = 0; i < intake.practices.size(); ++i)
            all.insert(i);
        Hearthside::must(takeIn(h.notebook(), intake, all, prompts));
    }
};

} // namespace

class TakingInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNewCanBeRunAndIsOneUndoStep()
    {
        World world;
        const auto before = *stateHash(world.h.notebook());
        const Intake intake = world.look(packOf(
            {small(s("tea"), s("Tea")), small(s("soup"), s("Soup"))}, {bank(s("Which smell?"))}));
        QVERIFY(intake.practices[0].novelty == Novelty::New);
        QVERIFY(intake.prompts[0].novelty == Novelty::New);
        QCOMPARE(*stateHash(world.h.notebook()), before); // to look changes nothing
        world.take(intake);
        QCOMPARE(world.library.find(s("tea"))->name, s("Tea"));
        QCOMPARE(world.library.prompts(s("check-in")).constLast().text, s("Which smell?"));
        QVERIFY(world.h.notebook().history().undo());
        QCOMPARE(*stateHash(world.h.notebook()), before);
        QVERIFY(!world.library.find(s("tea")));
    }
    void whatIsThereAlreadyIsTheSameAndWhatDiffersKeepsTheOldOne()
    {
        World world;
        world.take(world.look(packOf({small(s("tea"), s("Tea"))}, {bank(s("Which smell?"))})));
        Practice later = small(s("tea"), s("Tea"));
        later.version = 9;
        QVERIFY(world.look(packOf({later}, {})).practices[0].novelty == Novelty::Same);
        later.summary = s("With bread");
        const Intake intake = world.look(packOf({later}, {bank(s("Which sound?"))}));
        QVERIFY(intake.practices[0].novelty == Novelty::Changed);
        QVERIFY(!intake.practices[0].inPlaceOfBuiltIn);
        QVERIFY(intake.prompts[0].novelty == Novelty::Changed);
        world.take(intake);
        QCOMPARE(world.library.find(s("tea"))->summary, s("With bread"));
        const auto row = **world.store().find(s("tea"));
        QCOMPARE(world.store().versions(row.id)->size(), 1);
        QCOMPARE(world.store().prompts()->size(), 1);
        QCOMPARE(world.store().prompts()->constFirst().text, s("Which sound?"));
    }
    void oneThatHearthBringsAlongIsReplacedOnlyWhereChosenAndComesBack()
    {
        World world;
        Practice clinic = *world.library.builtIn(s("case-clinic"));
        QVERIFY(world.look(practice::toJson(clinic)).practices[0].novelty == Novelty::Same);
        clinic.summary = s("Ours");
        const Intake intake = world.look(practice::toJson(clinic));
        QVERIFY(intake.practices[0].inPlaceOfBuiltIn);
        world.take(intake);
        QCOMPARE(world.library.find(clinic.id)->summary, s("Ours"));
        Hearthside::must(removePractice(world.h.notebook(), (**world.store().find(clinic.id)).id));
        QVERIFY(world.library.find(clinic.id)->summary != s("Ours"));
    }
    void whatWasNotChosenStaysOut()
    {
        World world;
        const Intake intake = world.look(packOf(
            {small(s("tea"), s("Tea")), small(s("soup"), s("Soup"))}, {bank(s("Which smell?"))}));
        Hearthside::must(takeIn(world.h.notebook(), intake, {1}, false));
        QVERIFY(!world.library.find(s("tea")));
        QVERIFY(world.library.find(s("soup")));
        QVERIFY(world.store().prompts()->isEmpty());
    }
    void twoWithOneIdAreTakenInOnce()
    {
        World world;
        const Intake intake =
            world.look(packOf({small(s("tea"), s("Tea")), small(s("tea"), s("Other"))}, {}));
        QVERIFY(intake.practices[1].novelty == Novelty::Refused);
        QVERIFY(intake.practices[1].twice);
        world.take(intake);
        QCOMPARE(world.library.find(s("tea"))->name, s("Tea"));
        QCOMPARE(world.store().all()->size(), 1);
    }
    void whatIsNotSoundIsRefusedAndTheRestIsNot()
    {
        World world;
        Practice wrong = small(s("wrong"), s("Wrong"));
        wrong.language = s("deutsch bitte");
        const QByteArray pack = packOf({wrong, small(s("tea"), s("Tea"))}, {});
        const Intake intake = world.look(pack);
        QVERIFY(intake.practices[0].novelty == Novelty::Refused);
        QCOMPARE(intake.practices[0].problems.constFirst().path, s("language"));
        QVERIFY(intake.practices[1].novelty == Novelty::New);
        world.take(intake);
        QVERIFY(!world.library.find(s("wrong")));
        QVERIFY(world.library.find(s("tea")));
    }
    void aPathIsNoId()
    {
        World world;
        const Intake intake = world.look(packOf({small(s("../../.bashrc"), s("Path"))}, {}));
        QVERIFY(intake.practices[0].novelty == Novelty::Refused);
    }
    void marksThatTurnNamesAreTakenOut()
    {
        World world;
        const Intake intake =
            world.look(packOf({small(s("tea"), s("Tea \u202Egpj.exe\u202C\u2066!\x07"))}, {}));
        QVERIFY(intake.practices[0].cleaned);
        QCOMPARE(intake.practices[0].practice.name, s("Tea gpj.exe! "));
        const Intake nothing = world.look(packOf({small(s("tea"), s("\u202E\u202C"))}, {}));
        QVERIFY(nothing.practices[0].novelty == Novelty::Refused);
    }
    void tooManyOrTooMuchIsRefusedAsAWhole()
    {
        QByteArrayList many;
        for (int i = 0; i < 100'000; ++i)
            many.append("{\"format\":\"hearth-practice/1\",\"id\":\"p" + QByteArray::number(i)
                        + "\"}");
        const auto pack =
            readPack("{\"format\":\"hearth-pack/1\",\"practices\":[" + many.join(',') + "]}", file);
        QVERIFY(!pack && pack.error().code == ErrorCode::PackTooMany);
        const auto large = readPack(QByteArray(64 * 1024 * 1024 + 1, ' '), file);
        QVERIFY(!large && large.error().code == ErrorCode::PackTooLarge);
        const auto huge = readPack("{\"format\":\"hearth-pack/1\",\"practices\":[{\"format\":\""
                                   "hearth-practice/1\",\"x\":\""
                                       + QByteArray(2 * 1024 * 1024, 'x') + "\"}]}",
                                   file);
        QVERIFY(huge);
        QVERIFY(huge->practices[0].problems.constFirst().code == practice::ProblemCode::TooLarge);
    }
    void whatIsNoPackIsNotUnderstood_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a zip") << QByteArray("PK\x03\x04");
        QTest::newRow("a gigabyte, packed")
            << QByteArray("\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\x03\xED\xC1", 12);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no format") << QByteArray("{\"practices\":[]}");
        QTest::newRow("a newer format") << QByteArray("{\"format\":\"hearth-pack/2\"}");
        QTest::newRow("practices twice")
            << QByteArray("{\"format\":\"hearth-pack/1\",\"practices\":[],\"practices\":[]}");
        QTest::newRow("practices no list")
            << QByteArray("{\"format\":\"hearth-pack/1\",\"practices\":{}}");
    }
    void whatIsNoPackIsNotUnderstood()
    {
        QFETCH(QByteArray, bytes);
        const auto pack = readPack(bytes, file);
        QVERIFY(!pack);
        QVERIFY(pack.error().code == ErrorCode::PackNotUnderstood);
    }
    void whatIsDamagedSaysInWhichLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << QByteArray() << s("1");
        QTest::newRow("a pack that is cut off")
            << QByteArray("{\"format\":\"hearth-pack/1\",\n\"practices\":[{\"id\":\"a") << s("2");
        QTest::newRow("two documents")
            << QByteArray("{\"format\":\"hearth-pack/1\"}\n\n{}") << s("3");
        QTest::newRow("a practice that lost a comma")
            << QByteArray("{\"format\":\"hearth-practice/1\",\n\"people\":{\"min\":1 \"max\":2}}")
            << s("2");
        QTest::newRow("questions that lost a comma")
            << QByteArray("{\"format\":\"hearth-prompts/1\",\n\n\"prompts\":[{} {}]}") << s("3");
    }
    void whatIsDamagedSaysInWhichLine()
    {
        QFETCH(QByteArray, bytes);
        const auto pack = readPack(bytes, file);
        QVERIFY(!pack);
        QVERIFY(pack.error().code == ErrorCode::PracticeNotJson);
        QTEST(pack.error().detail, "line");
    }
    void aPracticeThatIsCutOffAnywhereIsDamagedThere()
    {
        const QByteArray whole = practice::toJson(small(s("tea"), s("Tea"))).trimmed();
        for (qsizetype at = 1; at < whole.size(); ++at) {
            const QByteArray part = whole.first(at);
            const auto pack = readPack(part, file);
            QVERIFY(!pack);
            QVERIFY(pack.error().code == ErrorCode::PracticeNotJson);
            QCOMPARE(pack.error().detail, QString::number(part.count('\n') + 1));
        }
    }
    void whatIsGivenAwayComesInTheSame()
    {
        World mine;
        mine.take(mine.look(packOf({small(s("tea"), s("Tea"))}, {bank(s("Which smell?"))})));
        Hearthside::must(writePractice(mine.h.notebook(), s("Still a draft"), s("en")));
        const QByteArray bytes = Hearthside::must(ownPack(mine.h.notebook()));
        const Intake again = mine.look(bytes);
        QCOMPARE(again.practices.size(), 1);
        QVERIFY(again.practices[0].novelty == Novelty::Same);
        QVERIFY(again.prompts[0].novelty == Novelty::Same);
        World theirs;
        theirs.take(theirs.look(bytes));
        QCOMPARE(*theirs.library.find(s("tea")), *mine.library.find(s("tea")));
        World empty;
        QVERIFY(ownPack(empty.h.notebook()).error().code == ErrorCode::NothingToExport);
    }
};

QTEST_GUILESS_MAIN(TakingInTest)
#include "taking_in_test.moc"
