// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/html_writer.h"

#include "core/exchange/note_text.h"
#include "core/exchange/plain_text.h"

namespace hearth::exchange {

namespace {

// The colours of the theme's paper: ink on canvas, ember for headings' rule, plum for what is
// private.
const char style[] =
    R"(:root{color-scheme:light dark;--canvas:#F7F3EC;--surface:#FFFFFF;--ink:#2A2521;--muted:#655B52;--line:#E3D9CB;--accent:#A8481A}
@media (prefers-color-scheme:dark){:root{--canvas:#1B1816;--surface:#25211E;--ink:#F3EDE5;--muted:#B9AEA3;--line:#3A342F;--accent:#F2A06B}}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--ink);font:1rem/1.6 system-ui,sans-serif}
main{max-width:44rem;margin:2rem auto;padding:2rem;background:var(--surface);border:1px solid var(--line);border-radius:12px;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .4em}
h1{font-size:1.75rem;margin-top:0}
section+section h1,section+section>h2:first-child{border-top:2px solid var(--accent);padding-top:1rem}
h2{font-size:1.3rem}
h3{font-size:1.1rem}
h4,h5,h6{font-size:1rem}
p,ul,ol,table{margin:.4em 0}
.muted{color:var(--muted);font-size:.9em}
.note{margin:.8em 0}
.note .words{border-inline-start:3px solid var(--line);padding-inline-start:1rem}
.tasks{list-style:none;padding-inline-start:0}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--muted);font-size:.9em}
tbody th{font-weight:600}
a{color:var(--accent)}
pre{white-space:pre-wrap}
blockquote{margin:.4em 0;padding-inline-start:1rem;border-inline-start:3px solid var(--line)}
@media print{body,main{background:none;color:#000;border:0;margin:0;padding:0;max-width:none}h1,h2,h3,h4{break-after:avoid}p,li,tr{break-inside:avoid}}
)";

QString htmlOf(const Line &line)
{
    QString out;
    for (const Span &span : line) {
        QString text =
            span.text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>\n"));
        if (const QString link = safeLink(span.link); !link.isEmpty())
            text = QStringLiteral("<a href=\"%1\">%2</a>").arg(link.toHtmlEscaped(), text);
        switch (span.style) {
        case Span::Style::Plain: out += text; break;
        case Span::Style::Strong:
            out += QLatin1String("<strong><bdi>") + text + QLatin1String("</bdi></strong>");
            break;
        case Span::Style::Muted:
            out += QLatin1String("<span class=\"muted\">") + text + QLatin1String("</span>");
            break;
        }
    }
    return out;
}

QString cell(const QString &text)
{
    return QLatin1String("<bdi>") + oneLine(text).toHtmlEscaped() + QLatin1String("</bdi>");
}

struct ToHtml
{
    QString operator()(const Heading &heading) const
    {
        return QStringLiteral("<h%1 dir=\"auto\">%2</h%1>\n")
            .arg(QString::number(heading.level), heading.text.toHtmlEscaped());
    }
    QString operator()(const Paragraph &paragraph) const
    {
        return QLatin1String("<p dir=\"auto\">") + htmlOf(paragraph.line) + QLatin1String("</p>\n");
    }
    QString operator()(const Bullets &bullets) const
    {
        QString out = QStringLiteral("<ul>\n");
        for (const Line &line : bullets.lines)
            out += QLatin1String("<li dir=\"auto\">") + htmlOf(line) + QLatin1String("</li>\n");
        return out + QLatin1String("</ul>\n");
    }
    QString operator()(const Tasks &tasks) const
    {
        QString out = QStringLiteral("<ul class=\"tasks\">\n");
        for (const Task &task : tasks.tasks) {
            out += QLatin1String("<li dir=\"auto\">")
                + (task.done ? QStringLiteral("\u2611 ") : QStringLiteral("\u2610 "))
                + htmlOf(task.line) + QLatin1String("</li>\n");
        }
        return out + QLatin1String("</ul>\n");
    }
    QString operator()(const NoteText &note) const
    {
        QString out = QStringLiteral("<div class=\"note\">\n");
        if (!note.lead.isEmpty())
            out += QLatin1String("<p class=\"lead\" dir=\"auto\">") + htmlOf(note.lead)
                + QLatin1String("</p>\n");
        return out + QLatin1String("<div class=\"words\">\n")
            + noteToHtml(note.markdown, note.under) + QLatin1String("</div>\n</div>\n");
    }
    QString operator()(const Table &table) const
    {
        QString out = QStringLiteral("<table>\n<thead>\n<tr>");
        for (const QString &head : table.head)
            out += QLatin1String("<th scope=\"col\">") + cell(head) + QLatin1String("</th>");
        out += QLatin1String("</tr>\n</thead>\n<tbody>\n");
        for (const QList<QString> &row : table.rows) {
            out += QLatin1String("<tr><th scope=\"row\">") + cell(row.constFirst())
                + QLatin1String("</th>");
            for (qsizetype i = 1; i < row.size(); ++i)
                out += QLatin1String("<td>") + cell(row.at(i)) + QLatin1String("</td>");
            out += QLatin1String("</tr>\n");
        }
        return out + QLatin1String("</tbody>\n</table>\n");
    }
};

} // namespace

QStringList toHtmlSections(const Document &document)
{
    QStringList sections;
    for (const QList<Block> &section : document.sections) {
        QString body;
        for (const Block &each : section)
            body += std::visit(ToHtml{}, each);
        sections.append(body);
    }
    return sections;
}

QByteArray toHtml(const Document &document)
{
    const QString direction = document.locale.textDirection() == Qt::RightToLeft
        ? QStringLiteral("rtl")
        : QStringLiteral("ltr");
    QString out =
        QStringLiteral(
            "<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .arg(document.locale.bcp47Name(), direction);
    out += document.title.toHtmlEscaped() + QLatin1String("</title>\n<style>\n")
        + QLatin1String(style) + QLatin1String("</style>\n</head>\n<body>\n<main>\n");
    for (const QString &section : toHtmlSections(document))
        out += QLatin1String("<section>\n") + section + QLatin1String("</section>\n");
    return (out + QLatin1String("</main>\n</body>\n</html>\n")).toUtf8();
}

} // namespace hearth::exchange
