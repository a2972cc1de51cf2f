// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include "core/storage/database.h"
#include "core/storage/sqlite.h"

#include <cstring>
#include <utility>

namespace hearth::storage {

Statement::Statement(Database *database, DatabaseTurn turn, sqlite3_stmt *handle, QByteArray sql,
                     std::optional<Error> error)
    : m_turn(std::move(turn))
    , m_database(database)
    , m_handle(handle)
    , m_sql(std::move(sql))
    , m_error(std::move(error))
{
}

Statement::Statement(Statement &&other) noexcept
    : m_turn(std::move(other.m_turn))
    , m_database(other.m_database)
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_sql(std::move(other.m_sql))
    , m_error(std::move(other.m_error))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_turn = std::move(other.m_turn);
        m_database = other.m_database;
        m_handle = std::exchange(other.m_handle, nullptr);
        m_sql = std::move(other.m_sql);
        m_error = std::move(other.m_error);
    }
    return *this;
}

Statement::~Statement()
{
    giveBack();
}

void Statement::giveBack()
{
    if (m_handle)
        m_database->takeBack(m_sql, std::exchange(m_handle, nullptr));
}

Statement &Statement::bind(const char *name, const Value &value)
{
    if (!m_handle)
        return *this;
    const int index = sqlite3_bind_parameter_index(m_handle, name);
    Q_ASSERT_X(index > 0, "Statement::bind", name);
    int rc = SQLITE_OK;
    if (const auto *number = std::get_if<qint64>(&value)) {
        rc = sqlite3_bind_int64(m_handle, index, *number);
    } else if (const auto *real = std::get_if<double>(&value)) {
        rc = sqlite3_bind_double(m_handle, index, *real);
    } else if (const auto *text = std::get_if<QString>(&value)) {
        const QByteArray utf8 = text->toUtf8();
        rc = sqlite3_bind_text64(m_handle, index, utf8.constData(),
                                 static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                 SQLITE_UTF8);
    } else if (const auto *bytes = std::get_if<QByteArray>(&value)) {
        // A null pointer would bind NULL; no bytes are not nothing.
        const char *data = bytes->isEmpty() ? "" : bytes->constData();
        rc = sqlite3_bind_blob64(m_handle, index, data, static_cast<sqlite3_uint64>(bytes->size()),
                                 SQLITE_TRANSIENT);
    } else {
        rc = sqlite3_bind_null(m_handle, index);
    }
    if (rc != SQLITE_OK && !m_error)
        m_error = sqliteError(rc, m_database->handle());
    return *this;
}

Result<Statement::Step> Statement::step()
{
    if (m_error)
        return tl::unexpected(*m_error);
    const int rc = sqlite3_step(m_handle);
    if (rc == SQLITE_ROW)
        return Step::Row;
    if (rc == SQLITE_DONE) {
        sqlite3_reset(m_handle);
        return Step::Done;
    }
    Error error = sqliteError(rc, m_database->handle());
    sqlite3_reset(m_handle);
    return tl::unexpected(std::move(error));
}

Status Statement::run()
{
    for (;;) {
        const auto step = this->step();
        if (!step)
            return tl::unexpected(step.error());
        if (*step == Step::Done)
            return {};
    }
}

void Statement::reset()
{
    if (m_handle)
        sqlite3_reset(m_handle);
}

int Statement::columnCount() const
{
    return m_handle ? sqlite3_column_count(m_handle) : 0;
}

QByteArray Statement::columnName(int column) const
{
    return sqlite3_column_name(m_handle, column);
}

Value Statement::value(int column) const
{
    switch (sqlite3_column_type(m_handle, column)) {
    case SQLITE_INTEGER: return qint64{sqlite3_column_int64(m_handle, column)};
    case SQLITE_FLOAT: return sqlite3_column_double(m_handle, column);
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(m_handle, column));
    }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_handle, column));
    }
    default: return {};
    }
}

int Statement::column(const char *name) const
{
    const int count = sqlite3_column_count(m_handle);
    for (int i = 0; i < count; ++i) {
        if (std::strcmp(sqlite3_column_name(m_handle, i), name) == 0)
            return i;
    }
    qFatal("No column %s in: %s", name, m_sql.constData());
}

QString Statement::text(const char *name) const
{
    const Value found = value(column(name));
    const auto *text = std::get_if<QString>(&found);
    return text ? *text : QString();
}

qint64 Statement::integer(const char *name) const
{
    return sqlite3_column_int64(m_handle, column(name));
}

QDate Statement::date(const char *name) const
{
    return isNull(name) ? QDate() : QDate::fromString(text(name), Qt::ISODate);
}

QDateTime Statement::wallTime(const char *name) const
{
    return QDateTime::fromString(text(name), Qt::ISODate);
}

QTime Statement::time(const char *name) const
{
    return QTime::fromString(text(name), QStringLiteral("HH:mm"));
}

QDateTime Statement::instant(const char *name) const
{
    return isNull(name) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(name), Qt::UTC);
}

QByteArray Statement::bytes(const char *name) const
{
    const Value found = value(column(name));
    const auto *bytes = std::get_if<QByteArray>(&found);
    return bytes ? *bytes : QByteArray();
}

bool Statement::isNull(const char *name) const
{
    return sqlite3_column_type(m_handle, column(name)) == SQLITE_NULL;
}

} // namespace hearth::storage
