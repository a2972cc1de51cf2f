// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/spelling.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace hearth::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList wordsIn(const char *line)
{
    QStringList words;
    for (const TextRange &range : spelledWords(s(line)))
        words.append(s(line).mid(range.start, range.length));
    return words;
}

} // namespace

class SpellingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsArePeoplesOwn_data()
    {
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *line, const QStringList &words) {
            QTest::newRow(line) << words;
        };
        row("So much light", {s("So"), s("much"), s("light")});
        row("It's Ana’s well-known way", {s("It's"), s("Ana’s"), s("well-known"), s("way")});
        row("**bold** _slant_ #heading",
            {s("bold"), s("heading")}); // an underscore is taken for a name of a thing
        row("a `code word` b", {});
        row("see https://example.org/some_path, then www.example.org and me@example.org",
            {s("see"), s("then"), s("and")});
        row("[a link](http://wrod.example)", {s("link")});
        row("@Tomek said 3x and x3 in 2026", {s("said"), s("and"), s("in")});
        row("Łódź naïve дом שלום", {s("Łódź"), s("naïve"), s("дом"), s("שלום")});
        row("", {});
        row("- [ ] buy bread", {s("buy"), s("bread")});
    }
    void wordsArePeoplesOwn()
    {
        QFETCH(QStringList, words);
        QCOMPARE(wordsIn(QTest::currentDataTag()), words);
    }

    void theDictionaryOfTheCountryComesFirst()
    {
        QTemporaryDir folder;
        const auto put = [&](const char *name) {
            QFile file(folder.filePath(s(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        };
        const auto found = [&](const char *locale) {
            return QFileInfo(dictionaryFor(QLocale(s(locale)), {s("/nowhere"), folder.path()}))
                .fileName();
        };
        QCOMPARE(found("en_GB"), QString());
        put("en_US.dic");
        QCOMPARE(found("en_GB"), QString()); // half a dictionary
        put("en_US.aff");
        QCOMPARE(found("en_GB"), s("en_US"));
        put("en_GB.dic");
        put("en_GB.aff");
        QCOMPARE(found("en_GB"), s("en_GB"));
        QCOMPARE(found("en_US"), s("en_US"));
        QCOMPARE(found("de_DE"), QString());
    }

    void wordsThatWereAddedStay()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(s("words.txt"));
        auto spelling = makeSpelling(QLocale(QLocale::English, QLocale::UnitedStates), file);
        if (!spelling)
            QSKIP("built without hunspell, or no English dictionary here");
        QSignalSpy changed(spelling.get(), &Spelling::changed);
        QVERIFY(spelling->isRight(s("wrogn"))); // nothing is wrong before the dictionary was read
        QVERIFY(changed.wait());
        QVERIFY(!spelling->isRight(s("wrogn")));
        QVERIFY(spelling->isRight(s("wrong")));
        QVERIFY(spelling->isRight(s("don’t")));
        QVERIFY(spelling->suggestions(s("wrogn")).contains(s("wrong")));
        QVERIFY(spelling->suggestions(s("wrogn")).size() <= 6);
        spelling->learn(s("wrogn"));
        QCOMPARE(changed.count(), 2);
        QVERIFY(spelling->isRight(s("wrogn")));
        spelling.reset();
        spelling = makeSpelling(QLocale(QLocale::English, QLocale::UnitedStates), file);
        QSignalSpy again(spelling.get(), &Spelling::changed);
        QVERIFY(spelling->isRight(s("another")));
        QVERIFY(again.wait());
        QVERIFY(spelling->isRight(s("wrogn")));
    }
};

QTEST_MAIN(SpellingTest)
#include "spelling_test.moc"
