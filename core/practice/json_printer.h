// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonValue>
#include <QtCore/QString>

namespace hearth::practice {

/// Writes indented JSON in the order of the calls (QJsonObject would sort the fields).
class JsonPrinter
{
public:
    void beginObject(const QString &name = {}) { begin('{', name); }
    void endObject() { end('}'); }
    void beginList(const QString &name) { begin('[', name); }
    void endList() { end(']'); }
    /// Within an object with a name, within a list without.
    void value(const QJsonValue &value, const QString &name = {});
    QByteArray take();

private:
    void begin(char bracket, const QString &name);
    void end(char bracket);
    void startValue(const QString &name);
    void startLine();

    QByteArray m_bytes;
    int m_depth = 0;
    bool m_first = true;
};

} // namespace hearth::practice
