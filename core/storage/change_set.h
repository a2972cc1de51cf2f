// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/op.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <algorithm>

namespace hearth::storage {

/// A row that a change made, changed or removed; `id` is its id's text.
struct RowTouched
{
    QByteArray table;
    QString id;
    friend bool operator==(const RowTouched &, const RowTouched &) = default;
};

/// What a commit, an undo or a redo touched. Empty where it came out that nothing changed.
struct ChangeSet
{
    enum class Way { Done, Undone, Redone };

    Op op = Op::Other;
    qint64 historyId = 0; ///< the entry in History, 0 where nothing changed
    QList<RowTouched> rows = {};
    Way way = Way::Done;

    bool isEmpty() const { return rows.isEmpty(); }
    bool touches(const char *table) const
    {
        return std::any_of(rows.cbegin(), rows.cend(),
                           [&](const RowTouched &row) { return row.table == table; });
    }
};

} // namespace hearth::storage
