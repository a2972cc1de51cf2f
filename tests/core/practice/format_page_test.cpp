// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/format.h"
#include "core/practice/json_fields.h"
#include "core/practice/parser.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::practice;

namespace {

QByteArray contents(const char *name)
{
    QFile file(QStringLiteral(HEARTH_SOURCE_DIR "/resources/practices/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <class E>
QStringList codeWords()
{
    QStringList words;
    for (const auto &[value, word] : Codes<E>::all)
        words.append(QLatin1String(word));
    return words;
}

} // namespace

/// The page and the schema that writers read say what the parser does.
class FormatPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QJsonParseError error;
        m_schema = QJsonDocument::fromJson(contents("practice.schema.json"), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        m_page = contents("FORMAT.md");
        QVERIFY(!m_page.isEmpty());
    }
    void theExampleOfThePageIsSound()
    {
        const qsizetype begin = m_page.indexOf("```json\n") + 8;
        const qsizetype end = m_page.indexOf("```", begin);
        QVERIFY(begin >= 8 && end > begin);
        const auto practice = parse(m_page.sliced(begin, end - begin), QStringLiteral("FORMAT.md"));
        QVERIFY2(practice, practice ? "" : qPrintable(toError(practice.error()).detail));
        QVERIFY(practice->unknown.isEmpty());
    }
    void theSchemaKnowsTheFieldsOfTheParser()
    {
        QStringList expected;
        for (const char *field : topLevelFields)
            expected.append(QLatin1String(field));
        expected.sort();
        QCOMPARE(m_schema.value(QLatin1String("properties")).toObject().keys(), expected);
    }
    void theSchemaKnowsTheWordsOfTheParser()
    {
        QCOMPARE(words({"depth"}), codeWords<Depth>());
        QCOMPARE(words({"speaking", "properties", "mode"}), codeWords<Mode>());
        QCOMPARE(words({"speaking", "properties", "order"}), codeWords<Order>());
        QCOMPARE(words({"prompt", "properties", "bank"}), codeWords<Bank>());
        QCOMPARE(words({"capture", "properties", "kind"}), codeWords<CaptureKind>());
        QCOMPARE(words({"capture", "properties", "per"}), codeWords<CapturePer>());
        QCOMPARE(words({"capture", "properties", "reach"}), codeWords<Reach>());
        QCOMPARE(words({"loop", "properties", "over"}), codeWords<LoopOver>());
        const QJsonObject scales = m_schema.value(QLatin1String("properties"))
                                       .toObject()
                                       .value(QLatin1String("scales"))
                                       .toObject();
        QCOMPARE(enumOf(scales.value(QLatin1String("items")).toObject()), codeWords<Scale>());
    }
    void theSchemaKnowsTheLimitsOfTheParser()
    {
        QCOMPARE(limit({"text"}, "maxLength"), double(FormatLimits::characters));
        QCOMPARE(limit({"id"}, "maxLength"), double(FormatLimits::idCharacters));
        QCOMPARE(limit({"minutes"}, "maximum"), double(FormatLimits::minutes));
        QCOMPARE(limit({"loop", "properties", "times"}, "maximum"), double(FormatLimits::times));
        QCOMPARE(limit({"speaking", "properties", "size"}, "maximum"),
                 double(FormatLimits::groupSize));
        QCOMPARE(limit({"capture", "properties", "to"}, "maximum"), double(FormatLimits::scaleEnd));
        QCOMPARE(limit({"step", "properties", "capture"}, "maxItems"),
                 double(FormatLimits::entries));
    }
    void thePageNamesEveryWordAndField()
    {
        QStringList all = codeWords<Depth>() + codeWords<Mode>() + codeWords<Order>()
            + codeWords<Bank>() + codeWords<CaptureKind>() + codeWords<CapturePer>()
            + codeWords<Reach>() + codeWords<LoopOver>() + codeWords<Scale>();
        const QJsonObject definitions = m_schema.value(QLatin1String("$defs")).toObject();
        for (const QJsonValue &each : definitions)
            all += each.toObject().value(QLatin1String("properties")).toObject().keys();
        all += m_schema.value(QLatin1String("properties")).toObject().keys();
        for (const QString &word : std::as_const(all))
            QVERIFY2(m_page.contains('`' + word.toUtf8() + '`'), qPrintable(word));
    }

private:
    QJsonObject definition(std::initializer_list<const char *> path) const
    {
        QJsonObject at = m_schema.value(QLatin1String("$defs")).toObject();
        for (const char *name : path)
            at = at.value(QLatin1String(name)).toObject();
        return at;
    }
    static QStringList enumOf(const QJsonObject &schema)
    {
        QStringList words;
        for (const QJsonValue &each : schema.value(QLatin1String("enum")).toArray())
            words.append(each.toString());
        return words;
    }
    QStringList words(std::initializer_list<const char *> path) const
    {
        return enumOf(definition(path));
    }
    double limit(std::initializer_list<const char *> path, const char *name) const
    {
        return definition(path).value(QLatin1String(name)).toDouble();
    }

    QJsonObject m_schema;
    QByteArray m_page;
};

QTEST_GUILESS_MAIN(FormatPageTest)
#include "format_page_test.moc"
