// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

/// Whose turn it is, tried from outside.
class RotaCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theNextTurnsAreToldWithTheirReasons();
    void aDeclinedTurnPassesOn();
    void aTurnIsCovered();
    void twoTurnsAreSwapped();
    void todayTellsWhoHostsAndWhy();
    void whatIsNotUnderstoodIsOneLineAndTwo_data();
    void whatIsNotUnderstoodIsOneLineAndTwo();

private:
    struct Ran
    {
        int code = -1;
        QString out;
        QString err;
        QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    };
    Ran run(const QStringList &arguments) const;
    /// A verb on the crew of the sample; what the turns told of are then.
    QJsonArray turns(const QString &verb, const QStringList &rest = {}) const;
    static QJsonObject holding(const QJsonValue &turn, const char *role);
    static QString host(const QJsonValue &turn);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_notebook;
    const QString m_crew = QStringLiteral("Tuesday Lanterns");
};

RotaCommandsTest::Ran RotaCommandsTest::run(const QStringList &arguments) const
{
    QProcess hearth;
    hearth.start(QStringLiteral(HEARTH_PROGRAM), arguments);
    hearth.waitForFinished();
    return {hearth.exitCode(), QString::fromUtf8(hearth.readAllStandardOutput()),
            QString::fromUtf8(hearth.readAllStandardError())};
}

QJsonArray RotaCommandsTest::turns(const QString &verb, const QStringList &rest) const
{
    const Ran ran =
        run(QStringList{verb, m_notebook, m_crew} + rest + QStringList{QStringLiteral("--json")});
    if (ran.code != 0)
        qWarning("%s", qPrintable(ran.err));
    return ran.json().value(QLatin1String("turns")).toArray();
}

QJsonObject RotaCommandsTest::holding(const QJsonValue &turn, const char *role)
{
    for (const auto &each : turn.toObject().value(QLatin1String("roles")).toArray()) {
        if (each.toObject().value(QLatin1String("role")).toString() == QLatin1String(role))
            return each.toObject();
    }
    return {};
}

QString RotaCommandsTest::host(const QJsonValue &turn)
{
    return holding(turn, "host").value(QLatin1String("holder")).toString();
}

void RotaCommandsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_notebook = m_folder->filePath(QStringLiteral("sample.hearth-db"));
    const Ran made = run({QStringLiteral("new"), m_notebook, QStringLiteral("--sample")});
    QVERIFY2(made.code == 0, qPrintable(made.err));
}

void RotaCommandsTest::theNextTurnsAreToldWithTheirReasons()
{
    const auto next =
        turns(QStringLiteral("rota"), {QStringLiteral("--next"), QStringLiteral("10")});
    QCOMPARE(next.size(), 10);
    QSet<QString> hosts;
    for (const auto &turn : next) {
        hosts.insert(host(turn));
        const auto told = holding(turn, "host");
        QVERIFY(!told.value(QLatin1String("reason")).toString().isEmpty());
        QVERIFY(!told.value(QLatin1String("why")).toString().isEmpty());
    }
    QCOMPARE(hosts.size(), 5);
    for (qsizetype i = 0; i + 1 < next.size(); ++i)
        QCOMPARE(holding(next.at(i), "understudy").value(QLatin1String("holder")).toString(),
                 host(next.at(i + 1)));
    const Ran words = run({QStringLiteral("rota"), m_notebook, m_crew});
    QCOMPARE(words.code, 0);
    QVERIFY(words.out.contains(QStringLiteral("Host: ") + host(next.at(0))));
}

void RotaCommandsTest::aDeclinedTurnPassesOn()
{
    const QString before = host(turns(QStringLiteral("rota")).at(0));
    const auto after = turns(QStringLiteral("decline"));
    QCOMPARE(after.size(), 1);
    QVERIFY(host(after.at(0)) != before);
    QCOMPARE(host(turns(QStringLiteral("rota")).at(0)), host(after.at(0)));
}

void RotaCommandsTest::aTurnIsCovered()
{
    const auto covered =
        turns(QStringLiteral("cover"),
              {QStringLiteral("wren"), QStringLiteral("--turn"), QStringLiteral("2")});
    QCOMPARE(host(covered.at(0)), QStringLiteral("Wren"));
    QCOMPARE(holding(covered.at(0), "host").value(QLatin1String("why")).toString(),
             QStringLiteral("given"));
    QCOMPARE(host(turns(QStringLiteral("rota")).at(1)), QStringLiteral("Wren"));
}

void RotaCommandsTest::twoTurnsAreSwapped()
{
    const auto before = turns(QStringLiteral("rota"));
    qsizetype later = 1;
    while (host(before.at(later)) == host(before.at(0)))
        ++later;
    turns(QStringLiteral("swap"), {host(before.at(later))});
    const auto after = turns(QStringLiteral("rota"));
    QCOMPARE(host(after.at(0)), host(before.at(later)));
    QCOMPARE(host(after.at(later)), host(before.at(0)));
}

void RotaCommandsTest::todayTellsWhoHostsAndWhy()
{
    const Ran ran = run({QStringLiteral("today"), m_notebook, QStringLiteral("--json")});
    QVERIFY2(ran.code == 0, qPrintable(ran.err));
    const QJsonObject next = ran.json().value(QLatin1String("next")).toObject();
    QVERIFY(!holding(next, "host").value(QLatin1String("holder")).toString().isEmpty());
    QVERIFY(!holding(next, "host").value(QLatin1String("reason")).toString().isEmpty());
    const Ran words = run({QStringLiteral("today"), m_notebook});
    QVERIFY(words.out.contains(QStringLiteral("Host: ")));
}

void RotaCommandsTest::whatIsNotUnderstoodIsOneLineAndTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no crew") << QStringList{QStringLiteral("rota"), QStringLiteral("FILE")};
    QTest::newRow("no person") << QStringList{QStringLiteral("cover"), QStringLiteral("FILE"),
                                              m_crew};
    QTest::newRow("next") << QStringList{QStringLiteral("rota"), QStringLiteral("FILE"), m_crew,
                                         QStringLiteral("--next"), QStringLiteral("0")};
    QTest::newRow("turn") << QStringList{QStringLiteral("decline"), QStringLiteral("FILE"), m_crew,
                                         QStringLiteral("--turn"), QStringLiteral("first")};
    QTest::newRow("role") << QStringList{QStringLiteral("decline"), QStringLiteral("FILE"), m_crew,
                                         QStringLiteral("--role"), QStringLiteral("boss")};
}

void RotaCommandsTest::whatIsNotUnderstoodIsOneLineAndTwo()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings(QStringLiteral("FILE"), m_notebook);
    const Ran ran = run(arguments);
    QCOMPARE(ran.code, 2);
    QVERIFY(ran.err.startsWith(QLatin1String("hearth: ")));
    QCOMPARE(ran.err.count(QLatin1Char('\n')), 1);
}

QTEST_GUILESS_MAIN(RotaCommandsTest)
#include "rota_commands_test.moc"
