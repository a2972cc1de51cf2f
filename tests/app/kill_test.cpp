// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/event_store.h"
#include "core/storage/note_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/holding.h"
#include "tests/support/core/hearthside.h"

#include <QtCore/QHash>
#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace hearth;

namespace {

constexpr quint32 seed = 20'261'123;

/// What the writer said is durable, over all its lives.
struct Acknowledged
{
    QHash<QString, QString> notes; ///< id -> the last text told
    QHash<QString, QHash<qint64, QString>> events; ///< session -> seq -> kind
    QString session = {};
    int lines = 0;

    /// Takes in what one life of the writer said; a line that was cut off was not said.
    void take(const QByteArray &output)
    {
        const QString whole = QString::fromUtf8(output.left(output.lastIndexOf('\n') + 1));
        for (const QString &line : whole.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString what = line.section(QLatin1Char(' '), 0, 0);
            const QString key = line.section(QLatin1Char(' '), 1, 1);
            const QString rest = line.section(QLatin1Char(' '), 2);
            ++lines;
            if (what == QLatin1String("session"))
                session = key;
            else if (what == QLatin1String("event"))
                events[session].insert(key.toLongLong(), rest);
            else
                notes.insert(key, rest);
        }
    }
};

} // namespace

class KillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled();

private:
    static void killOnce(const QString &path, QRandomGenerator &chance, bool whileOpening,
                         Acknowledged &said);
    static void compare(const storage::Notebook &notebook, const Acknowledged &said);
};

void KillTest::killOnce(const QString &path, QRandomGenerator &chance, bool whileOpening,
                        Acknowledged &said)
{
    QProcess writer;
    writer.start(QStringLiteral(HEARTH_BUSY_WRITER), {path, QString::number(chance.generate())});
    QVERIFY(writer.waitForStarted());
    if (!whileOpening)
        QVERIFY2(writer.waitForReadyRead(30'000), writer.readAllStandardError().constData());
    QThread::usleep(static_cast<unsigned long>(chance.bounded(whileOpening ? 100'000 : 250'000)));
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QVERIFY2(writer.exitStatus() == QProcess::CrashExit, writer.readAllStandardError().constData());
    said.take(writer.readAllStandardOutput());
}

void KillTest::compare(const storage::Notebook &notebook, const Acknowledged &said)
{
    const storage::NoteStore notes(notebook);
    for (auto each = said.notes.cbegin(); each != said.notes.cend(); ++each) {
        const auto note = notes.get(*NoteId::parse(each.key()));
        QVERIFY2(note, qPrintable(each.value()));
        // More may have been written than the writer lived to tell.
        QVERIFY2(note->text.startsWith(each.value()), qPrintable(note->text));
    }
    for (auto each = said.events.cbegin(); each != said.events.cend(); ++each) {
        const auto id = *SessionId::parse(each.key());
        const auto stored = storage::EventStore(notebook).ofSession(id);
        QVERIFY(stored);
        QHash<qint64, QString> kinds;
        for (const auto &event : *stored)
            kinds.insert(event.seq, event.kind);
        for (auto event = each->cbegin(); event != each->cend(); ++event)
            QCOMPARE(kinds.value(event.key()), event.value());
        QVERIFY2(usecases::openSession(notebook, id), "the events must add up to a session");
    }
}

void KillTest::nothingAcknowledgedIsLostWhenTheProcessIsKilled()
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("HEARTH_KILL_ROUNDS", &isNumber);
    const int rounds = isNumber ? asked : 40;
    qInfo("seed %u, %d rounds", seed, rounds);
    QRandomGenerator chance(seed);
    Hearthside world;
    world.aCrew(QStringLiteral("Tuesday Lanterns"),
                {QStringLiteral("Amara"), QStringLiteral("Jonas"), QStringLiteral("Lucía"),
                 QStringLiteral("Tomek")});
    world.close();
    Acknowledged said;
    const SystemClock clock;
    for (int round = 0; round < rounds; ++round) {
        // Every fourth time also while the notebook is being opened and recovered.
        killOnce(world.path(), chance, round % 4 == 3, said);
        if (QTest::currentTestFailed())
            return;
        const auto notebook = storage::Notebook::open(world.path(), clock, chance);
        QVERIFY2(notebook, qPrintable(QStringLiteral("round %1").arg(round)));
        QVERIFY2((*notebook)->check(), qPrintable(QStringLiteral("round %1").arg(round)));
        compare(**notebook, said);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d lines acknowledged: %lld notes, %lld sessions", said.lines,
          static_cast<long long>(said.notes.size()), static_cast<long long>(said.events.size()));
    QVERIFY(said.lines > rounds);
    QVERIFY(!said.notes.isEmpty());
    QVERIFY(!said.events.isEmpty());
}

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
