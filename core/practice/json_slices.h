// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>

namespace hearth::practice {

/// Where a JSON value stands in its file.
struct JsonSlice
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< behind its last byte
};

struct JsonMemberSlice
{
    QByteArray key; ///< as it is written between its quotes
    JsonSlice value;
};

/// The members of the object that a file is, without reading their values: a file may be large, and
/// its values are to be read one by one. Nothing where it is no object, or has more than `most`
/// members. Values are only followed to where they end; whoever reads one finds what is wrong in
/// it.
std::optional<QList<JsonMemberSlice>> membersOf(QByteArrayView bytes, qsizetype most);

/// Where a file that begins as an object, or holds nothing, stops being one: at its end where it
/// was cut off. Nothing where it is whole, or was never one.
std::optional<qsizetype> brokenAt(QByteArrayView bytes);

/// The entries of the list at a place, as membersOf(); stops behind `most` of them.
std::optional<QList<JsonSlice>> itemsOf(QByteArrayView bytes, JsonSlice list, qsizetype most);

} // namespace hearth::practice
