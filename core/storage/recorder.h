// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/change_set.h"
#include "core/storage/value.h"

struct sqlite3_session;

namespace hearth::storage {

class Database;

/// One row's part in a recorded change.
struct RowChange
{
    enum class Kind { Insert, Update, Delete };

    struct Field
    {
        QByteArray name;
        std::optional<Value> before =
            {}; ///< absent where the row was not there, or the field did not change
        std::optional<Value> after = {};
    };

    QByteArray table;
    QString id;
    Kind kind = Kind::Update;
    QList<Field> fields = {};
};

/// Records what happens to the recorded tables while it lives, in the format of SQLite's session
/// extension.
class Recorder
{
public:
    static Result<Recorder> start(Database &database);
    ~Recorder();
    Recorder(Recorder &&other) noexcept;
    Recorder &operator=(Recorder &&) = delete;

    /// All changes so far.
    Result<QByteArray> changeset();

private:
    explicit Recorder(sqlite3_session *session)
        : m_session(session)
    {
    }
    sqlite3_session *m_session;
};

/// The changeset that takes back what `changeset` did.
Result<QByteArray> inverted(const QByteArray &changeset);

/// One changeset with the effect of both, the earlier first.
Result<QByteArray> joined(const QByteArray &earlier, const QByteArray &later);

/// The rows that changes are about.
QList<RowTouched> touchedRows(const QList<RowChange> &changes);

/// What a changeset says, row by row, without rows of which only the bookkeeping changed. Fields
/// added to a table since are simply not mentioned.
Result<QList<RowChange>> rowChanges(Database &database, const QByteArray &changeset);

} // namespace hearth::storage
