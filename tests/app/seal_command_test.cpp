// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The passphrase goes to standard input: the descriptor with the number 0.
#include "core/practice/library.h"
#include "core/usecases/sample.h"
#include "tests/support/core/hearthside.h"
#include "tests/support/core/sealedside.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace hearth;
using namespace hearth::test;

namespace {

struct Ran
{
    int code = -1;
    QString out;
    QString err;
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

const QStringList fromInput{QStringLiteral("--passphrase-fd"), QStringLiteral("0")};

} // namespace

class SealCommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyCommandAnswersFromASealedNotebook_data();
    void everyCommandAnswersFromASealedNotebook();
    void aPlanIsKeptInASealedNotebook();
    void withoutThePassphraseNothingIsTold_data();
    void withoutThePassphraseNothingIsTold();
    void aNotebookIsSealedAndUnsealed();
    void theRecoveryKeyOpensWhatThePassphraseDoes();
    void thePassphraseIsChanged();
    void aPassphraseIsNeverAnArgument();
    void theStateIsToldWithoutAPassphrase();
    void noFileTellsWhatIsInIt();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    Ran run(const QStringList &arguments, const QByteArray &input = "amber kettle\n") const;

    QTemporaryDir m_folder;
    QString m_sealed; ///< with the sample in it
    QString m_recoveryKey;
};

Ran SealCommandTest::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Everything that the program could write is in one folder.
    for (const char *place : {"HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_DATA_HOME",
                              "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(place), m_folder.path());
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(HEARTH_PROGRAM), arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(120'000))
        return {};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

void SealCommandTest::initTestCase()
{
    // Made here, where a passphrase costs next to nothing.
    m_sealed = file(QStringLiteral("sample.hearth-sealed"));
    const SystemClock clock;
    QRandomGenerator chance(1);
    m_recoveryKey = Hearthside::must(storage::Notebook::createSealed(
        m_sealed, Sealedside::itsPassphrase(), cheap, clock, chance));
    const auto notebook = Hearthside::must(
        storage::Notebook::unlock(m_sealed, Sealedside::itsPassphrase(), clock, chance));
    const practice::Library library;
    QVERIFY(usecases::makeSample(*notebook, [&](const QString &id) { return library.find(id); }));
}

void SealCommandTest::everyCommandAnswersFromASealedNotebook_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const QString json = QStringLiteral("--json");
    QTest::newRow("check") << QStringList{QStringLiteral("check")} << QStringLiteral("sound");
    QTest::newRow("crews") << QStringList{QStringLiteral("crews")} << QStringLiteral("Lanterns");
    QTest::newRow("sessions") << QStringList{QStringLiteral("sessions"), json}
                              << QStringLiteral("\"sessions\"");
    QTest::newRow("search") << QStringList{QStringLiteral("search"), QStringLiteral("second"),
                                           QStringLiteral("Tuesday")}
                            << QStringLiteral("Tuesday");
}

void SealCommandTest::everyCommandAnswersFromASealedNotebook()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    arguments.insert(1, m_sealed);
    const Ran ran = run(arguments + fromInput);
    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.out.contains(says), qPrintable(ran.out));
}

void SealCommandTest::aPlanIsKeptInASealedNotebook()
{
    const auto count = [&] {
        return run(QStringList{QStringLiteral("sessions"), m_sealed, QStringLiteral("--json")}
                   + fromInput)
            .json()
            .value(QStringLiteral("sessions"))
            .toArray()
            .size();
    };
    const auto before = count();
    const QString crew =
        run(QStringList{QStringLiteral("crews"), m_sealed, QStringLiteral("--json")} + fromInput)
            .json()
            .value(QStringLiteral("crews"))[0][QStringLiteral("id")]
            .toString();
    const Ran planned = run(QStringList{QStringLiteral("plan"), m_sealed, crew,
                                        QStringLiteral("--at"), QStringLiteral("2030-01-08T19:00")}
                            + fromInput);
    QCOMPARE(planned.err, QString());
    QCOMPARE(count(), before + 1);
}

