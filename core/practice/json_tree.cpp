// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/json_tree.h"

#include <QtCore/QSet>
#include <QtCore/QStringDecoder>

#include <optional>

namespace hearth::practice {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A recursive descent over the bytes; the path of the value being read is kept for problems.
class Scanner
{
public:
    Scanner(QByteArrayView bytes, const QString &file)
        : m_bytes(bytes)
        , m_file(file)
    {
    }

    tl::expected<JsonNode, Problem> document()
    {
        if (m_bytes.startsWith(QByteArrayView("\xEF\xBB\xBF", 3)))
            m_at = 3;
        JsonNode root;
        skipSpace();
        if (value(root, 0)) {
            skipSpace();
            if (m_at == m_bytes.size())
                return root;
            refuse(ProblemCode::NotJson, QStringLiteral("the end of the file"));
        }
        return tl::unexpected(*m_problem);
    }

private:
    bool refuse(ProblemCode code, const QString &detail = {})
    {
        return refuseAt(m_at, code, detail);
    }

    bool refuseAt(qsizetype offset, ProblemCode code, const QString &detail = {})
    {
        if (!m_problem) {
            const TextPlace place = placeOf(m_bytes, offset);
            m_problem = Problem{m_file, m_path, place.line, place.column, code, detail};
        }
        return false;
    }

    char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }

