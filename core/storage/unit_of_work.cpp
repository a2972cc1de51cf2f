// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/unit_of_work.h"

#include "core/storage/notebook.h"
#include "core/storage/recorder.h"
#include "core/storage/row_writer.h"
#include "core/storage/search_index.h"

namespace hearth::storage {

struct UnitOfWork::State
{
    Notebook &notebook;
    Op op;
    QString key;
    qint64 nowMs;
    bool joins;
    QSet<QString> freshIds;
    RowWriter writer;
    Transaction transaction;
    Recorder recorder = {};
};

UnitOfWork::UnitOfWork(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
    if (m_state->joins)
        m_state->recorder = m_state->notebook.history().m_open->recorder;
    m_state->recorder.beginUnit();
    m_state->writer.recordIn(&m_state->recorder);
}

UnitOfWork::UnitOfWork(UnitOfWork &&other) noexcept = default;
UnitOfWork::~UnitOfWork() = default;

Result<UnitOfWork> UnitOfWork::begin(Notebook &notebook, Op op, const QString &coalesceKey)
{
    if (notebook.isReadOnly())
        return fail(ErrorCode::NotebookReadOnly, notebook.path());
    auto transaction = Transaction::begin(notebook.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    const qint64 nowMs = notebook.clock().nowMs();
    const bool joins = notebook.history().joins(op, coalesceKey, nowMs);
    return UnitOfWork(std::unique_ptr<State>(new State{notebook,
                                                       op,
                                                       coalesceKey,
                                                       nowMs,
                                                       joins,
                                                       {},
                                                       notebook.rowWriter(),
                                                       *std::move(transaction)}));
}

Notebook &UnitOfWork::notebook() const
{
    return m_state->notebook;
}

qint64 UnitOfWork::nowMs() const
{
    return m_state->nowMs;
}

QString UnitOfWork::freshUuid()
{
    const QString id =
        makeUuid7(m_state->nowMs, m_state->notebook.chance()).toString(QUuid::WithoutBraces);
    m_state->freshIds.insert(id);
    return id;
}

bool UnitOfWork::isFresh(const QString &id) const
{
    if (m_state->freshIds.contains(id))
        return true;
    const auto &open = m_state->notebook.history().m_open;
    return m_state->joins && open && open->freshIds.contains(id);
}

Status UnitOfWork::put(const char *table, const QString &id, const Columns &columns)
{
    return m_state->writer.put(table, id, columns);
}

Status UnitOfWork::remove(const char *table, const QString &id)
{
    return m_state->writer.remove(table, id);
}

Result<ChangeSet> UnitOfWork::commit()
{
    Notebook &notebook = m_state->notebook;
    Database &database = notebook.database();
    History &history = notebook.history();
    const Recorder &recorder = m_state->recorder;
    ChangeSet set{m_state->op};
    bool joined = false;
    if (!recorder.unit().isEmpty()) {
        const auto record = recorder.record(database);
        if (!record)
            return tl::unexpected(record.error());
        joined = m_state->joins;
        set.rows = joined ? recorder.unit() : record->rows;
        if (!set.rows.isEmpty()) {
            const auto id = joined ? history.join(m_state->nowMs, *record)
                                   : history.add(m_state->op, m_state->nowMs, *record);
            if (!id)
                return tl::unexpected(id.error());
            set.historyId = *id;
        }
    }
    // Indexing a text once a stretch of typing is enough, and costs more pages than all the rest.
    auto done = joined ? Status{} : updateSearchIndex(database);
    if (done && m_state->writer.hasWritten())
        done = notebook.keepStamp();
    if (done)
        done = m_state->transaction.commit();
    if (!done)
        return tl::unexpected(done.error());
    notebook.stampIsKept();

    if (!set.isEmpty()) {
        if (set.historyId == 0) {
            history.closeEntry();
        } else if (joined) {
            history.m_open->lastMs = m_state->nowMs;
            history.m_open->freshIds.unite(m_state->freshIds);
            history.m_open->recorder = m_state->recorder;
        } else {
            history.m_open = History::OpenEntry{set.historyId,    m_state->op,    m_state->key,
                                                m_state->nowMs,   m_state->nowMs, m_state->freshIds,
                                                m_state->recorder};
        }
        // The unit ends before listeners may begin units of their own.
        m_state.reset();
        Q_EMIT notebook.changes().committed(set);
    }
    return set;
}

} // namespace hearth::storage
