// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/export.h"

#include <QtCore/QString>

#include <optional>

namespace hearth::search {

/// What a person typed into a search box: words, "phrases", and -words that must not be there.
struct Query
{
    QString text;
    bool includeJournal = false; ///< the journal is private: only where the person herself searches
    int limit = 50;
    std::optional<SessionId> session = {}; ///< only what was said in it
    std::optional<CrewId> crew = {}; ///< only what is of its sessions, or of itself
};

/// The same as an expression for FTS5, every word quoted, so that nothing a person types is an
/// operator or a syntax error. The last word also stands for the beginning of longer ones. Empty
/// where there is nothing to look for.
HEARTH_CORE_EXPORT QString expression(const QString &text);

} // namespace hearth::search
