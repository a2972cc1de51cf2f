// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "tests/app/program.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>
#include <QtTest/QtTest>

namespace {

// Texts of the first evening in the sample, one of each reach.
const QString mineText = QStringLiteral("Tomek was quiet");
const QString circleText = QStringLiteral("work is not the first question");
const QString openText = QStringLiteral("every second Tuesday");

QJsonArray rows(const Ran &ran, const char *what)
{
    return QJsonDocument::fromJson(ran.out.toUtf8()).object().value(QLatin1String(what)).toArray();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aNewNotebookIsMadeOnceAndIsSound();
    void crewsAndSessionsAnswerAsJson();
    void aSessionIsPlannedAndWrittenAsCalendar();
    void aPlanThatCannotBeMadeIsOneLine();
    void aSessionLeavesAsFarAsItsReach_data();
    void aSessionLeavesAsFarAsItsReach();
    void aCrewAndTheWholeNotebookLeaveWithoutTheJournal_data();
    void aCrewAndTheWholeNotebookLeaveWithoutTheJournal();
    void whatCannotBeReadIsNamedAndTheRestIsWritten();
    void askingDoesNotChangeTheNotebook();
    void whatCannotBeDoneIsOneLineAndOne_data();
    void whatCannotBeDoneIsOneLineAndOne();
    void whatIsNotUnderstoodIsOneLineAndTwo_data();
    void whatIsNotUnderstoodIsOneLineAndTwo();
    void aFileThatIsNoNotebookStaysAsItIs_data();
    void aFileThatIsNoNotebookStaysAsItIs();
    void helpAndVersionAreToldOnStandardOutput();
    void everyBuiltInPracticeIsListedAndSound();
    void everyBuiltInPracticeCanBeRehearsed();
    void aRehearsalIsTheSameForTheSameSeed();
    void aBrokenPracticeIsNamedWithPathAndLine();
    void searchFindsWhatWasNoted();
    void theDemonstrationWritesEveryFormat();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    Ran run(const QStringList &arguments) const { return runHearth(arguments, m_folder.path()); }
    /// The text that people read in an exported file.
    QString readAs(const QString &format, const QString &path) const;
    static void isOneLine(const Ran &ran);

    QTemporaryDir m_folder;
    QString m_notebook; ///< with the sample
    QString m_firstEvening; ///< id of the sample's first session
};

QString CommandLineTest::readAs(const QString &format, const QString &path) const
{
    if (format != QLatin1String("pdf"))
        return QString::fromUtf8(bytesOf(path)).simplified();
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    reader.waitForFinished();
    // Fonts join letters: what is drawn as one sign is read as "fi".
    return QString::fromUtf8(reader.readAllStandardOutput())
        .normalized(QString::NormalizationForm_KC)
        .simplified();
}

void CommandLineTest::isOneLine(const Ran &ran)
{
    QVERIFY2(ran.err.startsWith(QLatin1String("hearth: ")), qPrintable(ran.err));
    QVERIFY2(ran.err.endsWith(QLatin1Char('\n')), qPrintable(ran.err));
    QVERIFY2(ran.err.count(QLatin1Char('\n')) == 1, qPrintable(ran.err));
}

void CommandLineTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_notebook = file(QStringLiteral("sample.hearth-db"));
    const Ran made = run({QStringLiteral("new"), m_notebook, QStringLiteral("--sample")});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    for (const auto &each : rows(
             run({QStringLiteral("sessions"), m_notebook, QStringLiteral("--json")}), "sessions")) {
        if (each.toObject().value(QLatin1String("title")).toString()
            == QLatin1String("First evening"))
            m_firstEvening = each.toObject().value(QLatin1String("id")).toString();
    }
    QVERIFY(!m_firstEvening.isEmpty());
}

void CommandLineTest::aNewNotebookIsMadeOnceAndIsSound()
{
    const QString path = file(QStringLiteral("new/one.hearth-db"));
    QCOMPARE(run({QStringLiteral("new"), path}).code, 0);
    const Ran checked = run({QStringLiteral("check"), path});
    QVERIFY2(checked.code == 0, qPrintable(checked.err));
    QCOMPARE(checked.out, QStringLiteral("sound\n"));
    QCOMPARE(run({QStringLiteral("check"), m_notebook}).code, 0);
    QVERIFY(
        rows(run({QStringLiteral("crews"), path, QStringLiteral("--json")}), "crews").isEmpty());

    const QByteArray before = bytesOf(path);
    const Ran again = run({QStringLiteral("new"), path, QStringLiteral("--sample")});
    QCOMPARE(again.code, 1);
    isOneLine(again);
    QCOMPARE(bytesOf(path), before);
}

