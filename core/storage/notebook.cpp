// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/notebook.h"

#include "core/storage/burn.h"
#include "core/storage/meta_store.h"
#include "core/storage/migrations.h"
#include "core/storage/row_writer.h"
#include "core/storage/seal/plain_file.h"
#include "core/storage/seal/sealed_store.h"
#include "core/storage/search_index.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace hearth::storage {

namespace {
// A small notebook is looked through whenever it is opened, as is one that was not closed; a large
// one costs too much.
constexpr qint64 quickCheckBytes = 2'000'000;

// The file names a stamp this far ahead, so that not every commit while somebody types writes one
// page more. After a restart stamps go on from there.
constexpr qint64 stampsAheadMs = 5'000;

const QString deviceKey = QStringLiteral("device");
const QString stampKey = QStringLiteral("stamp");

Status makeFolder(const QString &path)
{
    const QDir folder(path);
    if (folder.exists())
        return {};
    const QDir parent(QFileInfo(folder.path()).absolutePath());
    if (!parent.mkpath(QStringLiteral("."))
        || !QDir().mkdir(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(ErrorCode::FileNotWritable, folder.path());
    return {};
}

Status makeFile(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists())
        return fail(ErrorCode::NotebookExists, path);
    if (const auto made = makeFolder(file.absolutePath()); !made)
        return made;
    QFile created(path);
    if (!created.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                      QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::FileNotWritable, created.errorString());
    return {};
}

Status requireSound(Database &database, const char *pragma)
{
    Statement statement = database.prepare(pragma);
    const auto step = statement.step();
    if (!step)
        return tl::unexpected(step.error());
    const Value answer =
        *step == Statement::Step::Row ? statement.value(0) : Value{QStringLiteral("ok")};
    if (answer != Value{QStringLiteral("ok")}) {
        const auto *words = std::get_if<QString>(&answer);
        return fail(ErrorCode::NotebookDamaged, words ? *words : QString());
    }
    return {};
}

// Whether it is a notebook that this Hearth can use; reads only.
Status requireKnown(Database &database, const QString &path)
{
    const auto application = database.number("PRAGMA application_id");
    if (!application)
        return tl::unexpected(application.error());
    if (*application != notebookApplicationId)
        return fail(ErrorCode::NotebookNotOurs, path);
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version > newestFormat())
        return fail(ErrorCode::NotebookNewer, path);
    if (*version < 1)
        return fail(ErrorCode::NotebookDamaged, path);
    return {};
}

// The same of a file.
Status recognise(Database &database, const QString &path)
{
    if (const auto known = requireKnown(database, path); !known)
        return known;
    const auto pages = database.number("PRAGMA page_count");
    const auto pageSize = database.number("PRAGMA page_size");
    if (!pages || !pageSize)
        return tl::unexpected(pages ? pageSize.error() : pages.error());
    // SQLite rounds a torn last page up. With a log beside it the file may rightly be behind its
    // own page count.
    const qint64 size = QFileInfo(path).size();
    if (!database.wasLeftOpen() && size < *pages * *pageSize)
        return fail(ErrorCode::NotebookDamaged, path);
    if (size <= quickCheckBytes || database.wasLeftOpen())
        return requireSound(database, "PRAGMA quick_check");
    return {};
}

Status furnish(Database &database, const Clock &clock, QRandomGenerator &chance)
{
    if (const auto migrated = migrate(database); !migrated)
        return migrated;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const QString device = DeviceId::fresh(clock, chance).toString();
    auto done = database.prepare("INSERT INTO device (id, first_seen) VALUES (:id, :at)")
                    .bind(":id", device)
                    .bind(":at", clock.nowMs())
                    .run();
    if (done)
        done = writeMeta(database, deviceKey, device);
    return done ? transaction->commit() : done;
}

void removeFile(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-journal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}
} // namespace

