// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/person_store.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepIsARowTheEndOrAnError();
    void aMistakeIsToldByTheFirstStep();
    void everyKindOfValueComesBackAsItWas();
    void namesComeBackAsTyped_data();
    void namesComeBackAsTyped();
    void aTransactionIsRolledBackUnlessCommitted();
    void oneStatementCanBeAskedForTwiceAtOnce();
    void onlyOneUnitAtATime();
};

void DatabaseTest::aStepIsARowTheEndOrAnError()
{
    Hearthside h;
    Database &database = h.notebook().database();
    Statement one = database.prepare("SELECT :a AS a");
    one.bind(":a", 7);
    QVERIFY(*one.step() == Statement::Step::Row);
    QCOMPARE(one.integer("a"), 7);
    QVERIFY(*one.step() == Statement::Step::Done);
    QVERIFY(*one.step() == Statement::Step::Row);

    Statement refused = database.prepare("INSERT INTO crew (id, scale, name, state, born, stamp)"
                                         " VALUES ('c', 'empire', 'x', 'meeting', '', '')");
    const auto step = refused.step();
    QVERIFY(!step);
    QCOMPARE(step.error().code, ErrorCode::StorageFailed);
    QVERIFY(step.error().detail.contains(QStringLiteral("CHECK")));
}

void DatabaseTest::aMistakeIsToldByTheFirstStep()
{
    Hearthside h;
    Statement nonsense = h.notebook().database().prepare("SELEKT 1");
    nonsense.bind(":a", 1);
    QCOMPARE(nonsense.step().error().code, ErrorCode::StorageFailed);
    QCOMPARE(nonsense.run().error().code, ErrorCode::StorageFailed);
}

void DatabaseTest::everyKindOfValueComesBackAsItWas()
{
    Hearthside h;
    const QString text = QStringLiteral("a\"b'c") + QChar(0) + QStringLiteral("d <b>é</b> ");
    const QList<Value> values{Value{},
                              Value{qint64{0}},
                              Value{std::numeric_limits<qint64>::min()},
                              Value{std::numeric_limits<qint64>::max()},
                              Value{0.5},
                              Value{QString(QLatin1String(""))},
                              Value{text},
                              Value{QByteArray("")},
                              Value{QByteArray("\0\xff\x01", 3)}};
    for (const Value &value : values) {
        Statement statement = h.notebook().database().prepare("SELECT :v AS v");
        statement.bind(":v", value);
        QVERIFY(*statement.step() == Statement::Step::Row);
        QVERIFY(statement.value(0) == value);
    }
}

void DatabaseTest::namesComeBackAsTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("emoji") << QString::fromUtf8("👩‍👩‍👧‍👦 Zoë 🕯️");
    QTest::newRow("right to left") << QString::fromUtf8("שלום עולם");
    QTest::newRow("override") << QString::fromUtf8("a\u202Eb");
    QTest::newRow("quotes") << QString::fromUtf8("O'Neil \"Bo\" `x`; DROP TABLE person; --");
    QTest::newRow("markup") << QStringLiteral("<b>Bo</b> &amp;");
    QTest::newRow("path") << QStringLiteral("../../etc/passwd");
    QTest::newRow("NUL") << QStringLiteral("A") + QChar(0) + QStringLiteral("da");
    QTest::newRow("sixty") << QString(60, QLatin1Char('x'));
    QTest::newRow("sixty emoji") << QString::fromUtf8("👨‍🚀").repeated(60);
}

void DatabaseTest::namesComeBackAsTyped()
{
    QFETCH(QString, name);
    Hearthside h;
    const Person person = h.someone(name);
    h.reopen();
    QCOMPARE(PersonStore(h.notebook()).get(person.id)->name.text(), name);
    QVERIFY(h.notebook().history().undo());
    QVERIFY(h.notebook().history().redo());
    QCOMPARE(PersonStore(h.notebook()).get(person.id)->name.text(), name);
    QVERIFY(h.notebook().check());
}

void DatabaseTest::aTransactionIsRolledBackUnlessCommitted()
{
    Hearthside h;
    Database &database = h.notebook().database();
    {
        const auto transaction = Transaction::begin(database);
        QVERIFY(database.execute("INSERT INTO meta VALUES ('a', 'b')"));
        QVERIFY(database.inTransaction());
    }
    QVERIFY(!database.inTransaction());
    QCOMPARE(*database.number("SELECT count(*) FROM meta WHERE key = 'a'"), 0);
}

void DatabaseTest::oneStatementCanBeAskedForTwiceAtOnce()
{
    Hearthside h;
    Database &database = h.notebook().database();
    const char *sql = "SELECT 1 AS a UNION ALL SELECT 2 ORDER BY 1";
    Statement outer = database.prepare(sql);
    QVERIFY(outer.step());
    {
        Statement inner = database.prepare(sql);
        QVERIFY(inner.step());
        QVERIFY(inner.step());
        QCOMPARE(inner.integer("a"), 2);
    }
    QCOMPARE(outer.integer("a"), 1);
    QVERIFY(*outer.step() == Statement::Step::Row);
    QCOMPARE(outer.integer("a"), 2);
}

void DatabaseTest::onlyOneUnitAtATime()
{
    Hearthside h;
    {
        const auto first = UnitOfWork::begin(h.notebook(), Op::AddPerson);
        QVERIFY(first);
        QVERIFY(!UnitOfWork::begin(h.notebook(), Op::AddPerson));
    }
    QVERIFY(UnitOfWork::begin(h.notebook(), Op::AddPerson));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
