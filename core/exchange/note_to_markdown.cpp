// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/note_parser.h"
#include "core/exchange/note_text.h"
#include "core/exchange/plain_text.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace hearth::exchange {

namespace {

QString indented(const QString &text, const QString &first, const QString &rest)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString &line = lines[i];
        line = (i == 0 ? first : rest) + line;
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
    }
    return lines.join(QLatin1Char('\n'));
}

// Marks of code longer than any run of them inside.
QString codeMarks(const QString &code, int least)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : code) {
        run = c == QLatin1Char('`') ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(std::max<qsizetype>(least, longest + 1), QLatin1Char('`'));
}

class NoteMarkdown final : public NoteParser
{
public:
    QString render(const QString &markdown, int under)
    {
        m_open.append(Container{});
        parse(markdown, under);
        flushLine();
        return m_open.constLast().blocks.join(QStringLiteral("\n\n"));
    }

private:
    // A document, quote, list or list item whose blocks are being gathered.
    struct Container
    {
        QStringList blocks = {};
        QString line = {}; ///< inline text that is not yet a block
        bool tight = false;
        unsigned number = 0; ///< of an ordered list's next item; 0: a list without numbers
        QChar mark = {};
        QChar lastList = {}; ///< mark of the list that was the last block, if it was one
    };

    Container &top() { return m_open.last(); }

    void addBlock(const QString &block)
    {
        top().blocks.append(block);
        top().lastList = {};
    }

    void flushLine()
    {
        if (top().line.isEmpty())
            return;
        QStringList lines = top().line.split(QLatin1Char('\n'));
        for (QString &line : lines)
            line = markdownLineStart(line);
        top().line.clear();
        addBlock(lines.join(QLatin1Char('\n')));
    }

    QString gathered(bool tight)
    {
        flushLine();
        QString text = top().blocks.join(tight ? QStringLiteral("\n") : QStringLiteral("\n\n"));
        m_open.removeLast();
        return text;
    }

    void enterList(bool tight, unsigned number, QChar usual, QChar other)
    {
        // Two lists in a row need different marks, or they would be read as one.
        const QChar mark = top().lastList == usual ? other : usual;
        m_open.append(Container{{}, {}, tight, number, mark, {}});
    }

    void leaveList()
    {
        const bool tight = top().tight;
        const QChar mark = top().mark;
        const QString list = gathered(tight);
        addBlock(list);
        top().lastList = mark;
    }

    void leaveItem()
    {
        const QString item = gathered(m_open.at(m_open.size() - 2).tight);
        Container &list = top();
        const QString mark =
            list.number == 0 ? QString(list.mark) : QString::number(list.number++) + list.mark;
        const QString first = mark + QLatin1Char(' ');
        list.blocks.append(indented(item, first, QString(first.size(), QLatin1Char(' '))));
    }

    void enterBlock(MD_BLOCKTYPE type, void *detail) override
    {
        if (!top().line.isEmpty())
            takeTask();
        flushLine();
        switch (type) {
        case MD_BLOCK_QUOTE: m_open.append(Container{}); break;
        case MD_BLOCK_UL:
            enterList(static_cast<MD_BLOCK_UL_DETAIL *>(detail)->is_tight != 0, 0, u'-', u'*');
            break;
        case MD_BLOCK_OL: {
            const auto *list = static_cast<MD_BLOCK_OL_DETAIL *>(detail);
            enterList(list->is_tight != 0, std::max(1U, list->start), u'.', u')');
            break;
        }
        case MD_BLOCK_LI: {
            const auto *item = static_cast<MD_BLOCK_LI_DETAIL *>(detail);
            m_open.append(Container{});
            if (item->is_task != 0)
                m_task = item->task_mark == ' ' ? QStringLiteral("[ ] ") : QStringLiteral("[x] ");
            break;
        }
        case MD_BLOCK_HR: addBlock(QStringLiteral("***")); break;
        case MD_BLOCK_TR: m_row.clear(); break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: m_align = static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align; break;
        case MD_BLOCK_THEAD: m_rule.clear(); break;
        case MD_BLOCK_TABLE: m_table.clear(); break;
        default: break;
        }
    }

