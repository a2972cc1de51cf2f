// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every practice that comes with Hearth really runs.
#include "core/practice/library.h"
#include "core/session/rehearsal.h"
#include "tests/core/session/random_history.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::session;
using namespace hearth::session::world;

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPracticeAndPresetPlaysToItsEnd_data();
    void everyPracticeAndPresetPlaysToItsEnd();
};

void LibraryTest::everyPracticeAndPresetPlaysToItsEnd_data()
{
    QTest::addColumn<practice::Practice>("practice");
    QTest::addColumn<QString>("preset");
    const auto all = practice::Library().all();
    QVERIFY(!all.isEmpty());
    for (const auto &each : all) {
        QTest::addRow("%s", qPrintable(each.id)) << each << QString();
        for (const auto &preset : each.presets)
            QTest::addRow("%s, %s", qPrintable(each.id), qPrintable(preset.id))
                << each << preset.id;
    }
}

void LibraryTest::everyPracticeAndPresetPlaysToItsEnd()
{
    QFETCH(const practice::Practice, practice);
    QFETCH(const QString, preset);
    const practice::Library library;
    const auto lookup = [&](const QString &id) { return library.find(id); };
    const int most = std::min(practice.people.max, 8);
    for (int people = practice.people.min; people <= most; ++people) {
        auto planned = item(0, practice);
        planned.preset = preset;
        int next = 0;
        for (const auto &role : practice.roles) {
            if (role.count == 1)
                planned.roles[role.id] = {person(next++ % people)};
        }
        const auto made = RunPlan::make(input(people, {planned}), lookup);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        QRandomGenerator chance(3);
        const auto played = rehearse(*made, {}, chance);
        QVERIFY(played);
        QVERIFY(played->lengthMs > 0);
        QVERIFY(invariantsHold(played->end));
        // Nobody is late in a rehearsal: what is planned and what is played are the same time.
        QCOMPARE(played->lengthMs,
                 played->end.facts().plannedEndMs - played->end.facts().startedMs);
        QSet<QString> steps;
        for (const auto &line : played->lines)
            steps.insert(line.step);
        QCOMPARE(steps.size(), static_cast<qsizetype>(made->items().front().steps.size()));
    }
}

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
