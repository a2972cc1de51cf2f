// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/parser.h"
#include "core/practice/prompts.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::practice;

namespace {

const QString root = QStringLiteral(HEARTH_SOURCE_DIR "/resources/");

QByteArray contents(const QString &path)
{
    QFile file(root + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString &folder)
{
    return QDir(root + folder).entryList({QStringLiteral("*.json")}, QDir::Files);
}

/// How many there are is the same in every language; what they say is not.
QList<QString> counted(const QList<QString> &texts)
{
    return QList<QString>(texts.size(), QStringLiteral("…"));
}

QString said(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("…");
}

/// The practice without its words.
Practice wordless(Practice practice)
{
    practice.language.clear();
    for (QString *text : {&practice.name, &practice.summary, &practice.whenToUse})
        *text = said(*text);
    for (Role &role : practice.roles)
        role.name = said(role.name);
    for (Step &step : practice.steps) {
        for (QString *text : {&step.title, &step.say, &step.guide})
            *text = said(*text);
        if (step.prompt)
            step.prompt->fixed = counted(step.prompt->fixed);
        for (Capture &capture : step.captures) {
            capture.label = said(capture.label);
            capture.options = counted(capture.options);
        }
    }
    for (Preset &preset : practice.presets)
        preset.name = said(preset.name);
    practice.care = {counted(practice.care.consent), counted(practice.care.notFor),
                     said(practice.care.after)};
    for (Credit &credit : practice.credits) {
        credit.title = said(credit.title);
        credit.changes = said(credit.changes);
    }
    return practice;
}

} // namespace

/// What is said in other languages is the same practice: ids, steps, minutes, captures.
class LanguagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLanguageHasTheTwentyMostUsed_data() { eachLanguage(); }
    void everyLanguageHasTheTwentyMostUsed();
    void aPracticeIsTheSameInEveryLanguage_data() { eachLanguage(); }
    void aPracticeIsTheSameInEveryLanguage();
    void aBankHasTheSameQuestionsInEveryLanguage_data() { eachLanguage(); }
    void aBankHasTheSameQuestionsInEveryLanguage();

private:
    static void eachLanguage()
    {
        QTest::addColumn<QString>("language");
        QStringList languages =
            QDir(root + QStringLiteral("practices")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        languages.removeAll(QStringLiteral("en"));
        QVERIFY(!languages.isEmpty());
        for (const QString &language : std::as_const(languages))
            QTest::newRow(qPrintable(language)) << language;
    }
};

void LanguagesTest::everyLanguageHasTheTwentyMostUsed()
{
    QFETCH(QString, language);
    QVERIFY(filesIn(QStringLiteral("practices/") + language).size() >= 20);
    QCOMPARE(filesIn(QStringLiteral("prompts/") + language), filesIn(QStringLiteral("prompts/en")));
}

void LanguagesTest::aPracticeIsTheSameInEveryLanguage()
{
    QFETCH(QString, language);
    for (const QString &file : filesIn(QStringLiteral("practices/") + language)) {
        const auto there =
            parse(contents(QStringLiteral("practices/%1/%2").arg(language, file)), file);
        const auto english = parse(contents(QStringLiteral("practices/en/") + file), file);
        QVERIFY2(there && english, qPrintable(file));
        QCOMPARE(there->language, language);
        QVERIFY2(wordless(*there) == wordless(*english), qPrintable(file));
    }
}

void LanguagesTest::aBankHasTheSameQuestionsInEveryLanguage()
{
    QFETCH(QString, language);
    for (const QString &file : filesIn(QStringLiteral("prompts/") + language)) {
        const auto there =
            parsePrompts(contents(QStringLiteral("prompts/%1/%2").arg(language, file)), file);
        const auto english = parsePrompts(contents(QStringLiteral("prompts/en/") + file), file);
        QVERIFY2(there && english, qPrintable(file));
        QCOMPARE(there->prompts.size(), english->prompts.size());
        for (qsizetype i = 0; i < english->prompts.size(); ++i) {
            Prompt one = there->prompts.at(i);
            one.text = english->prompts.at(i).text;
            QVERIFY2(one == english->prompts.at(i), qPrintable(one.id));
        }
    }
}

QTEST_GUILESS_MAIN(LanguagesTest)
#include "languages_test.moc"
