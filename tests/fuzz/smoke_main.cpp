// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without libFuzzer: every file of the folders named on the command line, and
// seeded mutations of them.
#include <QtCore/QByteArray>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

constexpr quint32 seed = 20240229;
constexpr int mutations = 4000;
constexpr qsizetype largest = 64 * 1024; ///< larger files are run as they are, but not mutated

void run(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()),
                           static_cast<size_t>(bytes.size()));
}

QByteArray mutated(QByteArray bytes, const QList<QByteArray> &corpus, QRandomGenerator &chance)
{
    static const QList<QByteArray> tokens{"{",        "}",
                                          "[",        "]",
                                          "\"",       ",",
                                          ":",        "-1",
                                          "0",        "1e308",
                                          "null",     "true",
                                          "\"id\": ", "\"time\": {\"total\": 1}",
                                          "\\u0000",  "\\ud800",
                                          "\xff",     "\xef\xbb\xbf",
                                          "all-but:", "host"};
    for (int left = chance.bounded(1, 5); left > 0; --left) {
        const qsizetype at = chance.bounded(bytes.size() + 1);
        const qsizetype length = chance.bounded(qMin<qsizetype>(bytes.size() - at, 40) + 1);
        switch (chance.bounded(6)) {
        case 0: bytes.remove(at, length); break;
        case 1: bytes.insert(at, bytes.mid(at, length)); break;
        case 2: bytes.insert(at, tokens.at(chance.bounded(tokens.size()))); break;
        case 3: bytes.replace(at, length, tokens.at(chance.bounded(tokens.size()))); break;
        case 4:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(chance.bounded(256));
            break;
        default: bytes = bytes.first(at) + corpus.at(chance.bounded(corpus.size())).mid(at);
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    QStringList paths;
    for (int i = 1; i < argc; ++i) {
        QDirIterator files(QString::fromLocal8Bit(argv[i]), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next());
    }
    paths.sort();
    QList<QByteArray> corpus;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        run(bytes);
        if (bytes.size() <= largest)
            corpus.append(bytes);
    }
    if (corpus.isEmpty())
        return 1;
    run({});
    QRandomGenerator chance(seed);
    for (int i = 0; i < mutations; ++i)
        run(mutated(corpus.at(chance.bounded(corpus.size())), corpus, chance));
    std::printf("%d files and %d mutations of seed %u\n", static_cast<int>(paths.size()), mutations,
                seed);
    return 0;
}
