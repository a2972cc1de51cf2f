// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/parser.h"
#include "core/practice/timing.h"
#include "core/practice/writer.h"

#include <QtCore/QDirIterator>
#include <QtTest/QTest>

using namespace hearth::practice;

namespace {
const QString root = QStringLiteral(HEARTH_SOURCE_DIR "/resources/practices/");
}

/// Every practice that Hearth brings along, from the files as they are written.
class BuiltInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QDirIterator files(root, {QStringLiteral("*.json")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.endsWith(QLatin1String(".schema.json")))
                m_files.append(path.mid(root.size()));
        }
        m_files.sort();
        QVERIFY(!m_files.isEmpty());
    }
    void isSound_data() { eachFile(); }
    void isSound()
    {
        QFETCH(QString, file);
        const auto practice = read(file);
        if (!practice) {
            for (const Problem &each : practice.error())
                qWarning("%s", qPrintable(toLine(each)));
        }
        QVERIFY(practice);
    }
    void isNamedByItsLanguageAndId_data() { eachFile(); }
    void isNamedByItsLanguageAndId()
    {
        QFETCH(QString, file);
        const auto practice = read(file);
        QVERIFY(practice);
        QCOMPARE(file,
                 practice->language + QLatin1Char('/') + practice->id + QLatin1String(".json"));
    }
    void tellsWhatItIsForAndWhomToThank_data() { eachFile(); }
    void tellsWhatItIsForAndWhomToThank()
    {
        QFETCH(QString, file);
        const auto practice = read(file);
        QVERIFY(practice);
        QVERIFY(!practice->summary.isEmpty());
        QVERIFY(!practice->whenToUse.isEmpty());
        QVERIFY(!practice->scales.isEmpty());
        QVERIFY(!practice->credits.isEmpty());
        QVERIFY(totalSeconds(*practice, practice->people.best) > 0);
    }
    void comesBackFromItsOwnWriting_data() { eachFile(); }
    void comesBackFromItsOwnWriting()
    {
        QFETCH(QString, file);
        const auto practice = read(file);
        QVERIFY(practice);
        const auto again = parse(toJson(*practice), file);
        QVERIFY(again);
        QVERIFY(*again == *practice);
    }

private:
    void eachFile() const
    {
        QTest::addColumn<QString>("file");
        for (const QString &each : m_files)
            QTest::newRow(qPrintable(each)) << each;
    }
    static tl::expected<Practice, QList<Problem>> read(const QString &name)
    {
        QFile file(root + name);
        return file.open(QIODevice::ReadOnly) ? parse(file.readAll(), name)
                                              : tl::unexpected(QList<Problem>());
    }

    QStringList m_files;
};

QTEST_GUILESS_MAIN(BuiltInTest)
#include "built_in_test.moc"
