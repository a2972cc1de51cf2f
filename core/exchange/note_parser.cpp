// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/note_parser.h"

#include "core/base/text.h"
#include "core/exchange/plain_text.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace hearth::exchange {

namespace {

// A link definition ("[a]: b") would be taken out of the text, and its words with it. Outside of
// code a backslash before the colon keeps it there and does not show.
QString withVisibleDefinitions(const QString &markdown)
{
    static const QRegularExpression fence(QStringLiteral("^[ \\t>]*(`{3,}|~{3,})"));
    QStringList lines = markdown.split(QLatin1Char('\n'));
    QString open;
    for (QString &line : lines) {
        if (const auto match = fence.match(line); match.hasMatch()) {
            const QString marks = match.captured(1);
            if (open.isEmpty())
                open = marks;
            else if (marks.startsWith(open))
                open.clear();
            continue;
        }
        const qsizetype at = line.indexOf(QLatin1String("]:"));
        if (open.isEmpty() && at != -1 && !QStringView(line).first(at).contains(QLatin1Char('`')))
            line.replace(QLatin1String("]:"), QLatin1String("]\\:"));
    }
    return lines.join(QLatin1Char('\n'));
}

QString entity(const QString &typed)
{
    static const QHash<QString, QString> named{
        {QStringLiteral("&amp;"), QStringLiteral("&")},
        {QStringLiteral("&lt;"), QStringLiteral("<")},
        {QStringLiteral("&gt;"), QStringLiteral(">")},
        {QStringLiteral("&quot;"), QStringLiteral("\"")},
        {QStringLiteral("&apos;"), QStringLiteral("'")},
        {QStringLiteral("&nbsp;"), QString(QChar(0xA0))},
        {QStringLiteral("&hellip;"), QString(QChar(0x2026))},
        {QStringLiteral("&ndash;"), QString(QChar(0x2013))},
        {QStringLiteral("&mdash;"), QString(QChar(0x2014))},
        {QStringLiteral("&copy;"), QString(QChar(0xA9))},
    };
    if (!typed.startsWith(QLatin1String("&#")))
        return named.value(typed, typed);
    const bool hex = typed.at(2).toLower() == QLatin1Char('x');
    const QString digits = typed.mid(hex ? 3 : 2).chopped(1);
    bool number = false;
    const uint code = digits.toUInt(&number, hex ? 16 : 10);
    const bool character = number && code > 0 && code <= 0x10FFFF && !QChar::isSurrogate(code);
    const char32_t one = character ? code : 0xFFFD;
    return oneLine(QString::fromUcs4(&one, 1));
}

QString utf8(const MD_CHAR *text, MD_SIZE size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

} // namespace

NoteParser::~NoteParser() = default;

void NoteParser::parse(const QString &markdown, int under)
{
    m_under = under;
    m_headings.clear();
    const QByteArray source = withVisibleDefinitions(manyLines(markdown)).toUtf8();

    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        static_cast<NoteParser *>(self)->enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        static_cast<NoteParser *>(self)->leaveBlock(type, detail);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
        static_cast<NoteParser *>(self)->enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *detail, void *self) {
        static_cast<NoteParser *>(self)->leaveSpan(type, detail);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
        const QString typed = utf8(text, size);
        static_cast<NoteParser *>(self)->text(type == MD_TEXT_ENTITY ? MD_TEXT_NORMAL : type,
                                              type == MD_TEXT_ENTITY ? entity(typed) : typed);
        return 0;
    };
    md_parse(source.constData(), static_cast<MD_SIZE>(source.size()), &parser, this);
}

int NoteParser::headingLevel(unsigned typed)
{
    while (!m_headings.isEmpty() && m_headings.constLast() >= typed)
        m_headings.removeLast();
    m_headings.append(typed);
    return std::min(6, m_under + static_cast<int>(m_headings.size()));
}

QString NoteParser::attribute(const MD_ATTRIBUTE &value)
{
    QString out;
    for (int i = 0; value.substr_offsets != nullptr && value.substr_offsets[i] < value.size; ++i) {
        const MD_OFFSET from = value.substr_offsets[i];
        const QString part = utf8(value.text + from, value.substr_offsets[i + 1] - from);
        out += value.substr_types[i] == MD_TEXT_ENTITY ? entity(part) : part;
    }
    return out;
}

} // namespace hearth::exchange
