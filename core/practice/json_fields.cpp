// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/json_fields.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace hearth::practice {

Findings::Findings(QByteArrayView bytes, QString file)
    : m_bytes(bytes)
    , m_file(std::move(file))
{
}

void Findings::locate(const QString &path, qsizetype offset)
{
    m_offsets.insert(path, offset);
}

void Findings::add(const QString &path, ProblemCode code, const QString &detail)
{
    QString known = path;
    while (!known.isEmpty() && !m_offsets.contains(known))
        known.truncate(
            qMax(qsizetype{0},
                 qMax(known.lastIndexOf(QLatin1Char('.')), known.lastIndexOf(QLatin1Char('[')))));
    m_found.append({m_offsets.value(known), path, code, detail});
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

bool isKebab(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
    return text.size() <= FormatLimits::idCharacters && pattern.match(text).hasMatch();
}

/// Checks a text against the format's length, in characters as JSON Schema counts them (code
/// points).
bool fits(const QString &text, const QString &path, Findings &findings)
{
    if (text.size() <= FormatLimits::characters || text.toUcs4().size() <= FormatLimits::characters)
        return true;
    findings.add(path, ProblemCode::TextTooLong, QString::number(FormatLimits::characters));
    return false;
}

} // namespace

Fields::Fields(const JsonNode &node, QString path, Findings &findings)
    : m_node(&node)
    , m_path(std::move(path))
    , m_findings(&findings)
{
    m_findings->locate(m_path, node.begin);
    if (node.kind != JsonKind::Object)
        m_findings->add(m_path, ProblemCode::WrongType, typeName(JsonKind::Object));
    for (const JsonMember &each : node.members)
        m_findings->locate(pathOf(each.key), each.value.begin);
}

QString Fields::pathOf(const QString &name) const
{
    return m_path.isEmpty() ? name : m_path + QLatin1Char('.') + name;
}

const JsonNode *Fields::find(const QString &name, Need need, JsonKind kind) const
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

bool Fields::has(const QString &name) const
{
    return m_node->member(name) != nullptr;
}

QString Fields::text(const QString &name, Need need) const
{
    const JsonNode *node = find(name, need, JsonKind::Text);
    if (!node)
        return {};
    if (fits(node->text, pathOf(name), *m_findings) && need == Need::Required
        && node->text.trimmed().isEmpty())
        m_findings->add(pathOf(name), ProblemCode::Empty);
    return node->text;
}

QString Fields::kebab(const QString &name, Need need) const
{
    const JsonNode *node = find(name, need, JsonKind::Text);
    if (!node)
        return {};
    if (!isKebab(node->text)) {
        m_findings->add(pathOf(name), ProblemCode::NotKebab, quotable(node->text));
        return {};
    }
    return node->text;
}

QList<QString> Fields::texts(const QString &name) const
{
    QList<QString> result;
    list(name, Need::Optional, [&](const JsonNode &item, const QString &path) {
        result.append(item.text);
        if (item.kind != JsonKind::Text)
            m_findings->add(path, ProblemCode::WrongType, typeName(JsonKind::Text));
        else if (item.text.trimmed().isEmpty())
            m_findings->add(path, ProblemCode::Empty);
        else
            fits(item.text, path, *m_findings);
    });
    return result;
}

bool Fields::flag(const QString &name, bool fallback) const
{
    const JsonNode *node = find(name, Need::Optional, JsonKind::Bool);
    return node ? node->flag : fallback;
}

int Fields::whole(const QString &name, int fallback, int from, int to, Need need) const
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

int Fields::secondsOf(const JsonNode &node, const QString &path, bool zeroAllowed) const
{
    if (node.number > FormatLimits::minutes) {
        m_findings->add(path, ProblemCode::OutOfRange,
                        QStringLiteral("at most %1 minutes").arg(FormatLimits::minutes));
        return 0;
    }
    const double seconds = std::round(node.number * 60);
    if (node.number < 0 || (seconds < 1 && !(zeroAllowed && node.number == 0))) {
        m_findings->add(path, ProblemCode::NotAboveZero);
        return 0;
    }
    return static_cast<int>(seconds);
}

int Fields::seconds(const QString &name, bool zeroAllowed) const
{
    const JsonNode *node = find(name, Need::Optional, JsonKind::Number);
    return node ? secondsOf(*node, pathOf(name), zeroAllowed) : 0;
}

QString Fields::language(const QString &name, const QString &fallback) const
{
    static const QRegularExpression tag(QStringLiteral("\\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"));
    const JsonNode *node = find(name, Need::Optional, JsonKind::Text);
    if (!node)
        return fallback;
    if (!tag.match(node->text).hasMatch())
        m_findings->add(pathOf(name), ProblemCode::NotLanguage, quotable(node->text));
    return node->text;
}

void Fields::format(const QString &family, int version) const
{
    const QString path = pathOf(QStringLiteral("format"));
    const JsonNode *node = find(QStringLiteral("format"), Need::Required, JsonKind::Text);
    if (!node || node->text == family + QString::number(version))
        return;
    bool numbered = false;
    const int found = node->text.mid(family.size()).toInt(&numbered);
    if (node->text.startsWith(family) && numbered && found > version)
        m_findings->add(path, ProblemCode::FormatNewer, quotable(node->text));
    else
        m_findings->add(path, ProblemCode::FormatWrong, family + QString::number(version));
}

void Fields::object(const QString &name, Need need,
                    const std::function<void(const Fields &)> &read) const
{
    if (const JsonNode *node = find(name, need, JsonKind::Object))
        read(Fields(*node, pathOf(name), *m_findings));
}

void Fields::list(const QString &name, Need need,
                  const std::function<void(const JsonNode &, const QString &)> &read) const
{
    const JsonNode *node = find(name, need, JsonKind::List);
    if (!node)
        return;
    if (node->items.empty() && need == Need::Required)
        m_findings->add(pathOf(name), ProblemCode::Empty);
    if (node->items.size() > FormatLimits::entries) {
        m_findings->add(pathOf(name), ProblemCode::ListTooLong,
                        QString::number(FormatLimits::entries));
        return;
    }
    qsizetype index = 0;
    for (const JsonNode &item : node->items) {
        const QString path = itemPath(pathOf(name), index++);
        m_findings->locate(path, item.begin);
        read(item, path);
    }
}

void Fields::each(const QString &name, Need need,
                  const std::function<void(const Fields &)> &read) const
{
    list(name, need,
         [&](const JsonNode &item, const QString &path) { read(Fields(item, path, *m_findings)); });
}

void Fields::eachSeconds(const QString &name,
                         const std::function<void(const QString &, int)> &read) const
{
    object(name, Need::Optional, [&](const Fields &fields) {
        for (const JsonMember &member : fields.m_node->members) {
            if (fields.find(member.key, Need::Required, JsonKind::Number))
                read(member.key, fields.secondsOf(member.value, fields.pathOf(member.key), false));
        }
    });
}

} // namespace hearth::practice
