// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The test vectors of SEALED-FORMAT.md, which unseal_test.py reads as well. HEARTH_UPDATE_GOLDEN=1
// makes them anew; they differ every time, since what seals is chance.
#include "core/storage/seal/sealed_store.h"
#include "tests/support/core/hearthside.h"
#include "tests/support/core/sealedside.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::test;

namespace {

const QString folder = QStringLiteral(HEARTH_TESTS_DIR "/corpus/sealed/");
const QString listPath = folder + QStringLiteral("vectors.json");

QString vectorPath(const QString &name)
{
    return folder + name + QStringLiteral(".hearth-sealed");
}

void write(Database &database, int from, int to)
{
    for (int i = from; i < to; ++i) {
        auto transaction = Hearthside::must(Transaction::begin(database));
        Hearthside::must(
            database.prepare("INSERT INTO page (id, text, mood) VALUES (:id, :text, 0.5)")
                .bind(":id", QStringLiteral("page %1").arg(i))
                .bind(":text", QStringLiteral("K\u00e4fer %1 \U0001F331").arg(i))
                .run());
        Hearthside::must(database.prepare("UPDATE page SET mood = NULL WHERE id = 'page 0'").run());
        if (i == 3)
            Hearthside::must(database.prepare("DELETE FROM page WHERE id = 'page 1'").run());
        Hearthside::must(transaction.commit());
    }
}

QString rowsOf(Database &database)
{
    Statement all = database.prepare(
        "SELECT group_concat(id || '=' || text || '=' || ifnull(mood, 'none'), char(10)) AS rows"
        " FROM (SELECT * FROM page ORDER BY id)");
    Hearthside::must(all.step());
    return all.text("rows");
}

/// Makes one vector; gives what is in it.
QJsonObject make(const QString &name, const QString &secret, qsizetype filler,
                 const std::function<void(SealedStore::Opened &)> &use)
{
    auto database = Hearthside::must(Database::inMemory({}));
    Hearthside::must(database->execute("PRAGMA page_size = 512;"
                                       "CREATE TABLE page (id TEXT PRIMARY KEY, text TEXT NOT NULL,"
                                       " mood REAL, picture BLOB) STRICT"));
    if (filler > 0)
        Hearthside::must(database
                             ->prepare("INSERT INTO page (id, text, picture)"
                                       " VALUES ('filler', '', zeroblob(:size))")
                             .bind(":size", filler)
                             .run());
    const QString path = vectorPath(name);
    QFile::remove(path);
    QFile::remove(sealedLogPath(path));
    const QString recoveryKey = Hearthside::must(SealedStore::create(
        path, passphrase(secret), cheap, Hearthside::must(database->bytes()).view()));
    auto opened =
        Hearthside::must(SealedStore::open(path, passphrase(secret), OpenMode::ReadWrite));
    Hearthside::must(opened.database->keepCommitsWith(*opened.store));
    use(opened);
    return {{QStringLiteral("name"), name},
            {QStringLiteral("passphrase"), secret},
            {QStringLiteral("recoveryKey"), recoveryKey},
            {QStringLiteral("rows"), rowsOf(*opened.database)}};
}

void makeAll()
{
    QJsonArray list;
    list.append(make(QStringLiteral("empty-log"), QStringLiteral("amber kettle"), 0,
                     [](SealedStore::Opened &) {}));
    list.append(make(QStringLiteral("with-log"), QStringLiteral("K\u00e4fer"), 0,
                     [](SealedStore::Opened &opened) { write(*opened.database, 0, 5); }));
    list.append(make(QStringLiteral("three-chunks"), QStringLiteral("amber kettle"), 150'000,
                     [](SealedStore::Opened &opened) { write(*opened.database, 0, 2); }));
    // Killed after a new snapshot came to its place and before the log was begun anew.
    list.append(make(QStringLiteral("log-of-before"), QStringLiteral("amber kettle"), 0,
                     [](SealedStore::Opened &opened) {
                         write(*opened.database, 0, 3);
                         const QString path = vectorPath(QStringLiteral("log-of-before"));
                         const QString kept = path + QStringLiteral("-kept");
                         QVERIFY(QFile::copy(sealedLogPath(path), kept));
                         Hearthside::must(opened.store->compact(*opened.database));
                         QVERIFY(QFile::remove(sealedLogPath(path)));
                         QVERIFY(QFile::rename(kept, sealedLogPath(path)));
                     }));
    list.append(make(QStringLiteral("torn-log"), QStringLiteral("amber kettle"), 0,
                     [](SealedStore::Opened &opened) { write(*opened.database, 0, 2); }));
    QFile torn(sealedLogPath(vectorPath(QStringLiteral("torn-log"))));
    QVERIFY(torn.open(QIODevice::Append));
    torn.write(QByteArray(30, '\x7f'));
    QFile file(listPath);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("vectors"), list}}).toJson());
}

} // namespace

class VectorsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyVectorIsRead_data();
    void everyVectorIsRead();
};

void VectorsTest::initTestCase()
{
    if (qEnvironmentVariableIsSet("HEARTH_UPDATE_GOLDEN"))
        makeAll();
}

void VectorsTest::everyVectorIsRead_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(listPath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray list =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("vectors")).toArray();
    QVERIFY(list.size() >= 5);
    for (const auto &each : list)
        QTest::newRow(qPrintable(each[QStringLiteral("name")].toString())) << each.toObject();
}

void VectorsTest::everyVectorIsRead()
{
    QFETCH(QJsonObject, vector);
    const QString path = vectorPath(vector.value(QStringLiteral("name")).toString());
    for (const char *secret : {"passphrase", "recoveryKey"}) {
        const auto opened = SealedStore::open(
            path, passphrase(vector.value(QLatin1String(secret)).toString()), OpenMode::ReadOnly);
        QVERIFY(opened);
        QCOMPARE(rowsOf(*opened->database), vector.value(QStringLiteral("rows")).toString());
    }
    QCOMPARE(
        SealedStore::open(path, passphrase(QStringLiteral("no")), OpenMode::ReadOnly).error().code,
        ErrorCode::PassphraseWrong);
}

QTEST_GUILESS_MAIN(VectorsTest)
#include "vectors_test.moc"
