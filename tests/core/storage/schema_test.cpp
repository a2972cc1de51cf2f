// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/crew.h"
#include "core/domain/meeting.h"
#include "core/domain/note.h"
#include "core/domain/rota.h"
#include "core/search/search.h"
#include "core/storage/database.h"
#include "core/storage/tables.h"
#include "tests/support/core/hearthside.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;

/// The tables are what the code believes them to be.
class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRecordedIsWhatHasALife();
    void everyTableIsStrictWithAPrimaryKey();
    void everyRecordedRowIsNamedByItsFirstColumn();
    void wordsInTheTablesAreTheWordsOfTheCode();
    void everySearchableTableIsAKindOfHit();
    void theConnectionIsSetAsDescribed();
};

namespace {
QStringList texts(Database &database, const char *sql)
{
    QStringList out;
    Statement statement = database.prepare(sql);
    while (*statement.step() == Statement::Step::Row)
        out.append(statement.text("it"));
    return out;
}

template <class E>
QStringList words()
{
    QStringList out;
    for (const auto &[value, word] : Codes<E>::all)
        out.append(QLatin1String(word));
    return out;
}

// What a column's CHECK allows.
QStringList allowed(Database &database, const QString &table, const QString &column)
{
    const QStringList sql = texts(
        database,
        ("SELECT sql AS it FROM sqlite_schema WHERE name = '" + table.toUtf8() + "'").constData());
    const QRegularExpression check(QStringLiteral("CHECK \\(%1 IN \\(([^)]*)\\)\\)").arg(column));
    QStringList out;
    for (const QString &word : check.match(sql.value(0)).captured(1).split(QStringLiteral(", ")))
        out.append(word.mid(1, word.size() - 2));
    return out;
}
} // namespace

void SchemaTest::whatIsRecordedIsWhatHasALife()
{
    Hearthside h;
    const QStringList living = texts(
        h.notebook().database(),
        "SELECT s.name AS it FROM sqlite_schema s WHERE s.type = 'table' AND s.name NOT LIKE "
        "'search%' AND"
        " EXISTS (SELECT 1 FROM pragma_table_info(s.name) WHERE name = 'life') ORDER BY s.name");
    QStringList recorded;
    for (const QByteArray &table : recordedTables())
        recorded.append(QString::fromUtf8(table));
    QCOMPARE(recorded, living);

    const QStringList others =
        texts(h.notebook().database(),
              "SELECT name AS it FROM sqlite_schema s WHERE type = 'table' AND"
              " name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' AND NOT EXISTS"
              " (SELECT 1 FROM pragma_table_info(s.name) WHERE name = 'life')"
              " ORDER BY name");
    QCOMPARE(others,
             (QStringList{QStringLiteral("device"), QStringLiteral("field_stamp"),
                          QStringLiteral("history"), QStringLiteral("meta"),
                          QStringLiteral("row_seen")}));
}

void SchemaTest::everyTableIsStrictWithAPrimaryKey()
{
    Hearthside h;
    const QStringList loose = texts(h.notebook().database(),
                                    "SELECT name AS it FROM pragma_table_list WHERE schema = "
                                    "'main' AND type = 'table' AND NOT strict"
                                    " AND name NOT LIKE 'sqlite_%'");
    QCOMPARE(loose, QStringList());
    const QStringList unnamed = texts(
        h.notebook().database(),
        "SELECT l.name AS it FROM pragma_table_list l WHERE l.schema = 'main' AND l.type = 'table'"
        " AND l.name NOT LIKE 'sqlite_%'"
        " AND NOT EXISTS (SELECT 1 FROM pragma_table_info(l.name) WHERE pk > 0)");
    QCOMPARE(unnamed, QStringList());
}

void SchemaTest::everyRecordedRowIsNamedByItsFirstColumn()
{
    Hearthside h;
    for (const QByteArray &table : recordedTables()) {
        Statement statement = h.notebook().database().prepare("SELECT * FROM " + table);
        QList<QByteArray> columns;
        for (int i = 0; i < statement.columnCount(); ++i)
            columns.append(statement.columnName(i));
        QCOMPARE(columns.first(), QByteArray("id"));
        // A later format adds its columns behind these three.
        const qsizetype born = columns.indexOf("born");
        QVERIFY2(born > 0, table.constData());
        QCOMPARE(columns.mid(born, 3), (QList<QByteArray>{"born", "stamp", "life"}));
    }
}

void SchemaTest::wordsInTheTablesAreTheWordsOfTheCode()
{
    Hearthside h;
    const auto of = [&](const char *table, const char *column) {
        return allowed(h.notebook().database(), QLatin1String(table), QLatin1String(column));
    };
    QCOMPARE(of("crew", "scale"),
             words<Scale>().mid(1, 3)); // a crew is never one person or a network
    QCOMPARE(of("crew", "state"), words<CrewState>());
    QCOMPARE(of("membership", "kind"), words<MembershipKind>());
    QCOMPARE(of("cycle", "outcome"), words<CycleOutcome>());
    QCOMPARE(of("agreement", "kind"), words<AgreementKind>());
    QCOMPARE(of("session", "state"), words<SessionState>());
    QCOMPARE(of("answer", "kind"), words<AnswerKind>());
    QCOMPARE(of("role_turn", "outcome"), words<TurnOutcome>());
    QCOMPARE(of("rota_role", "mode"), words<RotaMode>());
    QCOMPARE(of("check_in", "moment"), words<CheckInMoment>());
    QCOMPARE(of("crew", "depth"), words<Depth>());
    QCOMPARE(of("crew", "familiarity"), words<Familiarity>());
    for (const char *table :
         {"note", "check_in", "commitment", "decision", "appreciation", "parked_topic"})
        QCOMPARE(of(table, "reach"), words<Reach>());
}

void SchemaTest::everySearchableTableIsAKindOfHit()
{
    Hearthside h;
    const QStringList tables = texts(h.notebook().database(),
                                     "SELECT tbl_name AS it FROM sqlite_schema WHERE type = "
                                     "'trigger' AND name LIKE '%_search_insert'");
    const QStringList kinds = words<search::Kind>();
    QCOMPARE(QSet<QString>(tables.cbegin(), tables.cend()),
             QSet<QString>(kinds.cbegin(), kinds.cend()));
}

void SchemaTest::theConnectionIsSetAsDescribed()
{
    Hearthside h;
    Database &database = h.notebook().database();
    QCOMPARE(texts(database, "SELECT journal_mode AS it FROM pragma_journal_mode"),
             {QStringLiteral("wal")});
    QCOMPARE(*database.number("PRAGMA application_id"), 0x48525448);
    QCOMPARE(*database.number("PRAGMA user_version"), 2);
    QCOMPARE(*database.number("PRAGMA synchronous"), 2);
    QCOMPARE(*database.number("PRAGMA foreign_keys"), 1);
    QCOMPARE(*database.number("PRAGMA trusted_schema"), 0);
    QCOMPARE(*database.number("PRAGMA cell_size_check"), 1);
    QCOMPARE(*database.number("PRAGMA secure_delete"), 1);
    QCOMPARE(*database.number("PRAGMA temp_store"), 2);
    QVERIFY(!QFile::exists(h.path() + QStringLiteral("-shm")));
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"
