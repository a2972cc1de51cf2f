// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/parser.h"
#include "core/practice/writer.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace hearth::practice;

namespace {

const QString folder = QStringLiteral(HEARTH_TESTS_DIR "/corpus/practices/");

QByteArray contents(const QString &name)
{
    QFile file(folder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Awkward files, each with what is said about it first: tests/corpus/practices/manifest.txt.
class CorpusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAnsweredAsTheManifestSays_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("word");
        const QStringList lines = QString::fromUtf8(contents(QStringLiteral("manifest.txt")))
                                      .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            if (line.startsWith(QLatin1Char('#')))
                continue;
            const QStringList parts = line.simplified().split(QLatin1Char(' '));
            QCOMPARE(parts.size(), 4);
            QTest::newRow(qPrintable(parts[0])) << parts[1] << parts[2] << parts[3];
            m_named.append(parts[0]);
        }
    }
    void isAnsweredAsTheManifestSays()
    {
        QFETCH(QString, line);
        QFETCH(QString, path);
        QFETCH(QString, word);
        const QString file = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(QFile::exists(folder + file));
        const auto practice = parse(contents(file), file);
        if (practice) {
            QCOMPARE(QStringLiteral("sound"), word);
            QVERIFY(parse(toJson(*practice), file) == practice);
            return;
        }
        const Problem first = practice.error().constFirst();
        QCOMPARE(problemWord(first.code), word);
        QCOMPARE(first.path.isEmpty() ? QStringLiteral("-") : first.path, path);
        QCOMPARE(QString::number(first.line), line);
        QCOMPARE(first.file, file);
        QVERIFY(!toLine(first).contains(QLatin1Char('\n')));
    }
    void everyFileIsInTheManifest()
    {
        QStringList files = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files);
        m_named.sort();
        files.sort();
        QCOMPARE(files, m_named);
    }

private:
    QStringList m_named;
};

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpus_test.moc"
