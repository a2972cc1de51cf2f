// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/unit_of_work.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QSet>

namespace hearth::storage {

/// Which practices somebody marked as favourites, and when each was used last.
class HEARTH_CORE_EXPORT FavouriteStore
{
public:
    explicit FavouriteStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    /// Practice ids.
    Result<QSet<QString>> all() const;
    /// When the last session (UTC) began in which a practice was on the agenda, by practice id; of
    /// all crews.
    Result<QHash<QString, QDateTime>> lastUsed() const;

    /// Marks a practice, or takes the mark away; nothing happens where it is as wished.
    static Status mark(UnitOfWork &work, const QString &practice, bool favourite);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
