// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/html_writer.h"
#include "core/exchange/json_writer.h"
#include "core/exchange/markdown_writer.h"
#include "tests/support/core/sample_record.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::exchange;

class WritersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreAsTheyWere_data();
    void filesAreAsTheyWere();
    void actionsComeFirstUnlessAskedOtherwise();
    void nobodyIsNamedTwiceInTheirCommitment();
    void theSameRecordGivesTheSameBytes();
};

void WritersTest::filesAreAsTheyWere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("written");
    const auto add = [](const QString &name, const auto &filtered) {
        const Document document = compose(filtered);
        const QList<std::pair<QString, QByteArray>> all{
            {name + QLatin1String(".md"), toMarkdown(document)},
            {name + QLatin1String(".html"), toHtml(document)},
            {name + QLatin1String(".json"), toJson(filtered)}};
        for (const auto &[file, bytes] : all)
            QTest::newRow(qPrintable(file)) << file << bytes;
    };
    add(QStringLiteral("session-mine"), apply(sample::session(), {Reach::Mine, Names::Full}));
    add(QStringLiteral("session-circle"), apply(sample::session(), {Reach::Circle, Names::First}));
    add(QStringLiteral("session-open"), apply(sample::session(), {Reach::Open, Names::Initials}));
    add(QStringLiteral("crew-circle"), apply(sample::crew(), {Reach::Circle, Names::Full}));
    add(QStringLiteral("notebook-mine"), apply(sample::notebook(), {Reach::Mine, Names::Full}));
    add(QStringLiteral("notebook-open"), apply(sample::notebook(), {Reach::Open, Names::Someone}));
}

void WritersTest::filesAreAsTheyWere()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, written);
    QFile golden(QStringLiteral(HEARTH_TESTS_DIR "/golden/exchange/") + file);
    if (qEnvironmentVariableIntValue("HEARTH_UPDATE_GOLDEN") == 1) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        QCOMPARE(golden.write(written), written.size());
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    QCOMPARE(QString::fromUtf8(written), QString::fromUtf8(golden.readAll()));
}

void WritersTest::actionsComeFirstUnlessAskedOtherwise()
{
    const auto filtered = apply(sample::session(), {Reach::Circle, Names::Full});
    const QByteArray first = toMarkdown(compose(filtered));
    const QByteArray last = toMarkdown(compose(filtered, {}, {.actionsFirst = false}));
    QVERIFY(first.indexOf("## Commitments") < first.indexOf("## Case Clinic"));
    QVERIFY(last.indexOf("## Commitments") > last.indexOf("## Case Clinic"));
}

void WritersTest::nobodyIsNamedTwiceInTheirCommitment()
{
    auto session = sample::session();
    session.commitments = session.commitments.mid(0, 1);
    const QString name = session.commitments.constFirst().who->name;
    const auto written = [&](const QString &text) {
        session.commitments.first().text = text;
        return QString::fromUtf8(toMarkdown(compose(apply(session, {Reach::Circle, Names::Full}))));
    };
    QVERIFY(written(name + QStringLiteral(" sends the list"))
                .contains(QStringLiteral("[ ] ") + name + QStringLiteral(" sends")));
    QVERIFY(written(QStringLiteral("Send the list"))
                .contains(QStringLiteral("[ ] **") + name + QStringLiteral("**: Send")));
}

void WritersTest::theSameRecordGivesTheSameBytes()
{
    const auto filtered = apply(sample::notebook(), {Reach::Mine, Names::Full});
    QCOMPARE(toJson(filtered), toJson(filtered));
    QCOMPARE(toHtml(compose(filtered)), toHtml(compose(filtered)));
}

QTEST_GUILESS_MAIN(WritersTest)
#include "writers_test.moc"