void CommandLineTest::crewsAndSessionsAnswerAsJson()
{
    const auto crews =
        rows(run({QStringLiteral("crews"), m_notebook, QStringLiteral("--json")}), "crews");
    QStringList names;
    QString lanterns;
    for (const auto &each : crews) {
        names.append(each.toObject().value(QLatin1String("name")).toString());
        if (names.constLast() == QLatin1String("Tuesday Lanterns")) {
            lanterns = each.toObject().value(QLatin1String("id")).toString();
            QCOMPARE(each.toObject().value(QLatin1String("people")).toInt(), 5);
            QCOMPARE(each.toObject().value(QLatin1String("sessions")).toInt(), 3);
            QCOMPARE(each.toObject().value(QLatin1String("scale")).toString(),
                     QStringLiteral("crew"));
        }
    }
    QCOMPARE(names.size(), 3);
    QVERIFY(!lanterns.isEmpty());

    const auto sessions =
        rows(run({QStringLiteral("sessions"), m_notebook, QStringLiteral("--json")}), "sessions");
    QCOMPARE(sessions.size(), 3);
    for (const auto &each : sessions) {
        QCOMPARE(each.toObject().value(QLatin1String("crew")).toString(), lanterns);
        QCOMPARE(each.toObject().value(QLatin1String("state")).toString(), QStringLiteral("ended"));
    }
    QVERIFY(run({QStringLiteral("sessions"), m_notebook})
                .out.contains(QStringLiteral("First evening")));
}

void CommandLineTest::aSessionIsPlannedAndWrittenAsCalendar()
{
    const QString path = file(QStringLiteral("planned.hearth-db"));
    QVERIFY(QFile::copy(m_notebook, path));
    const QString plan = QStringLiteral("plan");
    const QString json = QStringLiteral("--json");
    const Ran made =
        run({plan, path, QStringLiteral("tuesday lanterns"), QStringLiteral("--from-last"), json});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    const QJsonObject told = QJsonDocument::fromJson(made.out.toUtf8()).object();
    QVERIFY(!told.value(QLatin1String("items")).toArray().isEmpty());
    const QString session = told.value(QLatin1String("session")).toString();
    const auto sessions = rows(run({QStringLiteral("sessions"), path, json}), "sessions");
    QCOMPARE(sessions.size(), 4);
    int planned = 0;
    for (const auto &each : sessions) {
        const QJsonObject row = each.toObject();
        const bool isPlanned =
            row.value(QLatin1String("state")).toString() == QLatin1String("planned");
        planned += isPlanned;
        QCOMPARE(row.contains(QLatin1String("startedAt")), !isPlanned);
        QVERIFY(row.contains(QLatin1String("plannedAt")));
    }
    QCOMPARE(planned, 1);
    QVERIFY(run({QStringLiteral("sessions"), path}).out.contains(QLatin1String("(planned)")));

    const QString crew = told.value(QLatin1String("crew")).toString();
    const Ran at = run({plan, path, crew, QStringLiteral("--at"),
                        QStringLiteral("2031-05-05T18:30:00+02:00"), json});
    QVERIFY2(at.code == 0, qPrintable(at.err));
    QCOMPARE(QJsonDocument::fromJson(at.out.toUtf8())
                 .object()
                 .value(QLatin1String("plannedAt"))
                 .toString(),
             QStringLiteral("2031-05-05T16:30:00Z"));

    const QString out = file(QStringLiteral("crew.ics"));
    for (const QStringList &whose :
         {QStringList{QStringLiteral("--session"), session}, {QStringLiteral("--crew"), crew}}) {
        const Ran written = run(QStringList{QStringLiteral("calendar"), path} + whose
                                + QStringList{QStringLiteral("-o"), out});
        QVERIFY2(written.code == 0, qPrintable(written.err));
        QVERIFY(bytesOf(out).startsWith("BEGIN:VCALENDAR\r\n"));
        // A planned date of the crew's rhythm is one of the crew's events in both files.
        QVERIFY(bytesOf(out).contains("UID:" + crew.toUtf8() + "@hearth\r\n"));
        QVERIFY(bytesOf(out).contains("RECURRENCE-ID"));
    }
}

