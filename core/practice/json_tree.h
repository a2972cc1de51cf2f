// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/problem.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <tl/expected.hpp>

#include <vector>

namespace hearth::practice {

enum class JsonKind : quint8 { Null, Bool, Number, Text, List, Object };

class JsonInside;

/// A JSON value that remembers where in the bytes it stands (QJsonDocument does not). Its texts are
/// views: it lives no longer than its tree, and than the bytes the tree was read from.
struct JsonNode
{
    JsonKind kind = JsonKind::Null;
    bool flag = false;
    int nodes = 1; ///< of it and of all in it: what comes next in its list is so far behind it
    qsizetype count = 0; ///< entries of a list, members of an object
    qsizetype begin = 0; ///< offset of its first byte
    qsizetype end = 0; ///< offset behind its last byte
    double number = 0;
    QByteArrayView key = {}; ///< its name in its object, UTF-8
    QByteArrayView utf8 = {}; ///< of a text

    QString text() const;
    QString name() const;
    /// The entries of a list or the members of an object, in the order of the file.
    JsonInside inside() const;
    /// The member of that name, or null.
    const JsonNode *member(QLatin1String wanted) const;
};

/// What a loop over a list or an object needs.
class JsonInside
{
public:
    class Iterator
    {
    public:
        explicit Iterator(const JsonNode *at)
            : m_at(at)
        {
        }
        const JsonNode &operator*() const { return *m_at; }
        Iterator &operator++()
        {
            m_at += m_at->nodes;
            return *this;
        }
        bool operator!=(const Iterator &other) const { return m_at != other.m_at; }

    private:
        const JsonNode *m_at;
    };

    explicit JsonInside(const JsonNode &node)
        : m_node(&node)
    {
    }
    Iterator begin() const { return Iterator(m_node + 1); }
    Iterator end() const { return Iterator(m_node + m_node->nodes); }

private:
    const JsonNode *m_node;
};

inline JsonInside JsonNode::inside() const
{
    return JsonInside(*this);
}

/// A whole file: its values one behind the other, each before what is in it, so that reading one
/// costs no allocation of its own.
class JsonTree
{
public:
    const JsonNode &root() const { return m_nodes.front(); }

private:
    friend class JsonScanner;
    std::vector<JsonNode> m_nodes;
    std::vector<QByteArray> m_unescaped; ///< texts that do not stand in the file as they are
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
/// the first problem; a key that is written twice in one object is one. The bytes must outlive the
/// tree.
tl::expected<JsonTree, Problem> readJson(QByteArrayView bytes, const QString &file);

} // namespace hearth::practice
