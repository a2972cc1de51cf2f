// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/recorder.h"
#include "core/storage/value.h"

#include <QtCore/QSet>

#include <functional>

namespace hearth::storage {

class Database;

/// The life of a row whose words were burned: ended, and greater than any life that removing and
/// bringing back leads to, so that a burn wins at every merge, where the greater life holds.
inline constexpr qint64 burnedLife = 1'000'000'000;

/// The one way in which a recorded row is written: keeps its stamps, its version vector and its
/// life. For one transaction.
class RowWriter
{
public:
    /// `stamp` is asked once, at the first write: everything in one transaction has the same stamp.
    /// `device` is its part behind the "@".
    RowWriter(Database &database, QString device, std::function<QString()> stamp);
    /// From now on; it must live as long.
    void recordIn(Recorder *recorder) { m_recorder = recorder; }

    /// Makes the row, or changes the fields that differ; a removed row lives again, a burned one
    /// never (NoSuchRow): an editor may still hold its words. Columns not named stay as they are.
    Status put(const QByteArray &table, const QString &id, const Columns &columns);
    /// The row's life ends; NoSuchRow where it is not alive.
    Status remove(const QByteArray &table, const QString &id);
    /// The row's life ends for good. All these fields are stamped, also those that held nothing
    /// else: an older copy may hold words in them. NoSuchRow where there is no such row.
    Status burn(const QByteArray &table, const QString &id, const Columns &emptied);
    /// Makes one recorded row change happen again, with a fresh stamp; RowMovedOn where what it
    /// starts from is not what is there.
    Status replay(const RowChange &change);

    bool hasWritten() const noexcept { return !m_stamp.isEmpty(); }

private:
    struct Row
    {
        bool exists = false;
        qint64 life = 0;
        QString born;
        QList<Value> values; ///< of all columns, in their order
        Columns columns; ///< all but the id and the three of the bookkeeping
        bool isAlive() const { return life % 2 == 1; }
        const Value *find(const QByteArray &name) const;
    };
    Result<Row> read(const QByteArray &table, const QString &id);
    Status insert(const QByteArray &table, const QString &id, const Columns &columns);
    Status update(const QByteArray &table, const QString &id, const Row &row,
                  const Columns &changed, bool alive);
    /// Keeps the stamps of fields and moves the row's version vector on.
    Status keepChange(const QByteArray &table, const QString &id, const Row &row,
                      const Columns &changed);
    const QString &stamp();

    Database &m_database;
    QString m_device;
    std::function<QString()> m_nextStamp;
    QString m_stamp;
    Recorder *m_recorder = nullptr;
    QSet<QPair<QByteArray, QString>>
        m_counted; ///< rows whose version vector this transaction has moved on
};

} // namespace hearth::storage
