// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/recovery_key.h"

#include <QtTest/QtTest>

using hearth::crypto::RecoveryKey;

class RecoveryKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsPrintedIsReadAgain();
    void howItIsTypedDoesNotMatter();
    void everyLetterMistypedIsNoticed();
    void somethingElseIsNone_data();
    void somethingElseIsNone();
};

void RecoveryKeyTest::whatIsPrintedIsReadAgain()
{
    QSet<QString> all;
    for (int i = 0; i < 200; ++i) {
        const QString printed = RecoveryKey::fresh().printed();
        QVERIFY(
            QRegularExpression(QStringLiteral("^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$"))
                .match(printed)
                .hasMatch());
        const auto read = RecoveryKey::parse(printed);
        QVERIFY(read);
        QCOMPARE(read->printed(), printed);
        all.insert(printed);
    }
    QCOMPARE(all.size(), 200);
}

void RecoveryKeyTest::howItIsTypedDoesNotMatter()
{
    QString printed;
    do {
        printed = RecoveryKey::fresh().printed();
    } while (!printed.contains(QLatin1Char('0')) || !printed.contains(QLatin1Char('1')));
    QString typed = QLatin1Char(' ') + printed.toLower() + QLatin1Char('\n');
    typed.replace(QLatin1Char('0'), QLatin1Char('o')).replace(QLatin1Char('-'), QLatin1Char(' '));
    QString other = printed;
    other.replace(QLatin1Char('1'), QLatin1Char('I')).remove(QLatin1Char('-'));
    for (const QString &each : {typed, other, other.replace(QLatin1Char('I'), QLatin1Char('l'))}) {
        const auto read = RecoveryKey::parse(each);
        QVERIFY2(read, qPrintable(each));
        QCOMPARE(read->printed(), printed);
    }
}

void RecoveryKeyTest::everyLetterMistypedIsNoticed()
{
    const QString printed = RecoveryKey::fresh().printed();
    int passed = 0;
    for (qsizetype at = 0; at < printed.size(); ++at) {
        QString wrong = printed;
        wrong[at] = printed[at] == QLatin1Char('7') ? QLatin1Char('8') : QLatin1Char('7');
        if (RecoveryKey::parse(wrong))
            ++passed;
        QVERIFY(!RecoveryKey::parse(QString(printed).remove(at, 1))
                || printed[at] == QLatin1Char('-'));
    }
    // One chance in a million each.
    QCOMPARE(passed, 0);
}

void RecoveryKeyTest::somethingElseIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a passphrase") << QStringLiteral("amber kettle on a quiet evening");
    QTest::newRow("letters that are none") << QString(36, QLatin1Char('U'));
    QTest::newRow("too long") << RecoveryKey::fresh().printed() + QLatin1Char('0');
}

void RecoveryKeyTest::somethingElseIsNone()
{
    QFETCH(QString, text);
    QVERIFY(!RecoveryKey::parse(text));
}

QTEST_GUILESS_MAIN(RecoveryKeyTest)
#include "recovery_key_test.moc"
