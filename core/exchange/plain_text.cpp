// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plain_text.h"

#include "core/base/text.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace hearth::exchange {

QString oneLine(const QString &text)
{
    static const QRegularExpression ends(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
    return visible(text).replace(ends, QStringLiteral(" ")).trimmed();
}

QString manyLines(const QString &text)
{
    static const QRegularExpression ends(QStringLiteral("\\r\\n?|[\\x{2028}\\x{2029}]"));
    static const QRegularExpression blankAtStart(QStringLiteral("\\A(?:[ \\t]*\\n)+"));
    static const QRegularExpression spaceAtEnd(QStringLiteral("\\s+\\z"));
    return visible(text)
        .replace(ends, QStringLiteral("\n"))
        .remove(blankAtStart)
        .remove(spaceAtEnd);
}

QString markdownEscaped(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        // An ampersand stands for itself unless it could begin an entity, here or in what follows.
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar(u'#');
        const bool entity = c == u'&' && (next == u'#' || next.isLetter());
        if (entity || QStringView(u"\\`*_[]<>|~^$").contains(c))
            out += QLatin1Char('\\');
        out += c;
    }
    return out;
}

QString markdownLineStart(const QString &line)
{
    static const QRegularExpression number(
        QStringLiteral("^\\(?(?:\\d+|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,})[.)](?=\\s|$)"));
    if (line.isEmpty())
        return line;
    if (QStringView(u"#+-=:%(@").contains(line.at(0)))
        return QLatin1Char('\\') + line;
    if (const auto match = number.match(line); match.hasMatch()) {
        QString out = line;
        return out.insert(match.capturedEnd() - 1, QLatin1Char('\\'));
    }
    return line;
}

QString safeLink(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    const bool web = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    if (!url.isValid() || !(web ? !url.host().isEmpty() : scheme == QLatin1String("mailto")))
        return {};
    return QString::fromLatin1(url.toEncoded());
}

} // namespace hearth::exchange
