// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/json_fields.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace hearth::practice {

namespace {

/// Where the value at a path stands, or the nearest there is above it. Names may hold what paths
/// are written with: the longest that fits is meant.
qsizetype offsetOf(const JsonNode &root, QStringView path)
{
    const JsonNode *node = &root;
    while (!path.isEmpty()) {
        const JsonNode *next = nullptr;
        qsizetype used = 0;
        if (node->kind == JsonKind::List && path.startsWith(u'[')) {
            used = path.indexOf(u']') + 1;
            bool isNumber = false;
            qsizetype left = path.sliced(1, qMax(qsizetype{0}, used - 2)).toInt(&isNumber);
            for (const JsonNode &each : node->inside()) {
                if (isNumber && left-- == 0)
                    next = &each;
            }
        } else if (node->kind == JsonKind::Object) {
            path = path.startsWith(u'.') ? path.sliced(1) : path;
            for (const JsonNode &each : node->inside()) {
                const QString name = each.name();
                const QStringView behind = path.sliced(qMin(name.size(), path.size()));
                if (path.startsWith(name) && (!next || name.size() > used)
                    && (behind.isEmpty() || behind.startsWith(u'.') || behind.startsWith(u'['))) {
                    next = &each;
                    used = name.size();
                }
            }
        }
        if (!next)
            break;
        node = next;
        path = path.sliced(used);
    }
    return node->begin;
}

} // namespace

Findings::Findings(QByteArrayView bytes, const JsonTree &tree, QString file)
    : m_bytes(bytes)
    , m_tree(&tree)
    , m_file(std::move(file))
{
}

void Findings::add(const QString &path, ProblemCode code, const QString &detail)
{
    // Only the first few are told, and each takes a walk through the file to be placed.
    constexpr qsizetype most = 2 * FormatLimits::problems;
    if (m_found.size() < most)
        m_found.append({offsetOf(m_tree->root(), path), path, code, detail});
}

QList<Problem> Findings::take()
{
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const Found &a, const Found &b) { return a.offset < b.offset; });
    QList<Problem> problems;
    for (const Found &each : m_found.first(qMin(m_found.size(), FormatLimits::problems))) {
        const TextPlace place = placeOf(m_bytes, each.offset);
        problems.append({m_file, each.path, place.line, place.column, each.code, each.detail});
    }
    m_found.clear();
    return problems;
}

QString quotable(const QString &text)
{
    return text.size() <= FormatLimits::idCharacters
        ? text
        : text.left(FormatLimits::idCharacters) + QChar(u'\u2026');
}

QString itemPath(const QString &list, qsizetype index)
{
    return list + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

namespace {

QString typeName(JsonKind kind)
{
    switch (kind) {
    case JsonKind::Null: return QStringLiteral("null");
    case JsonKind::Bool: return QStringLiteral("true or false");
    case JsonKind::Number: return QStringLiteral("a number");
    case JsonKind::Text: return QStringLiteral("a text");
    case JsonKind::List: return QStringLiteral("a list");
    case JsonKind::Object: return QStringLiteral("an object");
    }
    Q_UNREACHABLE();
}

/// Words of small letters and digits, with a hyphen between two.
bool isKebab(QByteArrayView text)
{
    bool inWord = false;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter && (c != '-' || !inWord))
            return false;
        inWord = letter;
    }
    return inWord && text.size() <= FormatLimits::idCharacters;
}

/// Whether a text is as long as the format allows, in characters as JSON Schema counts them (code
/// points).
bool fits(const QString &text)
{
    return text.size() <= FormatLimits::characters
        || text.toUcs4().size() <= FormatLimits::characters;
}

} // namespace

Fields::Fields(const JsonNode &root, Findings &findings)
    : m_node(&root)
    , m_findings(&findings)
{
    if (root.kind != JsonKind::Object)
        m_findings->add(QString(), ProblemCode::WrongType, typeName(JsonKind::Object));
}

Fields::Fields(const JsonNode &node, const Fields &parent, QLatin1String name, qsizetype index)
    : m_node(&node)
    , m_parent(&parent)
    , m_name(name)
    , m_index(index)
    , m_findings(parent.m_findings)
{
    if (node.kind != JsonKind::Object)
        m_findings->add(path(), ProblemCode::WrongType, typeName(JsonKind::Object));
}

QString Fields::path() const
{
    if (!m_parent)
        return {};
    const QString whole = m_parent->pathOf(m_name);
    return m_index < 0 ? whole : itemPath(whole, m_index);
}

QString Fields::pathOf(QLatin1String name) const
{
    const QString whole = path();
    return whole.isEmpty() ? QString(name) : whole + QLatin1Char('.') + name;
}

const JsonNode *Fields::find(QLatin1String name, Need need, JsonKind kind) const
{
    const JsonNode *node = m_node->member(name);
    if (!node) {
        // Of what is no object at all it was already said that it should be one.
        if (need == Need::Required && m_node->kind == JsonKind::Object)
            m_findings->add(pathOf(name), ProblemCode::Missing);
        return nullptr;
    }
    if (node->kind != kind) {
        m_findings->add(pathOf(name), ProblemCode::WrongType, typeName(kind));
        return nullptr;
    }
    return node;
}

bool Fields::has(QLatin1String name) const
{
    return m_node->member(name) != nullptr;
}

QString Fields::text(QLatin1String name, Need need) const
{
    const JsonNode *node = find(name, need, JsonKind::Text);
    if (!node)
        return {};
    const QString text = node->text();
    if (!fits(text))
        m_findings->add(pathOf(name), ProblemCode::TextTooLong,
                        QString::number(FormatLimits::characters));
    else if (need == Need::Required && text.trimmed().isEmpty())
        m_findings->add(pathOf(name), ProblemCode::Empty);
    return text;
}

