// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/document.h"
#include "tests/support/core/sample_record.h"
#include "ui/print/page_flow.h"
#include "ui/print/pdf_writer.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::exchange;

namespace {

QString word(int number)
{
    return QStringLiteral("w%1x").arg(number, 5, 10, QLatin1Char('0'));
}

/// A note of so many words, each of which occurs once in the document.
QString longNote(int &number, int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += word(number++) + (i % 60 == 59 ? QStringLiteral("\n\n") : QStringLiteral(" "));
    return text;
}

/// Two hundred sessions, one with a very long note, one with a long table.
CrewRecord awkwardCrew(int &number)
{
    CrewRecord crew = sample::crew();
    crew.sessions.clear();
    for (int i = 0; i < 200; ++i) {
        SessionRecord session;
        session.title = QStringLiteral("Evening h%1h").arg(i, 4, 10, QLatin1Char('0'));
        session.startedAt = QDateTime(QDate(2026, 1, 1).addDays(7 * i), QTime(19, 0));
        const QString note = i == 3 ? longNote(number, 4000) : longNote(number, 20 + (i * 37) % 90);
        session.notes = {
            {std::nullopt,
             sample::person(1, QStringLiteral("Lead l%1l").arg(i, 4, 10, QLatin1Char('0'))),
             {},
             note}};
        if (i == 5) {
            QString table = QStringLiteral("| what | who |\n|---|---|\n");
            for (int row = 0; row < 120; ++row)
                table += QStringLiteral("| %1 | %2 |\n").arg(word(number), word(number + 1)),
                    number += 2;
            session.notes.append({std::nullopt, std::nullopt, {}, table});
        }
        crew.sessions.append(session);
    }
    return crew;
}

} // namespace

/// What is written as PDF is read back with other programs' tools.
class PdfWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWordIsThereOnceAndInOrder();
    void noHeadingAndNoNameStandsAtTheFootOfAPage();
    void sectionsFollowEachOtherOnThePage();
    void theFileIsSoundAndNamedAndCarriesItsFonts();
    void aStoppedWriterAnswersNothing();
    void aPartThatDoesNotFitGoesToTheNextPage();
    void aSectionLongerThanAPageIsParted();
    void anEmptyDocumentIsStillAFile();

private:
    QString ran(const QString &program, const QStringList &arguments) const;
    QStringList pages() const;

    QTemporaryDir m_folder;
    QString m_path;
    int m_words = 0;
};

QString PdfWriterTest::ran(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return QStringLiteral("failed: ") + QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The text of each page, in lines.
QStringList PdfWriterTest::pages() const
{
    QStringList all =
        ran(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_path, QStringLiteral("-")})
            .split(QLatin1Char('\f'));
    all.removeLast();
    return all;
}

void PdfWriterTest::initTestCase()
{
    for (const char *tool : {"pdftotext", "pdfinfo", "pdffonts", "qpdf"}) {
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            QSKIP("poppler-utils and qpdf are needed to read the pages back");
    }
    const auto filtered = apply(awkwardCrew(m_words), {});
    int told = 0;
    const auto bytes =
        toPdf(compose(filtered), usualPage(), {{}, [&](int done, int of) {
                                                   QVERIFY(done >= told && done <= of);
                                                   told = done;
                                               }});
    QVERIFY(bytes);
    QVERIFY(told > 0);
    m_path = m_folder.filePath(QStringLiteral("crew.pdf"));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*bytes);
    if (qEnvironmentVariableIsSet("HEARTH_GALLERY"))
        QFile::copy(m_path, qEnvironmentVariable("HEARTH_GALLERY") + QStringLiteral("/crew.pdf"));
}

void PdfWriterTest::everyWordIsThereOnceAndInOrder()
{
    static const QRegularExpression pattern(QStringLiteral("w(\\d{5})x"));
    auto found = pattern.globalMatch(pages().join(QLatin1Char(' ')));
    int expected = 0;
    while (found.hasNext())
        QCOMPARE(found.next().captured(1).toInt(), expected++);
    QCOMPARE(expected, m_words);
}

void PdfWriterTest::noHeadingAndNoNameStandsAtTheFootOfAPage()
{
    static const QRegularExpression alone(QStringLiteral("h\\d{4}h|l\\d{4}l|^\\s*Notes\\s*$"));
    const QStringList all = pages();
    QVERIFY(all.size() > 20);
    int headings = 0;
    for (const QString &page : all) {
        QStringList lines = page.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        headings += static_cast<int>(lines.filter(alone).size());
        QVERIFY(lines.last().contains(QLatin1Char('/'))); // the page number
        lines.removeLast();
        QVERIFY2(!lines.last().contains(alone), qPrintable(page));
    }
    QVERIFY(headings >= 600);
}

void PdfWriterTest::sectionsFollowEachOtherOnThePage()
{
    const QStringList all = pages();
    QVERIFY2(all.size() < 130, qPrintable(QString::number(all.size()))); // 201 sections
    static const QRegularExpression session(QStringLiteral("Evening h\\d{4}h"));
    const auto several = std::count_if(
        all.begin(), all.end(), [&](const QString &page) { return page.count(session) > 1; });
    QVERIFY(several > 20);
}

void PdfWriterTest::theFileIsSoundAndNamedAndCarriesItsFonts()
{
    QVERIFY(ran(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_path})
                .contains(QStringLiteral("No syntax")));
    const QString info = ran(QStringLiteral("pdfinfo"), {m_path});
    QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Title:\\s+\\S"))), qPrintable(info));
    QVERIFY2(info.contains(QStringLiteral("A4")), qPrintable(info));
    const QStringList fonts = ran(QStringLiteral("pdffonts"), {m_path})
                                  .split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                                  .mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts) {
        static const QRegularExpression embedded(
            QStringLiteral("\\byes\\s+(yes|no)\\s+(yes|no)\\s+\\d+"));
        QVERIFY2(font.contains(embedded), qPrintable(font));
    }
}

void PdfWriterTest::aStoppedWriterAnswersNothing()
{
    int number = 0;
    const auto filtered = apply(awkwardCrew(number), {});
    int asked = 0;
    const auto bytes = toPdf(compose(filtered), usualPage(), {[&] { return ++asked > 5; }, {}});
    QCOMPARE(bytes.error().code, ErrorCode::WorkStopped);
    QCOMPARE(asked, 6);
}

void PdfWriterTest::aPartThatDoesNotFitGoesToTheNextPage()
{
    const auto pages = flow({{{0, 40}, {50, 80}, {80, 120}}, {{0, 30}}}, 100, 10);
    QCOMPARE(pages, (QList<PageOfSlices>{{{0, 0, 80, 0}}, {{0, 80, 120, 0}, {1, 0, 30, 50}}}));
}

void PdfWriterTest::aSectionLongerThanAPageIsParted()
{
    QList<Whole> lines;
    for (int i = 0; i < 25; ++i)
        lines.append({i * 10.0, i * 10.0 + 10});
    const auto pages = flow({lines}, 100, 10);
    QCOMPARE(pages.size(), 3);
    QCOMPARE(pages[2], (PageOfSlices{{0, 200, 250, 0}}));
}

void PdfWriterTest::anEmptyDocumentIsStillAFile()
{
    const auto bytes = toPdf({}, usualPage());
    QVERIFY(bytes);
    QVERIFY(bytes->startsWith("%PDF-"));
}

QTEST_MAIN(PdfWriterTest)
#include "pdf_writer_test.moc"
