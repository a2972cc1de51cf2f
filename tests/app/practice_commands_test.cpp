// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/pack.h"
#include "core/practice/parser.h"
#include "core/practice/writer.h"
#include "core/storage/notebook.h"
#include "core/storage/practice_store.h"
#include "tests/app/program.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace hearth;
using practice::Practice;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Practice sound(const QString &id, const QString &name)
{
    Practice practice;
    practice.id = id;
    practice.name = name;
    practice::Step step;
    step.id = s("talk");
    step.title = s("Talk");
    step.time.total = 600;
    practice.steps = {step};
    return practice;
}

practice::PromptBank question()
{
    practice::PromptBank bank;
    bank.bank = s("check-in");
    bank.prompts = {{s("our-own"), s("What did you leave at the door?"), Depth::Light, {}}};
    return bank;
}

} // namespace

/// `hearth practices import` and `export`, as the program itself.
class PracticeCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({s("new"), s("mine.hearth-db")}).code, 0);
    }

    void whatAPackBringsIsToldAndTakenIn()
    {
        put(s("pack"),
            practice::packOf(
                {sound(s("ours"), s("Ours")), sound(s("case-clinic"), s("Their clinic"))},
                {question()}));
        const Ran ran = run(words("practices import mine.hearth-db pack"));
        QCOMPARE(ran.err, QString());
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains(s("new      ours  Ours\n")), qPrintable(ran.out));
        QVERIFY2(ran.out.contains(s("changed  case-clinic  Their clinic (left out")),
                 qPrintable(ran.out));
        QVERIFY(ran.out.contains(s("questions that are new or changed: 1\n")));
        QVERIFY(ran.out.endsWith(s("practices taken in: 1\n")));
        QCOMPARE(own(), QStringList{s("ours")});
        QVERIFY(run(words("practices list mine.hearth-db")).out.contains(s("ours ")));

        const Ran again = run(words("practices import mine.hearth-db pack"));
        QVERIFY2(again.out.contains(s("same     ours  Ours (already there, unchanged)\n")),
                 qPrintable(again.out));
        QVERIFY(again.out.endsWith(s("practices taken in: 0\n")));
    }

    void aBuiltInOneIsReplacedByWhoAsksForIt()
    {
        put(s("pack"), practice::toJson(sound(s("case-clinic"), s("Their clinic"))));
        QCOMPARE(run(words("practices import mine.hearth-db pack --replace")).code, 0);
        QCOMPARE(own(), QStringList{s("case-clinic")});
    }

    void aDryRunTellsAndChangesNothing()
    {
        put(s("pack"), practice::packOf({sound(s("ours"), s("Ours"))}, {question()}));
        const QByteArray before = bytes(s("mine.hearth-db"));
        const Ran ran = run(words("practices import mine.hearth-db pack --dry-run"));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains(s("new      ours  Ours\n")));
        QVERIFY(ran.out.endsWith(s("nothing was taken in\n")));
        QCOMPARE(bytes(s("mine.hearth-db")), before);
    }

    void allOfItIsOneStepThatCanBeUndone()
    {
        put(s("pack"),
            practice::packOf({sound(s("ours"), s("Ours")), sound(s("theirs"), s("Theirs"))},
                             {question()}));
        QCOMPARE(run(words("practices import mine.hearth-db pack")).code, 0);
        SystemClock clock;
        QRandomGenerator chance(1);
        const auto notebook =
            storage::Notebook::open(m_folder->filePath(s("mine.hearth-db")), clock, chance);
        QVERIFY(notebook);
        const storage::PracticeStore store(**notebook);
        QCOMPARE(store.all()->size(), 2);
        QVERIFY((*notebook)->history().undo());
        QVERIFY(store.all()->isEmpty());
        QVERIFY(store.prompts()->isEmpty());
    }

    void theAnswerAsJsonNamesEachAndWhatBecomesOfIt()
    {
        Practice broken = sound(s("broken"), s("Broken"));
        broken.steps.clear();
        put(s("pack"),
            practice::packOf({sound(s("ours"), s("Ours")), sound(s("ours"), s("Twice")), broken},
                             {question()}));
        const Ran ran = run(words("practices import mine.hearth-db pack --json"));
        QCOMPARE(ran.code, 0);
        const QJsonObject answer = QJsonDocument::fromJson(ran.out.toUtf8()).object();
        const QJsonArray practices = answer.value(s("practices")).toArray();
        QCOMPARE(practices.size(), 3);
        QCOMPARE(practices[0][s("is")], s("new"));
        QVERIFY(practices[0][s("comes")].toBool());
        for (const int refused : {1, 2}) {
            QCOMPARE(practices[refused][s("is")], s("refused"));
            QVERIFY(!practices[refused][s("problems")].toArray().isEmpty());
        }
        QCOMPARE(answer.value(s("questions"))[0][s("is")], s("new"));
        QVERIFY(answer.value(s("takenIn")).toBool());
        QCOMPARE(own(), QStringList{s("ours")});
    }

    void whatIsThereUnchangedIsSaidToBeSo()
    {
        put(s("pack"), practice::packOf({sound(s("ours"), s("Ours"))}, {question()}));
        QCOMPARE(run(words("practices import mine.hearth-db pack")).code, 0);
        const Ran json = run(words("practices import mine.hearth-db pack --json"));
        QCOMPARE(json.code, 0);
        const QJsonObject answer = QJsonDocument::fromJson(json.out.toUtf8()).object();
        QCOMPARE(answer.value(s("practices"))[0][s("is")], s("same"));
        QCOMPARE(answer.value(s("takenIn")), QJsonValue(false));
        const Ran again = run(words("practices import mine.hearth-db pack"));
        QVERIFY2(again.out.contains(s("Ours (already there, unchanged)"))
                     && again.out.contains(s("nothing was taken in: it is all there, unchanged")),
                 qPrintable(again.out));
    }

    void whereAllIsRefusedItSaysWhyAndFails()
    {
        Practice broken = sound(s("broken"), s("Broken"));
        broken.steps.clear();
        put(s("pack"), practice::packOf({broken}, {}));
        const Ran ran = run(words("practices import mine.hearth-db pack"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains(s("steps")), qPrintable(ran.out));
        QVERIFY(own().isEmpty());
    }

    void aFileThatIsCutOffIsSaidToBeDamagedAndWhere()
    {
        put(s("pack"), practice::packOf({sound(s("tea"), s("Tea"))}, {}).chopped(20));
        const Ran ran = run(words("practices import mine.hearth-db pack"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.startsWith(s("hearth: the file is damaged or cut off: look at line "))
                     && ran.err.contains(s("nothing was taken in"))
                     && !ran.err.contains(m_folder->path()),
                 qPrintable(ran.err));
        QCOMPARE(ran.out, QString());
    }
    void aStrangersNamesCannotSpeakToTheTerminal()
    {
        put(s("pack"), practice::toJson(sound(s("ours"), s("Ours \x1b[2J \xE2\x80\xAEsruo"))));
        const Ran ran = run(words("practices import mine.hearth-db pack"));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains(s("hidden marks are taken out")));
        QVERIFY(!ran.out.contains(QChar(0x1b)) && !ran.out.contains(QChar(0x202e)));
    }

    void whatIsExportedComesBackTheSame()
    {
        put(s("pack"),
            practice::packOf({sound(s("ours"), s("Ours")), sound(s("theirs"), s("Theirs"))},
                             {question()}));
        QCOMPARE(run(words("practices import mine.hearth-db pack")).code, 0);
        QCOMPARE(run(words("practices export mine.hearth-db -o all")).code, 0);
        const auto all = practice::readPack(bytes(s("all")), s("all"));
        QVERIFY(all);
        QCOMPARE(all->practices.size(), 2);
        QCOMPARE(all->prompts.size(), 1);
        QCOMPARE(run(words("practices export mine.hearth-db ours -o one")).code, 0);
        QCOMPARE(practice::parse(bytes(s("one")), {})->name, s("Ours"));
        QCOMPARE(run(words("practices export mine.hearth-db ours case-clinic -o two")).code, 0);
        QCOMPARE(practice::readPack(bytes(s("two")), s("two"))->practices.size(), 2);
    }

    void whatCannotBeDoneIsOneLine_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("practices import mine.hearth-db") << 2;
        QTest::newRow("practices import mine.hearth-db no-such-file") << 1;
        QTest::newRow("practices import no.hearth-db pack") << 1;
        QTest::newRow("practices import mine.hearth-db mine.hearth-db") << 1;
        QTest::newRow("practices export mine.hearth-db") << 2;
        QTest::newRow("practices export mine.hearth-db -o out") << 1;
        QTest::newRow("practices export mine.hearth-db no-such -o out") << 1;
        QTest::newRow("practices export -o out") << 2;
    }
    void whatCannotBeDoneIsOneLine()
    {
        QFETCH(int, code);
        const Ran ran = run(words(QTest::currentDataTag()));
        QVERIFY2(ran.code == code, qPrintable(ran.out + ran.err));
        QCOMPARE(ran.err.count(QLatin1Char('\n')), 1);
        QCOMPARE(ran.out, QString());
        QVERIFY(!QFile::exists(m_folder->filePath(s("out"))));
    }

private:
    static QStringList words(const char *line)
    {
        return QString::fromLatin1(line).split(QLatin1Char(' '));
    }
    Ran run(const QStringList &arguments) const { return runHearth(arguments, m_folder->path()); }
    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray bytes(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The ids of the practices in the notebook.
    QStringList own() const
    {
        SystemClock clock;
        QRandomGenerator chance(1);
        const auto notebook = storage::Notebook::open(m_folder->filePath(s("mine.hearth-db")),
                                                      clock, chance, storage::OpenMode::ReadOnly);
        QStringList ids;
        const auto all = storage::PracticeStore(**notebook).all();
        for (const OwnPractice &each : *all)
            ids.append(each.practiceId);
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(PracticeCommandsTest)
#include "practice_commands_test.moc"