QString Fields::kebab(QLatin1String name, Need need) const
{
    const JsonNode *node = find(name, need, JsonKind::Text);
    if (!node)
        return {};
    if (!isKebab(node->utf8)) {
        m_findings->add(pathOf(name), ProblemCode::NotKebab, quotable(node->text()));
        return {};
    }
    return QString::fromLatin1(node->utf8);
}

QList<QString> Fields::texts(QLatin1String name) const
{
    QList<QString> result;
    list(name, Need::Optional, [&](const JsonNode &item, qsizetype index) {
        const QString text = item.text();
        result.append(text);
        const auto path = [&] { return itemPath(pathOf(name), index); };
        if (item.kind != JsonKind::Text)
            m_findings->add(path(), ProblemCode::WrongType, typeName(JsonKind::Text));
        else if (text.trimmed().isEmpty())
            m_findings->add(path(), ProblemCode::Empty);
        else if (!fits(text))
            m_findings->add(path(), ProblemCode::TextTooLong,
                            QString::number(FormatLimits::characters));
    });
    return result;
}

bool Fields::flag(QLatin1String name, bool fallback) const
{
    const JsonNode *node = find(name, Need::Optional, JsonKind::Bool);
    return node ? node->flag : fallback;
}

int Fields::whole(QLatin1String name, int fallback, int from, int to, Need need) const
{
    const JsonNode *node = find(name, need, JsonKind::Number);
    if (!node)
        return fallback;
    if (node->number < from || node->number > to) {
        m_findings->add(pathOf(name), ProblemCode::OutOfRange,
                        QStringLiteral("%1 to %2").arg(from).arg(to));
        return fallback;
    }
    if (node->number != std::floor(node->number)) {
        m_findings->add(pathOf(name), ProblemCode::NotWhole);
        return fallback;
    }
    return static_cast<int>(node->number);
}

int Fields::secondsOf(const JsonNode &node, const std::function<QString()> &path,
                      bool zeroAllowed) const
{
    if (node.number > FormatLimits::minutes) {
        m_findings->add(path(), ProblemCode::OutOfRange,
                        QStringLiteral("at most %1 minutes").arg(FormatLimits::minutes));
        return 0;
    }
    const double seconds = std::round(node.number * 60);
    if (node.number < 0 || (seconds < 1 && !(zeroAllowed && node.number == 0))) {
        m_findings->add(path(), ProblemCode::NotAboveZero);
        return 0;
    }
    return static_cast<int>(seconds);
}

int Fields::seconds(QLatin1String name, bool zeroAllowed) const
{
    const JsonNode *node = find(name, Need::Optional, JsonKind::Number);
    return node ? secondsOf(
               *node, [&] { return pathOf(name); }, zeroAllowed)
                : 0;
}

QString Fields::language(QLatin1String name, const QString &fallback) const
{
    static const QRegularExpression tag(QStringLiteral("\\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"));
    const JsonNode *node = find(name, Need::Optional, JsonKind::Text);
    if (!node)
        return fallback;
    const QString text = node->text();
    if (!tag.match(text).hasMatch())
        m_findings->add(pathOf(name), ProblemCode::NotLanguage, quotable(text));
    return text;
}

void Fields::format(QLatin1String family, int version) const
{
    const QLatin1String name("format");
    const JsonNode *node = find(name, Need::Required, JsonKind::Text);
    if (!node)
        return;
    const QString text = node->text();
    if (text == family + QString::number(version))
        return;
    bool numbered = false;
    const int found = text.mid(family.size()).toInt(&numbered);
    if (text.startsWith(family) && numbered && found > version)
        m_findings->add(pathOf(name), ProblemCode::FormatNewer, quotable(text));
    else
        m_findings->add(pathOf(name), ProblemCode::FormatWrong, family + QString::number(version));
}

void Fields::object(QLatin1String name, Need need,
                    const std::function<void(const Fields &)> &read) const
{
    if (const JsonNode *node = find(name, need, JsonKind::Object))
        read(Fields(*node, *this, name));
}

void Fields::list(QLatin1String name, Need need,
                  const std::function<void(const JsonNode &, qsizetype)> &read) const
{
    const JsonNode *node = find(name, need, JsonKind::List);
    if (!node)
        return;
    if (node->count == 0 && need == Need::Required)
        m_findings->add(pathOf(name), ProblemCode::Empty);
    if (node->count > FormatLimits::entries) {
        m_findings->add(pathOf(name), ProblemCode::ListTooLong,
                        QString::number(FormatLimits::entries));
        return;
    }
    qsizetype index = 0;
    for (const JsonNode &item : node->inside())
        read(item, index++);
}

void Fields::each(QLatin1String name, Need need,
                  const std::function<void(const Fields &)> &read) const
{
    list(name, need,
         [&](const JsonNode &item, qsizetype index) { read(Fields(item, *this, name, index)); });
}

void Fields::eachSeconds(QLatin1String name,
                         const std::function<void(const QString &, int)> &read) const
{
    object(name, Need::Optional, [&](const Fields &fields) {
        for (const JsonNode &member : fields.m_node->inside()) {
            const QString key = member.name();
            const auto path = [&] { return fields.path() + QLatin1Char('.') + key; };
            if (member.kind == JsonKind::Number)
                read(key, fields.secondsOf(member, path, false));
            else
                m_findings->add(path(), ProblemCode::WrongType, typeName(JsonKind::Number));
        }
    });
}

} // namespace hearth::practice