void CommandLineTest::aPlanThatCannotBeMadeIsOneLine()
{
    const QString path = file(QStringLiteral("unplanned.hearth-db"));
    QVERIFY(QFile::copy(m_notebook, path));
    const QString out = file(QStringLiteral("none.ics"));
    const QString nobody = QStringLiteral("0198f0aa-0000-7000-8000-000000000001");
    const QString o = QStringLiteral("-o");
    for (const QStringList &wrong :
         {QStringList{QStringLiteral("plan"), path},
          {QStringLiteral("plan"), path, QStringLiteral("Tuesday Lanterns"), QStringLiteral("--at"),
           QStringLiteral("soon")},
          {QStringLiteral("calendar"), path, QStringLiteral("--crew"), nobody},
          {QStringLiteral("calendar"), path, o, out},
          {QStringLiteral("calendar"), path, QStringLiteral("--crew"), QStringLiteral("x"), o, out},
          {QStringLiteral("calendar"), path, QStringLiteral("--crew"), nobody,
           QStringLiteral("--session"), nobody, o, out}}) {
        const Ran ran = run(wrong);
        QCOMPARE(ran.code, 2);
        isOneLine(ran);
    }
    for (const QStringList &none :
         {QStringList{QStringLiteral("plan"), path, QStringLiteral("No such crew")},
          {QStringLiteral("plan"), path, nobody},
          {QStringLiteral("calendar"), path, QStringLiteral("--crew"), nobody, o, out},
          {QStringLiteral("calendar"), path, QStringLiteral("--session"), nobody, o, out}}) {
        const Ran ran = run(none);
        QCOMPARE(ran.code, 1);
        isOneLine(ran);
    }
    QVERIFY(!QFile::exists(out));
    QCOMPARE(
        rows(run({QStringLiteral("sessions"), path, QStringLiteral("--json")}), "sessions").size(),
        3);
}

void CommandLineTest::aSessionLeavesAsFarAsItsReach_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("reach");
    for (const char *format : {"md", "html", "json", "pdf"}) {
        for (const char *reach : {"mine", "circle", "open"})
            QTest::addRow("%s, %s", format, reach)
                << QString::fromLatin1(format) << QString::fromLatin1(reach);
    }
}

void CommandLineTest::aSessionLeavesAsFarAsItsReach()
{
    QFETCH(QString, format);
    QFETCH(QString, reach);
    const QString path = file(QStringLiteral("first-evening-%1.%2").arg(reach, format));
    const Ran ran = run({QStringLiteral("export"), m_notebook, QStringLiteral("--what"),
                         QStringLiteral("session:") + m_firstEvening, QStringLiteral("--format"),
                         format, QStringLiteral("--reach"), reach, QStringLiteral("-o"), path});
    QVERIFY2(ran.code == 0, qPrintable(ran.err));
    QCOMPARE(ran.err, QString());
    if (format == QLatin1String("pdf")) {
        QVERIFY(bytesOf(path).startsWith("%PDF-"));
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is not installed, so the pages cannot be read back");
    }
    const QString text = readAs(format, path);
    QVERIFY2(text.contains(openText), qPrintable(text));
    QCOMPARE(text.contains(circleText), reach != QLatin1String("open"));
    QCOMPARE(text.contains(mineText), reach == QLatin1String("mine"));
    if (format == QLatin1String("json"))
        QVERIFY(QJsonDocument::fromJson(bytesOf(path)).isObject());
    if (reach == QLatin1String("open"))
        QVERIFY2(!text.contains(QStringLiteral("Tomek")), qPrintable(text));
}

void CommandLineTest::aCrewAndTheWholeNotebookLeaveWithoutTheJournal_data()
{
    QTest::addColumn<QString>("what");
    const auto crews =
        rows(run({QStringLiteral("crews"), m_notebook, QStringLiteral("--json")}), "crews");
    for (const auto &each : crews) {
        const QJsonObject crew = each.toObject();
        if (crew.value(QLatin1String("sessions")).toInt() > 0)
            QTest::newRow("crew") << QStringLiteral("crew:")
                    + crew.value(QLatin1String("id")).toString();
    }
    QTest::newRow("all") << QStringLiteral("all");
}

