// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/json_tree.h"

#include <cstring>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace hearth::practice {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A text as it is; QString::fromUtf8 would swallow a byte order mark at its start.
QString decoded(QByteArrayView utf8)
{
    qsizetype marks = 0;
    while (utf8.sliced(3 * marks).startsWith(QByteArrayView("\xEF\xBB\xBF", 3)))
        ++marks;
    return QString(marks, QChar::ByteOrderMark) + QString::fromUtf8(utf8.sliced(3 * marks));
}

} // namespace

/// A recursive descent over the bytes, which are UTF-8. Where it stands is kept in views, and only
/// written out for a problem.
class JsonScanner
{
public:
    JsonScanner(QByteArrayView bytes, const QString &file)
        : m_bytes(bytes)
        , m_file(file)
    {
    }

    tl::expected<JsonTree, Problem> document()
    {
        if (m_bytes.startsWith(QByteArrayView("\xEF\xBB\xBF", 3)))
            m_at = 3;
        // Files are written with about one value in thirty bytes.
        m_tree.m_nodes.reserve(static_cast<size_t>(m_bytes.size() / 24 + 8));
        skipSpace();
        if (value({})) {
            skipSpace();
            if (m_at == m_bytes.size())
                return std::move(m_tree);
            refuse(ProblemCode::NotJson, QStringLiteral("the end of the file"));
        }
        return tl::unexpected(*m_problem);
    }

private:
    /// A list or an object that is being read, and the place in it.
    struct Open
    {
        bool isList;
        bool isInside; ///< a value of it is being read, or the name of one was
        qsizetype index = 0;
        QByteArrayView key = {};
    };

    /// Above so many members, those of an object are looked up rather than compared.
    static constexpr qsizetype comparable = 24;

    bool refuse(ProblemCode code, const QString &detail = {})
    {
        return refuseAt(m_at, code, detail);
    }

    bool refuseAt(qsizetype offset, ProblemCode code, const QString &detail = {})
    {
        if (!m_problem) {
            const TextPlace place = placeOf(m_bytes, offset);
            m_problem = Problem{m_file, path(), place.line, place.column, code, detail};
        }
        return false;
    }

