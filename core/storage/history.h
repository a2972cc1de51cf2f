// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"
#include "core/storage/change_set.h"
#include "core/storage/recorder.h"

#include <QtCore/QDateTime>
#include <QtCore/QSet>

#include <optional>

namespace hearth::storage {

class Notebook;

/// One thing that was done and can be undone, or was undone and can be done again.
struct HistoryEntry
{
    qint64 id = 0;
    Op op = Op::Other;
    QDateTime firstAt; ///< when its first unit of work was committed
    QDateTime lastAt;
    bool undone = false;
    QList<RowTouched> rows;
};

/// What was done in a notebook, kept with it: undo and redo survive a restart. Of units of work
/// with the same operation and key, those that follow within 1.5 s, for 60 s at most, are one
/// entry.
class HEARTH_CORE_EXPORT History
{
public:
    static constexpr qint64 pauseMs = 1'500;
    static constexpr qint64 longestMs = 60'000;
    static constexpr qint64 mostEntries = 1'000;
    static constexpr qint64 oldestMs = 90LL * 86'400'000;

    explicit History(Notebook &notebook);

    /// Takes back the newest entry that is not undone. RowMovedOn, with nothing changed, where a
    /// later change that is not in the history stands in the way.
    Result<ChangeSet> undo();
    /// Does the last undone entry again.
    Result<ChangeSet> redo();
    /// What undo or redo would take, if anything.
    Result<std::optional<HistoryEntry>> nextUndo() const;
    Result<std::optional<HistoryEntry>> nextRedo() const;
    /// Newest first.
    Result<QList<HistoryEntry>> entries(int limit) const;

    /// The next unit of work begins an entry of its own, whatever its key.
    void closeEntry();

    /// Forgets what it remembers of rows, within the transaction that burns them; an entry that was
    /// about nothing else goes.
    Status forget(const QList<RowTouched> &rows);

private:
    friend class UnitOfWork;

    // The entry that a next unit may still join. Kept in memory only: after a restart nothing is
    // joined.
    struct OpenEntry
    {
        qint64 id = 0;
        Op op = Op::Other;
        QString key;
        qint64 firstMs = 0;
        qint64 lastMs = 0;
        QSet<QString> freshIds;
        Recorder recorder = {};
    };
    bool joins(Op op, const QString &key, qint64 nowMs) const;
    // Both are called inside the unit's transaction and give the entry's id, 0 where a join came
    // out as nothing.
    Result<qint64> add(Op op, qint64 nowMs, const Recorder::Record &record);
    Result<qint64> join(qint64 nowMs, const Recorder::Record &record);
    Status trim(qint64 newestId, qint64 nowMs);
    Result<ChangeSet> apply(ChangeSet::Way way);

    Notebook &m_notebook;
    std::optional<OpenEntry> m_open;
};

} // namespace hearth::storage
