// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

#include <optional>

namespace hearth::storage {

class Database;
class Notebook;
class UnitOfWork;

Result<std::optional<QString>> readMeta(Database &database, const QString &key);
Status writeMeta(Database &database, const QString &key, const QString &value);

/// Small facts about the notebook itself, by key. Not recorded: undo does not touch them, they
/// never travel.
class HEARTH_CORE_EXPORT MetaStore
{
public:
    explicit MetaStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    Result<std::optional<QString>> find(const QString &key) const;
    static Status put(UnitOfWork &work, const QString &key, const QString &value);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