    QString path() const
    {
        QString path;
        for (const Open &open : m_open) {
            if (!open.isInside)
                continue;
            if (open.isList)
                path += QLatin1Char('[') + QString::number(open.index) + QLatin1Char(']');
            else
                path +=
                    (path.isEmpty() ? QString() : QStringLiteral(".")) + decoded(open.key).left(60);
        }
        return path;
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

    /// Reads the value that stands here, as the next node of the tree.
    bool value(QByteArrayView key)
    {
        const size_t place = m_tree.m_nodes.size();
        JsonNode &fresh = m_tree.m_nodes.emplace_back();
        fresh.key = key;
        fresh.begin = m_at;
        bool good = false;
        switch (peek()) {
        case '{': good = object(place); break;
        case '[': good = list(place); break;
        case '"':
            fresh.kind = JsonKind::Text;
            good = string(fresh.utf8);
            break;
        case 't':
            fresh.kind = JsonKind::Bool;
            fresh.flag = true;
            good = literal("true");
            break;
        case 'f':
            fresh.kind = JsonKind::Bool;
            good = literal("false");
            break;
        case 'n': good = literal("null"); break;
        default: good = number(fresh);
        }
        JsonNode &node = m_tree.m_nodes[place]; // reading what is in it may have moved them
        node.end = m_at;
        node.nodes = static_cast<int>(m_tree.m_nodes.size() - place);
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
        node.number = m_bytes.sliced(begin, m_at - begin).toDouble(&fitting);
        if (!fitting)
            return refuseAt(begin, ProblemCode::OutOfRange, QStringLiteral("a number that fits"));
        return true;
    }

    bool list(size_t place)
    {
        if (m_open.size() >= JsonLimits::depth)
            return refuse(ProblemCode::TooDeep, QString::number(JsonLimits::depth));
        m_tree.m_nodes[place].kind = JsonKind::List;
        take('[');
        skipSpace();
        if (take(']'))
            return true;
        m_open.push_back({true, true});
        while (true) {
            skipSpace();
            if (!value({}))
                return false;
            ++m_open.back().index;
            m_open.back().isInside = false;
            skipSpace();
            if (take(']'))
                break;
            if (!take(','))
                return refuse(ProblemCode::NotJson, QStringLiteral("a comma or ]"));
            m_open.back().isInside = true;
        }
        m_tree.m_nodes[place].count = m_open.back().index;
        m_open.pop_back();
        return true;
    }

    bool object(size_t place)
    {
        if (m_open.size() >= JsonLimits::depth)
            return refuse(ProblemCode::TooDeep, QString::number(JsonLimits::depth));
        m_tree.m_nodes[place].kind = JsonKind::Object;
        take('{');
        skipSpace();
        if (take('}'))
            return true;
        m_open.push_back({false, false});
        std::unordered_set<std::string_view> seen;
        while (true) {
            skipSpace();
            const qsizetype keyAt = m_at;
            QByteArrayView key;
            if (peek() != '"')
                return refuse(ProblemCode::NotJson, QStringLiteral("a name in quotes"));
            if (!string(key))
                return false;
            m_open.back().key = key;
            m_open.back().isInside = true;
            if (isTaken(place, key, seen))
                return refuseAt(keyAt, ProblemCode::KeyTwice);
            skipSpace();
            if (!take(':'))
                return refuse(ProblemCode::NotJson, QStringLiteral("a colon"));
            skipSpace();
            ++m_tree.m_nodes[place].count;
            if (!value(key))
                return false;
            m_open.back().isInside = false;
            skipSpace();
            if (take('}'))
                break;
            if (!take(','))
                return refuse(ProblemCode::NotJson, QStringLiteral("a comma or }"));
        }
        m_open.pop_back();
        return true;
    }

    /// Whether the object that is being read has a member of that name already.
    bool isTaken(size_t place, QByteArrayView key, std::unordered_set<std::string_view> &seen)
    {
        const auto text = [](QByteArrayView view) {
            return std::string_view(view.data(), static_cast<size_t>(view.size()));
        };
        const JsonNode *object = m_tree.m_nodes.data() + place;
        const JsonNode *end = m_tree.m_nodes.data() + m_tree.m_nodes.size();
        if (object->count < comparable) {
            for (const JsonNode *each = object + 1; each != end; each += each->nodes) {
                if (each->key == key)
                    return true;
            }
            return false;
        }
        if (seen.empty()) {
            for (const JsonNode *each = object + 1; each != end; each += each->nodes)
                seen.insert(text(each->key));
        }
        return !seen.insert(text(key)).second;
    }

    bool string(QByteArrayView &text)
    {
        take('"');
        QByteArray unescaped;
        bool escapes = false;
        while (true) {
            const qsizetype plain = m_at;
            while (m_at < m_bytes.size() && peek() != '"' && peek() != '\\'
                   && static_cast<unsigned char>(peek()) >= 0x20)
                ++m_at;
            const QByteArrayView found = m_bytes.sliced(plain, m_at - plain);
            if (escapes)
                unescaped.append(found);
            if (take('"')) {
                text = found;
                if (escapes) {
                    // Where the bytes of a QByteArray stand does not change when it is moved.
                    m_tree.m_unescaped.push_back(std::move(unescaped));
                    text = m_tree.m_unescaped.back();
                }
                return true;
            }
            if (!take('\\'))
                return refuse(ProblemCode::NotJson, QStringLiteral("a closing quote"));
            if (!escapes)
                unescaped = found.toByteArray();
            escapes = true;
            if (!escape(unescaped))
                return false;
        }
    }

    bool escape(QByteArray &text)
    {
        const qsizetype begin = m_at - 1;
        constexpr std::pair<char, char> simple[] = {{'"', '"'},  {'\\', '\\'}, {'/', '/'},
                                                    {'b', '\b'}, {'f', '\f'},  {'n', '\n'},
                                                    {'r', '\r'}, {'t', '\t'}};
        for (const auto &[letter, meaning] : simple) {
            if (take(letter)) {
                text += meaning;
                return true;
            }
        }
        const std::optional<char16_t> first = take('u') ? hex4() : std::nullopt;
        if (!first)
            return refuseAt(begin, ProblemCode::NotJson, QStringLiteral("a known escape"));
        if (!QChar::isSurrogate(*first)) {
            text += QStringView(&*first, 1).toUtf8();
            return true;
        }
        const std::optional<char16_t> second = take('\\') && take('u') ? hex4() : std::nullopt;
        if (!QChar::isHighSurrogate(*first) || !second || !QChar::isLowSurrogate(*second))
            return refuseAt(begin, ProblemCode::NotJson, QStringLiteral("a surrogate pair"));
        const char16_t both[] = {*first, *second};
        text += QStringView(both, 2).toUtf8();
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
    JsonTree m_tree;
    std::vector<Open> m_open;
    qsizetype m_at = 0;
    std::optional<Problem> m_problem;
};

namespace {

constexpr qsizetype eight = 8;

/// Whether eight bytes follow that are ASCII, as nearly all are.
bool allAscii(QByteArrayView bytes, qsizetype at)
{
    if (bytes.size() - at < eight)
        return false;
    quint64 word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    return (word & 0x8080808080808080U) == 0;
}

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

QString JsonNode::text() const
{
    return decoded(utf8);
}

QString JsonNode::name() const
{
    return decoded(key);
}

const JsonNode *JsonNode::member(QLatin1String wanted) const
{
    const QByteArrayView name(wanted.data(), wanted.size());
    if (kind != JsonKind::Object)
        return nullptr;
    for (const JsonNode &each : inside()) {
        if (each.key == name)
            return &each;
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

tl::expected<JsonTree, Problem> readJson(QByteArrayView bytes, const QString &file)
{
    if (bytes.size() > JsonLimits::bytes)
        return tl::unexpected(
            Problem{file, {}, 1, 1, ProblemCode::TooLarge, QStringLiteral("1 MiB")});
    for (qsizetype at = 0; at < bytes.size();) {
        if (allAscii(bytes, at)) {
            at += eight;
            continue;
        }
        const qsizetype length = sequenceLength(bytes, at);
        if (length == 0) {
            const TextPlace place = placeOf(bytes, at);
            return tl::unexpected(
                Problem{file, {}, place.line, place.column, ProblemCode::NotUtf8, {}});
        }
        at += length;
    }
    return JsonScanner(bytes, file).document();
}

} // namespace hearth::practice
