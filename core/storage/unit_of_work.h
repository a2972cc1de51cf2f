// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/export.h"
#include "core/storage/change_set.h"
#include "core/storage/value.h"

#include <memory>

namespace hearth::storage {

class Notebook;

/// One transaction, one undo step, one announcement. Rolled back unless committed. Only one at a
/// time.
class HEARTH_CORE_EXPORT UnitOfWork
{
public:
    /// Units with the same operation and the same key that is not empty, shortly after one another,
    /// are one undo step (History says how shortly). A key names what is written to, such as the id
    /// of the note being typed.
    static Result<UnitOfWork> begin(Notebook &notebook, Op op, const QString &coalesceKey = {});
    ~UnitOfWork();
    UnitOfWork(UnitOfWork &&other) noexcept;
    UnitOfWork &operator=(UnitOfWork &&) = delete;

    Notebook &notebook() const;
    /// When the unit began; everything in it happens at that moment.
    qint64 nowMs() const;

    template <class I>
    I freshId()
    {
        const I id = *I::parse(freshUuid());
        return id;
    }
    /// Whether an id was made by this unit, or by one that this unit will be one undo step with.
    bool isFresh(const QString &id) const;

    /// Makes the row or changes the fields that differ; columns not named keep what they hold. For
    /// the stores.
    Status put(const char *table, const QString &id, const Columns &columns);
    /// Ends the row's life; NoSuchRow where it has none. For the stores.
    Status remove(const char *table, const QString &id);

    /// Durable when it returns. Where nothing came out different the set is empty and history does
    /// not mention it.
    Result<ChangeSet> commit();

private:
    struct State;
    explicit UnitOfWork(std::unique_ptr<State> state);
    QString freshUuid();
    std::unique_ptr<State> m_state;
};

} // namespace hearth::storage
