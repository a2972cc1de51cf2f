// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/library.h"

#include "core/practice/writer.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hearth::practice;

namespace {

const QString en = QStringLiteral("en");
const QString tea = QStringLiteral("tea");

QByteArray practiceNamed(const QString &id, const QString &language, const QString &name)
{
    Practice practice;
    practice.id = id;
    practice.language = language;
    practice.name = name;
    Step step;
    step.id = QStringLiteral("a");
    step.title = QStringLiteral("A");
    step.time.total = 60;
    practice.steps = {step};
    return toJson(practice);
}

} // namespace

class LibraryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(QStringLiteral("practices/en/tea.json"), practiceNamed(tea, en, QStringLiteral("Tea")));
        put(QStringLiteral("practices/en/bread.json"),
            practiceNamed(QStringLiteral("bread"), en, QStringLiteral("Bread")));
        put(QStringLiteral("practices/de/tea.json"),
            practiceNamed(tea, QStringLiteral("de"), QStringLiteral("Tee")));
        put(QStringLiteral("practices/fr/tea.json"), "{ not sound");
    }
    void theNearestLanguageIsFound_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        QTest::newRow("itself") << "de"
                                << "Tee";
        QTest::newRow("of the region") << "de-AT"
                                       << "Tee";
        QTest::newRow("written as a locale") << "de_AT"
                                             << "Tee";
        QTest::newRow("English if there is none") << "sv"
                                                  << "Tea";
        QTest::newRow("English if it is not sound") << "fr"
                                                    << "Tea";
        QTest::newRow("English if nobody said") << ""
                                                << "Tea";
    }
    void theNearestLanguageIsFound()
    {
        QFETCH(QString, language);
        QFETCH(QString, name);
        const auto practice = Library(language, m_folder->path()).find(tea);
        QVERIFY(practice);
        QCOMPARE(practice->name, name);
    }
    void allAreThereOnceAndOrderedById()
    {
        QStringList names;
        for (const Practice &each : Library(QStringLiteral("de"), m_folder->path()).all())
            names.append(each.name);
        QCOMPARE(names, (QStringList{QStringLiteral("Bread"), QStringLiteral("Tee")}));
    }
    void anIdIsNeverAPath()
    {
        const Library library(en, m_folder->path());
        QVERIFY(!library.find(QStringLiteral("../en/tea")));
        QVERIFY(!library.find(QStringLiteral("..\\en\\tea")));
        QVERIFY(!library.find(QString()));
        QVERIFY(!library.find(QStringLiteral("coffee")));
    }
    void whatIsBuiltInHasPracticesAndPrompts()
    {
        const Library library;
        QVERIFY(library.find(QStringLiteral("case-clinic")));
        const QDir files(QStringLiteral(HEARTH_SOURCE_DIR "/resources/practices/en"));
        QCOMPARE(library.all().size(), files.entryList({QStringLiteral("*.json")}).size());
        for (const char *bank : {"check-in", "check-out", "journal", "retrospective"})
            QVERIFY2(!library.prompts(QLatin1String(bank)).isEmpty(), bank);
        QVERIFY(library.prompts(QStringLiteral("piggy")).isEmpty());
    }
    void anOutlineComesBackFromWhatIsKeptOfIt()
    {
        for (const Practice &practice : Library().all()) {
            const Outline outline = outlineOf(practice);
            const bool calls =
                std::any_of(practice.steps.cbegin(), practice.steps.cend(),
                            [](const Step &step) { return !step.practice.isEmpty(); });
            QCOMPARE(outlineFrom(outlineToKeep(toJson(practice))),
                     calls ? std::nullopt : std::optional(outline));
        }
        QVERIFY(outlineToKeep("{}").isEmpty());
        QVERIFY(!outlineFrom({}));
        QVERIFY(!outlineFrom(R"({"format": "hearth-outline/2", "id": "a", "name": "A"})"));
    }
    void everyStepThatDrawsAPromptFindsOne()
    {
        const Library library;
        QRandomGenerator chance(1);
        for (const Practice &practice : library.all()) {
            for (const Step &step : practice.steps) {
                if (!step.prompt || step.prompt->bank.isEmpty())
                    continue;
                QVERIFY2(library.draw(step.prompt->bank, {step.prompt->depth, step.prompt->theme},
                                      {}, chance),
                         qPrintable(practice.id + QLatin1Char('/') + step.id));
            }
        }
    }

private:
    void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(path));
        QVERIFY(QDir(m_folder->path()).mkpath(QFileInfo(file.fileName()).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
