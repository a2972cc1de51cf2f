// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <QtTest/QTest>

using namespace hearth::ui;

namespace {

constexpr Tone tones[] = {Tone::Accent, Tone::Sage,  Tone::Sky,
                          Tone::Plum,   Tone::Amber, Tone::Danger};

void legible(const char *what, const QColor &ink, const QColor &ground, double least)
{
    const double ratio = contrastRatio(ink, ground);
    QVERIFY2(ratio >= least,
             qPrintable(QStringLiteral("%1: %2 on %3 is %4:1, needs %5:1")
                            .arg(QLatin1String(what), ink.name(), ground.name(),
                                 QString::number(ratio, 'f', 2), QString::number(least))));
}

} // namespace

class TokensTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRatioIsThatOfWcag()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrastRatio(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void everyPairIsLegible_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyPairIsLegible()
    {
        QFETCH(bool, dark);
        const Tokens t = dark ? darkTokens() : lightTokens();
        for (const QColor &ground : {t.canvas, t.surface, t.sunken, t.accentSoft}) {
            legible("ink", t.ink, ground, 4.5);
            legible("muted ink", t.inkMuted, ground, 4.5);
        }
        legible("words on the accent", t.onAccent, t.accent, 4.5);
        legible("words on danger", t.onAccent, t.danger.ink, 4.5);
        for (const Tone tone : tones) {
            const TonePair pair = t.pair(tone);
            legible("ink on a soft ground", t.ink, pair.soft, 4.5);
            for (const QColor &ground : {pair.soft, t.surface, t.canvas, t.accentSoft})
                legible("a tone", pair.ink, ground, 4.5);
            legible("a tone's icon in the rail", pair.ink, t.sunken, 3);
        }
        for (const QColor &ground : {t.canvas, t.surface})
            legible("the edge of a control", t.line, ground, 3);
        legible("a tool tip", t.canvas, t.ink, 4.5);
    }

    void sixPeopleWearSixTonesForEver()
    {
        QSet<int> seen;
        for (int i = 0; i < 6; ++i)
            seen.insert(static_cast<int>(personTone(i)));
        QCOMPARE(seen.size(), 6);
        QCOMPARE(personTone(6), personTone(0));
        QCOMPARE(personTone(-1), personTone(5));
    }

    void aHighContrastPlatformIsKnownAndKept()
    {
        QPalette stark(Qt::black);
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
            stark.setColor(role, Qt::black);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            stark.setColor(role, Qt::white);
        QVERIFY(isHighContrast(stark));
        QVERIFY(!isHighContrast(QPalette(QColor(0xEFEFEF))));
        const Tokens t = platformTokens(stark);
        QCOMPARE(t.ink, QColor(Qt::white));
        QCOMPARE(t.pair(Tone::Plum).soft, QColor(Qt::black));
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tokens_test.moc"
