// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/problem.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <tl/expected.hpp>

#include <vector>

namespace hearth::practice {

enum class JsonKind { Null, Bool, Number, Text, List, Object };

struct JsonMember;

/// A JSON value that remembers where in the bytes it stands (QJsonDocument does not).
struct JsonNode
{
    JsonKind kind = JsonKind::Null;
    qsizetype begin = 0; ///< offset of its first byte
    qsizetype end = 0; ///< offset behind its last byte
    bool flag = false;
    double number = 0;
    QString text = {};
    std::vector<JsonNode> items = {};
    std::vector<JsonMember> members; ///< in the order of the file

    /// The member of that name, or null.
    const JsonNode *member(const QString &name) const;
};

struct JsonMember
{
    QString key;
    JsonNode value;
};

struct JsonLimits
{
    static constexpr qsizetype bytes = 1024 * 1024;
    static constexpr int depth = 64;
};

/// Where an offset lies, for people: line and column counted from 1, column in characters.
struct TextPlace
{
    int line = 1;
    int column = 1;
};
TextPlace placeOf(QByteArrayView bytes, qsizetype offset);

/// Reads strict JSON (RFC 8259, a leading byte order mark is skipped) within JsonLimits. Stops at
/// the first problem; a key that is written twice in one object is one.
tl::expected<JsonNode, Problem> readJson(QByteArrayView bytes, const QString &file);

} // namespace hearth::practice