Result<std::unique_ptr<Notebook>> Notebook::create(const QString &path, const Clock &clock,
                                                   QRandomGenerator &chance)
{
    if (const auto made = makeFile(path); !made)
        return tl::unexpected(made.error());
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database) {
        removeFile(path);
        return tl::unexpected(database.error());
    }
    auto furnished = (*database)->beginWriting();
    if (furnished)
        furnished = furnish(**database, clock, chance);
    if (!furnished) {
        database->reset();
        removeFile(path);
        return tl::unexpected(furnished.error());
    }
    return ready(path, OpenMode::ReadWrite, *std::move(database), clock, chance);
}

Result<std::unique_ptr<Notebook>> Notebook::open(const QString &path, const Clock &clock,
                                                 QRandomGenerator &chance, OpenMode mode)
{
    auto database = Database::open(path, mode);
    Status known = database ? recognise(**database, path) : tl::unexpected(database.error());
    if (!known) {
        database = tl::unexpected(known.error());
        // Only now: to look into an SQLite file that this program has open would drop its locks.
        if (known.error().code == ErrorCode::NotebookNotOurs && isSealedFile(path))
            return fail(ErrorCode::NotebookSealed, path);
        return tl::unexpected(known.error());
    }
    if (mode == OpenMode::ReadWrite) {
        if (const auto writable = (*database)->beginWriting(); !writable)
            return tl::unexpected(writable.error());
        if (const auto migrated = migrate(**database); !migrated)
            return tl::unexpected(migrated.error());
        if (const auto finished = finishBurning(**database); !finished)
            return tl::unexpected(finished.error());
    }
    return ready(path, mode, *std::move(database), clock, chance);
}

Result<QString> Notebook::createSealed(const QString &path, const Passphrase &passphrase,
                                       const crypto::Cost &cost, const Clock &clock,
                                       QRandomGenerator &chance)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::NotebookExists, path);
    if (const auto made = makeFolder(QFileInfo(path).absolutePath()); !made)
        return tl::unexpected(made.error());
    auto database = Database::inMemory({});
    if (!database)
        return tl::unexpected(database.error());
    if (const auto furnished = furnish(**database, clock, chance); !furnished)
        return tl::unexpected(furnished.error());
    const auto bytes = (*database)->bytes();
    if (!bytes)
        return tl::unexpected(bytes.error());
    return SealedStore::create(path, passphrase, cost, bytes->view());
}

Result<std::unique_ptr<Notebook>> Notebook::unlock(const QString &path,
                                                   const Passphrase &passphrase, const Clock &clock,
                                                   QRandomGenerator &chance, OpenMode mode)
{
    auto opened = SealedStore::open(path, passphrase, mode);
    if (!opened)
        return tl::unexpected(opened.error());
    Database &database = *opened->database;
    if (const auto known = requireKnown(database, path); !known)
        return tl::unexpected(known.error());
    // What cannot be erased now is tried again the next time, and lock-status tells of it.
    if (mode == OpenMode::ReadWrite)
        (void)erasePlainRemains(path);
    if (mode == OpenMode::ReadOnly) {
        // What was typed last may not be searchable yet.
        if (const auto told = updateSearchIndex(database); !told)
            return tl::unexpected(told.error());
        if (const auto set = database.execute("PRAGMA query_only = ON"); !set)
            return tl::unexpected(set.error());
        return readySealed(path, mode, std::move(opened->store), std::move(opened->database), clock,
                           chance);
    }
    const auto before = database.number("PRAGMA user_version");
    if (!before)
        return tl::unexpected(before.error());
    if (const auto migrated = migrate(database); !migrated)
        return tl::unexpected(migrated.error());
    if (const auto kept = database.keepCommitsWith(*opened->store); !kept)
        return tl::unexpected(kept.error());
    // The log tells what becomes of rows, not of tables.
    if (*before < newestFormat()) {
        if (const auto compacted = opened->store->compact(database); !compacted)
            return tl::unexpected(compacted.error());
    }
    if (const auto finished = finishBurning(database); !finished)
        return tl::unexpected(finished.error());
    return readySealed(path, mode, std::move(opened->store), std::move(opened->database), clock,
                       chance);
}

