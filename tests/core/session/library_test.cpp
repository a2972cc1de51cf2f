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

    static QList<int> sizes(const practice::Practice &practice);
    static void everyoneHasATurn(const practice::Practice &practice, const Rehearsal &played,
                                 int people);

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

/// Every size from two, or the smallest there is, to twelve; then a few, and the largest.
QList<int> LibraryTest::sizes(const practice::Practice &practice)
{
    QList<int> all;
    for (int people = practice.people.min; people <= std::min(practice.people.max, 12); ++people)
        all.append(people);
    for (const int people : {13, 29, practice.people.max}) {
        if (people <= practice.people.max && !all.contains(people))
            all.append(people);
    }
    return all;
}

/// In a round of all, everybody speaks.
void LibraryTest::everyoneHasATurn(const practice::Practice &practice, const Rehearsal &played,
                                   int people)
{
    for (const practice::Step &step : practice.steps) {
        const bool round = step.speaking.mode == practice::Mode::Round
            && step.speaking.who == QLatin1String("all") && step.loop.isEmpty();
        if (!round || !step.practice.isEmpty())
            continue;
        QSet<PersonId> spoke;
        bool wasPlayed = false;
        for (const auto &line : played.lines) {
            wasPlayed = wasPlayed || line.step == step.id;
            if (line.step == step.id && line.speaker)
                spoke.insert(*line.speaker);
        }
        if (wasPlayed)
            QVERIFY2(spoke.size() == people, qPrintable(step.id));
    }
}

void LibraryTest::everyPracticeAndPresetPlaysToItsEnd()
{
    QFETCH(const practice::Practice, practice);
    QFETCH(const QString, preset);
    const practice::Library library;
    const auto lookup = [&](const QString &id) { return library.find(id); };
    for (const int people : sizes(practice)) {
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
        const auto &compiled = made->items().front().steps;
        QCOMPARE(steps.size(), static_cast<qsizetype>(compiled.size()));
        everyoneHasATurn(practice, *played, people);
    }
}

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