void SealCommandTest::withoutThePassphraseNothingIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString out = file(QStringLiteral("leaked"));
    for (const char *command :
         {"check", "crews", "sessions", "unseal", "passphrase", "recovery-key"})
        QTest::newRow(command) << QStringList{QLatin1String(command), m_sealed};
    QTest::newRow("search") << QStringList{QStringLiteral("search"), m_sealed,
                                           QStringLiteral("Tuesday")};
    QTest::newRow("plan") << QStringList{QStringLiteral("plan"), m_sealed,
                                         QStringLiteral("Tuesday Lanterns")};
    QTest::newRow("export") << QStringList{QStringLiteral("export"),   m_sealed,
                                           QStringLiteral("--what"),   QStringLiteral("all"),
                                           QStringLiteral("--format"), QStringLiteral("md"),
                                           QStringLiteral("-o"),       out};
}

void SealCommandTest::withoutThePassphraseNothingIsTold()
{
    QFETCH(QStringList, arguments);
    const Ran wrong = run(arguments + fromInput, "amber kettl\n");
    QCOMPARE(wrong.code, 1);
    QCOMPARE(wrong.out, QString());
    QCOMPARE(
        wrong.err,
        QStringLiteral("hearth: neither the passphrase nor the recovery key of this notebook\n"));
    const Ran none = run(arguments + fromInput, "");
    QCOMPARE(none.err, QStringLiteral("hearth: the passphrase is empty\n"));
    QCOMPARE(none.code, 1);
    QVERIFY(!QFile::exists(file(QStringLiteral("leaked"))));
    QVERIFY(!QFile::exists(file(QStringLiteral("sample.hearth-db"))));
}

void SealCommandTest::aNotebookIsSealedAndUnsealed()
{
    const QString plain = file(QStringLiteral("plain.hearth-db"));
    const QString sealed = file(QStringLiteral("plain.hearth-sealed"));
    QCOMPARE(run({QStringLiteral("new"), plain, QStringLiteral("--sample")}).code, 0);
    const QString crews = run({QStringLiteral("crews"), plain}).out;
    const Ran made = run(QStringList{QStringLiteral("seal"), plain} + fromInput);
    QCOMPARE(made.err, QString());
    QVERIFY(made.out.contains(sealed));
    QVERIFY(made.out.contains(QStringLiteral("Recovery key: ")));
    QVERIFY(!QFile::exists(plain));
    QCOMPARE(run(QStringList{QStringLiteral("crews"), sealed} + fromInput).out, crews);
    // Sealed once is enough.
    QCOMPARE(run(QStringList{QStringLiteral("seal"), sealed} + fromInput).err,
             QStringLiteral("hearth: this notebook is sealed: %1\n").arg(sealed));
    QCOMPARE(run(QStringList{QStringLiteral("unseal"), sealed} + fromInput).code, 0);
    QVERIFY(!QFile::exists(sealed));
    QCOMPARE(run({QStringLiteral("crews"), plain}).out, crews);
    QVERIFY(run(QStringList{QStringLiteral("unseal"), plain} + fromInput)
                .err.startsWith(QStringLiteral("hearth: this notebook is not sealed")));
}

void SealCommandTest::theRecoveryKeyOpensWhatThePassphraseDoes()
{
    QCOMPARE(run(QStringList{QStringLiteral("check"), m_sealed} + fromInput,
                 m_recoveryKey.toLower().toUtf8() + '\n')
                 .out,
             QStringLiteral("sound\n"));
}

