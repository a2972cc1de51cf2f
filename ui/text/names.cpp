// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/names.h"

#include "core/base/text.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTextBoundaryFinder>

namespace hearth::ui {

QString shownName(const QString &name)
{
    return visible(name);
}

QString isolated(const QString &name)
{
    return QChar(0x2068) + visible(name) + QChar(0x2069);
}

QString onButton(QString words)
{
    return words.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString isolatedOnButton(const QString &name)
{
    return onButton(isolated(name));
}

QString initials(const QString &name, int count)
{
    const QString shown = visible(name);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, shown);
    QString letters;
    int taken = 0;
    for (qsizetype start = 0; taken < count && finder.toNextBoundary() != -1;
         start = finder.position()) {
        const QString grapheme = shown.sliced(start, finder.position() - start);
        const QChar first = grapheme.front();
        if (first.isLetterOrNumber() || first.isSurrogate()) {
            letters += grapheme;
            ++taken;
        } else if (taken > 0) {
            break;
        }
    }
    return letters.isEmpty() ? QStringLiteral("?") : letters.toUpper();
}

int nameAt(const QString &text, qsizetype at, const QStringList &names, qsizetype *length)
{
    int found = -1;
    qsizetype longest = 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &name = names.at(i);
        if (name.size() <= longest || text.size() - at < name.size()
            || folded(text.mid(at, name.size())) != folded(name))
            continue;
        const qsizetype end = at + name.size();
        if (end < text.size() && text.at(end).isLetterOrNumber())
            continue;
        found = static_cast<int>(i);
        longest = name.size();
    }
    if (length != nullptr)
        *length = longest;
    return found;
}

QString fileName(const QString &text)
{
    constexpr int longest = 60;
    QString safe = text;
    safe.remove(QRegularExpression(QStringLiteral("[^\\w\\- ]"),
                                   QRegularExpression::UseUnicodePropertiesOption));
    return safe.simplified().left(longest);
}

} // namespace hearth::ui
