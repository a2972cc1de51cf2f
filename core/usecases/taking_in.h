// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/library.h"
#include "core/practice/pack.h"
#include "core/storage/notebook.h"

#include <QtCore/QSet>

/// Taking in practices and prompts that somebody gave away: first what would happen, then that it
/// does.
namespace hearth::usecases {

enum class Novelty { New, Changed, Same, Refused };

/// What would become of one practice of a pack.
struct IncomingPractice
{
    Novelty novelty = Novelty::New;
    practice::Practice practice;
    bool inPlaceOfBuiltIn = false; ///< it would stand for one that Hearth brings along
    bool cleaned = false; ///< marks were taken out of its names
    bool twice = false; ///< refused, because the pack holds one with its id already
    QList<practice::Problem> problems = {}; ///< refused because of these
};

struct IncomingPrompt
{
    Novelty novelty = Novelty::New;
    QString bank;
    QString language;
    practice::Prompt prompt;
};

struct Intake
{
    QList<IncomingPractice> practices = {};
    QList<IncomingPrompt> prompts = {};
    int refusedBanks = 0;
};

/// Compares a pack with what is there, practice by practice, by id. Another version number alone
/// is no difference.
HEARTH_CORE_EXPORT Result<Intake> compareWithOwn(const storage::Notebook &notebook,
                                                 const practice::Library &library,
                                                 const practice::Pack &pack);

/// What becomes of a practice that would stand in place of one that Hearth brings along.
enum class OfBuiltIn { LeaveOut, Replace };

/// The places of the practices that come unless somebody chooses otherwise: what is new, and what
/// is changed.
HEARTH_CORE_EXPORT QSet<qsizetype> comingOf(const Intake &intake, OfBuiltIn ofBuiltIn);

/// Takes in the practices at the chosen places, and, if wished, the prompts that are new or
/// changed: all of it as one undo step, or nothing. What a changed one was before is kept as a
/// version. What is the same or refused is passed over.
HEARTH_CORE_EXPORT Status takeIn(storage::Notebook &notebook, const Intake &intake,
                                 const QSet<qsizetype> &chosen, bool prompts);

/// All sound practices and all prompts of one's own, as a pack; NothingToExport.
HEARTH_CORE_EXPORT Result<QByteArray> ownPack(const storage::Notebook &notebook);

} // namespace hearth::usecases
