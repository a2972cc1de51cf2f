// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/html_writer.h"
#include "core/exchange/markdown_writer.h"
#include "core/exchange/run_sheet.h"
#include "core/practice/library.h"
#include "core/practice/timing.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::exchange;

namespace {

QList<QList<QString>> rowsOf(const Document &document)
{
    QList<QList<QString>> rows;
    for (const Block &block : document.sections.constFirst()) {
        if (const auto *table = std::get_if<Table>(&block))
            rows.append(table->rows);
    }
    return rows;
}

} // namespace

/// A page to lead a practice or a whole evening from.
class RunSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltInPracticeHasASheetWithAllItsSteps()
    {
        for (const practice::Practice &each : practice::Library().all()) {
            const Document sheet = compose(runSheetOf(each));
            QCOMPARE(sheet.title, each.name);
            const auto rows = rowsOf(sheet);
            QCOMPARE(rows.size(), each.steps.size());
            for (qsizetype i = 0; i < rows.size(); ++i) {
                QCOMPARE(rows[i].size(), 4);
                QCOMPARE(rows[i][1], each.steps[i].title);
                QVERIFY2(!rows[i][2].isEmpty(), qPrintable(each.id));
                QVERIFY2(!rows[i][2].contains(QLatin1Char('%')), qPrintable(rows[i][2]));
                QCOMPARE(rows[i][3], each.steps[i].say.simplified());
            }
        }
    }

    void aPresetLeavesOutAndShortens()
    {
        for (const practice::Practice &each : practice::Library().all()) {
            for (const practice::Preset &preset : each.presets) {
                const auto rows = rowsOf(compose(runSheetOf(each, preset.id)));
                QCOMPARE(rows.size(), each.steps.size() - preset.leaveOut.size());
            }
        }
    }

    void stepsAddUpToThePractice()
    {
        for (const practice::Practice &each : practice::Library().all()) {
            qint64 sum = 0;
            for (const practice::Step &step : each.steps)
                sum += practice::stepSeconds(each, step, each.people.best);
            QCOMPARE(sum, qint64(practice::totalSeconds(each, each.people.best)));
        }
    }

    void anEveningShowsItsClockAndItsPeople()
    {
        const practice::Library library;
        const auto checkIn = *library.find(QStringLiteral("check-in-round"));
        const auto clinic = *library.find(QStringLiteral("case-clinic"));
        RunSheet sheet{QStringLiteral("Tuesday"), QStringLiteral("24 November"), 5, {}};
        const QDateTime start(QDate(2026, 11, 24), QTime(19, 0), Qt::UTC);
        sheet.items.append({checkIn, {}, 15, start, {}});
        sheet.items.append({clinic,
                            {},
                            0,
                            start.addSecs(900),
                            {{QStringLiteral("case-giver"), QStringLiteral("Wren | x")}}});
        const Document document = compose(sheet);
        const auto rows = rowsOf(document);
        QCOMPARE(rows.size(), checkIn.steps.size() + clinic.steps.size());
        QCOMPARE(rows[0].size(), 5);
        QCOMPARE(rows[0][0], QStringLiteral("19:00"));
        QCOMPARE(rows[checkIn.steps.size()][0], QStringLiteral("19:15"));
        const QString text = QString::fromUtf8(toMarkdown(document));
        QVERIFY(text.contains(QStringLiteral("Case giver: Wren")));
        QVERIFY(text.contains(QStringLiteral("## Case Clinic")));
        QVERIFY(toHtml(document).contains("Wren | x"));
    }
};

QTEST_GUILESS_MAIN(RunSheetTest)
#include "run_sheet_test.moc"