void CommandLineTest::aCrewAndTheWholeNotebookLeaveWithoutTheJournal()
{
    QFETCH(QString, what);
    for (const char *format : {"md", "html", "json", "pdf"}) {
        const QString ending = QLatin1String(format);
        const QString path = file(QStringLiteral("crew.") + ending);
        const Ran ran = run({QStringLiteral("export"), m_notebook, QStringLiteral("--what"), what,
                             QStringLiteral("--format"), ending, QStringLiteral("-o"), path});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY(!bytesOf(path).isEmpty());
        if (ending == QLatin1String("pdf"))
            continue;
        const QString text = readAs(ending, path);
        QVERIFY(text.contains(circleText));
        // Without --reach, what is mine stays.
        QVERIFY(!text.contains(mineText));
        QVERIFY(!text.contains(QStringLiteral("The host in me is tired")));
    }
}

void CommandLineTest::whatCannotBeReadIsNamedAndTheRestIsWritten()
{
    const QString torn = file(QStringLiteral("torn.hearth-db"));
    QVERIFY(QFile::copy(m_notebook, torn));
    {
        const auto database =
            hearth::storage::Database::open(torn, hearth::storage::OpenMode::ReadWrite);
        QVERIFY(database);
        QVERIFY((*database)->execute("UPDATE session_event SET payload = '{' WHERE session = '"
                                     + m_firstEvening.toUtf8() + '\''));
    }
    const QString path = file(QStringLiteral("torn.md"));
    const Ran ran =
        run({QStringLiteral("export"), torn, QStringLiteral("--what"), QStringLiteral("all"),
             QStringLiteral("--format"), QStringLiteral("md"), QStringLiteral("-o"), path});
    QVERIFY2(ran.code == 0, qPrintable(ran.err));
    QVERIFY2(ran.err.startsWith(QStringLiteral("hearth: could not be read")), qPrintable(ran.err));
    isOneLine(ran);
    QVERIFY(bytesOf(path).contains("Could not be read: "));
    QVERIFY(QFile::remove(torn));
}

void CommandLineTest::askingDoesNotChangeTheNotebook()
{
    const QByteArray before = bytesOf(m_notebook);
    for (const char *command : {"check", "crews", "sessions"})
        QCOMPARE(run({QLatin1String(command), m_notebook}).code, 0);
    QCOMPARE(run({QStringLiteral("search"), m_notebook, QStringLiteral("Tuesday")}).code, 0);
    QCOMPARE(bytesOf(m_notebook), before);
    QVERIFY(!QFile::exists(m_notebook + QStringLiteral("-wal")));
}

void CommandLineTest::whatCannotBeDoneIsOneLineAndOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto words = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '));
    };
    for (const char *command : {"check", "crews", "sessions", "search"}) {
        QStringList arguments = words(command) + words("missing.hearth-db");
        if (arguments.constFirst() == QLatin1String("search"))
            arguments.append(QStringLiteral("bread"));
        QTest::addRow("%s, a missing file", command)
            << arguments << QStringLiteral("missing.hearth-db");
    }
    QTest::newRow("export, a missing file")
        << words("export missing.hearth-db --what all --format md -o out.md")
        << QStringLiteral("missing.hearth-db");
    QTest::newRow("a session nobody knows")
        << words("export sample.hearth-db --what session:01890000-0000-7000-8000-000000000000 "
                 "--format md -o out.md")
        << QString();
    QTest::newRow("a folder that is not there")
        << words("export sample.hearth-db --what all --format md -o no/such/folder/out.md")
        << QStringLiteral("no/such/folder/out.md");
    QTest::newRow("an unknown practice")
        << words("rehearse no-such-practice") << QStringLiteral("no-such-practice");
    QTest::newRow("too many people")
        << words("rehearse case-clinic --people 2000000000") << QStringLiteral("is for 3 to 6");
    QTest::newRow("one too many") << words("rehearse case-clinic --people 7")
                                  << QStringLiteral("is for 3 to 6");
    QTest::newRow("too few people")
        << words("rehearse case-clinic --people 2") << QStringLiteral("is for 3 to 6");
    QTest::newRow("a practice file that is missing")
        << words("practices validate missing.json") << QStringLiteral("missing.json");
}

void CommandLineTest::whatCannotBeDoneIsOneLineAndOne()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Ran ran = run(arguments);
    QVERIFY2(ran.code == 1, qPrintable(QString::number(ran.code) + ran.out + ran.err));
    isOneLine(ran);
    QVERIFY2(ran.err.contains(named), qPrintable(ran.err));
    QCOMPARE(ran.out, QString());
    QVERIFY(!QFile::exists(file(QStringLiteral("missing.hearth-db"))));
    QVERIFY(!QFile::exists(file(QStringLiteral("out.md"))));
}

