// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotation/ledger.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace hearth;
using namespace hearth::rotation;

namespace {

constexpr int steps = 100'000;

PersonId person(int number)
{
    return *PersonId::parse(
        QStringLiteral("00000000-0000-7000-8000-%1").arg(number, 12, 16, QLatin1Char('0')));
}

QList<PersonId> people(int count)
{
    QList<PersonId> all;
    for (int i = 1; i <= count; ++i)
        all.append(person(i));
    return all;
}

Ledger ledgerOf(const QList<PersonId> &members)
{
    Ledger ledger;
    for (const PersonId &member : members)
        ledger.join(member);
    return ledger;
}

/// Whoever of `coming` may host: not whoever hosted last, unless nobody else is there.
QList<PersonId> able(QList<PersonId> coming, const std::optional<PersonId> &last)
{
    QList<PersonId> others = coming;
    if (last)
        others.removeAll(*last);
    return others.isEmpty() ? coming : others;
}

QList<PersonId> some(const QList<PersonId> &all, QRandomGenerator &chance)
{
    QList<PersonId> chosen = all;
    chosen.removeIf([&](const PersonId &) { return chance.bounded(3) == 0; });
    return chosen;
}

} // namespace

/// The laws of the fair-share ledger, over random histories of 100,000 steps.
class LedgerLawsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void balancesAndPoolAddUpToNothing();
    void aTurnTakenBackLeavesNothing();
    void noBalancePassesItsBound_data();
    void noBalancePassesItsBound();
    void aBalanceIsTheShareLessWhatWasServed();
    void whereAllComeEachWindowHoldsEverybodyOnce_data();
    void whereAllComeEachWindowHoldsEverybodyOnce();
    void aJoinerHasWhatOthersHaveOnAverage();
    void whoLeavesHandsTheBalanceToThePool();
    void aGuestOwesNothing();
    void theFirstInAnOwnOrderIsWhoComesAfterTheLastOne();
};

void LedgerLawsTest::balancesAndPoolAddUpToNothing()
{
    QRandomGenerator chance(20260301);
    QList<PersonId> in = people(4);
    QList<PersonId> out;
    for (int i = 5; i <= 12; ++i)
        out.append(person(i));
    Ledger ledger = ledgerOf(in);
    for (int step = 0; step < steps; ++step) {
        const quint32 what = chance.bounded(20u);
        if (what == 0 && !out.isEmpty()) {
            in.append(out.takeAt(chance.bounded(static_cast<int>(out.size()))));
            ledger.join(in.constLast());
        } else if (what == 1 && in.size() > 1) {
            out.append(in.takeAt(chance.bounded(static_cast<int>(in.size()))));
            ledger.leave(out.constLast());
        } else {
            const auto coming = some(in, chance);
            // Anybody may take a turn, also whoever was not next.
            const int server = chance.bounded(static_cast<int>(in.size()));
            ledger.enter(coming, in.at(server));
        }
        QCOMPARE(ledger.sum(), 0);
    }
}

void LedgerLawsTest::aTurnTakenBackLeavesNothing()
{
    QRandomGenerator chance(20260302);
    const auto all = people(6);
    Ledger ledger = ledgerOf(all);
    for (int step = 0; step < steps; ++step) {
        const Ledger before = ledger;
        const auto coming = some(all, chance);
        if (coming.isEmpty())
            continue;
        const auto entry = ledger.enter(coming, byShare(ledger, coming).constFirst());
        QVERIFY(ledger != before);
        ledger.undo(entry);
        QVERIFY(ledger == before);
        // Somebody declined: the turn goes to another.
        ledger.enter(coming, coming.at(chance.bounded(static_cast<int>(coming.size()))));
    }
}

void LedgerLawsTest::noBalancePassesItsBound_data()
{
    QTest::addColumn<int>("members");
    QTest::addColumn<qint64>("bound");
    QTest::newRow("two: 1/2") << 2 << wholeTurn / 2;
    QTest::newRow("three: 5/6") << 3 << wholeTurn * 5 / 6;
    QTest::newRow("four: 7/6") << 4 << wholeTurn * 7 / 6;
    QTest::newRow("five: 8/5") << 5 << wholeTurn * 8 / 5;
    QTest::newRow("six: 5/2") << 6 << wholeTurn * 5 / 2;
}

