// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/unit_of_work.h"

namespace hearth::usecases {

/// Runs `write` in one unit of work and commits it; where either fails nothing has happened.
template <class T, class Write>
Result<T> inUnit(storage::Notebook &notebook, storage::Op op, Write write,
                 const QString &coalesceKey = {})
{
    auto work = storage::UnitOfWork::begin(notebook, op, coalesceKey);
    if (!work)
        return tl::unexpected(work.error());
    Result<T> made = write(*work);
    if (!made)
        return made;
    if (auto committed = work->commit(); !committed)
        return tl::unexpected(committed.error());
    return made;
}

/// The same for writes that answer with nothing.
template <class Write>
Status inUnit(storage::Notebook &notebook, storage::Op op, Write write,
              const QString &coalesceKey = {})
{
    return inUnit<void>(notebook, op, write, coalesceKey);
}

} // namespace hearth::usecases
