// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/json_slices.h"

namespace hearth::practice {

namespace {

class Cutter
{
public:
    Cutter(QByteArrayView bytes, qsizetype at)
        : m_bytes(bytes)
        , m_at(at)
    {
    }

    qsizetype at() const { return m_at; }
    bool atEnd() const { return m_at >= m_bytes.size(); }

    void skipSpace()
    {
        while (!atEnd() && isSpace(m_bytes[m_at]))
            ++m_at;
    }
    bool take(char c)
    {
        skipSpace();
        if (atEnd() || m_bytes[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    std::optional<JsonSlice> string()
    {
        skipSpace();
        const qsizetype begin = m_at;
        if (!take('"'))
            return std::nullopt;
        for (; !atEnd(); ++m_at) {
            if (m_bytes[m_at] == '\\')
                ++m_at;
            else if (m_bytes[m_at] == '"')
                return JsonSlice{begin, ++m_at};
        }
        return std::nullopt;
    }
    std::optional<JsonSlice> value()
    {
        skipSpace();
        const qsizetype begin = m_at;
        if (atEnd())
            return std::nullopt;
        if (m_bytes[m_at] == '"')
            return string();
        qsizetype depth = 0;
        while (!atEnd()) {
            const char c = m_bytes[m_at];
            if (c == '"') {
                if (!string())
                    return std::nullopt;
                continue;
            }
            if (depth == 0 && m_at > begin && (isSpace(c) || c == ',' || c == ']' || c == '}'))
                break;
            if (c == '{' || c == '[')
                ++depth;
            else if ((c == '}' || c == ']') && --depth < 0)
                return std::nullopt;
            ++m_at;
            if (depth == 0 && (c == '}' || c == ']'))
                break;
        }
        if (depth != 0)
            return std::nullopt;
        return JsonSlice{begin, m_at};
    }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    QByteArrayView m_bytes;
    qsizetype m_at;
};

Cutter cutterOf(QByteArrayView bytes)
{
    return Cutter(bytes, bytes.startsWith(QByteArrayView("\xEF\xBB\xBF", 3)) ? 3 : 0);
}

std::optional<QList<JsonMemberSlice>> cutMembers(QByteArrayView bytes, Cutter &cut, qsizetype most)
{
    QList<JsonMemberSlice> members;
    if (!cut.take('{'))
        return std::nullopt;
    if (!cut.take('}')) {
        do {
            const auto key = cut.string();
            if (!key || !cut.take(':') || members.size() == most)
                return std::nullopt;
            const auto value = cut.value();
            if (!value)
                return std::nullopt;
            members.append(
                {bytes.sliced(key->begin + 1, key->end - key->begin - 2).toByteArray(), *value});
        } while (cut.take(','));
        if (!cut.take('}'))
            return std::nullopt;
    }
    cut.skipSpace();
    return cut.atEnd() ? std::optional(members) : std::nullopt;
}

} // namespace

std::optional<QList<JsonMemberSlice>> membersOf(QByteArrayView bytes, qsizetype most)
{
    Cutter cut = cutterOf(bytes);
    return cutMembers(bytes, cut, most);
}

std::optional<qsizetype> brokenAt(QByteArrayView bytes)
{
    Cutter start = cutterOf(bytes);
    if (!start.take('{'))
        return start.atEnd() ? std::optional(start.at()) : std::nullopt;
    Cutter cut = cutterOf(bytes);
    if (cutMembers(bytes, cut, bytes.size()))
        return std::nullopt;
    return qMin(cut.at(), bytes.size());
}

std::optional<QList<JsonSlice>> itemsOf(QByteArrayView bytes, JsonSlice list, qsizetype most)
{
    Cutter cut(bytes.first(list.end), list.begin);
    QList<JsonSlice> items;
    if (!cut.take('['))
        return std::nullopt;
    if (cut.take(']'))
        return items;
    do {
        const auto value = cut.value();
        if (!value)
            return std::nullopt;
        items.append(*value);
        if (items.size() > most)
            return items;
    } while (cut.take(','));
    return cut.take(']') ? std::optional(items) : std::nullopt;
}

} // namespace hearth::practice
