// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/html_writer.h"
#include "core/exchange/json_writer.h"
#include "core/exchange/markdown_writer.h"
#include "tests/support/core/sample_record.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::exchange;

/// Nothing that is private or held back is in any file for others, over sessions of chance.
class CanaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingPrivateLeaves_data();
    void nothingPrivateLeaves();
    void countsAddUp();

private:
    static constexpr quint32 seed = 20261110;
};

void CanaryTest::nothingPrivateLeaves_data()
{
    QTest::addColumn<int>("names");
    for (const auto &[names, word] : Codes<Names>::all)
        QTest::newRow(word) << int(names);
}

void CanaryTest::nothingPrivateLeaves()
{
    QFETCH(int, names);
    QRandomGenerator chance(seed);
    qsizetype read = 0;
    for (int round = 0; round < 60; ++round) {
        CrewRecord crew = sample::crew();
        crew.sessions = {sample::randomSession(chance), sample::randomSession(chance)};
        for (const Reach reach : {Reach::Circle, Reach::Open}) {
            const Audience audience{reach, static_cast<Names>(names)};
            const auto ofCrew = apply(crew, audience);
            const auto ofSession = apply(crew.sessions.constFirst(), audience);
            for (const QByteArray &written :
                 {toMarkdown(compose(ofCrew)), toHtml(compose(ofCrew)), toJson(ofCrew),
                  toMarkdown(compose(ofSession)), toHtml(compose(ofSession)), toJson(ofSession)}) {
                QVERIFY2(!written.contains("CANARY-MINE"), qPrintable(QString::number(round)));
                QVERIFY2(!written.contains("CANARY-HELD"), qPrintable(QString::number(round)));
                if (reach == Reach::Open)
                    QVERIFY2(!written.contains("CANARY-CIRCLE"),
                             qPrintable(QString::number(round)));
                read += written.count("MAY-BE-READ");
            }
        }
    }
    QVERIFY(read > 1000); // the canaries were looked for in files that do hold something
}

void CanaryTest::countsAddUp()
{
    QRandomGenerator chance(seed);
    for (int round = 0; round < 100; ++round) {
        const SessionRecord session = sample::randomSession(chance);
        const auto count = [](const SessionRecord &of) {
            qsizetype all = of.notes.size() + of.decisions.size() + of.commitments.size()
                + of.appreciations.size() + of.topics.size() + of.checkIns.size()
                + of.agreements.size();
            for (const ItemRecord &item : of.items) {
                for (const StepRecord &step : item.steps)
                    all += step.entries.size();
            }
            return all;
        };
        for (const Reach reach : {Reach::Mine, Reach::Circle, Reach::Open}) {
            const auto filtered = apply(session, {reach, Names::Full});
            QCOMPARE(count(filtered.record()) + filtered.staysOut().total(), count(session));
        }
    }
}

QTEST_GUILESS_MAIN(CanaryTest)
#include "canary_test.moc"
