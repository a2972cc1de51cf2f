// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A commit to a sealed notebook beside a bare append of the same bytes that is synced; opening one
// beside the derivation of its key, reading the file and unsealing it. Interleaved, so that both
// meet the same disk.

#include "core/storage/seal/sealed_store.h"
#include "core/storage/unit_of_work.h"
#include "tests/bench/figures.h"
#include "tests/support/core/hearthside.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

using namespace hearth;
using namespace hearth::bench;
using namespace hearth::storage;

namespace {

QString words(QRandomGenerator &chance, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("word%1 ").arg(chance.bounded(4'000));
    return text;
}

Passphrase passphrase()
{
    QString text = QStringLiteral("amber kettle");
    return Hearthside::must(Passphrase::from(text));
}

void writePages(Notebook &notebook, int count, QRandomGenerator &chance)
{
    auto work = Hearthside::must(UnitOfWork::begin(notebook, Op::Other));
    for (int i = 0; i < count; ++i)
        Hearthside::must(work.put("journal_entry", work.freshId<JournalEntryId>().toString(),
                                  {{"text", Value{words(chance, 120)}},
                                   {"written_at", Value{notebook.clock().nowMs()}}}));
    Hearthside::commit(work);
}

/// What opening cannot do without.
struct Bare
{
    Figures derive;
    Figures readAndUnseal;

    void measure(const QString &path, const crypto::Cost &cost)
    {
        unsigned char key[32];
        const unsigned char salt[crypto_pwhash_SALTBYTES] = {};
        time(derive, [&] {
            if (crypto_pwhash(key, sizeof key, "amber kettle", 12, salt, cost.operations,
                              size_t{cost.memoryKiB} * 1024, crypto_pwhash_ALG_ARGON2ID13)
                != 0)
                std::abort();
        });
        // A stream of the same length, sealed beforehand.
        QByteArray plain(QFileInfo(path).size(), 'p');
        QByteArray sealed(plain.size() + (plain.size() / 65'536 + 1) * 17, Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_state state;
        unsigned char header[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
        crypto_secretstream_xchacha20poly1305_init_push(&state, header, key);
        qsizetype end = 0;
        for (qsizetype at = 0; at < plain.size(); at += 65'536) {
            const auto size = qMin<qsizetype>(65'536, plain.size() - at);
            crypto_secretstream_xchacha20poly1305_push(
                &state, reinterpret_cast<unsigned char *>(sealed.data()) + end, nullptr,
                reinterpret_cast<unsigned char *>(plain.data()) + at,
                static_cast<unsigned long long>(size), nullptr, 0, 0);
            end += size + 17;
        }
        time(readAndUnseal, [&] {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly) || file.readAll().isEmpty())
                std::abort();
            crypto_secretstream_xchacha20poly1305_init_pull(&state, header, key);
            unsigned char tag = 0;
            qsizetype to = 0;
            for (qsizetype at = 0; at < end; at += 65'553) {
                const auto size = qMin<qsizetype>(65'553, end - at);
                if (crypto_secretstream_xchacha20poly1305_pull(
                        &state, reinterpret_cast<unsigned char *>(plain.data()) + to, nullptr, &tag,
                        reinterpret_cast<unsigned char *>(sealed.data()) + at,
                        static_cast<unsigned long long>(size), nullptr, 0)
                    != 0)
                    std::abort();
                to += size - 17;
            }
        });
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("rounds"), {}, QStringLiteral("n"), QStringLiteral("200")},
         {QStringLiteral("opens"), {}, QStringLiteral("n"), QStringLiteral("7")},
         {QStringLiteral("notes"), {}, QStringLiteral("n"), QStringLiteral("20000")}});
    parser.process(application);
    const int rounds = parser.value(QStringLiteral("rounds")).toInt();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("notebook.hearth-sealed"));
    const SystemClock clock;
    QRandomGenerator chance(20'261'124);
    const crypto::Cost cost;
    Hearthside::must(Notebook::createSealed(path, passphrase(), cost, clock, chance));
    auto notebook = Hearthside::must(Notebook::unlock(path, passphrase(), clock, chance));
    const int notes = parser.value(QStringLiteral("notes")).toInt();
    for (int i = 0; i < notes; i += 1000)
        writePages(*notebook, qMin(1000, notes - i), chance);
    Hearthside::must(notebook->sealed()->compact(notebook->database()));

    Figures commits;
    Figures appends;
    const int bare = ::open(folder.filePath(QStringLiteral("bare")).toLocal8Bit().constData(),
                            O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const QString log = sealedLogPath(path);
    for (int i = 0; i < rounds; ++i) {
        const qint64 before = QFileInfo(log).size();
        time(commits, [&] { writePages(*notebook, 1, chance); });
        const QByteArray same(qMax<qint64>(1, QFileInfo(log).size() - before), 'x');
        time(appends, [&] {
            if (::write(bare, same.constData(), static_cast<size_t>(same.size())) != same.size()
                || ::fdatasync(bare) != 0)
                std::abort();
        });
    }
    ::close(bare);
    notebook.reset();

    Bare least;
    Figures opens;
    for (int i = 0; i < parser.value(QStringLiteral("opens")).toInt(); ++i) {
        least.measure(path, cost);
        time(opens, [&] {
            notebook = Hearthside::must(
                Notebook::unlock(path, passphrase(), clock, chance, OpenMode::ReadOnly));
        });
        notebook.reset();
    }
    const double allowed = least.derive.median() + 1.5 * least.readAndUnseal.median();
    std::printf("sealed notebook of %.1f MB, %d notes\n",
                static_cast<double>(QFileInfo(path).size()) / 1e6, notes);
    std::printf("commit            p50 %7.2f ms  p99 %7.2f ms\n", commits.median(),
                commits.at(0.99));
    std::printf("append and sync   p50 %7.2f ms  p99 %7.2f ms  ratio %.2f (p99 %.2f), goal 1.5\n",
                appends.median(), appends.at(0.99), commits.median() / appends.median(),
                commits.at(0.99) / appends.at(0.99));
    std::printf("open              %7.1f ms\n", opens.median());
    std::printf("derive %.1f ms, read and unseal %.1f ms: goal %.1f ms, ratio %.2f\n",
                least.derive.median(), least.readAndUnseal.median(), allowed,
                opens.median() / allowed);
    const QStringList files = parser.positionalArguments();
    const QJsonObject figures{{QStringLiteral("commit"), commits.median()},
                              {QStringLiteral("append"), appends.median()},
                              {QStringLiteral("open"), opens.median()},
                              {QStringLiteral("derive"), least.derive.median()},
                              {QStringLiteral("readAndUnseal"), least.readAndUnseal.median()}};
    return files.isEmpty() || writeJson(files.constFirst(), figures) ? 0 : 1;
}
