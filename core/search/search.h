// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/base/error.h"
#include "core/base/id.h"
#include "core/search/query.h"
#include "core/storage/notebook.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>

#include <optional>

namespace hearth::search {

enum class Kind {
    Person,
    Crew,
    Session,
    Note,
    Commitment,
    Decision,
    Appreciation,
    ParkedTopic,
    Agreement,
    CheckIn,
    Practice,
    JournalEntry
};

/// A stretch of a snippet that matched, in UTF-16 units.
struct Match
{
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const Match &, const Match &) = default;
};

/// Something that was found. `title` is its own name or, for what has none, that of the session or
/// crew it is from.
struct Hit
{
    Kind kind = Kind::Note;
    QString id; ///< of the kind's own Id type
    QString title;
    QString snippet; ///< some words around the matches, as they are stored
    QList<Match> matches; ///< within the snippet
    std::optional<CrewId> crew;
    std::optional<SessionId> session;
    QDateTime at; ///< when it was written or took place, or else entered the notebook
};

/// What matches a query, the newest in the notebook first. Nothing to look for finds nothing.
HEARTH_CORE_EXPORT Result<QList<Hit>> find(const storage::Notebook &notebook, const Query &query);

} // namespace hearth::search

namespace hearth {

template <>
struct Codes<search::Kind>
{
    using K = search::Kind;
    static constexpr std::array<std::pair<K, const char *>, 12> all{
        {{K::Person, "person"},
         {K::Crew, "crew"},
         {K::Session, "session"},
         {K::Note, "note"},
         {K::Commitment, "commitment"},
         {K::Decision, "decision"},
         {K::Appreciation, "appreciation"},
         {K::ParkedTopic, "parked_topic"},
         {K::Agreement, "agreement"},
         {K::CheckIn, "check_in"},
         {K::Practice, "practice"},
         {K::JournalEntry, "journal_entry"}}};
};

} // namespace hearth