Result<std::unique_ptr<Notebook>> Notebook::readySealed(const QString &path, OpenMode mode,
                                                        std::unique_ptr<SealedStore> sealed,
                                                        std::unique_ptr<Database> database,
                                                        const Clock &clock,
                                                        QRandomGenerator &chance)
{
    auto notebook = ready(path, mode, std::move(database), clock, chance);
    if (notebook)
        (*notebook)->m_sealed = std::move(sealed);
    return notebook;
}

Result<std::unique_ptr<Notebook>> Notebook::ready(const QString &path, OpenMode mode,
                                                  std::unique_ptr<Database> database,
                                                  const Clock &clock, QRandomGenerator &chance)
{
    const auto device = readMeta(*database, deviceKey);
    const auto stamp = readMeta(*database, stampKey);
    if (!device || !stamp)
        return tl::unexpected(device ? stamp.error() : device.error());
    const auto id = DeviceId::parse(device->value_or(QString()));
    if (!id)
        return fail(ErrorCode::NotebookDamaged, QStringLiteral("no device"));
    const Stamp last = Stamp::parse(stamp->value_or(QString())).value_or(Stamp{});
    return std::unique_ptr<Notebook>(
        new Notebook(path, mode, std::move(database), clock, chance, *id, last));
}

Notebook::Notebook(QString path, OpenMode mode, std::unique_ptr<Database> database,
                   const Clock &clock, QRandomGenerator &chance, const DeviceId &device, Stamp last)
    : m_path(std::move(path))
    , m_mode(mode)
    , m_clock(clock)
    , m_chance(chance)
    , m_device(device)
    , m_stamps(last)
    , m_kept(last)
    , m_keeping(last)
    , m_database(std::move(database))
    , m_changes(std::make_unique<ChangeHub>())
    , m_history(std::make_unique<History>(*this))
{
}

Notebook::~Notebook()
{
    // Where it cannot be folded in the log still tells everything.
    if (m_sealed && !isReadOnly() && !m_sealed->isCompact())
        (void)m_sealed->compact(*m_database);
}

Status Notebook::check() const
{
    if (const auto sound = requireSound(*m_database, "PRAGMA integrity_check"); !sound)
        return sound;
    Statement dangling = m_database->prepare("PRAGMA foreign_key_check");
    const auto found = dangling.step();
    if (!found)
        return tl::unexpected(found.error());
    if (*found == Statement::Step::Row)
        return fail(ErrorCode::NotebookDamaged, QStringLiteral("a reference into nothing"));
    if (!isReadOnly())
        return checkSearchIndex(*m_database);
    // FTS5 is asked by an INSERT, which a file that nobody may write does not take.
    if (!m_database->isWritable())
        return {};
    if (const auto lifted = m_database->execute("PRAGMA query_only = OFF"); !lifted)
        return lifted;
    const auto checked = checkSearchIndex(*m_database);
    const auto restored = m_database->execute("PRAGMA query_only = ON");
    return checked ? restored : checked;
}

RowWriter Notebook::rowWriter()
{
    const QString device = m_device.toString();
    return RowWriter(*m_database, device, [this, device] {
        return m_stamps.next(m_clock.nowMs()).toString() + QLatin1Char('@') + device;
    });
}

Status Notebook::keepStamp()
{
    if (m_stamps.last() <= m_kept)
        return {};
    m_keeping = {m_stamps.last().ms + stampsAheadMs, 0};
    return writeMeta(*m_database, stampKey, m_keeping.toString());
}

void Notebook::stampIsKept()
{
    m_kept = qMax(m_kept, m_keeping);
}

} // namespace hearth::storage