    void leaveBlock(MD_BLOCKTYPE type, void *detail) override
    {
        switch (type) {
        case MD_BLOCK_QUOTE: {
            const QString quoted = gathered(false);
            addBlock(indented(quoted, QStringLiteral("> "), QStringLiteral("> ")));
            break;
        }
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: leaveList(); break;
        case MD_BLOCK_LI:
            takeTask();
            leaveItem();
            break;
        case MD_BLOCK_H: {
            const int level = headingLevel(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
            const QString title = top().line.replace(QLatin1Char('\n'), QLatin1Char(' '));
            top().line.clear();
            // A closing run of # would be read as decoration.
            QString kept = title;
            if (kept.endsWith(QLatin1Char('#')))
                kept.insert(kept.size() - 1, QLatin1Char('\\'));
            addBlock((QString(level, QLatin1Char('#')) + QLatin1Char(' ') + kept).trimmed());
            break;
        }
        case MD_BLOCK_CODE: {
            QString code = top().line;
            top().line.clear();
            if (code.endsWith(QLatin1Char('\n')))
                code.chop(1);
            const QString marks = codeMarks(code, 3);
            addBlock(marks + QLatin1Char('\n') + code + QLatin1Char('\n') + marks);
            break;
        }
        case MD_BLOCK_P:
            takeTask();
            flushLine();
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: leaveCell(type == MD_BLOCK_TH); break;
        case MD_BLOCK_TR:
            m_table.append(QLatin1String("| ") + m_row.join(QLatin1String(" | "))
                           + QLatin1String(" |"));
            break;
        case MD_BLOCK_THEAD:
            m_table.append(QLatin1Char('|') + m_rule.join(QLatin1Char('|')) + QLatin1Char('|'));
            break;
        case MD_BLOCK_TABLE: addBlock(m_table.join(QLatin1Char('\n'))); break;
        default: break;
        }
    }

    void takeTask()
    {
        if (!m_task.isEmpty() && top().blocks.isEmpty()) {
            // The box is markup; what stands at the start of the line behind it is text.
            const QString line = markdownLineStart(top().line);
            top().line.clear();
            addBlock((m_task + line).trimmed());
        }
        m_task.clear();
    }

    void leaveCell(bool head)
    {
        m_row.append(top().line.replace(QLatin1Char('\n'), QLatin1Char(' ')));
        top().line.clear();
        if (!head)
            return;
        const bool left = m_align == MD_ALIGN_LEFT || m_align == MD_ALIGN_CENTER;
        const bool right = m_align == MD_ALIGN_RIGHT || m_align == MD_ALIGN_CENTER;
        m_rule.append((left ? QStringLiteral(":") : QString()) + QLatin1String("---")
                      + (right ? QStringLiteral(":") : QString()));
    }

    void enterSpan(MD_SPANTYPE type, void *detail) override
    {
        if (type == MD_SPAN_A) {
            m_link = safeLink(attribute(static_cast<MD_SPAN_A_DETAIL *>(detail)->href));
            m_linkText.clear();
            m_linkFrom = top().line.size();
        } else if (type == MD_SPAN_CODE) {
            m_code = QString();
            m_inCode = true;
        } else {
            top().line += marksOf(type);
        }
    }

    void leaveSpan(MD_SPANTYPE type, void *) override
    {
        if (type == MD_SPAN_A) {
            leaveLink();
        } else if (type == MD_SPAN_CODE) {
            m_inCode = false;
            const QString marks = codeMarks(m_code, 1);
            const bool pad =
                m_code.startsWith(QLatin1Char('`')) || m_code.endsWith(QLatin1Char('`'));
            const QString space = pad ? QStringLiteral(" ") : QString();
            top().line += marks + space + m_code + space + marks;
        } else {
            top().line += marksOf(type);
        }
    }

    void leaveLink()
    {
        if (m_link.isEmpty())
            return;
        const QString inner = top().line.sliced(m_linkFrom);
        top().line.truncate(m_linkFrom);
        const bool same = m_link == m_linkText || m_link == QLatin1String("mailto:") + m_linkText;
        if (same)
            top().line += QLatin1Char('<') + m_linkText + QLatin1Char('>');
        else
            top().line +=
                QLatin1Char('[') + inner + QLatin1String("](<") + m_link + QLatin1String(">)");
        m_link.clear();
    }

    void text(MD_TEXTTYPE type, const QString &text) override
    {
        if (m_inCode) {
            m_code += type == MD_TEXT_SOFTBR ? QStringLiteral(" ") : text;
            return;
        }
        m_linkText += text;
        if (type == MD_TEXT_BR)
            top().line += QLatin1String("\\\n");
        else if (type == MD_TEXT_SOFTBR)
            top().line += QLatin1Char('\n');
        else if (type == MD_TEXT_CODE)
            top().line += text;
        else
            top().line += markdownEscaped(text);
    }

    static QLatin1String marksOf(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM: return QLatin1String("*");
        case MD_SPAN_STRONG: return QLatin1String("**");
        case MD_SPAN_DEL: return QLatin1String("~~");
        default: return QLatin1String();
        }
    }

    QList<Container> m_open;
    QString m_task;
    QStringList m_table;
    QStringList m_row;
    QStringList m_rule;
    MD_ALIGN m_align = MD_ALIGN_DEFAULT;
    QString m_link;
    QString m_linkText;
    qsizetype m_linkFrom = 0;
    bool m_inCode = false;
    QString m_code;
};

} // namespace

QString noteToMarkdown(const QString &markdown, int under)
{
    return NoteMarkdown().render(markdown, under);
}

} // namespace hearth::exchange