void CommandLineTest::whatIsNotUnderstoodIsOneLineAndTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line :
         {"new",
          "check",
          "crews",
          "sessions",
          "search",
          "search sample.hearth-db",
          "practices",
          "practices dance",
          "practices validate",
          "rehearse",
          "demo",
          "crews sample.hearth-db --no-such-option",
          "rehearse case-clinic --people many",
          "rehearse case-clinic --people 0",
          "rehearse case-clinic --seed x",
          "export sample.hearth-db --what all --format md --reach everyone -o out.md",
          "export sample.hearth-db --what all --format docx -o out.md",
          "export sample.hearth-db --what all -o out.md",
          "export sample.hearth-db --what session:12 --format md -o out.md",
          "export sample.hearth-db --what people --format md -o out.md",
          "export sample.hearth-db --format md -o out.md",
          "export sample.hearth-db --what all --format md",
          "--no-such-option",
          "chek sample.hearth-db"})
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '));
}

void CommandLineTest::whatIsNotUnderstoodIsOneLineAndTwo()
{
    QFETCH(QStringList, arguments);
    const Ran ran = run(arguments);
    QVERIFY2(ran.code == 2, qPrintable(QString::number(ran.code) + ran.out + ran.err));
    isOneLine(ran);
    QCOMPARE(ran.out, QString());
    QVERIFY(!QFile::exists(file(QStringLiteral("out.md"))));
}

void CommandLineTest::aFileThatIsNoNotebookStaysAsItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Dear Amara, thank you for the bread.\n");
    QTest::newRow("cut off") << bytesOf(m_notebook).left(5000);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
}

void CommandLineTest::aFileThatIsNoNotebookStaysAsItIs()
{
    QFETCH(QByteArray, bytes);
    const QString path = file(QStringLiteral("letter.hearth-db"));
    write(path, bytes);
    const QStringList around = QDir(m_folder.path()).entryList(QDir::Files);
    for (const char *command : {"check", "crews", "sessions", "new"}) {
        const Ran ran = run({QLatin1String(command), path});
        QVERIFY2(ran.code == 1, command);
        isOneLine(ran);
        QVERIFY2(bytesOf(path) == bytes, command);
    }
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), around);
    QVERIFY(QFile::remove(path));
}