    bool take(char c)
    {
        if (m_at >= m_bytes.size() || m_bytes[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    void skipSpace()
    {
        while (m_at < m_bytes.size()
               && (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t'))
            ++m_at;
    }

    bool value(JsonNode &node, int depth)
    {
        node.begin = m_at;
        bool good = false;
        switch (peek()) {
        case '{': good = object(node, depth + 1); break;
        case '[': good = list(node, depth + 1); break;
        case '"':
            node.kind = JsonKind::Text;
            good = string(node.text);
            break;
        case 't':
            node.kind = JsonKind::Bool;
            node.flag = true;
            good = literal("true");
            break;
        case 'f':
            node.kind = JsonKind::Bool;
            good = literal("false");
            break;
        case 'n': good = literal("null"); break;
        default: good = number(node);
        }
        node.end = m_at;
        return good;
    }

    bool literal(const char *word)
    {
        if (!m_bytes.sliced(m_at).startsWith(QByteArrayView(word)))
            return refuse(ProblemCode::NotJson, QStringLiteral("a value"));
        m_at += QByteArrayView(word).size();
        return true;
    }

    bool digits()
    {
        if (!isDigit(peek()))
            return refuse(ProblemCode::NotJson, QStringLiteral("a digit"));
        while (isDigit(peek()))
            ++m_at;
        return true;
    }

    bool number(JsonNode &node)
    {
        const qsizetype begin = m_at;
        if (!isDigit(peek()) && peek() != '-')
            return refuse(ProblemCode::NotJson, QStringLiteral("a value"));
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (take('e') || take('E')) {
            if (!take('-'))
                take('+');
            if (!digits())
                return false;
        }
        node.kind = JsonKind::Number;
        bool fitting = false;
        node.number = m_bytes.sliced(begin, m_at - begin).toByteArray().toDouble(&fitting);
        if (!fitting)
            return refuseAt(begin, ProblemCode::OutOfRange, QStringLiteral("a number that fits"));
        return true;
    }

    bool list(JsonNode &node, int depth)
    {
        if (depth > JsonLimits::depth)
            return refuse(ProblemCode::TooDeep, QString::number(JsonLimits::depth));
        node.kind = JsonKind::List;
        take('[');
        skipSpace();
        if (take(']'))
            return true;
        const qsizetype pathLength = m_path.size();
        while (true) {
            m_path += QLatin1Char('[') + QString::number(node.items.size()) + QLatin1Char(']');
            skipSpace();
            if (!value(node.items.emplace_back(), depth))
                return false;
            m_path.truncate(pathLength);
            skipSpace();
            if (take(']'))
                return true;
            if (!take(','))
                return refuse(ProblemCode::NotJson, QStringLiteral("a comma or ]"));
        }
    }

    bool object(JsonNode &node, int depth)
    {
        if (depth > JsonLimits::depth)
            return refuse(ProblemCode::TooDeep, QString::number(JsonLimits::depth));
        node.kind = JsonKind::Object;
        take('{');
        skipSpace();
        if (take('}'))
            return true;
        const qsizetype pathLength = m_path.size();
        QSet<QString> seen;
        while (true) {
            skipSpace();
            const qsizetype keyAt = m_at;
            QString key;
            if (peek() != '"')
                return refuse(ProblemCode::NotJson, QStringLiteral("a name in quotes"));
            if (!string(key))
                return false;
            m_path += (pathLength == 0 ? QString() : QStringLiteral(".")) + key.left(60);
            if (seen.contains(key))
                return refuseAt(keyAt, ProblemCode::KeyTwice);
            seen.insert(key);
            skipSpace();
            if (!take(':'))
                return refuse(ProblemCode::NotJson, QStringLiteral("a colon"));
            skipSpace();
            JsonMember &member = node.members.emplace_back();
            member.key = key;
            if (!value(member.value, depth))
                return false;
            m_path.truncate(pathLength);
            skipSpace();
            if (take('}'))
                return true;
            if (!take(','))
                return refuse(ProblemCode::NotJson, QStringLiteral("a comma or }"));
        }
    }

    bool string(QString &text)
    {
        take('"');
        while (true) {
            const qsizetype plain = m_at;
            while (m_at < m_bytes.size() && peek() != '"' && peek() != '\\'
                   && static_cast<unsigned char>(peek()) >= 0x20)
                ++m_at;
            // The bytes were checked to be UTF-8 before.
            text += m_decoder.decode(m_bytes.sliced(plain, m_at - plain));
            if (take('"'))
                return true;
            if (!take('\\'))
                return refuse(ProblemCode::NotJson, QStringLiteral("a closing quote"));
            if (!escape(text))
                return false;
        }
    }

    bool escape(QString &text)
    {
        const qsizetype begin = m_at - 1;
        constexpr std::pair<char, char16_t> simple[] = {{'"', u'"'},  {'\\', u'\\'}, {'/', u'/'},
                                                        {'b', u'\b'}, {'f', u'\f'},  {'n', u'\n'},
                                                        {'r', u'\r'}, {'t', u'\t'}};
        for (const auto &[letter, meaning] : simple) {
            if (take(letter)) {
                text += QChar(meaning);
                return true;
            }
        }
        const std::optional<char16_t> first = take('u') ? hex4() : std::nullopt;
        if (!first)
            return refuseAt(begin, ProblemCode::NotJson, QStringLiteral("a known escape"));
        if (!QChar::isSurrogate(*first)) {
            text += QChar(*first);
            return true;
        }
        const std::optional<char16_t> second = take('\\') && take('u') ? hex4() : std::nullopt;
        if (!QChar::isHighSurrogate(*first) || !second || !QChar::isLowSurrogate(*second))
            return refuseAt(begin, ProblemCode::NotJson, QStringLiteral("a surrogate pair"));
        text += QChar(*first);
        text += QChar(*second);
        return true;
    }

    std::optional<char16_t> hex4()
    {
        if (m_bytes.size() - m_at < 4)
            return std::nullopt;
        unsigned value = 0;
        for (int i = 0; i < 4; ++i) {
            const char c = m_bytes[m_at + i];
            const int digit = isDigit(c) ? c - '0'
                : c >= 'a' && c <= 'f'   ? c - 'a' + 10
                : c >= 'A' && c <= 'F'   ? c - 'A' + 10
                                         : -1;
            if (digit < 0)
                return std::nullopt;
            value = value * 16 + static_cast<unsigned>(digit);
        }
        m_at += 4;
        return static_cast<char16_t>(value);
    }

    QByteArrayView m_bytes;
    QString m_file;
    QString m_path;
    qsizetype m_at = 0;
    // QString::fromUtf8 would swallow a byte order mark at the start of a text.
    QStringDecoder m_decoder{QStringDecoder::Utf8,
                             QStringDecoder::Flag::Stateless
                                 | QStringDecoder::Flag::ConvertInitialBom};
    std::optional<Problem> m_problem;
};

/// Length of the UTF-8 sequence at an offset (Unicode table 3-7), or 0 if there is none.
qsizetype sequenceLength(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) {
        return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
    };
    const auto follows = [&](qsizetype i, unsigned low = 0x80, unsigned high = 0xBF) {
        return byte(i) >= low && byte(i) <= high;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool second = follows(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
        return second && follows(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool second = follows(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
        return second && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

const JsonNode *JsonNode::member(const QString &name) const
{
    for (const JsonMember &each : members) {
        if (each.key == name)
            return &each.value;
    }
    return nullptr;
}

TextPlace placeOf(QByteArrayView bytes, qsizetype offset)
{
    TextPlace place;
    const bool mark = bytes.startsWith(QByteArrayView("\xEF\xBB\xBF", 3));
    for (qsizetype i = mark ? 3 : 0; i < qMin(offset, bytes.size()); ++i) {
        if (bytes[i] == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((static_cast<unsigned char>(bytes[i]) & 0xC0) != 0x80) {
            ++place.column;
        }
    }
    return place;
}

tl::expected<JsonNode, Problem> readJson(QByteArrayView bytes, const QString &file)
{
    if (bytes.size() > JsonLimits::bytes)
        return tl::unexpected(
            Problem{file, {}, 1, 1, ProblemCode::TooLarge, QStringLiteral("1 MiB")});
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = sequenceLength(bytes, at);
        if (length == 0) {
            const TextPlace place = placeOf(bytes, at);
            return tl::unexpected(
                Problem{file, {}, place.line, place.column, ProblemCode::NotUtf8, {}});
        }
        at += length;
    }
    return Scanner(bytes, file).document();
}

} // namespace hearth::practice