void LedgerLawsTest::noBalancePassesItsBound()
{
    QFETCH(int, members);
    QFETCH(qint64, bound);
    QRandomGenerator chance(20260303);
    const auto all = people(members);
    Ledger ledger = ledgerOf(all);
    std::optional<PersonId> last;
    qint64 furthest = 0;
    for (int step = 0; step < steps; ++step) {
        const auto coming = some(all, chance);
        if (coming.isEmpty()) {
            last.reset();
            continue;
        }
        const auto those = able(coming, last);
        last = byShare(ledger, those).constFirst();
        ledger.enter(those, *last);
        for (const PersonId &each : all)
            furthest = std::max(furthest, std::abs(ledger.of(each).balance));
        QVERIFY2(furthest <= bound, qPrintable(QString::number(furthest)));
    }
}

void LedgerLawsTest::aBalanceIsTheShareLessWhatWasServed()
{
    QRandomGenerator chance(20260304);
    const auto all = people(5);
    Ledger ledger = ledgerOf(all);
    for (int step = 0; step < steps; ++step) {
        const auto coming = some(all, chance);
        ledger.enter(coming, all.at(chance.bounded(5)));
        for (const PersonId &each : all) {
            const Account account = ledger.of(each);
            QCOMPARE(account.balance, account.share - account.served * wholeTurn);
        }
    }
}

void LedgerLawsTest::whereAllComeEachWindowHoldsEverybodyOnce_data()
{
    QTest::addColumn<int>("members");
    for (int members = 1; members <= 12; ++members)
        QTest::addRow("%d", members) << members;
}

void LedgerLawsTest::whereAllComeEachWindowHoldsEverybodyOnce()
{
    QFETCH(int, members);
    const auto all = people(members);
    Ledger ledger = ledgerOf(all);
    std::optional<PersonId> last;
    QList<PersonId> window;
    for (int step = 0; step < 2'000; ++step) {
        const auto those = able(all, last);
        last = byShare(ledger, those).constFirst();
        ledger.enter(those, *last);
        window.append(*last);
        if (window.size() > members)
            window.removeFirst();
        if (window.size() == members)
            QCOMPARE(QSet<PersonId>(window.cbegin(), window.cend()).size(), members);
    }
}

void LedgerLawsTest::aJoinerHasWhatOthersHaveOnAverage()
{
    auto all = people(3);
    Ledger ledger = ledgerOf(all);
    ledger.enter(all, all.at(0));
    ledger.enter({all.at(1), all.at(2)}, all.at(1));
    ledger.leave(all.at(0)); // has -560, so that the two others have 560 in all
    const auto before = byShare(ledger, all.sliced(1));
    ledger.join(person(9));
    QCOMPARE(ledger.of(person(9)).balance, 280);
    QCOMPARE(ledger.pool(), -840);
    QCOMPARE(ledger.sum(), 0);
    QCOMPARE(byShare(ledger, all.sliced(1)), before);
}

void LedgerLawsTest::whoLeavesHandsTheBalanceToThePool()
{
    const auto all = people(3);
    Ledger ledger = ledgerOf(all);
    ledger.enter(all, all.at(0));
    ledger.leave(all.at(0));
    QCOMPARE(ledger.pool(), -560);
    QVERIFY(!ledger.has(all.at(0)));
    // Who comes back begins as a joiner does, and is known to have served.
    ledger.join(all.at(0));
    QCOMPARE(ledger.of(all.at(0)).balance, 280);
    QCOMPARE(ledger.of(all.at(0)).lastServed, 0);
}

void LedgerLawsTest::aGuestOwesNothing()
{
    const auto all = people(3);
    Ledger ledger = ledgerOf(all);
    const Ledger before = ledger;
    ledger.undo(ledger.enter(all, person(7)));
    QVERIFY(ledger == before);
}

void LedgerLawsTest::theFirstInAnOwnOrderIsWhoComesAfterTheLastOne()
{
    const auto all = people(4);
    Ledger ledger = ledgerOf(all);
    const QList<PersonId> order{all.at(2), all.at(0), all.at(1)};
    QCOMPARE(byOwnOrder(ledger, all, order),
             (QList<PersonId>{all.at(2), all.at(0), all.at(1), all.at(3)}));
    ledger.enter(all, all.at(0));
    QCOMPARE(byOwnOrder(ledger, all, order).constFirst(), all.at(1));
    QCOMPARE(byOwnOrder(ledger, {all.at(0), all.at(2)}, order).constFirst(), all.at(2));
}

QTEST_GUILESS_MAIN(LedgerLawsTest)
#include "ledger_laws_test.moc"