void CommandLineTest::helpAndVersionAreToldOnStandardOutput()
{
    const Ran help = run({QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    QCOMPARE(help.err, QString());
    for (const char *command : {"new", "check", "crews", "sessions", "export", "plan", "calendar",
                                "practices", "rehearse", "search", "demo"}) {
        QVERIFY2(help.out.contains(QLatin1String("hearth ") + QLatin1String(command)), command);
        const Ran usage = run({QLatin1String(command), QStringLiteral("--help")});
        QCOMPARE(usage.code, 0);
        QVERIFY2(usage.out.startsWith(QLatin1String("hearth ") + QLatin1String(command)), command);
    }
    const Ran version = run({QStringLiteral("--version")});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith(QStringLiteral("hearth ")));
}

void CommandLineTest::everyBuiltInPracticeIsListedAndSound()
{
    const auto listed =
        rows(run({QStringLiteral("practices"), QStringLiteral("list"), QStringLiteral("--json")}),
             "practices");
    const QDir folder(QStringLiteral(HEARTH_SOURCE_DIR "/resources/practices/en"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    QStringList ids;
    QStringList paths;
    for (const auto &each : listed)
        ids.append(each.toObject().value(QLatin1String("id")).toString() + QLatin1String(".json"));
    for (const QString &each : files)
        paths.append(folder.filePath(each));
    QVERIFY(!ids.isEmpty());
    QCOMPARE(ids, files);
    const Ran sound =
        run(QStringList{QStringLiteral("practices"), QStringLiteral("validate")} + paths);
    QVERIFY2(sound.code == 0, qPrintable(sound.out + sound.err));
    QCOMPARE(sound.out.count(QLatin1String(": sound\n")), files.size());
}

void CommandLineTest::everyBuiltInPracticeCanBeRehearsed()
{
    const auto listed =
        rows(run({QStringLiteral("practices"), QStringLiteral("list"), QStringLiteral("--json")}),
             "practices");
    QVERIFY(!listed.isEmpty());
    for (const auto &each : listed) {
        const QString id = each.toObject().value(QLatin1String("id")).toString();
        for (const char *bound : {"min", "max"}) {
            const int people = each.toObject().value(QLatin1String(bound)).toInt();
            const Ran ran = run({QStringLiteral("rehearse"), id, QStringLiteral("--people"),
                                 QString::number(people), QStringLiteral("--json")});
            QVERIFY2(ran.code == 0, qPrintable(id + ran.err));
            const auto timeline = rows(ran, "timeline");
            QVERIFY2(!timeline.isEmpty(), qPrintable(id));
            double before = 0;
            for (const auto &line : timeline) {
                const double offset = line.toObject().value(QLatin1String("offset_ms")).toDouble();
                QVERIFY2(offset >= before, qPrintable(id));
                before = offset;
            }
        }
    }
}

void CommandLineTest::aRehearsalIsTheSameForTheSameSeed()
{
    const QStringList arguments{QStringLiteral("rehearse"), QStringLiteral("case-clinic"),
                                QStringLiteral("--people"), QStringLiteral("5"),
                                QStringLiteral("--seed"),   QStringLiteral("7")};
    const Ran once = run(arguments);
    QVERIFY2(once.code == 0, qPrintable(once.err));
    QVERIFY(once.out.endsWith(QStringLiteral("  end\n")));
    QCOMPARE(run(arguments).out, once.out);
}

void CommandLineTest::aBrokenPracticeIsNamedWithPathAndLine()
{
    QByteArray practice =
        bytesOf(QStringLiteral(HEARTH_SOURCE_DIR "/resources/practices/en/case-clinic.json"));
    const int best = static_cast<int>(practice.indexOf("\"best\""));
    QVERIFY(best > 0);
    const int colon = static_cast<int>(practice.indexOf(':', best));
    practice.insert(colon + 1, " -");
    // A space between the sign and the number would not be JSON at all.
    while (practice.at(colon + 3) == ' ')
        practice.remove(colon + 3, 1);
    const int line = static_cast<int>(practice.left(colon).count('\n')) + 1;
    const QString path = file(QStringLiteral("broken.json"));
    write(path, practice);
    const Ran ran = run({QStringLiteral("practices"), QStringLiteral("validate"), path});
    QCOMPARE(ran.code, 1);
    isOneLine(ran);
    QVERIFY2(ran.out.startsWith(QStringLiteral("%1:%2: people.best: ").arg(path).arg(line)),
             qPrintable(ran.out));
    const Ran rehearsed = run({QStringLiteral("rehearse"), path});
    QCOMPARE(rehearsed.code, 1);
    isOneLine(rehearsed);
    QVERIFY2(rehearsed.err.contains(QStringLiteral("%1:%2: people.best: ").arg(path).arg(line)),
             qPrintable(rehearsed.err));
}

void CommandLineTest::searchFindsWhatWasNoted()
{
    const auto hits = rows(run({QStringLiteral("search"), m_notebook, QStringLiteral("bicycle"),
                                QStringLiteral("stand"), QStringLiteral("--json")}),
                           "hits");
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.at(0).toObject().value(QLatin1String("kind")).toString(), QStringLiteral("note"));
    QVERIFY(run({QStringLiteral("search"), m_notebook, QStringLiteral("bicycle")})
                .out.contains(QStringLiteral("bicycle")));
    const Ran none = run({QStringLiteral("search"), m_notebook, QStringLiteral("xylophone")});
    QCOMPARE(none.code, 0);
    QCOMPARE(none.out, QString());
}

void CommandLineTest::theDemonstrationWritesEveryFormat()
{
    const QDir folder(file(QStringLiteral("demo")));
    const Ran ran = run({QStringLiteral("demo"), QStringLiteral("--out"), folder.path()});
    QVERIFY2(ran.code == 0, qPrintable(ran.err));
    for (const char *format : {"md", "html", "pdf", "json"}) {
        const QString path = folder.filePath(QLatin1String("case-clinic.") + QLatin1String(format));
        QVERIFY2(ran.out.contains(path), qPrintable(ran.out));
        QVERIFY(!bytesOf(path).isEmpty());
    }
    const QString notebook = folder.filePath(QStringLiteral("demo.hearth-db"));
    QCOMPARE(run({QStringLiteral("check"), notebook}).code, 0);
    // It can be shown twice.
    QCOMPARE(run({QStringLiteral("demo"), QStringLiteral("--out"), folder.path()}).code, 0);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