void SealCommandTest::thePassphraseIsChanged()
{
    const QString path = file(QStringLiteral("changed.hearth-sealed"));
    QCOMPARE(
        run(QStringList{QStringLiteral("new"), path, QStringLiteral("--seal")} + fromInput).code,
        0);
    const Ran changed = run(QStringList{QStringLiteral("passphrase"), path,
                                        QStringLiteral("--new-passphrase-fd"), QStringLiteral("0")}
                                + fromInput,
                            "amber kettle\nzweite Losung äöü\n");
    QCOMPARE(changed.err, QString());
    QCOMPARE(changed.code, 0);
    QCOMPARE(run(QStringList{QStringLiteral("check"), path} + fromInput).code, 1);
    QCOMPARE(run(QStringList{QStringLiteral("check"), path} + fromInput, "zweite Losung äöü").out,
             QStringLiteral("sound\n"));
    const Ran key =
        run(QStringList{QStringLiteral("recovery-key"), path, QStringLiteral("--json")} + fromInput,
            "zweite Losung äöü");
    const QString recoveryKey = key.json().value(QStringLiteral("recoveryKey")).toString();
    QCOMPARE(run(QStringList{QStringLiteral("check"), path} + fromInput, recoveryKey.toUtf8()).out,
             QStringLiteral("sound\n"));
}

void SealCommandTest::aPassphraseIsNeverAnArgument()
{
    for (const char *option : {"--passphrase", "--passphrase=amber kettle"}) {
        const Ran ran = run({QStringLiteral("check"), m_sealed, QLatin1String(option)});
        QCOMPARE(ran.code, 2);
    }
    QCOMPARE(run({QStringLiteral("check"), m_sealed, QStringLiteral("--passphrase-fd"),
                  QStringLiteral("amber kettle")})
                 .code,
             2);
}

void SealCommandTest::theStateIsToldWithoutAPassphrase()
{
    const Ran sealed = run({QStringLiteral("lock-status"), m_sealed}, {});
    QCOMPARE(sealed.out, QStringLiteral("sealed\n"));
    const QJsonObject told =
        run({QStringLiteral("lock-status"), m_sealed, QStringLiteral("--json")}, {}).json();
    QVERIFY(told.value(QStringLiteral("sealed")).toBool());
    QVERIFY(!told.value(QStringLiteral("inUse")).toBool());
    QCOMPARE(told.value(QStringLiteral("memoryKiB")).toInt(), static_cast<int>(cheap.memoryKiB));
    const QString plain = file(QStringLiteral("open.hearth-db"));
    QCOMPARE(run({QStringLiteral("new"), plain}).code, 0);
    QCOMPARE(run({QStringLiteral("lock-status"), plain}, {}).out, QStringLiteral("not sealed\n"));
    QCOMPARE(run({QStringLiteral("lock-status"), file(QStringLiteral("nowhere"))}, {}).code, 1);
}

void SealCommandTest::noFileTellsWhatIsInIt()
{
    const QString told = QStringLiteral("every second Tuesday");
    const QByteArray utf16(reinterpret_cast<const char *>(told.utf16()), told.size() * 2);
    const QString plain = file(QStringLiteral("canary.hearth-db"));
    QCOMPARE(run({QStringLiteral("new"), plain, QStringLiteral("--sample")}).code, 0);
    const auto holders = [&] {
        QStringList names;
        QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden | QDir::System,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile each(files.next());
            if (!each.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = each.readAll();
            if (bytes.contains(told.toUtf8()) || bytes.contains(utf16))
                names.append(each.fileName());
        }
        return names;
    };
    // What is looked for can be found.
    QVERIFY(holders().contains(plain));
    QCOMPARE(run(QStringList{QStringLiteral("seal"), plain} + fromInput).code, 0);
    const QString sealed = file(QStringLiteral("canary.hearth-sealed"));
    QVERIFY(
        run(QStringList{QStringLiteral("search"), sealed, QStringLiteral("Tuesday")} + fromInput)
            .out.contains(QStringLiteral("Tuesday")));
    QCOMPARE(run(QStringList{QStringLiteral("check"), sealed} + fromInput).code, 0);
    // A notebook that another test unsealed is open to everybody.
    QStringList left = holders();
    left.removeAll(file(QStringLiteral("plain.hearth-db")));
    QCOMPARE(left, QStringList());
}

QTEST_GUILESS_MAIN(SealCommandTest)
#include "seal_command_test.moc"
