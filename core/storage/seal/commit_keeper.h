// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>

namespace hearth::storage {

class Database;

/// What makes the commits of a database durable that is in memory alone.
class CommitKeeper
{
public:
    virtual ~CommitKeeper() = default;
    /// Keeps what a transaction did; durable when it returns.
    virtual Status keep(const QByteArray &patchset) = 0;
    /// The transaction kept last did not come about after all.
    virtual void takeBack() = 0;
    /// A transaction is over, whether it did something or not.
    virtual void committed(Database &database) = 0;
    /// Keeps the database as a whole, in place of all that was kept before.
    virtual Status compact(Database &database) = 0;
};

} // namespace hearth::storage
