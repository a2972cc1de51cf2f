// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/database.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace hearth::storage {

namespace {
QDir scripts()
{
    return QDir(QStringLiteral(":/core/storage/sql"), QStringLiteral("*.sql"), QDir::Name,
                QDir::Files);
}

Status apply(Database &database, const QByteArray &script, int format)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const QByteArray marks = "PRAGMA application_id = " + QByteArray::number(notebookApplicationId)
        + "; PRAGMA user_version = " + QByteArray::number(format) + ";";
    auto done = database.execute(script);
    if (done)
        done = database.execute(marks);
    if (!done)
        return done;
    Statement dangling = database.prepare("PRAGMA foreign_key_check");
    const auto found = dangling.step();
    if (!found)
        return tl::unexpected(found.error());
    if (*found == Statement::Step::Row)
        return fail(ErrorCode::NotebookDamaged, QStringLiteral("a reference into nothing"));
    return transaction->commit();
}
} // namespace

int newestFormat()
{
    static const int count = static_cast<int>(scripts().entryList().size());
    return count;
}

Status migrate(Database &database)
{
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    const QDir folder = scripts();
    const QStringList names = folder.entryList();
    for (int format = static_cast<int>(*version) + 1; format <= names.size(); ++format) {
        QFile script(folder.filePath(names.at(format - 1)));
        if (!script.open(QIODevice::ReadOnly))
            return fail(ErrorCode::StorageFailed, script.errorString());
        if (const auto done = apply(database, script.readAll(), format); !done)
            return done;
    }
    return {};
}

} // namespace hearth::storage
