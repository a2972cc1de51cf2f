// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/filter.h"
#include "core/exchange/words.h"

#include <variant>

/// A written document before it has a format: what Markdown, HTML and PDF have in common.
namespace hearth::exchange {

/// A run of plain text, never interpreted as markup; `link` is a web address to go to, or empty.
struct Span
{
    enum class Style { Plain, Strong, Muted };
    QString text = {};
    Style style = Style::Plain;
    QString link = {};
    friend bool operator==(const Span &, const Span &) = default;
};
using Line = QList<Span>;

/// A heading at level 1 to 6. Level 1 occurs once, first.
struct Heading
{
    int level = 1;
    QString text = {};
};
struct Paragraph
{
    Line line = {};
};
struct Bullets
{
    QList<Line> lines = {};
};
struct Task
{
    bool done = false;
    Line line = {};
};
struct Tasks
{
    QList<Task> tasks = {};
};
/// A person's words: who and what before them, then Markdown source. `under` is the level of the
/// heading they are under; headings in the note go below it.
struct NoteText
{
    Line lead = {};
    QString markdown = {};
    int under = 1;
};
struct Table
{
    QList<QString> head = {};
    QList<QList<QString>> rows = {};
};
using Block = std::variant<Heading, Paragraph, Bullets, Tasks, NoteText, Table>;

/// Sections are written one after the other; each session is one, so that a long book can be laid
/// out in pieces.
struct Document
{
    QString title = {};
    QLocale locale = {};
    QList<QList<Block>> sections = {};
};

struct Layout
{
    bool actionsFirst = true; ///< decisions and commitments before what was said
    friend bool operator==(const Layout &, const Layout &) = default;
};

HEARTH_CORE_EXPORT Document compose(const Filtered<SessionRecord> &session, const Words &words = {},
                                    const Layout &layout = {});
HEARTH_CORE_EXPORT Document compose(const Filtered<CrewRecord> &crew, const Words &words = {},
                                    const Layout &layout = {});
HEARTH_CORE_EXPORT Document compose(const Filtered<NotebookRecord> &notebook,
                                    const Words &words = {}, const Layout &layout = {});

} // namespace hearth::exchange
