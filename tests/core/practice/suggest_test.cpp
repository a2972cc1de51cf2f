// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/suggest.h"

#include "core/practice/library.h"
#include "core/practice/timing.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace hearth;
using namespace hearth::practice;

class SuggestTest : public QObject
{
    Q_OBJECT

    const QList<Practice> m_library = Library().all();

    static QString s(const char *text) { return QString::fromUtf8(text); }
    const Practice &practice(const QString &id) const
    {
        return *std::find_if(m_library.cbegin(), m_library.cend(),
                             [&](const Practice &each) { return each.id == id; });
    }
    QStringList ids(const SuggestFor &wanted) const
    {
        QStringList found;
        for (const Suggestion &each : suggest(wanted, m_library))
            found.append(each.practice);
        return found;
    }
    static SuggestFor well(int minutes, int people)
    {
        return {minutes, people, Depth::Deep, Familiarity::Well};
    }

private Q_SLOTS:
    void everySuggestionFits_data();
    void everySuggestionFits();
    void newPeopleStayLight();
    void whatWasNotDoneLatelyComesFirst();
    void whatIsOnTheAgendaIsNotSuggested();
    void aShorterTimingIsTakenWhereOnlyThatFits();
    void thereIsALighterAlternative();
    void nothingFitsNoTimeAndNobody();
};

void SuggestTest::everySuggestionFits_data()
{
    QTest::addColumn<int>("people");
    for (int people = 2; people <= 6; ++people)
        QTest::addRow("%d people", people) << people;
}

void SuggestTest::everySuggestionFits()
{
    QFETCH(int, people);
    QVERIFY(!m_library.isEmpty());
    for (int minutes = 3; minutes <= 90; ++minutes) {
        for (const Depth agreed : {Depth::Light, Depth::Medium, Depth::Deep}) {
            for (const Familiarity known :
                 {Familiarity::New, Familiarity::Some, Familiarity::Well}) {
                const SuggestFor wanted{minutes, people, agreed, known};
                const auto found = suggest(wanted, m_library);
                QStringList seen;
                for (const Suggestion &each : found) {
                    const Practice &one = practice(each.practice);
                    QVERIFY(each.minutes > 0 && each.minutes <= minutes);
                    QCOMPARE(each.minutes,
                             (totalSeconds(one, people, presetOf(one, each.preset)) + 59) / 60);
                    QVERIFY(people >= one.people.min && people <= one.people.max);
                    QVERIFY(one.depth <= deepest(agreed, known));
                    QVERIFY(!seen.contains(each.practice));
                    seen.append(each.practice);
                }
                // Nothing that fits in its own timing is kept back.
                for (const Practice &one : m_library) {
                    const bool fits = people >= one.people.min && people <= one.people.max
                        && one.depth <= deepest(agreed, known)
                        && totalSeconds(one, people) <= 60 * minutes;
                    QVERIFY2(!fits || seen.contains(one.id), qPrintable(one.id));
                }
                const auto lighter =
                    std::count_if(found.cbegin(), found.cend(), [](const Suggestion &each) {
                        return each.reason == SuggestReason::Lighter;
                    });
                QCOMPARE(lighter, found.size() > 1 ? 1 : 0);
            }
        }
    }
}

void SuggestTest::newPeopleStayLight()
{
    QCOMPARE(deepest(Depth::Deep, Familiarity::New), Depth::Light);
    QCOMPARE(deepest(Depth::Deep, Familiarity::Some), Depth::Medium);
    QCOMPARE(deepest(Depth::Light, Familiarity::Some), Depth::Light);
    QCOMPARE(deepest(Depth::Deep, Familiarity::Well), Depth::Deep);
    QVERIFY(ids(well(90, 5)).contains(s("case-clinic"))
            || practice(s("case-clinic")).depth <= Depth::Medium);
    for (const QString &id : ids({90, 5, Depth::Deep, Familiarity::New}))
        QCOMPARE(practice(id).depth, Depth::Light);
}

void SuggestTest::whatWasNotDoneLatelyComesFirst()
{
    SuggestFor wanted = well(90, 5);
    const QString first = ids(wanted).constFirst();
    wanted.usedLately = {first};
    const auto after = suggest(wanted, m_library);
    QCOMPARE(after.constLast().practice, first);
    QVERIFY(after.constFirst().practice != first);
    // All used: the one used longest ago is first.
    wanted.usedLately = ids(well(90, 5));
    QCOMPARE(ids(wanted).constFirst(), wanted.usedLately.constLast());
}

void SuggestTest::whatIsOnTheAgendaIsNotSuggested()
{
    SuggestFor wanted = well(90, 5);
    const QString first = ids(wanted).constFirst();
    wanted.planned = {first};
    QVERIFY(!ids(wanted).contains(first));
}

void SuggestTest::aShorterTimingIsTakenWhereOnlyThatFits()
{
    const Practice &clinic = practice(s("case-clinic"));
    const int own = (totalSeconds(clinic, 5) + 59) / 60;
    const auto found = suggest(well(own - 1, 5), m_library);
    const auto shorter = std::find_if(found.cbegin(), found.cend(), [&](const Suggestion &each) {
        return each.practice == clinic.id;
    });
    QVERIFY(shorter != found.cend());
    QVERIFY(!shorter->preset.isEmpty());
    QVERIFY(shorter->minutes < own);
}

void SuggestTest::thereIsALighterAlternative()
{
    QList<Practice> three;
    for (const auto &[id, depth, minutes] :
         {std::tuple("deep", Depth::Deep, 60), std::tuple("medium", Depth::Medium, 50),
          std::tuple("light", Depth::Light, 20)}) {
        Practice each;
        each.id = s(id);
        each.depth = depth;
        Step step{s("a"), s("A")};
        step.time.total = 60 * minutes;
        each.steps = {step};
        three.append(each);
    }
    auto found = suggest(well(60, 5), three);
    QCOMPARE(found.at(0).practice, s("deep"));
    QCOMPARE(found.at(1).practice, s("medium"));
    QVERIFY(found.at(1).reason == SuggestReason::Lighter);
    // Two that are as light: the shorter one.
    three[0].depth = three[1].depth = Depth::Light;
    found = suggest(well(60, 5), three);
    QCOMPARE(found.at(1).practice, s("light"));
    QVERIFY(found.at(1).reason == SuggestReason::Lighter);
    QCOMPARE(found.at(2).practice, s("medium"));
}

void SuggestTest::nothingFitsNoTimeAndNobody()
{
    QVERIFY(ids(well(0, 5)).isEmpty());
    QVERIFY(ids(well(90, 0)).isEmpty());
    QVERIFY(suggest(well(90, 5), {}).isEmpty());
}

QTEST_GUILESS_MAIN(SuggestTest)
#include "suggest_test.moc"
