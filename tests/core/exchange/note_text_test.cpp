// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/html_writer.h"
#include "core/exchange/markdown_writer.h"
#include "tests/support/core/sample_record.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::exchange;

namespace {

Document with(const QString &note)
{
    return {QStringLiteral("t"), QLocale::c(), {{NoteText{{}, note, 3}}}};
}

QString html(const QString &note)
{
    return toHtmlSections(with(note)).constFirst();
}

/// The note as written to Markdown, taken out of its quote again.
QString rewritten(const QString &note)
{
    QStringList lines =
        QString::fromUtf8(toMarkdown(with(note))).chopped(1).split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = line == QLatin1String(">") ? QString() : line.mid(2);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class NoteTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteMeansTheSameAfterWriting_data();
    void aNoteMeansTheSameAfterWriting();
    void notesOfChanceMeanTheSameAfterWriting();
    void everyLineStaysInsideTheQuote();
    void wordsInAngleBracketsAreKept();
    void linkDefinitionsAreKept();
    void onlySafeLinksAreLinks();
    void imagesBecomeTheirDescription();
    void headingsGoBelowTheirPlaceWithoutGaps();
    void controlCharactersBecomePictures();
};

void NoteTextTest::aNoteMeansTheSameAfterWriting_data()
{
    QTest::addColumn<QString>("note");
    int number = 0;
    for (const QString &note : sample::awkwardNotes())
        QTest::newRow(qPrintable(QString::number(++number))) << note;
}

void NoteTextTest::aNoteMeansTheSameAfterWriting()
{
    QFETCH(QString, note);
    QCOMPARE(html(rewritten(note)), html(note));
    QCOMPARE(rewritten(rewritten(note)), rewritten(note));
}

void NoteTextTest::notesOfChanceMeanTheSameAfterWriting()
{
    // Pieces that Markdown cares about, put together by chance (seed 7).
    const QStringList pieces{
        QStringLiteral("word"), QStringLiteral("a b"), QStringLiteral("\n"),
        QStringLiteral("\n\n"), QStringLiteral("# "),  QStringLiteral("- "),
        QStringLiteral("1. "),  QStringLiteral("> "),  QStringLiteral("    "),
        QStringLiteral("*"),    QStringLiteral("**"),  QStringLiteral("_"),
        QStringLiteral("`"),    QStringLiteral("<"),   QStringLiteral(">"),
        QStringLiteral("["),    QStringLiteral("]"),   QStringLiteral("(x)"),
        QStringLiteral("|"),    QStringLiteral("\\"),  QStringLiteral("&"),
        QStringLiteral("~~"),   QStringLiteral("==="), QStringLiteral("---"),
        QStringLiteral("[ ] "),
    };
    QRandomGenerator chance(7);
    int different = 0;
    for (int round = 0; round < 3000; ++round) {
        QString note;
        for (int i = chance.bounded(1, 14); i > 0; --i)
            note += pieces.at(chance.bounded(int(pieces.size())));
        static const QRegularExpression tags(QStringLiteral("<[^>]*>|\\s+"));
        QString before = html(note).remove(tags);
        QString after = html(rewritten(note)).remove(tags);
        if (before != after) {
            if (++different < 6)
                qWarning() << note << "\n" << rewritten(note) << "\n" << before << "\n" << after;
        }
    }
    QCOMPARE(different, 0);
}

void NoteTextTest::everyLineStaysInsideTheQuote()
{
    for (const QString &note : sample::awkwardNotes()) {
        const QStringList lines =
            QString::fromUtf8(toMarkdown(with(note))).chopped(1).split(QLatin1Char('\n'));
        for (const QString &line : lines)
            QVERIFY2(line.startsWith(QLatin1Char('>')), qPrintable(line));
    }
}

void NoteTextTest::wordsInAngleBracketsAreKept()
{
    const QString written = html(
        QStringLiteral("use <name> here<br>\n\n<div>\nall of it\n</div>\n\n<!-- this too -->"));
    for (const char *part : {"&lt;name&gt; here&lt;br&gt;", "&lt;div&gt;", "all of it",
                             "&lt;/div&gt;", "&lt;!-- this too --&gt;"})
        QVERIFY2(written.contains(QLatin1String(part)), qPrintable(written));
}

void NoteTextTest::linkDefinitionsAreKept()
{
    const QString written = html(QStringLiteral("[wren]: reading list\n\n> [jonas]: keys"));
    QVERIFY(written.contains(QLatin1String("[wren]: reading list")));
    QVERIFY(written.contains(QLatin1String("[jonas]: keys")));
}

void NoteTextTest::onlySafeLinksAreLinks()
{
    const QString safe = html(
        QStringLiteral("[a](https://example.org/?q=%22) <mailto:ada@example.org> www.example.org"));
    QCOMPARE(safe.count(QLatin1String("<a href=\"")), 3);
    for (const char *bad :
         {"[a](javascript:alert(1))", "[a](JaVaScRiPt:x)", "[a](data:text/html,x)",
          "[a](file:///etc/passwd)", "[a](//example.org)", "[a](vbscript:x)",
          "<javascript:alert(1)>", "[a](java&#x0A;script:x)", "[a](../x)"}) {
        const QString written = html(QString::fromUtf8(bad));
        QVERIFY2(!written.contains(QLatin1String("href")), qPrintable(written));
    }
}

void NoteTextTest::imagesBecomeTheirDescription()
{
    const QString note = QStringLiteral("![a *green* fern](https://example.org/x.png)");
    QVERIFY(html(note).contains(QLatin1String("green")));
    QVERIFY(!html(note).contains(QLatin1String("x.png")));
    QVERIFY(!html(note).contains(QLatin1String("<img")));
    QVERIFY(!rewritten(note).contains(QLatin1String("x.png")));
}

void NoteTextTest::headingsGoBelowTheirPlaceWithoutGaps()
{
    const QString written = html(QStringLiteral("### b\n# a\n###### c\n####### no"));
    QVERIFY(written.contains(QLatin1String("<h4 dir=\"auto\">b")));
    QVERIFY(written.contains(QLatin1String("<h4 dir=\"auto\">a")));
    QVERIFY(written.contains(QLatin1String("<h5 dir=\"auto\">c")));
}

void NoteTextTest::controlCharactersBecomePictures()
{
    const QString note =
        QStringLiteral("nul ") + sample::nul + QStringLiteral(" and &#0; and &#x202E;end");
    for (const QString &written : {html(note), rewritten(note)}) {
        QVERIFY(written.contains(QChar(0x2400)));
        QVERIFY(!written.contains(QChar(QChar::Null)));
        QVERIFY(!written.contains(QChar(0x202E)));
    }
}

QTEST_GUILESS_MAIN(NoteTextTest)
#include "note_text_test.moc"
