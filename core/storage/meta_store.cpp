// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/meta_store.h"

#include "core/storage/notebook.h"
#include "core/storage/unit_of_work.h"

namespace hearth::storage {

Result<std::optional<QString>> readMeta(Database &database, const QString &key)
{
    Statement statement = database.prepare("SELECT value FROM meta WHERE key = :key");
    const auto step = statement.bind(":key", key).step();
    if (!step)
        return tl::unexpected(step.error());
    if (*step == Statement::Step::Done)
        return std::optional<QString>{};
    return statement.text("value");
}

Status writeMeta(Database &database, const QString &key, const QString &value)
{
    return database
        .prepare("INSERT INTO meta (key, value) VALUES (:key, :value)"
                 " ON CONFLICT DO UPDATE SET value = excluded.value")
        .bind(":key", key)
        .bind(":value", value)
        .run();
}

Result<std::optional<QString>> MetaStore::find(const QString &key) const
{
    return readMeta(m_notebook.database(), key);
}

Status MetaStore::put(UnitOfWork &work, const QString &key, const QString &value)
{
    return writeMeta(work.notebook().database(), key, value);
}

} // namespace hearth::storage
