// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/json_printer.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hearth::practice {

void JsonPrinter::value(const QJsonValue &value, const QString &name)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        begin('{', name);
        for (auto it = object.begin(); it != object.end(); ++it)
            this->value(it.value(), it.key());
        end('}');
    } else if (value.isArray()) {
        begin('[', name);
        const QJsonArray list = value.toArray();
        for (const auto &each : list)
            this->value(each);
        end(']');
    } else {
        startValue(name);
        // QJsonDocument knows how to write a scalar, but wants a list around it.
        const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        m_bytes += wrapped.sliced(1, wrapped.size() - 2);
    }
}

QByteArray JsonPrinter::take()
{
    return std::exchange(m_bytes, {}) + '\n';
}

void JsonPrinter::begin(char bracket, const QString &name)
{
    if (m_depth > 0)
        startValue(name);
    m_bytes += bracket;
    ++m_depth;
    m_first = true;
}

void JsonPrinter::end(char bracket)
{
    --m_depth;
    if (!m_first)
        startLine();
    m_bytes += bracket;
    m_first = false;
}

void JsonPrinter::startValue(const QString &name)
{
    if (!m_first)
        m_bytes += ',';
    m_first = false;
    startLine();
    if (!name.isNull()) {
        const QByteArray wrapped = QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact);
        m_bytes += wrapped.sliced(1, wrapped.size() - 2) + ": ";
    }
}

void JsonPrinter::startLine()
{
    m_bytes += '\n' + QByteArray(qsizetype{2} * m_depth, ' ');
}

} // namespace hearth::practice
