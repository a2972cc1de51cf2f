// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <md4c.h>

namespace hearth::exchange {

/// Walks a note's Markdown with md4c: GitHub's dialect without raw HTML, control characters as
/// their pictures, link definitions shown instead of swallowed. A writer overrides what it renders.
class NoteParser
{
public:
    virtual ~NoteParser();

protected:
    void parse(const QString &markdown, int under);

    virtual void enterBlock(MD_BLOCKTYPE type, void *detail) = 0;
    virtual void leaveBlock(MD_BLOCKTYPE type, void *detail) = 0;
    virtual void enterSpan(MD_SPANTYPE type, void *detail) = 0;
    virtual void leaveSpan(MD_SPANTYPE type, void *detail) = 0;
    /// Entities arrive as the character they stand for, or as typed where they stand for none.
    virtual void text(MD_TEXTTYPE type, const QString &text) = 0;

    /// The level of a heading in the document: one below the nearest smaller heading of the note,
    /// at most 6.
    int headingLevel(unsigned typed);
    static QString attribute(const MD_ATTRIBUTE &value);

private:
    int m_under = 1;
    QList<unsigned> m_headings;
};

} // namespace hearth::exchange
