// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/base/id.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>
#include <variant>

namespace hearth::storage {

/// What one column of one row can hold: nothing, a number, text or bytes.
using Value = std::variant<std::monostate, qint64, double, QString, QByteArray>;

/// A column with what is to stand in it.
struct Column
{
    QByteArray name;
    Value value;
    friend bool operator==(const Column &, const Column &) = default;
};
using Columns = QList<Column>;

inline Value stored(qint64 number)
{
    return number;
}
inline Value stored(int number)
{
    return qint64{number};
}
inline Value stored(bool yes)
{
    return qint64{yes ? 1 : 0};
}
/// Plain char text would become a bool.
Value stored(const char *) = delete;
inline Value stored(const QString &text)
{
    return text;
}
/// ISO text, or nothing for no date.
inline Value stored(const QDate &date)
{
    return date.isValid() ? Value{date.toString(Qt::ISODate)} : Value{};
}
/// UTC milliseconds, or nothing for no instant.
inline Value stored(const QDateTime &instant)
{
    return instant.isValid() ? Value{instant.toMSecsSinceEpoch()} : Value{};
}
/// Wall time as ISO text without a zone, or nothing.
inline Value storedWallTime(const QDateTime &wall)
{
    return wall.isValid() ? Value{wall.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))} : Value{};
}
/// HH:MM, or nothing.
inline Value stored(const QTime &time)
{
    return time.isValid() ? Value{time.toString(QStringLiteral("HH:mm"))} : Value{};
}
template <class Tag>
Value stored(const Id<Tag> &id)
{
    return id.toString();
}
template <class Tag>
Value stored(const std::optional<Id<Tag>> &id)
{
    return id ? Value{id->toString()} : Value{};
}
/// The stable word of an enumerator.
template <class E>
requires std::is_enum_v<E> Value stored(E value)
{
    return code(value);
}

} // namespace hearth::storage
