// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/turning.h"

/// What people write alone while the laptop goes round.
namespace hearth::usecases {

/// What one person wrote under their name.
struct PrivatePage
{
    QList<Note> notes = {};
    QList<CheckIn> checkIns = {};
    QList<Commitment> commitments = {};
    QList<Decision> decisions = {};
    QList<Appreciation> appreciations = {};
    QList<ParkedTopic> topics = {};
};

/// Keeps one person's page; one undo step. An empty page writes nothing.
HEARTH_CORE_EXPORT Status keepPrivatePage(storage::Notebook &notebook, const PrivatePage &page);

/// Notes that the laptop is going round, or is back; not part of what can be undone. Whoever opens
/// the session while it goes round may not be its host.
HEARTH_CORE_EXPORT Status markGoingRound(storage::Notebook &notebook, const SessionId &session,
                                         bool goesRound);
HEARTH_CORE_EXPORT bool isGoingRound(const storage::Notebook &notebook, const SessionId &session);

/// Words that no one is to be known by.
struct AnonymousWords
{
    QString field; ///< capture id within the step
    QString text;
    Reach reach = Reach::Circle;
};

/// Keeps what a whole round wrote without names, as notes of a step: in one unit of work, at one
/// instant, with fresh ids. What is stored depends on the words alone, never on the order they came
/// in: they are put in the order of their letters before chance mixes them, so that even who could
/// guess the chance would learn nothing.
HEARTH_CORE_EXPORT Status keepAnonymous(storage::Notebook &notebook, const CapturePlace &place,
                                        QList<AnonymousWords> words);

} // namespace hearth::usecases
