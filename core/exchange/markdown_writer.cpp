// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/markdown_writer.h"

#include "core/exchange/note_text.h"
#include "core/exchange/plain_text.h"

namespace hearth::exchange {

namespace {

QString markdownOf(const Line &line)
{
    QString out;
    for (const Span &span : line) {
        QString text = markdownEscaped(span.text);
        if (span.style == Span::Style::Strong)
            text = QLatin1String("**") + text + QLatin1String("**");
        const QString link = safeLink(span.link);
        out += link.isEmpty() ? text : QStringLiteral("[%1](<%2>)").arg(text, link);
    }
    return out;
}

// Typed lines stay lines; `indent` keeps them in their list item.
QString block(const Line &line, const QString &indent = {})
{
    QStringList lines = markdownOf(line).split(QLatin1Char('\n'));
    for (QString &each : lines)
        each = markdownLineStart(each.trimmed());
    return lines.join(QLatin1String("\\\n") + indent);
}

QString row(const QList<QString> &cells)
{
    QString out = QStringLiteral("|");
    for (const QString &cell : cells)
        out += QLatin1Char(' ') + markdownEscaped(oneLine(cell)) + QLatin1String(" |");
    return out;
}

struct ToMarkdown
{
    QString operator()(const Heading &heading) const
    {
        return QString(heading.level, QLatin1Char('#')) + QLatin1Char(' ')
            + markdownEscaped(oneLine(heading.text))
                  .replace(QLatin1Char('#'), QLatin1String("\\#"));
    }
    QString operator()(const Paragraph &paragraph) const { return block(paragraph.line); }
    QString operator()(const Bullets &bullets) const
    {
        QStringList lines;
        for (const Line &line : bullets.lines)
            lines.append(QLatin1String("- ") + block(line, QStringLiteral("  ")));
        return lines.join(QLatin1Char('\n'));
    }
    QString operator()(const Tasks &tasks) const
    {
        QStringList lines;
        for (const Task &task : tasks.tasks)
            lines.append((task.done ? QLatin1String("- [x] ") : QLatin1String("- [ ] "))
                         + block(task.line, QStringLiteral("  ")));
        return lines.join(QLatin1Char('\n'));
    }
    QString operator()(const NoteText &note) const
    {
        QStringList lines = noteToMarkdown(note.markdown, note.under).split(QLatin1Char('\n'));
        for (QString &line : lines)
            line = line.isEmpty() ? QStringLiteral(">") : QLatin1String("> ") + line;
        const QString quote = lines.join(QLatin1Char('\n'));
        return note.lead.isEmpty() ? quote : block(note.lead) + QLatin1String("\n\n") + quote;
    }
    QString operator()(const Table &table) const
    {
        QStringList lines{row(table.head)};
        lines.append(QLatin1Char('|') + QStringLiteral(" --- |").repeated(table.head.size()));
        for (const QList<QString> &cells : table.rows)
            lines.append(row(cells));
        return lines.join(QLatin1Char('\n'));
    }
};

} // namespace

QByteArray toMarkdown(const Document &document)
{
    QStringList blocks;
    for (const QList<Block> &section : document.sections) {
        for (const Block &each : section)
            blocks.append(std::visit(ToMarkdown{}, each));
    }
    return (blocks.join(QLatin1String("\n\n")) + QLatin1Char('\n')).toUtf8();
}

} // namespace hearth::exchange
