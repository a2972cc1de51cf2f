// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record.h"
#include "core/exchange/words.h"
#include "core/storage/notebook.h"
#include "core/usecases/hosting.h"

#include <variant>

/// At the end of a session: what of all that was said may leave the room, and who hosts next.
namespace hearth::usecases {

using ContributionId =
    std::variant<NoteId, CommitmentId, DecisionId, AppreciationId, ParkedTopicId, CheckInId>;

/// One thing that was said or caught.
struct Contribution
{
    ContributionId id;
    QString place = {}; ///< the step it was said in, as its practice calls it; or empty
    QString label = {}; ///< of the field it was noted under; whom thanks are for; or empty
    QString text = {}; ///< Markdown source; a check-in's word
    QString weather = {}; ///< of a check-in: a code of Weather, or words of one's own
    int scale = 0; ///< of a check-in
    Reach reach = Reach::Circle;
    std::optional<exchange::PersonRef> heldBackBy = {};
    QString concerns = {}; ///< of a decision
    QDate day = {}; ///< a commitment is due, a decision is looked at again
    bool covered = false; ///< written in private by someone else than the host: not for the room
};

/// What one person said, or, without a person, what belongs to all.
struct Voice
{
    std::optional<exchange::PersonRef> who = {};
    bool received = false; ///< held a role that is there to receive, as the case giver's
    QList<Contribution> contributions;
};

struct Closing
{
    Session session;
    Crew crew;
    QList<Voice>
        voices; ///< who received first, then the circle, then others; what belongs to all last
    QDateTime nextAt; ///< UTC: the next planned session, or when the crew may meet next
    std::optional<SessionId> planned; ///< that planned session, if there is one
    Hosting hosting;
};

HEARTH_CORE_EXPORT Result<Closing> openClosing(const storage::Notebook &notebook,
                                               const SessionId &session);

/// Keeps a contribution, with the reach it is to have.
HEARTH_CORE_EXPORT Status keepWithin(storage::Notebook &notebook, const ContributionId &id,
                                     Reach reach);

/// Burns contributions for good, as storage::burn has it.
HEARTH_CORE_EXPORT Status burnContributions(storage::Notebook &notebook,
                                            const QList<ContributionId> &ids);

/// The words as one text (Markdown) for the person who spoke them. `title` is its heading, `fixed`
/// has the words for weathers.
HEARTH_CORE_EXPORT QByteArray wordsToHandOver(const QList<Contribution> &contributions,
                                              const QString &title,
                                              const exchange::Words &fixed = {});

/// Writes such a text to a file, whole or not at all, and then burns the words here. Where the file
/// cannot be written nothing is burned.
HEARTH_CORE_EXPORT Status handOver(storage::Notebook &notebook,
                                   const QList<Contribution> &contributions,
                                   const QByteArray &words, const QString &path);

/// Plans the next session for when the crew may meet, with an empty agenda; who is invited to host
/// hosts, and whoever comes after is understudy.
HEARTH_CORE_EXPORT Result<SessionId> planNext(storage::Notebook &notebook, const Closing &closing);

/// Goes back into a session that has ended, where it was when it ended. SessionNotOpen where it has
/// not ended, LaterSessionBegan where the crew has begun another one since.
HEARTH_CORE_EXPORT Status reopenSession(storage::Notebook &notebook, const SessionId &session);

/// Whether reopenSession would be refused, and why.
HEARTH_CORE_EXPORT Status canReopen(const storage::Notebook &notebook, const SessionId &session);

} // namespace hearth::usecases
