// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/fitting.h"
#include "core/practice/library.h"
#include "core/practice/timing.h"

#include <QtTest/QTest>

#include <cmath>

using namespace hearth;
using namespace hearth::practice;

namespace {

/// Whether any step may take more than it is written with.
bool canBeLonger(const Practice &practice)
{
    return std::any_of(practice.steps.cbegin(), practice.steps.cend(),
                       [](const Step &step) { return !step.keep && step.practice.isEmpty(); });
}

} // namespace

/// A practice in as many minutes as somebody wants it to take.
class FittingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPracticeLastsAsWishedOrKeepsItsLeast();
    void whatIsKeptIsNotTouched();
    void aPresetIsFittedAsItself();
    void theSameTimeChangesNothing();
};

void FittingTest::everyPracticeLastsAsWishedOrKeepsItsLeast()
{
    for (const Practice &practice : Library().all()) {
        for (const int people : {practice.people.min, practice.people.best}) {
            const int natural = totalSeconds(practice, people);
            for (const double part : {0.5, 0.8, 1.1, 1.5}) {
                const int wished = static_cast<int>(natural * part) / 60 * 60;
                if (wished <= 0)
                    continue;
                const int got = totalSeconds(lasting(practice, {}, people, wished), people);
                // Whole seconds for each person or turn: a little more or less.
                const int grain = 3 * people * static_cast<int>(practice.steps.size());
                const QByteArray here = practice.id.toUtf8();
                if (wished < natural)
                    QVERIFY2(got >= wished - grain && got <= natural, here.constData());
                else if (canBeLonger(practice))
                    QVERIFY2(std::abs(got - wished) <= grain, here.constData());
                else
                    QCOMPARE(got, natural);
            }
        }
    }
}

void FittingTest::whatIsKeptIsNotTouched()
{
    const auto clinic = Library().find(QStringLiteral("case-clinic"));
    QVERIFY(clinic);
    const Practice shorter = lasting(*clinic, {}, 5, 40 * 60);
    QCOMPARE(totalSeconds(shorter, 5) / 60, 40);
    for (qsizetype i = 0; i < clinic->steps.size(); ++i) {
        if (clinic->steps[i].keep)
            QVERIFY(clinic->steps[i] == shorter.steps[i]);
    }
}

void FittingTest::aPresetIsFittedAsItself()
{
    const auto clinic = Library().find(QStringLiteral("case-clinic"));
    QVERIFY(clinic && !clinic->presets.isEmpty());
    const QString preset = clinic->presets.constFirst().id;
    const int natural = totalSeconds(*clinic, 4, presetOf(*clinic, preset));
    const Practice longer = lasting(*clinic, preset, 4, natural + 600);
    QVERIFY(std::abs(totalSeconds(longer, 4, presetOf(longer, preset)) - natural - 600) < 60);
    QCOMPARE(totalSeconds(longer, 4), totalSeconds(*clinic, 4));
}

void FittingTest::theSameTimeChangesNothing()
{
    for (const Practice &practice : Library().all()) {
        const int people = practice.people.best;
        QVERIFY(lasting(practice, {}, people, totalSeconds(practice, people)) == practice);
    }
}

QTEST_GUILESS_MAIN(FittingTest)
#include "fitting_test.moc"
