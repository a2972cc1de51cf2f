// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ring_writing.h"

#include "ui/widgets/note_edit.h"

#include <algorithm>

namespace hearth::ui {

namespace {

/// The title of a line that is a heading.
std::optional<QString> headingOf(const QString &line)
{
    if (!line.startsWith(QLatin1Char('#')))
        return {};
    qsizetype signs = 0;
    while (signs < line.size() && line[signs] == QLatin1Char('#'))
        ++signs;
    const QString title = line.mid(signs).trimmed();
    return title.isEmpty() ? std::nullopt : std::optional(title);
}

bool isItem(const QString &line)
{
    return line == QLatin1String("-") || line == QLatin1String("*")
        || line.startsWith(QLatin1String("- ")) || line.startsWith(QLatin1String("* "));
}

} // namespace

QList<RingMap::Ring> ringsOf(const QString &text, const QStringList &titles)
{
    QList<RingMap::Ring> rings;
    for (const QString &title : titles)
        rings.append({title, {}});
    qsizetype at = 0;
    for (const QString &each : text.split(QLatin1Char('\n'))) {
        const QString line = each.trimmed();
        if (const auto title = headingOf(line)) {
            const auto known = std::find_if(rings.cbegin(), rings.cend(),
                                            [&](const auto &ring) { return ring.title == *title; });
            at = known - rings.cbegin();
            if (known == rings.cend())
                rings.append({*title, {}});
            continue;
        }
        const QString name = isItem(line) ? line.mid(1).trimmed() : line;
        if (name.isEmpty())
            continue;
        if (rings.isEmpty())
            rings.append(RingMap::Ring());
        rings[at].names.append(name);
    }
    return rings;
}

QString textOf(const QList<RingMap::Ring> &rings)
{
    QStringList lines;
    for (const RingMap::Ring &ring : rings) {
        if (!ring.title.isEmpty())
            lines.append(QStringLiteral("## ") + ring.title);
        for (const QString &name : ring.names)
            lines.append(QStringLiteral("- ") + name);
        if (!ring.title.isEmpty() && ring.names.isEmpty())
            lines.append(QStringLiteral("- "));
    }
    return lines.join(QLatin1Char('\n'));
}

bool isRings(const QString &text)
{
    int headings = 0;
    for (const QString &each : text.split(QLatin1Char('\n'))) {
        const QString line = each.trimmed();
        if (headingOf(line))
            ++headings;
        else if (!line.isEmpty() && (headings == 0 || !isItem(line)))
            return false;
    }
    return headings > 1;
}

void follow(RingMap *map, NoteEdit *edit, const QStringList &titles)
{
    const auto show = [map, edit, titles] { map->setRings(ringsOf(edit->text(), titles)); };
    QObject::connect(edit, &QPlainTextEdit::textChanged, map, show);
    QObject::connect(map, &RingMap::changed, edit, [edit](const QList<RingMap::Ring> &rings) {
        QTextCursor whole(edit->document());
        whole.select(QTextCursor::Document);
        whole.insertText(textOf(rings));
        edit->flush();
    });
    show();
}

} // namespace hearth::ui
