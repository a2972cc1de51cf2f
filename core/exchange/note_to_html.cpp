// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/note_parser.h"
#include "core/exchange/note_text.h"
#include "core/exchange/plain_text.h"

namespace hearth::exchange {

namespace {

class NoteHtml final : public NoteParser
{
public:
    QString render(const QString &markdown, int under)
    {
        parse(markdown, under);
        return m_out;
    }

private:
    void enterBlock(MD_BLOCKTYPE type, void *detail) override
    {
        switch (type) {
        case MD_BLOCK_DOC:
        case MD_BLOCK_HTML: break;
        case MD_BLOCK_QUOTE: m_out += QLatin1String("<blockquote>\n"); break;
        case MD_BLOCK_UL: m_out += QLatin1String("<ul>\n"); break;
        case MD_BLOCK_OL: {
            const unsigned start = static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start;
            m_out += start == 1 ? QStringLiteral("<ol>\n")
                                : QStringLiteral("<ol start=\"%1\">\n").arg(start);
            break;
        }
        case MD_BLOCK_LI: {
            const auto *item = static_cast<MD_BLOCK_LI_DETAIL *>(detail);
            m_out += QLatin1String("<li>");
            if (item->is_task != 0)
                m_out +=
                    item->task_mark == ' ' ? QStringLiteral("\u2610 ") : QStringLiteral("\u2611 ");
            break;
        }
        case MD_BLOCK_HR: m_out += QLatin1String("<hr>\n"); break;
        case MD_BLOCK_H:
            m_level = headingLevel(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
            m_out += QStringLiteral("<h%1 dir=\"auto\">").arg(m_level);
            break;
        case MD_BLOCK_CODE: m_out += QLatin1String("<pre><code>"); break;
        case MD_BLOCK_P: m_out += QLatin1String("<p dir=\"auto\">"); break;
        case MD_BLOCK_TABLE: m_out += QLatin1String("<table>\n"); break;
        case MD_BLOCK_THEAD: m_out += QLatin1String("<thead>\n"); break;
        case MD_BLOCK_TBODY: m_out += QLatin1String("<tbody>\n"); break;
        case MD_BLOCK_TR: m_out += QLatin1String("<tr>"); break;
        case MD_BLOCK_TH: m_out += QLatin1String("<th scope=\"col\">"); break;
        case MD_BLOCK_TD: m_out += QLatin1String("<td>"); break;
        }
    }

    void leaveBlock(MD_BLOCKTYPE type, void *) override
    {
        switch (type) {
        case MD_BLOCK_DOC:
        case MD_BLOCK_HTML:
        case MD_BLOCK_HR: break;
        case MD_BLOCK_QUOTE: m_out += QLatin1String("</blockquote>\n"); break;
        case MD_BLOCK_UL: m_out += QLatin1String("</ul>\n"); break;
        case MD_BLOCK_OL: m_out += QLatin1String("</ol>\n"); break;
        case MD_BLOCK_LI: m_out += QLatin1String("</li>\n"); break;
        case MD_BLOCK_H: m_out += QStringLiteral("</h%1>\n").arg(m_level); break;
        case MD_BLOCK_CODE: m_out += QLatin1String("</code></pre>\n"); break;
        case MD_BLOCK_P: m_out += QLatin1String("</p>\n"); break;
        case MD_BLOCK_TABLE: m_out += QLatin1String("</table>\n"); break;
        case MD_BLOCK_THEAD: m_out += QLatin1String("</thead>\n"); break;
        case MD_BLOCK_TBODY: m_out += QLatin1String("</tbody>\n"); break;
        case MD_BLOCK_TR: m_out += QLatin1String("</tr>\n"); break;
        case MD_BLOCK_TH: m_out += QLatin1String("</th>"); break;
        case MD_BLOCK_TD: m_out += QLatin1String("</td>"); break;
        }
    }

    void enterSpan(MD_SPANTYPE type, void *detail) override
    {
        if (type == MD_SPAN_A) {
            const QString link = safeLink(attribute(static_cast<MD_SPAN_A_DETAIL *>(detail)->href));
            m_linked = !link.isEmpty();
            if (m_linked)
                m_out += QStringLiteral("<a href=\"%1\">").arg(link.toHtmlEscaped());
        } else if (const QLatin1String tag = tagOf(type); !tag.isEmpty()) {
            m_out += QLatin1Char('<') + tag + QLatin1Char('>');
        }
    }

    void leaveSpan(MD_SPANTYPE type, void *) override
    {
        if (type == MD_SPAN_A) {
            if (m_linked)
                m_out += QLatin1String("</a>");
        } else if (const QLatin1String tag = tagOf(type); !tag.isEmpty()) {
            m_out += QLatin1String("</") + tag + QLatin1Char('>');
        }
    }

    void text(MD_TEXTTYPE type, const QString &text) override
    {
        // Lines stay the lines that were typed: notes of a meeting are often one thought a line.
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            m_out += QLatin1String("<br>\n");
        else
            m_out += text.toHtmlEscaped();
    }

    // An image leaves its description behind, which arrives as text.
    static QLatin1String tagOf(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM: return QLatin1String("em");
        case MD_SPAN_STRONG: return QLatin1String("strong");
        case MD_SPAN_DEL: return QLatin1String("s");
        case MD_SPAN_CODE: return QLatin1String("code");
        default: return QLatin1String();
        }
    }

    QString m_out;
    int m_level = 1;
    bool m_linked = false;
};

} // namespace

QString noteToHtml(const QString &markdown, int under)
{
    return NoteHtml().render(markdown, under);
}

} // namespace hearth::exchange
