// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

namespace {

QByteArray ran(const QString &program, const QStringList &arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

/// The words of a text, without what only shapes it.
QStringList wordsOf(const QByteArray &text)
{
    static const QRegularExpression nothing(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return QString::fromUtf8(text)
        .normalized(QString::NormalizationForm_KC)
        .split(nothing, Qt::SkipEmptyParts);
}

/// The headings of a document as pandoc understands it.
QStringList headingsOf(const QByteArray &json)
{
    QStringList headings;
    const QJsonArray blocks =
        QJsonDocument::fromJson(json).object().value(QLatin1String("blocks")).toArray();
    const std::function<void(const QJsonValue &, QString &)> textOf = [&](const QJsonValue &value,
                                                                          QString &text) {
        if (value.isArray()) {
            for (const QJsonValue &each : value.toArray())
                textOf(each, text);
        } else if (value.isObject()) {
            const QJsonObject part = value.toObject();
            if (part.value(QLatin1String("t")) == QLatin1String("Space"))
                text += QLatin1Char(' ');
            else if (part.value(QLatin1String("c")).isString())
                text += part.value(QLatin1String("c")).toString();
            else
                textOf(part.value(QLatin1String("c")), text);
        }
    };
    const std::function<void(const QJsonArray &)> walk = [&](const QJsonArray &list) {
        for (const QJsonValue &each : list) {
            const QJsonObject block = each.toObject();
            const QJsonArray contents = block.value(QLatin1String("c")).toArray();
            if (block.value(QLatin1String("t")) == QLatin1String("Header")) {
                QString text = QString::number(contents.at(0).toInt()) + QLatin1Char(' ');
                textOf(contents.at(2), text);
                headings.append(text);
            } else if (block.value(QLatin1String("t")) == QLatin1String("Div")) {
                walk(contents.at(1).toArray());
            }
        }
    };
    walk(blocks);
    return headings;
}

} // namespace

/// What a stranger with other programs finds in exported files.
class StrangerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFormatSaysTheSame_data();
    void everyFormatSaysTheSame();
    void markdownAndHtmlHaveTheSameHeadings();
    void jsonNamesItsFormatAndHoldsEveryTitle();

private:
    QString exported(const QString &what, const QString &format) const;

    QTemporaryDir m_folder;
    QString m_notebook;
    QString m_crew;
    QString m_session;
};

void StrangerTest::initTestCase()
{
    for (const char *tool : {"pandoc", "pdftotext"}) {
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            QSKIP("pandoc and poppler-utils are needed to read the files back");
    }
    m_notebook = m_folder.filePath(QStringLiteral("sample.hearth-db"));
    ran(QStringLiteral(HEARTH_PROGRAM),
        {QStringLiteral("new"), m_notebook, QStringLiteral("--sample")});
    const auto list = [&](const char *what) {
        const QByteArray out = ran(QStringLiteral(HEARTH_PROGRAM),
                                   {QLatin1String(what), m_notebook, QStringLiteral("--json")});
        return QJsonDocument::fromJson(out).object().value(QLatin1String(what)).toArray();
    };
    const auto sessions = list("sessions");
    QVERIFY(!sessions.isEmpty());
    m_session = QStringLiteral("session:")
        + sessions.at(0).toObject().value(QLatin1String("id")).toString();
    m_crew =
        QStringLiteral("crew:") + sessions.at(0).toObject().value(QLatin1String("crew")).toString();
}

QString StrangerTest::exported(const QString &what, const QString &format) const
{
    const QString path = m_folder.filePath(QStringLiteral("out.") + format);
    QFile::remove(path);
    ran(QStringLiteral(HEARTH_PROGRAM),
        {QStringLiteral("export"), m_notebook, QStringLiteral("--what"), what,
         QStringLiteral("--format"), format, QStringLiteral("-o"), path});
    return path;
}

void StrangerTest::everyFormatSaysTheSame_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("session") << m_session;
    QTest::newRow("crew") << m_crew;
    QTest::newRow("all") << QStringLiteral("all");
}

void StrangerTest::everyFormatSaysTheSame()
{
    QFETCH(QString, what);
    const auto plain = [&](const char *format, const char *reader) {
        return wordsOf(ran(QStringLiteral("pandoc"),
                           {QStringLiteral("-f"), QLatin1String(reader), QStringLiteral("-t"),
                            QStringLiteral("plain"), QStringLiteral("--wrap=none"),
                            exported(what, QLatin1String(format))}));
    };
    const QStringList markdown = plain("md", "gfm");
    QVERIFY(markdown.size() > 100);
    QCOMPARE(plain("html", "html"), markdown);
    // Pages have numbers, and the words of a table's row stand where they fit.
    const QString pdf = QString::fromUtf8(ran(
        QStringLiteral("pdftotext"), {exported(what, QStringLiteral("pdf")), QStringLiteral("-")}));
    QStringList read =
        wordsOf(QString(pdf).remove(QRegularExpression(QStringLiteral("\\d+ ?/ ?\\d+"))).toUtf8());
    QStringList expected = markdown;
    read.sort();
    expected.sort();
    QCOMPARE(read, expected);
}

void StrangerTest::markdownAndHtmlHaveTheSameHeadings()
{
    const auto headings = [&](const char *format, const char *reader) {
        return headingsOf(ran(QStringLiteral("pandoc"),
                              {QStringLiteral("-f"), QLatin1String(reader), QStringLiteral("-t"),
                               QStringLiteral("json"), exported(m_crew, QLatin1String(format))}));
    };
    const QStringList markdown = headings("md", "gfm");
    QCOMPARE(markdown.filter(QRegularExpression(QStringLiteral("^1 "))).size(), 1);
    QVERIFY(markdown.size() > 10);
    QCOMPARE(headings("html", "html"), markdown);
}

void StrangerTest::jsonNamesItsFormatAndHoldsEveryTitle()
{
    QFile file(exported(m_crew, QStringLiteral("json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(QJsonDocument::fromJson(bytes).isObject());
    QCOMPARE(QJsonDocument::fromJson(bytes).object().value(QLatin1String("format")).toString(),
             QStringLiteral("hearth-export/1"));
    for (const char *title : {"First evening", "Case Clinic: Jonas", "Check-in and Troika"})
        QVERIFY2(bytes.contains(title), title);
}

QTEST_GUILESS_MAIN(StrangerTest)
#include "stranger_test.moc"
