// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/spelling.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>

namespace hearth::ui {

QString dictionaryFor(const QLocale &locale, const QStringList &folders)
{
    const QString country = locale.name();
    const QString language = country.section(QLatin1Char('_'), 0, 0);
    for (const QString &pattern : {country, language, language + QLatin1String("_*")}) {
        for (const QString &folder : folders) {
            const QDir dir(folder);
            for (const QString &file :
                 dir.entryList({pattern + QLatin1String(".dic")}, QDir::Files, QDir::Name)) {
                const QString base = dir.filePath(file.chopped(4));
                if (QFileInfo::exists(base + QLatin1String(".aff")))
                    return base;
            }
        }
    }
    return {};
}

QList<TextRange> spelledWords(const QString &line)
{
    // Whatever is no word of one's own is taken as a whole, so that no part of it is.
    static const QRegularExpression parts(
        QStringLiteral("`[^`]*`"
                       "|(?:https?://|www\\.)\\S+"
                       "|\\S+@\\S+\\.\\S+"
                       "|\\]\\([^)]*\\)"
                       "|@\\S+"
                       "|(?<word>[\\p{L}\\p{M}]+(?:['\\x{2019}-][\\p{L}\\p{M}]+)*)"
                       "(?<digits>[\\p{L}\\p{M}]*[\\p{N}_][\\p{L}\\p{M}\\p{N}_]*)?"
                       "|[\\p{N}_][\\p{L}\\p{M}\\p{N}_]*"),
        QRegularExpression::UseUnicodePropertiesOption);
    QList<TextRange> words;
    auto matches = parts.globalMatch(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedLength(QStringLiteral("word")) > 1
            && match.capturedLength(QStringLiteral("digits")) == 0)
            words.append({static_cast<int>(match.capturedStart()),
                          static_cast<int>(match.capturedLength())});
    }
    return words;
}

} // namespace hearth::ui
