// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"
#include "core/storage/value.h"

#include <mutex>

struct sqlite3_stmt;

namespace hearth::storage {

class Database;

/// A prepared statement, lent by its Database and given back when it ends. What goes wrong while
/// preparing or binding is kept and told by the first step, so that only steps need looking at.
class HEARTH_CORE_EXPORT Statement
{
public:
    enum class Step { Row, Done };

    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds `:name`; the name is given with its colon.
    Statement &bind(const char *name, const Value &value);
    template <class T>
    Statement &bind(const char *name, const T &value)
    {
        return bind(name, stored(value));
    }

    /// The next row, the end, or why neither.
    Result<Step> step();
    /// Steps to the end and passes over rows.
    Status run();
    /// Ready to be bound and stepped anew; what was bound stays.
    void reset();

    int columnCount() const;
    QByteArray columnName(int column) const;
    Value value(int column) const;
    /// The column called `name`; a name that is not there is a bug.
    int column(const char *name) const;

    QString text(const char *name) const;
    qint64 integer(const char *name) const;
    QDate date(const char *name) const;
    /// UTC; invalid where nothing is stored.
    QDateTime instant(const char *name) const;
    /// Wall time, whoever's; invalid where nothing is stored.
    QDateTime wallTime(const char *name) const;
    QTime time(const char *name) const;
    QByteArray bytes(const char *name) const;
    bool isNull(const char *name) const;

    /// A required id; a row whose id cannot be read makes the read fail with NotebookDamaged.
    template <class I>
    std::optional<I> id(const char *name) const
    {
        return isNull(name) ? std::nullopt : I::parse(text(name));
    }
    /// The enumerator whose word is stored, or `otherwise` for a word of a newer Hearth.
    template <class E>
    E word(const char *name, E otherwise) const
    {
        return parseCode<E>(text(name)).value_or(otherwise);
    }

private:
    friend class Database;
    Statement(Database *database, std::unique_lock<std::recursive_mutex> turn, sqlite3_stmt *handle,
              QByteArray sql, std::optional<Error> error);
    void giveBack();

    std::unique_lock<std::recursive_mutex> m_turn;
    Database *m_database = nullptr;
    sqlite3_stmt *m_handle = nullptr;
    QByteArray m_sql;
    std::optional<Error> m_error;
};

} // namespace hearth::storage
